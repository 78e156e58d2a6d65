// `npm run quality`: asks the whole set through `ask --jsonl`, scores each answer and prints the report. A report, not a test:
// the exit code is always 0.
// -- --set sample|generated|seen|unseen|imported  --lang da|en  --year 2026  --failures N  --reveal  --json
// --model asks everything again with the language model that the environment names (OPENAI_MODEL and its like), and puts the two side by
// side with its latency, its tokens and, with --price-in and --price-out per million of them, its cost.
import { parseArgs } from 'node:util'
import { askProgram, type Way } from './ask-program.js'
import { besideOf, besideText } from './beside.js'
import { importedNetworks, scoreImported } from './imported.js'
import type { Question } from './question.js'
import { reasons, reportText, type Scored, tallies, tally } from './report.js'
import { score } from './scoring/score.js'
import { qualitySet } from './set.js'
import { namesIn, type World } from './world/world.js'

const { values } = parseArgs({
  options: {
    set: { type: 'string' },
    lang: { type: 'string' },
    year: { type: 'string', default: '2026' },
    failures: { type: 'string', default: '20' },
    reveal: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    model: { type: 'boolean', default: false },
    'price-in': { type: 'string' },
    'price-out': { type: 'string' },
  },
})

const { worlds, questions } = qualitySet(Number(values.year))
const chosen = questions.filter(isChosen)
const failures = Number(values.failures)
const prices = { in: priceOf(values['price-in']), out: priceOf(values['price-out']) }
const scored = await scoreAll()
const helped = values.model ? await scoreAll({ options: ['--model'] }) : undefined
const text = () =>
  [
    reportText(scored, { failures, reveal: values.reveal }),
    ...(helped ? [besideText(scored, helped, { failures, reveal: values.reveal, prices })] : []),
  ].join('\n\n')
process.stdout.write(`${values.json ? JSON.stringify(asJson(scored), null, 2) : text()}\n`)

async function scoreAll(way: Way = {}): Promise<Scored[]> {
  if (values.set !== 'imported')
    return (await Promise.all(worlds.map(world => scoreIn(world, way)))).flat()
  const networks = await importedNetworks()
  const all = await Promise.all(networks.map(network => scoreImported(network, way)))
  return all.flat().filter(({ question }) => !values.lang || values.lang === question.lang)
}

function priceOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}

function isChosen({ world, lang, unseen }: Question): boolean {
  if (values.lang && values.lang !== lang) return false
  switch (values.set) {
    case 'sample':
      return world === 'sample'
    case 'generated':
      return world !== 'sample'
    case 'seen':
      return !unseen
    case 'unseen':
      return unseen
    default:
      return true
  }
}

async function scoreIn(world: World, way: Way): Promise<Scored[]> {
  const own = chosen.filter(question => question.world === world.id)
  if (own.length === 0) return []
  const replies = await askProgram(world, own, way)
  const names = namesIn(world)
  return own.flatMap(question => {
    const reply = replies.get(question.id)
    return reply ? [{ question, reply, score: score(question, reply, names) }] : []
  })
}

/** Counts, and each failure with its reasons; unseen ones without their words unless `--reveal`. */
function asJson(all: readonly Scored[]) {
  const byKind = tallies(all, ({ question }) => `${question.type} (${question.lang})`)
  return {
    ...tally(all),
    byKind: Object.fromEntries(byKind),
    ...(helped ? { model: besideOf(all, helped, prices) } : {}),
    failures: all
      .filter(({ score: one, question }) => !one.right && (values.reveal || !question.unseen))
      .map(({ question, reply, score: one }) => ({ question, reply, reasons: reasons(one) })),
    otherLanguage: all
      .filter(
        ({ score: one, question }) => one.otherLanguage && (values.reveal || !question.unseen),
      )
      .map(({ question: { id, q, lang }, reply: { text } }) => ({ id, q, lang, text })),
  }
}
