// How a form becomes HTML: which markup, what names and describes a field, and nothing live in it. That nothing is lost says the contract.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillIn, toKeptForm } from '../../../../adapters/web/conversation/form.js'
import { renderForm, renderSent } from '../../../../adapters/web/markup/form.js'
import type { Form, FormField } from '../../../../src/core/reply.js'
import { anyForm, toForm } from '../../../contract/forms.js'
import { anyText, hostile } from '../../../contract/replies.js'
import { readHtml } from '../read-html.js'
import { texts } from '../site.js'
import { form } from './bot.js'

const words = texts.da.form
const none: ReadonlySet<string> = new Set()

function render(form: Form): string {
  return renderForm(form, 's', words)
}
function field(more: Partial<Extract<FormField, { maxLength: number }>> = {}): Form {
  return toForm({
    id: 'navn',
    kind: 'line',
    label: 'Navn',
    required: true,
    maxLength: 1200,
    ...more,
  })
}

describe('Whatever stands in a form', () => {
  const ours =
    /^<\/?(?:div|p|h3|br|form|fieldset|legend|label|span|input|textarea|select|option|button|dl|dt|dd)(?: [a-z-]+(?:="[^"<>]*")?)*>$/
  const live = / (?:on\w+|style|srcdoc|formaction|action|autofocus)[= >]/i

  it('only our own tags and attributes come out, open and sent', () => {
    fc.assert(
      fc.property(anyForm(anyText), form => {
        for (const tag of readHtml(render(form) + renderSent(form, none, words)).tags) {
          expect(tag).toMatch(ours)
          expect(tag.replace(/="[^"]*"/g, '=""')).not.toMatch(live)
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each(hostile)('%j is text, in a name and an id too', text => {
    const html = render(field({ id: text, label: text, value: text }))
    for (const tag of readHtml(html).tags) expect(tag).toMatch(ours)
  })
})

describe('A field', () => {
  it('is named by its label, which says in words that it must be filled in', () => {
    const html = render(field())
    expect(html).toContain(
      '<label class="form-label" for="form-s-0">Navn <span class="weight-normal">(skal udfyldes)</span></label>',
    )
    expect(render(field({ required: false }))).not.toContain('skal udfyldes')
  })

  it('is described by its help, what is wrong with it, and how much it takes, in that order', () => {
    const html = render(field({ hint: 'Fornavn og efternavn', problem: 'Skriv dit navn.' }))
    expect(html).toContain(
      'aria-describedby="form-s-0-hint form-s-0-problem form-s-0-room" aria-invalid="true" aria-required="true"',
    )
    expect(html).toContain(
      '<span class="form-error-message" id="form-s-0-problem"><span class="sr-only">Fejl: </span>Skriv dit navn.</span>',
    )
    expect(html).toContain('data-most="1200">Du kan skrive op til 1.200 tegn.</span>')
  })

  it('that is wrong is told of above the fields too', () => {
    expect(render(field())).not.toContain(words.mend)
    expect(render(field({ problem: 'Skriv dit navn.' }))).toContain(words.mend)
  })

  it('of several lines keeps a line break that it begins with', () => {
    const text = toForm({
      id: 'a',
      kind: 'text',
      label: 'A',
      required: false,
      maxLength: 9,
      value: '\nb',
    })
    expect(render(text)).toContain('>\n\nb</textarea>')
  })

  const few = ['a', 'b'].map(value => ({ value, label: value }))
  const many = Array.from({ length: 7 }, (_, at) => ({ value: `v${at}`, label: `L${at}` }))
  it.each([
    ['few choices, one of which must be made: all are seen', few, true, 'radiogroup'],
    ['few choices that may be left open: one can take it back', few, false, '<select'],
    ['many choices: a list', many, true, '<select'],
  ])('with %s', (_name, choices, required, expected) => {
    const html = render(toForm({ id: 'a', kind: 'choice', label: 'A', required, choices }))
    expect(html).toContain(expected)
  })

  it('of several choices is a group with a name, and its problem belongs to the group', () => {
    const html = render(
      toForm({
        id: 'a',
        kind: 'choices',
        label: 'A',
        required: true,
        choices: few,
        problem: 'Vælg.',
      }),
    )
    expect(html).toContain(
      '<fieldset aria-describedby="form-s-0-problem"><legend class="form-label">A ',
    )
  })
})

describe('A form that was sent', () => {
  it('shows what was filled in in words: choices by their labels, a date as one says it, and what was left empty', () => {
    const values = {
      question: 'Hvem?\nHvor?',
      network: 'dansk',
      means: ['chat', 'mail'],
      day: '2026-12-09',
    }
    const { filled, withheld } = fillIn(form, values)
    const { text } = readHtml(renderSent(filled, withheld, words))
    const read = text.replace(/\0+/g, '|')
    expect(read).toContain('|Dit spørgsmål|Hvem?\nHvor?|')
    expect(read).toContain('|Hvilket netværk handler det om?|Danskvejledere|')
    expect(read).toContain('|Hvordan må vi svare?|Her i chatten\nPå e-mail|')
    expect(read).toContain('|Senest hvilken dag?|9. december 2026|')
    expect(read).toContain('|Skole|Ikke udfyldt|')
  })

  it('has nothing to fill in any more', () => {
    expect(renderSent(form, none, words)).not.toMatch(/<(?:form|input|textarea|select|button)/)
  })

  it.each(['020304-9876', 'æ 0203049876'])('never shows a CPR number (%s)', cpr => {
    const { filled, withheld } = fillIn(form, { question: `Hvad med ${cpr}?`, name: 'Ida' })
    const html = renderSent(filled, withheld, words)
    expect(html).not.toContain('9876')
    expect(html).toContain(words.withheld)
    expect(html).toContain('Ida')
  })
})

describe('A form that is kept', () => {
  it('is the form, where no CPR number stands in it', () => {
    expect(toKeptForm(form)).toEqual(form)
  })

  it('is without what was typed beside a CPR number, and keeps the rest', () => {
    const typed = fillIn(form, { question: 'Hvad med 020304-9876?', name: 'Ida' }).filled
    expect(JSON.stringify(toKeptForm(typed))).not.toContain('9876')
    expect(toKeptForm(typed)?.fields[1]).toMatchObject({ value: 'Ida' })
  })

  it.each([
    ['its text', { ...form, text: 'Du skrev 020304-9876.' }],
    ['a problem', field({ problem: '020304-9876 må ikke stå her.' })],
  ])('is not at all, where one stands in %s', (_name, said) => {
    expect(toKeptForm(said)).toBeUndefined()
  })
})
