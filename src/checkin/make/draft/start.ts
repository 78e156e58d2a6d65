// The yes to a preview, bound to the revision that was seen; the half minute in which it can be taken back; and drafts that are dropped. Called
// by ../chat.ts. Groups are counted anew at the yes: what has become too small is not asked (A12). Once it is open nothing of it changes (A11).
import type { RoundAction } from '../../../core/actions/checkin.js'
import { type Button, type Reply, textReply } from '../../../core/reply.js'
import { undoMs } from '../../../model/broadcast.js'
import type { Round, Series } from '../../../model/round.js'
import type { Outcome } from '../../../programme/asking.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { groupOf } from '../group.js'
import { meetingSaid, momentSaid, networkNamed, told } from '../said.js'
import { comingRounds } from './next.js'
import { obstaclesOfRound, obstaclesOfSeries, previewRound, previewSeries } from './preview.js'

/** The yes to a round. */
export async function startRound(
  asking: Asking,
  round: Round,
  revision: number | undefined,
): Promise<Outcome> {
  const { deps, tenant, now, lang } = asking
  const { rounds: say } = wording(lang)
  const over = overRound(asking, round)
  if (over) return { reply: over, instead: true }
  const { changed } = say.preview
  if (round.revision !== revision)
    return { reply: await previewRound(asking, round, { first: changed }), instead: true }
  const obstacles = obstaclesOfRound(asking, round, await groupOf(asking, round))
  if (obstacles.length > 0) return { reply: await previewRound(asking, round), instead: true }
  // What its author has said yes to is theirs.
  const { suggested: _, ...own } = round
  const opening: Round = {
    ...own,
    ...{ revision: round.revision + 1, state: 'open' },
    opensAt: Math.max(round.opensAt, now + undoMs),
  }
  // Whoever opens a meeting's round joins it; its messages are made when it opens, to those who come then.
  const roster = { roster: [], deliveries: () => [], now }
  if ((await deps.rounds.open(tenant, opening, roster)) === 'stale')
    return { reply: textReply(lang, say.overtaken) }
  deps.wake(tenant)
  return { reply: startedReply(asking, opening), instead: true }
}

function startedReply(asking: Asking, round: Round): Reply {
  const { lang, snapshot } = asking
  const { rounds: say } = wording(lang)
  const occurrence = round.about === undefined ? undefined : snapshot.byId.get(round.about)
  const opens = momentSaid(asking, round.opensAt)
  const text = occurrence ? say.started(meetingSaid(asking, occurrence), opens) : say.already
  const { id } = round
  return told(lang, text, [
    { label: say.buttons.code, action: { id: 'round', does: 'code', round: id } },
    { label: say.buttons.whoSees, action: { id: 'checkin', does: 'who-sees', round: id } },
    { label: say.buttons.facts, action: { id: 'checkin', does: 'facts', round: id } },
    { label: say.buttons.undo, action: { id: 'round', does: 'undo', round: id } },
  ])
}

/** The yes to a series. */
export async function startSeries(
  asking: Asking,
  series: Series,
  revision: number | undefined,
): Promise<Outcome> {
  const { deps, tenant, now, lang } = asking
  const { rounds: say } = wording(lang)
  const over = overSeries(asking, series)
  if (over) return { reply: over, instead: true }
  if (series.revision !== revision) {
    const first = say.preview.changed
    return { reply: await previewSeries(asking, series, { first }), instead: true }
  }
  const [group, coming] = await Promise.all([groupOf(asking, series), comingRounds(asking, series)])
  const [first] = coming.rounds
  if (obstaclesOfSeries(series, { group, coming }).length > 0 || !first)
    return { reply: await previewSeries(asking, series), instead: true }
  const nextAt = Math.max(first.opensAt, now + undoMs)
  const { suggested: _, ...own } = series
  const running: Series = {
    ...{ ...own, revision: series.revision + 1, state: 'running', nextAt },
    from: coming.collides?.from ?? series.from,
  }
  if ((await deps.series.save(tenant, running)) === 'stale')
    return { reply: textReply(lang, say.overtaken) }
  deps.wake(tenant)
  const undo: Button = {
    label: say.buttons.undo,
    action: { id: 'round', does: 'undo', series: series.id },
  }
  const text = say.startedSeries(networkNamed(asking, series.network), momentSaid(asking, nextAt))
  return { reply: told(lang, text, [undo]), instead: true }
}

