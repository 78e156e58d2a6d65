// Scores one reply against the gold answer: right kind, gold sources, every gold fact, no wrong date, nothing that must not
// be shown. Pure; called by run.ts, and by the test that proves it can say no.
import type { LocalDate } from '../../../src/core/time.js'
import type { Fact, Gold, Question, Reply, Source } from '../question.js'
import { canBe, daysIn, findDates, isDay, type SaidDate } from './find-dates.js'
import { plain, saysFact } from './find-facts.js'

export interface Score {
  readonly right: boolean
  readonly wrongKind: boolean
  /** Of the set of gold sources that came nearest. */
  readonly missingSources: readonly Source[]
  readonly missingFacts: readonly Fact[]
  /** As said. */
  readonly wrongDates: readonly string[]
  readonly shownAgainstRights: readonly string[]
  readonly otherLanguage: boolean
}

/** `names` are titles, places and people of the network: a date or number inside one of them is not a date that is told. */
export function score(question: Question, reply: Reply, names: readonly string[]): Score {
  const { gold } = question
  const today = question.now.slice(0, 10)
  // What a clarifying reply offers stands on its buttons, which are not in the text.
  const asksBack = reply.kind === 'clarify' && gold.kinds.includes('clarify')
  const found = {
    wrongKind: !gold.kinds.some(kind => kind === reply.kind),
    missingSources: asksBack ? [] : nearest(gold.sources, reply),
    missingFacts: gold.facts.filter(fact => !asksBack && !saysFact(reply.text, fact, today)),
    wrongDates: wrongDates(masked(reply.text, [...names, ...gold.texts]), gold, today),
    shownAgainstRights: gold.absent.filter(text => plain(reply.text).includes(plain(text))),
  }
  const right =
    !found.wrongKind &&
    [found.missingSources, found.missingFacts, found.wrongDates, found.shownAgainstRights].every(
      list => list.length === 0,
    )
  return { right, ...found, otherLanguage: isOtherLanguage(question, reply) }
}

function nearest(sets: Gold['sources'], reply: Reply): readonly Source[] {
  const missing = sets.map(set =>
    set.filter(
      wanted => !reply.sources.some(one => one.kind === wanted.kind && one.id === wanted.id),
    ),
  )
  return missing.sort((one, other) => one.length - other.length)[0] ?? []
}

function wrongDates(text: string, gold: Gold, today: LocalDate): string[] {
  return findDates(text, today)
    .filter(said => !isAllowed(said, gold))
    .map(({ said }) => said)
}

/** A day must be one of the allowed days or an edge of a named period; a week or month must hold one, or touch a period. */
function isAllowed(said: SaidDate, gold: Gold): boolean {
  if (gold.days.some(day => canBe(said, day))) return true
  return gold.periods.some(period =>
    isDay(said)
      ? canBe(said, period.from) || canBe(said, period.to)
      : daysIn(period).some(day => canBe(said, day)),
  )
}

/** The names taken out, the longest first, so that a name inside another leaves nothing behind. */
function masked(text: string, names: readonly string[]): string {
  const sorted = [...new Set(names)].filter(name => name.length > 3)
  sorted.sort((one, other) => other.length - one.length)
  return sorted.reduce((left, name) => left.replaceAll(name, ' ¤ '), text)
}

const danish = /(?<!\p{L})(?:og|er|det|ikke|til|jeg|på|hvad|ingen|der|kl|den|møde|du)(?!\p{L})/giu
const english = /(?<!\p{L})(?:and|is|the|not|to|it|on|what|no|there|at|meeting|you|of)(?!\p{L})/giu

/** Whether the reply's own words are clearly of the other language; names and quoted data count little. */
function isOtherLanguage(question: Question, reply: Reply): boolean {
  const [words, others] = question.lang === 'da' ? [danish, english] : [english, danish]
  const count = (pattern: RegExp) => (reply.text.match(pattern) ?? []).length
  return count(words) === 0 && count(others) > 1
}
