// Whether a meeting is for some alone, for some too, or for all: "er vidensdagen kun for læsevejledere?", "is it also for leaders?". Who is
// named after "for" is whom it may be for, and never narrows which meeting is meant. Called by src/ask/answer.ts before all else.
import { dateOf } from '../../core/time.js'
import type { Query, Turn } from '../../model/turn.js'
import { may } from '../../people/rights.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { wording } from '../../wording/wording.js'
import { allOf, type Resolving, resolve, schoolYearAround } from '../resolve.js'
import { keyOf, type Token } from '../text/tokens.js'
import { type Understanding, type Understood, understand } from '../understand.js'
import { type Answer, compose, sourceOf, suggestionsFor } from './compose.js'
import { sayMeeting, type Telling, withVerdict } from './say.js'

interface Asking {
  readonly asked: Understood
  readonly telling: Telling
  readonly previous: Turn | undefined
}

type Extent = 'only' | 'also' | 'all'

const onlyKeys = new Set(['kun', 'only', 'udelukkende', 'forbeholdt', 'reserved'].map(keyOf))
const alsoKeys = new Set(['også', 'osse', 'ogsa', 'also'].map(keyOf))
const everyoneKeys = new Set(['alle', 'everyone', 'everybody', 'all'].map(keyOf))
const openKeys = new Set(['åben', 'åbent', 'åbne', 'open'].map(keyOf))
const applies = new Set(['gælder'].map(keyOf))
const relatives = new Set(['der', 'som', 'who', 'that'])
const towards = new Set(['til', 'på', 'to', 'at'].map(keyOf))
const selves = new Set([
  'mig',
  'os',
  'me',
  'us',
  'dig',
  'jer',
  'you',
  'min',
  'mit',
  'vores',
  'my',
  'our',
])

/** Whom the meeting is for, with yes or no; undefined where that is not asked, or no certain meeting is named. */
export function answerAudience(
  { asked, telling, previous }: Asking,
  understanding: Understanding,
): Answer | undefined {
  const { query, rest } = asked
  const split = splitOf(rest)
  const isMember = may(telling.viewer, 'meeting.read')
  if (!query.yesNo || !split || (!isMember && split.extent !== 'all')) return undefined
  const { snapshot, viewer, now, today, question } = telling
  const head = understand(question.slice(...split.head), understanding)
  const context = { snapshot, viewer, now, today, ...(previous ? { previous } : {}) }
  const occurrence = isOfOne(head.query) ? theOne(head, context) : undefined
  if (!occurrence) return undefined
  const open = split.extent === 'all' ? openLine(occurrence) : undefined
  if (open) return sayOpen({ occurrence, open }, { head, context }, telling)
  if (!isMember) return undefined
  const claimed = understand(question.slice(...split.claim), understanding).query
  const said = sayMeeting(occurrence, telling)
  const { ask } = wording(telling.lang)
  const isForAll = occurrence.meeting.audience.everyone
  if (!isForAll && said.whom.length === 0) return undefined
  const verdict = verdictOn(occurrence, split.extent, claimed)
  const sentence = isForAll ? ask.forEveryone(said) : ask.forThese(said)
  const resolved = resolve({ ...head, query: { ...head.query, facets: ['people'] } }, context)
  return compose(telling, {
    sentences: [withVerdict(verdict, sentence, telling)],
    buttons: suggestionsFor(resolved, telling),
    sources: [sourceOf(occurrence)],
    query: resolved.query,
    shown: [occurrence],
  })
}

/** "Åbent for alle": what a meeting's own text says of who may come, which is said to be told to whoever asks. */
function openLine({ meeting: { agenda = '', title } }: Occurrence): string | undefined {
  const lines = [title, ...agenda.split(/\n+|(?<=[.!?])\s+/u)].map(line => line.trim())
  return lines.find(line => saysOpen.test(line) && line.length <= longestLine)
}
const saysOpen =
  /(?<!\p{L})(?:åbent?|gratis og åbent?) (?:\p{L}+ )?for (?:alle|enhver)|(?<!\p{L})alle (?:er velkomne|kan deltage|må deltage)|(?<!\p{L})open (?:to|for) (?:all|every)|everyone is welcome|all (?:are )?welcome/iu
const longestLine = 120

