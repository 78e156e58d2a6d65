// A leader lets somebody else of the school choose too, and takes that back. Called by chat.ts; the delegate is told. Only a leader can: a
// delegate cannot name another. What it makes is a role in the programme, from today on.
import type { FormAction } from '../../../core/action.js'
import type { DesignationAction } from '../../../core/actions/designation.js'
import { PersonId, SchoolId } from '../../../core/ids.js'
import type { InboundForm } from '../../../core/message.js'
import { type Form, type Reply, textReply } from '../../../core/reply.js'
import type { Delivery } from '../../../model/delivery.js'
import type { Person, RoleGrant } from '../../../model/person.js'
import type { Programme, School } from '../../../model/programme.js'
import { isInForce } from '../../../people/rights.js'
import type { Outcome } from '../../../programme/asking.js'
import { withButtons } from '../../../remind/change/preview.js'
import { noticeMoment } from '../../../remind/plan/work-days.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { mostLabel } from '../open.js'
import { choosersOf, functionsAt, leadsSchool, peopleOf } from '../school.js'
import { writeProgramme } from './programme.js'

/** Choices of a list: Slack takes a hundred. */
const mostChoices = 98
/** Buttons to take it back with. */
const mostTaken = 4
const tellWithinMs = 14 * 86_400_000
/** In which it can be taken back before anybody has heard of it. */
const pauseMs = 30_000

/** The form, or first who can already, each with the way to take it back; `person` opens the form all the same. */
export async function openDelegate(asking: Asking, action: DesignationAction): Promise<Outcome> {
  const opened = schoolOf(asking, action.school)
  if ('reply' in opened) return opened
  const { school } = opened
  const delegates = delegatesOf(asking, school)
  if (delegates.length === 0 || action.person !== undefined) {
    return delegateForm(asking, school)
  }
  return { reply: delegatesCard(asking, school, delegates) }
}

function delegatesCard(
  { lang, viewer }: Asking,
  school: School,
  delegates: readonly Person[],
): Reply {
  const { delegate, buttons: label } = wording(lang).designation
  const said = delegate.standing(
    school.name,
    delegates.map(({ name }) => name),
  )
  const button = (text: string, does: 'delegate' | 'undelegate', person: string) => ({
    label: text.slice(0, mostLabel),
    action: { id: 'designation', does, school: school.id, person } as const,
  })
  return withButtons(textReply(lang, said), [
    ...delegates
      .slice(0, mostTaken)
      .map(({ id, name }) => button(label.undelegate(name), 'undelegate', id)),
    button(label.delegate, 'delegate', viewer.person?.id ?? 'form'),
  ])
}

function delegateForm(asking: Asking, school: School): Outcome {
  const { lang } = asking
  const { delegate } = wording(lang).designation
  const people = namable(asking, school)
  if (people.length === 0) return { reply: textReply(lang, delegate.nobodyToName) }
  const form: Form = {
    action: { id: 'name-delegate', school: school.id },
    lang,
    title: delegate.title,
    submit: delegate.submit,
    text: delegate.text(school.name),
    fields: [
      {
        ...({ id: 'person', kind: 'choice', label: delegate.who, required: true } as const),
        choices: people.slice(0, mostChoices).map(person => ({
          value: person.id,
          label: [person.name, ...functionsAt(person, school.id, asking.today)]
            .join(', ')
            .slice(0, mostLabel),
        })),
      },
    ],
  }
  return { form }
}

/** The school's people who cannot choose yet. */
function namable({ snapshot, today }: Asking, { id }: School): Person[] {
  const can = choosersOf(snapshot, id, today)
  return peopleOf(snapshot, id, today).filter(person => !can.includes(person))
}

/**
 * The form as it was sent. The message is written first: it waits, and is not sent to somebody who may not choose, so that a crash between
 * the two tells nobody what is not so.
 */
export async function nameDelegate(
  asking: Asking,
  { values }: InboundForm,
  action: Extract<FormAction, { id: 'name-delegate' }>,
): Promise<Outcome> {
  const opened = schoolOf(asking, action.school)
  if ('reply' in opened) return opened
  const { school } = opened
  const value = Object.hasOwn(values, 'person') ? values.person : undefined
  const wanted = typeof value === 'string' ? value : value?.[0]
  const { lang, deps, tenant } = asking
  const { delegate, overtaken } = wording(lang).designation
  const naming = named(asking, school, wanted)
  if ('no' in naming) return { reply: textReply(lang, naming.no) }
  const { person } = naming
  await deps.deliveries.add(tenant, [toldRow(asking, school, person)])
  const written = await writeProgramme(asking, `delegate:${school.id}:${person.id}`, here =>
    named(here, school, wanted),
  )
  if ('saved' in written) {
    return { reply: textReply(lang, delegate.named(person.name, school.name)), instead: true }
  }
  return { reply: textReply(lang, written.no === 'overtaken' ? overtaken : written.no) }
}

