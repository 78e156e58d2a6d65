// The school year's picture in the answer about it, between what is said first and the months as text; and the same picture as a
// file to keep. Called by bot.ts.
import type { Answer } from './ask/answer.js'
import type { Block, Button, Reply } from './core/reply.js'
import { toPng } from './insight/picture.js'
import { yearDrawing, yearSheet } from './insight/year-picture.js'
import { wording } from './wording/wording.js'

/** Wide enough for a page of paper. */
const pngWidth = 1200

/** The reply with the answer's year drawn in it, where it has one, and a button that gives the drawing as a file. */
export function withYearPicture(reply: Reply, { year }: Pick<Answer, 'year'>): Reply {
  if (!year) return reply
  const [lead, ...rest] = reply.blocks
  const image = yearDrawing(year.plan, { title: year.title, lang: reply.lang })
  const blocks = [...(lead ? [lead] : []), image, ...rest]
  if (year.q === undefined) return { ...reply, blocks }
  const label = wording(reply.lang).insight.keep
  return { ...reply, blocks: withLast(blocks, { label, action: { id: 'picture', q: year.q } }) }
}

/** After the buttons that there are, or alone. */
function withLast(blocks: readonly Block[], button: Button): Block[] {
  const last = blocks.at(-1)
  return last?.type === 'actions'
    ? [...blocks.slice(0, -1), { ...last, buttons: [...last.buttons, button] }]
    : [...blocks, { type: 'actions', buttons: [button] }]
}

/** The answer's year as a PNG alone; the answer itself where it has none (any more). */
export async function yearPicture({ reply, year }: Pick<Answer, 'reply' | 'year'>): Promise<Reply> {
  if (!year) return reply
  const { lang } = reply
  const { svg, alt } = yearSheet(year.plan, { title: year.title, lang })
  const png = Buffer.from(await toPng(svg, pngWidth)).toString('base64')
  const text = wording(lang).insight.kept(year.title)
  return {
    lang,
    text,
    blocks: [
      { type: 'text', text },
      { type: 'image', url: `data:image/png;base64,${png}`, alt },
    ],
  }
}
