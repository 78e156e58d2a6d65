// Where a school is and its telephone number, as the sheets of schools say. Open to guests: it stands on the school's own page. Called by
// src/ask/answer.ts before the plan's meetings are asked.
import type { School } from '../../../model/programme.js'
import { emptyQuery, type Query } from '../../../model/turn.js'
import { wording } from '../../../wording/wording.js'
import { isCommon } from '../../text/common.js'
import { createPhrases } from '../../text/phrases.js'
import type { Token } from '../../text/tokens.js'
import { type Answer, compose } from '../compose.js'
import type { Telling } from '../say.js'
import { schoolSource } from './belonging.js'

/** "Hvor **bor** Nordskolen?" */
const standsAt = ['hvor bor', 'hvor ligger', 'hvor holder ~ til', 'where is ~ located']

const facts = createPhrases<'address' | 'phone'>([
  ['address', ['adresse', 'adressen', 'vej og nummer', 'address', ...standsAt]],
  [
    'phone',
    [
      'telefonnummer',
      'telefonnummeret',
      'telefon',
      'tlf',
      'nummer',
      'nummeret',
      'nr',
      'phone',
      'phone number',
      'number',
    ],
  ],
])

/** The answer; undefined where no one school's address or number is asked for. */
export function answerSchoolFact(
  rest: readonly Token[],
  query: Query,
  telling: Telling,
): Answer | undefined {
  const [id, another] = query.schools
  const school = id && !another ? telling.snapshot.schools.get(id) : undefined
  const fact = facts.findAll(rest)[0]?.value
  const isOfOther =
    query.meeting ||
    query.pick ||
    isOtherNumber(rest) ||
    query.people.length + query.networks.length > 0
  if (!school || !fact || isOfOther || query.periods.length > 0) return undefined
  return tell(school, fact, telling)
}

/** "EAN-nr." and "CVR-nummer" are numbers that no sheet has. */
function isOtherNumber(rest: readonly Token[]): boolean {
  const at = rest.findIndex(({ key }) => /^(?:nr|nummer|nummeret|number)$/.test(key))
  const before = rest[at - 1]
  return before !== undefined && !isCommon(before.key) && !contact.has(before.key)
}
const contact = new Set(['tlf', 'telefon', 'phone', 'telephone', 'skole', 'skolen', 'school'])

function tell(school: School, fact: 'address' | 'phone', telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const value = school[fact]
  return compose(telling, {
    ...(value ? {} : { kind: 'unknown' as const }),
    sentences: [ask.schoolFact(fact, school.name, value)],
    buttons: [],
    ...(value ? { sources: [schoolSource(school)] } : {}),
    // "Og hvem er leder **der**?"
    query: { ...emptyQuery, schools: [school.id] },
  })
}