/** Before it has opened nobody has been asked, and it is as if it had never been said. */
export async function undoRound(asking: Asking, round: Round): Promise<Outcome> {
  const { deps, tenant, now, lang } = asking
  const { rounds: say } = wording(lang)
  if (round.state === 'stopped') return { reply: textReply(lang, say.undone), instead: true }
  if (round.state === 'draft') return { reply: await previewRound(asking, round) }
  if (round.state !== 'open' || round.opensAt <= now)
    return { reply: told(lang, say.tooLateToUndo, stopButtons(asking, round)) }
  const stopped = await deps.rounds.stop(tenant, round)
  const text = stopped === 'stopped' ? say.undone : say.overtaken
  return { reply: textReply(lang, text), instead: true }
}

export async function undoSeries(asking: Asking, series: Series): Promise<Outcome> {
  const { deps, tenant, lang } = asking
  const { rounds: say } = wording(lang)
  if (series.state === 'discarded') return { reply: textReply(lang, say.undone), instead: true }
  if (series.state === 'draft') return { reply: await previewSeries(asking, series) }
  const hasAsked = series.open !== undefined || series.counted.length > 0
  const rounds = hasAsked ? [] : await deps.rounds.list(tenant, { series: series.id }, 1)
  if (hasAsked || rounds.length > 0 || series.state !== 'running')
    return { reply: textReply(lang, say.tooLateToUndo) }
  return drop(asking, series, say.undone)
}

/** A draft that nobody wants. */
export async function discardRound(asking: Asking, round: Round): Promise<Outcome> {
  const { deps, tenant, lang } = asking
  const { rounds: say } = wording(lang)
  const over = overRound(asking, round)
  if (over) return { reply: over, instead: true }
  const next: Round = { ...round, revision: round.revision + 1, state: 'discarded' }
  const saved = await deps.rounds.save(tenant, next)
  return {
    reply: textReply(lang, saved === 'saved' ? say.discarded : say.overtaken),
    instead: true,
  }
}

export async function discardSeries(asking: Asking, series: Series): Promise<Outcome> {
  const over = overSeries(asking, series)
  if (over) return { reply: over, instead: true }
  return drop(asking, series, wording(asking.lang).rounds.discarded)
}

async function drop(asking: Asking, series: Series, text: string): Promise<Outcome> {
  const { deps, tenant, lang } = asking
  const { nextAt: _, ...rest } = series
  const next: Series = { ...rest, revision: series.revision + 1, state: 'discarded' }
  const saved = await deps.series.save(tenant, next)
  const said = saved === 'saved' ? text : wording(lang).rounds.overtaken
  return { reply: textReply(lang, said), instead: true }
}

/** What there is to say where it is no draft any more (A11); undefined where it is. */
export function overRound(asking: Asking, round: Round): Reply | undefined {
  const { rounds: say } = wording(asking.lang)
  switch (round.state) {
    case 'draft':
      return undefined
    case 'open':
      return told(asking.lang, say.locked, stopButtons(asking, round))
    case 'closed':
      return textReply(asking.lang, say.over)
    case 'stopped':
      return textReply(asking.lang, say.stopped)
    case 'discarded':
      return textReply(asking.lang, say.discarded)
    default:
      return round.state satisfies never
  }
}

export function overSeries(asking: Asking, series: Series): Reply | undefined {
  const { rounds: say } = wording(asking.lang)
  switch (series.state) {
    case 'draft':
      return undefined
    case 'running':
    case 'paused':
      return told(asking.lang, say.lockedSeries, seriesButtons(asking, series))
    case 'ended':
      return textReply(asking.lang, say.ended)
    case 'discarded':
      return textReply(asking.lang, say.discarded)
    default:
      return series.state satisfies never
  }
}

/** What can still be done with an open round. */
export function stopButtons({ lang }: Pick<Asking, 'lang'>, { id }: Round): Button[] {
  const { buttons } = wording(lang).rounds
  const button = (label: string, does: RoundAction['does']): Button => ({
    label,
    action: { id: 'round', does, round: id },
  })
  return [button(buttons.close, 'close'), button(buttons.stop, 'stop')]
}

/** What can be done with a series that has begun. */
export function seriesButtons({ lang }: Pick<Asking, 'lang'>, { id, state }: Series): Button[] {
  const { buttons } = wording(lang).rounds
  const button = (label: string, does: RoundAction['does']): Button => ({
    label,
    action: { id: 'round', does, series: id },
  })
  const turn =
    state === 'paused' ? button(buttons.resume, 'resume') : button(buttons.pause, 'pause')
  return [turn, button(buttons.end, 'end')]
}
