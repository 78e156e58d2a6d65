// What was agreed at the last meeting: "hvad aftalte vi sidst i matematik", "what was decided at the last reading meeting". From the
// meeting's own agreements, else from the minutes among the pages; where neither has any it is said. Called by src/ask/answer.ts
// before deadlines and pages. What another group agreed is no answer.
import { dateOf, localOf } from '../../core/time.js'
import type { Page } from '../../model/page.js'
import { emptyQuery, type Query, type Turn } from '../../model/turn.js'
import { may } from '../../people/rights.js'
import { listMeetings, seenBy } from '../../programme/query.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { sayDate } from '../../wording/dates.js'
import { parseDates } from '../../wording/parse-dates.js'
import { wording } from '../../wording/wording.js'
import { type Lexicon, lexiconOf } from '../lexicon.js'
import { answerBeside } from '../library/beside/beside.js'
import { resolve } from '../resolve.js'
import { nounAt } from '../text/nouns.js'
import { createPhrases } from '../text/phrases.js'
import { keyOf, type Token, tokenise } from '../text/tokens.js'
import { type Understood, understand } from '../understand.js'
import { agreedPhrases, talkedPhrases } from '../words.js'
import { type Answer, compose, sourceOf } from './compose.js'
import { answerPassage } from './library/pages.js'
import { sayMeeting, type Telling } from './say.js'

const agreed = createPhrases([[true, agreedPhrases]])
const talked = createPhrases([[true, talkedPhrases]])

/** Whether it asks what was agreed or decided. */
export function saysAgreed(tokens: readonly Token[]): boolean {
  return agreed.findAll(tokens).length > 0
}

interface Asking {
  readonly asked: Understood
  readonly telling: Telling
  readonly previous: Turn | undefined
}

/** The agreements; undefined where none are asked for, or of a matter that pages may tell of. */
export function answerAgreed({ asked, telling, previous }: Asking): Answer | undefined {
  const { query, rest } = asked
  const { networks, kinds, meeting, pick, words, people } = query
  const isAsked = saysAgreed(rest) || talked.findAll(rest).length > 0
  if (!isAsked && may(telling.viewer, 'meeting.read'))
    return answerTask({ asked, telling, previous })
  const isOfMeeting = networks.length + kinds.length + words.length > 0 || meeting
  if (!isAsked || !(isOfMeeting || pick === 'latest')) return undefined
  if (people.length > 0 || !may(telling.viewer, 'meeting.read')) return undefined
  const last = lastOf({ asked, telling, previous })
  const matter = matterOf(asked, lexiconOf(telling.snapshot))
  const found = fromMeeting(last, matter, telling) ?? fromMinutes({ last, query, matter }, telling)
  if (found) return found
  // "Hvor ligger referatet fra labbet?" may be told of all labs.
  const where = query.facets.includes('where') ? answerBeside({ asked, telling }) : undefined
  return where ?? (matter.length > 0 ? undefined : none(last, query, telling))
}

/** "Hvad skal Gunvor skrive?": what somebody took on, by the newest meeting or minutes that say so; undefined where none do. */
function answerTask({ asked: { query, rest }, telling }: Asking): Answer | undefined {
  const [id, another] = query.people
  const person = id && telling.snapshot.people.get(id)
  const isOpen = !another && !query.meeting && !query.pick && query.periods.length === 0
  const isOther = query.facets.some(facet => !['agenda', 'list', 'exists'].includes(facet))
  if (!person || !isOpen || isOther || !saysTask(rest)) return undefined
  const { snapshot, viewer, today } = telling
  const isTheirs = (each: Occurrence) =>
    seenBy(snapshot, viewer, each.meeting, dateOf(each.startLocal)) === 'all' &&
    (each.meeting.agreements ?? []).some(({ who }) => who.includes(person.id))
  const held = listMeetings(snapshot, viewer, { to: today }).filter(isTheirs).at(-1)
  if (held) return fromMeeting(held, [], telling)
  const first = person.name.split(/\s+/)[0] ?? ''
  const names = (line: string) => tokenise(line)[0]?.key === keyOf(first)
  const found = snapshot.programme.pages.flatMap(page =>
    page.passages.flatMap(({ heading, text }, at): Minutes[] => {
      const isMinutes = minutesTitle.test(`${page.title} ${heading}`)
      const isTold = isMinutes && text.split('\n').some(names)
      return isTold ? [{ page, at, day: dayIn(`${heading} ${page.title}`, telling) }] : []
    }),
  )
  const [newest] = found.sort((one, other) => other.day.localeCompare(one.day))
  return newest && answerPassage(newest.page, newest.at, telling)
}

