// Names of persons on the way to a model and back: what is put away, what stays, and that nothing else of a text changes.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aliasesOf } from '../../../src/ask/model/aliases.js'
import { readySample } from '../../../src/built-sample.js'
import { Programme } from '../../../src/model/programme.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { at, meeting, person } from '../../support/programme.js'

const now = at('2026-11-22T10:00')
const people = [
  person('Mette Krogh', { nicknames: ['Musse'] }),
  person('Lars Bo Winther'),
  person('Sofie Dahl'),
  person('Sofie Enevold'),
  person('Bo Ager'),
  person('Søren Ås'),
  person('Anne-Mette Kjær'),
  person('Ulrik Engbæk'),
  person('Hans Skov'),
  person('Jan Trolle'),
  person('Maj Holst'),
]
const snapshot = createSnapshot(
  {
    version: 1,
    programme: Programme.parse({
      schemaVersion: 1,
      name: 'Nordlund',
      schools: [{ id: 'engbaek', name: 'Engbæk Skole' }],
      networks: [{ id: 'matematik', name: 'Matematiknetværket', subject: 'matematik' }],
      people,
      meetings: [
        meeting('m1', 'Netværksmøde i matematik', {
          day: '2026-12-03',
          audience: { networks: ['matematik'] },
          hosts: [{ name: 'Thyge Barfoed' }],
        }),
      ],
    }),
  },
  now,
)

describe('what is put away', () => {
  it.each([
    ['the whole name', 'Mette Krogh kommer', 'P1 kommer'],
    ['small letters', 'hvornår skal mette krogh afsted', 'hvornår skal P1 afsted'],
    ['a first name that one has', 'Kommer Mette i dag?', 'Kommer P1 i dag?'],
    ['a first name in small letters', 'kommer mette?', 'kommer P1?'],
    ['a nickname', 'Er Musse der?', 'Er P1 der?'],
    ['a surname', 'Er det hos Winther?', 'Er det hos P1?'],
    ['a middle name left out', 'Lars Winther har nøglen', 'P1 har nøglen'],
    ['the genitive', 'Mettes skole og Mette Kroghs hold', 'P1s skole og P1s hold'],
    ['the genitive of a name that ends in s', "Lars' og Lars's møde", "P1' og P1's møde"],
    ['letters typed otherwise', 'Soeren Aas og SØREN ÅS', 'P1 og P1'],
    ['a hyphened name, and not the half of it', 'Anne-Mette og Mette', 'P1 og P2'],
    ['a name in a compound', 'Mette-mødet', 'P1-mødet'],
    ['an e-mail', 'Skriv til mette.krogh@nordlund.example.', 'Skriv til P1@mail.'],
    ['a name and its e-mail alike', 'Mette Krogh, METTE.KROGH@nordlund.example', 'P1, P1@mail'],
    ['any other e-mail', 'it@havrelund.example', 'P1@mail'],
    ['a first name that two have', 'Kommer Sofie? Sofies skole', 'Kommer P1of2? P1of2s skole'],
    ['the one of them that is meant', 'Sofie Dahl og Sofie', 'P1 og P2of2'],
    ['a name that is a word, as a name', 'Vi spurgte Bo om det', 'Vi spurgte P1 om det'],
    ['the same at the head of a line', '- Bo\n- Hans, Jan', '- P1\n- P2, P3'],
    ['a name that is a month too', 'Spørg Maj eller Jan', 'Spørg P1 eller P2'],
    ['the whole of such a name', 'Hans Skov og Bo Ager', 'P1 og P2'],
    ['a host whom no sheet has', 'Oplæg ved Thyge Barfoed', 'Oplæg ved P1'],
    ['somebody else of a first name', 'Mette Vestergaard fra VIA', 'P1 fra VIA'],
    ['a stranger', 'Min elev Oliver, og Emma Holm', 'Min elev P1, og P2'],
    ['what only looks like an alias', 'Parkering P1, Mette', 'Parkering P1, P2'],
    ['an address with a name in it', 'Se https://x.example/mette-krogh/ her', 'Se P1 her'],
  ])('%s', (_, text, hidden) => {
    const aliases = aliasesOf(snapshot)
    expect(aliases.hide(text)).toBe(hidden)
    expect(aliases.unknownIn(hidden)).toEqual([])
  })
})

describe('what stays', () => {
  it.each([
    ['Hvad bor der bag, og hvem er hans leder? Hans leder er ny.'],
    ['Bo i nærheden? Tag bussen gennem den store skov.'],
    ['Mødet er på Engbæk Skole, hos Engbæk.'],
    ['Tirsdag d. 12. jan. kl. 9-15, tre i maj, to i jan., den 3. Maj'],
    ['Se https://teams.example/l/meetup-join/19%3ameeting_x'],
    ['matematiknetværket hold 2 uge 49 PLF P-plads'],
    ['{"day":"2026-12-03","weekday":"torsdag","week":49,"place":"Engbæk Skole"}'],
  ])('%s', text => {
    expect(aliasesOf(snapshot).hide(text)).toBe(text)
  })
})

