// A question about who comes, or an order to nudge, in plain words: which meeting it is about, and the answer for those who may have it.
// Called by ../desk.ts. For everybody else it stays a question for src/ask.
import type { InboundText } from '../../core/message.js'
import { type Reply, textReply } from '../../core/reply.js'
import type { Outcome } from '../../programme/asking.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { findMeetings } from '../../remind/change/find.js'
import { meetingName } from '../../remind/report/words.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { answer } from './chat.js'
import { type Asked, readAsked } from './recognise.js'
import { mayFollow, mayLookSomewhere, type View, viewOf } from './view.js'

/** Meetings that are offered to choose from, and how many are looked at to find them. */
const mostChoices = 6
const mostLooked = 40
/** Letters of a button. */
const mostLabel = 75

/** What these words ask for, where they are about this; else undefined, and they are a question. */
export async function sayCoverage(
  asking: Asking,
  inbound: InboundText,
): Promise<Outcome | undefined> {
  const asked = readAsked(inbound.text)
  if (!asked || !mayLookSomewhere(asking.viewer)) return undefined
  // "Hvem kommer?" goes on from what was asked before.
  if (asked.does === 'show' && asked.which === '') return undefined
  const views = await viewsOf({ ...asking, lang: asked.lang }, asked)
  const [first, second] = views
  if (!first) return noneReply({ ...asking, lang: asked.lang }, asked)
  if (!second) return answer({ ...asking, lang: asked.lang }, first, { does: asked.does })
  return { reply: chooseReply({ ...asking, lang: asked.lang }, asked, views) }
}

/** The meetings that the words fit and that people have been asked about, or have answered to all the same. */
async function viewsOf(asking: Asking, asked: Asked): Promise<View[]> {
  const found = meetingsOf(asking, asked).slice(0, mostLooked)
  const views = await Promise.all(found.map(one => viewOf(asking, asking.viewer, one)))
  return views.flatMap(view => (view && isAsked(view) ? [view] : []))
}

function meetingsOf(asking: Asking, { which, lang }: Asked): readonly Occurrence[] {
  const { snapshot, now } = asking
  if (which === '') {
    return snapshot.occurrences.filter(
      ({ meeting, end }) => meeting.openForAnswers && meeting.status === 'planned' && end > now,
    )
  }
  const order = { which, lang, isAtOnce: false, wants: { does: 'cancel' } } as const
  const { own, others } = findMeetings(asking, order)
  return [...own, ...others].sort((one, other) => one.start - other.start)
}

function isAsked({ occurrence, counts, schools }: View): boolean {
  const { yes, chosen, substitute, maybe, no } = counts
  const isAnswered = yes + chosen + substitute + maybe + no > 0
  return occurrence.meeting.openForAnswers === true || isAnswered || schools.some(one => one.choice)
}

/** Only a coordinator is told that nothing is open; what else there is to say of the meeting is an answer's. */
function noneReply(asking: Asking, { which, does }: Asked): Outcome | undefined {
  const { lang, snapshot, viewer, now } = asking
  const isOwner = snapshot.occurrences.some(
    ({ meeting, end }) => end > now && mayFollow(viewer, meeting),
  )
  if (!isOwner || (does === 'show' && which !== '')) return undefined
  return { reply: textReply(lang, wording(lang).coverage.noneOpen) }
}

function chooseReply(asking: Asking, { does }: Asked, views: readonly View[]): Reply {
  const { lang } = asking
  const said = wording(lang).coverage
  const shown = views.slice(0, mostChoices)
  const rest = views.length - shown.length
  const labels = shown.map(({ occurrence }) => meetingName(asking, occurrence, lang))
  const lead = [said.which, ...(rest > 0 ? [said.more(rest)] : [])].join('\n')
  return {
    lang,
    text: [lead, ...labels].join('\n'),
    blocks: [
      { type: 'text', text: lead },
      {
        type: 'actions',
        buttons: shown.map(({ occurrence }, nth) => ({
          label: (labels[nth] ?? '').slice(0, mostLabel),
          action: { id: 'coverage', does, meeting: occurrence.id },
        })),
      },
    ],
  }
}
