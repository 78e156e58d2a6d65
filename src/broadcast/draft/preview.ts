// The preview of a message to many: its words, who gets it when, who cannot be reached, what stands in the way, and the yes that is bound to all
// of it. Called by chat.ts, confirm.ts and approve.ts. Whom it showed is kept with the draft, so that a difference can be told by name.
import { canDraft } from '../../ask/model/draft.js'
import type { BroadcastAction } from '../../core/actions/broadcast.js'
import type { PersonId } from '../../core/ids.js'
import type { Block, Button, Field, Reply } from '../../core/reply.js'
import { type Broadcast, undoMs } from '../../model/broadcast.js'
import { isSuggested } from '../../model/suggestion.js'
import { pupilNote } from '../../people/guard/reminder.js'
import { missingHolidays } from '../../remind/plan/missing.js'
import { reachOf } from '../../remind/settings/reach.js'
import type { ProblemSaid } from '../../wording/da/broadcast/draft.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { type Limits, limitsOf, mostPerDay } from './limits.js'
import { mostText, type Plan, planBroadcast, withShown } from './plan.js'
import { audienceSaid, laterSaid, meetingSaid, momentSaid, namesOf } from './said.js'

/** Names in a sentence, and lines of a list. */
const mostNames = 10
const mostRows = 30

/** The preview of the draft as it is now; `first` says why it is shown. */
export async function previewCard(
  asking: Asking,
  broadcast: Broadcast,
  first?: string,
): Promise<Reply> {
  const plan = await shown(asking, await planBroadcast(asking, broadcast))
  const [limits, reached] = await Promise.all([
    limitsOf(asking, plan),
    reachOf(asking, plan.receivers),
  ])
  const { lang } = asking
  const { broadcast: say } = wording(lang)
  const fields = fieldsOf(asking, plan)
  const { text, suggested } = plan.broadcast
  const byModel = isSuggested(text, suggested) ? [wording(lang).model.draft.note] : []
  const counts = {
    reached: reached.reached.length,
    sought: reached.sought.length,
    waiting: reached.waiting.length,
    nowhere: reached.nowhere.length,
  }
  const problems = problemLines(asking, plan)
  const notes = [
    pupilNote(text, lang) ?? [],
    ...(plan.occurrence ? [say.facts] : []),
    ...laterLines(asking, plan),
    ...(plan.receivers.length > 0 ? [say.reach(counts)] : []),
    ...holidayLines(asking, plan),
    ...neededLines(asking, plan),
    ...limitLines(asking, limits),
  ].flat()
  const above = first === undefined ? [] : [first]
  const paragraph = (line: string): Block => ({ type: 'text', text: line })
  const note = (line: string): Block => ({ type: 'text', text: line, style: 'note' })
  return {
    lang,
    text: [
      ...above,
      say.heading,
      ...fields.map(({ label, value }) => `${label}: ${value.text}`),
      ...(text === '' ? [] : [text]),
      ...byModel,
      ...problems,
      ...notes,
    ].join('\n'),
    blocks: [
      ...above.map(paragraph),
      { type: 'text', text: say.heading, style: 'heading' },
      { type: 'fields', fields },
      ...(text === '' ? [] : [{ type: 'divider' } as const, paragraph(text)]),
      ...byModel.map(note),
      { type: 'divider' },
      ...problems.map(paragraph),
      ...notes.map(note),
      { type: 'actions', buttons: buttonsOf(asking, plan, limits) },
    ],
  }
}

/** The plan with whom it shows kept in the draft. Where somebody else writes at the same moment, a yes to it is none. */
async function shown({ deps, tenant, now }: Asking, plan: Plan): Promise<Plan> {
  const { broadcast, receivers } = plan
  const isKept = broadcast.receivers.join() === receivers.join()
  if (isKept || (broadcast.state !== 'draft' && broadcast.state !== 'asked')) return plan
  const next = withShown(plan, now)
  const saved = await deps.broadcasts.save(tenant, next.broadcast, [])
  return saved === 'saved' ? next : plan
}

function fieldsOf(asking: Asking, plan: Plan): Field[] {
  const { lang } = asking
  const { broadcast: say } = wording(lang)
  const { broadcast, receivers, occurrence } = plan
  const field = (label: string, text: string): Field => ({ label, value: { text } })
  const audience = say.audience(audienceSaid(asking, broadcast.audience))
  const when = broadcast.sendAt === undefined ? say.now : momentSaid(asking, broadcast.sendAt)
  const meeting = occurrence && meetingSaid(asking, occurrence)
  return [
    ...(broadcast.room ? [field(say.fields.room, say.room(broadcast.room.name))] : []),
    ...(broadcast.room && !broadcast.alsoPeople
      ? []
      : [field(say.fields.to, say.to(audience, receivers.length))]),
    field(say.fields.when, when),
    ...(meeting ? [field(say.fields.about, `${meeting.title}, ${meeting.when}`)] : []),
  ]
}

function laterLines(asking: Asking, { broadcast, sendings }: Plan): string[] {
  const { broadcast: say } = wording(asking.lang)
  const wanted = broadcast.sendAt ?? asking.now + undoMs
  const later = laterSaid(asking, sendings, wanted)
  const room = sendings.find(({ to, at }) => to === 'room' && at !== wanted)
  return [
    ...(later.length > 0 ? [say.later(later)] : []),
    ...(room ? [say.roomLater(momentSaid(asking, room.at))] : []),
  ]
}

