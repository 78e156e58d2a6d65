// What an event's title and description say against its own time: that it is off, or was moved to another time. Called by
// meeting.ts. A calendar moves its own times, so those are the truth, unless the words clearly name another one.
import { schoolYearOf } from '../../core/time.js'
import type { Meeting } from '../../model/meeting.js'
import { fixState } from '../problems.js'
import type { When } from '../sheet/when/when.js'
import { readNotice } from '../text/notice.js'
import { withoutQuotes } from '../text/notice-words.js'
import type { Parts } from './meeting.js'
import { hasCpr, short } from './report.js'

/**
 * The event with what its words say. One that they move to another time than its own stands as cancelled until somebody has
 * said which is right: whoever relies on a meeting that was moved turns up in vain, and which of two times holds is no guess
 * of ours. The new time is the offered fix.
 */
export function settleNotice(parts: Omit<Parts, 'isCancelled'>): Parts {
  const { context, event, reporter, texts, times } = parts
  const isOff = texts.isCancelled || context.isCancellation
  // What is said of a series may be meant for one of its times alone.
  if (isOff || event.properties.has('RRULE'))
    return { ...parts, isCancelled: isOff || noticeOf(parts).isCancelled }
  const title = short(parts.title)
  const { isCancelled, moved, unclear, doubtful, from } = noticeOf(parts)
  const column = texts.movedMark === undefined ? 'DESCRIPTION' : 'SUMMARY'
  const say = (text: string) => (hasCpr(text) ? '?' : short(text))
  if (doubtful !== undefined)
    reporter.report(column, { code: 'maybe-off', args: { title, value: say(doubtful) } })
  if (unclear !== undefined)
    reporter.report(column, { code: 'moved-unclear', args: { title, value: say(unclear) } })
  const told = from ? { ...parts, movedFrom: movedFromOf(from) } : parts
  if (!moved || moved.start === times.startLocal) return { ...told, isCancelled }
  const fix = fixState(context.times.takesFixes, 'date')
  const args = { title, start: times.startLocal, moved: moved.start }
  reporter.report(column, { code: 'moved-in-text', args, fix })
  if (fix === 'offered') return { ...told, isCancelled: true }
  const next = { ...times, startLocal: moved.start, endLocal: moved.end }
  const before = { start: times.startLocal, end: times.endLocal }
  return { ...parts, movedFrom: movedFromOf(from ?? before), times: next, isCancelled: false }
}

function movedFromOf({ start, end }: Pick<When, 'start' | 'end'>): Meeting['movedFrom'] {
  return { startLocal: start, endLocal: end }
}

function noticeOf({ texts, title, times }: Omit<Parts, 'isCancelled'>) {
  const schoolYear = schoolYearOf(times.startLocal.slice(0, 10))
  const text = [texts.movedMark ?? '', withoutQuotes(texts.description.text)].join('\n')
  return readNotice(
    { schoolYear, zone: times.tz, takesFixes: false },
    {
      text,
      title,
      when: { start: times.startLocal, end: times.endLocal, hasEnd: true },
      isOwnTimeNew: true,
    },
  )
}
