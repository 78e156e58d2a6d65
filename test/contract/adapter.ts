// What every chat adapter promises of how it shows a reply and a form. An adapter's tests call `testAdapter` with functions that
// render one as its platform would get it, and read back what a person would see, could press and could fill in.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action, FormAction } from '../../src/core/action.js'
import type { Block, Button, Form, Reply } from '../../src/core/reply.js'
import {
  anyForm,
  emptyFields,
  everyField,
  factsOfForm,
  longForms,
  type ShownField,
  toForm,
  toShownField,
} from './forms.js'
import {
  actionsOf,
  anyBlock,
  anyText,
  everyKind,
  factsOf,
  hostile,
  linksOf,
  squeeze,
  tooMuch,
  toReply,
} from './replies.js'

/** What a reply has become on the platform, in all the messages that it took. */
export interface Shown {
  /** All that can be read, the words of buttons and links too. */
  readonly text: string
  /** What the buttons (or the choices of a list) give back when they are pressed, in order. */
  readonly actions: readonly Action[]
  /** Where live links lead. */
  readonly links: readonly string[]
  /** How much of each limit was used, by the limit's name; the largest where there are several. */
  readonly used: Readonly<Record<string, number>>
}

/** What a form has become on the platform, with its problems where it has any. */
export interface ShownForm {
  /** All that can be read: what stands in inputs, on choices and beside a wrong field too. */
  readonly text: string
  /** What comes back with the values when it is sent. */
  readonly action: FormAction
  readonly fields: readonly ShownField[]
  /** As in `Shown`. */
  readonly used: Readonly<Record<string, number>>
}

export interface Adapter {
  readonly name: string
  /** The platform's table of limits. */
  readonly limits: Readonly<Record<string, number>>
  show(reply: Reply): Shown
  renderForm?(form: Form): ShownForm
}

export function testAdapter({ name, limits, show, renderForm }: Adapter): void {
  if (renderForm) testForms({ name, limits, renderForm })

  function expectNothingLost(...blocks: readonly Block[]): void {
    const shown = show(toReply(...blocks))
    const read = squeeze(shown.text)
    for (const fact of blocks.flatMap(factsOf)) expect(read).toContain(squeeze(fact))
    expect(shown.actions).toEqual(blocks.flatMap(actionsOf))
    expectWithin(limits, shown.used)
  }

  describe(`${name}, a reply in it`, () => {
    const kinds = everyKind('Torvet 4, æøå').map(block => [block.type, block] as const)
    it.each(kinds)('keeps every fact, action and link of a block of kind %s', (_kind, block) => {
      expectNothingLost(block)
      expect(show(toReply(block)).links).toEqual(expect.arrayContaining(linksOf(block)))
    })

    it('keeps the blocks in their order', () => {
      const blocks = ['første', 'anden', 'tredje'].map((text): Block => ({ type: 'text', text }))
      expect(squeeze(show(toReply(...blocks)).text)).toMatch(/første.*anden.*tredje/)
    })

    it('says in words what a button does that has a sign on it', () => {
      const vote: Action = { id: 'vote', q: 'Hvornår er næste læringslab?', helped: true }
      const buttons = [{ label: '👍', title: 'Svaret hjalp', action: vote }]
      const shown = show(toReply({ type: 'actions', buttons }))
      expect(shown.text).toContain('Svaret hjalp')
      expect(shown.actions).toEqual([vote])
      expectWithin(limits, shown.used)
    })

    it('says of each button what it does in up to 75 characters, whether it is private or opens a dialog', () => {
      const titles = ['Rigtig skidt, 1 af 5', 'Rigtig godt, 5 af 5', 'x'.repeat(75)]
      const flags = [{}, { private: true }, { opensDialog: true }] as const
      const buttons = titles.flatMap(title =>
        flags.map(flag => ({ label: 'Svar', title, action: { id: 'ask', q: title }, ...flag })),
      ) satisfies readonly Button[]
      expectNothingLost({ type: 'actions', buttons })
      const { text } = show(toReply({ type: 'actions', buttons }))
      for (const title of titles) expect(text.split(title)).toHaveLength(flags.length + 1)
    })

    it('without blocks shows its text', () => {
      expect(show({ lang: 'da', text: 'kun tekst', blocks: [] }).text).toContain('kun tekst')
    })

    it.each(hostile)('keeps %j as text wherever it stands, and makes no link of it', text => {
      expectNothingLost(...everyKind(text))
      for (const link of show(toReply(...everyKind(text))).links)
        expect(link).toMatch(/^https:\/\/havrelund\.example\//)
    })

    it('leads nowhere but to https', () => {
      const urls = [
        'javascript:alert(1)',
        'http://a.example',
        'data:text/html,x',
        '//a',
        'https://u:p@a',
      ]
      const buttons = urls.map(url => ({ label: url, url }))
      const fields = urls.map(url => ({ label: 'x', value: { text: url, url } }))
      const shown = show(toReply({ type: 'actions', buttons }, { type: 'fields', fields }))
      expect(shown.links).toEqual([])
      for (const url of urls) expect(shown.text).toContain(url)
    })

    it.each(tooMuch)('with %s drops nothing and stays within the limits', (_name, block) => {
      expectNothingLost(block)
    })

    it('loses nothing, whatever the blocks are and whatever stands in them', () => {
      fc.assert(
        fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 4 }), blocks =>
          expectNothingLost(...blocks),
        ),
        { numRuns: 500 },
      )
    })

    it('has limits that are numbers above nothing', () => {
      for (const limit of Object.values(limits)) expect(limit).toBeGreaterThan(0)
    })
  })
}

