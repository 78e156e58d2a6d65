// Answering a check-in: the card, what is said to a press or a typed answer, and what one may want instead. Danish. Used by
// src/checkin/answer. No sentence here ever takes a step or a comment: what somebody answered is said in their own forms alone.
import { and, networkName } from '../ask-grammar.js'

/** What a round is about, as its card says it. */
export interface RoundSaid {
  readonly meeting?: string | undefined
  readonly network?: string | undefined
}

/** Where among several questions one stands; `of` 1 is said without. */
export interface PlaceSaid {
  readonly nth: number
  readonly of: number
}

function about({ meeting, network }: RoundSaid): string {
  if (meeting !== undefined) return ` til ${meeting}`
  return network === undefined ? '' : ` i ${networkName(network)}`
}

const card = {
  heading: (said: RoundSaid, { nth, of }: PlaceSaid) =>
    `Check-in${about(said)}${of > 1 ? ` (spørgsmål ${nth} af ${of})` : ''}`,
  /** What was done about the round before. */
  doing: (text: string) => `Siden sidst. Det gør vi nu: ${text}`,
  steps: (words: readonly string[]) => `Svar: ${words.join(' · ')}`,
  /** Read aloud for a step's button. */
  step: (word: string, nth: number) => `${word} (${nth} af 5)`,
  promise: (fewest: number, until: string) =>
    `Uden navn. Vises kun samlet, når mindst ${fewest} har svaret, efter ${until}. Du kan rette til da.`,
  saved: (until: string) => `Gemt. Du kan rette til ${until}.`,
  savedNext: 'Gemt. Her er det næste spørgsmål.',
  waiting: (said: RoundSaid) =>
    `Der er check-in${about(said)}. Du er kommet til for nylig, så dit svar kan ikke tælle med endnu: ellers kunne andre regne ud, hvad netop du svarede.`,
  waitingUntil:
    'Du kommer med fra næste halvår, eller før, hvis I er mindst 5 nye. Har du noget på hjerte nu, kan du skrive det med navn.',
  own: {
    author:
      'Sådan ser det ud for dem, der bliver spurgt. Du har lavet runden, så du svarer ikke selv.',
    coordinator:
      'Sådan ser det ud for dem, der bliver spurgt. Du koordinerer netværket, så du svarer ikke selv.',
  },
}

const buttons = {
  skip: 'Spring over',
  later: 'Senere',
  whoSees: 'Hvem kan se hvad?',
  see: 'Se eller ret mit svar',
  undo: 'Fortryd',
  comment: 'Skriv en kommentar',
  contact: 'Jeg vil gerne kontaktes',
  write: 'Skriv med navn',
  afterAll: 'Svar alligevel',
  now: 'Svar nu',
  result: 'Vis resultatet',
}

const problems = {
  guest: 'Jeg kender dig ikke som en del af netværkene endnu, så jeg kan ikke tage imod et svar.',
  gone: 'Det check-in findes ikke mere.',
  notOpen: 'Det er ikke åbent endnu, så intet er gemt.',
  /** `isErased`: it is gone from the disk too. */
  closed: (isErased: boolean) =>
    `Runden er lukket, og koblingen mellem dig og dit svar er slettet${isErased ? ' og kan ikke længere findes' : ''}. Derfor kan intet ændres eller fortrydes.`,
  counting: 'Runden er lukket og bliver talt op nu, så intet kan ændres.',
  stopped: 'Runden er stoppet. Alt, hvad der var svaret, er slettet, og intet bliver vist.',
  notAsked: 'Det her check-in går ikke til dig. Er det en fejl, så skriv til koordinatoren.',
  notSaved: 'Det er ikke gemt. Prøv igen om lidt; det, du skrev, står her stadig.',
}

const told = {
  answered: (until: string) => `Du har svaret. Du kan rette til ${until}.`,
  undone: 'Fortrudt. Dit svar er taget tilbage og tæller ikke med. Du kan svare igen, hvis du vil.',
  skipped: (until: string) =>
    `I orden, du hører ikke mere om det her check-in. Vil du svare alligevel, kan du gøre det til ${until}.`,
}

const later = {
  ask: 'Hvornår skal jeg spørge igen?',
  halfHour: 'Om 30 minutter',
  /** "i morgen", or the day where tomorrow is none on which they work. */
  day: (day: string) => `${day.slice(0, 1).toUpperCase()}${day.slice(1)}`,
  told: (when: string) => `Det gør jeg. Jeg spørger igen ${when}.`,
  paused: 'Du holder pause fra check-in, så jeg spørger ikke igen. Du kan svare her:',
  tooLate: (until: string) =>
    `Det lukker ${until}, så jeg kan ikke nå at spørge igen. Du kan svare her:`,
}

const own = {
  title: 'Dit svar',
  submit: 'Gem',
  text: (until: string) => `Kun du ser det her. Du kan rette til ${until}.`,
  comment: (text: string) => `Din kommentar: “${text}”`,
  choose: 'Vælg et svar.',
}

