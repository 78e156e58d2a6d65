// Who one can be in the demonstration: a person of each kind that the programme has, with questions that fit.
// Pure; src/demonstration.ts hands it to the web page.
import type { Lang } from './core/message.js'
import type { LocalDate } from './core/time.js'
import type { Person, Role } from './model/person.js'
import type { Programme } from './model/programme.js'
import { isInForce } from './people/rights.js'
import type { PersonaKind } from './wording/da/operate/demonstration.js'
import { wording } from './wording/wording.js'

/** One the visitor can be: shown by the page, and by the id the person who then asks. */
export interface DemonstrationPerson {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly about: string
  readonly suggestions: readonly string[]
}

/** A person of each kind that the programme has, each with questions that fit. */
export function demonstrationPeople(
  programme: Programme,
  today: LocalDate,
  lang: Lang,
): DemonstrationPerson[] {
  const { demonstration } = wording(lang)
  const taken: Person[] = []
  return kinds.flatMap(({ kind, isOne, placeOf }) => {
    const fit = programme.people.filter(one => !taken.includes(one) && isOne(one, today))
    // What one of them asks, another can answer: whoever runs a network that somebody here is in comes first.
    const person = fit.find(one => taken.some(other => runsNetworkOf(one, other))) ?? fit[0]
    if (!person) return []
    taken.push(person)
    const place = placeOf(person, programme)
    return [
      {
        id: person.id,
        name: person.name,
        role: demonstration.role[kind](place),
        about: demonstration.about[kind],
        suggestions: demonstration.suggestions[kind](place),
      },
    ]
  })
}

interface Kind {
  readonly kind: PersonaKind
  isOne(person: Person, today: LocalDate): boolean
  placeOf(person: Person, programme: Programme): string
}

const kinds: readonly Kind[] = [
  {
    kind: 'counsellor',
    isOne: person => works(person, 'matematikvejleder') && !leads(person),
    placeOf: schoolOf,
  },
  {
    kind: 'teacher',
    isOne: person => isTeacher(person) && person.networks.length === 0,
    placeOf: schoolOf,
  },
  { kind: 'leader', isOne: (person, today) => holds(person, 'leader', today), placeOf: schoolOf },
  {
    kind: 'coordinator',
    isOne: (person, today) => holds(person, 'coordinator', today) && runsNetwork(person),
    placeOf: networkOf,
  },
  {
    kind: 'labs',
    isOne: (person, today) => runsAll(person, today),
    placeOf: (_, { name }) => name,
  },
  {
    kind: 'overseer',
    isOne: person =>
      person.roles.some(grant => grant.role === 'overseer' && grant.scope.kind === 'area'),
    placeOf: areaOf,
  },
]

function works(person: Person, job: string): boolean {
  return person.posts.some(post => post.functions.some(one => one.toLowerCase() === job))
}

/** A teacher and nothing else: no function for colleagues, no role. */
function isTeacher(person: Person): boolean {
  const jobs = person.posts.flatMap(post => post.functions)
  return jobs.length > 0 && jobs.every(job => job.toLowerCase() === 'lærer') && !leads(person)
}

function leads(person: Person): boolean {
  return person.roles.some(grant => grant.role !== 'member')
}

function holds(person: Person, role: Role, today: LocalDate): boolean {
  return person.roles.some(grant => grant.role === role && isInForce(grant, today))
}

function runsNetwork(person: Person): boolean {
  return person.roles.some(({ role, scope }) => role === 'coordinator' && scope.kind === 'network')
}

/** Of the whole programme: whoever may open what is no network's. */
function runsAll(person: Person, today: LocalDate): boolean {
  return person.roles.some(
    grant =>
      grant.role === 'coordinator' && grant.scope.kind === 'tenant' && isInForce(grant, today),
  )
}

function runsNetworkOf(person: Person, member: Person): boolean {
  return person.roles.some(
    ({ role, scope }) =>
      role === 'coordinator' &&
      scope.kind === 'network' &&
      member.networks.some(({ network }) => network === scope.id),
  )
}

function schoolOf(person: Person, programme: Programme): string {
  const school = programme.schools.find(one => one.id === person.posts[0]?.school)
  return school?.name ?? programme.name
}

function networkOf(person: Person, programme: Programme): string {
  const scope = person.roles.find(grant => grant.role === 'coordinator')?.scope
  const network = programme.networks.find(one => scope?.kind === 'network' && one.id === scope.id)
  return network?.name ?? programme.name
}

function areaOf(person: Person, programme: Programme): string {
  const scope = person.roles.find(grant => grant.scope.kind === 'area')?.scope
  const area = programme.areas.find(one => scope?.kind === 'area' && one.id === scope.id)
  return area?.name ?? programme.name
}
