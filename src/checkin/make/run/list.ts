// What somebody has of check-ins: those they may manage, with where each stands and what can be done, and those they can answer. Called by
// ../chat.ts. Of an open round it says until when, and nothing of how many have answered (A1).
import type { RoundAction } from '../../../core/actions/checkin.js'
import type { Block, Button, Reply } from '../../../core/reply.js'
import type { Round, Series } from '../../../model/round.js'
import type { RoundStateSaid } from '../../../wording/da/checkin/make.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { seriesButtons, stopButtons } from '../draft/start.js'
import { mayMakeSome, ownNetworks } from '../rights.js'
import { momentSaid, networkNamed, told } from '../said.js'
import { aboutWhat } from '../who-sees.js'

/** Of each network, of oneself, and on one card. */
const [mostOfEach, mostShown] = [30, 10]

export async function listCard(asking: Asking): Promise<Reply> {
  const { lang, viewer } = asking
  const { list: say } = wording(lang).rounds
  const [rounds, series, answerable] = await Promise.all([
    managedRounds(asking),
    managedSeries(asking),
    toAnswer(asking),
  ])
  const mine = [
    ...series.map(one => seriesItem(asking, one)),
    ...rounds.map(one => roundItem(asking, one)),
  ]
  const asked = answerable.map(one => answerItem(asking, one))
  if (mine.length + asked.length === 0) {
    return mayMakeSome(viewer)
      ? told(lang, say.none, [chooseButton(asking)])
      : told(lang, say.noneMember)
  }
  const parts = [
    ...(mine.length > 0 ? [{ heading: say.heading, items: mine.slice(0, mostShown) }] : []),
    ...(asked.length > 0 ? [{ heading: say.toAnswer, items: asked.slice(0, mostShown) }] : []),
  ]
  return {
    lang,
    text: parts
      .flatMap(({ heading, items }) => [heading, ...items.map(({ text }) => text)])
      .join('\n'),
    blocks: parts.flatMap(({ heading, items }): Block[] => [
      { type: 'text', text: heading, style: 'heading' },
      ...items.flatMap(({ text, buttons }): Block[] => [
        { type: 'text', text },
        ...(buttons.length > 0 ? [{ type: 'actions' as const, buttons }] : []),
      ]),
    ]),
  }
}

/** Those that wait, are open, or are drafts, of one's own and of the networks that one coordinates; those that are over are results. */
export async function managedRounds(asking: Asking): Promise<readonly Round[]> {
  const { deps, tenant, viewer } = asking
  if (!viewer.person) return []
  const [own, ...others] = await Promise.all([
    deps.rounds.list(tenant, { author: viewer.person.id }, mostOfEach),
    ...coordinated(asking).map(network => deps.rounds.list(tenant, { network }, mostOfEach)),
  ])
  const all = new Map([...(own ?? []), ...others.flat()].map(one => [one.id, one]))
  return [...all.values()]
    .filter(
      ({ state, author }) =>
        state === 'open' || (state === 'draft' && author === viewer.person?.id),
    )
    .sort((one, other) => one.opensAt - other.opensAt)
}

/** An administrator has every network; theirs are those whose coordinator they are. */
function coordinated(asking: Asking) {
  const held = asking.viewer.grants.flatMap(({ scope }) =>
    scope.kind === 'network' ? [scope.id] : [],
  )
  return ownNetworks(asking, asking.viewer).filter(id => held.includes(id))
}

/** Those that run or pause, and one's own drafts. */
export async function managedSeries(asking: Asking): Promise<readonly Series[]> {
  const { deps, tenant, viewer } = asking
  if (!viewer.person) return []
  const { id } = viewer.person
  const [live, own] = await Promise.all([deps.series.list(tenant), deps.series.list(tenant, id)])
  const networks = coordinated(asking)
  const mine = live.filter(one => one.author === id || networks.includes(one.network))
  const drafts = own.filter(({ state }) => state === 'draft')
  return [...new Map([...mine, ...drafts].map(one => [one.id, one])).values()]
}

async function toAnswer({ deps, tenant, viewer, now }: Asking): Promise<readonly Round[]> {
  const { person } = viewer
  if (!person) return []
  const open = await deps.rounds.openOnes(tenant, { person: person.id })
  return open.filter(({ opensAt, closesAt }) => opensAt <= now && now < closesAt)
}

interface Item {
  readonly text: string
  readonly buttons: readonly Button[]
}

function roundItem(asking: Asking, round: Round): Item {
  const { lang, now } = asking
  const { buttons: say } = wording(lang).rounds
  const { id, state, opensAt, closesAt } = round
  const button = (label: string, does: RoundAction['does']): Button => ({
    label,
    action: { id: 'round', does, round: id },
  })
  if (state === 'draft')
    return {
      text: lineOf(asking, round, { is: 'draft' }),
      buttons: [button(say.show, 'preview'), button(say.discard, 'discard')],
    }
  const isOpen = opensAt <= now
  const when = momentSaid(asking, isOpen ? closesAt : opensAt)
  return {
    text: lineOf(asking, round, { is: isOpen ? 'open' : 'waits', when }),
    buttons: [
      ...(round.kind === 'meeting' ? [button(say.code, 'code')] : []),
      ...(isOpen ? stopButtons(asking, round) : [button(say.undo, 'undo')]),
    ],
  }
}

function seriesItem(asking: Asking, series: Series): Item {
  const { lang } = asking
  const { buttons: say } = wording(lang).rounds
  const { id, state, nextAt } = series
  if (state === 'draft')
    return {
      text: lineOf(asking, series, { is: 'draft' }),
      buttons: [
        { label: say.show, action: { id: 'round', does: 'preview', series: id } },
        { label: say.discard, action: { id: 'round', does: 'discard', series: id } },
      ],
    }
  const isWaiting = state === 'running' && nextAt !== undefined
  const where: RoundStateSaid = isWaiting
    ? { is: 'running', when: momentSaid(asking, nextAt) }
    : { is: state === 'ended' ? 'ended' : 'paused' }
  return { text: lineOf(asking, series, where), buttons: seriesButtons(asking, series) }
}

function answerItem(asking: Asking, round: Round): Item {
  const { buttons: say } = wording(asking.lang).rounds
  const when = momentSaid(asking, round.closesAt)
  return {
    text: lineOf(asking, round, { is: 'open', when }),
    buttons: [{ label: say.answer, action: { id: 'checkin', does: 'show', round: round.id } }],
  }
}

function lineOf(asking: Asking, one: Round | Series, state: RoundStateSaid): string {
  const { list, series } = wording(asking.lang).rounds
  const of = 'rule' in one ? series(networkNamed(asking, one.network)) : aboutWhat(asking, one)
  const [first] = one.questions
  const more = one.questions.length - 1
  return list.one({ of, question: first?.text ?? '', more, state })
}

function chooseButton({ lang }: Asking): Button {
  const { buttons } = wording(lang).rounds
  return { label: buttons.meeting, action: { id: 'round', does: 'choose' } }
}
