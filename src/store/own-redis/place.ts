// Where own Redis has its files: data, socket, log. own-redis.ts prepares it; redis-process.ts runs a server there.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** `socketDir` is `dataDir`, by a name that is short enough for a socket's address. All are real, absolute paths. */
export interface RedisPlace {
  readonly binary: string
  readonly dataDir: string
  readonly socketDir: string
  readonly logFile: string
}

/** Its name in the data folder. */
export const socketName = 'redis.sock'
const maxLogBytes = 5_000_000
/** A socket's address holds 104 bytes on some systems, 108 on Linux; the longest name we put after the folder has 30. */
const longestSocketDir = 70

/** Makes the folders, for nobody but us, and says where everything is. Throws the system's error where it may not write. */
export function preparePlace(dir: string, binary: string): RedisPlace {
  mkdirSync(join(dir, 'data'), { recursive: true, mode: 0o700 })
  const dataDir = realpathSync(join(dir, 'data'))
  chmodSync(dataDir, 0o700)
  const logFile = join(realpathSync(dir), 'redis.log')
  if (existsSync(logFile) && statSync(logFile).size > maxLogBytes) {
    renameSync(logFile, `${logFile}.1`)
  }
  return { binary, dataDir, socketDir: socketDirOf(dataDir), logFile }
}

/** The data folder itself, or where its path is too long for a socket a symbolic link of our own to it, always the same. */
export function socketDirOf(dataDir: string): string {
  if (Buffer.byteLength(dataDir) <= longestSocketDir) return dataDir
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  const alias = join(tmpdir(), `pejling-${name}`)
  try {
    symlinkSync(dataDir, alias)
  } catch (error) {
    const isOurs = lstatSync(alias).isSymbolicLink() && lstatSync(alias).uid === process.getuid?.()
    if (!isOurs || readlinkSync(alias) !== dataDir) throw error
  }
  return alias
}

/** The path by which Redis is reached. */
export function socketIn(socketDir: string): string {
  return join(socketDir, socketName)
}

/** There while a start is under way; left over where one was killed. */
export function startingFile(place: RedisPlace): string {
  return join(place.dataDir, 'starting')
}
