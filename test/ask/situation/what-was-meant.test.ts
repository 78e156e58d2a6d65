// What a question is about, where one of its words stands in a title by chance, is half of a name or is the tenant's own. Engesund has a
// title that says "(åbent for alle)", a school Fyrtårnet, clusters in the north and south, and workshops. Today is Monday 23 November.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import { viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { datesIn, idsOf } from '../../support/asking.js'
import { at, meeting, person, who } from '../../support/programme.js'

const monday = '2026-11-23T08:00'
const design = { networks: ['design'] }
const programme = Programme.parse({
  schemaVersion: 1,
  name: 'Engesund Kommune',
  holds: [
    { id: 'nord', name: 'Klynge Nord' },
    { id: 'syd', name: 'Klynge Syd' },
  ],
  schools: [
    { id: 'fyr', name: 'Fyrtårnet', hold: 'nord' },
    { id: 'borger', name: 'Engesund Borgerskole', hold: 'syd' },
  ],
  networks: [
    { id: 'design', name: 'Designnetværket', subject: 'design' },
    { id: 'laes', name: 'Læsenetværket', aliases: ['Læs'], subject: 'læsning' },
  ],
  people: [
    person('Karla Winther', {
      posts: [{ school: 'fyr', functions: ['designvejleder'] }],
      networks: [{ network: 'design' }],
    }),
    person('Rune Stage', {
      posts: [{ school: 'borger', functions: ['læsevejleder'] }],
      networks: [{ network: 'laes' }],
    }),
  ],
  holidays: [
    {
      municipality: 'Engesund Kommune',
      name: 'Påskeferie',
      from: '2027-03-20',
      to: '2027-03-29',
      applies: [{ group: 'skole', off: 'staff' }],
    },
  ],
  meetings: [
    meeting('plast', 'Workshop i plaststøbning', {
      day: '2026-11-24',
      hours: '9:00-12:00',
      kind: 'network',
      preparation: 'Forklæde og gamle sko.',
      answerBy: '2026-11-23',
      audience: design,
    }),
    meeting('syning', 'Workshop i syning', {
      day: '2027-02-03',
      hours: '9:00-12:00',
      kind: 'network',
      audience: design,
    }),
    meeting('lab2-syd', 'Læringslab 2 – Klynge Syd', {
      day: '2026-12-08',
      hours: '9:00-15:00',
      kind: 'lab',
      number: 2,
      place: 'Østerhallen',
      audience: { holds: ['syd'] },
    }),
    meeting('foredrag', 'Aften om trivsel (åbent for alle)', {
      day: '2027-01-14',
      hours: '17:00-19:00',
      place: 'Hallen',
      audience: { everyone: true },
    }),
    meeting('laes1', 'Test i 4. klasse', {
      day: '2026-12-01',
      hours: '13:00-15:00',
      kind: 'network',
      status: 'cancelled',
      audience: { networks: ['laes'] },
    }),
  ],
  deadlines: [
    {
      id: 'klub',
      title: 'Evaluering af klubkasser',
      due: '2027-03-01',
      audience: { everyone: true },
    },
  ],
})
const snapshot = createSnapshot({ version: 1, programme }, at(monday))

function ask(question: string, as = 'Karla Winther') {
  const viewer = viewerOf(who(as, programme), monday.slice(0, 10))
  return answerQuestion(question, { snapshot, viewer, now: at(monday) })
}

describe('a word that is no name of the thing asked about', () => {
  it.each([
    'hvornår har biografen åbent',
    'what time does the bowling alley open',
    'hvordan får vi ro i klassen',
    'hvor ligger l-fyrtårnet',
    'hvornår er klynge øst på lab',
    'hvornår skal jeg senest hente en klub',
  ])('"%s" gets no date', question => {
    const answer = ask(question)
    expect(answer.kind).not.toBe('answer')
    expect(datesIn(answer.reply.text)).toEqual([])
  })

  it('"laser" is no form of the network for læsning', () => {
    expect(ask('hvornår er workshoppen med laser').reply.text).not.toMatch(/læsenetværket/i)
  })

  it.each([
    ['hvornår er workshoppen med plast', ['plast']],
    ['næste workshop efter den i morgen', ['syning']],
    ['hvornår er næste temamøde', ['plast']],
    ['hvornår er lab 2 for borgerskolen', ['lab2-syd']],
  ] as const)('"%s" is that meeting', (question, ids) => {
    expect(idsOf(ask(question))).toEqual(ids)
  })
})

describe('what the asker needs to know', () => {
  it.each(['skal jeg have noget særligt på i morgen', 'har jeg noget særligt med i morgen'])(
    '"%s" asks for the preparation',
    question => {
      expect(ask(question).reply.text).toContain('Forklæde')
    },
  )

  it('a day by which one signs up is among all deadlines, and not among what is handed in', () => {
    expect(ask('hvilke frister har jeg').reply.text).toContain('plaststøbning')
    expect(ask('hvad skal afleveres i november').reply.text).not.toContain('plaststøbning')
  })

  it.each([
    ['er der fri mandag før påskeferien', /^Nej/],
    ['er der fri dagen før påskeferien', /^Nej/],
    ['er der skole fredag før påskeferien', /^Ja/],
    ['holder skolen lukket mandag i påskeferien', /^Ja/],
  ])('"%s" asks the holiday plan', (question, said) => {
    const { text } = ask(question).reply
    expect(text).toMatch(said)
    expect(text).toMatch(/[Ff]erie/)
  })

  it('what is cancelled is told of all, where it is not said whose, and of one’s own where it is', () => {
    expect(idsOf(ask('hvilke møder er aflyst'))).toEqual(['laes1'])
    expect(ask('hvilke af mine møder er aflyst').reply.text).toMatch(/af dine/)
  })

  it('who it is is told, and that nobody here knows when they work', () => {
    const { text } = ask('hvem er designvejleder hos os og hvornår er hun på arbejde').reply
    expect(text).toContain('Karla Winther')
    expect(text).toContain('Arbejdstider')
    expect(text).not.toContain('november')
  })

  it('a numbered meeting of others alone is told as theirs, and not denied', () => {
    const answer = ask('skal jeg have noget særligt med til lab 2')
    expect(answer.reply.text).not.toMatch(/ikke læringslab 2 i kalenderen/)
    expect(idsOf(answer)).toEqual(['lab2-syd'])
  })

  it('who speaks is not who coordinates', () => {
    expect(ask('hvem holder oplæg til workshop i syning').reply.text).toContain('står ikke')
  })

  it.each(['hvem er karla winter', 'hvem er karla wintther'])(
    'one wrong letter in a surname beside the right first name is read: %s',
    question => {
      expect(ask(question).reply.text).toContain('Karla Winther')
    },
  )

  it('another surname is another person', () => {
    expect(ask('hvem er karla vinther').reply.text).not.toContain('designvejleder')
  })
})

describe('short English', () => {
  it.each(['email of Rune Stage', 'which cluster is Fyrtårnet in', 'members of design'])(
    '"%s" is answered in English',
    question => {
      expect(ask(question).reply.lang).toBe('en')
    },
  )
})
