// Another network's coordinator is asked whether its people may be written to: the question, the answer, and what the author is told of it.
// Called by confirm.ts and chat.ts; the words are made when they are sent. A yes is to the text and the audience that were shown, and sends
// nothing: the author looks at the message once more and sends it.
import { createHash } from 'node:crypto'
import type { BroadcastAction } from '../../core/actions/broadcast.js'
import { NetworkId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import { type Block, type Button, textReply } from '../../core/reply.js'
import type { Broadcast } from '../../model/broadcast.js'
import type { Delivery } from '../../model/delivery.js'
import { may } from '../../people/rights.js'
import { type Outcome, viewerAt } from '../../programme/asking.js'
import type { Words } from '../../remind/compose.js'
import { wording } from '../../wording/wording.js'
import type { Asking, Standing } from '../asking.js'
import { type Plan, planBroadcast } from './plan.js'
import { meetingSaid, namesOf } from './said.js'

/** What is sent to people who have not written in a language themselves. */
const lang: Lang = 'da'
/** How long a question waits for its answer. */
const askedMs = 7 * 24 * 60 * 60 * 1000
/** Once more where somebody else has written in between. */
const tries = 3

type Approval = Broadcast['approvals'][number]

/** Asks each network's coordinators that have not been asked. */
export async function askApproval(asking: Asking, { broadcast, needed }: Plan): Promise<Outcome> {
  const { deps, tenant, now } = asking
  const { broadcast: say } = wording(asking.lang)
  const isAsked = ({ network }: { network: NetworkId }) =>
    broadcast.approvals.some(one => one.network === network)
  const fresh = needed.approvals.filter(one => !isAsked(one))
  const names = namesOf(asking, [...new Set(needed.approvals.flatMap(({ to }) => to))])
  const reply = textReply(asking.lang, say.approval.asked(names))
  if (fresh.length === 0) return { reply }
  const revision = broadcast.revision + 1
  const added = fresh.map(({ network, to }): Approval => ({ network, to: [...to] }))
  const next: Broadcast = {
    ...{ ...broadcast, revision, state: 'asked' },
    approvals: [...broadcast.approvals, ...added],
  }
  const rows = fresh.flatMap(({ network, to }) =>
    to.map(person => approvalRow(`${next.id}:${network}:${revision}`, person, now)),
  )
  const saved = await deps.broadcasts.save(tenant, next, rows)
  if (saved === 'stale') return { reply: textReply(asking.lang, say.overtaken) }
  deps.wake(tenant)
  return { reply, instead: true }
}

function approvalRow(id: string, person: Broadcast['author'], now: number): Delivery {
  return {
    source: { kind: 'approval', id },
    receiver: { kind: 'person', id: person },
    notBefore: now,
    expiresAt: now + askedMs,
  }
}

/** A coordinator's yes or no. The first one of a network counts. */
export async function pressApproval(asking: Asking, action: BroadcastAction): Promise<Outcome> {
  const { deps, tenant, viewer, now } = asking
  const { approval: say } = wording(asking.lang).broadcast
  const told = (text: string, instead = true): Outcome => ({
    reply: textReply(asking.lang, text),
    ...(instead ? { instead } : {}),
  })
  const network = NetworkId.safeParse(action.network).data
  const by = viewer.person?.id
  const isOwn = network && may(viewer, 'broadcast.send', { kind: 'network', id: network })
  if (!by || !isOwn) return told(say.mayNot, false)
  const outcome = action.does === 'approve' ? ('approved' as const) : ('rejected' as const)
  for (let turn = 0; turn < tries; turn++) {
    const broadcast = await deps.broadcasts.load(tenant, action.broadcast ?? '')
    const asked = broadcast?.approvals.find(one => one.network === network)
    if (asked?.decided) return told(say.before)
    const isOver = broadcast?.state !== 'asked' || shownOf(broadcast) !== action.token
    if (!broadcast || !asked || isOver) return told(say.over)
    const decided = { outcome, by, at: now }
    const approvals = broadcast.approvals.map(one => (one === asked ? { ...one, decided } : one))
    const isOpen = approvals.some(one => !one.decided)
    const revision = broadcast.revision + 1
    const next: Broadcast = {
      ...{ ...broadcast, revision, approvals },
      state: isOpen ? 'asked' : 'draft',
    }
    const id = `${broadcast.id}:${network}:${revision}:answer`
    const row = approvalRow(id, broadcast.author, now)
    if ((await deps.broadcasts.save(tenant, next, [row])) === 'stale') continue
    deps.wake(tenant)
    return told(outcome === 'approved' ? say.done : say.doneNo)
  }
  return told(wording(asking.lang).broadcast.overtaken, false)
}

/** What a yes of theirs is to. */
function shownOf({ text, audience, about, sendAt, room, alsoPeople }: Broadcast): string {
  const said = JSON.stringify([text, audience, about ?? '', sendAt ?? '', room ?? '', alsoPeople])
  return createHash('sha256').update(said).digest('hex').slice(0, 32)
}

/** The question, or what was answered. Codes: `broadcast-gone`, `answered`, `no-right`. */
export async function composeApproval(standing: Standing, delivery: Delivery): Promise<Words> {
  const { deps, tenant } = standing
  const [id = '', network = '', , isAnswer] = delivery.source.id.split(':')
  const broadcast = await deps.broadcasts.load(tenant, id)
  const asked = broadcast?.approvals.find(one => one.network === network)
  if (!broadcast || !asked) return staleFor('broadcast-gone')
  return isAnswer
    ? answerWords(standing, broadcast, asked)
    : questionWords(standing, { broadcast, asked, delivery })
}

function staleFor(why: string): Words {
  return { stale: [{ index: 0, why }] }
}

function answerWords(standing: Standing, broadcast: Broadcast, asked: Approval): Words {
  const { approval: say, buttons } = wording(lang).broadcast
  const { decided, network } = asked
  const isOver = broadcast.state !== 'draft' && broadcast.state !== 'asked'
  if (!decided || isOver) return staleFor('broadcast-gone')
  const name = namesOf(standing, [decided.by]).join('')
  const called = standing.snapshot.networks.get(network)?.name ?? network
  const text = decided.outcome === 'approved' ? say.yes(name, called) : say.no(name, called)
  const show: Button = {
    label: buttons.show,
    action: { id: 'broadcast', does: 'show', broadcast: broadcast.id },
  }
  const reply = textReply(lang, text)
  return {
    reply: { ...reply, blocks: [...reply.blocks, { type: 'actions', buttons: [show] }] },
    stale: [],
  }
}

async function questionWords(
  standing: Standing,
  { broadcast, asked, delivery }: { broadcast: Broadcast; asked: Approval; delivery: Delivery },
): Promise<Words> {
  const { snapshot } = standing
  const { receiver } = delivery
  const { network, decided } = asked
  if (broadcast.state !== 'asked') return staleFor('broadcast-gone')
  if (decided) return staleFor('answered')
  const person = receiver.kind === 'person' ? snapshot.people.get(receiver.id) : undefined
  const target = { kind: 'network', id: network } as const
  if (!person || !may(viewerAt(person, standing), 'broadcast.send', target))
    return staleFor('no-right')
  const { needed, occurrence } = await planBroadcast(standing, broadcast)
  const count = needed.approvals.find(one => one.network === network)?.people.length ?? 0
  const { approval: say, buttons } = wording(lang).broadcast
  const called = snapshot.networks.get(network)?.name ?? network
  const lead = say.card(namesOf(standing, [broadcast.author]).join(''), called, count)
  const meeting = occurrence && meetingSaid({ ...standing, lang }, occurrence)
  const about = meeting ? [`${meeting.title}, ${meeting.when}`] : []
  const token = shownOf(broadcast)
  const button = (label: string, does: 'approve' | 'reject'): Button => ({
    label,
    action: { id: 'broadcast', does, broadcast: broadcast.id, network, token },
  })
  const paragraph = (text: string): Block => ({ type: 'text', text })
  const blocks: Block[] = [
    paragraph(lead),
    { type: 'divider' },
    ...[broadcast.text, ...about].map(paragraph),
    {
      type: 'actions',
      buttons: [button(buttons.approve, 'approve'), button(buttons.reject, 'reject')],
    },
  ]
  return { reply: { lang, text: [lead, broadcast.text, ...about].join('\n'), blocks }, stale: [] }
}
