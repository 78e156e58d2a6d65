// What becomes of an arrival: who it is from, what the bot says, and where that is shown. slack.ts hands the arrivals in.
// Slack is told within 2 seconds, before the answer is posted; an event that could not be taken comes again.
import { setTimeout as sleep } from 'node:timers/promises'
import { createLanes } from '../../../src/core/lanes.js'
import type { Handled } from '../../../src/core/ports.js'
import { textReply } from '../../../src/core/reply.js'
import type { Arrival, SaidArrival } from '../arrival.js'
import type { Accepted } from '../door/http.js'
import { requestLimits } from '../limits.js'
import { type AnswerDeps, type Context, goOn, handle, inTime, isFirst, settle } from './context.js'
import { createDialogs } from './dialog.js'
import { createDrops } from './files.js'
import { createGreeter } from './greet.js'
import { createHomes } from './homes.js'
import { createProgress } from './progress.js'
import { publishHome } from './publish-home.js'
import { show } from './show.js'
import { tell } from './tell.js'

export interface Answerer {
  /** `retry`: how often Slack has sent it before. Resolves when Slack may be told; the answer is on its way then. */
  take(arrival: Exclude<Arrival, { type: 'gone' | 'nothing' }>, retry: number): Promise<Accepted>
  /** Somebody has been written to: what their App Home shows may have changed. */
  refresh(user: string): void
  /** Waits until every answer is out, or for as long as the times allow. */
  close(): Promise<void>
}

export function createAnswerer(deps: AnswerDeps): Answerer {
  const homes = createHomes(deps.times, (user, eventId) =>
    publishHome(context, { user, eventId, isLast: true }),
  )
  const context: Context = { ...deps, lanes: createLanes(), refresh: homes.refresh }
  const greet = createGreeter(context)
  const submit = createDialogs(context)
  const drop = createDrops(context, (asked, retry) => answer(context, asked, retry))
  const told = new Set<string>()
  return {
    take(arrival, retry) {
      switch (arrival.type) {
        case 'inbound':
          return answer(context, arrival, retry)
        case 'submitted':
          return submit(arrival)
        case 'dropped':
          return drop(arrival, retry)
        case 'opened':
          if (arrival.tab === 'home') {
            homes.open(arrival.user)
            const { user, eventId } = arrival
            const isLast = retry >= requestLimits.lastRetry
            return publishHome(context, { user, eventId, isLast })
          }
          goOn(context, greet(arrival))
          return Promise.resolve('accepted')
        case 'filesInRoom':
          if (isFirst(told, arrival.eventId)) {
            goOn(context, show(context, arrival.place, textReply('da', deps.texts.da.filesInRoom)))
          }
          return Promise.resolve('accepted')
        default:
          return arrival satisfies never
      }
    },
    refresh: homes.refresh,
    async close() {
      homes.close()
      await Promise.race([
        context.lanes.idle(),
        sleep(deps.times.closeMs, undefined, { ref: false }),
      ])
    },
  }
}

/**
 * Both halves are in lanes: a conversation's events are handled in their order, a room's answers posted in theirs. A question stores
 * nothing that could be lost, so Slack is told when it is ours; of anything else, when it is done.
 */
function answer(context: Context, arrival: SaidArrival, retry: number): Promise<Accepted> {
  const isLast = !arrival.repeats || retry >= requestLimits.lastRetry
  const settling = { isLast, tell: (said: Handled) => tell(context, arrival, said) }
  if (arrival.inbound.type !== 'text') {
    return settle(context, { ...settling, handling: handle(context, arrival) })
  }
  let onClaimed = () => {}
  const claimed = new Promise<void>(resolve => {
    onClaimed = resolve
  })
  const handling = inTurn(context, arrival, followed(context, arrival, onClaimed))
  return settle(context, { ...settling, handling, claimed })
}

/** What takes long shows in the person's own chat how far it is; elsewhere others would read what may be for one alone. */
async function followed(
  context: Context,
  arrival: SaidArrival,
  onClaimed: () => void,
): Promise<Handled> {
  const { place } = arrival
  if (place.type !== 'direct') return handle(context, arrival, { onClaimed })
  const progress = createProgress(context, place)
  const { say } = progress
  return handle(context, arrival, { onClaimed, onProgress: say, onText: say }).finally(progress.end)
}

/** In a room the answers come in the order of the questions, unless one takes so long that the others need not wait for it. */
async function inTurn(
  context: Context,
  { place }: SaidArrival,
  handling: Promise<Handled>,
): Promise<Handled> {
  if (place.type === 'thread') {
    await context.lanes.run(`turn ${place.channel}`, () => inTime(context, handling))
  }
  return handling
}
