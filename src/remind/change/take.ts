// The yes to a preview, and the way back: the programme is saved with the notice that waits, in one write, on the version that was shown.
// Called by chat.ts. A press that comes twice, or after somebody else's change, does nothing twice and nothing unseen.
import { createHash } from 'node:crypto'
import { type ChangeMeetingAction, MeetingEdit } from '../../core/action.js'
import type { MeetingId } from '../../core/ids.js'
import { type Button, type Reply, textReply } from '../../core/reply.js'
import { localOf } from '../../core/time.js'
import type { PendingChange, ToldMeeting } from '../../model/change.js'
import { askingOf } from '../../programme/asking.js'
import {
  type Changed,
  changeKind,
  changeMeeting,
  editBack,
  receiversOf,
  toldOf,
} from '../../programme/change.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { sayTime } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import { type Asking, standingOf } from '../asking.js'
import { isReply, openMeeting } from './open.js'
import { laterIn, previewReply, sayMeeting, withButtons } from './preview.js'
import { laterAmong } from './warnings.js'

/** Once more where somebody else has written in between. */
const tries = 2

/** Does what the preview showed. */
export async function takeChange(asking: Asking, action: ChangeMeetingAction): Promise<Reply> {
  const { edit = {}, now: atOnce = false } = action
  return write(asking, action, {
    change: here => ({ edit, now: here.now, by: here.viewer.person?.id, atOnce }),
    stale: (here, occurrence) => staleReply(here, occurrence, { edit, atOnce }),
    done: (here, changed) => takenReply(here, changed),
  })
}

/** Makes the meeting what it was, while nobody has been told; later that is a change like any other. */
export async function undoChange(asking: Asking, action: ChangeMeetingAction): Promise<Reply> {
  const { deps, tenant, lang } = asking
  const { meetingChange } = wording(lang)
  const { edit = {} } = action
  const occurrence = openMeeting(asking, action.meeting)
  if (isReply(occurrence)) return occurrence
  const pending = await deps.changes.pending(tenant, occurrence.id)
  if (!pending) return previewReply(asking, occurrence, { edit, lead: meetingChange.told })
  return write(asking, action, {
    change: here => ({ edit, now: here.now, by: here.viewer.person?.id }),
    stale: (here, now) => staleReply(here, now, { edit, atOnce: false }),
    done: (here, { after }) => {
      const isAll = changeKind(pending.before, after) === undefined
      const said = sayMeeting(here, after)
      return textReply(lang, isAll ? meetingChange.undone(said) : meetingChange.undoneMore(said))
    },
  })
}

/** Ends the pause. */
export async function tellNow(asking: Asking, action: ChangeMeetingAction): Promise<Reply> {
  const { deps, tenant, lang, now } = asking
  const { meetingChange } = wording(lang)
  const occurrence = openMeeting(asking, action.meeting)
  if (isReply(occurrence)) return occurrence
  const pending = await deps.changes.pending(tenant, occurrence.id)
  if (!pending) return textReply(lang, meetingChange.nothingToTell)
  await deps.changes.hasten(tenant, occurrence.id, now)
  deps.wake(tenant)
  return textReply(lang, meetingChange.tellingNow)
}

interface Writing {
  change(here: Asking): Parameters<typeof changeMeeting>[2]
  stale(here: Asking, occurrence: Occurrence): Promise<Reply>
  done(here: Asking, changed: Changed): Reply
}

/** Saves it where the meeting still has the revision of the button; else nothing. */
async function write(
  asking: Asking,
  action: ChangeMeetingAction,
  { change, stale, done }: Writing,
): Promise<Reply> {
  let here = asking
  for (let turn = 0; turn < tries; turn++) {
    const occurrence = openMeeting(here, action.meeting)
    if (isReply(occurrence)) return occurrence
    const changing = change(here)
    if (occurrence.meeting.revision !== action.revision) return stale(here, occurrence)
    const changed = changeMeeting(here.snapshot, occurrence.id, changing)
    if ('problem' in changed) return previewReply(here, occurrence, changing)
    const { deps, tenant, snapshot } = here
    const { outcome } = await deps.programmes.save(tenant, changed.programme, {
      expectedVersion: snapshot.version,
      submission: submissionOf(action, snapshot.version),
      changes: [changed.pending],
    })
    if (outcome === 'saved') {
      deps.wake(tenant)
      return done(here, changed)
    }
    here = await renewed(here)
  }
  const { lang } = here
  return textReply(lang, wording(lang).meetingChange.overtaken)
}

