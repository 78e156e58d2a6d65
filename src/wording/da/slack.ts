// What Slack itself needs said in Danish. main hands it to adapters/slack, whose SlackTexts it must fit.

export const slack = {
  onlyForYou: 'Svaret er kun til dig, så det er kun dig, der ser det her i tråden.',
  noFiles: 'Filer kan jeg ikke læse i Slack endnu. Skriv dit spørgsmål som tekst, så svarer jeg.',
  whoAway: 'Jeg kan ikke se lige nu, hvem du er, og vil ikke svare forkert. Prøv igen om lidt.',
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
