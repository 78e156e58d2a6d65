// Meetings for a model: a list by whom, when and what, and one with all its facts. Listed by tools.ts. Both go through the queries that every
// answer comes from, with the asker's rights.
import { z } from 'zod'
import { MeetingId } from '../../../core/ids.js'
import { dateOf, LocalDate, schoolYearOf } from '../../../core/time.js'
import { MeetingKind } from '../../../model/meeting.js'
import { listMeetings, seenBy } from '../../../programme/query.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { sourceOf } from '../../answers/compose.js'
import { sayMeeting, whomOf } from '../../answers/say.js'
import { recordsOf } from '../../verify/grounds.js'
import { cut, dayOf, type Kit, tool } from './kit.js'
import { readWhom, whomInput } from './whom.js'

const mostListed = 12
const mostFound = 60

export const findMeetings = tool({
  name: 'find_meetings',
  description:
    'Lists meetings by start: title, day, hours, place, for whom, whether it is off. Without from and to: those that lie ahead.',
  input: z.object({
    ...whomInput,
    from: LocalDate.optional().describe('first day, 2026-12-31'),
    to: LocalDate.optional().describe('last day, 2026-12-31'),
    kind: MeetingKind.optional().describe('lab = læringslab'),
    number: z.number().int().positive().optional().describe('læringslab 2 has 2'),
    words: z.array(z.string().max(60)).max(5).optional().describe('each must stand in the title'),
  }),
  run({ from, to, kind, number, words, ...said }, kit) {
    const { snapshot, viewer, today } = kit.telling
    const whom = readWhom(said, kit)
    if ('error' in whom) return whom
    const isPast = from === undefined && to !== undefined && to < today
    const first = from ?? (isPast ? `${schoolYearOf(to)}-08-01` : today)
    const found = listMeetings(snapshot, viewer, {
      ...{ ...whom, from: first, includeCancelled: true },
      ...(to ? { to } : {}),
      ...(kind ? { kinds: [kind] } : {}),
      ...(number ? { number } : {}),
      ...(words ? { words } : {}),
    })
    const all = found.slice(0, mostFound)
    const sources = all.map(sourceOf)
    const grounds = recordsOf(sources, kit.telling)
    return {
      data: {
        meetings: all.slice(0, mostListed).map(each => briefly(each, kit)),
        count: found.length,
      },
      sources: sources.slice(0, mostListed),
      grounds: { ...grounds, periods: from && to ? [{ from, to }] : [] },
    }
  },
})

export const oneMeeting = tool({
  name: 'meeting',
  description: 'All that is known of one meeting: link, length, agenda, what to bring, hosts.',
  input: z.object({ ref: z.string().max(20).describe('as find_meetings has it, m1') }),
  run({ ref }, kit) {
    const { snapshot, viewer } = kit.telling
    const known = kit.refs.of(ref)
    const occurrence =
      known?.kind === 'meeting' ? snapshot.byId.get(MeetingId.parse(known.id)) : undefined
    const seen =
      occurrence && seenBy(snapshot, viewer, occurrence.meeting, dateOf(occurrence.startLocal))
    if (!occurrence || seen === 'nothing') return { error: 'no such ref; use find_meetings first' }
    const sources = [sourceOf(occurrence)]
    return {
      data: { meeting: { ...briefly(occurrence, kit), ...fully(occurrence, kit) } },
      sources,
      grounds: recordsOf(sources, kit.telling),
    }
  },
})

/** What is said of a meeting in a list. */
export function briefly(occurrence: Occurrence, { telling, refs }: Kit) {
  const { title, when, relative, place, isCancelled, isPast, movedFrom } = sayMeeting(
    occurrence,
    telling,
  )
  return {
    ref: refs.give('meeting', occurrence.id),
    ...{ title, ...dayOf(occurrence.startLocal), when, relative, place },
    for: whomOf(occurrence.meeting, telling.snapshot),
    ...(isCancelled ? { cancelled: true } : {}),
    ...(isPast ? { past: true } : {}),
    ...(movedFrom ? { movedFrom } : {}),
  }
}

/** The rest, as far as the asker sees it. */
function fully(occurrence: Occurrence, kit: Kit) {
  const { telling } = kit
  const said = sayMeeting(occurrence, telling)
  const [record] = recordsOf([sourceOf(occurrence)], telling).meetings
  return {
    ...(said.timeUnknown ? {} : { length: said.duration }),
    link: said.link,
    links: said.links,
    agenda: said.agenda && cut(said.agenda),
    bring: said.preparation && cut(said.preparation),
    why: said.why && cut(said.why, 300),
    hosts: record?.meeting.hosts.map(({ name }) => name),
  }
}