/** Of the same press the same, so that of two at once only one writes, and both are told. */
function submissionOf({ meeting, does, revision, edit }: ChangeMeetingAction, version: number) {
  const parts = JSON.stringify([meeting, does, revision, edit, version])
  return `change-meeting:${createHash('sha256').update(parts).digest('base64url')}`
}

/** The programme and the rights as they are now. */
async function renewed({ deps, tenant, now, address, lang }: Asking): Promise<Asking> {
  const version = await deps.programmes.version(tenant)
  return askingOf(await standingOf(deps, tenant, { now, version }), address, lang)
}

/** The meeting is another than the preview showed: done already, or to be looked at anew. */
async function staleReply(
  asking: Asking,
  occurrence: Occurrence,
  { edit, atOnce }: { edit: MeetingEdit; atOnce: boolean },
): Promise<Reply> {
  const { lang, snapshot, now, deps, tenant } = asking
  const { meetingChange } = wording(lang)
  const changed = changeMeeting(snapshot, occurrence.id, { edit, now })
  const isDone =
    'problem' in changed && (changed.problem === 'nothing' || changed.problem === 'cancelled')
  if (!isDone) {
    return previewReply(asking, occurrence, { edit, atOnce, lead: meetingChange.changedMeanwhile })
  }
  const pending = await deps.changes.pending(tenant, occurrence.id)
  const kind = pending && changeKind(pending.before, toldOf(occurrence))
  if (!pending || !kind) return textReply(lang, meetingChange.already)
  return waitingReply(asking, occurrence, pending)
}

/** What was done, and the notice that waits, as it was said the first time. */
function waitingReply(asking: Asking, occurrence: Occurrence, pending: PendingChange): Reply {
  const { snapshot } = asking
  const after = toldOf(occurrence)
  const now = receiversOf(snapshot, occurrence.meeting, after.startLocal.slice(0, 10))
  const concerned = [...new Set([...pending.receivers, ...now])]
  return replyFor(asking, {
    about: occurrence.id,
    before: pending.before,
    after,
    dueAt: pending.dueAt,
    people: concerned.length,
    later: laterAmong(asking, concerned, { dueAt: pending.dueAt, before: pending.before, after }),
  })
}

function takenReply(asking: Asking, changed: Changed): Reply {
  const { before, after, pending, concerned } = changed
  return replyFor(asking, {
    about: pending.about,
    before,
    after,
    dueAt: pending.dueAt,
    people: concerned.length,
    later: laterIn(asking, changed),
  })
}

interface Taken {
  readonly about: MeetingId
  readonly before: ToldMeeting
  readonly after: ToldMeeting
  readonly dueAt: number
  readonly people: number
  readonly later: number
}

function replyFor(asking: Asking, { about, before, after, dueAt, people, later }: Taken): Reply {
  const { lang } = asking
  const { meetingChange } = wording(lang)
  const told = { people, later }
  const text = meetingChange.taken(changeKind(before, after), told, momentOf(asking, dueAt))
  if (dueAt <= asking.now) return textReply(lang, text)
  const button = (label: string, does: 'undo' | 'tell', edit?: MeetingEdit): Button => ({
    label,
    action: {
      id: 'change-meeting',
      meeting: about,
      does,
      revision: after.revision,
      ...(edit ? { edit } : {}),
    },
  })
  const isTold = people > 0
  const back = MeetingEdit.safeParse(editBack(before, after))
  return withButtons(textReply(lang, text), [
    // What a file wrote may be longer than a button carries.
    ...(back.success ? [button(meetingChange.undo, 'undo', back.data)] : []),
    ...(isTold ? [button(meetingChange.tellNow, 'tell')] : []),
  ])
}

/** "kl. 10.35", "om 30 sekunder"; undefined where it is now. */
function momentOf({ lang, now, snapshot }: Asking, dueAt: number): string | undefined {
  const { meetingChange } = wording(lang)
  if (dueAt <= now) return undefined
  const seconds = Math.ceil((dueAt - now) / 1000)
  if (seconds < 60) return meetingChange.inSeconds(seconds)
  return meetingChange.atTime(sayTime(lang, localOf(dueAt, snapshot.zone)))
}
