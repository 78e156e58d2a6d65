// A language model's endpoint on loopback: aimock speaks OpenAI's protocol (streams, tool calls, usage), a script of the test decides what the
// model says to each request. What no well-behaved server does (hang, break off, babble) is done by a door of our own before it.
// Every request is kept whole, so that a test can look through all that left the program.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { LLMock } from '@copilotkit/aimock'
import { z } from 'zod'

const Message = z.object({
  role: z.string(),
  content: z.unknown(),
  tool_calls: z
    .array(z.object({ function: z.object({ name: z.string(), arguments: z.string() }) }))
    .optional(),
})
const ChatRequest = z.object({
  model: z.string(),
  stream: z.boolean().optional(),
  messages: z.array(Message),
  tools: z.array(z.object({ function: z.object({ name: z.string() }) })).optional(),
  response_format: z.unknown().optional(),
})
/** What the program asked the model, as far as scripts look at it. */
export type ChatRequest = z.infer<typeof ChatRequest>

/** What the model says, or what its server does instead. */
export type Line =
  | { readonly text: string }
  | { readonly calls: readonly { readonly name: string; readonly input: unknown }[] }
  | {
      readonly status: number
      readonly message?: string
      readonly retryAfter?: number
      readonly location?: string
    }
  /** Nothing comes, until the client goes. */
  | { readonly hangs: true }
  /** The answer begins and the line is cut. */
  | { readonly breaksAfter: string }
  /** The answer comes word by word, and begins again when it is out: it never ends. */
  | { readonly drips: string }
  /** Bytes as they are, which need be no answer of any protocol. */
  | { readonly raw: string | Uint8Array; readonly type?: string }

export type Script = (request: ChatRequest, nth: number) => Line | Promise<Line>

export interface ModelServer {
  /** What OPENAI_BASE_URL takes. */
  readonly url: string
  /** Whole bodies and headers, in the order they came. */
  readonly sent: readonly {
    readonly path: string
    readonly headers: IncomingMessage['headers']
    readonly body: string
  }[]
  /** From now on this is what it says. */
  plays(script: Script): void
  close(): Promise<void>
}

export async function openModelServer(
  script: Script = () => ({ text: 'Hej.' }),
): Promise<ModelServer> {
  const sent: { path: string; headers: IncomingMessage['headers']; body: string }[] = []
  let playing = script
  let count = 0
  const lines = new Map<string, Line>()
  const mock = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'silent' })
  // Each request finds its line by its number, which the door below writes into it.
  mock.addFixture({
    match: { predicate: () => true },
    response: ({ user }) => toResponse(lines.get(String(user))),
  })
  await mock.start()
  const server = createServer((request, response) => {
    void (async () => {
      const body = await bodyOf(request)
      const user = String(sent.push({ path: request.url ?? '', headers: request.headers, body }))
      const asked = readRequest(body)
      if (!asked) return passOn(mock, { request, response, body })
      const line = await playing(asked, count++)
      if (isMisdeed(line)) return misbehave(line, response)
      lines.set(user, line)
      await passOn(mock, { request, response, body: JSON.stringify({ ...JSON.parse(body), user }) })
      lines.delete(user)
    })().catch(() => response.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server)}/v1`,
    sent,
    plays(next) {
      playing = next
      count = 0
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await mock.stop()
    },
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('utf8')
}

function readRequest(body: string): ChatRequest | undefined {
  try {
    return ChatRequest.parse(JSON.parse(body))
  } catch {
    return undefined
  }
}

type Misdeed = Extract<
  Line,
  | { hangs: true }
  | { breaksAfter: string }
  | { drips: string }
  | { raw: unknown }
  | { status: number }
>

function isMisdeed(line: Line): line is Misdeed {
  return !('text' in line || 'calls' in line)
}

function misbehave(line: Misdeed, response: ServerResponse): void {
  if ('hangs' in line) return
  if ('raw' in line) {
    response.writeHead(200, { 'content-type': line.type ?? 'text/event-stream' }).end(line.raw)
    return
  }
  if ('status' in line) {
    const { status, message = 'no', retryAfter, location } = line
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
      ...(location === undefined ? {} : { location }),
    })
    response.end(JSON.stringify({ error: { message, type: 'server_error' } }))
    return
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  if ('drips' in line) drip(line.drips, response)
  else response.write(chunkOf(line.breaksAfter), () => response.destroy())
}

const dripMs = 20

function drip(text: string, response: ServerResponse): void {
  const words = text.split(/(?<= )/)
  let at = 0
  const dripping = setInterval(() => {
    response.write(chunkOf(words[at++ % words.length] ?? ''))
  }, dripMs)
  response.on('close', () => clearInterval(dripping))
}

function chunkOf(content: string): string {
  const choices = [{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }]
  return `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', choices })}\n\n`
}

function toResponse(line: Line | undefined) {
  if (line && 'text' in line) return { content: line.text }
  if (line && 'calls' in line)
    return {
      toolCalls: line.calls.map(({ name, input }) => ({
        name,
        arguments: typeof input === 'string' ? input : JSON.stringify(input),
      })),
    }
  return { error: { message: 'no line for this request' }, status: 500 }
}

/** To aimock and back, byte by byte. */
async function passOn(
  mock: LLMock,
  { request, response, body }: { request: IncomingMessage; response: ServerResponse; body: string },
): Promise<void> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) =>
      /^(?:content-type|authorization|api-key|accept)$/.test(name),
    ),
  ) as Record<string, string>
  const method = request.method ?? 'POST'
  const answer = await fetch(`${mock.url}${request.url}`, {
    method,
    headers,
    ...(method === 'GET' ? {} : { body }),
  })
  response.writeHead(answer.status, {
    'content-type': answer.headers.get('content-type') ?? 'application/json',
  })
  for await (const piece of answer.body ?? []) response.write(piece)
  response.end()
}
