// A programme grown to many times its size, for benches: further schools, networks, hold, people, meetings, tools, pages and
// deadlines with made-up names beside the real ones. The first part is untouched, so the same questions have the same answers.
import { addDays } from '../../src/core/time.js'
import { Programme } from '../../src/model/programme.js'

const beginnings = [
  'Al',
  'Bir',
  'Dam',
  'Eg',
  'Fug',
  'Grøn',
  'Hav',
  'Is',
  'Kild',
  'Lyng',
  'Mos',
  'Nør',
  'Ped',
  'Rug',
  'Sten',
  'Tved',
]
const middles = [
  'bjer',
  'dal',
  'ding',
  'e',
  'fel',
  'ger',
  'holm',
  'ke',
  'lund',
  'mar',
  'næs',
  'ro',
  'sø',
  'tof',
  'vang',
  'ø',
]
const endings = [
  'borg',
  'by',
  'gård',
  'hus',
  'høj',
  'kær',
  'lev',
  'mose',
  'rup',
  'skov',
  'sted',
  'strup',
  'torp',
  'ved',
  'vig',
  'å',
]

/** A made-up name; another for each number up to 4096. */
function nameOf(number: number): string {
  const at = (list: readonly string[], nth: number) => list[nth % list.length] ?? ''
  return (
    at(beginnings, number) +
    at(middles, Math.floor(number / 16)) +
    at(endings, Math.floor(number / 256) + number)
  )
}

/** The programme `times` times over. */
export function grow(programme: Programme, times: number): Programme {
  const copies = Array.from({ length: times - 1 }, (_, nth) => copyOf(programme, nth + 1))
  const all = [programme, ...copies]
  return Programme.parse({
    ...programme,
    holds: all.flatMap(each => each.holds),
    schools: all.flatMap(each => each.schools),
    networks: all.flatMap(each => each.networks),
    areas: all.flatMap(each => each.areas),
    people: all.flatMap(each => each.people),
    meetings: all.flatMap(each => each.meetings),
    deadlines: all.flatMap(each => each.deadlines),
    tools: all.flatMap(each => each.tools),
    pages: all.flatMap(each => each.pages),
  })
}

function copyOf(programme: Programme, nth: number): Programme {
  const other = (id: string) => `${id}-${nth}`
  const place = nameOf(nth)
  return Programme.parse({
    ...programme,
    ...libraryOf(programme, nth),
    holds: programme.holds.map((hold, at) => ({
      ...hold,
      id: other(hold.id),
      name: `Hold ${place} ${at}`,
      number: undefined,
      aliases: [],
    })),
    schools: programme.schools.map((school, at) => ({
      ...school,
      id: other(school.id),
      name: `${nameOf(nth * 17 + at)}skolen`,
      aliases: [],
      ...(school.hold ? { hold: other(school.hold) } : {}),
      ...(school.area ? { area: other(school.area) } : {}),
    })),
    areas: programme.areas.map((area, at) => ({
      ...area,
      id: other(area.id),
      name: `Område ${place} ${at}`,
      aliases: [],
    })),
    networks: programme.networks.map((network, at) => ({
      id: other(network.id),
      name: `${nameOf(nth * 13 + at)}netværket`,
      subject: nameOf(nth * 13 + at),
    })),
    people: programme.people.map((person, at) => ({
      ...person,
      id: personOf(nth, at),
      name: `${nameOf(nth * 7 + at)} ${nameOf(nth * 11 + at + 5)}sen`,
      nicknames: [],
      posts: person.posts.map(post => ({ ...post, school: other(post.school) })),
      networks: person.networks.map(each => ({ ...each, network: other(each.network) })),
      holds: [],
      roles: person.roles.flatMap(({ scope, ...role }) =>
        'id' in scope ? [{ ...role, scope: { ...scope, id: other(scope.id) } }] : [],
      ),
    })),
    meetings: meetingsOf(programme, nth),
  })
}

function personOf(nth: number, at: number): string {
  return `p${nth}.${at}@grown.example`
}

/** The copy's meetings, for the copy's own people and places alone. */
function meetingsOf({ meetings, people, schools }: Programme, nth: number) {
  const other = (id: string) => `${id}-${nth}`
  const places = new Map(people.map(({ id }, at) => [id, personOf(nth, at)]))
  const copyOfPerson = (id: (typeof people)[number]['id']) => places.get(id) ?? id
  return meetings.map(meeting => {
    const { everyone, networks, holds, areas, functions, roles } = meeting.audience
    const isNowhere =
      networks.length + holds.length + areas.length + meeting.audience.schools.length === 0
    // What is for everybody, or for whoever has a function, would be for the first part's people too.
    const isOpen = everyone || (isNowhere && functions.length + roles.length > 0)
    return {
      ...meeting,
      id: other(meeting.id),
      ...(meeting.seriesId ? { seriesId: other(meeting.seriesId) } : {}),
      startLocal: shift(meeting.startLocal, nth % 28),
      endLocal: shift(meeting.endLocal, nth % 28),
      ...(meeting.originalStart ? { originalStart: shift(meeting.originalStart, nth % 28) } : {}),
      hosts: meeting.hosts.map(({ person, name }) =>
        person ? { name, person: copyOfPerson(person) } : { name },
      ),
      audience: {
        ...meeting.audience,
        everyone: false,
        people: meeting.audience.people.map(copyOfPerson),
        networks: networks.map(other),
        holds: holds.map(other),
        areas: areas.map(other),
        schools: (isOpen ? schools.map(({ id }) => id) : meeting.audience.schools).map(other),
      },
    }
  })
}

/** The library and the deadlines of a copy, as parts of a programme. */
function libraryOf({ tools, pages, deadlines }: Programme, nth: number) {
  const other = (id: string) => `${id}-${nth}`
  return {
    deadlines: deadlines.map(({ title, ...deadline }, at) => ({
      ...deadline,
      id: other(deadline.id),
      title: `${wordOf(nth, at)}: ${title}`,
      audience: {
        networks: deadline.audience.networks.map(other),
        holds: deadline.audience.holds.map(other),
        schools: [],
        people: [],
      },
    })),
    tools: tools.map((tool, at) => ({
      ...tool,
      id: other(tool.id),
      name: `${wordOf(nth, at)}-${at}`,
      aliases: [],
      themes: [wordOf(nth, at + 1)],
      when: mixed(tool.when ?? '', nth, at),
      summary: mixed(tool.summary, nth, at),
      steps: tool.steps.map(step => mixed(step, nth, at)),
    })),
    pages: pages.map((page, at) => ({
      ...page,
      id: other(page.id),
      title: `${wordOf(nth + 40, at)}siden ${at}`,
      aliases: [],
      passages: page.passages.map(({ heading, text }) => ({
        heading: mixed(heading, nth, at),
        text: mixed(text, nth, at),
      })),
    })),
  }
}

/** A made-up word for the copy's thing. */
function wordOf(nth: number, at: number): string {
  return nameOf(nth * 29 + at * 3).toLowerCase()
}

/** The text with every third word another, so that a copy tells of something else in as many words. */
function mixed(text: string, nth: number, at: number): string {
  return text
    .split(' ')
    .map((word, place) => (place % 3 === 1 ? wordOf(nth + place, at) : word))
    .join(' ')
}

function shift(local: string, days: number): string {
  return addDays(local.slice(0, 10), days) + local.slice(10)
}
