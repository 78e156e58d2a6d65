// The words of one message to many as it goes out, of what takes its place where it lies, and of the question to its author when it is
// late. Called by desk.ts just before each is sent. What does not hold any longer is not sent, with a code for the report.
import type { PersonId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import { textReply } from '../../core/reply.js'
import type { Broadcast } from '../../model/broadcast.js'
import type { Delivery } from '../../model/delivery.js'
import type { Snapshot } from '../../programme/snapshot.js'
import type { Words } from '../../remind/compose.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'
import { resolveAudience } from '../draft/audience.js'
import { mayStillWrite } from '../draft/rights.js'
import { mayStillSend } from './allowed.js'
import { messageReply, sayingAbout } from './card.js'
import { heldWords, isLate } from './late.js'
import { nameOf } from './said.js'

/** What is written to people who have not written in a language themselves. */
const lang: Lang = 'da'

/** Why one is not sent any longer. */
type StaleSent = 'gone' | 'stopped' | 'late' | 'no-right' | 'receiver-gone' | 'audience' | 'newer'

export async function composeSent(standing: Standing, delivery: Delivery): Promise<Words> {
  const { deps, tenant } = standing
  const { kind, id } = delivery.source
  const broadcast = await deps.broadcasts.load(tenant, id.slice(0, uuidLength))
  if (!broadcast) return stale('gone')
  switch (kind) {
    case 'broadcast':
      return messageWords(standing, broadcast, delivery)
    case 'rewrite':
      return rewriteWords(standing, broadcast, delivery)
    case 'recall': {
      const by = nameOf(standing, broadcast.recalled?.by ?? broadcast.author)
      return { reply: textReply(lang, wording(lang).sentMessages.recalled(by)), stale: [] }
    }
    case 'held':
      return heldWords(standing, broadcast)
    default:
      return stale('gone')
  }
}

const uuidLength = 36

async function messageWords(
  standing: Standing,
  broadcast: Broadcast,
  delivery: Delivery,
): Promise<Words> {
  const { state } = broadcast
  if (state !== 'confirmed' && state !== 'late') return stale('stopped')
  if (await isLate(standing, broadcast, delivery)) return stale('late')
  const gone = whyNot(standing, broadcast, delivery)
  return gone ? stale(gone) : said(standing, broadcast, delivery)
}

/** A message that has newer words, or was taken back, is not to be changed to these any more. */
async function rewriteWords(
  standing: Standing,
  broadcast: Broadcast,
  delivery: Delivery,
): Promise<Words> {
  const newest = `${broadcast.id}:${broadcast.edits.length}`
  if (broadcast.recalled || delivery.source.id !== newest) return stale('newer')
  if (!mayStillSend(standing, broadcast)) return stale('no-right')
  return said(standing, broadcast, delivery)
}

async function said(
  standing: Standing,
  broadcast: Broadcast,
  { source, receiver }: Delivery,
): Promise<Words> {
  const { deps, tenant } = standing
  const { follows, edits } = broadcast
  const before = follows && (await deps.broadcasts.load(tenant, follows.broadcast))
  const editedAt = source.kind === 'rewrite' ? edits.at(-1)?.at : undefined
  const person = receiver.kind === 'person' ? receiver.id : undefined
  const saying = await sayingAbout(standing, broadcast, { lang, person })
  const reply = messageReply(saying, broadcast, { before, editedAt })
  return { reply, stale: [] }
}

/** The author's right, and whoever has left since it was confirmed: the programme, or all that made it theirs. */
function whyNot(
  standing: Standing,
  broadcast: Broadcast,
  { receiver }: Delivery,
): StaleSent | undefined {
  if (!mayStillSend(standing, broadcast)) return 'no-right'
  if (receiver.kind !== 'person') return undefined
  if (!standing.snapshot.people.has(receiver.id)) return 'receiver-gone'
  if (!meantNow(standing, broadcast).has(receiver.id)) return 'audience'
  return mayStillWrite(standing, broadcast, receiver.id) ? undefined : 'no-right'
}

const meant = new WeakMap<Snapshot, Map<string, ReadonlySet<PersonId>>>()

/** Whom it is for by where they belong today, whatever has become of meetings since: asked of once for all who get it. */
function meantNow(
  { snapshot, today }: Standing,
  { id, revision, audience }: Broadcast,
): ReadonlySet<PersonId> {
  const known = meant.get(snapshot) ?? new Map<string, ReadonlySet<PersonId>>()
  meant.set(snapshot, known)
  const name = `${id} ${revision} ${today}`
  const there = known.get(name)
  if (there) return there
  const anyOf = audience.anyOf.map(({ meeting, ...part }) =>
    Object.keys(part).length > 0 ? part : { everyone: true as const },
  )
  const answersOf = () => ({ answers: [], choices: [] })
  const people = new Set(
    resolveAudience({ anyOf, except: [] }, { snapshot, day: today, answersOf }),
  )
  known.set(name, people)
  return people
}

function stale(why: StaleSent): Words {
  return { stale: [{ index: 0, why }] }
}
