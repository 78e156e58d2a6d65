// The rounds of a series side by side, as a picture and in words: dates, bands, what was not shown, holidays between. Called by ../chat.ts. Only
// rounds that the asker may see, and no word of anything having changed.
import { type Block, type Reply, textReply } from '../../../core/reply.js'
import { type SeriesRow, seriesImage } from '../../../insight/result/series.js'
import type { ShownQuestion } from '../../../model/result.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { mayRead } from '../allowed.js'
import { seriesUrl } from '../picture.js'
import { sharesSaid } from './said.js'
import { type Compared, inTime, notesOf, sideBySide } from './side-by-side.js'

/** As many as are readable on a telephone. */
const mostRounds = 8

export async function showSeries(asking: Asking, series: string | undefined): Promise<Reply> {
  const { deps, tenant, lang, viewer, snapshot } = asking
  const { results } = wording(lang)
  const all = series ? await deps.results.list(tenant, { series }, mostRounds) : []
  const rounds = all.filter(result => mayRead(viewer, result)).sort(inTime)
  const newest = rounds.at(-1)
  if (!newest) return textReply(lang, all.length > 0 ? results.mayNot : results.gone)
  const heading = results.sideBySide.heading(
    newest.network && snapshot.networks.get(newest.network)?.name,
  )
  const questions = await Promise.all(
    newest.questions.map(question => questionBlocks(asking, { rounds, question, lang })),
  )
  const notes = notesOf(rounds, lang)
  const blocks: Block[] = [
    { type: 'text', text: heading, style: 'heading' },
    ...questions.flat(),
    ...(notes.length > 0 ? [{ type: 'text' as const, text: notes.join('\n') }] : []),
  ]
  const text = blocks.flatMap(block => ('text' in block && block.text) || []).join('\n')
  const [label, action] = [results.buttons.list, { id: 'result' as const, does: 'list' as const }]
  return { lang, text, blocks: [...blocks, { type: 'actions', buttons: [{ label, action }] }] }
}

async function questionBlocks(asking: Asking, compared: Compared): Promise<Block[]> {
  const { question, lang } = compared
  const { rows, said } = sideBySide(asking, compared)
  const url = await seriesUrl(asking, compared)
  const image = { ...seriesImage(rows, said), ...(url === undefined ? {} : { url }) }
  const lines = [question.text, ...rows.map(row => lineOf(row, question, lang))]
  return [image, { type: 'text', text: lines.join('\n') }]
}

function lineOf(row: SeriesRow, { scale }: ShownQuestion, lang: Asking['lang']): string {
  const { picture, sideBySide } = wording(lang).results
  switch (row.is) {
    case 'shown': {
      const day = row.part === undefined ? row.day : `${row.day}, ${row.part}`
      return `– ${day}: ${picture.line(sharesSaid(row.picture, scale, lang))}`
    }
    case 'too-few':
      return `– ${row.day}: ${sideBySide.tooFew}.`
    case 'holiday':
      return `– ${sideBySide.holiday(row.name)}`
    case 'apart':
      return `– ${sideBySide.apart}:`
    default:
      return row satisfies never
  }
}
