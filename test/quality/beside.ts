// What a language model makes of the set, beside the exact answers to the same questions: right and wrong, how often it was asked and let
// through, what it cost and how long it took. Printed by run.ts with `--model`, so that an administrator can judge a model before it is turned on.
import { reasons, type Scored, tally } from './report.js'

/** Per million tokens, in whatever currency; undefined where nobody said. */
export interface Prices {
  readonly in: number | undefined
  readonly out: number | undefined
}

export interface Beside {
  readonly asked: number
  readonly right: { readonly exact: number; readonly model: number }
  readonly wrongDates: { readonly exact: number; readonly model: number }
  /** Questions that the model was asked about, and what became of it there. */
  readonly helped: Readonly<Record<'said' | 'rejected' | 'failed', number>>
  readonly tokens: { readonly in: number; readonly out: number }
  readonly cost: number | undefined
  /** Of the questions that the model was asked about, in ms. */
  readonly latency: { readonly p50: number; readonly p95: number } | undefined
}

/** Both lists are answers to the same questions. */
export function besideOf(
  exact: readonly Scored[],
  model: readonly Scored[],
  prices: Prices,
): Beside {
  const helped = model.flatMap(({ reply }) => {
    const help = reply.model
    return help && help.fate !== 'sure' && help.fate !== 'off' ? [help] : []
  })
  const of = (fate: string) => helped.filter(help => help.fate === fate).length
  const sum = (way: 'in' | 'out') => helped.reduce((total, { tokens }) => total + tokens[way], 0)
  const tokens = { in: sum('in'), out: sum('out') }
  const [ours, theirs] = [tally(exact), tally(model)]
  return {
    asked: theirs.asked,
    right: { exact: ours.right, model: theirs.right },
    wrongDates: { exact: ours.wrongDates, model: theirs.wrongDates },
    helped: { said: of('said'), rejected: of('rejected'), failed: of('failed') },
    tokens,
    cost: costOf(tokens, prices),
    latency: latencyOf(helped.map(({ ms }) => ms)),
  }
}

function costOf(tokens: Beside['tokens'], prices: Prices): number | undefined {
  if (prices.in === undefined || prices.out === undefined) return undefined
  return (tokens.in * prices.in + tokens.out * prices.out) / 1_000_000
}

function latencyOf(times: readonly number[]): Beside['latency'] {
  if (times.length === 0) return undefined
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95) }
}

/** The figures, and the questions whose answer the model made right or wrong. */
export function besideText(
  exact: readonly Scored[],
  model: readonly Scored[],
  { failures, reveal, prices }: { failures: number; reveal: boolean; prices: Prices },
): string {
  const beside = besideOf(exact, model, prices)
  const changed = changedBy(exact, model)
  const shown = changed.filter(({ now }) => reveal || !now.question.unseen)
  return [
    figures(beside),
    `Made right by the model: ${changed.filter(({ now }) => now.score.right).length}. Made wrong: ${changed.filter(({ now }) => !now.score.right).length}.`,
    ...shown.slice(0, failures).map(changeText),
    ...(shown.length > failures ? [`… and ${shown.length - failures} more (--failures N)`] : []),
  ].join('\n\n')
}

function figures({ asked, right, wrongDates, helped, tokens, cost, latency }: Beside): string {
  const all = helped.said + helped.rejected + helped.failed
  const share = (part: number, whole: number) =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
  const rows: [string, string, string][] = [
    ['With the language model', 'exact', 'with the model'],
    [
      'right',
      `${right.exact} (${share(right.exact, asked)})`,
      `${right.model} (${share(right.model, asked)})`,
    ],
    ['with a wrong date', String(wrongDates.exact), String(wrongDates.model)],
  ]
  return [
    ...rows.map(
      ([name, ours, theirs]) => `${name.padEnd(26)}${ours.padStart(17)}${theirs.padStart(17)}`,
    ),
    `Asked about ${all} of ${asked} questions (${share(all, asked)}): ${helped.said} answers shown, ${helped.rejected} thrown away by the check, ${helped.failed} not given.`,
    `Tokens: ${tokens.in} in, ${tokens.out} out. ${cost === undefined ? 'Cost: give --price-in and --price-out, each per million tokens.' : `Cost: ${cost.toFixed(2)} for these questions, ${((1000 * cost) / Math.max(1, all)).toFixed(2)} for a thousand that it is asked about.`}`,
    latency === undefined
      ? 'Latency: it was never asked.'
      : `Latency where it was asked: p50 ${seconds(latency.p50)}, p95 ${seconds(latency.p95)}.`,
  ].join('\n')
}

interface Change {
  readonly before: Scored
  readonly now: Scored
}

function changedBy(exact: readonly Scored[], model: readonly Scored[]): Change[] {
  const byId = new Map(exact.map(one => [one.question.id, one]))
  return model.flatMap(now => {
    const before = byId.get(now.question.id)
    return before && before.score.right !== now.score.right ? [{ before, now }] : []
  })
}

function changeText({ before, now }: Change): string {
  const { question, reply, score } = now
  const oneLine = (text: string) => text.replace(/\n+/g, ' ⏎ ').slice(0, 400)
  return [
    `${score.right ? '✓' : '✗'} ${question.id}  [${question.type}]  ${question.as ?? 'guest'}, ${question.now}`,
    `  ${[...question.history, question.q].join(' >> ')}`,
    `  exact     ${before.reply.kind}: ${oneLine(before.reply.text)}`,
    `  model     ${reply.kind}: ${oneLine(reply.text)}`,
    `  because   ${reasons(score.right ? before.score : score).join('; ')}`,
  ].join('\n')
}
