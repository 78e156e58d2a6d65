// What can be done with a round that is open and a series that runs: close or stop the one, pause, resume or end the other; each asked about once
// where it cannot be undone. Called by ../chat.ts. Nothing here says, or goes by, how many have answered (A1).
import type { RoundAction } from '../../../core/actions/checkin.js'
import { type Button, type Reply, textReply } from '../../../core/reply.js'
import type { Round, Series } from '../../../model/round.js'
import type { Outcome } from '../../../programme/asking.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { closeRound } from '../../close/close.js'
import { comingRounds } from '../draft/next.js'
import { overRound, overSeries } from '../draft/start.js'
import { momentSaid, networkNamed, told } from '../said.js'
import { aboutWhat } from '../who-sees.js'

/** Close or stop it, asked once more: with the revision it was asked of. */
export async function endRound(
  asking: Asking,
  round: Round,
  { does, revision }: Pick<RoundAction, 'revision'> & { readonly does: 'close' | 'stop' },
): Promise<Outcome> {
  const { rounds: say } = wording(asking.lang)
  if (round.state !== 'open') {
    const over = overRound(asking, round) ?? textReply(asking.lang, say.noneOpen)
    return { reply: over, instead: true }
  }
  if (revision === undefined) return { reply: askToEnd(asking, round, does) }
  return {
    reply: await (does === 'close' ? close(asking, round) : stop(asking, round)),
    instead: true,
  }
}

/** The question before it. */
export function askToEnd(asking: Asking, round: Round, does: 'close' | 'stop'): Reply {
  const { lang } = asking
  const { rounds: say } = wording(lang)
  const of = aboutWhat(asking, round)
  const sure: Button = {
    label: does === 'close' ? say.buttons.close : say.buttons.sureStop,
    action: { id: 'round', does, round: round.id, revision: round.revision },
  }
  const keep: Button = { label: say.buttons.keepOpen, action: { id: 'round', does: 'list' } }
  return told(lang, does === 'close' ? say.askClose(of) : say.askStop(of), [sure, keep])
}

/** Before it has opened there is nothing to count. */
async function close(asking: Asking, round: Round): Promise<Reply> {
  const { deps, tenant, now, lang } = asking
  const { rounds: say } = wording(lang)
  if (round.opensAt > now) return stop(asking, round)
  const closed = await closeRound(asking, round)
  deps.wake(tenant)
  return textReply(lang, closed === 'closed' ? say.closing : say.overtaken)
}

async function stop({ deps, tenant, lang }: Asking, round: Round): Promise<Reply> {
  const { rounds: say } = wording(lang)
  const stopped = await deps.rounds.stop(tenant, round)
  deps.wake(tenant)
  return textReply(lang, stopped === 'stopped' ? say.stopped : say.overtaken)
}

/** Pause, resume or end it. A round of it that is open runs to its end. */
export async function turnSeries(
  asking: Asking,
  series: Series,
  does: 'pause' | 'resume' | 'end',
): Promise<Outcome> {
  const { deps, tenant, lang } = asking
  const { rounds: say } = wording(lang)
  const { state } = series
  if (state !== 'running' && state !== 'paused') {
    const over = overSeries(asking, series) ?? textReply(lang, say.noSeries)
    return { reply: over, instead: true }
  }
  const { nextAt: _, ...rest } = series
  const revision = series.revision + 1
  if (does === 'resume') return resume(asking, { ...rest, revision })
  const next: Series = { ...rest, revision, state: does === 'pause' ? 'paused' : 'ended' }
  if ((await deps.series.save(tenant, next)) === 'stale')
    return { reply: textReply(lang, say.overtaken) }
  const first = does === 'pause' ? say.paused : say.ended
  const text = series.open === undefined ? first : `${first} ${say.openRoundStays}`
  const again: Button = {
    label: say.buttons.resume,
    action: { id: 'round', does: 'resume', series: series.id },
  }
  return { reply: told(lang, text, does === 'pause' ? [again] : []), instead: true }
}

/** As at the beginning: with others that have begun meanwhile in sight. Two pictures without a word are forgiven by whoever goes on. */
async function resume(asking: Asking, series: Series): Promise<Outcome> {
  const { deps, tenant, lang } = asking
  const { rounds: say } = wording(lang)
  const { rounds, collides } = await comingRounds(asking, series)
  const [first] = rounds
  if (!first) {
    const other = collides ? say.series(networkNamed(asking, collides.other.network)) : undefined
    const text =
      other === undefined ? say.form.problems.rhythm.never : say.preview.collides(other, undefined)
    return { reply: textReply(lang, text) }
  }
  const running: Series = {
    ...{ ...series, state: 'running', nextAt: first.opensAt, silentRounds: 0 },
    from: collides?.from ?? series.from,
  }
  if ((await deps.series.save(tenant, running)) === 'stale')
    return { reply: textReply(lang, say.overtaken) }
  deps.wake(tenant)
  const text = say.resumed(momentSaid(asking, first.opensAt))
  return { reply: textReply(lang, text), instead: true }
}
