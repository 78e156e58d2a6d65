// A result in words: where and when, each question's bands, what was written, what is done. Used by the card, the file and the list. Pure;
// every word comes from the result and the programme, so that exactly what is shown is what is written anywhere.
import type { Lang } from '../../../core/message.js'
import type { Count, Picture, Result, ShownQuestion } from '../../../model/result.js'
import type { ScaleId } from '../../../model/round.js'
import type { ResultSaid, ShareSaid } from '../../../wording/da/checkin/result.js'
import { sayDate } from '../../../wording/dates.js'
import { wording } from '../../../wording/wording.js'
import { fewestAnswers } from '../../anonymity/blunt.js'
import type { Standing } from '../../asking.js'

type Here = Pick<Standing, 'snapshot' | 'today'>

export function resultSaid({ snapshot, today }: Here, result: Result, lang: Lang): ResultSaid {
  const { about, network, opened, closed } = result
  return {
    meeting: about && snapshot.byId.get(about)?.meeting.title,
    network: network && snapshot.networks.get(network)?.name,
    opened: sayDate(lang, opened, today),
    closed: sayDate(lang, closed, today),
  }
}

/** A picture's bands or steps, from heavy to good. */
export function sharesSaid(picture: Picture, scale: ScaleId, lang: Lang): readonly ShareSaid[] {
  const { results, scales } = wording(lang)
  const { share, ten } = results.picture
  const { bands, steps } = scales[scale]
  return picture.is === 'bands'
    ? picture.shares.map((each, nth) => ({ label: bands[nth] ?? '', share: share(each) }))
    : picture.tens.map((each, nth) => ({ label: steps[nth] ?? '', share: ten(each) }))
}

/** One of a question's groups: the whole with an empty name, or a part. */
export interface GroupSaid {
  readonly part?: string
  readonly count: Count
  readonly shares: readonly ShareSaid[]
}

/** The whole, or its parts side by side; none where too few answered. */
export function groupsSaid({ scale, shown }: ShownQuestion, lang: Lang): readonly GroupSaid[] {
  if (!shown) return []
  const { others } = wording(lang).results.picture
  const { picture, count, parts = [] } = shown
  return [
    ...(picture ? [{ count, shares: sharesSaid(picture, scale, lang) }] : []),
    ...parts.map(one => ({
      part: one.label || others,
      count: one.count,
      shares: sharesSaid(one.picture, scale, lang),
    })),
  ]
}

/** A question's answers as lines, the number of who answered first. */
export function questionLines(question: ShownQuestion, lang: Lang): readonly string[] {
  const { picture } = wording(lang).results
  if (!question.shown) return [picture.questionTooFew]
  const groups = groupsSaid(question, lang).map(({ part, count, shares }) => {
    const line = picture.line(shares)
    return part === undefined ? line : `${picture.part(part, picture.count(count))}: ${line}`
  })
  return [`${picture.count(question.shown.count)}.`, ...groups]
}

/** What is said of the whole of it: why it is shown, how many answered, whether it stands apart, what is done. */
export function notesSaid(here: Here, result: Result, lang: Lang): readonly string[] {
  const { picture } = wording(lang).results
  const { response, standsApart } = result
  return [
    picture.why(
      fewestAnswers,
      result.questions.some(({ shown }) => !shown),
    ),
    ...(response ? [picture.response(response)] : []),
    ...(standsApart ? [picture.apart] : []),
    ...doingSaid(here, result, lang),
  ]
}

export function doingSaid(
  { snapshot, today }: Here,
  { doing }: Result,
  lang: Lang,
): readonly string[] {
  if (!doing) return []
  const { picture } = wording(lang).results
  const name = snapshot.people.get(doing.by)?.name
  const day = sayDate(lang, doing.on, today)
  return [picture.doing(doing.text), ...(name ? [picture.doingBy(name, day)] : [])]
}
