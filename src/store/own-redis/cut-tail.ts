// Tells a write that a crash cut off (Redis may drop it: it was never acknowledged) from damage in the middle of an
// append-only file, which to Redis looks the same and would cost everything after it. own-redis.ts asks before it allows it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const appendDir = 'appendonlydir'

/** Append-only files without the list that names them: Redis would start empty on top of them. */
export function lacksManifest(dataDir: string): boolean {
  if (!existsSync(join(dataDir, appendDir))) return false
  const names = readdirSync(join(dataDir, appendDir))
  return names.length > 0 && !names.some(name => name.endsWith('.manifest'))
}

/** Whether the newest append-only file only lacks the end of its last write. */
export function onlyTailIsCut(dataDir: string): boolean {
  const file = newestFile(dataDir)
  return file !== undefined && endsInsideWrite(readFileSync(file).toString('latin1'))
}

/** Redis 6 has one file; from 7 the manifest's last line of type `i` names the one that is written to. */
function newestFile(dataDir: string): string | undefined {
  const manifest = join(dataDir, appendDir, 'appendonly.aof.manifest')
  if (!existsSync(manifest)) return join(dataDir, 'appendonly.aof')
  const name = [...readFileSync(manifest, 'utf8').matchAll(/^file (\S+) seq \d+ type i/gm)].at(
    -1,
  )?.[1]
  return name === undefined ? undefined : join(dataDir, appendDir, name)
}

/** `aof` as latin1, so that a character is a byte. */
export function endsInsideWrite(aof: string): boolean {
  const text = `\r\n${aof}`
  const last = text.slice(text.lastIndexOf('\r\n*') + 2)
  const isOpen = text.lastIndexOf('\r\nMULTI\r\n') > text.lastIndexOf('\r\nEXEC\r\n')
  return isOpen || !isWholeCommand(last)
}

/** `*2\r\n$3\r\nGET\r\n$1\r\na\r\n`: a count, then as many texts, each after its length. */
function isWholeCommand(text: string): boolean {
  const head = /^\*(\d+)\r\n/.exec(text)
  if (head === null) return false
  let at = head[0].length
  for (let left = Number(head[1]); left > 0; left--) {
    const length = /^\$(\d+)\r\n/.exec(text.slice(at, at + 24))
    if (length === null) return false
    at += length[0].length + Number(length[1]) + 2
  }
  return at <= text.length
}
