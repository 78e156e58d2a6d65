// What is wrong with a row's date or time, as a problem of its row and column. Called by the readers of each kind.
import type { FixState } from '../../../wording/da/import/importing.js'
import { report, type TableContext } from '../table/context.js'
import type { Field } from '../table/headers.js'
import type { TableRow } from '../table/tables.js'
import type { WhenTrouble } from './when.js'

/** Reports the trouble for the row whose meeting, deadline or person is called `title`, and what became of its fix. */
export function reportWhen(
  context: TableContext,
  row: TableRow,
  {
    title,
    field,
    trouble,
    fix = 'offered',
  }: { title: string; field: Field; trouble: WhenTrouble; fix?: FixState },
): void {
  const hasFix = 'fix' in trouble && trouble.fix !== undefined
  report(context, row, field, { ...withTitle(title, trouble), ...(hasFix ? { fix } : {}) })
}

function withTitle(title: string, trouble: WhenTrouble) {
  switch (trouble.code) {
    case 'no-date':
      return { code: 'row-no-date', args: { title } } as const
    case 'no-year':
      return { code: 'row-no-year', args: { title, value: trouble.value } } as const
    case 'date-unclear':
      return { code: 'row-date-unclear', args: { title, value: trouble.value } } as const
    case 'bad-time':
      return { code: 'row-bad-time', args: { title, value: trouble.value } } as const
    case 'weekday-differs': {
      const { value, date, weekday } = trouble
      return { code: 'row-weekday', args: { title, value, date, weekday } } as const
    }
    case 'time-in-gap':
      return {
        code: 'row-in-gap',
        args: { title, local: trouble.local, fix: trouble.fix },
      } as const
    case 'end-before-start': {
      const { start, end, fix } = trouble
      return { code: 'row-ends-first', args: { title, start, end, ...(fix && { fix }) } } as const
    }
    case 'year-out-of-range':
      return { code: 'row-year', args: { title, year: trouble.year } } as const
    default:
      return trouble satisfies never
  }
}
