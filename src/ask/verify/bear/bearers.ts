// The grounds as what can bear a claim: each meeting, deadline, tool, school, each thing that is known of a person, each passage of a page and
// each sentence of an exact answer. Made once for the same grounds; claims.ts looks for one that bears all that a clause says.
import { addDays, dateOf, type LocalDate } from '../../../core/time.js'
import type { Deadline } from '../../../model/meeting.js'
import type { Page, Tool } from '../../../model/page.js'
import type { School } from '../../../model/programme.js'
import type { Occurrence, Snapshot } from '../../../programme/snapshot.js'
import { originalDayOf } from '../../schedule/original.js'
import { stemsOf } from '../../text/stems.js'
import { keyOf, writtenWords } from '../../text/tokens.js'
import type { Mention } from '../mention.js'
import { mentionsOf, type ReadingOf } from '../reading.js'
import type { PersonFacts } from './persons.js'

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

export interface Making {
  readonly reading: ReadingOf
  readonly snapshot: Snapshot
  readonly today: LocalDate
}

export function read(
  texts: readonly string[],
  { reading }: Making,
): Pick<Bearer, 'mentions' | 'keys'> {
  const lines = texts.flatMap(text => text.split('\n')).filter(text => text.trim() !== '')
  return { mentions: lines.flatMap(line => mentionsIn(line, reading)), keys: keysOf(lines) }
}

const linesRead = new WeakMap<ReadingOf, Map<string, readonly Mention[]>>()

/** A line stands in many answers, and is read once. */
function mentionsIn(line: string, reading: ReadingOf): readonly Mention[] {
  const kept = linesRead.get(reading) ?? new Map<string, readonly Mention[]>()
  linesRead.set(reading, kept)
  const mentions = kept.get(line) ?? mentionsOf(line, reading)
  kept.set(line, mentions)
  return mentions
}

export function ofMeeting(occurrence: Occurrence, make: Making): Bearer {
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
export function ofSignUp({ meeting }: Occurrence, make: Making): Bearer[] {
  const { answerBy, id, title, audience } = meeting
  if (!answerBy) return []
  return [ofDeadline({ id, title, audience, due: answerBy, source: {} }, make)]
}

export function ofDeadline(deadline: Deadline, make: Making): Bearer {
  return { of: 'deadline', ...read([deadline.title, deadline.note ?? ''], make), deadline }
}

export function ofSchool(school: School, make: Making): Bearer {
  return {
    of: 'school',
    ...read([school.name, school.address ?? '', school.phone ?? ''], make),
    school,
  }
}

export function ofNetwork(network: { id: string; name: string }, make: Making): Bearer {
  return { of: 'network', ...read([network.name], make), network: network.id }
}

export function ofTool(tool: Tool, make: Making): Bearer {
  return { of: 'tool', ...read(toolLines(tool), make), tool }
}

export function ofPage({ title, aliases, passages, link }: Page, make: Making): Bearer[] {
  return passages.map(({ heading, text }) => ({
    of: 'passage',
    ...read([title, ...aliases, heading, text, link ?? ''], make),
  }))
}

/** Each sentence with what stands over it: a list's lead is said of every line of it. */
export function ofText(text: string, make: Making): Bearer[] {
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

export function toolLines({
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

export function keysOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(text => writtenWords(text).flatMap(word => stemsOf(keyOf(word)))))
}