/** The programme in which that one may choose too; or what is in the way. */
function named(
  here: Asking,
  school: School,
  wanted: string | undefined,
): { readonly programme: Programme; readonly person: Person } | { readonly no: string } {
  const { delegate } = wording(here.lang).designation
  if (!leadsSchool(here.viewer, school)) return { no: delegate.mayNot }
  const person = here.programme.people.find(({ id }) => id === wanted)
  if (person && choosersOf(here.snapshot, school.id, here.today).includes(person)) {
    return { no: delegate.already(person.name, school.name) }
  }
  if (!person || !namable(here, school).includes(person)) return { no: delegate.nobodyToName }
  const roles = [...person.roles, grantOf(here, school)]
  return { programme: withPerson(here, { ...person, roles }), person }
}

function grantOf({ today }: Asking, { id }: School): RoleGrant {
  const scope = { kind: 'school', id } as const
  return { role: 'delegate', scope, approved: true, from: today }
}

/** Takes it back, whoever had given it. */
export async function takeBackDelegate(
  asking: Asking,
  action: DesignationAction,
): Promise<Outcome> {
  const opened = schoolOf(asking, action.school)
  if ('reply' in opened) return opened
  const { school } = opened
  const { lang, snapshot } = asking
  const { delegate, overtaken } = wording(lang).designation
  const id = PersonId.safeParse(action.person ?? '').data
  const name = (id && snapshot.people.get(id)?.name) ?? ''
  const written = await writeProgramme(asking, `undelegate:${school.id}:${id}`, here => {
    if (!leadsSchool(here.viewer, school)) return { no: delegate.mayNot }
    const person = delegatesOf(here, school).find(one => one.id === id)
    if (!person) return { no: delegate.notOne }
    const roles = person.roles.filter(grant => !isDelegate(grant, school))
    return { programme: withPerson(here, { ...person, roles }) }
  })
  if ('saved' in written) {
    return { reply: textReply(lang, delegate.taken(name, school.name)), instead: true }
  }
  return { reply: textReply(lang, written.no === 'overtaken' ? overtaken : written.no) }
}

function withPerson({ programme }: Asking, person: Person) {
  const people = programme.people.map(one => (one.id === person.id ? person : one))
  return { ...programme, people }
}

function isDelegate({ role, scope }: RoleGrant, { id }: School): boolean {
  return role === 'delegate' && scope.kind === 'school' && scope.id === id
}

function delegatesOf({ snapshot, today }: Asking, school: School): Person[] {
  return choosersOf(snapshot, school.id, today).filter(({ roles }) =>
    roles.some(grant => isDelegate(grant, school) && isInForce(grant, today)),
  )
}

/** The school that the viewer leads; without a name the only one. */
function schoolOf(
  { snapshot, viewer, lang }: Asking,
  wanted: string | undefined,
): { readonly school: School } | { readonly reply: Reply } {
  const id = SchoolId.safeParse(wanted ?? '').data
  const led = snapshot.programme.schools.filter(school => leadsSchool(viewer, school))
  const school = id ? led.find(one => one.id === id) : led[0]
  if (!school) return { reply: textReply(lang, wording(lang).designation.delegate.mayNot) }
  return { school }
}

const namedId = /^named:([a-z0-9-]+):([^\s@]+@[^\s@]+):\d+$/su

/** Which school it is, and who said so; undefined where it is no such source. */
export function parseNamed(id: string) {
  const [, place = '', who = ''] = namedId.exec(id) ?? []
  const [school, by] = [SchoolId.safeParse(place), PersonId.safeParse(who)]
  return school.success && by.success ? { school: school.data, by: by.data } : undefined
}

function toldRow({ now, snapshot, viewer }: Asking, { id }: School, person: Person): Delivery {
  const start = now + tellWithinMs
  return {
    source: { kind: 'designation', id: `named:${id}:${viewer.person?.id}:${now}` },
    receiver: { kind: 'person', id: person.id },
    notBefore: noticeMoment(snapshot, person, { wanted: now + pauseMs, start }),
    expiresAt: start,
  }
}
