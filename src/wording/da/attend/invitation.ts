// Asking who comes, and answering: what a coordinator sees before and after people are asked, the invitation itself, and what is said to an
// answer. Danish. Used by src/attend/invite, and by src/remind/words for meetings that are open for answers.
import type { Source } from '../../../model/delivery.js'
import { and, at, inside, networkName } from '../ask-grammar.js'
import { titled } from '../ask-nouns.js'
import type { Reach } from '../send/reminder-times.js'
import { pasted } from './pasted.js'

/** A meeting as one is asked to it. `when`: "torsdag d. 10. december kl. 13-15". */
export interface InvitedSaid {
  readonly title: string
  readonly networks: readonly string[]
  readonly when: string
  readonly place?: string | undefined
  readonly isOnline: boolean
}

/** Who is asked by a yes, and who is not. */
export interface AskedSaid {
  readonly people: number
  /** School leaders, who choose for labs, and the schools that have none. */
  readonly leaders: number
  readonly leaderless: readonly string[]
  /** So many hear of it when they are at work again. */
  readonly later: number
  readonly answered: number
}

type Answered = 'yes' | 'no' | 'maybe' | 'substitute'

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} personer`
}

function meetings(count: number): string {
  return count === 1 ? 'mødet' : `${count} møder`
}

/** "netværksmøde 3", "netværksmødet i matematiknetværket". */
function nameOf({ title, networks: [only, another] }: InvitedSaid): string {
  return inside(titled(title.trim(), only && !another ? networkName(only) : undefined))
}

/** "torsdag d. 10. december kl. 13-15 på Nordskolen". */
function whenWhere({ when, place, isOnline }: InvitedSaid): string {
  if (place !== undefined) return `${when}${at(place)}`
  return isOnline ? `${when} online` : when
}

function whole(said: InvitedSaid): string {
  return `${nameOf(said)}, ${whenWhere(said)}`
}

function capital(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`
}

/** "Nordskolen og Sydskolen har ingen leder …" */
function leaderless(schools: readonly string[]): string {
  if (schools.length === 0) return ''
  const shown = schools.slice(0, 6)
  const more = schools.length > 6 ? [`${schools.length - 6} andre`] : []
  return ` Jeg kender ingen leder på ${and([...shown, ...more])}, så dér må du selv spørge.`
}

function asked({ people: count, leaders }: AskedSaid): string {
  const chooses = leaders === 1 ? '1 skoleleder' : `${leaders} skoleledere`
  if (count === 0) return `spørger jeg ${chooses}, hvem de sender`
  const comes = `spørger jeg ${people(count)}, om de kommer`
  return leaders === 0 ? comes : `${comes}, og ${chooses}, hvem de sender`
}

/** What a message is called in a report; of other kinds there are others who say it. */
const messages: Readonly<Partial<Record<Source['kind'], string>>> = {
  invitation: 'Invitation',
  designation: 'Spørgsmål til skolelederne om, hvem der deltager',
  chosen: 'Besked om, hvem der er valgt',
  declined: 'Besked til skolelederen om et afbud',
  substitute: 'Besked om en kollega, der deltager i stedet',
  nudge: 'Rykker for svar',
  coverage: 'Oversigt over, hvem der kommer',
}

