// What it takes in memory to be ready to answer: snapshot, names, and the indexes of tools, pages and deadlines, over the programme
// itself. Run by the bench command; the heap is measured after a collection, with one programme after the other.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { z } from 'zod'
import { answerQuestion } from '../../../src/ask/answer.js'
import type { Programme } from '../../../src/model/programme.js'
import { guest } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { loadSample } from '../../../src/sample.js'
import { grow } from '../../support/grown-programme.js'
import { at } from '../../support/programme.js'
import type { Measured } from '../measure.js'

const now = at('2026-11-22T10:00')
const sizes = { small: 10, full: 100 } as const
const questions = [
  'hvornår er næste læringslab?',
  'noget til sparringssamtaler',
  'hvilke frister er der?',
]

/** Memory per 1,000 meetings of all that a question is answered from, against the records alone. */
export function benchAskMemory(scale: 'small' | 'full'): Measured[] {
  const collect = collector()
  const heap = () => {
    collect()
    return process.memoryUsage().heapUsed
  }
  // Everything that is made once, whatever the programme, is there before the first measure.
  ready(loadSample(now).programme)
  const before = heap()
  const programme = grow(loadSample(now).programme, sizes[scale])
  const records = heap()
  const kept = ready(programme)
  const all = heap()
  const per = (bytes: number) =>
    `${((bytes / programme.meetings.length / 1024 / 1024) * 1000).toFixed(1)} MB`
  const { meetings, people, tools, pages } = programme
  return [
    {
      name: `memory of what questions are answered from, against the records alone, ${kept.occurrences.length} gatherings`,
      ratio: (all - before) / (records - before),
      detail: `per 1,000 meetings ${per(all - before)}, the records ${per(records - before)}; ${meetings.length} meetings, ${people.length} people, ${tools.length + pages.length} tools and pages`,
    },
  ]
}

/** A snapshot that has been asked: all that is made at the first question is made. */
function ready(programme: Programme) {
  const snapshot = createSnapshot({ version: 1, programme }, now)
  for (const question of questions) answerQuestion(question, { snapshot, viewer: guest, now })
  return snapshot
}

/** The engine's own collection, which a program can ask for with this flag alone. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  return z.custom<() => void>(found => typeof found === 'function').parse(runInNewContext('gc'))
}
