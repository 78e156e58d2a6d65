// The yes to opening meetings for answers, and the ways back. The opening is written with its messages first, which wait 30 seconds and are
// not sent for a meeting that is not open; then the meetings are opened. So a kill between the two asks nobody, and the same yes goes on
// from there. Called by chat.ts.
import type { InvitationAction } from '../../../core/actions/invitation.js'
import { idOf } from '../../../core/content-id.js'
import type { MeetingId } from '../../../core/ids.js'
import { type Button, textReply } from '../../../core/reply.js'
import type { Opening } from '../../../model/answer.js'
import { askingOf, type Said } from '../../../programme/asking.js'
import { type MeetingFields, withFieldsOf } from '../../../programme/set-fields.js'
import { standingOf } from '../../../remind/asking.js'
import { mayChange } from '../../../remind/change/allowed.js'
import { isReply, openMeeting } from '../../../remind/change/open.js'
import { withButtons } from '../../../remind/change/preview.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { askedSaid, noneReply, openingCard, planFor } from './card.js'
import { askingRows, markOf, type OpeningPlan, openable, pauseMs, wantedAmong } from './plan.js'

/** Once more where somebody else has written in between. */
const tries = 3

/** Opens what the preview showed, and nothing else. */
export async function takeOpening(asking: Asking, action: InvitationAction): Promise<Said> {
  const { deps, tenant, lang, now } = asking
  const { invitation: say } = wording(lang)
  const { wanted, seen } = action
  if (!wanted) return told(asking, say.nothingFound)
  const { by, maybe } = wanted
  const id = openingId(asking, wanted)
  const before = await deps.openings.load(tenant, id)
  if (before) return goOn(asking, before, wanted)
  const occurrences = wantedAmong(openable(asking), wanted)
  const [first] = occurrences
  if (!first) return { reply: noneReply(asking, action) }
  const plan = await planFor(asking, occurrences, wanted)
  if (plan.seen !== seen || occurrences.length !== wanted.meetings.length) {
    const lead = say.changedMeanwhile
    const again = { lead, ...(by ? { by } : {}), ...(maybe ? { maybe } : {}) }
    return { reply: await openingCard(asking, occurrences, again), instead: true }
  }
  const opening = openingOf(asking, id, plan)
  if (!opening) return told(asking, say.nothingFound)
  await deps.openings.open(tenant, opening, askingRows(asking.snapshot, plan, { id, now }))
  return finish(asking, opening, { maybe, text: say.opened(askedSaid(asking, plan)) })
}

/** The same yes once more: done already, or where it was left. */
async function goOn(
  asking: Asking,
  opening: Opening,
  { maybe }: { maybe?: true | undefined },
): Promise<Said> {
  const { snapshot, now } = asking
  const { invitation: say } = wording(asking.lang)
  const left = opening.meetings.filter(
    ({ about }) => !snapshot.byId.get(about)?.meeting.openForAnswers,
  )
  if (left.length === 0 || now - opening.at >= pauseMs) return told(asking, say.openedAlready)
  return finish(asking, opening, { maybe, text: say.openedAlready })
}

async function finish(
  asking: Asking,
  opening: Opening,
  { maybe, text }: { readonly maybe: true | undefined; readonly text: string },
): Promise<Said> {
  const { deps, tenant, lang } = asking
  const { buttons: label, overtaken } = wording(lang).invitation
  const all = opening.meetings.map(({ about, answerBy }) => ({
    about,
    fields: { openForAnswers: true, answerBy, allowsMaybe: maybe },
  }))
  if (!(await setFields(asking, all, `open:${opening.id}`))) return told(asking, overtaken)
  deps.wake(tenant)
  const undo: Button = {
    label: label.undo,
    action: { id: 'invitation', does: 'undo', opening: opening.id },
  }
  return { reply: withButtons(textReply(lang, text), [undo]), instead: true }
}

/** Closed again before anybody was asked; after that only told how to close. */
export async function undoOpening(asking: Asking, action: InvitationAction): Promise<Said> {
  const { deps, tenant, lang, now } = asking
  const { invitation: say } = wording(lang)
  const opening = action.opening && (await deps.openings.load(tenant, action.opening))
  if (!opening) return told(asking, say.notOpen)
  if (now - opening.at >= pauseMs) {
    const { meeting: _, ...rest } = action
    const close: Button = { label: say.buttons.close, action: { ...rest, does: 'close' } }
    return { reply: withButtons(textReply(lang, say.tooLate), [close]) }
  }
  const done = await close(asking, opening, `undo:${opening.id}`)
  return done === undefined ? told(asking, say.overtaken) : told(asking, say.undone, true)
}

