// Fetches what was dropped in a chat from where Teams keeps it: SharePoint, by an address that needs no token, and gets none.
// Nobody else's address is asked for anything; what is too much is not read to its end. answer/files.ts calls it.
import { fileLimits, type SentFile } from '../../../src/core/message.js'
import type { KeptFile } from '../receive.js'

interface Fetching {
  /** With the playground: from this machine, and from nowhere else. */
  readonly isLocal: boolean
  /** For all of them. */
  readonly ms: number
}

/** All of them, or why there are none. */
export async function fetchFiles(
  files: readonly KeptFile[],
  { isLocal, ms }: Fetching,
): Promise<readonly SentFile[] | 'too-big' | 'away'> {
  const signal = AbortSignal.timeout(ms)
  const fetched: SentFile[] = []
  let room: number = fileLimits.bytes
  for (const { name, url } of files) {
    if (!isKept(url, isLocal)) return 'away'
    const bytes = await fetchOne(url, room, signal).catch(() => 'away' as const)
    if (typeof bytes === 'string') return bytes
    room -= bytes.length
    fetched.push({ name, bytes })
  }
  return fetched
}

/** Where Teams keeps the files of a personal chat: OneDrive, which is SharePoint. */
export function isKept(url: string, isLocal: boolean): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, port, username, password } = new URL(url)
  if (username || password) return false
  if (isLocal) return protocol === 'http:' && /^(?:localhost|127\.0\.0\.1)$/.test(hostname)
  return protocol === 'https:' && port === '' && /\.sharepoint(?:-df)?\.com$/.test(hostname)
}

async function fetchOne(
  url: string,
  room: number,
  signal: AbortSignal,
): Promise<Uint8Array | 'too-big' | 'away'> {
  const response = await fetch(url, { redirect: 'error', credentials: 'omit', signal })
  const isTooBig = Number(response.headers.get('content-length') ?? 0) > room
  if (!response.ok || isTooBig) {
    await response.body?.cancel()
    return isTooBig && response.ok ? 'too-big' : 'away'
  }
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    // Leaving the loop hangs up.
    if (length > room) return 'too-big'
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
