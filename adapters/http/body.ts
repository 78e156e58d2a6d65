// What a chat platform posts to us, read within a limit. The doors of adapters/slack and adapters/teams call it before they judge it.
import type { IncomingMessage } from 'node:http'

/** At most so many bytes, as they came. Nobody is made to send the rest of too many; and whoever hangs up is told nothing. */
export function readBody(req: IncomingMessage, most: number): Promise<Buffer | 'too-big' | 'gone'> {
  if (Number(req.headers['content-length'] ?? 0) > most) return Promise.resolve('too-big')
  return new Promise(resolve => {
    const chunks: Buffer[] = []
    let length = 0
    req.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= most) chunks.push(chunk)
      else {
        req.pause()
        resolve('too-big')
      }
    })
    req.once('end', () => resolve(Buffer.concat(chunks)))
    req.once('error', () => resolve('gone'))
    req.once('close', () => resolve('gone'))
  })
}
