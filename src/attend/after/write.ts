// Writes what is noted about a meeting into the programme: read anew, changed and saved, and again where somebody else has written in
// between. Used by the rest of this folder. Nobody is told, and the meeting's revision stays.
import { createHash } from 'node:crypto'
import { type Reply, textReply } from '../../core/reply.js'
import { askingOf } from '../../programme/asking.js'
import { type MeetingFields, withMeetingFields } from '../../programme/set-fields.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { standingOf } from '../../remind/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'

/** So many may write at the same moment (those present, with a code): each round one of them is through. */
const tries = 8

/** `here`: as it stands now, with what was written in it. */
export interface Noted {
  readonly here: Asking
  readonly occurrence: Occurrence
}

/**
 * `change` gives what is to be set, or a reply where it is not: it is asked again with the meeting as it is then, rights too. Without
 * anything to set nothing is written.
 */
export async function note(
  asking: Asking,
  about: Occurrence['id'],
  change: (occurrence: Occurrence, here: Asking) => Promise<MeetingFields | Reply>,
): Promise<Noted | Reply> {
  let here = asking
  for (let turn = 0; turn < tries; turn++) {
    const { deps, tenant, snapshot, lang } = here
    const occurrence = snapshot.byId.get(about)
    if (!occurrence) return textReply(lang, wording(lang).after.gone)
    const fields = await change(occurrence, here)
    if ('blocks' in fields) return fields
    if (Object.keys(fields).length === 0) return { here, occurrence }
    const programme = withMeetingFields(snapshot, about, fields)
    if (!programme) return textReply(lang, wording(lang).after.gone)
    const { outcome } = await deps.programmes.save(tenant, programme, {
      expectedVersion: snapshot.version,
      submission: submissionOf(about, fields, snapshot.version),
    })
    here = await renewed(here)
    if (outcome === 'saved') {
      return { here, occurrence: here.snapshot.byId.get(about) ?? occurrence }
    }
  }
  const { lang } = here
  return textReply(lang, wording(lang).after.overtaken)
}

export function isReply(one: Noted | Reply): one is Reply {
  return 'blocks' in one
}

/** Of the same press the same, so that of two at once only one writes. */
function submissionOf(about: string, fields: MeetingFields, version: number): string {
  const parts = JSON.stringify([about, fields, version])
  return `note-meeting:${createHash('sha256').update(parts).digest('base64url')}`
}

/** The programme and the rights as they are now. */
async function renewed({ deps, tenant, now, address, lang }: Asking): Promise<Asking> {
  const version = await deps.programmes.version(tenant)
  return askingOf(await standingOf(deps, tenant, { now, version }), address, lang)
}
