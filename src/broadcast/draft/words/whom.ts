// The people that words name, as an audience: networks, hold, schools, areas, functions, leaders, single persons, "undtagen …", and those who
// have (or have not) answered a meeting. Called by say.ts and by the form's "Undtagen". Pure. Every word must be known: what is not is told
// back, and never read as more people.
import { holidaysFor } from '../../../ask/answers/holidays.js'
import { lexiconOf } from '../../../ask/lexicon.js'
import { type Understood, understand } from '../../../ask/understand.js'
import { localOf } from '../../../core/time.js'
import type { AudienceExpression, AudiencePart } from '../../../model/broadcast.js'
import { may } from '../../../people/rights.js'
import { foldTitle } from '../../../programme/indexes.js'
import type { Asking } from '../../asking.js'
import { ownNetworks } from '../rights.js'
import { meetingNamed } from './meeting.js'

/** `unknown`: the words that nobody is known by. */
export type Whom =
  | { readonly audience: AudienceExpression }
  | { readonly unknown: readonly string[] }

const exceptions =
  /[,]?\s+(?:undtagen|bortset fra|på nær|paa naer|men ikke|minus|except(?: for)?|apart from|but not)\s+/iu
const joints = /\s*,\s*|\s+(?:og|samt|and|&)\s+/iu
const everyone =
  /^(?:alle(?: sammen| mand| i alt)?|allesammen|everyone|everybody|all|hele programmet|alle i (?:hele )?programmet|everybody in the programme)$/iu
const network = /netværk|netvaerk|network/iu
const leaders =
  /(?<!\p{L})(?:skole)?leder(?:e|ne|en|nes)?(?!\p{L})|(?<!\p{L})(?:school\s+)?(?:leaders?|heads?|principals?)(?!\p{L})/iu
const coordinators = /(?<!\p{L})(?:net\p{L}*)?(?:koordinator|coordinator|tovholder)\p{L}*/iu
const answers: readonly (readonly [
  NonNullable<NonNullable<AudiencePart['meeting']>['answered']>,
  RegExp,
])[] = [
  [
    'silent',
    /(?:der|som|who|that)\s+(?:endnu\s+)?(?:ikke|not|have not|has not|haven['’]?t|hasn['’]?t)\s*(?:endnu\s+)?(?:har\s+)?(?:svaret|answered|replied)(?:\s+(?:endnu|yet))?\s*(?:på|til|to|for)?\s*(.*)$/iu,
  ],
  [
    'no',
    /(?:der|som|who|that)\s+(?:har\s+|have\s+)?(?:sagt|said|svaret)\s+(?:nej|no)\s*(?:til|to|på)?\s*(.*)$/iu,
  ],
  [
    'maybe',
    /(?:der|som|who|that)\s+(?:har\s+|have\s+)?(?:sagt|said|svaret)\s+(?:måske|maybe)\s*(?:til|to|på)?\s*(.*)$/iu,
  ],
  [
    'yes',
    /(?:der|som|who|that)\s+(?:(?:har\s+|have\s+)?(?:sagt|said|svaret)\s+(?:ja|yes)|kommer|are coming|is coming|deltager)\s*(?:til|to|i|på)?\s*(.*)$/iu,
  ],
]
/** "Dem på mødet på torsdag", "deltagerne i lab 2". */
const goers =
  /^(?:dem|de|alle|deltagerne|those|everyone|the participants)\s+(?:der\s+skal\s+)?(?:med\s+)?(?:til|på|i|at|in|of|to)\s+(?=\p{L}*(?:møde|moede|lab|dag|kursus|seminar|meeting|workshop))(.+)$/iu

export function readWhom(asking: Asking, words: string): Whom {
  const [wanted = '', ...unwanted] = words.trim().split(exceptions)
  const all = readParts(asking, wanted)
  const except = unwanted.map(part => readParts(asking, part))
  const unknown = [all, ...except].flatMap(one => ('unknown' in one ? one.unknown : []))
  if (unknown.length > 0) return { unknown }
  const parts = (one: Parts) => ('parts' in one ? [...one.parts] : [])
  return { audience: { anyOf: parts(all), except: except.flatMap(parts) } }
}

type Parts = { readonly parts: readonly AudiencePart[] } | { readonly unknown: readonly string[] }

function readParts(asking: Asking, words: string): Parts {
  const line = words.trim()
  const answered = readAnswered(asking, line)
  if (answered) return answered
  const made: AudiencePart[] = []
  for (const segment of line.split(joints).filter(Boolean)) {
    const part = readPart(asking, segment)
    if (!part) return { unknown: [segment] }
    for (const one of part) merge(made, one)
  }
  return made.length === 0 ? { unknown: [line] } : { parts: made }
}

/** "Dem i matematik, der ikke har svaret på mødet på torsdag." */
function readAnswered(asking: Asking, line: string): Parts | undefined {
  const gone = goers.exec(line)
  const found = answers
    .map(([answered, pattern]) => ({ answered, match: pattern.exec(line) }))
    .find(({ match }) => match)
  const which = gone?.[1] ?? found?.match?.[1]
  if (which === undefined) return undefined
  const about = meetingNamed(asking, which === '' ? 'mødet' : which)
  if (!about) return { unknown: [which === '' ? line : which] }
  const meeting = { about: about.id, ...(found && !gone ? { answered: found.answered } : {}) }
  const before = gone ? '' : line.slice(0, found?.match?.index ?? 0)
  const rest = before
    .replace(/[\s,]+$/u, '')
    .replace(/^(?:alle|dem|de|those|everyone|all)(?=\s|$)/iu, '')
  if (rest.trim() === '') return { parts: [{ meeting }] }
  const among = readParts(asking, rest.replace(/^\s*(?:i|fra|in|from)\s+/iu, ''))
  return 'parts' in among ? { parts: among.parts.map(part => ({ ...part, meeting })) } : among
}

