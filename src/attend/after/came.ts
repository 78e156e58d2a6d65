// Who came: a form with everybody who could have, those ticked who are known to be there or said that they would come; others by name or
// e-mail. Called by chat.ts. What is ticked stands, with whoever has written the meeting's code since the form was opened.
import { PersonId } from '../../core/ids.js'
import type { InboundForm } from '../../core/message.js'
import { type Form, textReply } from '../../core/reply.js'
import { dateOf } from '../../core/time.js'
import type { Person } from '../../model/person.js'
import type { Outcome } from '../../programme/asking.js'
import { receiversOf } from '../../programme/change.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { afterCard } from './card.js'
import { beforeMs, mayNote, saidOf } from './meetings.js'
import { chosenIn, inField, type Typed, typedLine } from './typed.js'
import { isReply, note } from './write.js'

/** People on the form: those who are likeliest to have come; any other can be written. */
const mostPeople = 150
const mostOthers = 500
const mostLabel = 75

export async function openWhoCame(asking: Asking, occurrence: Occurrence): Promise<Outcome> {
  const { lang, now } = asking
  if (now < occurrence.start - beforeMs) {
    const { tooEarly } = wording(lang).after
    return { reply: textReply(lang, tooEarly(saidOf(asking, occurrence))) }
  }
  const { people, ticked } = await offered(asking, occurrence)
  return { form: whoForm(asking, occurrence, { people, ticked, at: now, others: { value: '' } }) }
}

interface Showing {
  readonly people: readonly Person[]
  readonly ticked: ReadonlySet<string>
  /** When the form was opened. */
  readonly at: number
  readonly others: Typed
}

function whoForm(asking: Asking, occurrence: Occurrence, showing: Showing): Form {
  const { lang, snapshot } = asking
  const { whoForm: words } = wording(lang).after
  const { people, ticked, at, others } = showing
  const schoolOf = ({ posts: [post] }: Person) =>
    post?.school === undefined ? undefined : snapshot.schools.get(post.school)?.name
  const choices = people.map(person => ({
    value: person.id,
    label: words.person(person.name, schoolOf(person)).slice(0, mostLabel),
  }))
  const value = choices.map(choice => choice.value).filter(id => ticked.has(id))
  return {
    action: { id: 'who-came', meeting: occurrence.id, at },
    lang,
    title: words.title,
    text: words.text(saidOf(asking, occurrence)),
    submit: words.submit,
    fields: [
      ...(choices.length > 0
        ? [
            {
              id: 'came',
              label: words.came,
              kind: 'choices' as const,
              required: false,
              choices,
              value,
            },
          ]
        : []),
      {
        ...{ id: 'others', label: words.others, hint: words.othersHint, kind: 'line' },
        ...{ required: false, maxLength: mostOthers, ...inField(others) },
      },
    ],
  }
}

/** Who could have come, the likeliest first, and who is thought to have. */
async function offered(
  { deps, tenant, snapshot }: Asking,
  occurrence: Occurrence,
): Promise<{ people: readonly Person[]; ticked: ReadonlySet<string> }> {
  const { id, meeting, startLocal } = occurrence
  const { answers, choices } = await deps.answers.of(tenant, id)
  const arrivals = await deps.codes.arrivals(tenant, id)
  const isCurrent = (one: { readonly answerRevision: number }) =>
    one.answerRevision === meeting.answerRevision
  const current = answers.filter(isCurrent)
  const saidNo = new Set(current.filter(({ said }) => said === 'no').map(({ person }) => person))
  const coming = [
    ...current.filter(({ said }) => said === 'yes').map(({ person }) => person),
    ...choices.filter(isCurrent).flatMap(({ people }) => people),
  ].filter(person => !saidNo.has(person))
  const known = new Set([...(meeting.attendance ?? []), ...arrivals.keys()])
  const hosts = meeting.hosts.flatMap(({ person }) => person ?? [])
  const could = receiversOf(snapshot, meeting, dateOf(startLocal))
  const ranks = [
    known,
    new Set([...coming, ...hosts]),
    new Set(could.filter(one => !saidNo.has(one))),
  ]
  const rank = (one: PersonId) => {
    const at = ranks.findIndex(each => each.has(one))
    return at < 0 ? ranks.length : at
  }
  const people = [...new Set([...known, ...coming, ...hosts, ...could])]
    .flatMap(one => snapshot.people.get(one) ?? [])
    .sort((a, b) => rank(a.id) - rank(b.id) || a.name.localeCompare(b.name, 'da'))
    .slice(0, mostPeople)
  const isKnown = meeting.attendance !== undefined || arrivals.size > 0
  return { people, ticked: isKnown ? known : new Set(coming) }
}

export async function submitWhoCame(
  asking: Asking,
  occurrence: Occurrence,
  { values, at }: Pick<InboundForm, 'values'> & { readonly at: number },
): Promise<Outcome> {
  const { lang, deps, tenant, snapshot } = asking
  const { after } = wording(lang)
  const { people } = await offered(asking, occurrence)
  const ticked = new Set(chosenIn(values, 'came').filter(id => people.some(one => one.id === id)))
  const typed = typedLine(values, 'others', { lang, most: mostOthers })
  const { found, unknown } = namedIn(typed.value, [...snapshot.people.values()])
  const problem = typed.problem ?? (unknown.length > 0 ? after.whoForm.unknown(unknown) : undefined)
  if (problem !== undefined) {
    const others = { value: typed.value, problem }
    return { form: whoForm(asking, occurrence, { people, ticked, at, others }) }
  }
  const arrivals = await deps.codes.arrivals(tenant, occurrence.id)
  const since = [...arrivals].flatMap(([person, when]) => (when > at ? person : []))
  const came = [...new Set([...ticked, ...found, ...since])].map(id => PersonId.parse(id)).sort()
  const noted = await note(asking, occurrence.id, async (now, here) => {
    if (!mayNote(here.viewer, now)) return textReply(lang, after.mayNot)
    return { attendance: came.length > 0 ? came : undefined }
  })
  if (isReply(noted)) return { reply: noted }
  await deps.codes.forgetArrivals(tenant, occurrence.id)
  const reply = await afterCard(noted.here, noted.occurrence, after.cameNoted(came.length))
  return { reply, instead: true }
}

/** Those whom the line names: by e-mail, or by a whole name that one of them has alone. */
function namedIn(
  line: string,
  people: readonly Person[],
): { readonly found: readonly string[]; readonly unknown: readonly string[] } {
  const parts = line.split(/[,;]/).map(part => part.trim())
  const found: string[] = []
  const unknown: string[] = []
  for (const part of parts.filter(each => each !== '')) {
    const key = part.toLowerCase()
    const fits = people.filter(({ id, name }) => id === key || name.toLowerCase() === key)
    const [one, another] = fits
    if (one && !another) found.push(one.id)
    else unknown.push(part)
  }
  return { found, unknown }
}
