// What Teams itself needs said in Danish. main hands it to adapters/teams, whose TeamsTexts it must fit.

export const teams = {
  inYourChat: 'Svaret er kun til dig, så jeg har skrevet det i vores egen chat.',
  askInYourChat:
    'Svaret er kun til dig. Skriv til mig i vores egen chat, så får du det dér: Find Pejling under Apps, og vælg Tilføj.',
  noFiles: 'Filer kan jeg ikke læse i Teams endnu. Skriv dit spørgsmål som tekst, så svarer jeg.',
  whoAway:
    'Jeg kan ikke se, hvem du er, lige nu, så jeg vil ikke svare forkert. Prøv igen om lidt.',
  oldButton: 'Den knap er for gammel. Skriv dit spørgsmål, så svarer jeg.',
  pressedTwice: 'Det har jeg allerede svaret på.',
  takesLonger: 'Det tager lidt længere end normalt. Svaret kommer her om lidt.',
}
export type TeamsWording = typeof teams
