// Tables of people → records. Called by read-sheet.ts. The e-mail is the identity: without one a row is a problem, as it is
// when two people share one. Several rows of one person (one per school or function) are one person.
import { PersonId } from '../../../core/ids.js'
import type { LocalDate } from '../../../core/time.js'
import { Person } from '../../../model/person.js'
import type { Drafted } from '../../draft.js'
import { limits } from '../../draft.js'
import { hasCpr, short } from '../../ics/report.js'
import { fixState } from '../../problems.js'
import { functionWord } from '../../words.js'
import { report, type TableContext } from '../table/context.js'
import { listIn } from '../table/names.js'
import { withSchoolAbove } from '../table/school-above.js'
import { cellIn, hasField, headerOf, type TableRow } from '../table/tables.js'
import { readDay } from '../when/when.js'
import { reportWhen } from '../when/when-report.js'
import { createLostRoles, readGrants, type Scopes } from './grants.js'
import { joinLists } from './join.js'
import { createNamesakes, isSamePerson, type Namesakes } from './namesakes.js'
import {
  jobsInRoles,
  namesWeekday,
  readDaysOff,
  readFunctions,
  readStaffGroup,
  splitNicknames,
  withJob,
} from './person-words.js'
import type { PlaceFinder } from './place-finder.js'
import { withoutBreaks } from './spans.js'

/** The people of a table. `finder` finds, and where nothing is known yet makes, their schools, networks and hold. */
export function readPeople(context: TableContext, finder: PlaceFinder): Drafted<Person>[] {
  const byId = new Map<string, { draft: Drafted<Person>; row: number }>()
  const namesakes = createNamesakes(context.known.people)
  const lost = createLostRoles(context)
  for (const row of withEmailFirst(context)) {
    const facts = readFacts(context, { finder, lost: lost.add }, row)
    for (const who of facts ? identities(context, row, namesakes) : []) {
      const { name, email } = who
      const draft = facts && toDraft(facts, who)
      if (!draft) continue
      const before = byId.get(draft.item.id)
      if (!before) {
        byId.set(draft.item.id, { draft, row: row.row })
        namesakes.add(draft.item)
      } else if (!isSamePerson(before.draft.item.name, draft.item.name)) {
        const args = { name: short(name || email), other: short(before.draft.item.name) }
        report(context, row, 'email', { code: 'shared-email', args })
      } else {
        const joined = withoutBreaks(joinLists(before.draft.item, draft.item))
        // What could not be read may have been the news of the row, and has been told about.
        if (facts?.isWhole && JSON.stringify(joined) === JSON.stringify(before.draft.item)) {
          const args = { name: short(before.draft.item.name), first: before.row }
          report(context, row, 'email', { code: 'row-twice', args, fix: 'taken' })
        }
        byId.set(draft.item.id, { draft: { ...draft, item: joined }, row: before.row })
      }
    }
  }
  lost.report()
  return [...byId.values()].map(({ draft }) => draft)
}

/** A row without an e-mail may be somebody's whose e-mail stands further down. */
function withEmailFirst(context: TableContext): TableRow[] {
  const { table } = context
  const rows = withSchoolAbove(context)
  const hasEmail = (row: TableRow) => cellIn(table, row, 'email')?.text.includes('@') ?? false
  return [...rows.filter(hasEmail), ...rows.filter(row => !hasEmail(row))]
}

