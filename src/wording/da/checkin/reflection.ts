// Reflections: the form, the preview, what is told to readers, and the lists. Danish. Used by src/checkin/reflect.
import { and } from '../ask-grammar.js'

const atMost = (names: readonly string[]): string =>
  names.length > 6
    ? `${names.slice(0, 5).join(', ')} og ${names.length - 5} andre`
    : and([...names])

export const reflections = {
  guest: 'Det er kun for dem, der er med i programmet. Spørg din koordinator, om du kan komme med.',
  /** Others read along: what is one's own is not said there. */
  notHere: 'Skriv den til mig i vores egen chat, så er det kun dig, der ser den.',
  gone: 'Den refleksion er her ikke længere.',
  overtaken: 'Den er lige blevet ændret et andet sted. Prøv igen.',
  invite: 'Skriv, hvad du vil huske eller dele. Den er kun din, til du vælger noget andet.',
  readers: {
    me: (_names: readonly string[]) => 'Kun mig',
    team: (names: readonly string[]) =>
      names.length > 0 ? `Mit team (${and([...names])})` : 'Mit team',
    leader: (names: readonly string[]) =>
      names.length > 0 ? `Min skoles ledelse (${and([...names])})` : 'Min skoles ledelse',
    coordinator: (names: readonly string[]) =>
      names.length > 0 ? `Koordinatoren (${and([...names])})` : 'Koordinatoren',
  },
  form: {
    title: 'Refleksion',
    submit: 'Gem',
    text: 'Kun du kan læse den, medmindre du deler den. Deler du den, står dit navn på. Den bliver gemt i 12 måneder, og du kan rette og slette den når som helst.',
    field: 'Din refleksion',
    empty: 'Skriv et par ord.',
    reader: 'Hvem må læse den?',
    meeting: 'Handler den om et møde?',
    noMeeting: 'Nej',
    about: 'Andet, den handler om',
    aboutHint: 'Fx et pejlemærke eller et værktøj',
  },
  buttons: {
    new: 'Skriv en refleksion',
    share: 'Del den',
    discard: 'Behold den hos mig',
    edit: 'Ret',
    delete: 'Slet',
    sure: 'Ja, slet den',
    reply: 'Svar',
    list: 'Mine refleksioner',
    shared: 'Delt med mig',
    themes: 'Temaer',
    chooseReaders: 'Ret eller del',
  },
  /** Kept, and nobody else's. */
  savedMine: 'Gemt. Kun du kan læse den.',
  /** The same of what stood in the chat. */
  savedTyped:
    'Gemt. Kun du kan læse den hos mig. Slack og Teams beholder det, du skrev her i chatten.',
  savedShared: (names: readonly string[]) => `Gemt. Kan læses af: ${atMost(names)}.`,
  nobody: 'Der er ingen at dele den med lige nu, så den er kun din.',
  tooLong: (length: number, most: number) =>
    `Det fylder ${length} tegn, og der er plads til ${most}. Skriv det lidt kortere.`,
  preview: (names: readonly string[]) => `Kan læses af: ${atMost(names)}. Dit navn står på.`,
  notShared: 'Den er gemt, og kun du kan læse den, til du deler den.',
  otherReaders: 'Dem, der kan læse den, har ændret sig. Se den igen, før du deler.',
  shared: (names: readonly string[]) =>
    `Delt. ${atMost(names)} får den her i chatten. Du kan rette og slette den når som helst.`,
  about: (about: string) => `Om ${about}`,
  /** At the reader: who has shared it. */
  from: (name: string) => `${name} deler en refleksion med dig:`,
  withdrawn: 'Den refleksion er trukket tilbage af den, der skrev den.',
  sureDelete: (names: readonly string[]) =>
    names.length > 0
      ? `Slet den? ${atMost(names)} har fået den. Jeg tager den tilbage i deres chat, hvor jeg kan, men ikke det, de selv har gemt.`
      : 'Slet den? Den kan ikke hentes igen.',
  deleted: 'Slettet.',
  replyForm: {
    title: 'Svar',
    submit: 'Send',
    text: (name: string) => `Svaret går til ${name} med dit navn på.`,
    toReaders: (names: readonly string[]) => `Svaret går til ${atMost(names)} med dit navn på.`,
    field: 'Dit svar',
  },
  nobodyToAnswer: 'Der er ikke nogen at svare endnu.',
  replied: 'Sendt.',
  replyFrom: (name: string) => `${name} svarer på en refleksion:`,
  quoted: (beginning: string) => `“${beginning}”`,
  none: 'Du har ingen refleksioner endnu.',
  noneShared: 'Der er ikke delt nogen refleksioner med dig.',
  mine: (count: number) => (count === 1 ? 'Din refleksion:' : `Dine ${count} nyeste refleksioner:`),
  sharedWithMe: (count: number) =>
    count === 1 ? 'Delt med dig:' : `De ${count} nyeste, der er delt med dig:`,
  line: (day: string, readers: string) => `${day} · ${readers}`,
  lineFrom: (day: string, name: string) => `${day} · ${name}`,
  answers: (name: string, text: string) => `${name}: ${text}`,
  themes: (words: readonly string[]) => `Ord, som mindst tre af dem bruger: ${words.join(', ')}.`,
  noThemes: 'Der er ingen ord, som mindst tre af dem bruger.',
}
