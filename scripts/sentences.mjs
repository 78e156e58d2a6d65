// What the scripts say, in Danish and English, as one table. Whoever runs them reads this before anything is installed,
// so it needs no packages. Danish unless the machine is set to English.

const da = {
  nodeTooOld: version =>
    `Pejling skal bruge Node 20.19 eller nyere. Her er ${version}. Hent en nyere på nodejs.org, og prøv igen.`,
  waiting: 'Venter på en anden Pejling, der er ved at gøre klar',
  packages: 'Henter pakker',
  building: 'Bygger',
  aptUpdate: 'Henter listen over systemets pakker',
  installing: name => `Installerer ${name}`,
  noNetwork: log =>
    `Jeg kan ikke hente pakkerne: der er ikke forbindelse til nettet. Prøv igen, når der er. Det hele står i ${log}.`,
  npmMissing:
    'Jeg kan ikke finde npm, som hører til Node. Installér Node fra nodejs.org, og prøv igen.',
  npmFailed: log => `npm kunne ikke hente pakkerne. Hvorfor står sidst i ${log}.`,
  aptFailed: (name, variable, log) =>
    `Jeg kunne ikke installere ${name}. Er der forbindelse til nettet? Ellers installér den selv, og sæt ${variable} til dens sti. Det hele står i ${log}.`,
  programMissing: ({ name, apt, brew, variable }) =>
    `Pejling mangler ${name}. Installér den med "sudo apt-get install ${apt}" eller "brew install ${brew}", eller sæt ${variable} til dens sti.`,
  programNotThere: (variable, path) =>
    `${variable} peger på ${path}, men der ligger intet program. Ret den, eller fjern den, så leder jeg selv.`,
  buildFailed: 'Koden kunne ikke bygges:',
  notWritable: path => `Jeg må ikke skrive i ${path}. Kør Pejling som den, der ejer mappen.`,
  types: 'Typer og bygning',
  lint: 'Kodestil (biome)',
  unused: 'Ubrugt kode (knip)',
  tests: 'Test',
  failedSteps: names => `Fejlede: ${names.join(', ')}.`,
  notRun: 'Testene er ikke kørt.',
  seconds: ms => `${(ms / 1000).toFixed(1).replace('.', ',')} s`,
}

const en = {
  nodeTooOld: version =>
    `Pejling needs Node 20.19 or newer. This is ${version}. Get a newer one from nodejs.org and try again.`,
  waiting: 'Waiting for another Pejling that is getting ready',
  packages: 'Fetching packages',
  building: 'Building',
  aptUpdate: "Fetching the system's list of packages",
  installing: name => `Installing ${name}`,
  noNetwork: log =>
    `I can't fetch the packages: there is no connection to the network. Try again when there is. The details are in ${log}.`,
  npmMissing:
    "I can't find npm, which comes with Node. Install Node from nodejs.org and try again.",
  npmFailed: log => `npm could not fetch the packages. The end of ${log} says why.`,
  aptFailed: (name, variable, log) =>
    `I could not install ${name}. Is there a network connection? Otherwise install it yourself and set ${variable} to its path. The details are in ${log}.`,
  programMissing: ({ name, apt, brew, variable }) =>
    `Pejling needs ${name}. Install it with "sudo apt-get install ${apt}" or "brew install ${brew}", or set ${variable} to its path.`,
  programNotThere: (variable, path) =>
    `${variable} points at ${path}, but there is no program there. Correct it, or remove it and I'll look myself.`,
  buildFailed: 'The code could not be built:',
  notWritable: path => `I may not write in ${path}. Run Pejling as the one who owns the folder.`,
  types: 'Types and build',
  lint: 'Code style (biome)',
  unused: 'Unused code (knip)',
  tests: 'Tests',
  failedSteps: names => `Failed: ${names.join(', ')}.`,
  notRun: 'The tests were not run.',
  seconds: ms => `${(ms / 1000).toFixed(1)} s`,
}

/** The sentences in the language of the machine, as POSIX says: LC_ALL, else LC_MESSAGES, else LANG. */
export function sentencesFor(env) {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return locale.startsWith('en') ? en : da
}

export const say = sentencesFor(process.env)