interface Identity {
  readonly name: string
  readonly email: string
  /** What one is called, where the name itself says it. */
  readonly nicknames?: readonly string[]
}
const address = /[\p{L}\d.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu

/** Who the row is about: one, or as many names as there are e-mails. */
function identities(context: TableContext, row: TableRow, namesakes: Namesakes): Identity[] {
  const { table } = context
  const cell = cellIn(table, row, 'email')?.text.slice(0, 2000) ?? ''
  const written = nameIn(context, row)
  const inName = [...written.matchAll(address)].map(([email]) => email)
  const emails = [...cell.matchAll(address)].map(([email]) => email)
  const all = emails.length > 0 ? emails : inName
  const bare = written
    .replace(address, ' ')
    .replace(/[<>]|mailto:/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  // Two cells, or signs that were taken away, may have hidden it.
  if (hasCpr(bare.replace(/[()[\]"“”]/g, ' '))) {
    report(context, row, 'name', { code: 'cpr-cell', args: {} })
    return []
  }
  const names = (all.length > 1 ? listIn(bare) : [bare]).map(splitNicknames)
  const isBroken = all.some(email => cutOff(cell, email))
  if (all.length === 0 || isBroken) {
    const name = short(inOrder(names[0]?.name ?? '') || cell)
    if (name === '') return []
    if (cell.includes('@'))
      report(context, row, 'email', { code: 'bad-email', args: { name, value: short(cell) } })
    else return ofKnownName(context, row, name, namesakes)
    return []
  }
  if (all.length > 1 && names.length !== all.length) {
    report(context, row, 'email', { code: 'no-email', args: { name: short(bare || cell) } })
    return []
  }
  return all.map((email, at) => {
    const { name = '', nicknames } = names[at] ?? {}
    const called = all.length > 1 ? name : inOrder(name)
    return { email, name: called.slice(0, 120), ...(nicknames?.length ? { nicknames } : {}) }
  })
}

/** "anne brogaard@…": a blank where a dot should be makes the address another person's. "Anne anne@…" is a name before it. */
function cutOff(cell: string, email: string): boolean {
  const before = cell.slice(0, cell.indexOf(email))
  const word = /(?:^|[;,<(\n:/])\s*(?:\p{Ll}[\p{Ll}\d-]*\s+){1,2}$/u.exec(before)?.[0].trim() ?? ''
  return (
    word !== '' &&
    !/^(?:\W*(?:e?-?mail|mailto|og|eller|samt|and|or|arbejde|privat|ny|work)\W*)+$/i.test(word)
  )
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

/** A name without an e-mail: the one known person of exactly that name, where fixes are taken. */
function ofKnownName(
  context: TableContext,
  row: TableRow,
  name: string,
  namesakes: Namesakes,
): Identity[] {
  const [only, ...others] = namesakes.of(name)
  if (!only || others.length > 0) {
    report(context, row, 'email', { code: 'no-email', args: { name } })
    return []
  }
  const fix = fixState(context.takesFixes, 'person')
  report(context, row, 'email', { code: 'no-email', args: { name, known: only.id }, fix })
  return fix === 'taken' ? [{ name: only.name, email: only.id }] : []
}

interface Facts {
  readonly person: Omit<Person, 'id' | 'name'>
  readonly says: readonly (keyof Person)[]
  readonly adds: readonly (keyof Person)[]
  readonly nameOf: (email: string) => string | undefined
  /** Every school and network in the row was understood. */
  readonly isWhole: boolean
}

function toDraft(
  facts: Facts,
  { name, email, nicknames = [] }: Identity,
): Drafted<Person> | undefined {
  const id = PersonId.safeParse(email)
  if (!id.success) return undefined
  const called = name || facts.nameOf(id.data) || email
  const all = [...new Set([...facts.person.nicknames, ...nicknames])]
  const named = { id: id.data, name: called.slice(0, 120), nicknames: all }
  const item = Person.safeParse({ ...facts.person, ...named })
  return item.success
    ? { item: item.data, says: ['name', ...facts.says], adds: facts.adds }
    : undefined
}

/** A list may say the function of all in it over the table: "Matematikvejledere 2026/27". */
function functionAbove({ table }: TableContext, row: TableRow): string {
  if (hasField(table, 'function', 'title')) return ''
  const above = [table.label ?? '', row.section ?? '', table.titles.at(-1) ?? '', table.sheet ?? '']
  const found = above.map(text =>
    [...text.toLowerCase().matchAll(functionWord)].map(([word]) => word),
  )
  return found.find(words => words.length > 0)?.join(', ') ?? ''
}

type Between = { from?: LocalDate; to?: LocalDate }

/** What the row says of a person besides who it is, or undefined when a date in it is wrong. */
function readFacts(
  context: TableContext,
  { finder, lost }: Pick<Scopes, 'finder' | 'lost'>,
  row: TableRow,
): Facts | undefined {
  const { table } = context
  const between = readBetween(context, row)
  if (!between) return undefined
  const schools = finder.schools(context, row)
  const networks = finder.networks(context, row)
  const holds = finder.holds(context, row, schools.ids)
  const job = cellIn(table, row, 'function')?.text
  const said = job
    ? withJob(headerOf(table, 'function') ?? '', job)
    : cellIn(table, row, 'title')?.text
  const above = said ?? functionAbove(context, row)
  const functions =
    above === '' ? jobsInRoles(cellIn(table, row, 'role')?.text ?? '') : readFunctions(above)
  // A school that could not be read is a school all the same; what one was until a day is no longer said.
  const isAtNone = schools.ids.length === 0 && schools.isWhole && between.to === undefined
  const person = {
    nicknames: (['nickname', 'alias'] as const)
      .flatMap(field => listIn(cellIn(table, row, field)?.text ?? ''))
      .slice(0, 10),
    posts: schools.ids.map(school => ({ school, functions, ...between })),
    ...(isAtNone && functions.length > 0 ? { functions } : {}),
    networks: networks.ids.map(network => ({ network, ...between })),
    holds: holds.map(hold => ({ hold, ...between })),
    roles: readGrants(context, row, {
      schools: schools.ids,
      networks: networks.ids,
      finder,
      between,
      lost,
    }),
    daysOff: daysOffIn(context, row) ?? [],
    ...staffGroupIn(context, row),
    ...textIn(context, row, 'team'),
    ...textIn(context, row, 'municipality'),
  }
  const says = [
    ...saidFields(context, row, { isPost: schools.isWhole, isNetwork: networks.isWhole }),
    ...(person.functions ? (['functions'] as const) : []),
  ]
  const adds = (['posts', 'networks', 'holds', 'roles', 'nicknames'] as const).filter(
    field => !says.includes(field),
  )
  const nameOf = (email: string) => context.known.people.find(one => one.id === email)?.name
  return {
    person,
    says,
    adds,
    nameOf,
    isWhole: schools.isWhole && (networks.isWhole || !hasField(table, 'network')),
  }
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
  if (!cell || readDaysOff(cell.text)) return
  const value = short(cell.text)
  if (namesWeekday(cell.text))
    report(context, row, 'daysOff', { code: 'days-off-some-weeks', args: { value } })
  else
    report(context, row, 'daysOff', {
      code: 'unknown-word',
      args: { what: 'days-off', value },
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