interface FormAdapter {
  readonly name: string
  readonly limits: Readonly<Record<string, number>>
  renderForm(form: Form): ShownForm
}

function testForms({ name, limits, renderForm }: FormAdapter): void {
  /** Texts are compared without what a platform may do to white space. */
  function expectWhole(form: Form): void {
    const shown = renderForm(form)
    const read = squeeze(shown.text)
    for (const fact of factsOfForm(form)) expect(read).toContain(squeeze(fact))
    expect(shown.action).toEqual(form.action)
    expect(shown.fields.map(comparable)).toEqual(form.fields.map(toShownField).map(comparable))
    expectWithin(limits, shown.used)
  }

  describe(`${name}, a form in it`, () => {
    it.each(everyField('Torvet 4, æøå').map(field => [field.kind, field] as const))(
      'takes in a field of kind %s, with what stands in it from the start',
      (_kind, field) => expectWhole(toForm(field)),
    )

    it.each(emptyFields().map(field => [field.kind, field] as const))(
      'leaves a field of kind %s empty where nothing stands in it',
      (_kind, field) => expectWhole(toForm(field)),
    )

    it.each(
      everyField('Torvet 4, æøå', 'Det her kan jeg ikke læse.').map(
        field => [field.kind, field] as const,
      ),
    )('says what is wrong with a field of kind %s, and keeps what was typed', (_kind, field) =>
      expectWhole(toForm(field)),
    )

    it('keeps the fields in their order', () => expectWhole(toForm(...everyField('Felt'))))

    it('that is private has everything in it, to be read and mended by its writer alone', () => {
      expectWhole({ ...toForm(...everyField('Torvet 4, æøå')), private: true })
      expectWhole({ ...toForm(...everyField('Torvet 4', 'Her står et navn.')), private: true })
    })

    it.each(hostile)('keeps %j as text wherever it stands', text =>
      expectWhole({ ...toForm(...everyField(text, text)), text }),
    )

    it.each(longForms)('with %s drops nothing and stays within the limits', (_name, form) =>
      expectWhole(form),
    )

    it('chooses nothing where what was sent is not among the choices', () => {
      const choices = [{ value: 'matematik', label: 'Matematiknetværket' }]
      const base = { label: 'Netværk', required: true, choices }
      const { fields } = renderForm(
        toForm(
          { ...base, id: 'en', kind: 'choice', value: 'x' },
          { ...base, id: 'flere', kind: 'choices', value: ['x', 'matematik'] },
        ),
      )
      expect(fields.map(({ value }) => value)).toEqual([undefined, ['matematik']])
    })

    it('loses nothing, whatever stands in it', () => {
      fc.assert(fc.property(anyForm(anyText), expectWhole), { numRuns: 300 })
    })
  })
}

function comparable({ value, ...field }: ShownField): object {
  const shown = typeof value === 'string' ? squeeze(value) : value
  return shown === undefined || shown === '' ? field : { ...field, value: shown }
}

function expectWithin(
  limits: Readonly<Record<string, number>>,
  used: Readonly<Record<string, number>>,
): void {
  expect(Object.keys(used)).not.toEqual([])
  for (const [limit, amount] of Object.entries(used)) {
    expect(limits, limit).toHaveProperty(limit)
    expect(amount, limit).toBeLessThanOrEqual(limits[limit] ?? 0)
  }
}
