// A calendar's title that is a network's name, in full, short or with a word for the meeting, says whom it is for; what the heads meet
// about is never open to guests.
import { describe, expect, it } from 'vitest'
import { readIcs } from '../../src/import/read-ics.js'
import { emptyProgramme, Programme } from '../../src/model/programme.js'
import { writeIcs } from './write-ics.js'

const known = Programme.parse({
  ...emptyProgramme('Havrelund Kommune'),
  networks: [
    { id: 'medieforum', name: 'Medieforum', aliases: ['PLC', 'medievejlederne'] },
    { id: 'naturkredsen', name: 'Naturkredsen', aliases: ['Naturfag'] },
    { id: 'lederkredsen', name: 'Lederkredsen', aliases: ['Lederne'] },
    { id: 'klimagruppen', name: 'Klimagruppen' },
    { id: 'laesning', name: 'Læsenetværket', subject: 'Læsning' },
  ],
})

function read(title: string, programme: Programme = known, more: { lines?: string[] } = {}) {
  const zone = 'Europe/Copenhagen'
  const event = { uid: 'a', title, start: '20261209T090000', end: '20261209T110000', zone, ...more }
  const { meetings, problems } = readIcs(writeIcs([event]), 'forum.ics', programme)
  return { meeting: meetings[0], codes: problems.map(({ code }) => code) }
}

describe('a title that is a network’s name', () => {
  it.each([
    ['Medieforum', 'medieforum'],
    ['Medieforummet', 'medieforum'],
    ['Medieforum møde', 'medieforum'],
    ['Medieforum 3', 'medieforum'],
    ['Medieforum: Podcast', 'medieforum'],
    ['Møde i Medieforum', 'medieforum'],
    ['Opstart i Medieforum', 'medieforum'],
    ['PLC', 'medieforum'],
    ['Naturkreds', 'naturkredsen'],
    ['Naturkredsen ved søen', 'naturkredsen'],
    ['Naturkredsen – feltarbejde', 'naturkredsen'],
    ['Klimagruppe', 'klimagruppen'],
    ['Møde i klimagruppen', 'klimagruppen'],
    ['Læsenetværk', 'laesning'],
  ])('“%s” is for it', (title, network) => {
    const { meeting, codes } = read(title)
    expect(meeting?.audience.networks).toEqual([network])
    expect(meeting?.kind).toBe('network')
    expect(codes).toEqual([])
  })

  it.each(['Naturfag på tværs: en temadag', 'Klima', 'Forum', 'Kreds', 'Medieforløb i 5. klasse'])(
    '“%s” is not',
    title => {
      expect(read(title).meeting?.audience.networks).toEqual([])
    },
  )
})

describe('a network’s whole name in a part of a title, or as a category,', () => {
  it.each([
    ['Åben time – Klimagruppen', undefined, ['klimagruppen']],
    ['Klimagruppen – åben time', undefined, ['klimagruppen']],
    ['Kaffe (Medieforum)', undefined, ['medieforum']],
    ['Åben time: Klimagruppen og Lederne', undefined, ['klimagruppen', 'lederkredsen']],
    ['Åben time', 'Klimagruppen', ['klimagruppen']],
    ['Kaffe', 'Klimagruppe', ['klimagruppen']],
    ['Klimagruppen – kaffe', 'Medieforum', ['medieforum']],
    ['Vidensdag: matematik', undefined, []],
    ['Klima – hvad nu', undefined, []],
    ['Klimagruppen mødes ude', undefined, ['klimagruppen']],
    ['Klimagruppens sommertur', undefined, ['klimagruppen']],
    ['Klimagruppen og Lederne i skoven', undefined, ['klimagruppen', 'lederkredsen']],
    ['Sommerfest for Klimagruppen', undefined, ['klimagruppen']],
    ['Natur, leg og klimagruppens plan', undefined, []],
    ['Klima i Danmark', undefined, []],
  ])('“%s” (%s)', (title, category, networks) => {
    const more = category === undefined ? {} : { lines: [`CATEGORIES:${category}`] }
    expect(read(title, known, more).meeting?.audience.networks).toEqual(networks)
  })
})

describe('what the heads meet about', () => {
  it.each(['Lederkreds', 'Lederkredsen: budget', 'Møde i Lederkredsen', 'Lederne'])(
    '“%s” is for their network, and closed to guests',
    title => {
      const { meeting } = read(title)
      expect(meeting?.audience).toMatchObject({ networks: ['lederkredsen'], roles: [] })
      expect(meeting).toMatchObject({ kind: 'leaders', openToAll: false })
    },
  )

  it.each(['Lederkreds', 'Skoleledergruppen', 'Ledergruppemøde', 'Lederforum', 'Ledertræf'])(
    '“%s” is closed where nobody knows of such a network',
    title => {
      const { meeting } = read(title, emptyProgramme('Havrelund Kommune'))
      expect(meeting).toMatchObject({ kind: 'leaders', openToAll: false })
    },
  )
})
