// Tables of people → records. Called by read-sheet.ts. The e-mail is the identity: without one a row is a problem, as it is
// when two people share one. Several rows of one person (one per school or function) are one person.
import { PersonId } from '../../core/ids.js'
import type { LocalDate } from '../../core/time.js'
import { Person } from '../../model/person.js'
import type { Drafted } from '../draft.js'
import { limits } from '../draft.js'
import { short } from '../ics/report.js'
import { fold } from '../words.js'
import { type Named, report, reportUnknown, type TableContext } from './context.js'
import { joinLists } from './join.js'
import { listIn } from './names.js'
import {
  readDaysOff,
  readFunctions,
  readRoles,
  readStaffGroup,
  rolesOfFunction,
} from './person-words.js'
import type { PlaceFinder } from './place-finder.js'
import { cellIn, hasField, type TableRow } from './tables.js'
import { readDay } from './when.js'
import { reportWhen } from './when-report.js'

/** The people of a table. `finder` finds, and where nothing is known yet makes, their schools, networks and hold. */
export function readPeople(context: TableContext, finder: PlaceFinder): Drafted<Person>[] {
  const byId = new Map<string, { draft: Drafted<Person>; row: number }>()
  for (const row of context.table.rows) {
    const facts = readFacts(context, finder, row)
    for (const { name, email } of facts ? identities(context, row) : []) {
      const draft = facts && toDraft(facts, { name, email })
      if (!draft) continue
      const before = byId.get(draft.item.id)
      if (!before) byId.set(draft.item.id, { draft, row: row.row })
      else if (!isSamePerson(before.draft.item.name, draft.item.name)) {
        const args = { name: short(name || email), other: short(before.draft.item.name) }
        report(context, row, 'email', { code: 'shared-email', args })
      } else {
        const joined = joinLists(before.draft.item, draft.item)
        if (JSON.stringify(joined) === JSON.stringify(before.draft.item)) {
          const args = { name: short(before.draft.item.name), first: before.row }
          report(context, row, 'email', { code: 'row-twice', args })
        }
        byId.set(draft.item.id, { draft: { ...draft, item: joined }, row: before.row })
      }
    }
  }
  return [...byId.values()].map(({ draft }) => draft)
}

