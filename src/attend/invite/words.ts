// The words of invitations and of what goes with them, made when they are sent: of one meeting the question with its buttons, of several a
// list. Called by the desk. What does not hold any longer is not sent.
import type { Lang } from '../../core/message.js'
import type { Opening } from '../../model/answer.js'
import type { Delivery } from '../../model/delivery.js'
import { viewerAt } from '../../programme/asking.js'
import { mayChange } from '../../remind/change/allowed.js'
import type { Words } from '../../remind/compose.js'
import { ownAnswer } from '../../remind/words/answers.js'
import { invitationCard } from '../../remind/words/invitation-card.js'
import { messageOf } from '../../remind/words/message.js'
import type { Standing } from '../asking.js'
import { composeSubstitute } from './answering/substitute.js'
import { ownIn } from './answering/take.js'
import { askedIn, termCard } from './answering/term.js'

/** What is written to people who have not written in a language themselves. */
const lang: Lang = 'da'

export async function composeInvitation(standing: Standing, delivery: Delivery): Promise<Words> {
  if (delivery.source.kind === 'substitute') return composeSubstitute(standing, delivery)
  const { deps, tenant, snapshot } = standing
  const { receiver, source } = delivery
  const opening = await deps.openings.load(tenant, source.id)
  if (!opening || receiver.kind !== 'person') return stale('opening-gone')
  if (!snapshot.people.has(receiver.id)) return stale('receiver-gone')
  if (!isAllowed(standing, opening)) return stale('no-right')
  const asked = await askedIn(standing, opening, receiver.id)
  const found = asked.filter(one => !ownIn(one))
  const [only, another] = found
  if (!only) return stale(asked.length > 0 ? 'answered' : whyNobody(standing, opening))
  if (another) return { reply: termCard({ standing, lang }, opening.id, found), stale: [] }
  const { occurrence, person, answers } = only
  const own = new Map([[occurrence.id, ownAnswer(snapshot, occurrence, { person, answers })]])
  const card = invitationCard(occurrence, { standing, lang, person, own })
  return { reply: messageOf([card], lang), stale: [] }
}

/** Whoever opened them may still do so, as far as they are there. */
function isAllowed(standing: Standing, { by, meetings }: Opening): boolean {
  const { snapshot, admin, programme } = standing
  const person = programme.people.find(({ id }) => id === by)
  if (!person) return by === admin
  const viewer = viewerAt(person, standing)
  return meetings.every(({ about }) => {
    const meeting = snapshot.byId.get(about)?.meeting
    return !meeting || mayChange(viewer, meeting)
  })
}

function whyNobody({ snapshot, now }: Standing, { meetings }: Opening): string {
  const all = meetings.flatMap(({ about }) => snapshot.byId.get(about) ?? [])
  if (all.length === 0) return 'meeting-gone'
  if (all.every(({ meeting }) => meeting.status === 'cancelled')) return 'cancelled'
  if (all.every(({ end }) => end <= now)) return 'begun'
  return all.some(({ meeting }) => meeting.openForAnswers) ? 'not-invited' : 'not-open'
}

function stale(why: string): Words {
  return { stale: [{ index: 0, why }] }
}
