// What is wrong with the environment, one sentence per code of ConfigProblem, with what to do. Shown at the start, all at once.
export interface ConfigWording {
  heading(count: number): string
  port(name: string): string
  host(name: string): string
  'https-url'(name: string): string
  'redis-url'(name: string): string
  nodes(name: string): string
  level(name: string): string
  id(name: string): string
  instant(name: string): string
  flag(name: string): string
  missing(name: string, given: string): string
  together(name: string, other: string): string
  file(name: string, path: string): string
  production(name: string): string
  'tenant-needed'(name: string, given: string): string
  'tenants-file'(name: string, place: string): string
  'model-url'(name: string): string
  'model-hosts'(name: string): string
  count(name: string): string
}

export const config: ConfigWording = {
  heading: count =>
    count === 1
      ? 'Pejling kan ikke starte, for én indstilling skal rettes:'
      : `Pejling kan ikke starte, for ${count} indstillinger skal rettes:`,
  port: name => `${name} skal være et portnummer fra 0 til 65535, fx 3978.`,
  host: name => `${name} skal være et værtsnavn eller en IP-adresse, fx 127.0.0.1.`,
  'https-url': name => `${name} skal være en adresse, der begynder med https://.`,
  'redis-url': name =>
    `${name} skal være en adresse som redis://vært:6379 eller rediss://vært:6380.`,
  nodes: name => `${name} skal være vært:port, adskilt af komma, fx redis-1:26379,redis-2:26379.`,
  level: name => `${name} skal være debug, info, warn, error eller silent.`,
  id: name =>
    `${name} må kun have små bogstaver a-z, tal og bindestreg, højst 40 tegn, fx havrelund.`,
  instant: name => `${name} skal være et tidspunkt med zone, fx 2026-11-22T09:00:00+01:00.`,
  flag: name => `${name} skal være 1 eller 0.`,
  missing: (name, given) =>
    `${name} mangler. Den hører sammen med ${given}: sæt begge, eller fjern begge.`,
  together: (name, other) => `${name} og ${other} er sat på én gang. Behold kun den ene.`,
  file: (name, path) => `${name} peger på ${path}, som ikke kan læses.`,
  production: name => `${name} må ikke bruges, når NODE_ENV er production. Fjern den.`,
  'tenant-needed': (name, given) =>
    `${name} mangler. ${given} er sat, og Pejling skal vide, hvilken kommune den gælder.`,
  'tenants-file': (name, place) =>
    `${name}: fejl ved ${place}. Hemmeligheder skrives som env:NAVN eller file:/sti, og det, de peger på, skal findes.`,
  'model-url': name =>
    `${name} skal være en adresse, der begynder med https:// eller, på denne maskine, http://, uden navn og adgangskode i.`,
  'model-hosts': name =>
    `${name} skal være værtsnavne adskilt af komma, fx api.openai.com,*.openai.azure.com.`,
  count: name => `${name} skal være et helt tal over 0, fx 1000000.`,
}
