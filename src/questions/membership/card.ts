// A guest's wish as those who decide see it: who, with what e-mail and whose it is, from where; and the buttons that fit. Called when it
// is sent, and when a press meets another state than the one it stood under. Whose the e-mail is, is said before anybody can say yes.
import type { Lang } from '../../core/message.js'
import type { Block, Button, Field, Reply } from '../../core/reply.js'
import type { Receiver } from '../../model/delivery.js'
import { Person } from '../../model/person.js'
import type { MembershipRequest } from '../../model/question.js'
import { accountOf, hasAccount } from '../../people/identify.js'
import { may, type Viewer } from '../../people/rights.js'
import { type Directory, mayFor, viewerAt } from '../../programme/asking.js'
import type { Belongs } from '../../wording/da/send/membership.js'
import { wording } from '../../wording/wording.js'
import { type Composed, personOf, type Standing } from '../asking.js'
import { isPrivileged, networkName } from '../receivers.js'

/** What a coordinator is written to in, as nobody has said otherwise. */
const coordinatorsLang = 'da'

/** The words of a delivery `membership`. */
export async function composeMembership(
  standing: Standing,
  id: string,
  receiver: Receiver,
): Promise<Composed> {
  const request = await standing.deps.questions.loadMembership(standing.tenant, id)
  const person = personOf(receiver, standing)
  if (!request) return { stale: 'request-gone' }
  if (!person) return { stale: 'receiver-gone' }
  if (request.decided) return { stale: 'decided' }
  const viewer = viewerAt(person, standing)
  if (!mayFor(viewer, 'membership.decide', request.network)) return { stale: 'no-right' }
  return membershipCard(standing, request, { viewer, lang: coordinatorsLang })
}

/** The person whose e-mail was written; the tenant's first administrator too, where no sheet names them. */
export function ownerOf({ email }: MembershipRequest, directory: Directory): Person | undefined {
  const known = directory.programme.people.find(({ id }) => id === email)
  if (known || email !== directory.admin) return known
  return Person.parse({ id: directory.admin, name: directory.admin })
}

/** What a yes of this viewer would make of the account. */
export function belongsTo(
  request: MembershipRequest,
  viewer: Viewer,
  directory: Directory,
): Belongs {
  const { account } = request
  const owner = ownerOf(request, directory)
  const holder = directory.programme.people.find(person => hasAccount(person, account))
  if (holder && holder.id !== owner?.id) return { is: 'taken', name: holder.name }
  if (!owner) return { is: 'new' }
  const { name } = owner
  const other = accountOf(owner, account.platform)
  if (other !== undefined && other !== account.userId) return { is: 'elsewhere', name }
  if (isPrivileged(owner, directory)) {
    return { is: 'privileged', name, mayLink: may(viewer, 'role.edit') }
  }
  return { is: 'known', name }
}

export function membershipCard(
  standing: Standing,
  request: MembershipRequest,
  { viewer, lang, lead }: { viewer: Viewer; lang: Lang; lead?: string },
): Reply {
  const { membership } = wording(lang)
  const belongs = belongsTo(request, viewer, standing)
  const platform = membership.platform(request.account.platform)
  const wants = membership.wants(request.name, networkName(standing.programme, request.network))
  const fields = fieldsOf(standing, request, lang)
  const notes = [
    request.vouched ? membership.vouched(platform) : membership.notVouched,
    membership.belongs(belongs, platform),
  ]
  const buttons = buttonsOf(request, belongs, lang)
  const before = lead === undefined ? [] : [lead]
  const lines = fields.map(({ label, value }) => `${label}: ${value.text}`)
  const blocks: Block[] = [
    ...[...before, wants].map((text): Block => ({ type: 'text', text })),
    { type: 'fields', fields },
    ...notes.map((text): Block => ({ type: 'text', text })),
    { type: 'actions', buttons },
  ]
  return { lang, text: [...before, wants, ...lines, ...notes].join('\n'), blocks }
}

function fieldsOf({ programme }: Standing, request: MembershipRequest, lang: Lang): Field[] {
  const { membership } = wording(lang)
  const school = programme.schools.find(({ id }) => id === request.school)?.name
  const { fields } = membership
  return [
    { label: fields.school, value: { text: school ?? membership.elsewhere } },
    { label: fields.email, value: { text: request.email } },
    { label: fields.from, value: { text: membership.platform(request.account.platform) } },
  ]
}

function buttonsOf({ id }: MembershipRequest, belongs: Belongs, lang: Lang): Button[] {
  const { membership } = wording(lang)
  const button = (label: string, does: 'approve' | 'link' | 'reject'): Button => ({
    label,
    action: { id: 'membership', request: id, does },
  })
  const yes =
    belongs.is === 'new'
      ? [button(membership.approve, 'approve')]
      : belongs.is === 'known' || (belongs.is === 'privileged' && belongs.mayLink)
        ? [button(membership.link(belongs.name), 'link')]
        : []
  return [...yes, button(membership.reject, 'reject')]
}
