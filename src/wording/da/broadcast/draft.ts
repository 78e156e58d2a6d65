// “Skriv til netværket”: the form, the preview, the yes, limits, and other coordinators' word. Danish. Used by src/broadcast/draft.
import type { Role } from '../../../model/person.js'
import { networkName } from '../ask-grammar.js'
import type { MeetingSaid } from '../send/meeting-change.js'

export type Answered = 'yes' | 'no' | 'maybe' | 'silent'

/** People who fit all of what is there; of each list any. Names as they stand in the programme. */
export interface PartSaid {
  readonly everyone: boolean
  readonly networks: readonly string[]
  readonly holds: readonly string[]
  readonly schools: readonly string[]
  readonly areas: readonly string[]
  readonly functions: readonly string[]
  readonly roles: readonly Role[]
  readonly people: readonly string[]
  readonly meeting?: MeetingSaid & { readonly answered?: Answered | undefined }
}
export interface AudienceSaid {
  readonly anyOf: readonly PartSaid[]
  readonly except: readonly PartSaid[]
}
/** So many get it then: a moment in words. */
export interface LaterSaid {
  readonly people: number
  readonly when: string
}
/** Why a draft cannot be sent as it is. */
export type ProblemSaid =
  | 'no-right'
  | 'empty'
  | 'too-long'
  | 'too-big'
  | 'nobody'
  | 'past'
  | 'outside'
  | 'answers'
  | 'meeting-gone'
  | 'rejected'

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} personer`
}
function listed(words: readonly string[], last: string): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}
const and = (words: readonly string[]) => listed(words, 'og')
/** Of groups that are each described in several words. */
const also = (words: readonly string[]) => listed(words, 'samt')
const or = (words: readonly string[]) => listed(words, 'eller')

const roles: Readonly<Record<Role, string>> = {
  member: 'medlemmer',
  leader: 'skoleledere',
  delegate: 'lederens stedfortrædere',
  coordinator: 'koordinatorer',
  deputy: 'medkoordinatorer',
  overseer: 'områdeledere og styregruppe',
  admin: 'administratorer',
}
const answered: Readonly<Record<Answered, string>> = {
  yes: 'har sagt ja til',
  no: 'har sagt nej til',
  maybe: 'har svaret måske til',
  silent: 'ikke har svaret på',
}
/** More names than this are a number. */
const mostNames = 5

function sayPart(part: PartSaid): string {
  const { networks, holds, schools, areas, functions, meeting } = part
  const named = part.people.length <= mostNames ? and(part.people) : people(part.people.length)
  const who = part.roles.length > 0 ? and(part.roles.map(role => roles[role])) : 'alle'
  const whole = part.everyone ? 'alle i programmet' : who
  const group = [
    part.people.length > 0 ? named : whole,
    ...(networks.length > 0 ? [`i ${and(networks.map(networkName))}`] : []),
    ...(functions.length > 0 ? [`med funktionen ${or(functions)}`] : []),
    ...(holds.length > 0 ? [`på ${and(holds.map(name => name.toLowerCase()))}`] : []),
    ...(schools.length > 0 ? [`på ${and(schools)}`] : []),
    ...(areas.length > 0 ? [`i ${and(areas)}`] : []),
  ].join(' ')
  return meeting ? `${group}, ${sayMeeting(meeting)}` : group
}

function sayMeeting({ title, when, answered: has }: NonNullable<PartSaid['meeting']>): string {
  return has ? `der ${answered[has]} ${title}, ${when}` : `der er med til ${title}, ${when}`
}

export const broadcast = {
  audience: ({ anyOf, except }: AudienceSaid) => {
    const wanted = also(anyOf.map(sayPart))
    return except.length === 0 ? wanted : `${wanted}, undtagen ${also(except.map(sayPart))}`
  },
  heading: 'Sådan bliver beskeden',
  fields: { to: 'Til', when: 'Hvornår', about: 'Om', room: 'Kanal' },
  to: (audience: string, count: number) => `${audience} (${people(count)})`,
  room: (name: string | undefined) => name ?? 'kanalen',
  now: 'Med det samme (du kan fortryde i 30 sekunder)',
  later: (later: readonly LaterSaid[]) =>
    `Uden for arbejdstid sender jeg ikke: ${and(later.map(({ people: count, when }) => `${people(count)} får den ${when}`))}.`,
  roomLater: (when: string) => `I kanalen kommer den ${when}.`,
  reach: (reached: { reached: number; sought: number; waiting: number; nowhere: number }) => {
    const { sought, waiting, nowhere } = reached
    const total = reached.reached + sought + waiting + nowhere
    if (reached.reached === total)
      return total === 1 ? 'Personen kan nås.' : `Alle ${total} kan nås.`
    if (waiting === total)
      return `${total === 1 ? 'Personen' : `De ${total}`} kan kun nås i webchatten. Dér ligger beskeden, til man selv kigger.`
    return [
      ...(reached.reached > 0 ? [`${reached.reached} af ${total} kan nås.`] : []),
      ...(sought > 0
        ? [
            `${people(sought)} har ikke skrevet til mig endnu, så dem leder jeg efter på deres mail.`,
          ]
        : []),
      ...(waiting > 0 ? [`${people(waiting)} kan kun nås i webchatten.`] : []),
      ...(nowhere > 0
        ? [`${people(nowhere)} kan jeg ikke skrive til: de har aldrig skrevet til mig.`]
        : []),
    ].join(' ')
  },
  waits: (names: readonly string[]) => `Venter på et ja fra ${or(names)}.`,
  needs: (network: string, count: number, names: readonly string[]) =>
    `${people(count)} er i ${networkName(network)}, så ${or(names)} skal sige ja først.`,
  approved: (network: string, name: string) => `${name} har sagt ja for ${networkName(network)}.`,
  buttons: {
    write: 'Skriv en besked',
    choose: 'Vælg modtagere',
    send: (count: number) => (count === 1 ? 'Send til 1 person' : `Send til ${count}`),
    sendRoom: 'Send i kanalen',
    ask: 'Bed om et ja',
    edit: 'Ret',
    names: 'Hvem får den?',
    discard: 'Drop den',
    show: 'Se beskeden',
    sure: (count: number) => `Ja, send til ${people(count)}`,
    sureRoom: 'Ja, send i kanalen',
    undo: 'Fortryd',
    approve: 'Ja, send den gerne',
    reject: 'Nej',
    askCoordinator: 'Bed koordinatoren om at sende',
  },
  problems: {
    'no-right': 'Du koordinerer ikke noget netværk nu, så du kan ikke sende den.',
    empty: 'Der er ingen tekst endnu. Tryk “Ret”, og skriv den.',
    'too-long': 'Teksten er for lang.',
    'too-big': 'Beskeden fylder for meget med alt, hvad der står om mødet. Gør teksten kortere.',
    nobody: 'Ingen passer på det, du har valgt, så der er ingen at sende til.',
    past: 'Tidspunktet er gået. Tryk “Ret”, og vælg et nyt.',
    outside: 'Nogle af dem er ikke i et netværk, du kan skrive til.',
    answers: 'Kun dem, der koordinerer mødet, kan skrive ud fra, hvem der har svaret.',
    'meeting-gone': 'Mødet, beskeden handler om, er her ikke længere.',
    rejected: 'Der er sagt nej til den. Ret den, eller vælg færre modtagere.',
  } satisfies Record<ProblemSaid, string>,
  tooLong: (count: number, most: number) =>
    `Teksten er på ${count} tegn, og der er plads til ${most}. Gør den kortere.`,
  outside: (names: readonly string[], count: number) =>
    `${people(count)} er ikke i et netværk, du kan skrive til: ${names.join(', ')}${count > names.length ? ` … og ${count - names.length} mere` : ''}. Vælg dem fra, eller bed en administrator om det.`,
  changed: {
    late: 'Det er mere end et kvarter siden, du så den, så intet er sendt. Sådan ser den ud nu:',
    other: 'Noget er ændret, siden du så den, så intet er sendt. Sådan ser den ud nu:',
    people: (joined: readonly string[], left: readonly string[]) =>
      [
        'Modtagerne er nogle andre, end da du så den, så intet er sendt.',
        ...(joined.length > 0 ? [`Nye: ${joined.join(', ')}.`] : []),
        ...(left.length > 0 ? [`Ikke med længere: ${left.join(', ')}.`] : []),
        'Sådan ser den ud nu:',
      ].join(' '),
  },
  more: (count: number) => `… og ${count} mere`,
  sure: {
    many: (count: number) => `Beskeden går til ${people(count)}.`,
    odd: 'Det er uden for almindelig arbejdstid, så den kommer først frem på de tidspunkter, du så.',
    same: 'Du har lige sendt det samme. Send igen?',
    ask: 'Er du sikker?',
  },
  sending: (count: number, later: number) =>
    [
      'Sendes om lidt.',
      count === 0 ? '' : `${people(count)} får beskeden.`,
      later > 0 ? `${people(later)} får den senere, når de er på arbejde.` : '',
    ]
      .filter(part => part !== '')
      .join(' '),
  sendingRoom: 'Sendes om lidt i kanalen.',
  scheduled: (count: number, when: string) =>
    count === 0 ? `Den kommer i kanalen ${when}.` : `${people(count)} får beskeden ${when}.`,
  already: 'Den er allerede sendt eller på vej, så der er ikke sendt mere.',
  held: 'Den nåede ikke ud til tiden og venter på, at du siger, hvad der skal ske med den.',
  stopped: 'Den er stoppet, så der er ikke sendt mere.',
  discarded: 'Droppet. Ingen har fået noget.',
  discardedBefore: 'Den er droppet, så der er ikke sendt noget.',
  gone: 'Den besked er her ikke længere.',
  notYours: 'Det er en andens besked, så den kan du ikke røre. Intet er sendt.',
  mayNot:
    'Det er dem, der koordinerer et netværk, der kan skrive til det. Du kan bede koordinatoren om at sende.',
  guestMayNot: 'Det er kun dem, der koordinerer et netværk, der kan skrive til det.',
  askText: 'Vil du sende en besked til netværket?',
  askFor: (text: string) => `Vil du sende det her til netværket? “${text}”`,
  overtaken: 'Beskeden blev ændret i samme øjeblik, så intet er sendt. Prøv igen.',
  limits: {
    day: (most: number) =>
      `Du har sendt ${most} beskeder i dag, og flere bliver det ikke: folk skal kunne følge med. Du kan sende den i morgen.`,
    network: (names: readonly string[]) =>
      `Der går allerede en besked til ${and(names.map(networkName))} inden for to timer. Med en begrundelse kan du sende alligevel.`,
    form: {
      title: 'Send alligevel',
      submit: 'Send',
      text: (names: readonly string[]) =>
        `Der går allerede en besked til ${and(names.map(networkName))} inden for to timer. Skriv, hvorfor det ikke kan vente. Begrundelsen bliver gemt sammen med beskeden.`,
      field: 'Begrundelse',
      empty: 'Skriv kort, hvorfor det ikke kan vente.',
    },
  },
  names: {
    heading: 'Hvem får beskeden?',
    columns: ['Navn', 'Hvornår', 'Kan nås'] as readonly [string, string, string],
    now: 'nu',
    nobody: 'Ingen får den endnu.',
    reach: {
      reached: 'ja',
      sought: 'har ikke skrevet endnu, ledes op på mail',
      waiting: 'kun i webchatten',
      nowhere: 'nej, har aldrig skrevet til mig',
    },
  },
  approval: {
    asked: (names: readonly string[]) =>
      `Jeg har spurgt ${and(names)}. Du får besked, når der er svaret, og så kan du sende den.`,
    card: (author: string, network: string, count: number) =>
      `${author} vil gerne sende den her besked til ${people(count)} i ${networkName(network)}. Må den sendes?`,
    done: 'Tak. Nu kan den sendes.',
    doneNo: 'Det er noteret. Den bliver ikke sendt sådan her.',
    before: 'Der er allerede svaret.',
    over: 'Beskeden er ændret eller droppet, så der er ikke noget at svare på.',
    mayNot: 'Det er dem, der koordinerer netværket, der kan svare på det.',
    yes: (name: string, network: string) =>
      `${name} siger ja til, at du skriver til ${networkName(network)}. Se beskeden, og send den.`,
    no: (name: string, network: string) =>
      `${name} siger nej til, at du skriver til ${networkName(network)}. Intet er sendt.`,
  },
  open: 'Skriv beskeden her. Du ser altid, hvem der får den, før noget bliver sendt.',
  whom: 'Hvem skal have den? Jeg kunne ikke finde dem, du skrev, så vælg dem her. Intet er sendt.',
  which: 'Hvilket møde mener du? Skriv dagen eller netværket med. Intet er sendt.',
  noHolidays: (year: string, municipality: string | undefined) =>
    `Jeg har ingen ferieplan for skoleåret ${year}${municipality === undefined ? '' : ` i ${municipality}`}, så beskeden kan ramme en feriedag.`,
  /** Of a message about a meeting. */
  facts: 'Under teksten står mødets tid og sted og det, der skal forberedes.',
  /** A meeting in a list. */
  about: ({ title, when }: MeetingSaid) => `${title}, ${when}`,
  roles: {
    member: 'Medlemmer',
    leader: 'Skoleledere',
    delegate: 'Lederens stedfortrædere',
    coordinator: 'Koordinatorer',
    deputy: 'Medkoordinatorer',
    overseer: 'Områdeledere og styregruppe',
    admin: 'Administratorer',
  } satisfies Record<Role, string>,
  remindOf: (about: string) => `Husk ${about}.`,
  remind: ({ title, when }: MeetingSaid) => `Husk ${title}, ${when}.`,
  form: {
    title: 'Skriv til netværket',
    submit: 'Se, hvem der får den',
    text: 'Du ser, hvem der får den hvornår, før noget bliver sendt. Vælger du flere slags, er det dem, der passer på alle.',
    keeps: (audience: string) => `Vælger du ingen nedenfor, går den fortsat til ${audience}.`,
    message: 'Besked',
    networks: 'Netværk',
    holds: 'Hold',
    schools: 'Skoler',
    functions: 'Funktioner',
    roles: 'Roller',
    meeting: 'Om møde',
    among: 'Hvem af dem?',
    amongChoices: {
      all: 'Alle, jeg har valgt',
      invited: 'Kun dem, mødet er for',
      yes: 'Kun dem, der har sagt ja til mødet',
      no: 'Kun dem, der har sagt nej til mødet',
      maybe: 'Kun dem, der har svaret måske',
      silent: 'Kun dem, der ikke har svaret',
    },
    except: 'Undtagen',
    exceptHint: 'Navne, skoler, hold eller netværk med komma imellem',
    date: 'Dato',
    time: 'Klokken',
    whenHint: 'Tomt: med det samme',
    where: 'Sendes',
    whereChoices: {
      people: 'Til hver person',
      room: 'I netværkets kanal',
      both: 'Begge dele',
    },
    none: 'Intet møde',
    problems: {
      empty: 'Skriv en besked.',
      cpr: 'Der står et CPR-nummer. Det må jeg ikke gemme, så tag det ud, før du sender.',
      tooLong: (count: number, most: number) =>
        `Der står ${count} tegn, og der er plads til ${most}.`,
      whom: 'Vælg, hvem der skal have den.',
      meeting: 'Vælg mødet.',
      except: (words: readonly string[]) =>
        `Jeg kender ikke ${or(words.map(word => `“${word}”`))}.`,
      date: 'Vælg en dato.',
      time: 'Skriv klokkeslæt som 13.30.',
      past: 'Den tid er allerede gået.',
      room: 'Vælg ét netværk, der har en kanal.',
      choose: 'Vælg en af mulighederne.',
    },
  },
}
