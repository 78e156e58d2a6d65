// The words for what somebody is, in cells: functions, roles, staff groups, days off. Called by people.ts.
// Expressions on folded text.
import type { Role, StaffGroup } from '../../../model/person.js'
import { fold, functionSpelling, functionWord, subjects } from '../../words.js'
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

/** "Vejleder for" over "matematik, læsning" says matematikvejleder and læsevejleder. */
export function withJob(header: string, text: string): string {
  const job = /^\W*(vejleder|konsulent) (?:for|i)\W*$/.exec(fold(header))?.[1]
  if (job === undefined) return text
  const stemOf = (part: string) =>
    subjects.find(({ stems }) => stems.includes(fold(part)))?.network.replace(/netværket$/, '')
  return listIn(text.slice(0, 500))
    .map(part => `${stemOf(part) ?? part}${job}`)
    .join(', ')
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

/**
 * Weekdays as numbers; undefined where a word is none, or where more is said than a day of every week ("mandag i ulige uger",
 * "onsdag efter kl. 12"). "Ingen" and a dash are no days.
 */
export function readDaysOff(text: string): number[] | undefined {
  if (/^\s*(?:-|–|ingen|nej|none)\s*$/i.test(text)) return []
  const days = listIn(text.slice(0, 200)).flatMap(readDays)
  if (days.length === 0 || days.some(day => day === undefined)) return undefined
  return [...new Set(days.filter(day => day !== undefined))].sort()
}

/** The day of a part, or all of "mandag-onsdag". */
function readDays(part: string): (number | undefined)[] {
  const letters = ['ma', 'ti', 'on', 'to', 'fr'].indexOf(fold(part).replace(/[\s.]/g, ''))
  if (letters !== -1) return [letters + 1]
  const words = fold(part).match(/[a-z]+/g) ?? []
  const named = words.filter(
    word => !/^(?:hver|fast|faste|altid|alle|fri|om|paa|every|off)$/.test(word),
  )
  const [from, to, ...more] = named.filter(word => !/^(?:til|to)$/.test(word)).map(weekdayIn)
  if (more.length > 0 || /\d/.test(part)) return [undefined]
  if (named.length === 1) return [from]
  const isRange =
    from !== undefined && to !== undefined && from < to && /-|–|\b(?:til|to)\b/.test(part)
  return isRange ? Array.from({ length: to - from + 1 }, (_, at) => from + at) : [undefined]
}

/** Whether a cell that is no list of weekdays speaks of one all the same: of some weeks, or of a part of the day. */
export function namesWeekday(text: string): boolean {
  return /\b(?:man|tirs|ons|tors|fre|loer|soen)dag|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day/.test(
    fold(text),
  )
}

/**
 * A name without what stands in brackets or quotes in it, and the names that one is called by there: "Karen Marie (Kamma) Holm",
 * "Karen Holm, kaldet Kamma". What is no name there ("vikar", "f. Ry") is none of the person's names either.
 */
export function splitNicknames(text: string): { name: string; nicknames: string[] } {
  const nicknames: string[] = []
  const take = (all: string, inside: string) => {
    if (isNickname(inside.trim())) nicknames.push(inside.trim())
    return all.startsWith(',') ? '' : ' '
  }
  const name = text
    .replace(
      /(?:\s*[([]|(?<=^|\s)["“”„«»'‘’])([^()[\]"“”„«»]{0,40}?)(?:[)\]]|["“”»«'’](?=\s|$|,))/g,
      take,
    )
    .replace(/,?\s+(?:kald(?:et|es)|alias|called)\s+(\p{L}[\p{L} -]{1,30})$/iu, take)
    .replace(/\s+/g, ' ')
    .trim()
  // "Anne (Ry)" may be all the name that there is.
  const isWhole = name.includes(' ') || nicknames.length === 0
  return isWhole ? { name, nicknames } : { name: text, nicknames: [] }
}

/** "Kamma", "Karen M", and letters with dots, "K.M."; letters without are as soon a school's. */
function isNickname(text: string): boolean {
  if (/^(?:\p{Lu}\.\s?){2,3}$/u.test(text)) return true
  return (
    /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+)?$/u.test(text) &&
    !/skole|sfo|forvaltning|afdeling|vikar|orlov|barsel|vejleder|leder|laerer|fratraadt|ansat/.test(
      fold(text),
    )
  )
}