/** "Hvad skal NN skrive?", "what does NN have to do?" */
function saysTask(rest: readonly Token[]): boolean {
  const [what = '', verb = ''] = rest.map(({ key }) => key)
  // "Hvad skal NN til?" asks for meetings.
  const isTo = ['til', 'med', 'to'].includes(rest.at(-1)?.key ?? '')
  return (what === 'hvad' || what === 'what') && tasks.has(verb) && !isTo
}
const tasks = new Set(['skal', 'skulle', 'lovede', 'does', 'should', 'must'].map(keyOf))

/** "Hvad aftalte vi om **mobiltelefoner**?": what the minutes must tell of. */
function matterOf({ telling, unknown, rest }: Understood, lexicon: Lexicon): string[] {
  const inPhrase = new Set(
    [...agreed.findAll(rest), ...talked.findAll(rest)].flatMap(({ at }) =>
      at.map(each => rest[each]?.key),
    ),
  )
  const about = rest.flatMap(({ key }, at) =>
    abouts.has(rest[at - 1]?.key ?? '') && !small.has(key) ? [key] : [],
  )
  const isName = (key: string) => nounAt(key) !== undefined || lexicon.find(key).length > 0
  const all = [...about, ...[...telling, ...unknown].map(keyOf)]
  return [...new Set(all)].filter(key => key !== '' && !inPhrase.has(key) && !isName(key))
}

const abouts = new Set(['om', 'about', 'regarding'])
const small = new Set(['pa', 'i', 'til', 'det', 'at', 'in', 'on', 'the', 'it'].map(keyOf))
/** So much of a word stands in all its forms. */
const longestStem = 6

function tells(text: string, matter: readonly string[]): boolean {
  const keys = tokenise(text).map(({ key }) => key)
  return matter.every(word => keys.some(key => key.startsWith(word.slice(0, longestStem))))
}

/** The last one held of the meetings asked about, else of the asker's own; one with agreements before a later one without. */
function lastOf({ asked, telling, previous }: Asking): Occurrence | undefined {
  const { snapshot, viewer, now, today } = telling
  const query: Query = { ...asked.query, facets: [], pick: 'latest' }
  const { filter } = resolve(
    { ...asked, query },
    { snapshot, viewer, now, today, ...(previous ? { previous } : {}) },
  )
  const held = listMeetings(snapshot, viewer, { ...filter, to: today })
    .filter(({ end, meeting }) => end <= now && meeting.status === 'planned')
    .filter(({ startLocal }) => isThen(dateOf(startLocal), asked.query))
    .reverse()
  return held.find(({ meeting }) => meeting.agreements?.length || meeting.minutes) ?? held[0]
}

/** Whether it was when the question says; minutes without a day may be of any. */
function isThen(day: string, { periods }: Query): boolean {
  return (
    day === '' || periods.length === 0 || periods.some(each => each.from <= day && day <= each.to)
  )
}

/** By what stands with the meeting itself. */
function fromMeeting(
  last: Occurrence | undefined,
  matter: readonly string[],
  telling: Telling,
): Answer | undefined {
  const { agreements = [], minutes } = last?.meeting ?? {}
  const isSilent = matter.length > 0 && !agreements.some(({ what }) => tells(what, matter))
  if (!last || isSilent || (agreements.length === 0 && !minutes)) return undefined
  const { ask } = wording(telling.lang)
  const { snapshot, lang, today } = telling
  const lines = agreements.map(({ what, who, by, done }) =>
    ask.agreedLine(what, {
      isDone: done === true,
      who: who.flatMap(id => snapshot.people.get(id)?.name ?? []),
      by: by && sayDate(lang, by, today),
    }),
  )
  return compose(telling, {
    sentences: [ask.agreedAt(sayMeeting(last, telling), agreements.length > 0)],
    lines: [...lines, ...(minutes ? [ask.minutesAt(minutes)] : [])],
    buttons: [],
    sources: [sourceOf(last)],
    query: emptyQuery,
    shown: [last],
  })
}

