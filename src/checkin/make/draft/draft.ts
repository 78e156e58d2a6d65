// Drafts of rounds and series as they begin, and the one that a press or a form is about. Used by the rest of ../.
import { idOf } from '../../../core/content-id.js'
import { MeetingId, type NetworkId } from '../../../core/ids.js'
import type { Inbound } from '../../../core/message.js'
import { type Reply, textReply } from '../../../core/reply.js'
import type { Round, Series } from '../../../model/round.js'
import type { Suggestion } from '../../../model/suggestion.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import type { RoundRead } from '../form/round-form.js'
import type { SeriesRead } from '../form/series-form.js'
import { mayAskNetwork, mayManage } from '../rights.js'

/** A new one by whoever asks, who must be a person of the programme: of the same event the same. */
export function newRound(
  asking: Asking,
  inbound: Pick<Inbound, 'address' | 'eventId'>,
  {
    occurrence,
    read,
    suggested,
  }: { occurrence: Occurrence; read: RoundRead; suggested?: Suggestion | undefined },
): Round | undefined {
  const { viewer, now, tenant } = asking
  const author = viewer.person?.id
  if (!author) return undefined
  const network = networkOf(asking, occurrence)
  return {
    id: idOf('round', tenant, inbound.address.platform, inbound.eventId),
    ...{ revision: 1, author, createdAt: now, kind: 'meeting', state: 'draft' },
    about: MeetingId.parse(occurrence.id),
    ...(network === undefined ? {} : { network }),
    ...(suggested === undefined ? {} : { suggested }),
    ...read,
  }
}

export function newSeries(
  asking: Asking,
  inbound: Pick<Inbound, 'address' | 'eventId'>,
  { isThinned: _, suggested, ...read }: SeriesRead & { suggested?: Suggestion | undefined },
): Series | undefined {
  const { viewer, now, tenant } = asking
  const author = viewer.person?.id
  if (!author) return undefined
  return {
    id: idOf('series', tenant, inbound.address.platform, inbound.eventId),
    ...{ revision: 1, author, createdAt: now, state: 'draft', counted: [], silentRounds: 0 },
    ...(suggested === undefined ? {} : { suggested }),
    ...read,
  }
}

/** The first of the meeting's networks that is the asker's, so that its coordinators are not counted. */
function networkOf({ viewer }: Asking, { meeting }: Occurrence): NetworkId | undefined {
  const { networks } = meeting.audience
  return networks.find(id => mayAskNetwork(viewer, id)) ?? networks[0]
}

/** The round that a press names, where it is the presser's to manage; else what is said instead. */
export async function openRound(asking: Asking, id: string | undefined): Promise<Round | Reply> {
  const { deps, tenant, lang } = asking
  const { rounds: say } = wording(lang)
  const found = id === undefined ? undefined : await deps.rounds.load(tenant, id)
  if (!found) return textReply(lang, say.gone)
  return mayManage(asking, found) ? found : textReply(lang, say.notYours)
}

export async function openSeries(asking: Asking, id: string | undefined): Promise<Series | Reply> {
  const { deps, tenant, lang } = asking
  const { rounds: say } = wording(lang)
  const found = id === undefined ? undefined : await deps.series.load(tenant, id)
  if (!found) return textReply(lang, say.gone)
  return mayManage(asking, found) ? found : textReply(lang, say.notYours)
}