/** Nobody can answer any more; the answers stay. */
export async function closeMeetings(asking: Asking, action: InvitationAction): Promise<Said> {
  const { deps, tenant, lang, snapshot, now } = asking
  const { invitation: say } = wording(lang)
  const opening = action.opening && (await deps.openings.load(tenant, action.opening))
  const only = action.meeting === undefined ? undefined : openMeeting(asking, action.meeting)
  if (only && isReply(only)) return { reply: only }
  const abouts = only ? [only.id] : opening ? opening.meetings.map(({ about }) => about) : []
  const open = abouts.filter(about => snapshot.byId.get(about)?.meeting.openForAnswers)
  if (open.length === 0) return told(asking, say.notOpen)
  const known = opening ? opening.meetings : []
  const meetings = open.map(about => known.find(one => one.about === about) ?? { about })
  const done = await close(asking, { meetings }, `close:${now}:${open.map(markOf).join()}`)
  if (done === undefined) return told(asking, say.overtaken)
  const reopen: Button = {
    label: say.buttons.reopen,
    action: {
      id: 'invitation',
      does: 'ask',
      wanted: { meetings: open.slice(0, 30).map(markOf), at: now },
    },
  }
  return {
    reply: withButtons(textReply(lang, say.closedNow(open.length)), [reopen]),
    instead: true,
  }
}

async function close(
  asking: Asking,
  {
    meetings,
  }: { readonly meetings: readonly Pick<Opening['meetings'][number], 'about' | 'before'>[] },
  submission: string,
): Promise<true | undefined> {
  const all = meetings.map(({ about, before }) => ({
    about,
    fields: { openForAnswers: undefined, answerBy: before, allowsMaybe: undefined },
  }))
  if (!(await setFields(asking, all, submission))) return undefined
  asking.deps.wake(asking.tenant)
  return true
}

/** Saves the fields of meetings that are there and that the viewer may change; false where others kept writing. */
async function setFields(
  asking: Asking,
  all: readonly { readonly about: MeetingId; readonly fields: MeetingFields }[],
  submission: string,
): Promise<boolean> {
  let here = asking
  for (let turn = 0; turn < tries; turn++) {
    const { deps, tenant, snapshot, viewer } = here
    const own = all.filter(({ about }) => {
      const meeting = snapshot.byId.get(about)?.meeting
      return meeting !== undefined && mayChange(viewer, meeting)
    })
    const programme = withFieldsOf(snapshot, own)
    if (!programme || own.length === 0) return false
    const { outcome } = await deps.programmes.save(tenant, programme, {
      expectedVersion: snapshot.version,
      submission: `${submission}:${snapshot.version}`,
    })
    if (outcome === 'saved') return true
    here = await renewed(here)
  }
  return false
}

/** The programme and the rights as they are now. */
async function renewed({ deps, tenant, now, address, lang }: Asking): Promise<Asking> {
  const version = await deps.programmes.version(tenant)
  return askingOf(await standingOf(deps, tenant, { now, version }), address, lang)
}

/** Of the same preview the same. */
function openingId({ tenant }: Asking, wanted: NonNullable<InvitationAction['wanted']>): string {
  return idOf('opening', tenant, ...wanted.meetings, wanted.by ?? '', String(wanted.at))
}

function openingOf({ viewer, now }: Asking, id: string, plan: OpeningPlan): Opening | undefined {
  const by = viewer.person?.id
  const over = Math.max(...plan.meetings.map(({ occurrence }) => occurrence.end))
  const meetings = plan.meetings.map(({ occurrence, answerBy }) => ({
    about: occurrence.id,
    answerBy,
    ...(occurrence.meeting.answerBy === undefined ? {} : { before: occurrence.meeting.answerBy }),
  }))
  return by && { id, revision: 1, meetings, by, at: now, until: over }
}

function told({ lang }: Asking, text: string, instead?: true): Said {
  return { reply: textReply(lang, text), ...(instead ? { instead } : {}) }
}
