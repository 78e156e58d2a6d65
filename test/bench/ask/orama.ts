// The same questions put to a general search engine over the same records: how often the right source comes first, and how long
// it takes. Orama with what its documentation offers for this: Danish, our stop words, titles before texts, only what lies ahead, and
// whichever of forgiving typos or not does better. Run by the bench command; only the ratios say anything.
import { performance } from 'node:perf_hooks'
import { create, insertMultiple, search } from '@orama/orama'
import { answerQuestion } from '../../../src/ask/answer.js'
import { stopWords } from '../../../src/ask/library/search/stop-words.js'
import { instantOf, type LocalDate } from '../../../src/core/time.js'
import type { Programme } from '../../../src/model/programme.js'
import { guest, viewerOf } from '../../../src/people/rights.js'
import { createSnapshot, type Snapshot } from '../../../src/programme/snapshot.js'
import { loadSample } from '../../../src/sample.js'
import { sayWhen } from '../../../src/wording/dates.js'
import type { Question, Source } from '../../quality/question.js'
import { qualitySet } from '../../quality/set.js'
import { type Measured, median } from '../measure.js'

const sizes = { small: { rounds: 1, every: 12 }, full: { rounds: 5, every: 1 } } as const
const schoolYear = 2026
const zone = 'Europe/Copenhagen'

/** A record as a document; `end` is its last instant, far away of what has no time. */
interface Document {
  readonly id: string
  readonly kind: Source['kind']
  readonly title: string
  readonly text: string
  readonly end: number
}

/** Ours against Orama's: the share whose first source is a right one, and the median time of a question. */
export async function benchOrama(scale: 'small' | 'full'): Promise<Measured[]> {
  const { rounds, every } = sizes[scale]
  const asked = qualitySet(schoolYear)
    .questions.filter(isComparable)
    .filter((_, nth) => nth % every === 0)
  const today = `${schoolYear}-08-11`
  const snapshot = createSnapshot(loadSample(instantOf(today, zone)), instantOf(today, zone))
  const engine = await indexed(documentsOf(snapshot, today))
  const our = await run(asked, rounds, question => ours(question, snapshot))
  const exact = await run(asked, rounds, question => theirs(question, engine, 0))
  const forgiving = await run(asked, rounds, question => theirs(question, engine, 1))
  const their = exact.right > forgiving.right ? exact : forgiving
  const percent = (count: number) => `${((100 * count) / asked.length).toFixed(1)} %`
  return [
    {
      name: `right source first, of ${asked.length} questions, against Orama`,
      ratio: our.right / Math.max(1, their.right),
      detail: `${percent(our.right)}, Orama ${percent(their.right)} and ${percent(their.among)} among its first five`,
    },
    ...(['p50', 'p99'] as const).map(part => ({
      name: `time of a question (${part}) against Orama`,
      ratio: our[part] / their[part],
      detail: `${our[part].toFixed(2)} ms, Orama ${their[part].toFixed(2)} ms`,
    })),
  ]
}

/** A single question of the sample network that has an answer with sources. */
function isComparable({ world, unseen, history, gold }: Question): boolean {
  const isSingle = world === 'sample' && !unseen && history.length === 0
  return isSingle && gold.kinds.join() === 'answer' && gold.sources.flat().length > 0
}

