// A network’s reminders: the first month, its yes, their times, and where they go. Danish. Used by src/remind/settings.
import type { RemindedKind } from '../../../model/reminder.js'
import { sayOffset } from '../../reminder-offsets.js'
import { networkName } from '../ask-grammar.js'

/** One message as a line of the preview. */
export interface GoesOut {
  readonly when: string
  readonly about: string
  readonly to: readonly To[]
}
/** So many people, or a room by its name where that is known. */
export type To = { readonly people: number } | { readonly room: string | undefined }

/** Where people of a plan can be reached; together they are all of them. */
export interface Reach {
  readonly reached: number
  /** Have never written: they are looked for by e-mail when there is something to send. */
  readonly sought: number
  /** Only on a page that they must look at themselves. */
  readonly waiting: number
  readonly nowhere: number
}
export type Unreached = Exclude<keyof Reach, 'reached'>

export interface ReminderTimesWording {
  /** `network` is its name; undefined: meetings of no network. */
  heading(network: string | undefined): string
  notStarted: string
  running: string
  nothingSoon(first: GoesOut): string
  nothing: string
  /** There is something, but by these times nobody is reminded of it. */
  noneWanted: string
  columns: readonly [string, string, string]
  to(to: readonly To[]): string
  line(goesOut: GoesOut): string
  more(count: number): string
  times(times: readonly { kind: RemindedKind; offsets: readonly string[] }[]): string
  /** Some meetings, or all, have times in the meeting plan. */
  ownTimes(which: 'some' | 'all'): string
  /** The days by which something must be done, where nothing says by whom. */
  forNobody(titles: readonly string[]): string
  noHolidays(year: string, municipality: string | undefined): string
  reach(reach: Reach): string
  names(why: Unreached): string
  allReached: string
  start: string
  startAgain: string
  stop: string
  edit: string
  who: string
  here: string
  both: string
  people: string
  started(network: string | undefined, first: GoesOut | undefined): string
  runningAlready(network: string | undefined): string
  stopped(network: string | undefined): string
  notRunning(network: string | undefined): string
  changedSince: string
  saved: string
  timesUnread: string
  mayNot(network: string | undefined): string
  mayNotAny: string
  which: string
  /** The same where they are to go to the room that it was asked for in. */
  whichHere(networks: readonly (string | undefined)[]): string
  othersButton: string
  gone: string
  overtaken: string
  /** How a room is named where there is none yet. */
  noRoom: string
  /** Not started: from the start on they go there. */
  inRoom(room: string | undefined): string
  /** Going out already: what a yes would do. */
  offered(room: string | undefined): string
  hourOff: string
  hourOn: string
  nudgesOff: string
  nudgesOn: string
  undo: string
  unknownPerson: string
  form: {
    title: string
    text: string
    submit: string
    hint: string
    problem: string
    kinds: Readonly<Record<RemindedKind, string>>
  }
  /** The button that shows the first month; `offerOf` where there are several. */
  offer: string
  offerOf(network: string | undefined): string
}

const kinds: Readonly<Record<RemindedKind, string>> = {
  network: 'netværksmøder',
  lab: 'læringslab',
  other: 'andre møder',
  deadline: 'frister',
}

