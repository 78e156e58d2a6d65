// What the holiday plan says: when a holiday is, whether one is off, and that a time without meetings lies in one. Called by
// src/ask/answer.ts and many.ts. A holiday that the plan does not have has no dates here.
import { addDays, daysBetween, weekdayOf, weekOf } from '../../core/time.js'
import type { Holiday, Programme } from '../../model/programme.js'
import type { AskedPeriod, Facet, Query } from '../../model/turn.js'
import type { Viewer } from '../../people/rights.js'
import type { Snapshot } from '../../programme/snapshot.js'
import type { HolidaySaid } from '../../wording/ask-wording.js'
import { sayPeriod, sayWhen } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import { stemsOf } from '../text/stems.js'
import { keyOf } from '../text/tokens.js'
import type { Understood } from '../understand.js'
import { holidayNames } from '../words.js'
import { type Answer, compose } from './compose.js'
import { type Telling, withVerdict } from './say.js'

/** The plan of the asker's own municipality, where the programme has several. */
export function holidaysFor(
  { person }: Viewer,
  { programme, schools }: Snapshot,
): readonly Holiday[] {
  const [post] = person?.posts ?? []
  const own = person?.municipality ?? (post && schools.get(post.school)?.municipality)
  const rows = own ? rowsOfPlan(programme, own) : []
  return rows.length > 0 ? rows : programme.holidays
}

/** A municipality's rows, the same array each time: what is remembered of a plan is found by it. */
function rowsOfPlan(programme: Programme, municipality: string): readonly Holiday[] {
  const plans = plansOf.get(programme) ?? new Map<string, readonly Holiday[]>()
  plansOf.set(programme, plans)
  const rows =
    plans.get(municipality) ??
    programme.holidays.filter(holiday => holiday.municipality === municipality)
  plans.set(municipality, rows)
  return rows
}
const plansOf = new WeakMap<Programme, Map<string, readonly Holiday[]>>()

/** "Hvornår er der vinterferie?", "holder vi fri i uge 7?"; undefined where the question is about something else. */
export function answerHolidays(
  asked: Understood,
  query: Query,
  telling: Telling,
): Answer | undefined {
  if (asksClosedHouse(asked)) return answerClosedHouse(query, telling)
  if (asksNextHoliday(asked, query)) return answerNextHoliday(query, telling)
  const inTime = asksHolidayIn(query) ? answerHolidayIn(query, telling) : undefined
  if (inTime) return inTime
  const [period, another] = query.periods
  if (!period || another || query.meeting || hasNames(query)) return undefined
  const isEdge = isOfEdge(asked, period)
  const asksWhen =
    isEdge || (query.facets.includes('when') && !query.whose && period.kind !== 'open')
  const isAbout = asksWhen && holidayNames.test(period.said)
  if (!isAbout && !asked.asksDaysOff) return undefined
  const { ask } = wording(telling.lang)
  // "Efter jul" begins the day after the holiday has ended.
  const around = isEdge && period.kind === 'open' ? lastDayBefore(period) : period
  const coming = rowsOf(asksWhen ? ahead(around, telling) : period, telling)
  const rows = coming.length === 0 && isAbout ? lastCalled(period.said, telling) : coming
  const said = rows.map(row => sayHoliday(row, telling))
  // "Har jeg fri på onsdag?" on a day of work is about one's meetings.
  if (rows.length === 0 && query.facets.includes('free')) return undefined
  // "Har vi fri i uge 7?" wants yes or no, "hvornår har vi fri?" does not.
  const isOff = rows.length > 0
  const verdict = query.yesNo && asked.asksDaysOff ? isOff !== asksSchool(asked) : undefined
  const none = isAbout
    ? ask.holidayUnknown
    : withVerdict(verdict, ask.noHoliday(sayPeriod(telling.lang, period, telling.today)), telling)
  return compose(telling, {
    kind: rows.length > 0 || !isAbout ? 'answer' : 'unknown',
    sentences: [rows.length > 0 ? withVerdict(verdict, ask.holidays(said), telling) : none],
    query,
  })
}

/** "Er der **vinterferie** i **uge 7**?": whether the one holds the other, and of no meeting. */
function asksHolidayIn(query: Query): boolean {
  const [one, other, more] = query.periods
  const isOfTime = query.facets.every(facet => ['exists', 'still', 'when'].includes(facet))
  const isBare = !query.meeting && !hasNames(query) && query.words.length === 0
  if (!one || !other || more || !query.yesNo || !isOfTime || !isBare) return false
  return holidayNames.test(one.said) !== holidayNames.test(other.said)
}