function documentsOf({ occurrences, programme }: Snapshot, today: LocalDate): Document[] {
  const timeless = { end: Number.MAX_SAFE_INTEGER }
  return [
    ...occurrences.map(({ id, meeting, end, ...occurrence }) => ({
      id,
      kind: 'meeting' as const,
      title: meeting.title,
      text: [
        sayWhen('da', occurrence, today),
        meeting.place,
        meeting.agenda,
        meeting.preparation,
        meeting.link,
        ...namesOf(meeting.audience, programme),
      ]
        .filter(Boolean)
        .join('. '),
      end,
    })),
    ...programme.deadlines.map(({ id, title, due, note = '' }) => ({
      ...{ id, kind: 'deadline' as const, title, text: `frist ${due} ${note}`, ...timeless },
    })),
    ...programme.people.map(person => ({
      ...{ id: person.id, kind: 'person' as const, title: person.name, ...timeless },
      text: [
        person.id,
        ...person.posts.flatMap(({ functions, school }) => [
          ...functions,
          nameOf(programme.schools, school),
        ]),
        ...person.networks.map(({ network }) => nameOf(programme.networks, network)),
        ...person.roles.map(({ role, scope }) => `${role} ${'id' in scope ? scope.id : ''}`),
      ].join('. '),
    })),
    ...programme.schools.map(({ id, name, aliases, hold = '' }) => ({
      ...{
        id,
        kind: 'school' as const,
        title: name,
        text: [...aliases, nameOf(programme.holds, hold)].join('. '),
        ...timeless,
      },
    })),
    ...programme.networks.map(({ id, name, aliases, subject = '' }) => ({
      ...{
        id,
        kind: 'network' as const,
        title: name,
        text: [...aliases, subject].join('. '),
        ...timeless,
      },
    })),
    ...programme.tools.map(
      ({ id, name, aliases, themes, when = '', summary, audience = '', steps }) => ({
        ...{ id, kind: 'tool' as const, title: name, ...timeless },
        text: [...aliases, ...themes, when, summary, audience, ...steps].join('. '),
      }),
    ),
    ...programme.pages.flatMap(({ id, title, aliases, passages }) =>
      passages.map(({ heading, text }) => ({
        ...{ id, kind: 'page' as const, title: `${title}. ${heading}`, ...timeless },
        text: [...aliases, text].join('. '),
      })),
    ),
  ]
}

function namesOf(
  {
    networks,
    holds,
    schools,
  }: { networks: readonly string[]; holds: readonly string[]; schools: readonly string[] },
  programme: Programme,
): string[] {
  return [
    ...networks.map(id => nameOf(programme.networks, id)),
    ...holds.map(id => nameOf(programme.holds, id)),
    ...schools.map(id => nameOf(programme.schools, id)),
  ]
}

function nameOf(
  rows: readonly { readonly id: string; readonly name: string }[],
  id: string,
): string {
  return rows.find(row => row.id === id)?.name ?? id
}

interface Engine {
  readonly index: Index
  readonly documents: readonly Document[]
}
type Index = ReturnType<typeof emptyIndex>

function emptyIndex() {
  return create({
    schema: { title: 'string', text: 'string', end: 'number' } as const,
    components: {
      tokenizer: { language: 'danish', stemming: false, stopWords: [...stopWords] },
    },
  })
}

async function indexed(documents: readonly Document[]): Promise<Engine> {
  const index = emptyIndex()
  const rows = documents.map(({ title, text, end }, nth) => ({ id: String(nth), title, text, end }))
  await insertMultiple(index, rows)
  return { index, documents }
}

/** The first five sources, best first. */
type Found = readonly Pick<Source, 'kind' | 'id'>[]
const looked = 5

async function theirs(
  { q, now }: Question,
  { index, documents }: Engine,
  tolerance: 0 | 1,
): Promise<Found> {
  const { hits } = await search(index, {
    term: q,
    properties: ['title', 'text'],
    boost: { title: 2 },
    tolerance,
    limit: looked,
    where: { end: { gte: instantOf(now, zone) } },
  })
  return hits.flatMap(({ id }) => documents[Number(id)] ?? [])
}

function ours({ q, as, now }: Question, snapshot: Snapshot): Found {
  const person = snapshot.programme.people.find(({ id }) => id === as)
  const viewer = person ? viewerOf(person, now.slice(0, 10)) : guest
  const { sources } = answerQuestion(q, { snapshot, viewer, now: instantOf(now, zone) })
  return sources.slice(0, looked)
}

interface Result {
  /** How many have a right source first, and how many among those looked at. */
  readonly right: number
  readonly among: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

/** The first round warms up: its answers count, its times do not. */
async function run(
  questions: readonly Question[],
  rounds: number,
  find: (question: Question) => Found | Promise<Found>,
): Promise<Result> {
  let [right, among] = [0, 0]
  const times: number[][] = []
  for (const question of questions) {
    const found = await find(question)
    if (found.slice(0, 1).some(one => isGold(one, question))) right++
    if (found.some(one => isGold(one, question))) among++
  }
  for (const question of questions) {
    const own: number[] = []
    for (let round = 0; round < rounds; round++) {
      const start = performance.now()
      await find(question)
      own.push(performance.now() - start)
    }
    times.push(own)
  }
  const sorted = times.map(median).sort((one, other) => one - other)
  const part = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
  return { right, among, p50: part(0.5), p99: part(0.99) }
}

function isGold({ kind, id }: Found[number], { gold }: Question): boolean {
  return gold.sources.some(set => set.some(source => source.kind === kind && source.id === id))
}
