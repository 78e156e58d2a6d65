// The web page keeps what every chat adapter promises (test/contract).
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { webLimits } from '../../../adapters/web/limits.js'
import { renderForm } from '../../../adapters/web/markup/form.js'
import { renderReply } from '../../../adapters/web/markup/render.js'
import { type Action, FormAction } from '../../../src/core/action.js'
import type { Form, Reply } from '../../../src/core/reply.js'
import { type Shown, type ShownForm, testAdapter } from '../../contract/adapter.js'
import { attributesOf, fieldsIn, readHtml } from './read-html.js'
import { texts } from './site.js'

testAdapter({ name: 'The web page', limits: webLimits, show, renderForm: showForm })

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

function showForm(form: Form): ShownForm {
  const html = renderForm(form, randomUUID(), texts.da.form)
  const [action] = attributesOf(html, 'data-form')
  const fields = fieldsIn(html)
  const values = Object.fromEntries(fields.map(({ id, value = '' }) => [id, value]))
  const sent = { ...ids(), form: form.action, values }
  return {
    text: [readHtml(html).text, ...attributesOf(html, 'value')].join('\n'),
    action: FormAction.parse(JSON.parse(action ?? '')),
    fields,
    used: { bodyBytes: Buffer.byteLength(JSON.stringify(sent)) },
  }
}

function ids(): object {
  return { id: randomUUID(), conversation: randomUUID(), as: 'x'.repeat(254), lang: 'da' }
}

/** A press as the page sends it, with the longest words there may be on its button. */
function toPress(action: Action): object {
  return { ...ids(), action, label: 'å'.repeat(webLimits.textCharacters) }
}
