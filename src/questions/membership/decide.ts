// Yes or no to a guest's wish, once: a yes makes the account a new person of the programme, or the person whose e-mail it is, as the card
// has said. Called by desk.ts. Rights and whose the e-mail is are looked at again here; where it is not as the card said, it is shown anew.
import type { MembershipAction } from '../../core/action.js'
import { PersonId } from '../../core/ids.js'
import { type Reply, textReply } from '../../core/reply.js'
import { Person } from '../../model/person.js'
import type { Programme } from '../../model/programme.js'
import type { MembershipRequest } from '../../model/question.js'
import { hasAccount, withAccount, withoutAccount } from '../../people/identify.js'
import { type Directory, mayFor } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking, Composed, Standing } from '../asking.js'
import { namesOf, networkName } from '../receivers.js'
import { belongsTo, membershipCard, ownerOf } from './card.js'

/** How often somebody else's write may come between before we give up. */
const tries = 5
const deliverWithinMs = 14 * 24 * 60 * 60 * 1000

type Does = MembershipAction['does']

export async function decideMembership(asking: Asking, action: MembershipAction): Promise<Reply> {
  const { deps, tenant, lang, viewer } = asking
  const { membership } = wording(lang)
  const request = await deps.questions.loadMembership(tenant, action.request)
  const isAllowed = mayFor(viewer, 'membership.decide', request?.network)
  if (!isAllowed) return textReply(lang, membership.mayNot)
  if (!request) return textReply(lang, membership.gone)
  if (request.decided) return decidedReply(asking, request)
  if (action.does === 'reject') return finish(asking, request, 'reject')
  const added = await admit(asking, request, action.does)
  if (added === 'otherwise') {
    const stored = await deps.programmes.load(tenant)
    const standing = stored ? { ...asking, programme: stored.programme } : asking
    return membershipCard(standing, request, { viewer, lang, lead: membership.changed })
  }
  if (added === 'overtaken') return textReply(lang, membership.overtaken)
  return finish(asking, request, action.does)
}

/** Writes the person, on whatever the programme is by then. `otherwise`: it is not as the button said, and nothing was written. */
async function admit(
  asking: Asking,
  request: MembershipRequest,
  does: Exclude<Does, 'reject'>,
): Promise<'done' | 'otherwise' | 'overtaken'> {
  const { deps, tenant, viewer } = asking
  for (let turn = 0; turn < tries; turn++) {
    const stored = await deps.programmes.load(tenant)
    if (!stored) return 'otherwise'
    const directory = { ...asking, programme: stored.programme }
    const owner = ownerOf(request, directory)
    // A yes that was stored, and not yet said at the wish.
    if (owner && hasAccount(owner, request.account)) return 'done'
    const { is, ...how } = belongsTo(request, viewer, directory)
    const isLink = is === 'known' || (is === 'privileged' && 'mayLink' in how && how.mayLink)
    if (does === 'approve' ? is !== 'new' : !isLink) return 'otherwise'
    const { outcome } = await deps.programmes.save(tenant, admitted(request, directory), {
      expectedVersion: stored.version,
      submission: `membership:${request.id}:${stored.version}`,
    })
    if (outcome === 'saved') return 'done'
  }
  return 'overtaken'
}

/** The programme with the account as the person whose e-mail it is, or as a new one with school and network. */
function admitted(request: MembershipRequest, directory: Directory): Programme {
  const { programme } = directory
  const { email, name, school, network, account } = request
  const owner = ownerOf(request, directory)
  const isSchool = programme.schools.some(({ id }) => id === school)
  const isNetwork = programme.networks.some(({ id }) => id === network)
  const person =
    owner ??
    Person.parse({
      id: PersonId.parse(email),
      name,
      posts: isSchool ? [{ school, functions: [] }] : [],
      networks: isNetwork ? [{ network }] : [],
    })
  const others = programme.people.filter(({ id }) => id !== person.id)
  const linked = withAccount(person, account)
  const people = owner
    ? programme.people.map(one => (one.id === person.id ? linked : one))
    : [...others, linked]
  return { ...programme, people }
}

/** Says at the wish what was decided, with the message to the guest; who comes second is told what the first has said. */
async function finish(asking: Asking, request: MembershipRequest, does: Does): Promise<Reply> {
  const { deps, tenant, lang, viewer, now } = asking
  const { membership } = wording(lang)
  const by = viewer.person?.id
  if (!by) return textReply(lang, membership.mayNot)
  const outcome = does === 'reject' ? 'rejected' : 'approved'
  const decided = { outcome, by, at: now } as const
  const done = { ...request, revision: request.revision + 1, decided }
  const welcome = {
    source: { kind: 'welcome' as const, id: request.id },
    receiver: { kind: 'account' as const, ...request.account },
    notBefore: now,
    expiresAt: now + deliverWithinMs,
  }
  if ((await deps.questions.changeMembership(tenant, done, [welcome])) === 'stale') {
    const newer = await deps.questions.loadMembership(tenant, request.id)
    if (newer?.decided?.outcome === 'rejected') await takeBack(asking, request, does)
    return newer?.decided ? decidedReply(asking, newer) : textReply(lang, membership.overtaken)
  }
  deps.wake(tenant)
  const owner = ownerOf(request, asking)?.name ?? request.name
  if (does === 'reject') return textReply(lang, membership.rejected(request.name))
  return textReply(lang, does === 'link' ? membership.linked(owner) : membership.approved(owner))
}

/** A no came at the same moment and was first: what this yes has written goes again. */
async function takeBack(asking: Asking, request: MembershipRequest, does: Does): Promise<void> {
  const { deps, tenant } = asking
  if (does === 'reject') return
  for (let turn = 0; turn < tries; turn++) {
    const stored = await deps.programmes.load(tenant)
    const person = stored?.programme.people.find(
      one => one.id === request.email && hasAccount(one, request.account),
    )
    if (!stored || !person) return
    const left = does === 'link' ? [withoutAccount(person, request.account.platform)] : []
    const people = stored.programme.people.flatMap(one => (one === person ? left : [one]))
    const { outcome } = await deps.programmes.save(
      tenant,
      { ...stored.programme, people },
      {
        expectedVersion: stored.version,
        submission: `membership-back:${request.id}:${stored.version}`,
      },
    )
    if (outcome === 'saved') return
  }
}

function decidedReply(asking: Asking, { decided }: MembershipRequest): Reply {
  const { lang, viewer } = asking
  const { membership } = wording(lang)
  if (!decided) return textReply(lang, membership.gone)
  const [name] = decided.by === viewer.person?.id ? [] : namesOf([decided.by], asking)
  return textReply(lang, membership.decidedBy(name, decided.outcome))
}

/** The words of a delivery `welcome`, to the guest. */
export async function composeWelcome(standing: Standing, id: string): Promise<Composed> {
  const { deps, tenant, programme } = standing
  const request = await deps.questions.loadMembership(tenant, id)
  if (!request) return { stale: 'request-gone' }
  if (!request.decided) return { stale: 'undecided' }
  const { lang, account } = request
  const { membership } = wording(lang)
  if (request.decided.outcome === 'rejected') return textReply(lang, membership.declined)
  const person = programme.people.find(one => hasAccount(one, account))
  const network = networkName(programme, request.network)
  const isIn = person?.networks.some(one => one.network === request.network)
  return textReply(
    lang,
    membership.welcome({
      name: person?.name ?? request.name,
      network: isIn ? network : undefined,
      isKnown: person !== undefined,
    }),
  )
}
