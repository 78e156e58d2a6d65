// The preview of a round or a series: what is asked of whom and when, how likely a picture is, what stands in the way, the card exactly as its
// receiver sees it, and the yes that is bound to that revision. Called by ../chat.ts and start.ts. It only reads.
import { canDraft } from '../../../ask/model/draft.js'
import type { RoundAction } from '../../../core/actions/checkin.js'
import type { Block, Button, Field, Reply } from '../../../core/reply.js'
import type { Round, Series } from '../../../model/round.js'
import { wording } from '../../../wording/wording.js'
import { cardOf } from '../../answer/card.js'
import { factsOf } from '../../answer/facts.js'
import type { Asking } from '../../asking.js'
import { sayCadence } from '../cadence/say.js'
import { chanceIn, type Group, groupOf, hopelessSplit } from '../group.js'
import { meetingSaid, momentSaid, namesOf, networkNamed } from '../said.js'
import { sensitiveIn } from '../sensitive.js'
import { scalesFit } from '../words/scale.js'
import { type Coming, comingRounds } from './next.js'
import { isModels, ownQuestion } from './suggested.js'

export interface Shown {
  /** Why it is shown. */
  readonly first?: string | undefined
  /** It was to be more often than anybody is asked. */
  readonly isThinned?: boolean | undefined
}

/** What stands in the way: then there is no yes. */
export type Obstacle = 'small' | 'pay' | 'over' | 'never' | 'collides'

export async function previewRound(
  asking: Asking,
  round: Round,
  shown: Shown = {},
): Promise<Reply> {
  const group = await groupOf(asking, round)
  const obstacles = obstaclesOfRound(asking, round, group)
  const { lang } = asking
  const { rounds: say } = wording(lang)
  return previewOf(asking, {
    one: round,
    fields: roundFields(asking, round, group),
    notes: [
      ...(obstacles.includes('over') ? [say.tooLate] : []),
      ...chanceLines(asking, { group, one: round, kind: 'meeting' }),
      ...questionLines(asking, round),
    ],
    obstacles,
    card: round,
    shown,
  })
}

export async function previewSeries(
  asking: Asking,
  series: Series,
  shown: Shown = {},
): Promise<Reply> {
  const [group, coming] = await Promise.all([groupOf(asking, series), comingRounds(asking, series)])
  const obstacles = obstaclesOfSeries(series, { group, coming })
  const { preview: say } = wording(asking.lang).rounds
  const [first] = coming.rounds
  const { collides } = coming
  return previewOf(asking, {
    one: series,
    fields: seriesFields(asking, series, coming),
    notes: [
      ...(shown.isThinned ? [say.thinned] : []),
      ...(collides ? [collidesSaid(asking, coming)] : []),
      ...chanceLines(asking, { group, one: series, kind: 'series' }),
      ...questionLines(asking, series),
    ],
    obstacles,
    card: { ...series, closesAt: first?.closesAt ?? asking.now },
    shown,
  })
}

function collidesSaid(asking: Asking, { rounds, collides }: Coming): string {
  const { preview: say, series } = wording(asking.lang).rounds
  const [first] = rounds
  const other = collides ? series(networkNamed(asking, collides.other.network)) : ''
  return say.collides(other, first && momentSaid(asking, first.opensAt))
}

export function obstaclesOfRound(asking: Asking, round: Round, group: Group): readonly Obstacle[] {
  const { now, snapshot } = asking
  const occurrence = round.about === undefined ? undefined : snapshot.byId.get(round.about)
  const isGone = occurrence === undefined || occurrence.meeting.status === 'cancelled'
  return [
    ...(isGone || round.closesAt <= now ? (['over'] as const) : []),
    ...(chanceOfAll(group) ? (['small'] as const) : []),
    ...(isOnPay(round) ? (['pay'] as const) : []),
  ]
}

export function obstaclesOfSeries(
  series: Series,
  { group, coming }: { group: Group; coming: Coming },
): readonly Obstacle[] {
  const isBlocked = coming.collides !== undefined && coming.rounds.length === 0
  return [
    ...(chanceOfAll(group) ? (['small'] as const) : []),
    ...(isOnPay(series) ? (['pay'] as const) : []),
    ...(coming.rounds.length === 0 && !isBlocked ? (['never'] as const) : []),
    ...(isBlocked ? (['collides'] as const) : []),
  ]
}

/** Fewer than five can come to be counted, whoever comes: an unsigned round cannot be made (A12). */
function chanceOfAll(group: Group): boolean {
  return chanceIn({ ...group, coming: undefined }, 'series').is === 'refused'
}

function isOnPay({ questions }: Pick<Round, 'questions'>): boolean {
  return questions.some(({ text }) => sensitiveIn(text) === 'pay')
}

interface Preview {
  readonly one: Round | Series
  readonly fields: readonly Field[]
  readonly notes: readonly string[]
  readonly obstacles: readonly Obstacle[]
  readonly card: Parameters<typeof cardOf>[0] & Parameters<typeof factsOf>[1]
  readonly shown: Shown
}

