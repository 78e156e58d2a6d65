// What a person would read and could fill in in our HTML, and what tags there are, by the simplest parser that is right for what we write.
import { z } from 'zod'
import type { ShownField } from '../../contract/forms.js'
import { texts } from './site.js'

export function readHtml(html: string): { text: string; tags: string[] } {
  const tags = html.match(/<[^>]*>/g) ?? []
  const text = html.replace(/<br>/g, '\n').replace(/<[^>]*>/g, '\u0000')
  return { text: fromHtml(text), tags }
}

/** The values of an attribute, in order, as a script would get them. */
export function attributesOf(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    fromHtml(value),
  )
}

/** The fields of a form, as they are, and as they would be sent. */
export function fieldsIn(html: string): ShownField[] {
  const groups = html.split(/<div class="form-group(?=[ "])/).slice(1)
  return groups.map(group => {
    const kind = Kind.parse(attributesOf(group, 'data-kind')[0])
    const [most] = attributesOf(group, 'data-most').map(Number)
    const boxes = group.match(/<(?:option|input type="(?:radio|checkbox)")[^>]*>/g) ?? []
    const choices = boxes.flatMap(box => attributesOf(box, 'value')).filter(Boolean)
    const on = boxes.filter(box => / (?:checked|selected)>$/.test(box))
    const chosen = on.flatMap(box => attributesOf(box, 'value'))
    const [typed] = /<textarea/.test(group)
      ? [fromHtml(/<textarea[^>]*>\n([^<]*)</.exec(group)?.[1] ?? '')]
      : attributesOf(group, 'value')
    const value = kind === 'choices' ? chosen : kind === 'choice' ? chosen[0] : typed
    const isChoice = kind === 'choice' || kind === 'choices'
    return {
      id: attributesOf(group, 'name')[0] ?? '',
      kind,
      required: readHtml(group).text.includes(texts.da.form.required),
      ...(most === undefined ? {} : { maxLength: most }),
      ...(isChoice ? { choices } : {}),
      ...(value === undefined || value.length === 0 ? {} : { value }),
    }
  })
}
const Kind = z.enum(['line', 'text', 'date', 'time', 'choice', 'choices'])

function fromHtml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
}
