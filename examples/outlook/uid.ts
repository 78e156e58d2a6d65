// The UID that Outlook gives a meeting: its GlobalObjectID in hexadecimal. The same key always gives the same UID, so a
// generated file can be imported twice, and people can be tied to a meeting before its file is read.
import { createHash } from 'node:crypto'
import { MeetingId } from '../../src/core/ids.js'

const prefix = '040000008200E00074C5B7101A82E008'
/** No instance date: one UID for the whole series, exceptions included. */
const noInstance = '00000000'
const reservedAndSize = '0000000000000000' + '10000000'

/** The UID of a meeting of the sample: `key` is its name within the school year, such as `laeringslab-2-hold-1`. */
export function uidOf(schoolYear: number, key: string): MeetingId {
  const hash = createHash('sha256').update(`${schoolYear}/${key}`).digest('hex').toUpperCase()
  // Where Outlook puts the moment of creation (a FILETIME, low bytes first), whose high bytes are 01DD in these years.
  const created = `${hash.slice(32, 44)}DD01`
  return MeetingId.parse(prefix + noInstance + created + reservedAndSize + hash.slice(0, 32))
}
