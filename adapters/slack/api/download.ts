// Files that somebody dropped in Slack, fetched with the bot's token: only from Slack itself, and only as much as one drop may hold.
// answer/files.ts asks. Slack answers with a page to sign in on where the app may not read files, so a page is none.
import { fileLimits, type SentFile } from '../../../src/core/message.js'
import type { Log } from '../../../src/core/ports.js'
import type { SlackTimes } from '../limits.js'
import type { DroppedFile } from '../schema.js'

export type Downloaded =
  | { readonly outcome: 'got'; readonly files: readonly SentFile[] }
  | { readonly outcome: 'tooBig' }
  /** These are not to be had: they lie elsewhere, are gone, or the app may not read files. Then nothing of the drop is taken. */
  | { readonly outcome: 'missing'; readonly names: readonly string[] }
export type Download = (files: readonly DroppedFile[]) => Promise<Downloaded>

export interface DownloadOptions {
  readonly botToken: string
  readonly apiUrl?: string | undefined
  readonly times: SlackTimes
  readonly log: Log
}

export function createDownload({ botToken, apiUrl, times, log }: DownloadOptions): Download {
  return async dropped => {
    const size = dropped.reduce((sum, file) => sum + (file.size ?? 0), 0)
    if (size > fileLimits.bytes) return { outcome: 'tooBig' }
    const signal = AbortSignal.timeout(times.filesMs)
    const files: SentFile[] = []
    const names: string[] = []
    let room: number = fileLimits.bytes
    for (const file of dropped) {
      const name = file.name || file.id
      const got = await fetchOne(file, { botToken, apiUrl, signal, room })
      if (got === 'tooBig') return { outcome: 'tooBig' }
      if (typeof got === 'string') {
        log.warn('Slack did not give a file: check that the app has files:read', { code: got })
        names.push(name)
        continue
      }
      room -= got.length
      files.push({ name, bytes: got })
    }
    return names.length > 0 ? { outcome: 'missing', names } : { outcome: 'got', files }
  }
}

interface Fetching extends Pick<DownloadOptions, 'botToken' | 'apiUrl'> {
  readonly signal: AbortSignal
  /** Bytes that may come yet. */
  readonly room: number
}
type NotGot = 'tooBig' | 'file-elsewhere' | 'file-refused' | 'file-sign-in' | 'file-lost'

async function fetchOne(
  file: DroppedFile,
  { botToken, apiUrl, signal, room }: Fetching,
): Promise<Uint8Array | NotGot> {
  const url = file.url_private_download ?? file.url_private
  if (!url || !isSlacks(url, apiUrl)) return 'file-elsewhere'
  try {
    const headers = { Authorization: `Bearer ${botToken}` }
    const response = await fetch(url, { headers, redirect: 'error', signal })
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
    const isWanted = response.ok && (!isPage || file.mimetype === 'text/html')
    if (isWanted && response.body) return await readAll(response.body, room)
    await response.body?.cancel()
    return response.ok ? 'file-sign-in' : 'file-refused'
  } catch {
    return 'file-lost'
  }
}

/** The token goes nowhere else. */
function isSlacks(url: string, apiUrl: string | undefined): boolean {
  const { origin } = new URL(url)
  const own = apiUrl === undefined ? undefined : new URL(apiUrl).origin
  return origin === 'https://files.slack.com' || origin === own
}

async function readAll(
  body: ReadableStream<Uint8Array>,
  room: number,
): Promise<Uint8Array | 'tooBig'> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > room) return 'tooBig'
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
