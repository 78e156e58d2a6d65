// Somebody of the school whom the programme does not know yet: the form, and the person who comes of it, ticked in the list at once.
// Called by chat.ts. Only a work e-mail will do: one of a domain that people of the programme have already.
import type { FormAction } from '../../../core/action.js'
import type { DesignationAction } from '../../../core/actions/designation.js'
import { findCpr, withoutCpr } from '../../../core/cpr.js'
import { PersonId } from '../../../core/ids.js'
import type { FormValues, InboundForm } from '../../../core/message.js'
import { type Form, textReply } from '../../../core/reply.js'
import { cleanText } from '../../../core/text.js'
import { dateOf } from '../../../core/time.js'
import { Person } from '../../../model/person.js'
import type { Programme } from '../../../model/programme.js'
import { isInForce } from '../../../people/rights.js'
import type { Outcome } from '../../../programme/asking.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { chooseForm } from '../form.js'
import { type Choosing, isReply, openChoice } from '../open.js'
import { mayChoose } from '../school.js'
import { writeProgramme } from './programme.js'

const fieldIds = ['name', 'email', 'function'] as const
type FieldId = (typeof fieldIds)[number]
const most: Readonly<Record<FieldId, number>> = { name: 120, email: 254, function: 80 }
type Typed = Readonly<Record<FieldId, string>>
type Problems = Partial<Record<FieldId, string>>

export async function openAdd(asking: Asking, action: DesignationAction): Promise<Outcome> {
  const choosing = await openChoice(asking, action)
  if (isReply(choosing)) return { reply: choosing }
  return { form: addForm(asking, choosing, { name: '', email: '', function: '' }) }
}

function addForm(
  { lang }: Asking,
  { occurrence, school }: Choosing,
  typed: Typed,
  problems: Problems = {},
): Form {
  const { add } = wording(lang).designation
  return {
    action: { id: 'add-person', meeting: occurrence.id, school: school.id },
    lang,
    title: add.title,
    submit: add.submit,
    text: add.text(school.name),
    fields: fieldIds.map(id => ({
      ...({ id, kind: 'line', label: add[id], required: true, maxLength: most[id] } as const),
      ...(id === 'function' ? { hint: add.functionHint } : {}),
      ...(typed[id] === '' ? {} : { value: typed[id] }),
      ...(problems[id] === undefined ? {} : { problem: problems[id] }),
    })),
  }
}

/** The form as it was sent. What leads on is the list, with the new one ticked. */
export async function addPerson(
  asking: Asking,
  { values }: InboundForm,
  action: Extract<FormAction, { id: 'add-person' }>,
): Promise<Outcome> {
  const choosing = await openChoice(asking, action)
  if (isReply(choosing)) return { reply: choosing }
  const { lang } = asking
  const { designation } = wording(lang)
  const { typed, problems } = readTyped(asking, values)
  const id = PersonId.safeParse(typed.email)
  if (Object.keys(problems).length > 0 || !id.success) {
    return { form: addForm(asking, choosing, typed, problems) }
  }
  const { school } = choosing
  const person = Person.parse({
    id: id.data,
    name: typed.name,
    posts: [{ school: school.id, functions: [typed.function] }],
  })
  const written = await writeProgramme(asking, `add:${school.id}:${JSON.stringify(person)}`, here =>
    added(here, choosing, person),
  )
  if ('saved' in written) {
    const lead = designation.add.added(person.name, school.name)
    const besides = person.id
    return { form: await chooseForm(written.saved, choosing, { lead, besides }) }
  }
  if (written.no === 'overtaken') return { reply: textReply(lang, designation.overtaken) }
  if (written.no === 'no-right') return { reply: textReply(lang, designation.problems['no-right']) }
  return { form: addForm(asking, choosing, typed, written.no) }
}

/** The programme with the person; what is wrong with the e-mail where it is somebody's, or no work e-mail. */
function added(
  { programme, viewer, lang, today }: Asking,
  { school, occurrence }: Choosing,
  person: Person,
): { readonly programme: Programme } | { readonly no: Problems | 'no-right' } {
  const { problems } = wording(lang).designation.add
  if (!mayChoose(viewer, school)) return { no: 'no-right' }
  const known = programme.people.find(({ id }) => id === person.id)
  if (known) {
    const day = dateOf(occurrence.startLocal)
    const isHere = known.posts.some(
      post => post.school === school.id && (isInForce(post, day) || isInForce(post, today)),
    )
    return { no: { email: isHere ? problems.here(known.name) : problems.elsewhere } }
  }
  const domain = domainOf(person.id)
  if (!programme.people.some(({ id }) => domainOf(id) === domain)) {
    return { no: { email: problems.domain(domain) } }
  }
  return { programme: { ...programme, people: [...programme.people, person] } }
}

function domainOf(id: string): string {
  return id.slice(id.lastIndexOf('@') + 1)
}

function readTyped({ lang }: Asking, values: FormValues): { typed: Typed; problems: Problems } {
  const { designation, questions } = wording(lang)
  const problems: Problems = {}
  const line = (id: FieldId): string => {
    const value = Object.hasOwn(values, id) ? values[id] : undefined
    const raw = typeof value === 'string' ? value : (value?.[0] ?? '')
    const text = cleanText(raw).replace(/\s+/g, ' ').trim()
    if (text === '') problems[id] = designation.add.problems[id]
    if (text.length > most[id]) problems[id] = questions.problems.tooLong(text.length, most[id])
    if (findCpr(text).length === 0) return text
    problems[id] = questions.problems.cpr
    return withoutCpr(text)
  }
  const typed = { name: line('name'), email: line('email'), function: line('function') }
  if (problems.email === undefined && !PersonId.safeParse(typed.email).success) {
    problems.email = designation.add.problems.email
  }
  return { typed, problems }
}
