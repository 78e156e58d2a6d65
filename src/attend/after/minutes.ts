// The link to a meeting's minutes: its form, and one that was written in a message. Called by chat.ts. Only https leads anywhere.
import { z } from 'zod'
import type { FormValues } from '../../core/message.js'
import { type Button, type Form, type Reply, textReply } from '../../core/reply.js'
import type { Outcome, Said } from '../../programme/asking.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { afterCard, withButtons } from './card.js'
import { mayNote, saidOf } from './meetings.js'
import { inField, type Typed, typedLine } from './typed.js'
import { isReply, note } from './write.js'

/** A button carries it too. */
const mostLink = 600
const Link = z.url({ protocol: /^https$/ }).max(mostLink)

export function minutesForm(asking: Asking, occurrence: Occurrence, typed?: Typed): Form {
  const { lang } = asking
  const { minutesForm: words } = wording(lang).after
  const { id, meeting } = occurrence
  const link = typed ?? { value: meeting.minutes ?? '' }
  return {
    action: { id: 'minutes', meeting: id },
    lang,
    title: words.title,
    text: words.text(saidOf(asking, occurrence)),
    submit: words.submit,
    fields: [
      {
        ...{ id: 'link', label: words.link, hint: words.hint, kind: 'line' },
        ...{ required: false, maxLength: mostLink, ...inField(link) },
      },
    ],
  }
}

export async function submitMinutes(
  asking: Asking,
  occurrence: Occurrence,
  values: FormValues,
): Promise<Outcome> {
  const { lang } = asking
  const typed = typedLine(values, 'link', { lang, most: mostLink })
  const isLink = typed.value === '' || Link.safeParse(typed.value).success
  const { wrong } = wording(lang).after.minutesForm
  const problem = typed.problem ?? (isLink ? undefined : wrong)
  if (problem !== undefined) {
    return { form: minutesForm(asking, occurrence, { value: typed.value, problem }) }
  }
  return setMinutes(asking, occurrence, typed.value)
}

/** Empty: there are none. */
export async function setMinutes(asking: Asking, { id }: Occurrence, link: string): Promise<Said> {
  const { lang } = asking
  const { after } = wording(lang)
  const minutes = Link.safeParse(link).data
  if (link !== '' && minutes === undefined)
    return { reply: textReply(lang, after.minutesForm.wrong) }
  const noted = await note(asking, id, async (occurrence, here) => {
    if (!mayNote(here.viewer, occurrence)) return textReply(lang, after.mayNot)
    return occurrence.meeting.minutes === minutes ? {} : { minutes }
  })
  if (isReply(noted)) return { reply: noted }
  const lead = link === '' ? after.removed : after.noted
  return { reply: await afterCard(noted.here, noted.occurrence, lead), instead: true }
}

/** A link that was written in a message, to be looked at before it is noted. */
export function previewMinutes(asking: Asking, occurrence: Occurrence, link: string): Reply {
  const { lang } = asking
  const { after } = wording(lang)
  const button = (label: string, does: 'link' | 'minutes'): Button => ({
    label,
    action: {
      ...{ id: 'after', does, meeting: occurrence.id },
      ...(does === 'link' ? { minutes: link } : {}),
    },
  })
  const lead = after.preview(saidOf(asking, occurrence))
  const field = { label: after.fields.minutes, value: { text: link, url: link } }
  return withButtons(
    {
      lang,
      text: `${lead}\n${field.label}: ${link}`,
      blocks: [
        { type: 'text', text: lead },
        { type: 'fields', fields: [field] },
      ],
    },
    [button(after.buttons.note, 'link'), button(after.buttons.mend, 'minutes')],
  )
}

/** The link in a text; undefined where there is none, or more than one. */
export function linkIn(text: string): string | undefined {
  const [link, another] = text.match(/https:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g) ?? []
  return another === undefined ? Link.safeParse(link).data : undefined
}