/** A school year without a holiday plan: nobody knows who is off then. */
function holidayLines({ lang, snapshot }: Asking, { sendings }: Plan): string[] {
  const { broadcast: say } = wording(lang)
  const moments = sendings.map(({ at }) => ({ at, expiresAt: at + 1 }))
  return missingHolidays(snapshot, moments).map(({ year, municipality }) =>
    say.noHolidays(`${year}/${String((year + 1) % 100).padStart(2, '0')}`, municipality),
  )
}

/** What stands in the way, and what others have said no to. */
export function problemsOf({ problems, needed, broadcast }: Plan): ProblemSaid[] {
  const rejected = needed.approvals.some(({ network }) =>
    broadcast.approvals.some(one => one.network === network && one.decided?.outcome === 'rejected'),
  )
  return [...problems, ...(rejected ? (['rejected'] as const) : [])]
}

function problemLines(asking: Asking, plan: Plan): string[] {
  const { broadcast: say } = wording(asking.lang)
  const { broadcast, needed } = plan
  return problemsOf(plan).map(problem => {
    if (problem === 'too-long') return say.tooLong(broadcast.text.length, mostText)
    if (problem !== 'outside') return say.problems[problem]
    const { outside } = needed
    return say.outside(namesOf(asking, outside.slice(0, mostNames)), outside.length)
  })
}

function neededLines(asking: Asking, { broadcast, needed }: Plan): string[] {
  const { broadcast: say } = wording(asking.lang)
  const nameOf = (id: string) => asking.programme.networks.find(one => one.id === id)?.name ?? id
  const open = needed.approvals.flatMap(({ network, people, to }) => {
    const asked = broadcast.approvals.find(one => one.network === network)
    const names = namesOf(asking, asked?.to ?? to)
    if (asked) return asked.decided ? [] : [say.waits(names)]
    return [say.needs(nameOf(network), people.length, names)]
  })
  const given = broadcast.approvals.flatMap(({ network, decided }) =>
    decided?.outcome === 'approved'
      ? [say.approved(nameOf(network), namesOf(asking, [decided.by]).join(''))]
      : [],
  )
  return [...open, ...given]
}

function limitLines(asking: Asking, { isDayFull, recent, isSame }: Limits): string[] {
  const { broadcast: say } = wording(asking.lang)
  return [
    ...(isDayFull ? [say.limits.day(mostPerDay)] : []),
    ...(recent.length > 0 ? [say.limits.network(networkNames(asking, recent))] : []),
    ...(isSame ? [say.sure.same] : []),
  ]
}

export function networkNames({ snapshot }: Asking, ids: Limits['recent']): string[] {
  return ids.map(id => snapshot.networks.get(id)?.name ?? id)
}

function buttonsOf(asking: Asking, plan: Plan, { isDayFull }: Limits): Button[] {
  const { lang } = asking
  const { buttons } = wording(lang).broadcast
  const { broadcast, receivers, needed, token } = plan
  const button = (label: string, does: BroadcastAction['does'], more = {}): Button => ({
    label,
    action: { id: 'broadcast', does, broadcast: broadcast.id, ...more },
  })
  const isFree = problemsOf(plan).length === 0 && !isDayFull
  const isToAsk = needed.approvals.some(
    ({ network }) => !broadcast.approvals.some(one => one.network === network),
  )
  const label = receivers.length === 0 ? buttons.sendRoom : buttons.send(receivers.length)
  const yes =
    needed.approvals.length === 0
      ? [button(label, 'confirm', { token })]
      : isToAsk
        ? [button(buttons.ask, 'confirm', { token })]
        : []
  return [
    ...(isFree ? yes : []),
    button(buttons.edit, 'edit'),
    ...modelButtons(asking, broadcast),
    ...(receivers.length > 0 ? [button(buttons.names, 'names')] : []),
    button(buttons.discard, 'discard'),
  ]
}

/** A model's text for it, or back to one's own. */
function modelButtons(asking: Asking, { id, text, suggested }: Broadcast): Button[] {
  const { draft: say } = wording(asking.lang).model
  const button = (label: string, does: 'suggest' | 'own'): Button => ({
    label,
    action: { id: 'broadcast', does, broadcast: id },
  })
  if (isSuggested(text, suggested)) return [button(say.own, 'own')]
  return text !== '' && canDraft(asking) ? [button(say.suggest, 'suggest')] : []
}

/** Who gets it, when, and whether they can be reached; those who cannot first. */
export async function namesCard(asking: Asking, broadcast: Broadcast): Promise<Reply> {
  const { lang, snapshot } = asking
  const { names: say, more } = wording(lang).broadcast
  const { sendings, receivers } = await planBroadcast(asking, broadcast)
  const reached = await reachOf(asking, receivers)
  const ways = ['nowhere', 'waiting', 'sought', 'reached'] as const
  const moments = new Map(sendings.map(one => [one.to, one]))
  const rows = ways.flatMap(way =>
    reached[way].map((id: PersonId) => {
      const one = moments.get(id)
      const when = !one || one.isNow ? say.now : momentSaid(asking, one.at)
      return [snapshot.people.get(id)?.name ?? id, when, say.reach[way]]
    }),
  )
  const listed = rows.slice(0, mostRows)
  const rest = rows.length - listed.length
  const after = rest > 0 ? [more(rest)] : rows.length === 0 ? [say.nobody] : []
  return {
    lang,
    text: [say.heading, ...listed.map(row => row.join(' · ')), ...after].join('\n'),
    blocks: [
      { type: 'text', text: say.heading, style: 'heading' },
      ...(listed.length === 0
        ? []
        : [
            {
              type: 'table' as const,
              columns: say.columns,
              rows: listed.map(row => row.map(text => ({ text }))),
            },
          ]),
      ...after.map((text): Block => ({ type: 'text', text, style: 'note' })),
    ],
  }
}