/** One or two parts: persons named beside a group are beside it. Undefined where the words name nobody. */
function readPart(asking: Asking, segment: string): AudiencePart[] | undefined {
  if (everyone.test(segment)) return everybody(asking)
  const { snapshot, viewer, now, lang } = asking
  const asked = understand(segment, {
    lexicon: lexiconOf(snapshot),
    holidays: holidaysFor(viewer, snapshot),
    now: localOf(now, snapshot.zone),
    fallback: lang,
  })
  const { query, unknown, ambiguous, telling } = asked
  if (unknown.length + ambiguous.length + telling.length > 0) return undefined
  const part = groupOf(asking, segment, asked)
  const people: AudiencePart[] = query.people.length > 0 ? [{ people: [...query.people] }] : []
  const groups = Object.keys(part).length > 0 ? [part] : []
  return groups.length + people.length > 0 ? [...groups, ...people] : undefined
}

/** What narrows: of each kind that is named. */
function groupOf(asking: Asking, segment: string, { query }: Understood): AudiencePart {
  const { networks, holds, schools, areas } = query
  const roles = rolesIn(segment)
  const named = query.functions.filter(name => !(roles.length > 0 && leaders.test(name)))
  const functions = named.length > 0 || roles.length > 0 ? named : functionsIn(asking, segment)
  const ownOnly = networks.length === 0 && network.test(segment) ? onlyOwn(asking) : []
  // "Læsevejlederne" are those who are just that; "læsenetværket" is the network.
  const isFunction = functions.length > 0 && !network.test(segment)
  const ids = isFunction ? [] : [...networks, ...ownOnly]
  return {
    ...(ids.length > 0 ? { networks: [...ids] } : {}),
    ...(holds.length > 0 ? { holds: [...holds] } : {}),
    ...(schools.length > 0 ? { schools: [...schools] } : {}),
    ...(areas.length > 0 ? { areas: [...areas] } : {}),
    ...(functions.length > 0 ? { functions: [...functions] } : {}),
    ...(roles.length > 0 ? { roles } : {}),
  }
}

function rolesIn(segment: string): NonNullable<AudiencePart['roles']> {
  if (leaders.test(segment)) return ['leader']
  return coordinators.test(segment) ? ['coordinator', 'deputy'] : []
}

/** "Alle vejledere": a word that functions end in, in the plural. */
function functionsIn({ programme }: Asking, segment: string): string[] {
  const known = programme.people.flatMap(({ posts, functions = [] }) => [
    ...posts.flatMap(post => post.functions),
    ...functions,
  ])
  const folded = [...new Set(known.map(foldTitle))]
  const stems = segment
    .split(/\s+/)
    .map(word => foldTitle(word).replace(/(?:erne|ene|rne|ne|er|e|r|s)$/u, ''))
    .filter(stem => stem.length >= 4)
  const ends = (stem: string) =>
    folded.some(name => name.endsWith(stem) || name.endsWith(`${stem}er`))
  return stems
    .filter(ends)
    .map(stem => (folded.some(name => name.endsWith(`${stem}er`)) ? `${stem}er` : stem))
}

function onlyOwn(asking: Asking) {
  const own = ownNetworks(asking, asking.viewer)
  const coordinated = asking.viewer.grants.flatMap(({ scope }) =>
    scope.kind === 'network' ? [scope.id] : [],
  )
  const [only, another] = [...new Set(coordinated.length > 0 ? coordinated : own)]
  return only !== undefined && another === undefined ? [only] : []
}

/** Everybody whom one may write to without asking: for a coordinator their own networks. */
function everybody(asking: Asking): AudiencePart[] | undefined {
  if (may(asking.viewer, 'broadcast.send')) return [{ everyone: true }]
  const own = ownNetworks(asking, asking.viewer)
  return own.length > 0 ? [{ networks: [...own] }] : undefined
}

/** "Hold 1 og hold 3" is one list of two; "matematik og Nordskolen" is either. */
function merge(made: AudiencePart[], next: AudiencePart): void {
  const last = made.at(-1)
  const kinds = (part: AudiencePart) => Object.keys(part)
  const isAlike =
    last !== undefined &&
    ((kinds(next).length === 1 && kinds(next).every(kind => kinds(last).includes(kind))) ||
      kinds(last).every(kind => kinds(next).includes(kind)))
  if (!isAlike) made.push(next)
  else made.splice(-1, 1, joined(last, next))
}

function joined(one: AudiencePart, other: AudiencePart): AudiencePart {
  const both = <Item>(some: Item[] | undefined, more: Item[] | undefined) => [
    ...new Set([...(some ?? []), ...(more ?? [])]),
  ]
  const lists = {
    networks: both(one.networks, other.networks),
    holds: both(one.holds, other.holds),
    schools: both(one.schools, other.schools),
    areas: both(one.areas, other.areas),
    functions: both(one.functions, other.functions),
    roles: both(one.roles, other.roles),
    people: both(one.people, other.people),
  }
  const kept = Object.entries(lists).filter(([, list]) => list.length > 0)
  const isEveryone = one.everyone === true && other.everyone === true
  return { ...(isEveryone ? { everyone: true as const } : {}), ...Object.fromEntries(kept) }
}
