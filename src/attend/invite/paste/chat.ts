// Answers that were given elsewhere: the form to paste them in, the preview with what is unclear line by line, and saving them once. Called by
// ../chat.ts. The button carries the answers by short marks of people: who has answered here since, keeps the answer.
import { createHash } from 'node:crypto'
import type { InvitationAction } from '../../../core/actions/invitation.js'
import { findCpr, withoutCpr } from '../../../core/cpr.js'
import type { PersonId } from '../../../core/ids.js'
import type { FormValues } from '../../../core/message.js'
import { type Block, type Button, type Form, type Reply, textReply } from '../../../core/reply.js'
import { cleanText } from '../../../core/text.js'
import type { Outcome } from '../../../programme/asking.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { isReply, openMeeting } from '../../../remind/change/open.js'
import { withButtons } from '../../../remind/change/preview.js'
import { invitedSaid } from '../../../remind/words/answers.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { type Matched, matchPasted } from './match.js'
import { type PastedLine, readPasted } from './read.js'

/** Slack's dialogs take no more. */
const mostLetters = 3000
/** Lines that nothing is taken from. */
const mostUnclear = 25
/** Letters of a person's mark, and of the answer behind it. */
const markLetters = 6
const letters = { yes: 'y', no: 'n', maybe: 'm' } as const
/** As many as a button carries. */
const mostAnswers = 200

export function pasteForm(asking: Asking, meeting: string | undefined): Outcome {
  const occurrence = openMeeting(asking, meeting ?? '')
  return isReply(occurrence) ? { reply: occurrence } : { form: formOf(asking, occurrence) }
}

function formOf(
  asking: Asking,
  occurrence: Occurrence,
  { value = '', problem }: { value?: string; problem?: string } = {},
): Form {
  const { lang } = asking
  const { paste: say } = wording(lang).invitation
  return {
    action: { id: 'paste-answers', meeting: occurrence.id },
    ...{ lang, title: say.title, submit: say.submit },
    text: say.text(invitedSaid(occurrence, { standing: asking, lang })),
    fields: [
      {
        ...{ id: 'answers', kind: 'text', label: say.field, hint: say.hint },
        ...{ required: true, maxLength: mostLetters },
        ...(value === '' ? {} : { value }),
        ...(problem === undefined ? {} : { problem }),
      },
    ],
  }
}

/** The preview of what was pasted; the form again where it cannot be read at all. */
export async function submitPaste(
  asking: Asking,
  meeting: string,
  values: FormValues,
): Promise<Outcome> {
  const { deps, tenant, lang, snapshot } = asking
  const { paste: say, tooLong } = wording(lang).invitation
  const occurrence = openMeeting(asking, meeting)
  if (isReply(occurrence)) return { reply: occurrence }
  const typed = Object.hasOwn(values, 'answers') ? values.answers : undefined
  const text = cleanText(typeof typed === 'string' ? typed : (typed ?? []).join('\n')).trim()
  const again = (problem: string, value = text) => ({
    form: formOf(asking, occurrence, { value, problem }),
  })
  if (findCpr(text).length > 0) return again(say.cpr, withoutCpr(text))
  if (text.length > mostLetters) return again(tooLong(text.length, mostLetters))
  const lines: PastedLine[] = readPasted(text)
  if (lines.length === 0) return again(say.empty)
  const answers = await deps.answers.of(tenant, occurrence.id)
  return {
    reply: previewOf(asking, occurrence, matchPasted(snapshot, { occurrence, answers }, lines)),
  }
}

function previewOf(
  { lang }: Asking,
  { id, meeting }: Occurrence,
  { ready, unclear, counts }: Matched,
): Reply {
  const { paste: say, buttons, more } = wording(lang).invitation
  const lines = unclear.slice(0, mostUnclear).map(say.unclear)
  const rest = unclear.length > mostUnclear ? [more(unclear.length - mostUnclear)] : []
  const notes = [...lines, ...rest]
  const lead = say.ready(counts)
  const reply: Reply = {
    lang,
    text: [lead, ...notes].join('\n'),
    blocks: [
      { type: 'text', text: lead },
      ...notes.map((text): Block => ({ type: 'text', text, style: 'note' })),
    ],
  }
  const apply: Button = {
    label: buttons.apply,
    action: {
      ...{ id: 'invitation', does: 'apply', meeting: id, revision: meeting.answerRevision },
      answers: ready
        .slice(0, mostAnswers)
        .map(({ person, said }) => markOf(person) + letters[said])
        .join(''),
    },
  }
  const repair: Button = {
    label: buttons.mend,
    action: { id: 'invitation', does: 'paste', meeting: id },
  }
  return withButtons(reply, ready.length > 0 ? [apply, repair] : [repair])
}

/** Saves what the preview showed. Once more saves nothing more; whoever has answered here in the meantime keeps that. */
export async function applyAnswers(asking: Asking, action: InvitationAction): Promise<Outcome> {
  const { deps, tenant, lang, now, viewer, snapshot } = asking
  const { paste: say, problems } = wording(lang).invitation
  const by = viewer.person?.id
  const occurrence = openMeeting(asking, action.meeting ?? '')
  if (isReply(occurrence)) return { reply: occurrence }
  const { meeting, id, end } = occurrence
  if (action.revision !== meeting.answerRevision || by === undefined)
    return { reply: textReply(lang, problems.moved) }
  const lines = snapshot.programme.people.flatMap((person, at): PastedLine[] => {
    const status = statusIn(action.answers ?? '', person.id)
    return status ? [{ line: at, text: '', parts: [], email: person.id, status }] : []
  })
  const answers = await deps.answers.of(tenant, id)
  const { ready } = matchPasted(snapshot, { occurrence, answers }, lines)
  const records = ready.map(({ person, said }) => ({
    ...{ about: id, person, answerRevision: meeting.answerRevision, said, at: now, by },
  }))
  if (records.length > 0) await deps.answers.write(tenant, id, records, { now, over: end })
  deps.wake(tenant)
  const text = records.length > 0 ? say.applied(records.length) : say.nothing
  return { reply: textReply(lang, text), instead: true }
}

function statusIn(answers: string, person: PersonId): 'yes' | 'no' | 'maybe' | undefined {
  const mark = markOf(person)
  for (let at = 0; at + markLetters < answers.length; at += markLetters + 1) {
    if (answers.slice(at, at + markLetters) !== mark) continue
    const letter = answers[at + markLetters]
    return letter === 'y' ? 'yes' : letter === 'n' ? 'no' : letter === 'm' ? 'maybe' : undefined
  }
  return undefined
}

function markOf(person: PersonId): string {
  return createHash('sha256').update(person).digest('base64url').slice(0, markLetters)
}
