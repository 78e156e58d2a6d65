// What Teams itself needs said in Danish. main hands it to adapters/teams, whose TeamsTexts it must fit.

export const teams = {
  inYourChat: 'Svaret er kun til dig, så jeg har skrevet det i vores egen chat.',
  askInYourChat:
    'Svaret er kun til dig. Skriv til mig i vores egen chat, så får du det dér: Find Pejling under Apps, og vælg Tilføj.',
  file: {
    elsewhere: 'Filer læser jeg kun i vores egen chat. Send den til mig dér, så kigger jeg på den.',
    unreadable:
      'Billeder og optagelser kan jeg ikke læse. Skriv dit spørgsmål som tekst, eller send en kalender (.ics), et regneark eller en side i Markdown.',
    tooBig: (megabytes: number) =>
      `Det er mere, end jeg kan tage på én gang. Der er plads til ${megabytes} MB. Send færre filer, eller del dem op.`,
    tooMany: (most: number) => `Jeg kan tage ${most} filer ad gangen. Send dem i flere omgange.`,
    away: 'Jeg kunne ikke hente filen fra Teams. Prøv at sende den igen.',
  },
  form: {
    below: 'Udfyld det herunder.',
    inYourChat: 'Du kan udfylde det i vores egen chat. Der er det kun dig, der ser det.',
    askInYourChat:
      'Det er kun til dig. Skriv til mig i vores egen chat først: Find Pejling under Apps, og vælg Tilføj.',
    away: 'Teams ville ikke vise det lige nu. Prøv igen om lidt.',
    notTaken: 'Jeg fik det ikke med. Prøv igen om et øjeblik.',
    again: 'Send igen',
    problems: 'Der er lidt, der skal rettes, før jeg kan tage imod det.',
    write: 'Skriv noget her.',
    choose: 'Vælg noget her.',
  },
  whoAway:
    'Jeg kan ikke se, hvem du er, lige nu, så jeg vil ikke svare forkert. Prøv igen om lidt.',
  oldButton: 'Den knap er for gammel. Skriv dit spørgsmål, så svarer jeg.',
  pressedTwice: 'Det har jeg allerede svaret på.',
  takesLonger: 'Det tager lidt længere end normalt. Svaret kommer her om lidt.',
}
export type TeamsWording = typeof teams
