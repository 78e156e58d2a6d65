// "AFLYST" or "Flyttet til 9/3" written over the date that stood there: which day it was is what the programme knows from before, else
// the new day in the cell itself. Called by meetings.ts. A day is never guessed: where several meetings are called so, none is meant.
import { dateOf, schoolYearOf } from '../../../core/time.js'
import type { Meeting } from '../../../model/meeting.js'
import { isHedged, offWord } from '../../text/notice-words.js'
import { fold } from '../../words.js'
import type { TableContext } from '../table/context.js'
import type { When, WhenCells } from '../when/when.js'

/** Whether the words say that something is off. */
export function isOff(said: string): boolean {
  const folded = fold(said)
  const at = folded.search(offWord)
  return at !== -1 && !isHedged(folded, at)
}

/** The one meeting of that name that the programme has in the sheet's school year: a series' days are several. */
export function knownBefore(
  { known, when }: TableContext,
  title: string,
  said: string,
): Meeting | undefined {
  if (said === '') return undefined
  const [only, ...others] = known.meetings.filter(
    one =>
      fold(one.title) === fold(title) && schoolYearOf(dateOf(one.startLocal)) === when.schoolYear,
  )
  return only && others.length === 0 && !only.recurrence ? only : undefined
}

/** When the meeting is by what the programme knows. */
export function whenOf({ startLocal: start, endLocal: end }: Meeting): When {
  return { start, end, hasEnd: end !== start }
}

/** The cells with the day that a move is to as their date: "Flyttet til 9/3" in a cell of dates. */
export function withNewDay(own: WhenCells, said: string): WhenCells {
  const [, day] = /\b(?:til|to)\s+(?!kl\b)(.*\d.*)$/i.exec(said) ?? []
  return day === undefined ? own : { ...own, date: { text: day } }
}

/** Whether two meetings are for the same: of one name there may be two. */
export function isForSame(one: Meeting['audience'], other: Meeting['audience']): boolean {
  const lists = ['networks', 'holds', 'schools', 'areas'] as const
  return lists.every(list => [...one[list]].sort().join() === [...other[list]].sort().join())
}
