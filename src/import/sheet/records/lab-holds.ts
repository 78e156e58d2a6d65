// A hold of one's own for one læringslab alone: "Hold 2 (kun Læringslab 2)" in a list of people. Which meeting that is stands in
// another file, so it is tied when every file is read. Called by read-sheet.ts and ../../read-all.ts. Pure.
import { type HoldId, PersonId } from '../../../core/ids.js'
import type { Meeting } from '../../../model/meeting.js'
import type { Draft } from '../../draft.js'
import type { ImportProblem } from '../../problems.js'
import { reportUnknown, type TableContext } from '../table/context.js'
import { cellIn, type TableRow } from '../table/tables.js'
import { readHold } from './hold-and-area.js'
import type { Places } from './places.js'

export interface LabHold {
  readonly person: PersonId
  readonly hold: HoldId
  /** Læringslab **2**. */
  readonly number: number
  /** What to say where the programme has no such lab. */
  readonly problem: ImportProblem | undefined
}

const lab = /(?:kun|til|only|for)?\s*(?:(?:lærings|laerings)-?|\b)lab\w*\s*(?:nr\.?\s*)?(\d)\b\W*/i

/** The number of the one lab that a hold is said of. */
export function labNumberIn(text: string): number | undefined {
  const number = lab.exec(text)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** The rows that give somebody another hold for one lab. */
export function readLabHolds(context: TableContext, into: Places): LabHold[] {
  return context.table.rows.flatMap(row => {
    const text = cellIn(context.table, row, 'hold')?.text ?? ''
    const number = labNumberIn(text)
    const person = PersonId.safeParse(cellIn(context.table, row, 'email')?.text.trim())
    if (number === undefined || !person.success) return []
    const hold = readHold(context, text.replace(lab, ' '), into)
    const problem = problemOf(context, row, text)
    if (hold === undefined && problem) context.add(problem)
    return hold === undefined ? [] : [{ person: person.data, hold, number, problem }]
  })
}

function problemOf(context: TableContext, row: TableRow, name: string): ImportProblem | undefined {
  let problem: ImportProblem | undefined
  const add = (one: ImportProblem) => {
    problem = one
  }
  const unknown = { what: 'hold', name, near: undefined, about: 'person' } as const
  reportUnknown({ ...context, add }, row, 'hold', unknown)
  return problem
}

/** The drafts, with each such hold tied to the lab that is known, or that one of the files has. */
export function tieLabHolds(drafts: readonly Draft[], known: readonly Meeting[]): Draft[] {
  if (!drafts.some(({ labHolds }) => labHolds?.length)) return [...drafts]
  const drafted = drafts.flatMap(({ meetings }) => meetings)
  const named = drafted.filter(({ source }) => source.uid !== undefined)
  const labs = [...known, ...named, ...drafted].filter(({ kind }) => kind === 'lab')
  return drafts.map(draft => tieOne(draft, labs))
}

function tieOne(draft: Draft, labs: readonly Meeting[]): Draft {
  const { labHolds = [], records } = draft
  if (labHolds.length === 0 || !records) return draft
  const problems: ImportProblem[] = [...draft.problems]
  const people = labHolds.flatMap(({ person, hold, number, problem }) => {
    const lab = labs.find(one => one.number === number && one.audience.holds.includes(hold))
    const item = records.people.find(one => one.item.id === person)?.item
    if (!lab && problem) problems.push(problem)
    return lab && item
      ? [
          {
            item: { ...item, holds: [{ hold, meeting: lab.id }] },
            says: [],
            adds: ['holds' as const],
          },
        ]
      : []
  })
  return { ...draft, problems, records: { ...records, people: [...records.people, ...people] } }
}
