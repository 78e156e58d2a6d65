// The words of nudges, made when they are sent: what has been answered, closed or moved by then is left out with a code. Called by ../desk.ts.
// Also of those that a coordinator sends.
import type { Lang } from '../../core/message.js'
import type { Block, Button, Reply } from '../../core/reply.js'
import type { Delivery } from '../../model/delivery.js'
import type { ReminderSettings } from '../../model/reminder.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { Words } from '../../remind/compose.js'
import { answerButtons, byLine, invitedSaid, ownAnswer } from '../../remind/words/answers.js'
import type { Saying } from '../../remind/words/facts.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'
import { parseNudgeId } from './nudge-plan.js'
import { type Missing, silentAt } from './silent.js'

const lang: Lang = 'da'
/** Later than this a nudge that goes by itself is dropped. */
const lateMs = 2 * 60 * 60 * 1000
/** Of more than these a message has the words alone, so that no platform has to leave any out. */
const mostWhole = 8

/** Why a nudge is not sent any longer. */
type StaleNudge =
  | 'unreadable'
  | 'receiver-gone'
  | 'meeting-gone'
  | 'cancelled'
  | 'revision'
  | 'begun'
  | 'not-open'
  | 'late'
  | 'opted-out'
  | 'answered'

/** What one nudge asks; `text` in a message of its own, `listed` among others. */
interface Ask {
  readonly text: string
  readonly listed: string
  readonly buttons: readonly Button[]
}

/** Several to one person at one moment are one message. */
export async function composeNudge(
  standing: Standing,
  deliveries: readonly Delivery[],
): Promise<Words> {
  const settings = await standing.deps.reminders.settings(standing.tenant)
  const found = await Promise.all(deliveries.map(one => askOf(standing, settings, one)))
  const stale = found.flatMap((one, index) =>
    typeof one === 'string' ? [{ index, why: one }] : [],
  )
  const asks = found.flatMap(one => (typeof one === 'string' ? [] : [one]))
  return asks.length === 0 ? { stale } : { reply: messageOf(asks), stale }
}

async function askOf(
  standing: Standing,
  { withoutNudges }: ReminderSettings,
  delivery: Delivery,
): Promise<Ask | StaleNudge> {
  const { snapshot, now, deps, tenant, today } = standing
  const { receiver, notBefore } = delivery
  const id = parseNudgeId(delivery.source.id)
  if (!id || receiver.kind !== 'person') return 'unreadable'
  if (!snapshot.people.has(receiver.id)) return 'receiver-gone'
  if (withoutNudges.includes(receiver.id)) return 'opted-out'
  // The same word, so that nobody can see from the report that they pause.
  const paused = await deps.pauses.of(tenant, [receiver.id], now)
  if (paused.has(receiver.id)) return 'opted-out'
  const occurrence = snapshot.byId.get(id.about)
  if (!occurrence) return 'meeting-gone'
  const { status, answerRevision, openForAnswers } = occurrence.meeting
  if (status === 'cancelled') return 'cancelled'
  if (answerRevision !== id.answerRevision) return 'revision'
  if (occurrence.start <= now) return 'begun'
  if (!openForAnswers) return 'not-open'
  if (id.n === 1 && now - notBefore > lateMs) return 'late'
  const answers = await deps.answers.of(tenant, id.about)
  const missing = silentAt(snapshot, occurrence, { answers, today }).get(receiver.id)
  if (!missing) return 'answered'
  const own = ownAnswer(snapshot, occurrence, { person: receiver.id, answers })
  const saying = { standing, lang, person: receiver.id, own: new Map([[id.about, own]]) }
  return wordsOf(occurrence, saying, missing)
}

function wordsOf(occurrence: Occurrence, saying: Saying, { own, schools }: Missing): Ask {
  const { nudge } = wording(lang)
  const said = invitedSaid(occurrence, saying)
  const names = schools.flatMap(id => saying.standing.snapshot.schools.get(id)?.name ?? [])
  const by = byLine(occurrence, saying)
  const asks = [
    ...(own ? [nudge.comes(said)] : []),
    ...(names.length > 0 ? [nudge.chooses(names, said)] : []),
  ].join(' ')
  const listed = `${asks} ${by}`
  const { id: meeting, meeting: of } = occurrence
  const { answerRevision: revision } = of
  const choose = schools.map((school, nth): Button => {
    const label = schools.length > 1 ? nudge.chooseFor(names[nth] ?? school) : nudge.choose
    return { label, action: { id: 'designation', does: 'choose', meeting, school, revision } }
  })
  return {
    text: `${own ? nudge.lead : nudge.leadSchool} ${listed}`,
    listed,
    buttons: [...(own ? answerButtons(occurrence, saying) : []), ...choose.slice(0, 5)],
  }
}

function messageOf(asks: readonly Ask[]): Reply {
  const [only, another] = asks
  const { nudge } = wording(lang)
  const said = only && !another ? [only.text] : asks.map(({ listed }) => listed)
  const lead = only && !another ? [] : [nudge.several(asks.length)]
  const blocks = asks.flatMap(({ buttons }, nth): Block[] => [
    { type: 'text', text: said[nth] ?? '' },
    ...(buttons.length > 0 && nth < mostWhole ? [{ type: 'actions' as const, buttons }] : []),
  ])
  return {
    lang,
    text: [...lead, ...said].join('\n\n'),
    blocks: [...lead.map((text): Block => ({ type: 'text', text })), ...blocks],
  }
}
