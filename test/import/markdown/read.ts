// Reads a text as the importer does, for the tests of this folder.
import { readPage } from '../../../src/import/read-page.js'
import { emptyProgramme, type Programme } from '../../../src/model/programme.js'

export function read(
  text: string | Uint8Array,
  file = 'a.md',
  known: Programme = emptyProgramme('Havrelund Kommune'),
) {
  return readPage(typeof text === 'string' ? new TextEncoder().encode(text) : text, file, known)
}

/** The codes and rows of what is wrong. */
export function wrong(text: string | Uint8Array, file?: string) {
  return read(text, file).problems.map(({ code, row }) => [code, row])
}
