// The grounds as what can bear a claim: each meeting, deadline, tool, school, each thing that is known of a person, each passage of a page and
// each sentence of an exact answer. Made once for the same grounds; claims.ts looks for one that bears all that a clause says.
import { addDays, dateOf, type LocalDate, localOf } from '../../core/time.js'
import type { Deadline } from '../../model/meeting.js'
import type { Page, Tool } from '../../model/page.js'
import type { Person } from '../../model/person.js'
import type { School } from '../../model/programme.js'
import { isInForce } from '../../people/rights.js'
import type { Occurrence, Snapshot } from '../../programme/snapshot.js'
import { lexiconOf } from '../lexicon.js'
import { originalDayOf } from '../schedule/original.js'
import { isCommon } from '../text/common.js'
import { stemsOf } from '../text/stems.js'
import { keyOf, writtenWords } from '../text/tokens.js'
import type { Grounds, Seeing } from './grounds.js'
import type { Mention, Role } from './mention.js'
import type { Known, Phrases } from './read/names.js'
import { mentionsOf, type ReadingOf } from './reading.js'

/** One thing that is known; `mentions` are what its texts tell. */
export interface Bearer {
  readonly of:
    | 'meeting'
    | 'deadline'
    | 'person'
    | 'school'
    | 'network'
    | 'tool'
    | 'passage'
    | 'text'
  readonly mentions: readonly Mention[]
  /** Every word in it, in all forms. */
  readonly keys: ReadonlySet<string>
  readonly meeting?: MeetingFacts
  readonly deadline?: Deadline
  readonly tool?: Tool
  readonly school?: School
  readonly person?: PersonFacts
  readonly network?: string
}

export interface MeetingFacts {
  readonly occurrence: Occurrence
  readonly days: readonly LocalDate[]
  readonly original: LocalDate | undefined
  readonly place: string
  readonly isOnline: boolean
}

/** One thing that a person is: a member, a coordinator, a vejleder at a school; without a role all of it together. */
export interface PersonFacts {
  readonly id: string
  readonly role: Role | undefined
  readonly roles: readonly Role[]
  readonly schools: readonly string[]
  readonly networks: readonly string[]
  readonly areas: readonly string[]
  /** On which something of it begins or ends. */
  readonly days: readonly LocalDate[]
}

export interface Basis {
  readonly bearers: readonly Bearer[]
  readonly reading: ReadingOf
  readonly grounds: Grounds
  readonly snapshot: Snapshot
  readonly today: LocalDate
  /** Everything that the grounds and the question say, as one text. */
  readonly all: string
  readonly asked: readonly Mention[]
}

const made = new WeakMap<Grounds, Basis>()

export function basisOf(
  grounds: Grounds,
  { snapshot, now, viewer }: Seeing,
  isEnglish: boolean,
): Basis {
  const kept = made.get(grounds)
  if (kept && kept.snapshot === snapshot && kept.reading.isEnglish === isEnglish) return kept
  const today = dateOf(localOf(now, snapshot.zone))
  const texts = textsOf(grounds, snapshot)
  const reading: ReadingOf = { known: knownOf(grounds, snapshot, texts), today, isEnglish }
  // The texts are Danish as a rule: "to" is two in them, and an hour is of a clock with twenty-four.
  const make: Making = { reading: { ...reading, isEnglish: false }, snapshot, today }
  const bearers = [
    ...grounds.meetings.map(each => ofMeeting(each, make)),
    ...grounds.meetings.flatMap(each => ofSignUp(each, make)),
    ...grounds.deadlines.map(each => ofDeadline(each, make)),
    ...[...new Set([...grounds.people, ...(viewer.person ? [viewer.person] : [])])].flatMap(each =>
      ofPerson(each, make),
    ),
    ...grounds.schools.map(each => ofSchool(each, make)),
    ...grounds.networks.map(each => ofNetwork(each, make)),
    ...grounds.tools.map(each => ofTool(each, make)),
    ...grounds.pages.flatMap(each => ofPage(each, make)),
    ...grounds.texts.flatMap(each => ofText(each, make)),
  ]
  const asked = grounds.question.split('\n').flatMap(each => mentionsOf(each, reading))
  const basis = { bearers, reading, grounds, snapshot, today, all: texts.join('\n'), asked }
  made.set(grounds, basis)
  return basis
}

interface Making {
  readonly reading: ReadingOf
  readonly snapshot: Snapshot
  readonly today: LocalDate
}

