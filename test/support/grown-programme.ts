// A programme grown to many times its size, for benches: further schools, networks, hold, people and meetings with made-up
// names beside the real ones. The first part is untouched, so the same questions have the same answers.
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
    people: all.flatMap(each => each.people),
    meetings: all.flatMap(each => each.meetings),
  })
}

function copyOf(programme: Programme, nth: number): Programme {
  const other = (id: string) => `${id}-${nth}`
  const place = nameOf(nth)
  return Programme.parse({
    ...programme,
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
    })),
    networks: programme.networks.map((network, at) => ({
      id: other(network.id),
      name: `${nameOf(nth * 13 + at)}netværket`,
      subject: nameOf(nth * 13 + at),
    })),
    people: programme.people.map((person, at) => ({
      ...person,
      id: `p${nth}.${at}@grown.example`,
      name: `${nameOf(nth * 7 + at)} ${nameOf(nth * 11 + at + 5)}sen`,
      nicknames: [],
      posts: person.posts.map(post => ({ ...post, school: other(post.school) })),
      networks: person.networks.map(each => ({ ...each, network: other(each.network) })),
      holds: [],
      roles: [],
    })),
    meetings: programme.meetings.map(meeting => ({
      ...meeting,
      id: other(meeting.id),
      ...(meeting.seriesId ? { seriesId: other(meeting.seriesId) } : {}),
      startLocal: shift(meeting.startLocal, nth % 28),
      endLocal: shift(meeting.endLocal, nth % 28),
      ...(meeting.originalStart ? { originalStart: shift(meeting.originalStart, nth % 28) } : {}),
      audience: {
        ...meeting.audience,
        everyone: false,
        people: [],
        networks: meeting.audience.networks.map(other),
        holds: meeting.audience.holds.map(other),
        schools: meeting.audience.everyone
          ? programme.schools.slice(0, 1).map(school => other(school.id))
          : meeting.audience.schools.map(other),
      },
    })),
  })
}

function shift(local: string, days: number): string {
  return addDays(local.slice(0, 10), days) + local.slice(10)
}
