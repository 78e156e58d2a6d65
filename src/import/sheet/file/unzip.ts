// Unpacks a workbook's zip within bounds, and packs the parts again without compression for the library that reads them.
// Called by workbook.ts alone. The library never unpacks anything: what a header says of a size is not believed, and a zip
// whose headers disagree with each other cannot show it another file than the one that was measured.
import { inflateRawSync } from 'node:zlib'

/** Bytes of all parts together, unpacked. A plan of 6,000 meetings takes 5 million. */
const unpackedBytes = 64 * 1024 * 1024
const partCount = 2000

export interface Part {
  readonly name: string
  readonly bytes: Uint8Array
}

export type Unzipped =
  | { readonly parts: readonly Part[] }
  | { readonly trouble: 'too-big' | 'damaged' | 'encrypted' }

interface Entry {
  readonly name: string
  readonly method: number
  readonly flags: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** The names of a zip's parts, or undefined where it is no whole zip. Nothing is unpacked. */
export function partNames(bytes: Uint8Array): string[] | undefined {
  return readEntries(viewOf(bytes))?.map(entry => entry.name)
}

/** The parts that `wants` asks for, together never more than 64 MB. Never throws. */
export function unzip(bytes: Uint8Array, wants: (name: string) => boolean): Unzipped {
  const view = viewOf(bytes)
  const entries = readEntries(view)?.filter(entry => wants(entry.name))
  if (!entries) return { trouble: 'damaged' }
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (declared > unpackedBytes || entries.length > partCount) return { trouble: 'too-big' }
  const parts: Part[] = []
  let left = unpackedBytes
  for (const entry of entries) {
    if (entry.flags & 1) return { trouble: 'encrypted' }
    const part = unpack(view, bytes, entry, left)
    if (typeof part === 'string') return { trouble: part }
    left -= part.length
    parts.push({ name: entry.name, bytes: part })
  }
  return { parts }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The central directory, found from its end. Undefined where there is none that holds together; zip64 is not read. */
function readEntries(view: DataView): Entry[] | undefined {
  const end = findEnd(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let n = 0; n < count; n++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const next =
      at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > view.byteLength) return undefined
    const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)
    entries.push({
      name: new TextDecoder().decode(name).replace(/\\/g, '/').replace(/^\//, ''),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries
}

/** The end record is the last thing in the file but for a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return undefined
}

function unpack(
  view: DataView,
  bytes: Uint8Array,
  entry: Entry,
  left: number,
): Uint8Array | 'too-big' | 'damaged' {
  const { offset, packed, method } = entry
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50) return 'damaged'
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > view.byteLength) return 'damaged'
  const data = bytes.subarray(start, start + packed)
  if (method === 0) return data.length > left ? 'too-big' : data
  if (method !== 8) return 'damaged'
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, left) })
  } catch (error) {
    return error instanceof RangeError ? 'too-big' : 'damaged'
  }
}

/** The parts as a zip in which nothing is compressed. Check sums are left out: nobody asks for them here. */
export function pack(parts: readonly Part[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes } of parts) {
    const title = new TextEncoder().encode(name)
    const local = header(30, 0x04034b50, [
      [4, 20],
      [26, title.length],
    ])
    local.setUint32(18, bytes.length, true)
    local.setUint32(22, bytes.length, true)
    const central = header(46, 0x02014b50, [
      [4, 20],
      [6, 20],
      [28, title.length],
    ])
    central.setUint32(20, bytes.length, true)
    central.setUint32(24, bytes.length, true)
    central.setUint32(42, offset, true)
    pieces.push(bytesOf(local), title, bytes)
    directory.push(bytesOf(central), title)
    offset += 30 + title.length + bytes.length
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0)
  const end = header(22, 0x06054b50, [
    [8, parts.length],
    [10, parts.length],
  ])
  end.setUint32(12, size, true)
  end.setUint32(16, offset, true)
  return Buffer.concat([...pieces, ...directory, bytesOf(end)])
}

function header(
  length: number,
  signature: number,
  fields: readonly (readonly [number, number])[],
): DataView {
  const view = new DataView(new ArrayBuffer(length))
  view.setUint32(0, signature, true)
  for (const [at, value] of fields) view.setUint16(at, value, true)
  return view
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer)
}
