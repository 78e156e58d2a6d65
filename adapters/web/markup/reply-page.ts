// A reply as a page of its own, to be read, printed or passed on: the same blocks as in the chat, without any of its buttons. Pure; reports.ts
// serves it.
import type { Reply } from '../../../src/core/reply.js'
import type { PageTexts } from '../texts.js'
import { html } from './html.js'
import { renderDocument } from './page.js'
import { renderReply } from './render.js'

/** Its first heading is the page's. */
export function renderReplyPage(reply: Reply, texts: PageTexts): string {
  const [first, ...rest] = reply.blocks
  const isTitled = first?.type === 'text' && first.style === 'heading'
  const title = isTitled ? first.text : texts.title
  const blocks = (isTitled ? rest : reply.blocks).filter(({ type }) => type !== 'actions')
  const body = { html: renderReply({ ...reply, blocks }, texts) }
  return renderDocument(
    { lang: reply.lang, texts, title },
    html`<meta name="robots" content="noindex, nofollow">`,
    html`<main class="alone"><h1>${title}</h1>${body}</main>`,
  )
}
