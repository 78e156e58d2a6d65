// What a conversation was just about, as the first thing that a model finds. Called by turn.ts. Out of what the turn before left: ids, never a
// text; and only what the asker may see today.
import { dateOf } from '../../core/time.js'
import type { Turn } from '../../model/turn.js'
import { may } from '../../people/rights.js'
import { seenBy } from '../../programme/query.js'
import { type Source, sourceOf } from '../answers/compose.js'
import { recordsOf } from '../verify/grounds.js'
import type { Found, Kit } from './tools/kit.js'
import { briefly } from './tools/meetings.js'

/** More of them say less. */
const most = 5

export function earlier(kit: Kit, previous: Turn | undefined): Found {
  const meetings = meetingsOf(kit, previous)
  const others = [...textsOf(kit, previous), ...personsOf(kit, previous)]
  const sources = [...meetings.map(sourceOf), ...others]
  const data = [
    ...meetings.map(each => briefly(each, kit)),
    ...others.map(({ kind, id, title }) =>
      kind === 'person' ? { person: title } : { ref: kit.refs.give(kind, id), title },
    ),
  ]
  return {
    data: data.length > 0 ? { earlier: data } : {},
    sources,
    grounds: recordsOf(sources, kit.telling),
    isEarlier: true,
  }
}

function meetingsOf({ telling: { snapshot, viewer } }: Kit, previous: Turn | undefined) {
  return (previous?.shown ?? [])
    .flatMap(id => snapshot.byId.get(id) ?? [])
    .filter(each => seenBy(snapshot, viewer, each.meeting, dateOf(each.startLocal)) !== 'nothing')
    .slice(0, most)
}

function textsOf({ telling }: Kit, previous: Turn | undefined): Source[] {
  const { of, shown = [] } = previous?.library ?? {}
  const { tools, pages } = telling.snapshot.programme
  const all = may(telling.viewer, 'tool.read') ? shown.slice(0, most) : []
  if (of === 'tools')
    return tools
      .filter(({ id }) => all.includes(id))
      .map(({ id, name }) => ({ kind: 'tool', id, title: name }))
  if (of !== 'pages') return []
  return pages
    .filter(({ id }) => all.includes(id))
    .map(({ id, title }) => ({ kind: 'page', id, title }))
}

function personsOf({ telling }: Kit, previous: Turn | undefined): Source[] {
  if (!may(telling.viewer, 'people.read')) return []
  return (previous?.query.people ?? [])
    .slice(0, most)
    .flatMap(id => telling.snapshot.people.get(id) ?? [])
    .map(({ id, name }) => ({ kind: 'person', id, title: name }))
}
