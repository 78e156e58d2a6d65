// One event of a web conversation: what was pressed is put in the log, the bot answers, and answer.ts keeps and gives back what it said;
// what was typed, or is private, is put there with the answer, which says whether it may be kept.
// Whoever takes something in on the page calls it (receive.ts, files.ts). What the bot throws becomes a sentence, never a trace.
import { Fault } from '../../../src/core/errors.js'
import type { Inbound, Lang } from '../../../src/core/message.js'
import type { Bot, Following } from '../../../src/core/ports.js'
import type { WebLimits } from '../limits.js'
import { type Problem, toProblem } from '../problems.js'
import { type Answering, answerTo } from './answer.js'
import { type ChatAnswer, roomOf } from './entry.js'
import { type Asked, isKeptAtOnce, keepQuestion, questionOf } from './keep.js'
import type { Rooms } from './rooms.js'

export interface Conversing extends Answering {
  readonly bot: Bot
  readonly rooms: Rooms
  readonly limits: WebLimits
}

/**
 * Hands an event to the bot. An event that was answered before gets that answer again. Where the log cannot be written the answer
 * is given all the same: it is the log that is poorer.
 */
export async function converse(
  conversing: Conversing,
  inbound: Inbound,
  asked: Asked,
  following?: Following,
): Promise<ChatAnswer | Problem> {
  const { rooms, texts, limits, log } = conversing
  const lang: Lang = inbound.lang ?? 'da'
  const room = roomOf(inbound)
  const question = inbound.type === 'text' ? questionOf(inbound, asked) : undefined
  const done = rooms.work(room, inbound.eventId, question)
  try {
    // Not waited for before the bot begins: Redis takes them in this order.
    const isNow = isKeptAtOnce(inbound, asked)
    const keeping = isNow ? keepQuestion(conversing, inbound, asked) : undefined
    const ringing = Promise.resolve(keeping).then(() => rooms.ring(room))
    const handled = await conversing.bot.handle(inbound, following)
    await ringing
    return await answerTo(conversing, inbound, asked, handled)
  } catch (error) {
    const failure = toProblem(error, texts[lang], limits)
    const code = error instanceof Fault ? error.code : failure.code
    if (failure.status >= 500) {
      const { tenant, eventId: event } = inbound
      log.error('the bot did not answer', { platform: 'web', tenant, event, code, error })
    }
    return failure
  } finally {
    done()
  }
}