function sayOpen(
  { occurrence, open }: { readonly occurrence: Occurrence; readonly open: string },
  { head, context }: { readonly head: Understood; readonly context: Resolving },
  telling: Telling,
): Answer {
  const { ask } = wording(telling.lang)
  const resolved = resolve({ ...head, query: { ...head.query, facets: ['people'] } }, context)
  return compose(telling, {
    sentences: [withVerdict(true, ask.reads(open), telling)],
    buttons: suggestionsFor(resolved, telling),
    sources: [sourceOf(occurrence)],
    query: resolved.query,
    shown: [occurrence],
  })
}

/** The words that name the meeting and those that name for whom, by their letters. */
interface Split {
  readonly extent: Extent
  readonly head: readonly [from: number, to: number]
  readonly claim: readonly [from: number, to: number]
}

/** "… kun for X", "… også for X", "… for alle", "gælder … kun X", "er det kun X, der skal med til …"; what is for oneself is told elsewhere. */
function splitOf(rest: readonly Token[]): Split | undefined {
  const cleft = cleftOf(rest)
  if (cleft) return cleft
  const only = rest.findIndex(({ key }) => onlyKeys.has(key))
  if (applies.has(rest[0]?.key ?? '') && only > 1) return endingAt(rest, only, 'only')
  const at = rest.findIndex(
    ({ key }, nth) => key === 'for' || (key === 'to' && openKeys.has(rest[nth - 1]?.key ?? '')),
  )
  const [before, after] = [rest[at - 1], rest[at + 1]]
  if (at < 2 || !before || !after || selves.has(after.key)) return undefined
  if (everyoneKeys.has(after.key) && rest.length === at + 2) {
    // "Åben for alle", "open to everyone": the adjective names no meeting.
    const isOpen = openKeys.has(before.key) && at > 2
    return endingAt(rest, isOpen ? at - 1 : at, 'all')
  }
  if (onlyKeys.has(before.key)) return endingAt(rest, at - 1, 'only')
  return alsoKeys.has(before.key) ? endingAt(rest, at - 1, 'also') : undefined
}

function endingAt(rest: readonly Token[], at: number, extent: Extent): Split {
  const [start, end] = [rest[at]?.start ?? 0, rest.at(-1)?.end ?? 0]
  return { extent, head: [rest[0]?.start ?? 0, start], claim: [start, end] }
}

function cleftOf(rest: readonly Token[]): Split | undefined {
  const [, it, only] = rest
  if (!(it?.key === 'det' || it?.key === 'it') || !onlyKeys.has(only?.key ?? '')) return undefined
  const who = rest.findIndex(({ key }) => relatives.has(key))
  const to = rest.findIndex(({ key }, at) => at > who && towards.has(key))
  const [relative, meeting, last] = [rest[who], rest[to + 1], rest.at(-1)]
  if (who < 0 || to < 0 || !relative || !meeting || !last) return undefined
  return {
    extent: 'only',
    head: [meeting.start, last.end],
    claim: [only?.start ?? 0, relative.start],
  }
}

/** "Vidensdagen", "næste læsemøde"; "lab 2" is held once for each hold, and none of them is for all. */
function isOfOne({ meeting, words, plural, definite, number, pick, kinds }: Query): boolean {
  if (kinds.includes('lab') && number !== undefined) return false
  const isCertain = definite || number !== undefined || pick !== undefined
  return !plural && ((meeting && isCertain) || words.length > 0)
}

/** The one that comes, else the one that was this school year; none where several could be meant. */
function theOne(head: Understood, context: Resolving): Occurrence | undefined {
  const resolved = resolve(head, context)
  const year = schoolYearAround(context.today)
  const all = allOf({ ...resolved.filterOfAll, ...resolved.filter, ...year }, [], context).filter(
    ({ meeting, startLocal }) => meeting.status === 'planned' && dateOf(startLocal) >= year.from,
  )
  const ahead = all.filter(({ end }) => end > context.now)
  const [next, other] = ahead
  if (next) return other && head.query.pick === undefined ? undefined : next
  return all.at(-1)
}

/** Yes, no, or nothing where it is not said for whom it may be. */
function verdictOn(
  { meeting: { audience } }: Occurrence,
  extent: Extent,
  { networks, holds }: Query,
): boolean | undefined {
  if (audience.everyone) return extent !== 'only'
  if (extent === 'all') return false
  const claimed = [...networks, ...holds]
  const asked: readonly string[] = [...audience.networks, ...audience.holds]
  if (claimed.length === 0) return undefined
  const isIn = claimed.every(id => asked.includes(id))
  return extent === 'also' ? isIn : isIn && asked.length === claimed.length
}
