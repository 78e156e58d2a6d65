// A town of 200 people for tests of audiences, made by chance from a seed, and who is in a part of it, worked out from the records one by one.
import { MeetingId, type PersonId } from '../../../src/core/ids.js'
import { MeetingAnswer, SchoolChoice } from '../../../src/model/answer.js'
import type { AudienceExpression, AudiencePart } from '../../../src/model/broadcast.js'
import type { Person } from '../../../src/model/person.js'
import { Programme } from '../../../src/model/programme.js'
import type { MeetingAnswers } from '../../../src/store/attend/answer-store.js'

export const day = '2026-11-23'
export const schools = ['nord', 'syd', 'vest', 'skov', 'eng', 'bakke']
export const networks = ['matematik', 'laesning', 'it', 'inklusion']
export const functions = ['Matematikvejleder', 'læsevejleder', 'IT-vejleder', 'lærer']
export const roles = ['leader', 'delegate', 'coordinator', 'deputy', 'overseer', 'admin'] as const
export const meetings = ['mat', 'lab', 'kickon'].map(id => MeetingId.parse(id))
export const areas = ['oest', 'vest']
export const holds = ['hold-1', 'hold-2', 'hold-3']

/** Numbers by chance, always the same for the same seed: 0 ≤ n < `below`. */
export function chance(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export function town(seed: number): Programme {
  const next = chance(seed)
  const some = (all: readonly string[], most: number) =>
    all.filter(() => next(all.length) < most).slice(0, most)
  const span = () =>
    [{}, {}, {}, { to: '2026-11-22' }, { from: '2026-11-24' }, { from: day, to: day }][next(6)]
  const people = Array.from({ length: 200 }, (_, nth) => ({
    id: `p${nth}@havrelund.example`,
    name: `Person ${nth}`,
    posts: some(schools, 1).map(school => ({ school, functions: some(functions, 2), ...span() })),
    networks: some(networks, 2).map(network => ({ network, ...span() })),
    holds: next(8) === 0 ? [{ hold: `hold-${1 + next(3)}`, ...span() }] : [],
    roles: next(5) === 0 ? [grantOf(next, span() ?? {})] : [],
  }))
  return Programme.parse({
    ...{ schemaVersion: 1, name: 'Havrelund Kommune', people },
    areas: areas.map(id => ({ id, name: id })),
    holds: holds.map(id => ({ id, name: id })),
    schools: schools.map((id, nth) => ({
      ...{ id, name: id, hold: holds[nth % 3], area: areas[nth % 2] },
    })),
    networks: networks.map(id => ({ id, name: id })),
    meetings: [
      meetingOf('mat', 'network', { audience: { networks: ['matematik'] } }),
      meetingOf('lab', 'lab', {
        audience: { holds: ['hold-1'], people: ['p0@havrelund.example'] },
        openForAnswers: true,
      }),
      meetingOf('kickon', 'kick-on', { audience: { everyone: true } }),
    ],
  })
}

function grantOf(next: (below: number) => number, span: object) {
  const role = roles[next(roles.length)] ?? 'leader'
  const scope =
    role === 'leader' || role === 'delegate'
      ? { kind: 'school', id: schools[next(schools.length)] }
      : role === 'overseer'
        ? { kind: 'area', id: areas[next(areas.length)] }
        : role === 'admin'
          ? { kind: 'tenant' }
          : { kind: 'network', id: networks[next(networks.length)] }
  return { role, scope, approved: next(2) === 0, ...span }
}

function meetingOf(id: string, kind: string, more: object) {
  return {
    ...{ id, title: id, kind, openToAll: true, status: 'planned', answerRevision: 1 },
    ...{ startLocal: `${day}T13:00`, endLocal: `${day}T15:00` },
    ...more,
  }
}

/** What some have answered, to this time and to the one before, and whom two schools have chosen. */
export function answersIn(programme: Programme, seed: number) {
  const next = chance(seed)
  const said = ['yes', 'no', 'maybe', 'substitute'] as const
  const of = (about: MeetingId): MeetingAnswers => ({
    answers: programme.people.flatMap(({ id: person }) =>
      next(3) > 0
        ? []
        : [
            MeetingAnswer.parse({
              ...{ about, person, answerRevision: next(4) === 0 ? 0 : 1, at: 1 },
              said: said[next(4)],
            }),
          ],
    ),
    choices:
      about !== 'lab'
        ? []
        : ['nord', 'skov'].map(school =>
            SchoolChoice.parse({
              ...{ about, school, answerRevision: 1, by: 'p0@havrelund.example', at: 1 },
              people: [1, 2, 3].map(() => `p${next(200)}@havrelund.example`),
              isTold: school === 'nord',
            }),
          ),
  })
  return new Map(meetings.map(about => [about, of(about)]))
}

export type Answers = ReadonlyMap<MeetingId, MeetingAnswers>

/** Everybody in any part of the one and in none of the other, one person and one condition at a time. */
export function expected(
  { anyOf, except }: AudienceExpression,
  programme: Programme,
  answers: Answers,
): PersonId[] {
  const isIn = (person: Person, part: AudiencePart) => {
    const conditions = Object.keys(part)
    return conditions.length > 0 && conditions.every(is => fits(is, part, person))
  }
  const fits = (condition: string, part: AudiencePart, person: Person): boolean => {
    const where = belongs(programme, person)
    const has = (wanted: readonly string[] | undefined, own: readonly string[]) =>
      (wanted ?? []).filter(one => own.includes(one)).length > 0
    if (condition === 'everyone') return true
    if (condition === 'networks') return has(part.networks, where.networks)
    if (condition === 'holds') return has(part.holds, where.holds)
    if (condition === 'schools') return has(part.schools, where.schools)
    if (condition === 'areas') return has(part.areas, where.areas)
    if (condition === 'roles') return has(part.roles, where.roles)
    if (condition === 'people') return has(part.people, [person.id])
    if (condition === 'functions')
      return (part.functions ?? []).some(name =>
        where.functions.some(own => own.toLowerCase().endsWith(name.toLowerCase())),
      )
    return isAtMeeting(part, person, { programme, answers })
  }
  return programme.people
    .filter(person => anyOf.some(part => isIn(person, part)))
    .filter(person => !except.some(part => isIn(person, part)))
    .map(({ id }) => id)
}

const holdsOn = (span: { from?: string | undefined; to?: string | undefined }) =>
  (span.from ?? '') <= day && day <= (span.to ?? '9')

function belongs(programme: Programme, person: Person) {
  const grants = person.roles.filter(holdsOn)
  const posts = person.posts.filter(holdsOn)
  const scoped = (kind: string) =>
    grants.flatMap(({ scope }) => (scope.kind === kind && 'id' in scope ? [scope.id] : []))
  const at = [...posts.map(({ school }) => school), ...scoped('school')]
  const its = programme.schools.filter(({ id }) => at.includes(id))
  const own = person.holds.filter(holdsOn).map(({ hold }) => hold)
  return {
    schools: at,
    networks: [
      ...person.networks.filter(holdsOn).map(({ network }) => network),
      ...scoped('network'),
    ],
    holds: own.length > 0 ? own : its.flatMap(({ hold }) => hold ?? []),
    areas: [...its.flatMap(({ area }) => area ?? []), ...scoped('area')],
    functions: posts.flatMap(one => one.functions),
    roles: ['member', ...grants.map(({ role }) => role)],
  }
}

/** By the three meetings above, whose day is the day. */
function isAtMeeting(
  { meeting }: AudiencePart,
  person: Person,
  { programme, answers }: { programme: Programme; answers: Answers },
): boolean {
  if (!meeting) return false
  const { about, answered } = meeting
  const given = answers.get(about)
  const where = belongs(programme, person)
  const answer = given?.answers.find(
    one => one.person === person.id && one.answerRevision === 1,
  )?.said
  const chosen = (given?.choices ?? []).find(({ people }) => people.includes(person.id))
  const isSent = (given?.choices ?? []).some(
    ({ people, isTold }) => isTold && people.includes(person.id),
  )
  const says = answer ?? (isSent && chosen ? 'yes' : undefined)
  const isNamed = person.id === 'p0@havrelund.example'
  const isFor: Record<string, boolean> = {
    mat: where.networks.some(id => id === 'matematik'),
    kickon: true,
    lab: isNamed || (where.holds.some(hold => hold === 'hold-1') && where.schools.length === 0),
  }
  const isAsked = isFor[about] ?? false
  if (answered === undefined) return isAsked || says === 'yes'
  if (answered === 'no') return says === 'no' || says === 'substitute'
  if (answered !== 'silent') return says === answered
  const isWaitedFor = (school: string) => {
    const isOfLab = programme.people.some(other => {
      const its = belongs(programme, other)
      return (
        other.id !== 'p0@havrelund.example' &&
        its.holds.some(hold => hold === 'hold-1') &&
        its.schools.some(id => id === school)
      )
    })
    return isOfLab && school !== 'nord' && school !== 'skov'
  }
  const leads = person.roles
    .filter(holdsOn)
    .flatMap(({ role, scope }) =>
      (role === 'leader' || role === 'delegate') && scope.kind === 'school' ? [scope.id] : [],
    )
  return (isAsked && says === undefined) || (about === 'lab' && leads.some(isWaitedFor))
}
