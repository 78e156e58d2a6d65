// The report of a run as text: accuracy by kind of question and language, wrong dates, and failures with what was expected.
import type { Fact, Question, Reply, Source } from './question.js'
import type { Score } from './scoring/score.js'

export interface Scored {
  readonly question: Question
  readonly reply: Reply
  readonly score: Score
}

export interface Tally {
  readonly asked: number
  readonly right: number
  /** Questions with at least one wrong date. */
  readonly wrongDates: number
}

export function tally(scored: readonly Scored[]): Tally {
  return {
    asked: scored.length,
    right: scored.filter(({ score }) => score.right).length,
    wrongDates: scored.filter(({ score }) => score.wrongDates.length > 0).length,
  }
}

/** By the key, in the order of first appearance. */
export function tallies(
  scored: readonly Scored[],
  key: (one: Scored) => string,
): Map<string, Tally> {
  const keys = [...new Set(scored.map(key))]
  return new Map(keys.map(name => [name, tally(scored.filter(one => key(one) === name))]))
}

/** The whole report. Failures of unseen questions are left out unless `reveal`. */
export function reportText(
  scored: readonly Scored[],
  options: { readonly failures: number; readonly reveal: boolean },
): string {
  const failed = scored.filter(
    ({ score, question }) => !score.right && (options.reveal || !question.unseen),
  )
  const hidden = scored.filter(({ score, question }) => !score.right && question.unseen)
  return [
    table('kind of question', scored, ({ question }) => question.type),
    table('network', scored, ({ question }) => question.world),
    table('part', scored, ({ question }) => (question.unseen ? 'unseen' : 'seen')),
    summary(scored),
    ...(options.reveal || hidden.length === 0 ? [] : [hiddenText(hidden)]),
    ...failed.slice(0, options.failures).map(failureText),
    ...(failed.length > options.failures
      ? [`… and ${failed.length - options.failures} more failures (--failures N)`]
      : []),
  ].join('\n\n')
}

function table(title: string, scored: readonly Scored[], key: (one: Scored) => string): string {
  const rows = [...tallies(scored, key)].map(([name, all]) => {
    const of = (lang: string) =>
      tally(scored.filter(one => key(one) === name && one.question.lang === lang))
    return [name, share(of('da')), share(of('en')), share(all), String(all.wrongDates || '')]
  })
  const lines = [[title, 'Danish', 'English', 'all', 'wrong dates'], ...rows]
  return lines
    .map(
      ([name = '', ...cells]) =>
        `${name.padEnd(26)}${cells.map(cell => cell.padStart(17)).join('')}`,
    )
    .join('\n')
}

function share({ asked, right }: Tally): string {
  if (asked === 0) return ''
  return `${right} of ${asked}`.padEnd(11) + `${Math.floor((100 * right) / asked)} %`.padStart(5)
}

function summary(scored: readonly Scored[]): string {
  const { asked, right, wrongDates } = tally(scored)
  const other = scored.filter(({ score }) => score.otherLanguage).length
  return `${right} of ${asked} right (${((100 * right) / Math.max(1, asked)).toFixed(1)} %), ${wrongDates} with a wrong date, ${other} answered in the other language`
}

function hiddenText(hidden: readonly Scored[]): string {
  const rows = [...tallies(hidden, ({ question }) => question.type)]
  const lines = rows.map(([name, { asked }]) => `  ${String(asked).padStart(3)}  ${name}`)
  return ['Unseen questions that failed, by kind (--reveal shows them):', ...lines].join('\n')
}

function failureText({ question, reply, score }: Scored): string {
  const { gold } = question
  const asked = [...question.history, question.q].join(' >> ')
  return [
    `✗ ${question.id}  [${question.type}]  ${question.as ?? 'guest'}, ${question.now}`,
    `  ${asked}`,
    `  expected  ${gold.kinds.join(' or ')}${gold.facts.length ? `, ${gold.facts.map(factText).join(' · ')}` : ''}`,
    `  got       ${reply.kind}: ${reply.text.replace(/\n+/g, ' ⏎ ').slice(0, 400)}`,
    `  because   ${reasons(score).join('; ')}`,
  ].join('\n')
}

export function reasons(score: Score): string[] {
  return [
    ...(score.wrongKind ? ['wrong kind'] : []),
    ...(score.missingSources.length
      ? [`sources missing: ${score.missingSources.map(sourceText).join(', ')}`]
      : []),
    ...(score.missingFacts.length
      ? [`facts missing: ${score.missingFacts.map(factText).join(' · ')}`]
      : []),
    ...(score.wrongDates.length ? [`wrong dates: ${score.wrongDates.join(', ')}`] : []),
    ...(score.shownAgainstRights.length
      ? [`must not be shown: ${score.shownAgainstRights.join(', ')}`]
      : []),
  ]
}

/** UIDs are long, and only their end differs. */
function sourceText({ kind, id }: Source): string {
  return `${kind} ${id.length > 40 ? `…${id.slice(-32)}` : id}`
}

function factText(fact: Fact): string {
  switch (fact.kind) {
    case 'date':
      return fact.date
    case 'time':
      return fact.time
    case 'words':
      return `"${fact.anyOf.slice(0, 3).join('" or "')}"`
    case 'number':
      return `number ${fact.value}`
    case 'length':
      return `${fact.minutes} minutes`
    case 'url':
      return fact.url.slice(0, 40)
    case 'pattern':
      return `/${fact.pattern}/`
    case 'yes':
    case 'no':
      return fact.kind
    default:
      return fact satisfies never
  }
}