/** Everything in the grounds that is text, for the words it has. */
function textsOf(
  grounds: Grounds,
  { programme, schools, networks, holds, areas }: Snapshot,
): string[] {
  const { texts, meetings, deadlines, people, tools, pages, question } = grounds
  const names = (list: readonly string[], of: ReadonlyMap<string, { name: string }>) =>
    list.flatMap(id => of.get(id)?.name ?? [])
  return [
    ...texts,
    question,
    programme.name,
    ...meetings.flatMap(({ meeting }) => [
      ...[meeting.title, meeting.place ?? '', meeting.agenda ?? '', meeting.preparation ?? ''],
      String(meeting.seats ?? ''),
      ...meeting.hosts.map(({ name }) => name),
      ...meeting.materials.map(({ title }) => title),
      ...names(meeting.audience.networks, networks),
      ...names(meeting.audience.holds, holds),
      ...names(meeting.audience.schools, schools),
      ...names(meeting.audience.areas, areas),
    ]),
    ...deadlines.flatMap(({ title, note = '' }) => [title, note]),
    ...people.flatMap(({ name, nicknames, posts, functions = [], team = '' }) => [
      ...[name, ...nicknames, ...functions, team],
      ...posts.flatMap(post => [...post.functions, schools.get(post.school)?.name ?? '']),
    ]),
    ...grounds.schools.flatMap(({ name, aliases, address = '' }) => [name, ...aliases, address]),
    ...grounds.networks.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...tools.flatMap(tool => toolLines(tool)),
    ...pages.flatMap(({ title, aliases, passages }) => [
      ...[title, ...aliases],
      ...passages.flatMap(({ heading, text }) => [heading, text]),
    ]),
  ]
}

function toolLines({
  name,
  aliases,
  themes,
  audience = '',
  length = '',
  when = '',
  summary,
  steps,
}: Tool): string[] {
  return [name, ...aliases, ...themes, audience, length, when, summary, ...steps]
}

function knownOf(grounds: Grounds, snapshot: Snapshot, texts: readonly string[]): Known {
  const { people, tools } = snapshot.programme
  const functions = new Map<string, string>()
  for (const { posts, functions: own = [] } of people)
    for (const each of [...posts.flatMap(post => post.functions), ...own]) {
      const key = keyOf(each)
      if (key.length > 5 && !/leder$/.test(key))
        for (const stem of [key, ...stemsOf(key)]) functions.set(stem, key)
    }
  const titles = grounds.meetings.map(({ meeting }) => meeting.title)
  const all = [...titles, ...grounds.deadlines.map(({ title }) => title)]
  const words = all.map(title => new Set(writtenWords(title).map(keyOf)))
  const count = (word: string) => words.filter(each => each.has(word)).length
  const titleWords = new Set(
    words.flatMap(each =>
      [...each].filter(
        word =>
          word.length > 3 &&
          !isCommon(word) &&
          !/^\d/.test(word) &&
          count(word) * 2 <= Math.max(2, words.length),
      ),
    ),
  )
  return {
    lexicon: lexiconOf(snapshot),
    places: placesOf(snapshot),
    tools: toolPhrases(tools),
    titleWords,
    openers: new Set(all.map(title => keyOf(writtenWords(title)[0] ?? ''))),
    functions,
    words: keysOf(texts),
  }
}

const places = new WeakMap<Snapshot, Phrases>()

function placesOf(snapshot: Snapshot): Phrases {
  const kept = places.get(snapshot)
  if (kept) return kept
  const found = new Map<string, { keys: string[]; id: string }[]>()
  const schools = new Set(
    snapshot.programme.schools.flatMap(({ name, aliases }) => [name, ...aliases].map(keyOf)),
  )
  const parts = new Set(
    snapshot.programme.meetings.flatMap(({ place = '' }) =>
      place.split(/[,()/]|\s[–-]\s/u).map(part => part.trim()),
    ),
  )
  for (const part of parts) {
    const keys = writtenWords(part).map(keyOf)
    if (
      keys.length === 0 ||
      schools.has(keyOf(part)) ||
      (keyOf(part).length < 4 && part !== part.toUpperCase())
    )
      continue
    if (keys.length === 1 && isCommon(keys[0] ?? '')) continue
    add(found, keys, keyOf(part))
  }
  places.set(snapshot, found)
  return found
}

function toolPhrases(tools: readonly Tool[]): Phrases {
  const found = new Map<string, { keys: string[]; id: string }[]>()
  for (const { id, name, aliases } of tools)
    for (const each of [name, ...aliases]) {
      const keys = writtenWords(each).map(keyOf)
      const isTelling = keys.length > 1 || (keys[0] ?? '').length > 6 || each === name
      if (isTelling && keys.some(key => !isCommon(key))) add(found, keys, id)
    }
  return found
}

function add(
  found: Map<string, { keys: string[]; id: string }[]>,
  keys: string[],
  id: string,
): void {
  const first = keys[0] ?? ''
  found.set(first, [...(found.get(first) ?? []), { keys, id }])
}

function keysOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(text => writtenWords(text).flatMap(word => stemsOf(keyOf(word)))))
}

function read(texts: readonly string[], { reading }: Making): Pick<Bearer, 'mentions' | 'keys'> {
  const lines = texts.flatMap(text => text.split('\n')).filter(text => text.trim() !== '')
  return { mentions: lines.flatMap(line => mentionsOf(line, reading)), keys: keysOf(lines) }
}

