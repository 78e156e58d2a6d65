// The App Home: the bot's own answer on my next meetings, and questions that one can ask by pressing. Pure; answer.ts publishes it.
import type { Reply } from '../../../src/core/reply.js'
import { slackLimits } from '../limits.js'
import type { SlackTexts } from '../texts.js'
import { renderBlocks, type SlackBlock } from './render.js'

export interface HomeView {
  readonly type: 'home'
  readonly blocks: readonly SlackBlock[]
}

/** The answer under a heading, then the examples. Where the answer is too long, it is cut at a block and says so. */
export function renderHome({ lang, text, blocks }: Reply, { home }: SlackTexts): HomeView {
  const after: Reply['blocks'] = [
    { type: 'divider' },
    { type: 'text', text: home.ask },
    {
      type: 'actions',
      buttons: home.examples.map(q => ({ label: q, action: { id: 'ask', q } })),
    },
  ]
  const answer = blocks.length > 0 ? blocks : [{ type: 'text', text } as const]
  const title = { type: 'text', style: 'heading', text: home.title } as const
  const whole = renderBlocks({ lang, text, blocks: [title, ...answer, ...after] })
  if (whole.length <= slackLimits.homeBlocks) return { type: 'home', blocks: whole }
  const more = { type: 'text', style: 'note', text: home.more } as const
  const end = renderBlocks({ lang, text, blocks: [more, ...after] })
  const room = slackLimits.homeBlocks - end.length
  return { type: 'home', blocks: [...whole.slice(0, room), ...end] }
}
