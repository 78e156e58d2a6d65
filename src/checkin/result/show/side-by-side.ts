// What one question's rounds are side by side: a row for each with its date, what was not shown, holidays between. Called by series.ts for the
// message and by ../picture.ts for the picture in it, so that both say the same. Pure.
import type { Lang } from '../../../core/message.js'
import { daysBetween, type LocalDate } from '../../../core/time.js'
import type { SeriesRow, SeriesSaid } from '../../../insight/result/series.js'
import type { Result, ShownQuestion } from '../../../model/result.js'
import { monthName } from '../../../wording/dates.js'
import { wording } from '../../../wording/wording.js'
import type { Standing } from '../../asking.js'

/** Shorter holidays are no gap. */
const longHoliday = 3
/** Of fewer answers no change can be told with any certainty. */
const enough = 30

/** Rounds from the first to the last, and one of the last one's questions. */
export interface Compared {
  readonly rounds: readonly Result[]
  readonly question: ShownQuestion
  readonly lang: Lang
}

/** Of the same words and the same scale alone: another question is another thing. */
export function sideBySide(
  here: Pick<Standing, 'programme'>,
  { rounds, question, lang }: Compared,
): { readonly rows: readonly SeriesRow[]; readonly said: SeriesSaid } {
  const same = (one: ShownQuestion) => one.text === question.text && one.scale === question.scale
  const asked = rounds.flatMap(result => {
    const found = result.questions.find(same)
    return found ? [{ result, found }] : []
  })
  const rows = asked.flatMap(({ result, found }, nth): SeriesRow[] => {
    const before = asked[nth - 1]?.result
    return [
      ...(before ? holidaysBetween(here, before.closed, result.opened) : []),
      ...(before && result.standsApart ? [{ is: 'apart' as const }] : []),
      ...rowsOf(found, dayOf(result.closed, lang), lang),
    ]
  })
  const [heavy, , good] = wording(lang).scales[question.scale].bands
  const notes = notesOf(rounds, lang)
  return { rows, said: { lang, question: question.text, ends: { heavy, good }, notes } }
}

/** As time passed. */
export function inTime(one: Result, other: Result): number {
  return one.closed < other.closed ? -1 : 1
}

/** What keeps anybody from seeing more in it than there is. */
export function notesOf(rounds: readonly Result[], lang: Lang): readonly string[] {
  const { sideBySide: say } = wording(lang).results
  const isSmall = rounds.some(({ questions }) =>
    questions.some(({ shown }) => shown && shown.count.from < enough),
  )
  return [
    ...(rounds.length === 1 ? [say.one] : []),
    ...(rounds.length > 1 && isSmall ? [say.small] : []),
  ]
}

/** Of the day on which it closed; the year is seen from the others. */
function dayOf(closed: LocalDate, lang: Lang): string {
  return wording(lang).results.sideBySide.day(Number(closed.slice(8)), monthName(lang, closed))
}

function rowsOf({ shown }: ShownQuestion, day: string, lang: Lang): SeriesRow[] {
  if (!shown) return [{ is: 'too-few', day }]
  const { others } = wording(lang).results.picture
  const { picture, parts = [] } = shown
  return [
    ...(picture ? [{ is: 'shown' as const, day, picture }] : []),
    ...parts.map(one => ({
      ...{ is: 'shown' as const, day, part: one.label || others, picture: one.picture },
    })),
  ]
}

/** By name, each once, as they come. */
function holidaysBetween(
  { programme }: Pick<Standing, 'programme'>,
  from: LocalDate,
  to: LocalDate,
): readonly SeriesRow[] {
  const within = programme.holidays.filter(
    one => one.from > from && one.to < to && daysBetween(one.from, one.to) + 1 >= longHoliday,
  )
  const sorted = [...within].sort((a, b) => (a.from < b.from ? -1 : 1))
  return [...new Set(sorted.map(({ name }) => name))].map(name => ({ is: 'holiday', name }))
}
