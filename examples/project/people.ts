// Everybody in the project: the project leader, the steering group, the coordinators of the working groups, the school leaders
// and the PLF-vejledere. Invented names, no real persons. Called by programme.ts and sheets.ts.
import { PersonId, SchoolId, slug } from '../../src/core/ids.js'
import { Person, type RoleGrant } from '../../src/model/person.js'
import { groupOf, type Municipality, municipalities } from './places.js'

export interface ProjectPerson {
  readonly name: string
  readonly email: PersonId
  /** None of somebody from the university college. */
  readonly own?: Municipality
  readonly schools: readonly string[]
  readonly function?: string
  readonly role?: 'leader' | 'coordinator' | 'steering' | 'project'
  /** In the working group of the municipality. */
  readonly inGroup?: true
  readonly daysOff?: readonly number[]
  /** Held at the first school until New Year, at the second after it. */
  readonly moves?: true
}

type Row = readonly [name: string, ...schools: string[]]

const leaders: readonly Row[] = [
  ['Vibeke Ravnkilde', 'Ravnsø Skole'],
  ['Jørgen Damsgård', 'Birkedalskolen'],
  ['Ellen Foss Mark', 'Mosehøj Skole'],
  ['Karsten Elmby', 'Elmevangskolen'],
  ['Malene Toftgård', 'Kildeagerskolen'],
  ['Hassan Al-Sayed', 'Lindholt Skole'],
  ['Inger Klitsø', 'Klitholm Skole'],
  ['Bjarke Strandvad', 'Strandengskolen'],
  ['Lotte Vesthav', 'Marehalmskolen'],
]

const counsellors: readonly (Partial<ProjectPerson> & { readonly row: Row })[] = [
  { row: ['Sune Agerbo', 'Ravnsø Skole'], inGroup: true },
  { row: ['Charlotte Bækholm', 'Birkedalskolen', 'Mosehøj Skole'], daysOff: [5] },
  { row: ['Ditte Marker Lund', 'Elmevangskolen'], inGroup: true },
  { row: ['Øyvind Nordli', 'Kildeagerskolen', 'Lindholt Skole'], moves: true },
  { row: ['Zeynep Arslan', 'Klitholm Skole'], inGroup: true },
  { row: ['Frede Havgaard', 'Strandengskolen'], daysOff: [1, 2] },
]

const coordinators = ['Mia Sønderby', 'Tobias Rishøj', 'Nadia Karimi']
const steering = ['Grethe Vinding', 'Ole Stub Nygård', 'Hanna Lykke Brandt']

export const projectPeople: readonly ProjectPerson[] = [
  person('Lise Bjørnvad', [], { role: 'project', own: municipalityAt(0) }),
  person('Anders Kjeldal', [], { role: 'steering' }),
  ...steering.map((name, at) => person(name, [], { role: 'steering', own: municipalityAt(at) })),
  ...coordinators.map((name, at) =>
    person(name, [], { role: 'coordinator', inGroup: true, own: municipalityAt(at) }),
  ),
  ...leaders.map(([name, ...schools]) =>
    person(name, schools, { role: 'leader', function: 'skoleleder' }),
  ),
  ...counsellors.map(({ row: [name, ...schools], ...more }) =>
    person(name, schools, { function: 'PLF-vejleder', ...more }),
  ),
]

function municipalityAt(index: number): Municipality {
  const found = municipalities[index]
  if (!found) throw new RangeError(`no municipality ${index}`)
  return found
}

function person(
  name: string,
  schools: readonly string[],
  more: Partial<ProjectPerson>,
): ProjectPerson {
  const own = more.own ?? municipalities.find(one => one.schools.includes(schools[0] ?? ''))
  const names = name.split(' ')
  const domain = own?.domain ?? 'ph-vestvind.example'
  const email = PersonId.parse(`${slug(names[0] ?? '')}.${slug(names.at(-1) ?? '')}@${domain}`)
  return { ...more, name, email, schools, ...(own && { own }) }
}

/** The same as the programme has them. */
export function toPeople(schoolYear: number): Person[] {
  return projectPeople.map(({ name, email, own, inGroup, daysOff, ...one }) =>
    Person.parse({
      id: email,
      name,
      posts: postsOf(one, schoolYear),
      networks: inGroup && own ? [{ network: groupOf(own).id }] : [],
      roles: rolesOf(one, own),
      municipality: own?.municipality,
      daysOff: daysOff ?? [],
    }),
  )
}

type Post = Pick<ProjectPerson, 'schools' | 'function' | 'role' | 'moves'>

function postsOf({ schools, moves, ...one }: Post, schoolYear: number): Person['posts'] {
  const halves = [{ to: `${schoolYear}-12-31` }, { from: `${schoolYear + 1}-01-01` }]
  return schools.map((school, at) => ({
    school: SchoolId.parse(slug(school)),
    functions: one.function ? [one.function] : [],
    ...(moves && halves[at]),
  }))
}

function rolesOf({ role, schools }: Post, own: Municipality | undefined): RoleGrant[] {
  const approved = true
  switch (role) {
    case 'leader':
      return schools.map(name => ({
        role,
        scope: { kind: 'school', id: SchoolId.parse(slug(name)) },
        approved,
      }))
    case 'coordinator':
      return own ? [{ role, scope: { kind: 'network', id: groupOf(own).id }, approved }] : []
    case 'steering':
      return [{ role: 'overseer', scope: { kind: 'tenant' }, approved }]
    case 'project':
      return [{ role: 'coordinator', scope: { kind: 'tenant' }, approved }]
    case undefined:
      return []
    default:
      return role satisfies never
  }
}
