// One's own reminders: "hvornår får jeg en påmindelse?", answered from the same plan that sends them. Called by ../desk.ts.
import type { Lang } from '../../core/message.js'
import { type Block, textReply } from '../../core/reply.js'
import type { ReminderSettings } from '../../model/reminder.js'
import type { Outcome } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { type Planned, planReminders } from '../plan/plan.js'
import { sayAbout, sayMoment } from '../words/moment.js'
import { plainOf } from './networks.js'

const aheadMs = 120 * 86_400_000
/** Lines of the answer. */
const most = 5

const danish =
  /^(?:hvornar|nar|hvor tit|far|bliver|minder|husker|kommer|sender|hvilke)\b.*(?:\b(?:jeg|mig)\b.*\b(?:pamind\w*|mindet)\b|\b(?:pamind\w*|minder?|husker)\b.*\b(?:jeg|mig|mine?)\b)|^(?:vis )?(?:mig )?mine pamindelser$|^(?:minder|husker) (?:du |i )?(?:ogsa )?mig(?! (?:selv|om hv|pa hv))|^(?:kan|vil) (?:du|i) (?:ogsa |godt |lige )?(?:minde|huske) mig(?= (?:om|pa) (?:det|den|dem|modet|moderne|mine moder)\b|$)/
const english =
  /^(?:when|how often|do|will|am|which)\b.*(?:\b(?:i|me)\b.*\bremind\w*\b|\bremind\w*\b.*\b(?:me|my|i)\b)|^(?:show )?(?:me )?my reminders$/

/** What the asker will be reminded of, where these words ask for it; else undefined, and they are something else. */
export async function sayMine(asking: Asking, text: string): Promise<Outcome | undefined> {
  const words = plainOf(text)
  const lang: Lang | undefined = danish.test(words) ? 'da' : english.test(words) ? 'en' : undefined
  if (!lang) return undefined
  const who = { ...asking, lang }
  const { myReminders: say } = wording(lang)
  if (!asking.viewer.person) return { reply: textReply(lang, say.unknownPerson) }
  const settings = await asking.deps.reminders.settings(asking.tenant)
  const own = plannedFor(who, settings)
  const shown = own.slice(0, most).map(({ at, reminder }) => ({
    when: sayMoment(who, at),
    about: sayAbout(who, reminder.about),
  }))
  if (shown.length === 0) {
    const isWaiting = plannedFor(who, settings, true).length > 0
    return { reply: textReply(lang, isWaiting ? say.notStarted : say.none) }
  }
  const more = own.length - shown.length
  const lines = [...shown.map(say.line), ...(more > 0 ? [say.more(more)] : [])]
  const blocks: Block[] = [
    { type: 'text', text: say.lead },
    {
      type: 'fields',
      fields: shown.map(({ when, about }) => ({ label: when, value: { text: about } })),
    },
    ...(more > 0 ? [{ type: 'text' as const, text: say.more(more), style: 'note' as const }] : []),
  ]
  return { reply: { lang, text: [say.lead, ...lines].join('\n'), blocks } }
}

/** What goes to the asker in the next months; `everyYes`: as if every network had said yes. */
function plannedFor(
  { snapshot, viewer, now }: Asking,
  settings: ReminderSettings,
  everyYes = false,
): readonly Planned[] {
  const plan = planReminders({ snapshot, settings, everyYes, from: now, to: now + aheadMs })
  return plan.filter(
    ({ outcome, receiver }) =>
      outcome !== 'drop' && receiver.kind === 'person' && receiver.id === viewer.person?.id,
  )
}