function and(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} og ${last}`
}
function people(count: number): string {
  return count === 1 ? '1 person' : `${count} personer`
}
function room(name: string | undefined): string {
  return name === undefined ? 'kanalen' : `kanalen ${name}`
}
function inside(network: string | undefined): string {
  return network === undefined ? 'om møder uden for netværkene' : `i ${networkName(network)}`
}
function sayTo(to: readonly To[]): string {
  return and(to.map(one => ('people' in one ? people(one.people) : room(one.room))))
}

export const reminderTimes: ReminderTimesWording = {
  heading: network => `Påmindelser ${inside(network)}`,
  notStarted:
    'De er ikke startet, så ingen har fået noget endnu. Siger du ja, går det her ud den første måned:',
  running: 'De er i gang. Det her går ud den næste måned:',
  nothingSoon: ({ when, about, to }) =>
    `Den næste måned er der ikke noget at minde om. Den første går ud ${when} til ${sayTo(to)}: ${about}.`,
  nothing:
    'Jeg kan ikke finde kommende møder eller frister her, så der er ikke noget at minde om endnu.',
  noneWanted: 'Med de tidspunkter bliver ingen mindet om noget.',
  columns: ['Hvornår', 'Om', 'Til'],
  to: sayTo,
  line: ({ when, about, to }) => `${when}: ${about}, til ${sayTo(to)}`,
  more: count => `… og ${count} mere`,
  times: times =>
    `Tidspunkter: ${times
      .map(({ kind, offsets }) =>
        offsets.length === 0
          ? `${kinds[kind]} ingen`
          : `${kinds[kind]} ${and(offsets.map(offset => sayOffset('da', offset)))}`,
      )
      .join('; ')}.`,
  ownTimes: which =>
    which === 'all'
      ? 'Møderne har deres egne tidspunkter i mødeplanen, og de går forud for dem, du vælger her.'
      : 'Nogle af møderne har deres egne tidspunkter i mødeplanen, og de går forud.',
  forNobody: titles =>
    `Der står ikke, hvem ${titles.length === 1 ? 'den her frist' : 'de her frister'} gælder, så jeg minder ingen om ${titles.length === 1 ? 'den' : 'dem'}: ${and(titles)}.`,
  noHolidays: (year, municipality) =>
    `Jeg har ingen ferieplan for skoleåret ${year}${municipality === undefined ? '' : ` i ${municipality}`}, så en påmindelse kan ramme en feriedag. Send mig ferieplanen, så tager jeg hensyn til den.`,
  reach({ reached, sought, waiting, nowhere }) {
    const total = reached + sought + waiting + nowhere
    if (waiting === total)
      return `${total === 1 ? 'Modtageren' : `De ${total} modtagere`} kan kun nås i webchatten. Dér ligger en påmindelse, til man selv kigger.`
    return [
      ...(reached === total
        ? [`${total === 1 ? 'Modtageren' : `Alle ${total} modtagere`} kan nås.`]
        : []),
      ...(reached > 0 && reached < total ? [`${reached} af ${total} kan nås.`] : []),
      ...(sought > 0
        ? [
            `${people(sought)} har ikke skrevet til mig endnu. Dem leder jeg efter på deres mail, når der er noget at sende.`,
          ]
        : []),
      ...(waiting > 0 ? [`${people(waiting)} kan kun nås i webchatten.`] : []),
      ...(nowhere > 0 ? [`${people(nowhere)} kan jeg ikke skrive til endnu.`] : []),
    ].join(' ')
  },
  names(why) {
    switch (why) {
      case 'sought':
        return 'Har ikke skrevet til mig endnu'
      case 'waiting':
        return 'Kan kun nås i webchatten'
      case 'nowhere':
        return 'Kan jeg ikke skrive til, før de selv har skrevet til mig én gang'
      default:
        return why satisfies never
    }
  },
  allReached: 'Alle, der skal have en påmindelse den næste måned, kan nås.',
  start: 'Start påmindelserne',
  startAgain: 'Start dem igen',
  stop: 'Stop påmindelserne',
  edit: 'Ret tidspunkter',
  who: 'Hvem kan ikke nås?',
  here: 'Kun i kanalen',
  both: 'Både i kanalen og til hver person',
  people: 'Til hver person',
  started: (network, first) =>
    first === undefined
      ? `Så er påmindelserne ${inside(network)} i gang. Der er ikke noget at minde om endnu, men det sørger jeg for, når der kommer noget i kalenderen.`
      : `Så er påmindelserne ${inside(network)} i gang. Den første går ud ${first.when} til ${sayTo(first.to)}: ${first.about}.`,
  runningAlready: network => `Påmindelserne ${inside(network)} er allerede i gang.`,
  stopped: network =>
    `Påmindelserne ${inside(network)} er stoppet. Der går ikke flere ud, før du starter dem igen.`,
  notRunning: network =>
    `Påmindelserne ${inside(network)} er ikke i gang, så der er intet at stoppe.`,
  changedSince:
    'Noget er ændret, siden du så planen, så der er ikke sagt ja til noget. Sådan ser den ud nu:',
  saved: 'Det er rettet, og det gælder fra nu af.',
  timesUnread:
    'De tidspunkter kan jeg ikke læse, så intet er ændret. Skriv fx “skift påmindelserne til 3 skoledage før kl. 8 og samme dag kl. 7”.',
  mayNot: network =>
    network === undefined
      ? 'Påmindelser om møder uden for netværkene styres af dem, der koordinerer hele programmet, eller af en administrator.'
      : `Det er dem, der koordinerer ${networkName(network)}, der styrer påmindelserne. Intet er ændret.`,
  mayNotAny: 'Det er dem, der koordinerer et netværk, der styrer påmindelserne. Intet er ændret.',
  which: 'Hvilke møder gælder det?',
  whichHere: networks =>
    `Hvilke møder gælder det? Skriv det med, fx “skriv påmindelser for ${networks[0] === undefined ? 'læringslab' : networkName(networks[0])} her”.`,
  othersButton: 'Møder uden for netværkene',
  gone: 'Det netværk findes ikke længere.',
  overtaken: 'Andre rettede i påmindelserne i samme øjeblik, så intet er ændret. Prøv igen.',
  noRoom:
    'Jeg ved ikke, hvilken kanal det er. Gå ind i kanalen, nævn mig, og skriv “skriv påmindelser her”.',
  inRoom: name => `De bliver skrevet i ${room(name)} og ikke til hver person.`,
  offered: name =>
    `Siger du ja, bliver de skrevet i ${room(name)} i stedet for som nu. Sådan ser den næste måned ud så:`,
  hourOff: 'Det er noteret. Du får ikke påmindelsen en time før. De andre får du stadig.',
  hourOn: 'Det er noteret. Du får påmindelsen en time før, hvor der er sådan en.',
  nudgesOff: 'Det er noteret. Du får ingen rykkere, når du ikke har svaret på en invitation.',
  nudgesOn: 'Det er noteret. Du får en rykker, når du mangler at svare på en invitation.',
  undo: 'Fortryd',
  unknownPerson: 'Jeg kender dig ikke endnu, så jeg sender dig ingen påmindelser.',
  form: {
    title: 'Ret tidspunkter',
    text: 'Skriv, hvornår der skal mindes om hvad, med semikolon imellem. “Ingen” sender ingen. Det gælder fra nu af. Møder med egne tidspunkter i mødeplanen beholder dem.',
    submit: 'Gem',
    hint: 'Fx: 5 skoledage 09:00; samme dag 07:00',
    problem: 'Det kan jeg ikke læse. Skriv fx “5 skoledage 09:00; samme dag 07:00” eller “ingen”.',
    kinds: {
      network: 'Netværksmøder',
      lab: 'Læringslab',
      other: 'Andre møder',
      deadline: 'Frister',
    },
  },
  offer: 'Se påmindelserne',
  offerOf: network => `Se påmindelserne ${inside(network)}`,
}
