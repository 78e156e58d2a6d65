// "Jeg vil gerne kontaktes": by whom, and if one likes why. Signed, to that one person, and quite apart from every round: nothing that is
// kept or sent says which one it was pressed in. Called by ../chat.ts.
import { idOf } from '../../../core/content-id.js'
import type { PersonId } from '../../../core/ids.js'
import type { FormValues } from '../../../core/message.js'
import { type Form, type Reply, textReply } from '../../../core/reply.js'
import { type Contact, contactLength } from '../../../model/contact.js'
import type { Delivery } from '../../../model/delivery.js'
import type { Person } from '../../../model/person.js'
import type { Round } from '../../../model/round.js'
import type { Outcome } from '../../../programme/asking.js'
import type { Words } from '../../../remind/compose.js'
import { broadcastExpiry, broadcastMoment } from '../../../remind/plan/work-days.js'
import { wording } from '../../../wording/wording.js'
import type { Asking, Standing } from '../../asking.js'
import { sayMoment } from '../facts.js'
import { contactPeople } from './contact-people.js'
import { orBack } from './not-saved.js'
import { type TypedText, textIn, typedText } from './typed-text.js'

/** Of the round only whose coordinators it is about. */
type About = Pick<Round, 'id' | 'network'> | undefined

export function openContact(asking: Asking, about: About): Outcome {
  const { lang } = asking
  const { problems, contact } = wording(lang).checkin
  const person = askerOf(asking)
  if (!person) return { reply: textReply(lang, problems.guest) }
  const people = choosable(asking, person, about)
  return people.length > 0
    ? { form: contactForm(asking, { about, people }) }
    : { reply: textReply(lang, contact.nobody) }
}

interface Filled {
  readonly about: About
  readonly people: ReturnType<typeof choosable>
  readonly who?: string
  readonly problem?: string
  readonly typed?: TypedText
}

function contactForm({ lang }: Asking, filled: Filled): Form {
  const { contact } = wording(lang).checkin
  const { about, people, who = '', problem, typed } = filled
  return {
    action: { id: 'contact-me', ...(about ? { round: about.id } : {}) },
    ...{ lang, title: contact.title, submit: contact.submit, text: contact.text, private: true },
    fields: [
      {
        ...{ id: 'who', kind: 'choice', label: contact.who, required: true },
        choices: people.map(({ id, name, role }) => ({
          value: id,
          label: contact.person(name, role),
        })),
        ...(who === '' ? {} : { value: who }),
        ...(problem === undefined ? {} : { problem }),
      },
      {
        ...{ id: 'text', kind: 'text', label: contact.about, hint: contact.aboutHint },
        ...{ required: false, maxLength: contactLength },
        ...(typed && typed.value !== '' ? { value: typed.value } : {}),
        ...(typed?.problem === undefined ? {} : { problem: typed.problem }),
      },
    ],
  }
}

export async function submitContact(
  asking: Asking,
  about: About,
  values: FormValues,
): Promise<Outcome> {
  const { lang } = asking
  const { problems, contact } = wording(lang).checkin
  const person = askerOf(asking)
  if (!person) return { reply: textReply(lang, problems.guest) }
  const people = choosable(asking, person, about)
  const who = textIn(values, 'who')
  const chosen = people.find(({ id }) => id === who)
  const typed = typedText(textIn(values, 'text'), { lang, most: contactLength })
  if (!chosen || typed.problem !== undefined) {
    const problem = chosen ? {} : { problem: contact.choose }
    return { form: contactForm(asking, { about, people, who, typed, ...problem }) }
  }
  const form = contactForm(asking, { about, people, who, typed })
  return orBack(form, async () => ({
    reply: await ask(asking, { from: person.id, to: chosen, text: typed.value }),
  }))
}

interface Wish {
  readonly from: PersonId
  readonly to: { readonly id: PersonId; readonly name: string }
  readonly text: string
}

async function ask(asking: Asking, { from, to, text }: Wish): Promise<Reply> {
  const { deps, tenant, snapshot, now, lang, today } = asking
  const { contact: say } = wording(lang).checkin
  const contact: Contact = {
    ...{ id: idOf(tenant, from, to.id, text, today), revision: 1, from, to: to.id, lang, at: now },
    ...(text === '' ? {} : { text }),
  }
  const at = broadcastMoment(snapshot, snapshot.people.get(to.id), now)
  await deps.contacts.ask(tenant, contact, [rowOf(asking, contact, at)])
  deps.wake(tenant)
  const when = at > now ? sayMoment(asking, lang, at) : undefined
  return textReply(lang, say.told(to.name, to.id, when))
}

function rowOf({ snapshot }: Asking, { id, to }: Contact, at: number): Delivery {
  const day = broadcastExpiry(snapshot, snapshot.people.get(to), at)
  return {
    source: { kind: 'contact', id },
    receiver: { kind: 'person', id: to },
    notBefore: at,
    expiresAt: Math.max(day, at + 7 * 24 * 3_600_000),
  }
}

/** To whom it was addressed alone. */
export async function composeContact(standing: Standing, delivery: Delivery): Promise<Words> {
  const { deps, tenant, snapshot } = standing
  const { source, receiver } = delivery
  const contact = await deps.contacts.load(tenant, source.id)
  const from = contact && snapshot.people.get(contact.from)
  if (!from || receiver.kind !== 'person' || receiver.id !== contact.to)
    return { stale: [{ index: 0, why: 'gone' }] }
  const { contact: say } = wording(contact.lang).checkin
  const lines = [
    say.message(from.name, from.id),
    ...(contact.text === undefined ? [] : [say.messageText(from.name, contact.text)]),
  ]
  return { reply: textReply(contact.lang, lines.join('\n')), stale: [] }
}

/** Somebody of the programme, so that the one who is told knows whom to contact. */
function askerOf({ viewer, snapshot }: Asking): Person | undefined {
  return viewer.person && snapshot.people.get(viewer.person.id)
}

function choosable({ snapshot, today, lang }: Asking, person: Person, about: About) {
  return contactPeople({ snapshot, person, today, lang, network: about?.network })
}
