// Meetings that lie at the same time: among one's own, against one meeting, or two against each other. Called by ../meetings.ts.
// Two that end and begin at the same minute do not clash; cancelled ones never do.
import { dateOf } from '../../../core/time.js'
import type { MeetingFilter } from '../../../programme/query.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { wording } from '../../../wording/wording.js'
import { lexiconOf } from '../../lexicon.js'
import { allOf, type Resolved, type Resolving } from '../../resolve.js'
import { everybodys, scopeOf } from '../../scope.js'
import { keyOf } from '../../text/tokens.js'
import { type Answer, compose, sourceOf, suggestionsFor } from '../compose.js'
import { periodOf } from '../many.js'
import { schoolsAsked } from '../people/belonging.js'
import { peopleWho } from '../people/find.js'
import { aboutOf, sayMeeting, type Telling, withVerdict } from '../say.js'

type Pair = readonly [Occurrence, Occurrence]

/** More pairs than these are counted, and more than those not looked for. */
const maxPairs = 10
const maxFound = 500

export function answerClash(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  if (resolved.query.whose === 'my-school') return ofStaff(resolved, context, telling)
  const sides = sidesOf(resolved, context)
  if (!sides) return amongAll(resolved, context, telling)
  const [targets, others] = sides
  const pairs = pairsBetween(targets, others, isClash)
  const sameDay = pairs.length > 0 ? [] : pairsBetween(targets, others, isSameDay)
  return against(targets, { pairs, sameDay }, { resolved, telling })
}

/** The meeting asked about, and what it may clash with; undefined where all are compared with all. */
function sidesOf(
  resolved: Resolved,
  context: Resolving,
): readonly [readonly Occurrence[], readonly Occurrence[]] | undefined {
  const { query, shown } = resolved
  const { person } = context.viewer
  const own = person ? upcoming({ person }, resolved, context) : []
  if (shown) return [shown, own]
  const { kinds, number, networks, words, definite, pick } = query
  const isLab = kinds.includes('lab') || number !== undefined
  if (isLab && networks.length > 0) {
    const asker = context
    const lab = scopeOf({ ...query, networks: [] }, asker).filter
    const { number: _number, ...rest } = query
    const other = scopeOf({ ...rest, kinds: [] }, asker).filter
    return [upcoming(lab, resolved, context), upcoming(other, resolved, context)]
  }
  // "Kan jeg nå både matematik og værkstedet?"
  if (networks.length > 0 && words.length > 0) {
    const named = scopeOf({ ...query, words: [] }, context).filter
    const worded = scopeOf({ ...query, networks: [], kinds: [] }, context).filter
    return [upcoming(named, resolved, context), upcoming(worded, resolved, context)]
  }
  // "Kan jeg nå både praksisdag 3 og cyklistprøven?": the numbered one, and the other.
  const [one, another] = words
  if (one !== undefined && another !== undefined && networks.length === 0) {
    const isNumbered = (word: string) => lexiconOf(context.snapshot).ownNouns.at(keyOf(word))
    const first = words.find(isNumbered) ?? one
    const { number: _number, ...rest } = query
    const others = { ...rest, words: words.filter(word => word !== first) }
    const named = scopeOf({ ...query, words: [first] }, context).filter
    return [
      upcoming(named, resolved, context),
      upcoming(scopeOf(others, context).filter, resolved, context),
    ]
  }
  const isOne = number !== undefined || pick !== undefined || definite || words.length > 0
  if (!isOne && networks.length === 0) return undefined
  const mine = upcoming(resolved.filter, resolved, context)
  const all =
    mine.length > 0 ? mine : upcoming(everybodys(query, context).filter, resolved, context)
  const targets =
    number !== undefined || words.length > 0 || networks.length > 0 ? all : all.slice(0, 1)
  return [targets, own]
}

/** What is planned and not over, in the periods where there are some. */
function upcoming(filter: MeetingFilter, { query }: Resolved, context: Resolving): Occurrence[] {
  const { periods } = query
  const ahead = periods.length > 0 ? filter : { ...filter, from: context.today }
  return allOf(ahead, periods, context).filter(
    ({ meeting, end }) => meeting.status === 'planned' && end > context.now,
  )
}

function amongAll(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const about = aboutOf(resolved.scope)
  const all = upcoming(resolved.filter, resolved, context)
  const pairs = pairsAmong(all, isClash)
  if (pairs.length > 0)
    return tell(pairs, withVerdict(!isFit(resolved), ask.clashes(about, pairs.length), telling), {
      resolved,
      telling,
    })
  const sameDay = resolved.scope.own ? pairsAmong(all, isSameDay) : []
  const none = withVerdict(
    isFit(resolved),
    ask.noClash(about, periodOf(resolved, telling)),
    telling,
  )
  const lead = sameDay.length > 0 ? `${none} ${ask.sameDay(sameDay.length)}` : none
  return tell(sameDay, lead, { resolved, telling })
}