function previewOf(asking: Asking, { one, fields, notes, obstacles, card, shown }: Preview): Reply {
  const { lang } = asking
  const { preview: say, form } = wording(lang).rounds
  const above = shown.first === undefined ? [] : [shown.first]
  const never = obstacles.includes('never') ? [form.problems.rhythm.never] : []
  const cards = card.questions.map((_, nth) => cardOf(card, { ...factsOf(asking, card), nth }))
  const paragraph = (text: string): Block => ({ type: 'text', text })
  const note = (text: string): Block => ({ type: 'text', text, style: 'note' })
  const byModel = isModels(one) ? [wording(lang).model.draft.note] : []
  const under = [...never, ...notes, say.locked]
  return {
    lang,
    text: [
      ...[...above, say.heading],
      ...fields.map(({ label, value }) => `${label}: ${value.text}`),
      ...[say.card, ...cards.map(seen => seen.text), ...byModel, ...under],
    ].join('\n'),
    blocks: [
      ...above.map(paragraph),
      { type: 'text', text: say.heading, style: 'heading' },
      { type: 'fields', fields },
      note(say.card),
      { type: 'divider' },
      ...cards.flatMap(({ blocks }): Block[] => [...asPicture(blocks), { type: 'divider' }]),
      ...byModel.map(note),
      ...under.map(note),
      { type: 'actions', buttons: buttonsOf(asking, one, obstacles) },
    ],
  }
}

/** The card without its presses: nobody answers a preview by mistake. */
function asPicture(blocks: readonly Block[]): Block[] {
  return blocks.map(block =>
    block.type === 'actions'
      ? { type: 'text', text: block.buttons.map(({ label }) => `[ ${label} ]`).join('  ') }
      : block,
  )
}

function roundFields(asking: Asking, round: Round, group: Group): Field[] {
  const { rounds: say } = wording(asking.lang)
  const { fields, to } = say.preview
  const occurrence = round.about === undefined ? undefined : asking.snapshot.byId.get(round.about)
  const meeting = occurrence ? say.inMeeting(meetingSaid(asking, occurrence)) : say.meetingGone
  const { opensAt, closesAt, sendsTo } = round
  return [
    field(fields.meeting, meeting),
    field(fields.opens, momentSaid(asking, opensAt)),
    field(fields.closes, momentSaid(asking, closesAt)),
    field(fields.to, to(sendsTo, group.people.length)),
    ...settingFields(asking, round),
  ]
}

function seriesFields(asking: Asking, series: Series, { rounds }: Coming): Field[] {
  const { fields } = wording(asking.lang).rounds.preview
  const dates = rounds.map(({ opensAt }) => momentSaid(asking, opensAt)).join('\n')
  return [
    field(fields.network, networkNamed(asking, series.network)),
    field(fields.rhythm, sayCadence(asking.lang, series)),
    ...(dates === '' ? [] : [field(fields.next, dates)]),
    ...settingFields(asking, series),
  ]
}

function settingFields(asking: Asking, one: Round | Series): Field[] {
  const { preview, splits, form } = wording(asking.lang).rounds
  const { fields, sees } = preview
  return [
    field(fields.sees, sees(namesOf(asking, one.addressees))),
    field(fields.split, splits[one.split ?? 'none']),
    field(fields.comments, form.commentChoices[one.takesComments ? 'yes' : 'no']),
  ]
}

function field(label: string, text: string): Field {
  return { label, value: { text } }
}

/** How likely a picture is, and what to do instead where it is not (A12); what the split comes to (A3). */
function chanceLines(
  asking: Asking,
  { group, one, kind }: { group: Group; one: Round | Series; kind: Round['kind'] },
): string[] {
  const { rounds: say } = wording(asking.lang)
  const said = chanceIn(group, kind)
  const isPoor = said.is !== 'likely' && said.is !== 'even'
  const parts = hopelessSplit(group, { split: one.split, kind })
  return [
    say.chance(said),
    ...(group.coming === undefined
      ? []
      : [say.preview.coming(group.coming, group.countable.length)]),
    ...(isPoor ? [say.instead[kind]] : []),
    ...(parts === undefined || one.split === undefined
      ? []
      : [say.preview.splitWarning(one.split, parts)]),
  ]
}

/** A13, and whether the words of the scale fit. */
function questionLines(asking: Asking, { questions }: Pick<Round, 'questions'>): string[] {
  const { rounds: say } = wording(asking.lang)
  const topics = questions.map(({ text }) => sensitiveIn(text))
  return [
    ...(topics.includes('pay') ? [say.sensitive.pay] : []),
    ...(topics.includes('topic') ? [say.sensitive.topic] : []),
    ...(questions.every(scalesFit) ? [] : [say.preview.fits]),
  ]
}

function buttonsOf(asking: Asking, one: Round | Series, obstacles: readonly Obstacle[]): Button[] {
  const { lang } = asking
  const { buttons: say } = wording(lang).rounds
  const { draft } = wording(lang).model
  const isSeries = 'rule' in one
  const of = isSeries ? { series: one.id } : { round: one.id }
  const button = (label: string, does: RoundAction['does'], more = {}): Button => ({
    label,
    action: { id: 'round', does, ...of, ...more },
  })
  const { revision } = one
  const yes = isSeries ? say.startSeries : say.start
  return [
    ...(obstacles.length === 0 ? [button(yes, 'start', { revision })] : []),
    ...(obstacles.includes('small')
      ? [{ label: say.team, action: { id: 'team-round', does: 'new' } } as const]
      : []),
    button(say.change, 'change'),
    ...(isModels(one)
      ? [button(draft.own, 'own')]
      : ownQuestion(one) && canDraft(asking)
        ? [button(draft.suggest, 'suggest')]
        : []),
    button(say.whoSees, 'who-sees'),
    button(say.facts, 'facts'),
    button(say.discard, 'discard', { revision }),
  ]
}
