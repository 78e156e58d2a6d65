// Files dropped in the direct chat: fetched from Slack, handed to the bot as one drop, answered in a thread under them. How far a long
// import has come is one message, edited now and then and gone with the answer. Only accounts with a known e-mail are fetched for.
import type { Address } from '../../../src/core/message.js'
import { fileLimits } from '../../../src/core/message.js'
import type { Handled } from '../../../src/core/ports.js'
import { textReply } from '../../../src/core/reply.js'
import type { DroppedArrival, SaidArrival } from '../arrival.js'
import type { Accepted } from '../door/http.js'
import { requestLimits } from '../limits.js'
import { type Context, identified, settle } from './context.js'
import { createProgress } from './progress.js'
import { show } from './show.js'

type Answer = (asked: SaidArrival, retry: number) => Promise<Accepted>

export function createDrops(
  context: Context,
  answer: Answer,
): (drop: DroppedArrival, retry: number) => Promise<Accepted> {
  /** On their way or done here, so that what comes again is not fetched again. */
  const taken = new Set<string>()
  return async (drop, retry) => {
    const { eventId } = drop.inbound
    const asked = drop.asked ? await answer(drop.asked, retry) : 'accepted'
    if (taken.has(eventId)) return asked
    if (taken.size >= requestLimits.people) taken.clear()
    taken.add(eventId)
    const settled = await settle(context, {
      handling: take(context, drop),
      isLast: retry >= requestLimits.lastRetry,
      tell: handled => tell(context, drop, handled),
    })
    if (settled === 'again') taken.delete(eventId)
    return settled === 'again' ? settled : asked
  }
}

function take(context: Context, drop: DroppedArrival): Promise<Handled> {
  const asking = { ...drop, inbound: { ...drop.inbound, files: [] } }
  return identified(context, asking, async address => {
    const fetched = await fetchFor(context, drop, address)
    if ('sentence' in fetched)
      return { outcome: 'replied', reply: textReply('da', fetched.sentence) }
    const progress = createProgress(context, drop.place)
    const inbound = { ...drop.inbound, address, files: fetched.files }
    try {
      return await context.bot.handle(inbound, { onProgress: progress.say })
    } finally {
      await progress.end()
    }
  })
}

/** One drop at a time is fetched. Whoever has no e-mail is nobody who may import: the bot says so without the files. */
async function fetchFor(
  { lanes, download, texts }: Context,
  drop: DroppedArrival,
  address: Address,
) {
  if (!address.verifiedEmail) return { files: [] }
  const got = await lanes.run('downloads', () => download(drop.files))
  switch (got.outcome) {
    case 'got':
      return { files: got.files }
    case 'tooBig':
      return { sentence: texts.da.filesTooBig(Math.floor(fileLimits.bytes / 2 ** 20)) }
    case 'missing':
      return { sentence: texts.da.filesNotGot(got.names) }
    default:
      return got satisfies never
  }
}

async function tell(context: Context, drop: DroppedArrival, handled: Handled): Promise<void> {
  if (handled.outcome !== 'replied' && handled.outcome !== 'failed') return
  context.refresh(drop.user)
  await show(context, drop.place, handled.reply, drop.user)
}
