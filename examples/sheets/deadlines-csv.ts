// `frister.csv`: what must be done by when, as the administration's list has it, saved by Excel as UTF-8 with a BOM.
// Called by ../generate.ts.
import { deadlinesOf, type SampleDeadline } from '../facts/deadlines.js'
import { networkOf } from '../facts/places.js'
import { addressOf } from '../facts/tools.js'
import { writeCsv } from '../office/write-csv.js'
import { danishDate } from './holidays-csv.js'
import { dotted, shortDate } from './say-dates.js'

const headers = ['Opgave', 'Frist', 'Målgruppe', 'Hold', 'Bemærkning', 'Link']

export function writeDeadlines(schoolYear: number): Uint8Array {
  const rows = deadlinesOf(schoolYear).map((row, index) => [
    row.title,
    dueText(row, index),
    whomText(row),
    row.hold,
    row.note,
    row.path && addressOf(row.path),
  ])
  // Mistake 5: a month has no day 31; the row with the right day stands above.
  const wrong = ['Indberet resultater fra ordblindetesten', '31. november', 'Læsenetværket']
  const title = [`Frister skoleåret ${schoolYear}/${(schoolYear + 1) % 100}`]
  return writeCsv([title, [], headers, ...rows, wrong], { encoding: 'utf-8-bom' })
}

/** With and without the year, as numbers and as words. */
function dueText({ date, at }: SampleDeadline, index: number): string {
  const hour = at === undefined ? '' : ` kl. ${dotted(at)}`
  return index % 2 === 0 ? `${danishDate(date)}${hour}` : `${shortDate(date)}${hour}`
}

function whomText({ whom, subjects = [] }: SampleDeadline): string {
  return whom ?? subjects.map(subject => networkOf(subject).name).join(' og ')
}
