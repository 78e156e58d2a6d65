// What came out of check-ins, in the chat: presses, the form for what is done about it, the words for it, and what is sent. Called by
// ../desk.ts. Rights are those of the moment; in a room where others read along nothing is shown.
import type { FormAction } from '../../core/action.js'
import type { ResultAction } from '../../core/actions/checkin.js'
import type { InboundForm, InboundPress, InboundText } from '../../core/message.js'
import { textReply } from '../../core/reply.js'
import type { Delivery } from '../../model/delivery.js'
import type { Outcome } from '../../programme/asking.js'
import type { Words } from '../../remind/compose.js'
import { wording } from '../../wording/wording.js'
import type { Asking, Standing } from '../asking.js'
import { openResult } from './allowed.js'
import { resultWords } from './compose.js'
import { openDoing, submitDoing } from './doing.js'
import { resultLinks } from './file.js'
import { pictureReply } from './picture.js'
import { resultOrder } from './recognise.js'
import { resultCard } from './show/card.js'
import { listResults, ownResults } from './show/list.js'
import { showSeries } from './show/series.js'

export type ResultForm = Extract<FormAction, { id: 'doing' }>

/** The table of presses. */
export async function pressResult(
  asking: Asking,
  inbound: InboundPress,
  { does, round, series }: ResultAction,
): Promise<Outcome> {
  if (inbound.shared) return readAlong(asking)
  if (does === 'list') return { reply: await listResults(asking) }
  if (does === 'series') return { reply: await showSeries(asking, series) }
  if (does === 'doing') return openDoing(asking, round)
  const result = await openResult(asking, round)
  if ('said' in result) return result.said
  switch (does) {
    case 'show':
      return { reply: await resultCard(asking, result, asking) }
    case 'picture':
      return { reply: await pictureReply(asking, result) }
    case 'file':
      return { reply: await resultLinks(asking, result) }
    default:
      return does satisfies never
  }
}

/** The table of forms. */
export function submitResult(
  asking: Asking,
  { values }: InboundForm,
  { round }: ResultForm,
): Promise<Outcome> {
  return submitDoing(asking, round, values)
}

/** Clear orders and answers in words; else undefined. */
export async function sayResult(
  asking: Asking,
  inbound: InboundText,
): Promise<Outcome | undefined> {
  const order = resultOrder(inbound.text)
  if (!order || !asking.viewer.person) return undefined
  const here = { ...asking, lang: order.lang }
  if (inbound.shared) return readAlong(here)
  const [newest] = await ownResults(here)
  if (order.does === 'list' || !newest) return { reply: await listResults(here) }
  return { reply: await resultCard(here, newest, here) }
}

/** The words of what is sent: result, doing, doing-wanted. */
export function composeResult(standing: Standing, delivery: Delivery): Promise<Words> {
  return resultWords(standing, delivery)
}

function readAlong({ lang }: Asking): Outcome {
  return { reply: textReply(lang, wording(lang).results.shared) }
}
