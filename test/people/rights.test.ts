// The role table, cell by cell: this page says again, by hand, what src/people/rights.ts must say.
import { describe, expect, it } from 'vitest'
import { AreaId, NetworkId, PersonId, SchoolId } from '../../src/core/ids.js'
import { Person, type Role, type Scope } from '../../src/model/person.js'
import { guest, may, type Right, rightNames, roleTable, viewerOf } from '../../src/people/rights.js'

const roles = [
  'guest',
  'member',
  'leader',
  'delegate',
  'coordinator',
  'deputy',
  'overseer',
  'admin',
] as const

// One column a role, in the order above: x = may, . = may not.
const table: Record<Right, string> = {
  'tool.read': 'xx......',
  'open-meeting.read': 'xx......',
  'membership.ask': 'x.......',
  'membership.decide': '....xx.x',
  'meeting.read': '.x....x.',
  'people.read': '.x......',
  'invitation.answer': '.x......',
  'checkin.answer': '.x......',
  'reflection.write': '.x......',
  'own-data.read': '.x......',
  'own-data.delete': '.x......',
  'participants.choose': '..xx....',
  'absence.read': '..xx....',
  'school-answers.read': '..xx....',
  'school-overview.read': '..xx....',
  'broadcast.send': '....xx.x',
  'reminder.send': '....xx.x',
  'meeting.open': '....xx..',
  'meeting.change': '....xx..',
  'programme.import': '....xx.x',
  'page.edit': '....xx..',
  'question.answer': '....xx.x',
  'delivery.read': '....xx..',
  'result.read': '....xxx.',
  'coverage.read': '......x.',
  'course.read': '......x.',
  'people.edit': '.......x',
  'role.edit': '.......x',
  'settings.edit': '.......x',
  'audit.read': '.......x',
}

const cells = rightNames.flatMap(right =>
  roles.map((role, column) => ({ right, role, allowed: table[right][column] === 'x' })),
)
const today = '2026-11-22'
const matematik: Scope = { kind: 'network', id: NetworkId.parse('matematik') }

function personWith(
  ...grants: { role: Role; scope: Scope; approved?: boolean; from?: string; to?: string }[]
): Person {
  return Person.parse({
    id: PersonId.parse('ida.prøve@havrelund.example'),
    name: 'Ida Prøve',
    roles: grants.map(grant => ({ approved: true, ...grant })),
  })
}

describe('the role table', () => {
  it.each(cells)('$role, $right: $allowed', ({ right, role, allowed }) => {
    expect(roleTable[role].includes(right)).toBe(allowed)
  })

  it('lets a guest do what guests may, and nothing else', () => {
    for (const right of rightNames) expect(may(guest, right)).toBe(table[right][0] === 'x')
  })

  it.each(cells.filter(cell => cell.role !== 'guest' && cell.role !== 'member'))(
    'as a whole-tenant $role may $right: $allowed, or as the member that everybody is',
    ({ right, role, allowed }) => {
      const person = personWith({ role: role as Role, scope: { kind: 'tenant' } })
      const memberMay = table[right][1] === 'x'
      expect(may(viewerOf(person, today), right)).toBe(allowed || memberMay)
    },
  )
})

describe('what a role is about', () => {
  it('gives a coordinator the own network and no other', () => {
    const viewer = viewerOf(personWith({ role: 'coordinator', scope: matematik }), today)
    expect(may(viewer, 'meeting.change', matematik)).toBe(true)
    expect(
      may(viewer, 'meeting.change', { kind: 'network', id: NetworkId.parse('laesning') }),
    ).toBe(false)
    expect(may(viewer, 'meeting.change', { kind: 'tenant' })).toBe(false)
  })

  it('lets an area role reach the schools of the area, and no others', () => {
    const nord = AreaId.parse('nord')
    const viewer = viewerOf(
      personWith({ role: 'overseer', scope: { kind: 'area', id: nord } }),
      today,
    )
    const school = SchoolId.parse('nordskolen')
    expect(may(viewer, 'coverage.read', { kind: 'school', id: school, area: nord })).toBe(true)
    expect(
      may(viewer, 'coverage.read', { kind: 'school', id: school, area: AreaId.parse('syd') }),
    ).toBe(false)
    expect(may(viewer, 'coverage.read', { kind: 'school', id: school })).toBe(false)
  })

  it('adds up the rights of all roles that a person holds', () => {
    const school: Scope = { kind: 'school', id: SchoolId.parse('nordskolen') }
    const viewer = viewerOf(
      personWith({ role: 'leader', scope: school }, { role: 'deputy', scope: matematik }),
      today,
    )
    expect(may(viewer, 'participants.choose', { kind: 'school', id: school.id })).toBe(true)
    expect(may(viewer, 'broadcast.send', matematik)).toBe(true)
  })

  it('counts no grant that an administrator has not approved', () => {
    const viewer = viewerOf(
      personWith({ role: 'coordinator', scope: matematik, approved: false }),
      today,
    )
    expect(may(viewer, 'broadcast.send', matematik)).toBe(false)
    expect(may(viewer, 'meeting.read')).toBe(true)
  })

  it.each([
    ['2026-11-21', undefined, true],
    ['2026-11-22', '2026-11-22', true],
    ['2026-11-23', undefined, false],
    [undefined, '2026-11-21', false],
  ])('holds from %s to %s on 22 November 2026: %s', (from, to, holds) => {
    const span = { ...(from ? { from } : {}), ...(to ? { to } : {}) }
    const viewer = viewerOf(personWith({ role: 'coordinator', scope: matematik, ...span }), today)
    expect(may(viewer, 'broadcast.send', matematik)).toBe(holds)
  })
})
