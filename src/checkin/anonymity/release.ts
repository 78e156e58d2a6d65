// What comes out of a round: the promise of CHECKINS, section 4. Pure; src/checkin/close calls it once, at close, and nothing else ever turns
// answers into something to be seen. Only counted people's answers go in, only what may be shown comes out, and nobody's name with it.
import type { PersonId } from '../../core/ids.js'
import type { LocalDate } from '../../core/time.js'
import type { Response, Result, ShownQuestion } from '../../model/result.js'
import type { OwnAnswer, Question, RosterEntry, Round, Series, Step } from '../../model/round.js'
import { bluntly, countOf, fewestWriters } from './blunt.js'
import { partsOf } from './parts.js'

export interface Counting {
  readonly round: Round
  readonly roster: readonly RosterEntry[]
  readonly answers: ReadonlyMap<PersonId, OwnAnswer>
  /** Of a series' round, as it is now. */
  readonly series?: Series
  readonly opened: LocalDate
  readonly closed: LocalDate
  /** A shuffle that nobody can foresee; a test's own. */
  shuffle<T>(of: readonly T[]): readonly T[]
}
export interface Released {
  readonly result: Result
  /** Comments that are not shown, whose writers keep them. Those that are shown are nobody's any more. */
  readonly kept: readonly { readonly person: PersonId; readonly text: string }[]
  /** The series as it is from now on, one revision on and without an open round (A6, A7, rounds without a word of what is done). */
  readonly series?: Series
}

/** A counted person's answer. */
interface Answer extends OwnAnswer {
  readonly person: PersonId
  readonly part: string | undefined
}

export function releaseOf(counting: Counting): Released {
  const { round, series } = counting
  const answers = countedAnswers(counting)
  const questions = round.questions.map((question, nth) =>
    shownOf(question, stepsOf(answers, nth), round.split !== undefined),
  )
  const isReleased = questions.some(({ shown }) => shown)
  const texts = isReleased ? textsOf(counting, answers) : undefined
  return {
    result: {
      ...headOf(counting),
      outcome: isReleased ? 'released' : 'too-few',
      questions,
      ...(isReleased ? standingOf(counting, answers) : {}),
      ...(texts ? { texts: [...texts] } : {}),
    },
    kept: texts ? [] : keptOf(answers),
    ...(series ? { series: seriesAfter(counting, series, isReleased) } : {}),
  }
}

/** In an order of its own, not that of arrival. Whoever is not counted has no answer, whatever was stored. */
function countedAnswers({ roster, answers }: Counting): Answer[] {
  return roster.flatMap(({ person, isCounted, part }) => {
    const answer = answers.get(person)
    return isCounted && answer ? [{ ...answer, person, part }] : []
  })
}

interface PartedStep {
  readonly step: Step
  readonly part: string | undefined
}

function stepsOf(answers: readonly Answer[], nth: number): PartedStep[] {
  return answers.flatMap(({ steps, part }) => {
    const step = steps[nth]
    return step === undefined ? [] : [{ step, part }]
  })
}

/** Parts or the whole, never both: one taken from the other would tell what each of a small part answered. */
function shownOf(
  { text, scale }: Question,
  answers: readonly PartedStep[],
  isSplit: boolean,
): ShownQuestion {
  const whole = bluntly(answers.map(({ step }) => step))
  if (!whole) return { text, scale }
  const parts = isSplit ? partsOf(answers) : undefined
  return { text, scale, shown: parts ? { count: countOf(answers.length), parts } : whole }
}

/** What is said whether or not there is a picture. Nobody's place in the lists tells when they came. */
function headOf({ round, roster, opened, closed }: Counting) {
  const { id, kind, lang, author, network, about, series } = round
  const addressees = [...new Set(round.addressees)].sort()
  return {
    ...{ id, revision: 1, kind, lang, author, opened, closed, addressees },
    ...(network ? { network } : {}),
    ...(about ? { about } : {}),
    ...(series ? { series } : {}),
    readers: [...new Set([...roster.map(({ person }) => person), ...addressees])].sort(),
  }
}

/** Beside a picture alone: how many answered, in words, and whether the group is the one of before (A7). */
function standingOf({ round, roster, series }: Counting, answers: readonly Answer[]) {
  if (round.kind !== 'series') return {}
  const counted = countedIn(roster)
  const answered = answers.filter(({ steps }) => Object.keys(steps).length > 0)
  return {
    response: responseOf(answered.length / counted.length),
    ...(series && hasChanged(series, counted) ? { standsApart: true } : {}),
  }
}

function countedIn(roster: readonly RosterEntry[]): PersonId[] {
  return roster.flatMap(({ person, isCounted }) => (isCounted ? person : []))
}

function responseOf(share: number): Response {
  if (share > 0.8) return 'nearly-all'
  return share < 0.5 ? 'under-half' : 'over-half'
}

/** Not only where a few have left: any other group is another group. */
function hasChanged({ counted }: Series, now: readonly PersonId[]): boolean {
  if (counted.length === 0) return false
  const before = new Set(counted)
  return before.size !== now.length || now.some(person => !before.has(person))
}

/** Undefined where too few wrote: nobody learns how many. */
function textsOf({ shuffle }: Counting, answers: readonly Answer[]): readonly string[] | undefined {
  const texts = answers.flatMap(({ comment }) => comment?.text ?? [])
  return texts.length < fewestWriters ? undefined : shuffle(texts)
}

function keptOf(answers: readonly Answer[]): Released['kept'] {
  return answers.flatMap(({ person, comment }) =>
    comment?.keeps ? [{ person, text: comment.text }] : [],
  )
}

function seriesAfter({ roster, opened }: Counting, series: Series, isReleased: boolean): Series {
  const { open: _closed, ...rest } = series
  const next = { ...rest, revision: series.revision + 1 }
  if (!isReleased) return next
  return {
    ...next,
    counted: countedIn(roster),
    countedOn: opened,
    silentRounds: series.silentRounds + 1,
  }
}
