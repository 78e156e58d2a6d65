// A guest asks to be added: the form, and the wish that comes of it, with a message to those who can say yes. Called by desk.ts. What
// stands in it is the guest's own word; nothing changes before somebody who may has said yes (decide.ts).
import { idOf } from '../../core/content-id.js'
import { PersonId } from '../../core/ids.js'
import type { InboundForm } from '../../core/message.js'
import { type Form, textReply } from '../../core/reply.js'
import { Person } from '../../model/person.js'
import type { MembershipRequest } from '../../model/question.js'
import { may } from '../../people/rights.js'
import type { Outcome } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import { type Asking, accountOf, isSameAccount } from '../asking.js'
import { inField, type Typed, typedChoice, typedText } from '../fields.js'
import { administrators, isPrivileged, receiversFor } from '../receivers.js'

const mostName = 120
const mostEmail = 254
/** Choices of a list: Slack takes a hundred. */
const mostChoices = 98
/** Labels of a choice: Slack takes 75. */
const mostLabel = 75
const unknown = 'unknown'
/** How long the message may be on its way before it is given up. */
const deliverWithinMs = 30 * 24 * 60 * 60 * 1000

interface Fields {
  readonly name: Typed
  readonly email: Typed
  readonly school: Typed
  readonly network: Typed
}

/** The form, with the e-mail that the platform vouches for; a member needs none. */
export function openMembership(asking: Asking): Outcome {
  const { lang, viewer, address } = asking
  if (!may(viewer, 'membership.ask')) {
    return { reply: textReply(lang, wording(lang).membership.isMember) }
  }
  const email = PersonId.safeParse(address.verifiedEmail ?? '')
  const nothing = { value: '' }
  const fields = {
    name: nothing,
    email: { value: email.success ? email.data : '' },
    school: nothing,
    network: nothing,
  }
  return { form: membershipForm(asking, fields) }
}

function membershipForm({ lang, programme }: Asking, fields: Fields): Form {
  const { form } = wording(lang).membership
  const line = (id: 'name' | 'email', maxLength: number) =>
    ({
      id,
      kind: 'line',
      label: form[id],
      required: true,
      maxLength,
      ...inField(fields[id]),
    }) as const
  const choice = (id: 'school' | 'network', all: readonly Named[], last: string) =>
    ({
      id,
      kind: 'choice',
      label: form[id],
      required: true,
      choices: [
        ...all
          .slice(0, mostChoices)
          .map(({ id: value, name }) => ({ value, label: name.slice(0, mostLabel) })),
        { value: unknown, label: last },
      ],
      ...inField(fields[id]),
    }) as const
  return {
    action: { id: 'ask-membership' },
    lang,
    title: form.title,
    submit: form.submit,
    text: form.text,
    fields: [
      line('name', mostName),
      line('email', mostEmail),
      choice('school', programme.schools, form.elsewhere),
      choice('network', programme.networks, form.unknown),
    ],
  }
}

interface Named {
  readonly id: string
  readonly name: string
}

/** The form as it was sent. */
export async function askMembership(asking: Asking, inbound: InboundForm): Promise<Outcome> {
  const { lang, viewer, deps, tenant, address } = asking
  const { membership } = wording(lang)
  if (!may(viewer, 'membership.ask')) return { reply: textReply(lang, membership.isMember) }
  const open = await deps.questions.openMemberships(tenant)
  if (open.some(({ account }) => isSameAccount(account, address))) {
    return { reply: textReply(lang, membership.askedBefore) }
  }
  const fields = readFields(asking, inbound)
  const hasProblem = Object.values(fields).some(({ problem }) => problem !== undefined)
  const email = PersonId.safeParse(fields.email.value)
  if (hasProblem || !email.success) return { form: membershipForm(asking, fields) }
  const request = requestOf(asking, fields, email.data)
  if (request.to.length === 0) return { reply: textReply(lang, membership.nobody) }
  const outcome = await deps.questions.askMembership(tenant, request, deliveriesOf(request))
  if (outcome === 'asked') deps.wake(tenant)
  const network = asking.programme.networks.find(({ id }) => id === request.network)
  const said = outcome === 'asked' ? membership.asked(network?.name) : membership.askedBefore
  return { reply: textReply(lang, said) }
}

interface Read extends Fields {
  readonly school: Typed & { readonly chosen?: string }
  readonly network: Typed & { readonly chosen?: string }
}

function readFields({ lang, programme }: Asking, { values }: InboundForm): Read {
  const { problems } = wording(lang).membership
  const name = typedText(values, 'name', { lang, most: mostName, empty: problems.name })
  const typed = typedText(values, 'email', { lang, most: mostEmail, empty: problems.email })
  const isEmail = PersonId.safeParse(typed.value).success
  const choicesOf = (all: readonly Named[]) => [...all.map(({ id }) => id), unknown]
  return {
    name: { ...name, value: name.value.replace(/\s+/g, ' ') },
    email: typed.problem === undefined && !isEmail ? { ...typed, problem: problems.email } : typed,
    school: typedChoice(values, 'school', { lang, choices: choicesOf(programme.schools) }),
    network: typedChoice(values, 'network', { lang, choices: choicesOf(programme.networks) }),
  }
}

function requestOf(asking: Asking, fields: Read, email: PersonId): MembershipRequest {
  const { tenant, address, programme, now, today, lang } = asking
  const account = accountOf(address)
  const school = programme.schools.find(({ id }) => id === fields.school.chosen)?.id
  const network = programme.networks.find(({ id }) => id === fields.network.chosen)?.id
  const known = programme.people.find(({ id }) => id === email)
  // Of one with special rights only an administrator can say yes.
  const needsAdmin = isPrivileged(known ?? Person.parse({ id: email, name: email }), asking)
  const to = needsAdmin ? administrators(asking) : receiversFor(asking, { network })
  const who = `${account.platform}:${account.userId}`
  return {
    id: idOf(
      'membership',
      tenant,
      who,
      email,
      fields.name.value,
      school ?? '',
      network ?? '',
      today,
    ),
    revision: 1,
    at: now,
    lang,
    name: fields.name.value,
    email,
    vouched: address.verifiedEmail?.trim().toLowerCase() === email,
    ...(school === undefined ? {} : { school }),
    ...(network === undefined ? {} : { network }),
    account,
    to: to.map(({ id }) => id),
  }
}

function deliveriesOf({ id, to, at }: MembershipRequest) {
  return to.map(person => ({
    source: { kind: 'membership' as const, id },
    receiver: { kind: 'person' as const, id: person },
    notBefore: at,
    expiresAt: at + deliverWithinMs,
  }))
}
