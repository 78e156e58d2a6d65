// What a turn's queries returned: all that a model's reply may tell. Made by src/ask/model and the drafts out of exact answers and
// sources; verify.ts reads it. Nothing in it is beyond what the asker may see: a record is cut down to their share, or left out.
import { MeetingId } from '../../core/ids.js'
import { dateOf, type Instant, type LocalDate } from '../../core/time.js'
import type { Deadline, Meeting } from '../../model/meeting.js'
import type { Page, Tool } from '../../model/page.js'
import type { Person } from '../../model/person.js'
import type { Network, School } from '../../model/programme.js'
import { may, type Viewer } from '../../people/rights.js'
import { listDeadlines } from '../../programme/deadlines.js'
import { seenBy } from '../../programme/query.js'
import type { Occurrence, Snapshot } from '../../programme/snapshot.js'
import type { Answer, Source } from '../answers/compose.js'

/** Everything in it is what the asker may see; of a meeting that a guest may see in part, that part. */
export interface Grounds {
  /** What the exact rules said, word for word. */
  readonly texts: readonly string[]
  readonly meetings: readonly Occurrence[]
  readonly deadlines: readonly Deadline[]
  readonly people: readonly Person[]
  readonly schools: readonly School[]
  readonly networks: readonly Network[]
  readonly tools: readonly Tool[]
  readonly pages: readonly Page[]
  /** That were looked in, and named by the asker: they may be said again. */
  readonly periods: readonly { readonly from: LocalDate; readonly to: LocalDate }[]
  /** What the asker wrote: its names and dates may be said again of nothing else than what was asked. */
  readonly question: string
}

export interface Seeing {
  readonly snapshot: Snapshot
  readonly viewer: Viewer
  readonly now: Instant
}

export function noGrounds(question: string): Grounds {
  return {
    ...{ texts: [], meetings: [], deadlines: [], people: [], schools: [], networks: [] },
    ...{ tools: [], pages: [], periods: [], question },
  }
}

/** An exact answer as grounds: its text, the periods it looked in, and the records of its sources as far as the viewer sees them. */
export function groundsOf(
  { reply, sources, turn }: Pick<Answer, 'reply' | 'sources' | 'turn'>,
  seeing: Seeing,
): Grounds {
  const periods = turn?.query.periods.map(({ from, to }) => ({ from, to })) ?? []
  return { ...recordsOf(sources, seeing), texts: [reply.text], periods }
}

/** The records of the sources as far as the viewer sees them, without any text; a source that is gone is left out. */
export function recordsOf(
  sources: readonly Pick<Source, 'kind' | 'id'>[],
  seeing: Seeing,
): Grounds {
  const { snapshot, viewer } = seeing
  const ids = (kind: Source['kind']) =>
    new Set(sources.filter(source => source.kind === kind).map(({ id }) => id))
  const of = <Item extends { readonly id: string }>(
    kind: Source['kind'],
    items: readonly Item[],
  ): Item[] => {
    const wanted = ids(kind)
    return wanted.size === 0 ? [] : items.filter(({ id }) => wanted.has(id))
  }
  const { programme } = snapshot
  const dues = ids('deadline')
  return {
    ...noGrounds(''),
    meetings: [...ids('meeting')].flatMap(id => meetingSeen(id, seeing)),
    deadlines:
      dues.size > 0
        ? listDeadlines(snapshot, viewer, { ids: dues }).map(({ deadline }) => deadline)
        : [],
    people: may(viewer, 'people.read') ? of('person', programme.people) : [],
    schools: of('school', programme.schools),
    networks: of('network', programme.networks),
    tools: may(viewer, 'tool.read') ? of('tool', programme.tools) : [],
    pages: may(viewer, 'tool.read')
      ? of('page', programme.pages).map(page => pageSeen(page, viewer))
      : [],
  }
}

function meetingSeen(id: string, { snapshot, viewer }: Seeing): Occurrence[] {
  const parsed = MeetingId.safeParse(id)
  const found = parsed.success ? snapshot.byId.get(parsed.data) : undefined
  if (!found) return []
  const seen = seenBy(snapshot, viewer, found.meeting, dateOf(found.startLocal))
  if (seen === 'nothing') return []
  return [seen === 'all' ? found : { ...found, meeting: shareOfGuest(found.meeting) }]
}

/** Title, time, place and length, and whether it is off or moved. */
function shareOfGuest(meeting: Meeting): Meeting {
  const { agenda: _a, preparation: _p, link: _l, minutes: _m, agreements: _g, ...rest } = meeting
  const { attendance: _c, answerBy: _b, seats: _s, reminders: _r, ...share } = rest
  const { networks, holds, schools, areas } = meeting.audience
  const whom = { networks, holds, schools, areas, functions: [], roles: [], people: [] }
  return {
    ...share,
    ...{ hosts: [], materials: [], source: {} },
    audience: { everyone: meeting.audience.everyone, ...whom },
  }
}

/** Who answered is for members alone. */
function pageSeen({ answered, ...page }: Page, { person }: Viewer): Page {
  return answered && person ? { ...page, answered } : page
}

/** The grounds of a whole turn; each record once, the first question that there is. */
export function joinGrounds(all: readonly Grounds[]): Grounds {
  const each = <Item extends { readonly id: string }>(
    of: (grounds: Grounds) => readonly Item[],
  ) => [...new Map(all.flatMap(of).map(item => [item.id, item])).values()]
  return {
    texts: [...new Set(all.flatMap(({ texts }) => texts))],
    meetings: each(({ meetings }) => meetings),
    deadlines: each(({ deadlines }) => deadlines),
    people: each(({ people }) => people),
    schools: each(({ schools }) => schools),
    networks: each(({ networks }) => networks),
    tools: each(({ tools }) => tools),
    pages: each(({ pages }) => pages),
    periods: all.flatMap(({ periods }) => periods),
    question: all.find(({ question }) => question !== '')?.question ?? '',
  }
}
