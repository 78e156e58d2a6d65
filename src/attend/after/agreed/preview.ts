// An agreement that was said in words, shown before it is noted, and the meetings that it may be of. Called by ../chat.ts.
import type { AfterAction, AgreementDraft } from '../../../core/actions/after.js'
import type { Block, Button, Reply } from '../../../core/reply.js'
import { pupilNote } from '../../../people/guard/reminder.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { sayAgreement, withButtons } from '../card.js'
import { heldMeetings, saidOf } from '../meetings.js'
import { toAgreement } from './note.js'

/** Meetings that a draft may be of. */
const mostMeetings = 5
const mostLabel = 75

/** What was said in words, to be looked at before it is noted. */
export function previewAgreement(
  asking: Asking,
  occurrence: Occurrence,
  draft: AgreementDraft,
): Reply {
  const { lang } = asking
  const { after } = wording(lang)
  const { buttons } = after
  const lead = after.preview(saidOf(asking, occurrence))
  const said = after.agreement(sayAgreement(asking, toAgreement(draft)))
  const notes = [after.previewNote, pupilNote(draft.what, lang) ?? []].flat()
  const blocks: Block[] = [
    { type: 'text', text: lead },
    { type: 'text', text: said },
    ...notes.map((text): Block => ({ type: 'text', text, style: 'note' })),
  ]
  const button = (label: string, does: AfterAction['does']): Button => ({
    label,
    action: { id: 'after', does, meeting: occurrence.id, draft },
  })
  return withButtons({ lang, text: [lead, said, ...notes].join('\n'), blocks }, [
    button(buttons.note, 'add'),
    button(buttons.mend, 'agreement'),
    ...(heldMeetings(asking, '').length > 1 ? [button(buttons.which, 'which')] : []),
  ])
}

/** The same of another meeting: those held lately, each with a button that notes it there. */
export function chooseMeeting(asking: Asking, draft: AgreementDraft): Reply {
  const { lang } = asking
  const { after } = wording(lang)
  const said = after.agreement(sayAgreement(asking, toAgreement(draft)))
  const buttons = heldMeetings(asking, '')
    .slice(0, mostMeetings)
    .map((one): Button => {
      const label = after.heading(saidOf(asking, one)).slice(0, mostLabel)
      return { label, action: { id: 'after', does: 'add', meeting: one.id, draft } }
    })
  const text = [after.which, said, ...buttons.map(({ label }) => label)].join('\n')
  const blocks: Block[] = [
    { type: 'text', text: after.which },
    { type: 'text', text: said },
  ]
  return withButtons({ lang, text, blocks }, buttons)
}