function answerHolidayIn(query: Query, telling: Telling): Answer | undefined {
  const { ask } = wording(telling.lang)
  const [called] = query.periods.filter(({ said }) => holidayNames.test(said))
  const [time] = query.periods.filter(period => period !== called)
  const rows = called ? rowsOf(called, telling) : []
  if (!time || rows.length === 0) return undefined
  const isIn = rows.some(({ from, to }) => from <= time.to && time.from <= to)
  const said = ask.holidays(rows.map(row => sayHoliday(row, telling)))
  return compose(telling, { sentences: [withVerdict(isIn, said, telling)], query })
}

/** "Hvornår er der **lukket** i **husene** i julen?": the days of those places, which are none of the pupils'. */
export function asksClosedHouse({ rest, query }: Understood): boolean {
  const isClosed = rest.some(({ key }) => closed.test(key))
  const isHouse = rest.some(({ key }) => houses.test(key)) || rest.some(({ key }) => days.test(key))
  // A place that meetings are held at may have the word too.
  const isOther = query.words.some(word => !houses.test(keyOf(word)))
  return isClosed && isHouse && !query.meeting && query.people.length === 0 && !isOther
}
const closed = /^(?:lukket|lukkede|lukke(?:dag|uge)(?:e|er|ene|erne|en)?|closed|closing)$/
const days = /^lukke(?:dag|uge)(?:e|er|ene|erne|en)?$/
const houses =
  /^(?:huse(?:t|ne)?|(?:dag)?institution(?:en|er|erne)?|dagtilbud(?:det|dene|ene)?|bornehave(?:n|r|rne)?|vuggestue(?:n|r|rne)?|bornehus(?:et|e|ene)?|daycares?|nurser(?:y|ies)|kindergartens?)$/

/** The days that the plan has for others than the schools; of a time in it, those that touch it. */
function answerClosedHouse(query: Query, telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const [period] = query.periods
  const span = period ? ahead(period, telling) : { from: telling.today, to: '9999-12-31' }
  const rows = holidaysFor(telling.viewer, telling.snapshot).filter(
    ({ from, to, applies }) =>
      from <= span.to &&
      span.from <= to &&
      applies.some(({ group }) => group === 'daginstitution') &&
      applies.every(({ group }) => group !== 'skole'),
  )
  const said = ask.holidays(rows.map(row => sayHoliday(row, telling)))
  const verdict = query.yesNo && query.periods.length > 0 ? true : undefined
  return compose(telling, {
    kind: rows.length > 0 ? 'answer' : 'unknown',
    sentences: [rows.length > 0 ? withVerdict(verdict, said, telling) : ask.holidayUnknown],
    query,
  })
}

/** "Hvornår har vi ferie?": no time is named, and the next one is meant. */
export function asksNextHoliday({ asksDaysOff, telling }: Understood, query: Query): boolean {
  const { periods, facets, meeting, words } = query
  const isPlain = facets.includes('when') && facets.every(facet => plainly.includes(facet))
  const isMore = telling.length + words.length + periods.length > 0 || meeting || hasNames(query)
  return asksDaysOff && isPlain && !isMore
}
const plainly: readonly Facet[] = ['when', 'exists', 'list']

function answerNextHoliday(query: Query, telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const rows = rowsOf({ from: telling.today, to: '9999-12-31' }, telling)
  const [next] = [...rows].sort((a, b) => (a.from < b.from ? -1 : 1))
  return compose(telling, {
    kind: next ? 'answer' : 'unknown',
    sentences: [next ? ask.holidays([sayHoliday(next, telling)]) : ask.holidayUnknown],
    query,
  })
}

function sayHoliday(row: Holiday, telling: Telling): HolidaySaid {
  const week = weekAlone(row)
  return {
    name: row.name,
    isPast: row.to < telling.today,
    when: whenOf(row, telling),
    ofPupils: row.applies.every(({ group, off }) => off === 'pupils' && group === 'skole'),
    ...(week ? { week } : {}),
  }
}

/** The week whose working days it takes, where it takes those of one alone: people speak of "uge 42". */
function weekAlone({ from, to }: Holiday): number | undefined {
  if (daysBetween(from, to) > longestOfOne) return undefined
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at))
  const working = days.filter(day => weekdayOf(day) <= friday)
  const weeks = new Set(working.map(day => weekOf(day).week))
  const [week] = weeks
  return weeks.size === 1 && working.length === friday ? week : undefined
}
/** With the weekends before and after it. */
const longestOfOne = 9
const friday = 5

