// Reads a stream of server-sent events as a browser does: what has come so far, and a way to wait for more.
import { get, type IncomingMessage } from 'node:http'
import { expect } from 'vitest'
import { z } from 'zod'
import { Entry } from '../../../adapters/web/conversation/entry.js'

const Told = z.looseObject({ kind: z.string(), event: z.string() })
type Told = z.infer<typeof Told>
const News = z.object({ at: z.number(), unread: z.record(z.string(), z.number()) })
type News = z.infer<typeof News>

export interface Listening {
  readonly response: IncomingMessage
  /** The raw text so far. */
  text(): string
  /** Those of questions and answers, as they are kept. */
  entries(): Entry[]
  /** All entries as the page gets them. */
  told(): Told[]
  /** The ids of the entries, as a browser would send the last one back. */
  ids(): string[]
  /** Each time it was told how far the inbox has come, and who has something new. */
  news(): News[]
  /** Each list of events that were said to be worked on. */
  typing(): string[][]
  /** Waits until so many entries have come. */
  until(entries: number): Promise<void>
  readonly ended: Promise<void>
  close(): void
}

export async function listen(
  port: number,
  query: { conversation: string; as?: string; after?: number; inbox?: number },
  headers: Record<string, string> = {},
): Promise<Listening> {
  const { as = '', conversation, after = 0, inbox } = query
  const search = new URLSearchParams({ as, conversation, after: String(after) })
  if (inbox !== undefined) search.set('inbox', String(inbox))
  const asked = get({
    host: '127.0.0.1',
    port,
    path: `/chat/events?${search}`,
    headers: { Host: `localhost:${port}`, ...headers },
    agent: false,
  })
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    asked.once('response', resolve).once('error', reject),
  )
  const chunks: Buffer[] = []
  response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', () => {})
  const ended = new Promise<void>(resolve => response.once('close', resolve))
  const text = () => Buffer.concat(chunks).toString('utf8')
  const dataOf = (event: string) =>
    [...text().matchAll(new RegExp(`event: ${event}\ndata: (.*)\n\n`, 'g'))].map(
      ([, data = '']): unknown => JSON.parse(data),
    )
  const told = () => z.array(Told).parse(dataOf('entry'))
  const entries = () => z.array(Entry).parse(told())
  return {
    response,
    text,
    entries,
    told,
    news: () => z.array(News).parse(dataOf('inbox')),
    ids: () => [...text().matchAll(/^id: (\d+)$/gm)].map(([, id = '']) => id),
    typing: () => z.array(z.array(z.string())).parse(dataOf('typing')),
    until: count => expect.poll(() => told().length, { timeout: 30_000 }).toBe(count),
    ended,
    close: () => void asked.destroy(),
  }
}