const comment = {
  title: 'Din kommentar',
  submit: 'Gem kommentaren',
  text: (fewest: number, until: string) =>
    `Uden navn. Vises kun, hvis mindst ${fewest} svarer og mindst 3 skriver noget, i tilfældig rækkefølge og aldrig sammen med et svar. Du kan rette til ${until}.`,
  field: 'Kommentar',
  keep: 'Hvis den ikke bliver vist',
  keepIt: 'Behold den hos mig',
  cpr: 'Her står et CPR-nummer. Det gemmer jeg ikke. Fjern det, og tryk igen.',
  tooLong: (most: number) => `Skriv højst ${most} tegn.`,
  giveaway: (said: readonly string[]) =>
    `Det kan kendes på: ${and(said)}. Skriv det om, eller tryk igen for at gemme det alligevel.`,
  pupil: (said: readonly string[]) =>
    `Her ser ud til at stå noget om en elev: ${and(said)}. Skriv det om, så ingen elev kan kendes, eller tryk igen, hvis det ikke er en elev.`,
  saved: (until: string) => `Din kommentar er gemt. Du kan rette den til ${until}.`,
  removed: 'Din kommentar er taget tilbage.',
  none: 'Der tages ikke imod kommentarer i det her check-in.',
}

const contact = {
  title: 'Bliv kontaktet',
  submit: 'Send',
  text: 'Det her går til én person, med dit navn. Det har ikke noget med svarene i check-in at gøre, og de er stadig uden navn.',
  who: 'Hvem skal kontakte dig?',
  about: 'Hvad handler det om?',
  aboutHint: 'Kun hvis du vil.',
  person: (name: string, role: string) => `${name}, ${role}`,
  coordinator: (network: string) => `koordinator for ${networkName(network)}`,
  leader: (school: string) => `leder på ${school}`,
  at: (role: string, school: string | undefined) =>
    school === undefined ? role : `${role} på ${school}`,
  choose: 'Vælg, hvem der skal kontakte dig.',
  nobody: 'Jeg kender ingen koordinator, leder, TR eller AMR, som jeg kan give besked for dig.',
  /** `when` where it is not at once. */
  told: (name: string, mail: string, when: string | undefined) =>
    `${name} får besked${when === undefined ? '' : ` ${when}`} om, at du gerne vil kontaktes. Hører du ikke noget, kan du skrive til ${mail}.`,
  message: (name: string, mail: string) => `${name} vil gerne kontaktes af dig. Mail: ${mail}`,
  messageText: (name: string, text: string) => `${name} skriver: “${text}”`,
}

const typed = {
  saved: (until: string) =>
    `Gemt. Du kan rette til ${until}. Det, du skrev, bliver stående her i chatten, hvis du ikke selv sletter det. Knapperne efterlader intet.`,
  savedNext:
    'Gemt. Det, du skrev, bliver stående her i chatten, hvis du ikke selv sletter det. Her er det næste spørgsmål.',
  comment: 'Kommentaren er gemt med.',
  noComment: 'Der tages ikke imod kommentarer her, så kun dit svar er gemt.',
  notSaved:
    'Kommentaren er ikke gemt, for den kan vise, hvem den er fra eller handler om. Skriv den med knappen herunder.',
  which: 'Der er flere åbne check-in. Hvilket svarer du på? Intet er gemt endnu.',
  unclear: 'Mener du det som svar? Så tryk på det, der passer. Intet er gemt endnu.',
  again: 'Du har allerede svaret. Vil du rette dit svar, så tryk på det, der skal gælde i stedet:',
  allAnswered: 'Du har svaret på det hele. Vil du rette noget, så brug knappen.',
  shared: 'Her læser andre med, så jeg har ikke gemt noget. Svar mig i vores egen chat.',
}

const code = {
  which: 'Der er flere åbne check-in til mødet. Hvilket vil du svare på?',
}

const still =
  'Flytninger, aflysninger, invitationer og beskeder får du stadig. Ingen andre kan se det.'
const pause = {
  until: (day: string) =>
    `Pause til ${day}. Indtil da får du hverken check-in, rykkere eller påmindelser en time før. ${still} Skriv “start”, hvis du vil have dem før.`,
  stopped: `Stoppet. Du får ikke flere check-in, rykkere eller påmindelser en time før. ${still} Skriv “start”, hvis du vil have dem igen.`,
  started: 'Velkommen tilbage. Du får check-in, rykkere og påmindelser en time før igen.',
  notPaused: 'Du holder ikke pause, så du får check-in som ellers.',
  ask: 'Hvor længe vil du holde pause? Skriv fx “pause til 1/3”, eller “stop”, hvis du slet ikke vil have flere.',
  past: 'Den dag er allerede gået. Skriv fx “pause til 1/3”.',
}

const nudge = {
  /** Reads right whoever it is forwarded to: nobody is reminded of anything they have not done. */
  lead: (until: string) => `Der er åbent for svar til ${until}.`,
}

export const checkin = {
  ...{ card, buttons, problems, told, later, own, comment, contact, typed, code, pause, nudge },
}
