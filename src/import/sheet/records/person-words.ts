// The words for what somebody is, in cells: functions, roles, staff groups, days off. Called by people.ts.
// Expressions on folded text.
import type { Role, StaffGroup } from '../../../model/person.js'
import { fold, functionSpelling, functionWord } from '../../words.js'
import { listIn } from '../table/names.js'
import { weekdayIn } from '../when/date-text.js'

/** Functions as they are kept: `matematikvejleder`, `IT-vejleder`, `lærer`. */
export function readFunctions(text: string): string[] {
  const names = listIn(withWholeWords(text.slice(0, 500)), isOneFunction)
    .slice(0, 20)
    .map(part => {
      const [found] = [...part.toLowerCase().matchAll(functionWord)]
      if (found && found[0].length === part.length) {
        const name = found[1] ?? ''
        const capitals = /^\p{Lu}{2,}(?=-)/u.exec(part)?.[0] ?? ''
        return functionSpelling[fold(name)] ?? capitals + name.slice(capitals.length)
      }
      // Abbreviations keep their capitals.
      return /^\p{Lu}\p{Ll}/u.test(part) ? part.charAt(0).toLowerCase() + part.slice(1) : part
    })
  return [...new Set(names.map(name => name.slice(0, 100)))]
}

/** "Trafik- og demokratikonsulent" are two whose last part is written once. */
function withWholeWords(text: string): string {
  return text.replace(
    /(\p{L}+)-(\s+(?:og|and|&)\s+\p{L}+?)(vejleder|konsulent|lærer|medarbejder)(?!\p{L})/giu,
    '$1$3$2$3',
  )
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

export interface SaidRole {
  readonly role: Role
  /** The words that say it, and what it is said of. */
  readonly said: string
}

/**
 * The roles that a cell names; `unknown` is a word in a column of roles that is none. What stands after a network's role and is
 * none itself belongs to it: "tovholder DSA, Tysk" is of both.
 */
export function readRoles(text: string): { roles: SaidRole[]; unknown?: string } {
  const found: SaidRole[] = []
  let unknown: string | undefined
  for (const said of listIn(text.slice(0, 500)).slice(0, 20)) {
    const folded = fold(said)
    const role = roles.find(([, expression]) => expression.test(folded))?.[0]
    const before = found.at(-1)
    if (role && !/\b(?:vice|afdelings|klasse)\w*leder/.test(folded)) found.push({ role, said })
    else if (noRole.test(folded)) continue
    else if (before && isOfNetwork(before)) found[found.length - 1] = join(before, said)
    else unknown ??= said
  }
  return { roles: found, ...(unknown === undefined ? {} : { unknown }) }
}

function join({ role, said }: SaidRole, more: string): SaidRole {
  return { role, said: `${said}, ${more}` }
}

/** Whether a role is given for networks. */
export function isOfNetwork({ role }: Pick<SaidRole, 'role'>): boolean {
  return role === 'coordinator' || role === 'deputy'
}

const aroundRole =
  /(?<![\p{L}\d])(?:\p{L}*(?:koordinator|coordinator|tovholder|fagkonsulent|stedfortr(?:æ|ae)der|deputy|suppleant|(?:program|projekt)leder)\p{L}{0,4}|netv(?:æ|ae)rk(?:et|ets|ene|enes|s)?|networks?|for|i|af|på|til|og|er|samt|of|the|and|in)(?![\p{L}\d])/giu

/** What a network's role is said of: "tovholder for DSA" → "DSA"; empty where the words are nothing but the role. */
export function targetOf(said: string): string {
  return said
    .replace(aroundRole, ' ')
    .replace(/[()[\]:–]|(?<=\s)-(?=\s)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;/&-]+|[\s,;/&-]+$/g, '')
}

/** A coordinator of the whole programme by the role's own words: "programkoordinator", "projektleder". */
export function isOfAll(said: string): boolean {
  return /program|projekt/.test(fold(said))
}

/** Whether what a role is said of is the whole programme: "koordinator for læringslab og fælles dage", "for alle". */
export function isWhole(target: string): boolean {
  return /^(?:alle|hele \w+|(?:alle )?(?:laerings-?)?lab(?:s|bene|ene)?|faelles(?: \w+)?|programmet|projektet|kommunen)$/.test(
    fold(target),
  )
}

/** Roles that a function gives: the one who is skoleleder leads the school. Never an administrator. */
export function rolesOfFunction(text: string): SaidRole[] {
  return readRoles(text).roles.filter(({ role }) =>
    ['leader', 'overseer', 'coordinator'].includes(role),
  )
}

/**
 * What a column of roles says of somebody's job, where no other column does: "Skolechef, formand for styregruppen". A network's
 * role and an area's are known as roles, and "medlem" and "leder" say no job.
 */
export function jobsInRoles(text: string): string[] {
  const named = listIn(text.slice(0, 500)).filter(part => {
    const folded = fold(part)
    const role = roles.find(([, expression]) => expression.test(folded))?.[0]
    const isOwn = role === 'leader' || role === 'delegate' || role === 'overseer'
    return isOwn && !/^(?:leder|leader|styregruppen?)$|omraade|\barea\b/.test(folded)
  })
  return readFunctions(named.join(', '))
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
