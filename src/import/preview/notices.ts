// Who is told of the meetings that an import moves or cancels: as the preview lists it, with the button that leaves it out. Called by
// the chat's import. Pure.
import type { ImportAction } from '../../core/action.js'
import type { Lang } from '../../core/message.js'
import type { Instant } from '../../core/time.js'
import { peopleOf } from '../../programme/changes-between.js'
import { wording } from '../../wording/wording.js'
import { tellingsOf } from '../change/tellings.js'
import type { ReviewSection } from './review.js'
import type { Pending } from './weigh.js'

interface Choosing {
  readonly takesGone: boolean
  readonly withoutNotices: boolean
  readonly now: Instant
}

export interface Notices {
  /** Absent where there is nothing to tell of. */
  readonly section?: {
    readonly heading: string
    readonly lines: readonly string[]
    readonly note: string
  }
  readonly button?: { readonly label: string; readonly choices: ImportAction['choices'] }
}

/** `listed` is the preview's own section of them. */
export function noticesIn(
  lang: Lang,
  pending: Pending,
  { listed, takesGone, withoutNotices, now }: Choosing & { listed: ReviewSection | undefined },
): Notices {
  const { importChat, importing, review } = wording(lang)
  const tellings = tellingsOf(pending, { gone: takesGone, now })
  const away = new Set<string>(pending.own.meetings.gone.map(({ id }) => id))
  const gone = tellings.filter(
    ({ pending: { about } }) => away.has(about.split('#')[0] ?? about) || away.has(about),
  )
  const lines = [
    ...(listed?.lines ?? []),
    ...gone.map(({ pending: { before }, concerned }) => {
      const when = importing.when(before.startLocal).trim()
      return review.notice('cancelled', before.title, when, concerned.length)
    }),
  ]
  if (lines.length === 0) return {}
  const people = peopleOf(tellings).length
  const isSeries = pending.notices.some(({ kind }) => kind === 'series')
  const note = [
    people === 0
      ? review.noticesNote
      : withoutNotices
        ? importChat.noticesOff
        : importChat.noticesGo(people),
    ...(isSeries && people > 0 ? [importChat.noticesOfSeries] : []),
  ].join(' ')
  const section = { heading: review.notices(lines.length), lines, note }
  if (people === 0) return { section }
  const label = withoutNotices ? importChat.withNotices(people) : importChat.withoutNotices
  return { section, button: { label, choices: { withoutNotices: !withoutNotices } } }
}
