// How long an answer takes: the same questions on a small programme and on one a hundred times larger, only the ratio of the
// two says anything. Run by the bench command; the quick form of it stands in test/ask/robust.test.ts.
import { performance } from 'node:perf_hooks'
import { answerQuestion } from '../../src/ask/answer.js'
import type { Programme } from '../../src/model/programme.js'
import { guest, type Viewer, viewerOf } from '../../src/people/rights.js'
import { createSnapshot, type Snapshot } from '../../src/programme/snapshot.js'
import { loadSample } from '../../src/sample.js'
import { grow } from '../support/grown-programme.js'
import { at } from '../support/programme.js'
import type { Measured } from './measure.js'

const now = at('2026-11-22T10:00')
const hourMs = 3_600_000
const sizes = { small: { times: 5, rounds: 2 }, full: { times: 100, rounds: 25 } } as const
const ofThePlan =
  `hvornår er næste læringslab? | hvornaar er naeste laeringslab for hold 3 | hvornår er mit næste netværksmøde
  | hvad sker der i uge 49? | hvad sker der i december | vis alle møder i matematiknetværket | hvor mange læringslabs er der i år
  | hvem koordinerer læsenetværket | hvilket hold er vi på, og hvem er vi sammen med? | hvornår skal Østerskolen på lab
  | hvornår er næste møde om overgang | hvornår er læringslab 4 | hvornår har Vestermarkskolen læringslab | hvornår mødes fysiknetværket
  | hvornår er lærningslab 2 | hvornår er næste matematiknetværksmode | hvem er Anne Brogaard | when is the next learning lab?
  | what happens in december | hej, kan du sige mig hvornår det er vi skal til det der læringslab igen, jeg kan ikke finde mailen`
    .split('|')
    .map(question => question.trim())
const ofTheLibrary =
  `hvad er boblediagrammet? | hvor lang tid tager big why | noget til sparringssamtaler | har vi et værktøj til at analysere data?
  | værktøjer om inklusion | noget der kan klares på 10 minutter | hvem betaler vikaren? | hvor kan jeg læse om kørsel?
  | får vi mad til læringslab? | kan vi skifte hold | hvad er en mellemform | en frist jeg skal huske? | hvornår er fristen for tilmelding
  | which tool fits a coaching conversation | who pays for the substitute teacher | is there a page about parking? | værktøj til fodbold`
    .split('|')
    .map(question => question.trim())

/** The median answer on the grown sample network against the sample network itself (aim: at most 2), with p50 and p99. */
export function benchAsk(scale: 'small' | 'full'): Measured[] {
  const { times, rounds } = sizes[scale]
  const { programme } = loadSample(now)
  const large = grow(programme, times)
  return [
    compare('a question to the plan', { questions: ofThePlan, rounds, of: planSize }, [
      programme,
      large,
    ]),
    compare(
      'a question to tools, pages and deadlines',
      { questions: ofTheLibrary, rounds, of: librarySize },
      [programme, large],
    ),
  ]
}

interface Asking {
  readonly questions: readonly string[]
  readonly rounds: number
  readonly of: (programme: Programme) => string
}

function compare(
  name: string,
  { questions, rounds, of }: Asking,
  [programme, large]: readonly [Programme, Programme],
): Measured {
  const [few, many] = [timesOf(programme, questions, rounds), timesOf(large, questions, rounds)]
  return {
    name: `${name}, ${of(large)} against ${of(programme)}`,
    ratio: few.p50 > 0 ? many.p50 / few.p50 : Number.NaN,
    detail: [few, many]
      .map(
        ({ p50, p99, first }) =>
          `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, the first one ${first.toFixed(0)} ms`,
      )
      .join(' → '),
  }
}

function planSize({ meetings, people }: Programme): string {
  return `${meetings.length} meetings and ${people.length} people`
}

function librarySize({ tools, pages, deadlines }: Programme): string {
  return `${tools.length} tools, ${pages.length} pages and ${deadlines.length} deadlines`
}

interface Times {
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** The first question to a version of the programme, which makes its indexes. */
  readonly first: number
}

/** The first round warms up and is not counted. */
function timesOf(programme: Programme, questions: readonly string[], rounds: number): Times {
  const snapshot = createSnapshot({ version: 1, programme }, now)
  const viewers = [
    guest,
    ...programme.people
      .slice(15, 55)
      .filter((_, nth) => nth % 10 === 0)
      .map(person => viewerOf(person, '2026-11-22')),
  ]
  const first = timeOf(snapshot, guest, questions[0] ?? '')
  const all = Array.from({ length: rounds + 1 }, (_, round) =>
    viewers.flatMap((viewer, nth) => {
      const hour = round * viewers.length + nth
      return questions.map(question => timeOf(snapshot, viewer, question, hour))
    }),
  )
  const sorted = all
    .slice(1)
    .flat()
    .sort((a, b) => a - b)
  const part = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  return { p50: part(0.5), p99: part(0.99), first }
}

/** Each time in an hour of its own (`hour`), so that the question is read anew and not remembered from the one before. */
function timeOf(snapshot: Snapshot, viewer: Viewer, question: string, hour = 0): number {
  const asked = { snapshot, viewer, now: now + hour * hourMs }
  const start = performance.now()
  answerQuestion(question, asked)
  return performance.now() - start
}
