// What is typed about check-ins: a pause, a meeting's code, a wish, an answer, in that order. Called by ../chat.ts before a text is answered as
// a question; whatever is not surely one of them stays a question. What is said to it is the writer's own to read.
import type { InboundText } from '../../../core/message.js'
import type { Outcome } from '../../../programme/asking.js'
import type { Asking } from '../../asking.js'
import { sayAnswer } from './answer.js'
import { sayCode } from './code.js'
import { sayPause } from './pause.js'
import { sayWish } from './wish.js'

export async function sayCheckin(
  asking: Asking,
  inbound: InboundText,
): Promise<Outcome | undefined> {
  const said =
    (await sayPause(asking, inbound)) ??
    (await sayCode(asking, inbound)) ??
    (await sayWish(asking, inbound)) ??
    (await sayAnswer(asking, inbound))
  return said && { reply: said.reply, unkept: true }
}
