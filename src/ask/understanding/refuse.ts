// The answer to an order: that nothing was done, and who can do it. Called by src/ask/answer.ts before all else. Never a date, and
// no name to a guest.
import type { Meeting } from '../../model/meeting.js'
import type { Person } from '../../model/person.js'
import type { Network } from '../../model/programme.js'
import type { Turn } from '../../model/turn.js'
import { belongingOf, coordinatorsOf } from '../../programme/audience.js'
import type { OrderTo } from '../../wording/orders-wording.js'
import { wording } from '../../wording/wording.js'
import { type Answer, compose } from '../answers/compose.js'
import { isDeputy } from '../answers/people/roles.js'
import { sayPerson, type Telling } from '../answers/say.js'
import { allOf, type Resolving, resolve } from '../resolve.js'
import type { Understood } from '../understand.js'
import { type Order, orderOf } from './orders.js'

/** Undefined of a question. */
export function refuseOrder(
  asked: Understood,
  telling: Telling,
  previous: Turn | undefined,
): Answer | undefined {
  const order = orderOf(asked.words)
  return order && refuseAs(order, asked, { ...telling, ...(previous ? { previous } : {}) })
}

/** The same of what is known to be one. */
export function refuseAs(
  order: Order,
  asked: Understood,
  telling: Telling & { readonly previous?: Turn },
): Answer {
  const { previous } = telling
  const { orders, suggest } = wording(telling.lang).ask
  const to = recipientOf(order, meetingsOf(asked, telling, previous), telling)
  return compose(telling, {
    kind: 'unknown',
    sentences: [orders.notDone[order], orders.instead(order, to)],
    buttons: telling.viewer.person ? [suggest.mine, suggest.everything] : [suggest.open],
    sources: to.people.map(({ mail, name }) => ({ kind: 'person', id: mail, title: name })),
  })
}

/** Whom the order is about: its networks, else those of the meeting it names or points at, else one's only network. */
function meetingsOf(
  asked: Understood,
  telling: Telling,
  previous: Turn | undefined,
): { networks: readonly Network['id'][]; isOfHold: boolean } {
  const { snapshot, viewer, now, today } = telling
  const resolving: Resolving = { snapshot, viewer, now, today, ...(previous ? { previous } : {}) }
  const { query, filter } = resolve(asked, resolving)
  if (query.networks.length > 0) return { networks: query.networks, isOfHold: false }
  const isNamed = query.kinds.length + query.words.length + query.periods.length > 0
  const ahead = isNamed
    ? allOf({ ...filter, from: today }, query.periods, resolving).filter(({ end }) => end > now)
    : []
  const before = (previous?.shown ?? []).flatMap(id => snapshot.byId.get(id) ?? [])
  const [meeting] = (isNamed ? ahead : before).map(each => each.meeting)
  if (meeting) return ofMeeting(meeting)
  const own = viewer.person ? belongingOf(snapshot, viewer.person, { day: today }).networks : []
  return { networks: own.length === 1 ? own : [], isOfHold: false }
}

function ofMeeting({ audience }: Meeting): { networks: Network['id'][]; isOfHold: boolean } {
  return { networks: audience.networks, isOfHold: audience.holds.length > 0 }
}

function recipientOf(
  order: Order,
  about: { networks: readonly Network['id'][]; isOfHold: boolean },
  telling: Telling,
): OrderTo {
  const { snapshot, viewer, today } = telling
  const nobody = { people: [], isSelf: false, isOfHold: about.isOfHold }
  const [id, another] = about.networks
  const network = id && !another ? snapshot.networks.get(id) : undefined
  if (!viewer.person || order === 'erase' || !network) return nobody
  const people = coordinatorsOf(snapshot, network.id, today)
  const isOwn = (person: Person) => person.id === viewer.person?.id
  return {
    network: network.name,
    people: people
      .filter(each => !isOwn(each))
      .map(person => sayPerson(person, telling, isDeputy(person, network.id))),
    isSelf: people.some(isOwn),
    isOfHold: about.isOfHold,
  }
}