function ofMeeting(occurrence: Occurrence, make: Making): Bearer {
  const { meeting, startLocal, endLocal, allDay } = occurrence
  const first = dateOf(startLocal)
  const last = allDay ? addDays(dateOf(endLocal), -1) : dateOf(endLocal)
  const days = [first]
  for (let day = addDays(first, 1); day <= last && days.length < 40; day = addDays(day, 1))
    days.push(day)
  const { title, agenda = '', preparation = '', place = '', link, materials } = meeting
  return {
    of: 'meeting',
    ...read([title, agenda, preparation, ...materials.map(each => each.title), place], make),
    meeting: {
      occurrence,
      days,
      original: originalDayOf(occurrence, make.snapshot.zone),
      place: keyOf(place),
      isOnline: link !== undefined || /online|teams|zoom|meet|virtuel/i.test(place),
    },
  }
}

/** By when it must be answered whether one comes. */
function ofSignUp({ meeting }: Occurrence, make: Making): Bearer[] {
  const { answerBy, id, title, audience } = meeting
  if (!answerBy) return []
  return [ofDeadline({ id, title, audience, due: answerBy, source: {} }, make)]
}

function ofDeadline(deadline: Deadline, make: Making): Bearer {
  return { of: 'deadline', ...read([deadline.title, deadline.note ?? ''], make), deadline }
}

function ofPerson(person: Person, make: Making): Bearer[] {
  const { snapshot, today } = make
  const { id, name, posts, functions = [], networks, roles } = person
  const days = [...posts, ...networks, ...roles].flatMap(({ from, to }) => [
    ...(from ? [from] : []),
    ...(to ? [to] : []),
  ])
  const none = { id, schools: [], networks: [], areas: [], days }
  const at = (role: Role | undefined, of: Partial<PersonFacts>): PersonFacts => ({
    ...none,
    role,
    roles: role ? [role] : [],
    ...of,
  })
  const held = posts.filter(post => !post.to || post.to >= today)
  const grants = roles.filter(grant => isInForce(grant, today))
  const roleOf = {
    coordinator: 'coordinator',
    deputy: 'deputy',
    leader: 'leader',
    overseer: 'overseer',
  } as const
  const facts = [
    ...held.flatMap(post => [
      at(undefined, { schools: [post.school] }),
      ...post.functions.map(each => at(`is ${keyOf(each)}`, { schools: [post.school] })),
      ...post.functions
        .filter(each => /leder/i.test(each))
        .map(() => at('leader', { schools: [post.school] })),
    ]),
    ...functions.map(each => at(`is ${keyOf(each)}`, {})),
    ...networks
      .filter(each => isInForce(each, today))
      .map(each => at(undefined, { networks: [each.network] })),
    ...grants.flatMap(({ role, scope }) => {
      const known =
        role === 'coordinator' || role === 'deputy' || role === 'leader' || role === 'overseer'
          ? roleOf[role]
          : undefined
      if (!known) return []
      if (scope.kind === 'school') return [at(known, { schools: [scope.id] })]
      const schools = held.map(post => post.school)
      if (scope.kind === 'network') return [at(known, { networks: [scope.id], schools })]
      return [at(known, scope.kind === 'area' ? { areas: [scope.id] } : {})]
    }),
  ]
  const whole = at(undefined, {
    schools: facts.flatMap(each => each.schools),
    networks: facts.flatMap(each => each.networks),
    areas: facts.flatMap(each => each.areas),
    roles: facts.flatMap(each => each.roles),
  })
  const texts = read(
    [
      name,
      id,
      ...held.flatMap(post => post.functions),
      ...held.flatMap(post => snapshot.schools.get(post.school)?.name ?? []),
    ],
    make,
  )
  return [...facts, whole].map(person => ({ of: 'person', ...texts, person }))
}

function ofSchool(school: School, make: Making): Bearer {
  return {
    of: 'school',
    ...read([school.name, school.address ?? '', school.phone ?? ''], make),
    school,
  }
}

function ofNetwork(network: { id: string; name: string }, make: Making): Bearer {
  return { of: 'network', ...read([network.name], make), network: network.id }
}

function ofTool(tool: Tool, make: Making): Bearer {
  return { of: 'tool', ...read(toolLines(tool), make), tool }
}

function ofPage({ title, aliases, passages, link }: Page, make: Making): Bearer[] {
  return passages.map(({ heading, text }) => ({
    of: 'passage',
    ...read([title, ...aliases, heading, text, link ?? ''], make),
  }))
}

/** Each sentence with what stands over it: a list's lead is said of every line of it. */
function ofText(text: string, make: Making): Bearer[] {
  const lines = text.split('\n')
  let lead: string[] = []
  return lines.flatMap((line, nth) => {
    const isLead = /:\s*$/.test(line) && !/^\s*[–•-]/.test(line)
    if (isLead) lead = [line]
    else if (!/^\s*(?:[–•-]|\d+\.)/.test(line) && nth > 0 && !/:\s/.test(line)) lead = []
    const sentences = line.split(/(?<=[\p{L})”"]{2}[.!?])\s+(?=[\p{Lu}(“"])/u)
    return sentences.map(
      (sentence): Bearer => ({
        of: 'text',
        ...read(isLead ? [sentence] : [...lead, sentence], make),
      }),
    )
  })
}