/** "Er der skole fredag før jul?": the "no" of a day off. */
function asksSchool({ words }: Understood): boolean {
  return /(?:^| )(?:der skole|there school|have school)(?: |$)/.test(words.join(' '))
}

/** "Hvornår starter eleverne igen efter jul?", whose words are all known here, though no meeting has them. */
export function asksEdge(asked: Understood, { periods, meeting }: Query): boolean {
  const [period, another] = periods
  return period !== undefined && another === undefined && !meeting && isOfEdge(asked, period)
}

/** "Hvornår slutter juleferien?", "hvornår starter vi igen efter jul?": no meeting is asked about. */
function isOfEdge({ query, words, telling }: Understood, { said, kind }: AskedPeriod): boolean {
  const isMore = [...query.words, ...telling].some(word => !whoIsOff.has(keyOf(word)))
  if (!holidayNames.test(said) || isMore) return false
  const isOpen = kind === 'open' ? words.some(word => after.has(word)) : true
  // "Hvornår **har** eleverne juleferie **fra**?"
  const isFrom = words.at(-1) === 'fra' || words.at(-1) === 'from'
  const isWhen =
    query.facets.includes('when') && (isFrom || query.facets.every(facet => facet === 'when'))
  return isOpen && words.some(word => edgeVerbs.has(word) || (isWhen && having.has(word)))
}
const edgeVerbs = new Set(
  'slutter begynder starter start møder ends end begins begin starts finish finishes over'
    .split(' ')
    .map(keyOf),
)
const having = new Set(['har', 'holder', 'får', 'have', 'fra', 'from'].map(keyOf))
const after = new Set(['efter', 'after'])
const whoIsOff = new Set(
  'elev elever eleverne elevernes børn børnene pupils students children'.split(' ').map(keyOf),
)

function lastDayBefore(period: AskedPeriod): AskedPeriod {
  const day = addDays(period.from, -1)
  return { ...period, from: day, to: day }
}

/** "Det er vinterferie.", where the whole of the only period asked about is. */
export function holidayNote(periods: readonly AskedPeriod[], telling: Telling): string | undefined {
  const [period, another] = periods
  if (!period || another || period.kind === 'open') return undefined
  const row = rowsOf(period, telling).find(({ from, to }) => from <= period.from && period.to <= to)
  return row ? wording(telling.lang).ask.isHoliday(row.name) : undefined
}

function hasNames({ networks, holds, schools, areas, people, kinds }: Query): boolean {
  return [networks, holds, schools, areas, people, kinds].some(list => list.length > 0)
}

/** Who asks when a holiday is, means the one to come. */
function ahead(period: AskedPeriod, { today }: Telling): Pick<AskedPeriod, 'from' | 'to'> {
  const { alternative, to } = period
  return to < today && alternative?.why === 'year' && alternative.to >= today ? alternative : period
}

/** "Hvornår er efterårsferien?" in November, where the plan has only the one that has been. */
function lastCalled(said: string, { viewer, snapshot, today }: Telling): Holiday[] {
  const words = said.split(/\s+/).flatMap(word => stemsOf(keyOf(word)))
  const sort = sorts.find(each => each.test(said))
  const isCalled = (name: string) => words.includes(keyOf(name)) || (sort?.test(name) ?? false)
  const past = holidaysFor(viewer, snapshot).filter(({ name, to }) => to < today && isCalled(name))
  return past.sort((a, b) => (a.to < b.to ? 1 : -1)).slice(0, 1)
}

/** The great holidays in both languages. */
const sorts = [
  /autumn|fall (?:break|holiday)|efterårsferie/iu,
  /winter|vinterferie/iu,
  /christmas|juleferie/iu,
  /easter|påske/iu,
  /summer|sommerferie/iu,
]

/** The plan's rows for schools that touch the days. */
function rowsOf(
  { from, to }: Pick<AskedPeriod, 'from' | 'to'>,
  { viewer, snapshot }: Telling,
): Holiday[] {
  return holidaysFor(viewer, snapshot).filter(
    row => row.from <= to && from <= row.to && row.applies.some(({ group }) => group === 'skole'),
  )
}

function whenOf({ from, to }: Holiday, { lang, today }: Telling): string {
  return sayWhen(lang, { startLocal: from, endLocal: addDays(to, 1), allDay: true }, today)
}
