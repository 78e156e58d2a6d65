// The holiday plan as the school administration sends it out: `ferieplan.csv`, one row for each group and who of it is off.
// Called by ../generate.ts. Dates as ISO or the Danish way, as the one who typed them was used to.
import type { LocalDate } from '../../src/core/time.js'
import type { Holiday } from '../../src/model/programme.js'
import { type CsvEncoding, writeCsv } from '../office/write-csv.js'

const groupNames = {
  skole: 'skole',
  sfo: 'SFO',
  daginstitution: 'daginstitution',
  administration: 'administration',
} as const

export interface HolidaysFile {
  readonly encoding: CsvEncoding
  /** From this row on the dates are written dd-mm-yyyy. */
  readonly danishFrom: number
}

export function writeHolidays(
  holidays: readonly Holiday[],
  { encoding, danishFrom }: HolidaysFile,
): Uint8Array {
  const rows = holidays.flatMap((holiday, index) => {
    const say = index < danishFrom ? (date: LocalDate) => date : danishDate
    return holiday.applies.map(({ group, off }) => [
      holiday.municipality,
      say(holiday.from),
      say(holiday.to),
      holiday.name,
      `${groupNames[group]}: ${off === 'pupils' ? 'elever fri' : 'personale fri'}`,
    ])
  })
  return writeCsv([['kommune', 'fra', 'til', 'navn', 'gælder'], ...rows], { encoding })
}

/** `05-11-2026` */
export function danishDate(date: LocalDate): string {
  return date.split('-').reverse().join('-')
}
