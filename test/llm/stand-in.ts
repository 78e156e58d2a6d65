// A server on loopback that speaks chat completions as badly as a test wants it to: slow, broken, hanging, cut off, misspelt. It keeps
// every request. Used by the tests of src/llm alone; whole conversations with a model stand elsewhere.
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface AskedOf {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever was sent.
  readonly body: any
}

export interface StandIn {
  /** With /v1 at its end. */
  readonly url: string
  readonly port: number
  readonly asked: AskedOf[]
  /** What it does with the next requests: one after the other, and the last again and again. */
  answers(...doings: Doing[]): void
  close(): Promise<void>
}

export type Doing = (response: ServerResponse, asked: AskedOf) => void

export async function openStandIn(): Promise<StandIn> {
  const asked: AskedOf[] = []
  let doings: Doing[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(Buffer.from(part))
    const text = Buffer.concat(parts).toString()
    const one = {
      path: request.url ?? '',
      headers: request.headers,
      body: text.startsWith('{') ? JSON.parse(text) : text,
    }
    asked.push(one)
    const doing = doings.length > 1 ? doings.shift() : doings[0]
    ;(doing ?? says('ok'))(response, one)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    port,
    asked,
    answers(...next) {
      doings = next
      asked.length = 0
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Events of a stream, then whatever comes after them; without `then` the stream ends as it should. */
export function streams(
  chunks: readonly unknown[],
  then?: (response: ServerResponse) => void,
): Doing {
  return response => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const chunk of chunks) response.write(`data: ${JSON.stringify(chunk)}\n\n`)
    if (then) then(response)
    else response.end('data: [DONE]\n\n')
  }
}

export function piece(delta: unknown, finish_reason: string | null = null): unknown {
  return { id: 'c', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason }] }
}

export const usage = { choices: [], usage: { prompt_tokens: 100, completion_tokens: 7 } }

/** A text in pieces of a few characters, with the count at the end. */
export function says(text: string): Doing {
  const pieces = text.match(/[\s\S]{1,8}/g) ?? []
  return streams([...pieces.map(content => piece({ content })), piece({}, 'stop'), usage])
}

/** Wants to know something. */
export function calls(name: string, input: string): Doing {
  const [begin, rest] = [input.slice(0, 3), input.slice(3)]
  return streams([
    piece({ tool_calls: [{ index: 0, id: 'c1', function: { name, arguments: begin } }] }),
    piece({ tool_calls: [{ index: 0, function: { arguments: rest } }] }),
    piece({}, 'tool_calls'),
    usage,
  ])
}

export function whole(body: unknown, { status = 200, headers = {} } = {}): Doing {
  return response => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(body))
  }
}

export function refuses(
  status: number,
  error: unknown,
  headers: Record<string, string> = {},
): Doing {
  return whole({ error }, { status, headers })
}

/** Takes the question and never answers. */
export const hangs: Doing = () => undefined