/** "Har nogen af mine folk to møder samtidig?": each person at one's school for themselves. */
function ofStaff(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const schools = schoolsAsked(resolved, telling)
  const ids = schools.map(({ id }) => id)
  const staff = peopleWho({ functions: [], networks: [], schools: ids }, telling)
  const found = staff.map(person => ({
    person,
    pairs: pairsAmong(upcoming({ person }, resolved, context), isClash),
  }))
  const clashing = found.filter(({ pairs }) => pairs.length > 0)
  const school = ask.and(schools.map(({ name }) => name))
  const named = [...new Set(clashing.flatMap(({ pairs }) => pairs.flat()))]
  const lines = clashing.flatMap(({ person, pairs }) =>
    pairs.map(([one, other]) =>
      ask.pairOf(person.name, sayMeeting(one, telling), sayMeeting(other, telling)),
    ),
  )
  const rest = lines.length - maxPairs
  return compose(telling, {
    sentences: [withVerdict(clashing.length > 0, ask.staffClash(school, clashing.length), telling)],
    lines: [...lines.slice(0, maxPairs), ...(rest > 0 ? [ask.more(rest)] : [])],
    buttons: suggestionsFor(resolved, telling),
    sources: named.map(sourceOf),
    query: resolved.query,
    shown: named,
  })
}

interface Saying {
  readonly resolved: Resolved
  readonly telling: Telling
}

/** One meeting, or those of one network, against the rest. */
function against(
  targets: readonly Occurrence[],
  { pairs, sameDay }: { pairs: readonly Pair[]; sameDay: readonly Pair[] },
  { resolved, telling }: Saying,
): Answer {
  const { ask } = wording(telling.lang)
  const [target, another] = targets
  const about = aboutOf(resolved.scope)
  if (pairs.length > 0)
    return tell(
      pairs,
      withVerdict(!isFit(resolved), ask.clashes({ ...about, own: true }, pairs.length), telling),
      {
        resolved,
        telling,
      },
    )
  if (target && !another) {
    const said = withVerdict(isFit(resolved), ask.noClashWith(sayMeeting(target, telling)), telling)
    const lead = sameDay.length > 0 ? `${said} ${ask.sameDay(sameDay.length)}` : said
    return tell(sameDay, lead, {
      resolved,
      telling,
      shown: [target, ...sameDay.map(([, one]) => one)],
    })
  }
  const none = ask.noClash({ ...about, own: true }, periodOf(resolved, telling))
  return tell([], withVerdict(isFit(resolved), none, telling), { resolved, telling })
}

/** "Passer lab 2 sammen med mine andre møder?" is answered yes where nothing clashes. */
function isFit({ query }: Resolved): boolean {
  return query.facets.includes('free')
}

function tell(
  pairs: readonly Pair[],
  lead: string,
  { resolved, telling, shown }: Saying & { shown?: readonly Occurrence[] },
): Answer {
  const { ask } = wording(telling.lang)
  const said = pairs
    .slice(0, maxPairs)
    .map(([one, other]) => ask.pair(sayMeeting(one, telling), sayMeeting(other, telling)))
  const rest = pairs.length - said.length
  const named = shown ?? [...new Set(pairs.slice(0, maxPairs).flat())]
  return compose(telling, {
    sentences: [lead],
    ...(said.length > 0 ? { lines: [...said, ...(rest > 0 ? [ask.more(rest)] : [])] } : {}),
    buttons: suggestionsFor(resolved, telling),
    sources: named.map(sourceOf),
    query: resolved.query,
    shown: named,
  })
}

function isClash(one: Occurrence, other: Occurrence): boolean {
  return one.start < other.end && other.start < one.end
}

function isSameDay(one: Occurrence, other: Occurrence): boolean {
  return dateOf(one.startLocal) === dateOf(other.startLocal)
}

/**
 * Every two that do, in the order of time, at most `maxFound`. The list is sorted by start, so each is held against those
 * that begin before it ends.
 */
function pairsAmong(
  all: readonly Occurrence[],
  isPair: (one: Occurrence, other: Occurrence) => boolean,
): Pair[] {
  const found: Pair[] = []
  all.forEach((one, at) => {
    for (let next = at + 1; next < all.length && found.length < maxFound; next++) {
      const other = all[next]
      if (!other || other.start >= one.end + dayMs) break
      if (isPair(one, other)) found.push([one, other])
    }
  })
  return found
}

const dayMs = 86_400_000

function pairsBetween(
  targets: readonly Occurrence[],
  others: readonly Occurrence[],
  isPair: (one: Occurrence, other: Occurrence) => boolean,
): Pair[] {
  return targets.flatMap(target =>
    others
      .filter(other => other !== target && isPair(target, other))
      .map((other): Pair => [target, other]),
  )
}
