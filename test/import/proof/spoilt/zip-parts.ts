// Takes a workbook apart into its zip's parts, so that a test can spoil what is in them and pack them again. Not the reader's own.
import { inflateRawSync } from 'node:zlib'
import type { ZipEntry } from '../../../../examples/office/write-xlsx.js'

/** The parts by the central directory; only for whole zips without tricks. */
export function partsOf(zip: Uint8Array): ZipEntry[] {
  const bytes = Buffer.from(zip)
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const [nameLength, extra, comment] = [28, 30, 32].map(field => bytes.readUInt16LE(at + field))
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
    const isPacked = bytes.readUInt16LE(at + 10) === 8
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
    return { name, bytes: isPacked ? inflateRawSync(data) : data }
  })
}
