// Who came to a meeting that has been, and who did not: "hvem meldte afbud til læsemødet 26/8?". It stands in the minutes or nowhere:
// the members of the network are no answer. Called by src/ask/answer.ts beside what was agreed.
import { may } from '../../people/rights.js'
import { createPhrases } from '../text/phrases.js'
import type { Understood } from '../understand.js'
import { list } from '../words.js'
import { minutesOf } from './agreed.js'
import type { Answer } from './compose.js'
import { answerPassage } from './library/pages.js'
import type { Telling } from './say.js'

const came = createPhrases([
  [
    true,
    list(`hvem meldte afbud | hvem havde meldt afbud | hvem sendte afbud | hvem var der ikke | hvem var ~ ikke | hvem var fraværende | hvem deltog | hvem mødte ~ op | hvem manglede | hvem var til stede | hvem var med til | hvem var der til | hvem kom til | hvem kom ikke | hvor mange deltog | hvor mange kom til | hvor mange var ~ til stede
    | who declined | who sent apologies | who was absent | who was missing | who was not | who wasn t | who didn t | who did not | who was present | who was at | who turned up | who showed up | who attended | who came | how many attended | how many came`),
  ],
])

/** Whether it asks who was there. */
export function asksWhoCame({ rest }: Understood): boolean {
  return came.findAll(rest).length > 0
}

/** The passage of the minutes that tells; undefined where it is not asked for, and where no minutes of that meeting tell it. */
export function answerCame(asked: Understood, telling: Telling): Answer | undefined {
  if (!asksWhoCame(asked) || !may(telling.viewer, 'tool.read')) return undefined
  const { periods, pick, networks, kinds } = asked.query
  if (networks.length + kinds.length === 0) return undefined
  const found = minutesOf(asked.query, telling).filter(({ page, at, day }) => {
    const { heading = '', text = '' } = page.passages[at] ?? {}
    const isThen = periods.every(({ from, to }) => day >= from && day <= to)
    return (
      isThen && (periods.length > 0 || pick === 'latest') && tellsWho.test(`${heading} ${text}`)
    )
  })
  const [newest] = found.sort((one, other) => other.day.localeCompare(one.day))
  return newest && answerPassage(newest.page, newest.at, telling)
}
const tellsWho =
  /(?<!\p{L})(?:afbud|fraværende|til ?stede|fremmødt\p{L}*|deltagere|deltog|mødte|mødt op|manglede|apologies|absent|present|attended|attendees)(?!\p{L})/iu
