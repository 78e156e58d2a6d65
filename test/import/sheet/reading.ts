// Small ways to read a sheet in a test: rows as CSV or as a workbook, against a programme with two schools and a network.

import { type WrittenCell, writeXlsx } from '../../../examples/office/write-xlsx.js'
import type { ReadOptions } from '../../../src/import/problems.js'
import { readSheet } from '../../../src/import/read-sheet.js'
import { emptyProgramme, Programme } from '../../../src/model/programme.js'

export const empty = emptyProgramme('Havrelund Kommune')

/** Two schools on a hold each, one network, one coordinator. */
export const known = Programme.parse({
  ...empty,
  holds: [
    { id: 'hold-1', name: 'Hold 1', number: 1 },
    { id: 'hold-2', name: 'Hold 2', number: 2 },
  ],
  schools: [
    { id: 'nordskolen', name: 'Nordskolen', hold: 'hold-1' },
    { id: 'skovvangskolen', name: 'Skovvangskolen', hold: 'hold-2', aliases: ['Skovvang'] },
  ],
  networks: [{ id: 'matematik', name: 'Matematiknetværket', subject: 'Matematik' }],
  people: [{ id: 'karin.friis@havrelund.example', name: 'Karin Friis' }],
})

export function csv(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function readCsvText(text: string, programme = known, options: ReadOptions = {}) {
  return readSheet(csv(text), 'plan-2026-27.csv', programme, options)
}

export function readRows(
  rows: readonly (readonly WrittenCell[])[],
  programme = known,
  file = 'plan 2026-27.xlsx',
) {
  return readSheet(writeXlsx([{ name: 'Ark1', rows }]), file, programme)
}

export function peopleOf(draft: ReturnType<typeof readSheet>) {
  return (draft.records?.people ?? []).map(({ item }) => item)
}

export const codes = (draft: ReturnType<typeof readSheet>) => draft.problems.map(({ code }) => code)
