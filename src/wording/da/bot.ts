// What the bot itself says, whatever the question was: CPR guard, storage away, its own mistakes. Used by src/bot.ts.
export interface BotWording {
  /** A CPR number was in the text; nothing was kept. */
  cprStopped: string
  /** More than `most` messages in a minute. */
  tooMany(most: number): string
  storageAway: string
  ownMistake: string
  tooLong(length: number, most: number): string
  /** A kind of message that this version does not take. */
  notYet: string
  /** The first words to somebody new, in three lines. Without a name to a guest. */
  greeting(firstName: string | undefined): string
  /** Questions to start with, for a member of the programme or for a guest. */
  examples(isMember: boolean): readonly string[]
}

export const bot: BotWording = {
  tooMany: most =>
    `Det går lidt for stærkt for mig: jeg svarer på ${most} beskeder i minuttet. Vent et øjeblik, og skriv så igen.`,
  cprStopped:
    'Der står et CPR-nummer i din besked, så jeg har stoppet den og intet gemt. Skriv den igen uden nummeret.',
  storageAway:
    'Jeg kan ikke få fat i mit lager lige nu, så jeg kan ikke svare. Din besked er ikke gemt. Prøv igen om lidt.',
  ownMistake: 'Noget gik galt hos mig, så du fik ikke et svar. Prøv igen om lidt.',
  tooLong: (length, most) =>
    `Din besked er på ${length} tegn, og jeg kan læse højst ${most}. Gør den kortere, og send igen.`,
  notYet: 'Det kan jeg ikke tage imod endnu. Skriv dit spørgsmål som tekst.',
  greeting: firstName =>
    [
      `Hej${firstName ? ` ${firstName}` : ''}! Jeg er Pejling, et program, der kender netværkenes møder, værktøjer og sider.`,
      'Spørg mig, hvornår og hvor I mødes, hvem der er med, eller hvad der kan hjælpe jer på vej.',
      'Skriv, som du taler, på dansk eller engelsk. Ved jeg det ikke, siger jeg det.',
    ].join('\n'),
  examples: isMember =>
    isMember
      ? ['Hvornår er mit næste møde?', 'Hvad sker der i næste uge?', 'Hjælp']
      : ['Hvilke møder er åbne for alle?', 'Hjælp'],
}
