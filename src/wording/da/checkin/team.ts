// Questions that teams answer together, with their name on it. Danish. Used by src/checkin/team. Everything here looks other than what is answered
// without a name, and says so.
import { and } from '../ask-grammar.js'

const few = (names: readonly string[]): string =>
  names.length > 6
    ? `${names.slice(0, 5).join(', ')} og ${names.length - 5} andre`
    : and([...names])

export const teamRounds = {
  guest: 'Det er kun for dem, der er med i programmet. Spørg din koordinator, om du kan komme med.',
  mayNot: 'Det kan den, der koordinerer et netværk, eller leder en skole. Spørg din koordinator.',
  notHere: 'Det tager vi i vores egen chat. Skriv til mig dér.',
  gone: 'Det spørgsmål er her ikke længere.',
  overtaken: 'Det er lige blevet ændret et andet sted. Prøv igen.',
  invite: 'Stil skolerne eller jeres teams et spørgsmål, som de svarer på sammen, med navn på.',
  buttons: {
    new: 'Spørg teams',
    start: 'Send',
    change: 'Ret',
    discard: 'Kassér',
    undo: 'Fortryd',
    answer: 'Svar for teamet',
    answerFor: (team: string) => `Svar for ${team}`.slice(0, 75),
    changeAnswer: (team: string) => `Ret svaret fra ${team}`.slice(0, 75),
    show: 'Se svarene',
    file: 'Hent som fil',
    close: 'Luk nu',
    whoSees: 'Hvem kan se hvad?',
    list: 'Alle teamspørgsmål',
  },
  form: {
    title: 'Spørg teams',
    submit: 'Se det igennem',
    text: 'Hvert team svarer sammen, og teamets navn står på svaret. Du ser det hele, før det bliver sendt.',
    group: 'Hvem skal svare?',
    network: (name: string) => `Skolerne i ${name}`.slice(0, 75),
    school: (name: string) => `Teams på ${name}`.slice(0, 75),
    question: (nth: number) => (nth === 1 ? 'Spørgsmål' : `Spørgsmål ${nth}`),
    closes: 'Sidste dag, de kan svare',
    empty: 'Skriv et spørgsmål.',
    choose: 'Vælg, hvem der skal svare.',
    badDay: (days: number) => `Vælg en dag fra i morgen og højst ${days} dage frem.`,
  },
  signed: 'Med navn',
  asks: (name: string) => `${name} spørger jer, som svarer sammen:`,
  nth: (nth: number, question: string) => `${nth}. ${question}`,
  /** Under the questions, at every receiver. */
  rule: (teams: readonly string[], readers: readonly string[], until: string) =>
    `Svaret står som ${and([...teams])}, med navn. Kan læses af: ${few(readers)} og jer selv. I kan rette det til og med ${until}.`,
  whoSees: (readers: readonly string[], until: string) =>
    `Svaret er med navn: ${few(readers)} ser, hvilket team der svarer hvad, så snart I gemmer det, og kan hente det som fil. I ser kun jeres eget. De kan også se, hvem af jer der skrev det sidst. I kan rette det til og med ${until}. Det bliver slettet 12 måneder efter.`,
  preview: (teams: number, people: number) =>
    `Sådan kommer den til at se ud. ${teams === 1 ? '1 team' : `${teams} teams`} og ${people === 1 ? '1 person' : `${people} personer`} får den.`,
  team: (name: string, members: readonly string[]) => `${name}: ${few(members)}`,
  locked: 'Når den er sendt, kan hverken spørgsmål, teams eller læsere ændres.',
  sent: (people: number, seconds: number) =>
    `Sendes til ${people === 1 ? '1 person' : `${people} personer`} om lidt. Du kan fortryde i ${seconds} sekunder.`,
  tooLateToUndo: 'Den er sendt. Du kan lukke den, hvis den ikke skal besvares.',
  undone: 'Fortrudt. Den er ikke sendt.',
  discarded: 'Kasseret.',
  seeAgain: 'Den er ændret, siden du så den. Se den igennem igen.',
  nobodyNow: 'Der er ingen teams at spørge dér lige nu.',
  closedNow: 'Lukket. Svarene er her stadig.',
  isClosed: 'Der er lukket for svar. Jeres svar er gemt, som det var.',
  notYours: 'Kun teamet selv kan svare.',
  whichTeam: 'Hvilket team svarer du for?',
  answerForm: {
    title: 'Svar for teamet',
    submit: 'Gem',
    text: (team: string, readers: readonly string[]) =>
      `Svaret står som ${team} og kan læses af ${few(readers)}.`,
    last: (name: string) => `Sidst skrevet af ${name}.`,
    empty: 'Skriv et svar på mindst ét af spørgsmålene.',
    /** A colleague has written meanwhile; sending again puts one's own in its place. */
    overtaken: (name: string, text: string) =>
      `${name} har skrevet imens: “${text}”. Skal det stå, som du har skrevet her, så send igen.`,
  },
  saved: (team: string, until: string) =>
    `Gemt for ${team}. Alle i teamet kan rette det til og med ${until}.`,
  answered: (team: string, question: string) => `${team} har svaret på “${question}”.`,
  closed: (question: string, count: number, of: number) =>
    `Der er lukket for svar på “${question}”. ${count} af ${of} teams har svaret.`,
  answers: (question: string) => `Svar på “${question}”`,
  until: (day: string) => `Åben til og med ${day}.`,
  noAnswer: 'Intet svar endnu',
  none: 'Der er ingen teamspørgsmål, du har stillet, kan læse eller skal svare på.',
  line: (question: string, state: string) => `${question} · ${state}`,
  state: (isOpen: boolean): string => (isOpen ? 'åben' : 'lukket'),
  file: { name: 'Teamsvar', team: 'Team', by: 'Skrevet af', at: 'Senest ændret' },
}