describe('what comes back', () => {
  it('is all of the name first and the first name after that', () => {
    const aliases = aliasesOf(snapshot)
    aliases.hide('mette krogh, Lars Bo Winther')
    expect(aliases.show('P1 har nøglen. Spørg P1 eller P2.')).toBe(
      'Mette Krogh har nøglen. Spørg Mette eller Lars Bo Winther.',
    )
  })

  it('is never more than was put away', () => {
    const aliases = aliasesOf(snapshot)
    aliases.hide('kommer mette, sofie og musse?')
    expect(aliases.show('P1 og P2of2')).toBe('Mette og Sofie')
  })

  it('has the genitive as Danish and English write it', () => {
    const aliases = aliasesOf(snapshot)
    aliases.hide('Mette Krogh og Søren Ås')
    expect(aliases.show("P1s hold, P2s hold, P1's group")).toBe(
      "Mette Kroghs hold, Søren Ås' hold, Mette's group",
    )
  })

  it('has the same alias through all texts of a turn', () => {
    const aliases = aliasesOf(snapshot)
    expect(aliases.hide('hvad med mette?')).toBe('hvad med P1?')
    expect(aliases.hide('{"name":"Mette Krogh","mail":"mette.krogh@nordlund.example"}')).toBe(
      '{"name":"P1","mail":"P1@mail"}',
    )
    expect(aliases.show('P1 (P1@mail)')).toBe('Mette Krogh (mette.krogh@nordlund.example)')
  })

  it('leaves an alias that was never given, and names it', () => {
    const aliases = aliasesOf(snapshot)
    aliases.hide('Mette')
    expect(aliases.show('P1, P2 og P9s')).toBe('Mette, P2 og P9s')
    expect(aliases.unknownIn('P1, P2, P9s, P1@mail, P1x')).toEqual(['P2', 'P9s', 'P1@mail', 'P1x'])
  })

  it('has addresses, strangers and lookalikes letter by letter', () => {
    const aliases = aliasesOf(snapshot)
    const text = 'P1 og P2of3: Emma Holm, x@y.example, https://x.example/sofie.dahl?a=1'
    expect(aliases.show(aliases.hide(text))).toBe(text)
  })
})

describe('the sample network', async () => {
  const sample = createSnapshot(await readySample(now), now)
  const { people: all } = sample.programme

  it('puts away every name and e-mail, alone, in a sentence and in the genitive', () => {
    const left = all.flatMap(({ name, id }) => {
      const text = `Hvornår skal ${name} til lab, og hvad er ${name}s mail (${id})? ${name}`
      const hidden = aliasesOf(sample).hide(text)
      return hidden.includes(name) || hidden.includes('@havrelund') ? [hidden] : []
    })
    expect(left).toEqual([])
  })

  it('gives each name back as the sheet writes it', () => {
    const aliases = aliasesOf(sample)
    for (const { name } of all) {
      const hidden = aliases.hide(name)
      expect(hidden).toMatch(/^P\d+$/)
      expect(aliases.show(hidden)).toBe(name)
    }
  })

  it('takes no word of meetings, schools, tools and deadlines for a name', () => {
    const { meetings, schools, tools, deadlines, networks, holds } = sample.programme
    const titles = [
      ...meetings.flatMap(({ title, place = '' }) => [title, place]),
      ...[...schools, ...networks, ...holds, ...tools].map(({ name }) => name),
      ...deadlines.map(({ title }) => title),
    ]
    const aliases = aliasesOf(sample)
    // Called by the one who made it.
    expect(titles.filter(title => aliases.hide(title) !== title)).toEqual([
      'Mette Molbæks analyseramme',
    ])
    expect(titles.filter(title => aliases.show(aliases.hide(title)) !== title)).toEqual([])
  })
})

it('never throws, and leaves no whole name, whatever stands around it', () => {
  const bits = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(' ', '. ', 'P1', 'P2of2', '@mail', 'Mette', 'mette krogh', 'Sofie', 'og', '('),
    fc.constantFrom('x@y.dk', 'https://a.example/', 'Bo', 'Hans Skov', '\n- ', 'Emma', '12. jan'),
  )
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 30 }), parts => {
      const text = parts.join(' ')
      const aliases = aliasesOf(snapshot)
      const hidden = aliases.hide(text)
      expect(hidden.toLowerCase()).not.toMatch(/mette krogh|hans skov/)
      expect(() => aliases.show(hidden)).not.toThrow()
    }),
    { numRuns: 500, seed: 7 },
  )
})

it('is done with a long text of names in milliseconds', () => {
  const text = 'Mette Krogh og Sofie, a@b.dk P1 https://x.example/mette '.repeat(70)
  const aliases = aliasesOf(snapshot)
  aliases.hide(text)
  const start = performance.now()
  for (let run = 0; run < 10; run++) aliases.show(aliases.hide(text))
  expect((performance.now() - start) / 10).toBeLessThan(200)
})