/** A passage of minutes. */
export interface Minutes {
  readonly page: Page
  readonly at: number
  readonly day: string
}

interface Of {
  readonly last: Occurrence | undefined
  readonly query: Query
}

/** Every passage of the minutes of the network or the kind of meeting, and its day. */
export function minutesOf(query: Query, telling: Telling): Minutes[] {
  return telling.snapshot.programme.pages.flatMap(page =>
    page.passages.flatMap(({ heading }, at): Minutes[] => {
      const named = `${page.title} ${heading}`
      const isMinutes = minutesTitle.test(`${named} ${page.aliases.join(' ')}`)
      const isTheirs = isMinutes && isOf(named, { last: undefined, query }, telling)
      return isTheirs ? [{ page, at, day: dayIn(`${heading} ${page.title}`, telling) }] : []
    }),
  )
}

/** The newest passage of minutes that names the group. */
function fromMinutes(
  { last, query, matter }: Of & { readonly matter: readonly string[] },
  telling: Telling,
): Answer | undefined {
  const found = telling.snapshot.programme.pages.flatMap(page =>
    page.passages.flatMap(({ heading, text }, at): Minutes[] => {
      const named = `${page.title} ${heading}`
      const isMinutes = minutesTitle.test(`${named} ${page.aliases.join(' ')}`) || told.test(text)
      const isTheirs = isMinutes && tells(text, matter) && isOf(named, { last, query }, telling)
      return isTheirs ? [{ page, at, day: dayIn(`${heading} ${page.title}`, telling) }] : []
    }),
  )
  const [newest] = found
    .filter(({ day }) => isThen(day, query))
    .sort(
      (one, other) =>
        other.day.localeCompare(one.day) || Number(tellsAgreed(other)) - Number(tellsAgreed(one)),
    )
  return newest && answerPassage(newest.page, newest.at, telling)
}

/** Who came to the meeting stands in its minutes too. */
function tellsAgreed({ page, at }: Minutes): boolean {
  const { heading = '', text = '' } = page.passages[at] ?? {}
  return /aftal|beslut|agree|deci[ds]|action/iu.test(heading) || told.test(text)
}

const minutesTitle = /referat|beslutning|aftaler|minutes/iu
const told =
  /(?<!\p{L})(?:(?:vi|der blev|blev) (?:aftalt|aftalte|besluttede|besluttet|enige)|we (?:agreed|decided))(?!\p{L})/iu

/** Whether the heading is of the network or the kind of meeting asked about; where neither is named, of the last meeting's network. */
function isOf(named: string, { last, query }: Of, telling: Telling): boolean {
  const { kinds, networks } = query
  const isOfKind = tokenise(named).some(({ key }) => {
    const kind = nounAt(key)?.kind
    return kind !== undefined && kind !== 'network' && kinds.includes(kind)
  })
  const isOther = kinds.some(kind => kind !== 'network')
  if (networks.length === 0 && isOther) return isOfKind
  const asked = networks.length > 0 ? networks : (last?.meeting.audience.networks ?? [])
  const { snapshot, now } = telling
  const said = understand(named, {
    lexicon: lexiconOf(snapshot),
    holidays: [],
    now: localOf(now, snapshot.zone),
    fallback: 'da',
  }).query.networks
  return said.some(network => asked.includes(network))
}

/** The day in a heading, of the year before where it would lie ahead. */
function dayIn(heading: string, { today }: Telling): string {
  const day = parseDates(heading, today).periods[0]?.from ?? ''
  return day > today ? `${Number(day.slice(0, 4)) - 1}${day.slice(4)}` : day
}

function none(last: Occurrence | undefined, { networks }: Query, telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const [id] = networks
  const network = id && telling.snapshot.networks.get(id)?.name
  const said = last && sayMeeting(last, telling)
  return compose(telling, {
    kind: 'unknown',
    sentences: [ask.noAgreements(network), said?.agenda ? ask.agenda(said) : undefined],
    buttons: network ? [ask.suggestPeople.members(network)] : [ask.suggest.mine],
    query: emptyQuery,
  })
}
