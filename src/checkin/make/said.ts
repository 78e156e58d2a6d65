// Names, meetings and moments of check-ins as the wording takes them. Used by the rest of this folder. Pure.
import type { NetworkId, PersonId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import {
  type Block,
  type Button,
  type LinkButton,
  type Reply,
  textReply,
} from '../../core/reply.js'
import { dateOf, type Instant, localOf } from '../../core/time.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { MeetingSaid } from '../../wording/da/checkin/make.js'
import { sayDate, sayTime, sayWhen } from '../../wording/dates.js'
import type { Standing } from '../asking.js'

/** What stands, and the language that is spoken. */
export type Sayer = Pick<Standing, 'snapshot' | 'today'> & { readonly lang: Lang }

export function meetingSaid({ lang, today }: Sayer, occurrence: Occurrence): MeetingSaid {
  return { title: occurrence.meeting.title.trim(), when: sayWhen(lang, occurrence, today) }
}

/** "onsdag d. 9. december kl. 7.30". */
export function momentSaid({ lang, snapshot, today }: Sayer, at: Instant): string {
  const local = localOf(at, snapshot.zone)
  return `${sayDate(lang, dateOf(local), today)}${lang === 'da' ? ' ' : ', '}${sayTime(lang, local)}`
}

/** Names in order; e-mails where a name is gone. */
export function namesOf(
  { snapshot }: Pick<Sayer, 'snapshot'>,
  ids: readonly PersonId[],
): readonly string[] {
  return ids.map(id => snapshot.people.get(id)?.name ?? id)
}

export function networkNamed({ snapshot }: Pick<Sayer, 'snapshot'>, id: NetworkId): string {
  return snapshot.networks.get(id)?.name ?? id
}

export function withButtons(reply: Reply, buttons: readonly (Button | LinkButton)[]): Reply {
  const actions: Block = { type: 'actions', buttons }
  return buttons.length === 0 ? reply : { ...reply, blocks: [...reply.blocks, actions] }
}

/** A text with buttons under it. */
export function told(lang: Lang, text: string, buttons: readonly Button[] = []): Reply {
  return withButtons(textReply(lang, text), buttons)
}
