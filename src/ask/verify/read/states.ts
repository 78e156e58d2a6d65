// Reads what became of a meeting, by when something is due, and who does what. Called by reading.ts.
import { stemsOf } from '../../text/stems.js'
import { keyOf } from '../../text/tokens.js'
import type { Role, Status } from '../mention.js'
import { each, type Line, take } from './line.js'

export const edge = '(?<![\\p{L}\\d])'

export const stop = '(?![\\p{L}\\d])'

const not = `${edge}(?:ikke|hverken|not|isn't|hasn't|wasn't|neither|never|no longer|aldrig)(?:\\s+\\p{L}+){0,2}\\s+`

const off = '(?:aflyst|aflyses|aflysning|aflysningen|indstillet|cancelled|canceled|called off)'

const shifted =
  '(?:flyttet|flyttes|flytter|rykket|rykkes|udskudt|udsat|moved|postponed|rescheduled|pushed back)'

const on =
  '(?:som planlagt|gennemføres|bliver til noget|bliver holdt|står fast|ligger fast|stadig\\s+(?:på programmet|planlagt|i kalenderen|kl|på)|going ahead|goes ahead|still on|as planned|as scheduled|on schedule|is on)'

const states: readonly (readonly [RegExp, Status])[] = [
  [new RegExp(`${not}${off}${stop}`, 'giu'), 'held'],
  [new RegExp(`${not}${shifted}${stop}`, 'giu'), 'unmoved'],
  [new RegExp(`${edge}${off}${stop}`, 'giu'), 'cancelled'],
  [new RegExp(`${edge}${shifted}${stop}`, 'giu'), 'moved'],
  [new RegExp(`${edge}${on}${stop}`, 'giu'), 'held'],
]

const roles: readonly (readonly [RegExp, Role])[] = [
  [
    /(?<!\p{L})(?:stedfortræder\p{L}*|deput(?:y|ies|ises)|vicekoordinator\p{L}*)(?!\p{L})/giu,
    'deputy',
  ],
  [
    /(?<!\p{L})(?:koordinator\p{L}*|koordiner\p{L}*|tovholder\p{L}*|co-?ordinat\p{L}*)(?!\p{L})/giu,
    'coordinator',
  ],
  [
    /(?<!\p{L})(?:skoleleder|skolelederen|leder på|leder af|ledes|leder|school leader|led by|leads|principal|headteacher|head of)(?!\p{L})/giu,
    'leader',
  ],
  [/(?<!\p{L})(?:områdeleder|områdechef|skolechef|area leader)\p{L}*(?!\p{L})/giu, 'overseer'],
  [
    /(?<!\p{L})(?:vært\p{L}*|host\p{L}*|holdes af|afholdes af|holder mødet|står for mødet|står for dagen|facilitator|facilitated)(?!\p{L})/giu,
    'host',
  ],
  [/(?<!\p{L})(?:står for|runs?|run by|running|in charge)(?!\p{L})/giu, 'runner'],
]

export const due =
  /(?<!\p{L})(?:senest|frist(?:en|er)?|deadlines?|skal være inde|no later than|not later than|latest|due|(?:by|inden)(?=\s+\ue000))(?!\p{L})/giu

export function readStates(line: Line): void {
  // Its word is left to be read again: "otte **frister**".
  for (const found of line.rest.matchAll(due))
    line.mentions.push({
      ...{ slot: 'due', start: found.index, end: found.index + found[0].length },
      said: found[0],
    })
  for (const [pattern, status] of states)
    each(line, pattern, (_, at) => take(line, at, { slot: 'status', status }))
}

/** What people of the programme do is known by its words: "matematikvejleder". */
export function readRoles(line: Line, functions: ReadonlyMap<string, string>): void {
  each(line, /(?<![\p{L}\d])\p{L}[\p{L}-]{3,}(?!\p{L})/gu, ([word], at) => {
    const found = stemsOf(keyOf(word))
      .map(stem => functions.get(stem))
      .find(Boolean)
    if (found !== undefined) take(line, at, { slot: 'role', role: `is ${found}` })
  })
  for (const [pattern, role] of roles)
    each(line, pattern, (_, at) => take(line, at, { slot: 'role', role }))
}
