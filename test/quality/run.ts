// `npm run quality`: asks the whole set through `ask --jsonl`, scores each answer and prints the report. A report, not a test:
// the exit code is always 0.
// -- --set sample|generated|seen|unseen|imported  --lang da|en  --year 2026  --failures N  --reveal  --json
import { parseArgs } from 'node:util'
import { askProgram } from './ask-program.js'
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
  },
})

const { worlds, questions } = qualitySet(Number(values.year))
const chosen = questions.filter(isChosen)
const scored =
  values.set === 'imported'
    ? (await Promise.all((await importedNetworks()).map(scoreImported)))
        .flat()
        .filter(({ question }) => !values.lang || values.lang === question.lang)
    : (await Promise.all(worlds.map(scoreIn))).flat()
process.stdout.write(
  values.json
    ? `${JSON.stringify(asJson(scored), null, 2)}\n`
    : `${reportText(scored, { failures: Number(values.failures), reveal: values.reveal })}\n`,
)

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

async function scoreIn(world: World): Promise<Scored[]> {
  const own = chosen.filter(question => question.world === world.id)
  if (own.length === 0) return []
  const replies = await askProgram(world, own)
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