export const invitation = {
  messages,
  buttons: {
    yes: 'Deltager',
    no: 'Kan ikke',
    maybe: 'Måske',
    substitute: 'En kollega deltager i stedet',
    yesAfterAll: 'Jeg kommer alligevel',
    noAfterAll: 'Jeg kan ikke alligevel',
    myself: 'Jeg kommer selv',
    another: 'Vælg en anden kollega',
    fitsYes: 'Ja, det passer',
    fitsNo: 'Nej, jeg kan ikke',
    instead: 'Ja, jeg tager med',
    notInstead: 'Nej, det kan jeg ikke',
    note: 'Skriv en kommentar',
    term: 'Svar på hvert møde',
    all: 'Jeg kommer til dem alle',
    offer: 'Spørg, hvem der kommer',
    take: 'Ja, spørg dem',
    mend: 'Ret',
    names: 'Hvem kan ikke nås?',
    undo: 'Fortryd',
    close: 'Luk for svar',
    reopen: 'Åbn for svar igen',
    every: (count: number) => `Alle ${count} møder`,
    paste: 'Indsæt svar',
    apply: 'Gem svarene',
  },

  /** Words name no colleague for sure. */
  chooseColleague:
    'Tryk på “En kollega deltager i stedet”, og vælg, hvem det er. Så spørger jeg kollegaen.',

  /** The invitation. */
  comes: (said: InvitedSaid) => `Kommer du til ${whole(said)}?`,
  by: (day: string) => `Svar gerne senest ${day}.`,
  late: 'Svarfristen er gået, men svar endelig alligevel.',
  several: (count: number) => `Kommer du til de her ${count} møder?`,
  line: (said: InvitedSaid, by: string, answered: string | undefined) =>
    `${capital(nameOf(said))}: ${whenWhere(said)}. ${answered ?? `Svar gerne senest ${by}.`}`,
  more: (count: number) => `… og ${count} mere.`,
  columns: ['Møde', 'Hvornår', 'Dit svar'],
  notYet: (by: string) => `senest ${by}`,
  answered: {
    yes: 'Du kommer.',
    no: 'Du kommer ikke.',
    maybe: 'Du har svaret måske.',
    substitute: 'En kollega deltager i stedet.',
  } satisfies Record<Answered, string>,

  /** In a reminder or a notice of a change. */
  own: {
    yes: 'Du har sagt, at du kommer.',
    no: 'Du har meldt afbud.',
    maybe: 'Du har svaret måske. Ved du det nu?',
    substitute: (name: string | undefined) =>
      `Du har sagt, at ${name ?? 'en kollega'} deltager i stedet for dig.`,
  },
  comesShort: 'Kommer du?',
  fits: 'Passer det stadig?',
  saidYesBefore: 'Du sagde ja til det gamle tidspunkt. Kan du også det nye?',

  /** After an answer. */
  thanks: {
    yes: (said: InvitedSaid) => `Tak, så regner vi med dig til ${whole(said)}.`,
    no: (said: InvitedSaid) => `Tak for beskeden. Du er meldt fra ${whole(said)}.`,
    maybe: (said: InvitedSaid) => `Tak. Du har svaret måske til ${whole(said)}.`,
    substitute: (said: InvitedSaid) =>
      `Tak. Du er meldt fra ${whole(said)}, og en kollega deltager i stedet.`,
  } satisfies Record<Answered, (said: InvitedSaid) => string>,
  /** To who asks what they have answered. */
  youSaid: {
    yes: (said: InvitedSaid) => `Du har svaret, at du kommer til ${whole(said)}.`,
    no: (said: InvitedSaid) => `Du har meldt afbud til ${whole(said)}.`,
    maybe: (said: InvitedSaid) => `Du har svaret måske til ${whole(said)}.`,
    substitute: (said: InvitedSaid) =>
      `Du har meldt afbud til ${whole(said)}, og en kollega deltager i stedet.`,
  } satisfies Record<Answered, (said: InvitedSaid) => string>,
  changeable: 'Du kan ændre dit svar frem til mødet.',
  maybeNote: 'Sig endelig til, når du ved det.',
  noted: (note: string) => `Din kommentar, som kun koordinatoren ser: “${note}”`,
  thanksTerm: 'Tak for dine svar. Sådan står de nu:',
  noSeats: (titles: readonly string[]) => `Der er desværre ikke flere pladser til ${and(titles)}.`,
  allAnswered: 'Du har svaret på dem alle. Du kan ændre dine svar frem til møderne.',

  /** Why an answer is not taken. */
  problems: {
    guest:
      'Jeg kender dig ikke som en del af netværkene endnu, så jeg kan ikke tage imod dit svar.',
    gone: 'Det møde findes ikke længere.',
    cancelled: 'Mødet er aflyst, så du behøver ikke svare.',
    over: 'Mødet er slut, så der kan ikke svares mere.',
    closed: 'Der er lukket for svar på mødet. Skriv til koordinatoren, hvis der er noget nyt.',
    notAsked:
      'Du er ikke spurgt til det møde. Tror du, det er en fejl, så skriv til koordinatoren.',
    chosenByLeader: 'Det er din skoleleder, der vælger, hvem der tager med. Sig det til din leder.',
    moved: 'Mødet er flyttet, så det svar gælder ikke længere. Svar igen på det nye tidspunkt:',
    full: (seats: number) =>
      `Der er desværre ikke flere pladser: alle ${seats} er taget. Skriv til koordinatoren, hvis du gerne vil med alligevel.`,
    noMaybe: 'Til det møde må vi gerne have et ja eller et nej.',
    newer: 'Du har svaret noget andet i mellemtiden. Sådan står dit svar nu:',
  },

  note: {
    title: 'Kommentar',
    submit: 'Gem',
    text: 'Kun koordinatoren ser den, og den slettes efter mødet. Skriv ikke om sygdom eller andet privat.',
    field: 'Din kommentar',
  },
  tooLong: (length: number, most: number) =>
    `Den er på ${length} tegn. Skriv højst ${most}, så tager vi den.`,

  term: {
    title: 'Dine svar',
    submit: 'Send mine svar',
    text: 'Svar på dem, du kender nu. Resten kan du tage senere.',
    field: (said: InvitedSaid) => `${capital(nameOf(said))}, ${whenWhere(said)}`,
  },

  substitute: {
    title: 'En kollega i stedet',
    submit: 'Spørg kollegaen',
    text: (said: InvitedSaid) =>
      `Hvem kan tage med til ${whole(said)} i stedet for dig? Jeg spørger kollegaen og giver dig besked.`,
    field: 'Kollega',
    hint: 'Står kollegaen her ikke, så skriv til koordinatoren.',
    choose: 'Vælg en kollega.',
    chooseFor: (title: string) => `Vælg en kollega til ${inside(title)}`,
    nobody: 'Jeg kender ingen kolleger, der kan tage med i stedet. Skriv til koordinatoren.',
    asking: (name: string) => `Jeg spørger ${name} og giver dig besked.`,
    /** To the colleague, and to who asked once there is an answer. */
    asks: (name: string, said: InvitedSaid) =>
      `${name} kan ikke komme til ${whole(said)}. Kan du tage med i stedet?`,
    agreed: (name: string, said: InvitedSaid) =>
      `${name} tager med i stedet for dig til ${whole(said)}.`,
    refused: (name: string, said: InvitedSaid) =>
      `${name} kan desværre ikke tage med i stedet for dig til ${whole(said)}. Vil du spørge en anden?`,
    released: (name: string, said: InvitedSaid) =>
      `${name} har ændret sit svar, så du behøver ikke tage med til ${whole(said)}. Tak for hjælpen!`,
  },

  /** Opening. */
  form: {
    title: 'Hvem kommer?',
    submit: 'Vis, hvem der spørges',
    text: 'Vælg møderne. Du ser først, hvem der bliver spurgt, og siger ja bagefter.',
    meetings: 'Hvilke møder?',
    by: 'Svar senest',
    byHint: 'Uden dato er fristen 5 skoledage før hvert møde.',
    maybe: 'Må man svare måske?',
    maybeYes: 'Ja',
    maybeNo: 'Nej',
    none: 'Vælg mindst ét møde.',
    tooMany: (most: number) => `Vælg højst ${most} møder ad gangen.`,
    badDate: 'Vælg en dato fra i dag og frem til mødet.',
  },
  heading: (first: InvitedSaid, count: number) =>
    count === 1
      ? `Skal jeg spørge, hvem der kommer til ${nameOf(first)}?`
      : `Skal jeg spørge, hvem der kommer til de her ${count} møder?`,
  openColumns: ['Møde', 'Hvornår', 'Svar senest'],
  openLine: (said: InvitedSaid, by: string) =>
    `${capital(nameOf(said))}: ${whenWhere(said)}. Svar senest ${by}.`,
  willAsk: (said: AskedSaid) => {
    if (said.people + said.leaders === 0)
      return said.answered > 0
        ? 'Alle har allerede svaret, så der er ingen at spørge.'
        : `Der er ingen at spørge: mødet er ikke for nogen, jeg kender.${leaderless(said.leaderless)}`
    const later =
      said.later > 0 ? ` ${said.later} af dem har fri nu og får den på næste arbejdsdag.` : ''
    const answered = said.answered > 0 ? ` ${said.answered} har allerede svaret.` : ''
    return `Siger du ja, ${asked(said)}. Det sker efter 30 sekunder, og indtil da kan du fortryde.${later}${answered}${leaderless(said.leaderless)}`
  },
  fewSeats: (said: InvitedSaid, seats: number, count: number) =>
    `Obs: Der er ${seats} pladser til ${nameOf(said)}, og ${count} bliver spurgt.`,
  badBy: 'Den svarfrist ligger ikke mellem i dag og mødet, så jeg har taget den sædvanlige.',
  soonBy: 'Obs: Fristen er kort, fordi mødet ligger så tæt på.',
  opened: (said: AskedSaid) => {
    if (said.people + said.leaders === 0) return 'Åbnet for svar. Der er ingen at spørge lige nu.'
    return `Det gør vi. Om 30 sekunder ${asked(said)}, så du kan nå at fortryde.`
  },
  openedAlready: 'Der er åbnet for svar, og de er blevet spurgt.',
  openAlready: (said: InvitedSaid) => `Der er allerede åbnet for svar på ${whole(said)}.`,
  undone: 'Fortrudt. Ingen er blevet spurgt.',
  tooLate:
    'De første er blevet spurgt, så det kan ikke fortrydes i stilhed. Du kan lukke for svar igen.',
  closedNow: (count: number) =>
    `Lukket. Der kan ikke svares på ${meetings(count)} mere, og de svar, du har fået, står der stadig.`,
  notOpen: 'Der er ikke åbnet for svar på mødet.',
  changedMeanwhile:
    'Noget er ændret, siden du så det her, så ingen er spurgt. Sådan ser det ud nu:',
  overtaken: 'En anden ændrede programmet i samme øjeblik, så ingen er spurgt. Prøv igen.',
  nothingFound:
    'Jeg kan ikke finde et møde, der passer. Skriv fx “åbn mødet d. 9. december for svar”.',
  noneToOpen: 'Der er ingen kommende møder, du kan åbne for svar.',
  which: 'Hvilket møde mener du?',
  choose: (said: InvitedSaid) => `${capital(nameOf(said))}, ${said.when}`,
  /** How many of those who are asked can be reached. */
  reach: ({ reached, sought, waiting, nowhere }: Reach) => {
    const total = reached + sought + waiting + nowhere
    if (reached === total) return total === 1 ? 'Personen kan nås.' : `Alle ${total} kan nås.`
    return [
      ...(reached > 0 ? [`${reached} af ${total} kan nås.`] : []),
      ...(sought > 0
        ? [`${people(sought)} har ikke skrevet til mig endnu. Dem leder jeg efter på deres mail.`]
        : []),
      ...(waiting > 0
        ? [`${people(waiting)} kan kun nås i webchatten og ser det, når de selv kigger dér.`]
        : []),
      ...(nowhere > 0 ? [`${people(nowhere)} kan jeg ikke skrive til endnu.`] : []),
    ].join(' ')
  },
  allReached: 'Alle kan nås.',

  paste: pasted,
}
