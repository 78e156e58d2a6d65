// The words for what somebody is, in cells: functions, roles, staff groups, days off. Called by people.ts.
// Expressions on folded text.
import type { Role, StaffGroup } from '../../../model/person.js'
import { fold, functionSpelling, functionWord } from '../../words.js'
import { listIn } from '../table/names.js'
import { weekdayIn } from '../when/date-text.js'

/** Functions as they are kept: `matematikvejleder`, `IT-vejleder`, `lærer`. */
export function readFunctions(text: string): string[] {
  const names = listIn(text.slice(0, 500), isOneFunction)
    .slice(0, 20)
    .map(part => {
      const [found] = [...part.toLowerCase().matchAll(functionWord)]
      if (found && found[0].length === part.length) {
        const name = found[1] ?? ''
        return functionSpelling[fold(name)] ?? name
      }
      // Abbreviations keep their capitals.
      return /^\p{Lu}\p{Ll}/u.test(part) ? part.charAt(0).toLowerCase() + part.slice(1) : part
    })
  return [...new Set(names.map(name => name.slice(0, 100)))]
}

/** "Håndværk og design-vejleder": the first part is a subject and no function, and the hyphen takes both. */
function isOneFunction(text: string): boolean {
  const [, first = ''] =
    /^([^,;/\n]+?)\s+(?:og|and|&)\s+[\p{L} ]+-\p{L}*(?:vejleder|konsulent|lærer|medarbejder)\p{L}{0,4}$/iu.exec(
      text,
    ) ?? []
  return (
    first !== '' &&
    !first.endsWith('-') &&
    !/(?:vejleder|konsulent|lærer|leder|pædagog|medarbejder|chef|sekretær|koordinator|tovholder)(?:e|r|ne|en)*$/i.test(
      first,
    )
  )
}

const roles: readonly (readonly [Role, RegExp])[] = [
  ['delegate', /\b(?:skolesekretaer|lederens (?:stedfortraeder|sekretaer)|delegeret|delegate)\b/],
  [
    'deputy',
    /\b(?:vice|med)?koordinators? stedfortraeder\b|\bstedfortraeder\b|\bvicekoordinator\b|\bdeputy\b/,
  ],
  [
    'overseer',
    /\bomraadeleder\b|\bstyregruppe\w*|\bskolecenterchef\b|\bskolechef\b|\barea leader\b/,
  ],
  ['leader', /\b(?:skole|institutions|dagtilbuds)?leder\b|\bschool leader\b|\bhead ?teacher\b/],
  [
    'coordinator',
    /\b(?:netvaerks|program|projekt)?koordinator\b|\b(?:program|projekt)leder\b|\btovholder\b|\bfagkonsulent\b|\bcoordinator\b/,
  ],
  ['admin', /\badmin(?:istrator)?\b/],
]
const noRole =
  /^(?:|-|ingen|medlem|deltager|ressourceperson|laerer|paedagog|vejleder|ansat|member|participant|teacher)$|vejleder|medarbejder|laerer|paedagog|afdelingsleder|viceskoleleder|souschef|klasseleder|konsulent|sekretaer/

/** The roles that a cell names; `unknown` is a word in a column of roles that is none. */
export function readRoles(text: string): {
  roles: { role: Role; said: string }[]
  unknown?: string
} {
  const found: { role: Role; said: string }[] = []
  let unknown: string | undefined
  for (const said of listIn(text.slice(0, 500)).slice(0, 20)) {
    const folded = fold(said)
    const role = roles.find(([, expression]) => expression.test(folded))?.[0]
    if (role && !/\b(?:vice|afdelings|klasse)\w*leder/.test(folded)) found.push({ role, said })
    else if (!noRole.test(folded)) unknown ??= said
  }
  return { roles: found, ...(unknown === undefined ? {} : { unknown }) }
}

/** A coordinator of the whole programme: "programkoordinator", "projektleder", "koordinator for læringslabs". */
export function isOfAll(text: string): boolean {
  return /program|projekt|\blaeringslab|\balle\b|\bhele\b/.test(fold(text))
}

/** Roles that a function gives: the one who is skoleleder leads the school. Never an administrator. */
export function rolesOfFunction(text: string): { role: Role; said: string }[] {
  return readRoles(text).roles.filter(({ role }) =>
    ['leader', 'overseer', 'coordinator'].includes(role),
  )
}

const groups: readonly (readonly [StaffGroup, RegExp])[] = [
  ['sfo', /^(?:sfo|fritid|klub|sfo\W+klub|fritidshjem)/],
  ['daginstitution', /^(?:daginst|dagtilbud|boernehave|vuggestue|institution)/],
  ['administration', /^(?:admin|forvaltning|kommune|raadhus|central)/],
  ['skole', /^(?:skole|laerer|school|undervisning)/],
]

/** The holiday plan's group that a word means, or undefined. */
export function readStaffGroup(text: string): StaffGroup | undefined {
  const folded = fold(text.trim())
  return groups.find(([, expression]) => expression.test(folded))?.[0]
}

/** Weekdays as numbers; undefined where a word is none. "Ingen" and a dash are no days. */
export function readDaysOff(text: string): number[] | undefined {
  if (/^\s*(?:-|–|ingen|nej|none)\s*$/i.test(text)) return []
  const parts = listIn(text.slice(0, 200))
  const days = parts.map(weekdayIn)
  if (days.length === 0 || days.some(day => day === undefined)) return undefined
  return [...new Set(days.filter(day => day !== undefined))].sort()
}
