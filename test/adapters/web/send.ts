// One raw HTTP request with any header, also those that fetch does not let one forge.
import { type IncomingHttpHeaders, request } from 'node:http'
import { text } from 'node:stream/consumers'

export interface Sent {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** The address to connect to; the Host header stays what `headers` says. */
  readonly address?: string
}
export interface Received {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export function send(port: number, sent: Sent = {}): Promise<Received> {
  const { method = 'GET', path = '/', body, address = '127.0.0.1' } = sent
  const headers = { Host: `localhost:${port}`, ...sent.headers }
  return new Promise((resolve, reject) => {
    const asked = request({ host: address, port, method, path, headers, agent: false })
    asked.once('error', reject)
    asked.once('response', response => {
      text(response).then(
        all => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: all }),
        reject,
      )
    })
    asked.end(body)
  })
}

/** POST /chat as the page does it. */
export function sendChat(port: number, body: unknown, headers = {}): Promise<Received> {
  return send(port, {
    method: 'POST',
    path: '/chat',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  })
}
