// What the operator reads when Redis cannot be used: one sentence on what is wrong, one on what to do.
// main hands these to src/store; `where` is host and port, never a password.

/** The sentences of a command that Redis stops. */
export interface StoreWording {
  cannotReach(where: string): string
  wrongPassword(where: string): string
  tooOld(version: string): string
  notDurable(): string
  evicts(policy: string): string
  /** `why` is Redis' own word: OOM, READONLY, NOPERM. */
  refuses(why: string): string
  wentAway(): string
  unreadable(): string
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
  refuses: why =>
    `Redis kører, men vil ikke gøre, hvad Pejling beder om (${why}). Tjek, at der er plads i hukommelsen, at det ikke er en kopi, som kun kan læses, og at brugeren har lov. Prøv så igen.`,
  wentAway: () =>
    'Forbindelsen til Redis gik tabt undervejs, så det er ikke sikkert, at noget blev gemt. Tjek, at Redis kører, og prøv igen.',
  unreadable: () =>
    'Det, der ligger i Redis, kan denne udgave af Pejling ikke læse. Loggen ovenfor viser hvor. Er det skrevet af en nyere udgave, så brug den; ellers læg en sikkerhedskopi ind.',
}
