// The web page keeps what every chat adapter promises (test/contract).
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { webLimits } from '../../../adapters/web/limits.js'
import { renderReply } from '../../../adapters/web/render.js'
import type { Action } from '../../../src/core/action.js'
import type { Reply } from '../../../src/core/reply.js'
import { type Shown, testAdapter } from '../../contract/adapter.js'
import { attributesOf, readHtml } from './read-html.js'
import { texts } from './site.js'

testAdapter({ name: 'The web page', limits: webLimits, show })

function show(reply: Reply): Shown {
  const html = renderReply(reply, texts.da)
  const actions = attributesOf(html, 'data-action').map(data =>
    z.custom<Action>().parse(JSON.parse(data)),
  )
  const { text } = readHtml(html)
  // A picture's text stands in an attribute.
  const seen = [text, ...attributesOf(html, 'alt'), ...attributesOf(html, 'aria-label')].join('\n')
  const presses = actions.map(action => Buffer.byteLength(JSON.stringify(toPress(action))))
  return {
    text: seen,
    actions,
    links: attributesOf(html, 'href').filter(link => !link.startsWith('/assets/')),
    used: { bodyBytes: Math.max(0, ...presses) },
  }
}

/** A press as the page sends it, with the longest words there may be on its button. */
function toPress(action: Action): object {
  const ids = { id: randomUUID(), conversation: randomUUID(), as: 'x'.repeat(254), lang: 'da' }
  return { ...ids, action, label: 'å'.repeat(webLimits.textCharacters) }
}