interface Identity {
  readonly name: string
  readonly email: string
}
const address = /[\p{L}\d.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu

/** Who the row is about: one, or as many names as there are e-mails. */
function identities(context: TableContext, row: TableRow): Identity[] {
  const { table } = context
  const cell = cellIn(table, row, 'email')?.text.slice(0, 2000) ?? ''
  const written = nameIn(context, row)
  const inName = [...written.matchAll(address)].map(([email]) => email)
  const emails = [...cell.matchAll(address)].map(([email]) => email)
  const all = emails.length > 0 ? emails : inName
  const bare = written
    .replace(address, ' ')
    .replace(/[<>()[\]]|mailto:/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  const names = all.length > 1 ? listIn(bare) : [inOrder(bare)]
  if (all.length === 0) {
    const name = short(bare || cell)
    if (name === '') return []
    if (cell.includes('@'))
      report(context, row, 'email', { code: 'bad-email', args: { name, value: short(cell) } })
    else reportNoEmail(context, row, name)
    return []
  }
  if (all.length > 1 && names.length !== all.length) {
    reportNoEmail(context, row, short(bare || cell))
    return []
  }
  return all.map((email, at) => ({ email, name: (names[at] ?? '').slice(0, 120) }))
}

function nameIn({ table }: TableContext, row: TableRow): string {
  const parts = (['firstName', 'lastName'] as const).flatMap(
    field => cellIn(table, row, field)?.text ?? [],
  )
  const whole = cellIn(table, row, 'name')?.text ?? ''
  // "Navn" beside "Efternavn" is the first name.
  const isFirst = parts.length === 1 && whole !== '' && !hasField(table, 'firstName')
  const name = parts.length > 0 ? (isFirst ? `${whole} ${parts[0]}` : parts.join(' ')) : whole
  return name.replace(/\n/g, ', ').slice(0, 2000)
}

/** "Brogaard, Anne" is Anne Brogaard. */
function inOrder(name: string): string {
  const [, last, first] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? []
  return (last && first ? `${first} ${last}` : name).replace(/[\s,;]+$/, '')
}

function reportNoEmail(context: TableContext, row: TableRow, name: string): void {
  const same = context.known.people.filter(person => fold(person.name) === fold(name))
  const [only] = same
  const args = { name, ...(only && same.length === 1 ? { known: only.id } : {}) }
  report(context, row, 'email', { code: 'no-email', args })
}

/** The same name, or one with more middle names than the other. */
function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [one, other].map(name =>
    fold(name)
      .split(/[^a-z]+/)
      .filter(Boolean),
  )
  return a?.[0] === b?.[0] && a?.at(-1) === b?.at(-1)
}

interface Facts {
  readonly person: Omit<Person, 'id' | 'name'>
  readonly says: readonly (keyof Person)[]
  readonly adds: readonly (keyof Person)[]
  readonly nameOf: (email: string) => string | undefined
}

function toDraft(facts: Facts, { name, email }: Identity): Drafted<Person> | undefined {
  const id = PersonId.safeParse(email)
  if (!id.success) return undefined
  const called = name || facts.nameOf(id.data) || email
  const item = Person.safeParse({ ...facts.person, id: id.data, name: called.slice(0, 120) })
  return item.success
    ? { item: item.data, says: ['name', ...facts.says], adds: facts.adds }
    : undefined
}

type Between = { from?: LocalDate; to?: LocalDate }

/** What the row says of a person besides who it is, or undefined when a date in it is wrong. */
function readFacts(context: TableContext, finder: PlaceFinder, row: TableRow): Facts | undefined {
  const { table } = context
  const between = readBetween(context, row)
  if (!between) return undefined
  const schools = finder.schools(context, row)
  const networks = finder.networks(context, row)
  const hold = finder.hold(context, row, schools.ids)
  const functions = readFunctions(
    (cellIn(table, row, 'function') ?? cellIn(table, row, 'title'))?.text ?? '',
  )
  const person = {
    nicknames: listIn(cellIn(table, row, 'nickname')?.text ?? '').slice(0, 10),
    posts: schools.ids.map(school => ({ school, functions, ...between })),
    networks: networks.ids.map(network => ({ network, ...between })),
    holds: hold === undefined ? [] : [{ hold, ...between }],
    roles: readGrants(context, row, {
      schools: schools.ids,
      networks: networks.ids,
      finder,
      between,
    }),
    daysOff: daysOffIn(context, row) ?? [],
    ...staffGroupIn(context, row),
    ...textIn(context, row, 'team'),
    ...textIn(context, row, 'municipality'),
  }
  const says = saidFields(context, row, { isPost: schools.isWhole, isNetwork: networks.isWhole })
  const adds = (['posts', 'networks', 'holds', 'roles', 'nicknames'] as const).filter(
    field => !says.includes(field),
  )
  const nameOf = (email: string) => context.known.people.find(one => one.id === email)?.name
  return { person, says, adds, nameOf }
}

/** The fields that the table has a column for; lists only where all of the cell was understood. */
function saidFields(
  context: TableContext,
  row: TableRow,
  { isPost, isNetwork }: { isPost: boolean; isNetwork: boolean },
): (keyof Person)[] {
  const { table } = context
  const has = (field: Parameters<typeof cellIn>[2]) => cellIn(table, row, field) !== undefined
  return [
    ...(isPost && hasField(table, 'school') ? (['posts'] as const) : []),
    ...(isNetwork && hasField(table, 'network') ? (['networks'] as const) : []),
    ...(has('team') ? (['team'] as const) : []),
    ...(has('municipality') ? (['municipality'] as const) : []),
    ...(has('staffGroup') ? (['staffGroup'] as const) : []),
    ...(daysOffIn(context, row) ? (['daysOff'] as const) : []),
  ]
}

function readBetween(context: TableContext, row: TableRow): Between | undefined {
  const between: Between = {}
  for (const field of ['from', 'to'] as const) {
    const cell = cellIn(context.table, row, field)
    if (!cell || !/\d/.test(cell.text)) continue
    const read = readDay(context.when, cell)
    if ('trouble' in read) {
      reportWhen(context, row, { title: short(nameIn(context, row)), field, trouble: read.trouble })
      return undefined
    }
    between[field] = read.day
  }
  return between
}

interface Scopes {
  readonly schools: readonly Person['posts'][number]['school'][]
  readonly networks: readonly Person['networks'][number]['network'][]
  readonly finder: PlaceFinder
  readonly between: Between
}

function readGrants(context: TableContext, row: TableRow, scopes: Scopes): Person['roles'] {
  const { table, approvesRoles: approved } = context
  const cell = cellIn(table, row, 'role')
  const read = readRoles(cell?.text ?? '')
  const said = [...read.roles, ...rolesOfFunction(cellIn(table, row, 'function')?.text ?? '')]
  const grants = said.flatMap(({ role, said: words }): Person['roles'] =>
    scopesOf(context, row, scopes, { role, words }).map(scope => ({
      role,
      scope,
      approved,
      ...scopes.between,
    })),
  )
  const lost =
    read.unknown ?? (read.roles.length > 0 && grants.length === 0 ? cell?.text : undefined)
  if (lost !== undefined)
    report(context, row, 'role', {
      code: 'unknown-word',
      args: { what: 'role', value: short(lost) },
    })
  const keys = new Map(grants.map(grant => [JSON.stringify([grant.role, grant.scope]), grant]))
  return [...keys.values()]
}

/** What a role is about: the networks that its words name, else the person's own; a leader's schools; an overseer's area. */
function scopesOf(
  context: TableContext,
  row: TableRow,
  { schools, networks, finder }: Scopes,
  { role, words }: { role: Person['roles'][number]['role']; words: string },
): Person['roles'][number]['scope'][] {
  switch (role) {
    case 'leader':
    case 'delegate':
      return schools.map(id => ({ kind: 'school', id }))
    case 'coordinator':
    case 'deputy': {
      const named = finder.networksNamed(words)
      return (named.length > 0 ? named : networks).map(id => ({ kind: 'network', id }))
    }
    case 'overseer': {
      if (!/omr|area/i.test(words)) return [{ kind: 'tenant' }]
      const area = finder.area(context, row)
      return area === undefined ? [] : [{ kind: 'area', id: area }]
    }
    case 'admin':
      return [{ kind: 'tenant' }]
    case 'member':
      return []
    default:
      return role satisfies never
  }
}

function staffGroupIn(context: TableContext, row: TableRow): { staffGroup?: Person['staffGroup'] } {
  const cell = cellIn(context.table, row, 'staffGroup')
  const staffGroup = cell && readStaffGroup(cell.text)
  if (cell && !staffGroup)
    report(context, row, 'staffGroup', {
      code: 'unknown-word',
      args: { what: 'staff-group', value: short(cell.text) },
    })
  return staffGroup ? { staffGroup } : {}
}

function daysOffIn(context: TableContext, row: TableRow): number[] | undefined {
  const cell = cellIn(context.table, row, 'daysOff')
  return cell && readDaysOff(cell.text)
}

/** Says once for a row that its days off are no weekdays. */
export function checkDaysOff(context: TableContext, row: TableRow): void {
  const cell = cellIn(context.table, row, 'daysOff')
  if (cell && !readDaysOff(cell.text))
    report(context, row, 'daysOff', {
      code: 'unknown-word',
      args: { what: 'days-off', value: short(cell.text) },
    })
}

function textIn(
  { table }: TableContext,
  row: TableRow,
  field: 'team' | 'municipality',
): { team?: string; municipality?: string } {
  const text = cellIn(table, row, field)?.text.slice(0, limits.name)
  return text === undefined ? {} : { [field]: text }
}

/** Gives the roles that tables of schools and networks named, to people by e-mail or by a name that is one person's. */
export function grantNamed(named: readonly Named[], people: readonly Person[]): Drafted<Person>[] {
  const byName = new Map<string, Person[]>()
  for (const person of people) {
    for (const key of [person.id, fold(person.name)]) {
      byName.set(key, [...(byName.get(key) ?? []), person])
    }
  }
  return named.flatMap(({ context, row, field, who, grant }) => {
    const email = who.match(address)?.[0].toLowerCase()
    const [only, ...others] = byName.get(email ?? fold(who)) ?? []
    if (only && others.length === 0)
      return [{ item: { ...only, roles: [grant] }, says: [], adds: ['roles' as const] }]
    reportUnknown(context, row, field, { what: 'person', name: who, near: undefined })
    return []
  })
}
