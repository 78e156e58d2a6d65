// Work in a thread: one job after the other, progress on the way, and whatever happens over there is a Fault here and not the end of
// the next job. The thread's file is plain JavaScript, as the built program's is.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { createThread, type Thread } from '../../src/jobs/thread.js'

const folder = mkdtempSync(join(tmpdir(), 'pejling-thread-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// What `serve` says, in the words of jobs/thread.ts.
const file = join(folder, 'worker.mjs')
writeFileSync(
  file,
  `import { parentPort, workerData } from 'node:worker_threads'
let jobs = 0
const does = {
  echo: job => ({ ...job, greeting: workerData, jobs: ++jobs }),
  block: () => { for (;;); },
  fill: () => { const all = []; for (;;) all.push(new Array(1e5).fill({ a: 1 }).map((_, at) => ({ at }))) },
  leave: () => process.exit(3),
  burst: () => setTimeout(() => { throw new Error('burst') }),
}
parentPort.on('message', job => {
  parentPort.postMessage({ progress: 'begins ' + job.does })
  if (job.does === 'refuse') return parentPort.postMessage({ failed: 'store.refused' })
  const done = does[job.does](job)
  if (job.does === 'echo') setTimeout(() => parentPort.postMessage({ done }), 20)
})`,
)

function open({ timeoutMs = 30_000, idleMs = 30_000, closeMs = 30_000 } = {}): Thread {
  const thread = createThread(pathToFileURL(file), {
    data: 'hej',
    timeoutMs,
    idleMs,
    closeMs,
    megabytes: 24,
  })
  onTestFinished(() => thread.close())
  return thread
}

describe('a thread', () => {
  it('does a job with what it was started with, and says how far it is', async () => {
    const said: string[] = []
    const done = await open().run(
      { does: 'echo', text: 'æøå' },
      {
        onProgress: sentence => said.push(sentence),
      },
    )
    expect(done).toEqual({ does: 'echo', text: 'æøå', greeting: 'hej', jobs: 1 })
    expect(said).toEqual(['begins echo'])
  })

  it('does one job after the other, in order', async () => {
    const thread = open()
    const jobs = [1, 2, 3].map(at => thread.run({ does: 'echo', at }))
    expect(await Promise.all(jobs)).toMatchObject([
      { at: 1, jobs: 1 },
      { at: 2, jobs: 2 },
      { at: 3, jobs: 3 },
    ])
  })

  it.each([
    ['never ends', 'block', 'thread.slow'],
    ['takes all memory', 'fill', 'thread.full'],
    ['ends the thread', 'leave', 'thread.failed'],
    ['throws where nobody catches', 'burst', 'thread.failed'],
    ['is refused by Redis', 'refuse', 'store.refused'],
  ])(
    'a job that %s is a Fault, holds up nobody, and the next one is done',
    async (_, does, code) => {
      const thread = open(does === 'block' ? { timeoutMs: 2000 } : {})
      let turns = 0
      const turning = setInterval(() => turns++, 10)
      await expect(thread.run({ does })).rejects.toMatchObject({ name: 'Fault', code })
      clearInterval(turning)
      if (does === 'block') expect(turns).toBeGreaterThan(20)
      expect(await thread.run({ does: 'echo' })).toMatchObject({ greeting: 'hej' })
    },
  )

  it('that nobody wants any longer is ended, also before its turn', async () => {
    const thread = open()
    const [first, second] = [new AbortController(), new AbortController()]
    const jobs = [first, second].map(({ signal }) => thread.run({ does: 'block' }, { signal }))
    second.abort()
    setTimeout(() => first.abort(), 300)
    for (const job of jobs) await expect(job).rejects.toMatchObject({ code: 'thread.stopped' })
    expect(await thread.run({ does: 'echo' })).toMatchObject({ greeting: 'hej' })
  })

  it('gives its memory back when there is nothing to do, and is there again for the next job', async () => {
    const thread = open({ idleMs: 50 })
    await thread.run({ does: 'echo' })
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(await thread.run({ does: 'echo' })).toMatchObject({ jobs: 1 })
  })

  it('does not wait long for a job that is on its way when all is to end', async () => {
    const thread = open({ closeMs: 100 })
    const endless = thread.run({ does: 'block' })
    await Promise.all([
      expect(endless).rejects.toMatchObject({ code: 'thread.failed' }),
      new Promise(resolve => setTimeout(resolve, 200)).then(() => thread.close()),
    ])
  })

  it('is closed when the last job is done', async () => {
    const thread = open()
    const last = thread.run({ does: 'echo' })
    await thread.close()
    expect(await last).toMatchObject({ jobs: 1 })
  })
})
