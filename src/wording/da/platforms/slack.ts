// What Slack itself needs said in Danish. main hands it to adapters/slack, whose SlackTexts it must fit.

export const slack = {
  onlyForYou: 'Svaret er kun til dig, så det er kun dig, der ser det her i tråden.',
  filesInRoom:
    'Send filen til mig i en direkte besked, så læser jeg den dér. Så er det kun dig, der ser, hvad der kommer ud af den.',
  filesTooBig: (megabytes: number) =>
    `Det fylder for meget til én gang. Jeg kan tage ${megabytes} MB, så send lidt færre ad gangen.`,
  filesNotGot: (names: readonly string[]) =>
    `Jeg kunne ikke hente ${new Intl.ListFormat('da').format(names)} fra Slack, så jeg har ikke læst noget. Send det hele igen. Hjælper det ikke, så sig det til den, der passer Pejling.`,
  whoAway: 'Jeg kan ikke se lige nu, hvem du er, og vil ikke svare forkert. Prøv igen om lidt.',
  dialog: {
    close: 'Fortryd',
    late: 'Vinduet nåede ikke at åbne. Tryk en gang til.',
    again: 'Jeg fik det ikke med. Det står her endnu, så send igen om et øjeblik.',
    repeated: 'Det her har jeg fået. Skal der mere med, så ret det, og send igen.',
    closed:
      'Vinduet var lukket, før jeg nåede at svare, og det er ikke sendt. Her er, hvad du skrev, så du kan bruge det igen.',
  },
  home: {
    title: 'Det næste for dig',
    question: 'Hvad er mine næste møder?',
    ask: 'Spørg mig om noget andet. Svaret kommer under Beskeder.',
    examples: [
      'Hvornår er mit næste møde?',
      'Hvad sker der i næste uge?',
      'Hvad kan du hjælpe med?',
    ],
    more: 'Der er mere, end der er plads til her. Spørg mig under Beskeder.',
  },
}
export type SlackWording = typeof slack
