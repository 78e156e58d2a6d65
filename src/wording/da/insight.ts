// What the school year as a picture says, on it and beside it. Used by src/insight and src/ask/answers/schedule/year.ts.
import type { About, Suggestion } from '../ask-wording.js'
import { and, button, capital, inside, networkName, nounOf } from './ask-grammar.js'

/** The marks in a picture of the year: what each form stands for. */
export type YearMark = 'lab' | 'network' | 'other' | 'deadline'

/** Whose year it is: what the question narrowed it to, and the programme's name where that is nothing. */
export interface YearOf {
  readonly about: About
  readonly programme: string
  /** Only what is open to all is in it. */
  readonly isGuest: boolean
  /** The school year by its first year. */
  readonly year: number
}

export interface YearCounts {
  readonly meetings: number
  readonly cancelled: number
  readonly deadlines: number
}

export interface InsightWording {
  /** "2026/27". */
  years(year: number): string
  /** Over the picture. */
  title(of: YearOf): string
  lead(of: YearOf, counts: YearCounts): string
  nothing(of: YearOf): string
  /** The picture in a sentence, for those who do not see it. */
  alt(title: string, count: number): string
  marks: Readonly<Record<YearMark, string>>
  cancelled: string
  holiday: string
  todayIs(date: string): string
  /** What the numbers in the marks are. */
  numbers(mode: 'dates' | 'dots' | 'counts', hasCancelled: boolean): string
  markTitle(day: string, title: string, isCancelled: boolean): string
  countTitle(kind: YearMark, count: number, month: string): string
  shortMonth(name: string): string
  columns: readonly [string, string]
  month(name: string, year: string): string
  line(when: string, title: string, place: string | undefined): string
  deadlineLine(when: string, title: string): string
  holidayLine(when: string, name: string): string
  /** A line of a month, with a mark that no title begins with or has inside. */
  item(text: string): string
  /** A button for the wheel of the same people, where it can be said in few words. */
  showOf(about: About, year?: number): Suggestion | undefined
  showAll: Suggestion
  /** The button that gives the picture as a file, and what stands over the file. */
  keep: string
  kept(title: string): string
}

const nounsOfMarks: Readonly<Record<YearMark, readonly [string, string]>> = {
  lab: ['læringslab', 'læringslabs'],
  network: ['netværksmøde', 'netværksmøder'],
  other: ['andet møde', 'andre møder'],
  deadline: ['frist', 'frister'],
}

function years(year: number): string {
  return `${year}/${`${year + 1}`.slice(2)}`
}

/** "Matematiknetværket", "hold 2", "Skovvangskolen": whose year it is, by name. */
function whose({ about, programme, isGuest }: YearOf): string {
  const names = [
    ...about.networks.map(networkName),
    ...about.holds.map(inside),
    ...about.schools,
    ...about.areas,
    ...about.people,
  ]
  const kinds = about.kinds.length === 1 || about.words.length > 0 ? kindsOf(about) : ''
  if (names.length > 0) return [kinds, and(names)].filter(part => part !== '').join(' for ')
  const all = isGuest ? `åbne møder i ${programme}` : programme
  return kinds === '' ? all : `${kinds} i ${programme}`
}

/** Inside a sentence: a guest's are the open ones. */
function inLine(of: YearOf): string {
  return whose(of).replace(/^åbne/u, 'de åbne')
}

/** Which meetings alone it has: "læringslabs", "møder med “ordblindhed”". */
function kindsOf(about: About): string {
  const words = about.words.map(word => `“${word}”`)
  return words.length > 0 ? `${nounOf(about, 2)} med ${and(words)}` : nounOf(about, 2)
}

function counted({ meetings, cancelled, deadlines }: YearCounts): string {
  const also = cancelled > 0 ? ` (og ${cancelled} aflyst)` : ''
  const parts = [
    `${meetings} ${meetings === 1 ? 'møde' : 'møder'}${also}`,
    ...(deadlines > 0 ? [`${deadlines} ${deadlines === 1 ? 'frist' : 'frister'}`] : []),
  ]
  return and(parts)
}

function isOwn({ own, networks, kinds, words }: About): boolean {
  return own && networks.length + kinds.length + words.length === 0
}

export const insight: InsightWording = {
  years,
  title: of =>
    isOwn(of.about) ? `Dit skoleår ${years(of.year)}` : `Skoleåret ${years(of.year)}: ${whose(of)}`,
  lead: (of, counts) =>
    isOwn(of.about)
      ? `Her er dit årshjul for skoleåret ${years(of.year)}: ${counted(counts)}.`
      : `Her er årshjulet for ${inLine(of)} i skoleåret ${years(of.year)}: ${counted(counts)}.`,
  nothing: of =>
    isOwn(of.about)
      ? `Der er ikke noget i dit årshjul for skoleåret ${years(of.year)}.`
      : `Der er ikke noget i årshjulet for ${inLine(of)} i skoleåret ${years(of.year)}.`,
  alt: (title, count) =>
    `${title} som tegning, fra august til juli, med ${count} ${count === 1 ? 'møde eller frist' : 'møder og frister'}. Det samme står som tekst.`,
  marks: { lab: 'Læringslab', network: 'Netværksmøde', other: 'Andet møde', deadline: 'Frist' },
  cancelled: 'Aflyst',
  holiday: 'Ferie eller fridag',
  todayIs: date => `I dag, ${date}`,
  numbers(mode, hasCancelled) {
    switch (mode) {
      case 'dates':
        return 'Tallet er datoen.'
      case 'dots':
        return 'Datoerne står i listen.'
      case 'counts':
        return `Tallet er, hvor mange der er i måneden.${hasCancelled ? ' Aflyste er talt med.' : ''}`
      default:
        return mode satisfies never
    }
  },
  markTitle: (day, title, isCancelled) =>
    `${capital(day)}: ${title}${isCancelled ? ' (aflyst)' : ''}`,
  countTitle: (kind, count, month) =>
    `${capital(month)}: ${count} ${nounsOfMarks[kind][count === 1 ? 0 : 1]}`,
  shortMonth: name => name.slice(0, 3),
  columns: ['Måned', 'Hvad sker der'],
  month: (name, year) => `${capital(name)} ${year}`,
  line: (when, title, place) => `${capital(when)}: ${title}${place ? `, ${place}` : ''}`,
  deadlineLine: (when, title) => `${capital(when)}: Frist: ${title}`,
  holidayLine: (when, name) => `${capital(when)}: ${name}`,
  item: text => `• ${text}`,
  showOf(about, year) {
    const { networks, holds, schools, areas, people, words, own } = about
    if (people.length + words.length > 0) return undefined
    const names = [...networks.map(networkName), ...holds.map(inside), ...schools, ...areas]
    const { q } = own
      ? button('Vis mit årshjul')
      : names.length > 0
        ? button(`Vis årshjulet for ${and(names)}`)
        : insight.showAll
    if (year !== undefined) return button(`${q} i skoleåret ${years(year)}`)
    return own || names.length > 0 ? button(q) : insight.showAll
  },
  showAll: { label: 'Hele kommunens årshjul', q: 'Vis hele kommunens årshjul' },
  keep: 'Gem som billede',
  kept: title => `${title} som billede. Højreklik eller hold på det for at gemme det.`,
}
