// What the operator reads when Redis cannot be used: one sentence on what is wrong, one on what to do.
// main hands these to src/store; `where` is host and port, never a password.

/** The five sentences of a start that Redis stops. */
export interface StoreWording {
  cannotReach(where: string): string
  wrongPassword(where: string): string
  tooOld(version: string): string
  notDurable(): string
  evicts(policy: string): string
}

export const store: StoreWording = {
  cannotReach: where =>
    `Pejling kan ikke få fat i Redis på ${where}. Tjek, at Redis kører, og at adressen er rigtig.`,
  wrongPassword: where =>
    `Redis på ${where} lukker ikke Pejling ind. Tjek brugernavn og adgangskode.`,
  tooOld: version =>
    `Pejling skal bruge Redis 6.2 eller nyere, og her kører ${version}. Opgradér Redis, og start igen.`,
  notDurable: () =>
    'Redis gemmer ikke varigt, så svar og aftaler kan gå tabt ved en genstart. Slå det til med appendonly yes og appendfsync always (eller everysec), og start igen.',
  evicts: policy =>
    `Redis må selv smide data ud, når hukommelsen er fuld (maxmemory-policy er ${policy}). Sæt maxmemory-policy til noeviction, og start igen.`,
}
