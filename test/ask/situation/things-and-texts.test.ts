// What is asked for beside a meeting, in Vindinge: coffee, a bus, minutes, a tool to borrow, what to do when one is new. The calendar's own
// text answers before a page that shares a word; that a meeting is held is a yes to nothing else.
import { describe, expect, it } from 'vitest'
import { type Answer, answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import { guest, viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { datesIn } from '../../support/asking.js'
import { at, meeting, person, who } from '../../support/programme.js'

const monday = '2026-11-23T08:00'
const source = { file: 'sider.md' }
const page = (id: string, title: string, text: string) => ({
  ...{ id, title, source },
  passages: [{ heading: '', text }],
})
const tool = (id: string, name: string, summary: string, audience?: string) => ({
  ...{ id, name, summary, source },
  ...(audience ? { audience } : {}),
})
const programme = Programme.parse({
  schemaVersion: 1,
  name: 'Vindinge Kommune',
  holds: [
    { id: 'hold-1', name: 'Hold 1', number: 1 },
    { id: 'hold-2', name: 'Hold 2', number: 2 },
  ],
  schools: [
    { id: 'lund', name: 'Lundeskolen', hold: 'hold-1' },
    { id: 'vang', name: 'Vangeskolen', hold: 'hold-2' },
  ],
  networks: [
    { id: 'kunst', name: 'Kunstkredsen', subject: 'billedkunst' },
    { id: 'nul', name: 'Starterne', subject: 'børnehaveklasse', aliases: ['0. klasse'] },
  ],
  people: [
    person('Vera Dam', {
      posts: [{ school: 'lund', functions: ['kunstvejleder'] }],
      networks: [{ network: 'kunst' }],
    }),
    person('Otto Friis', {
      posts: [{ school: 'vang', functions: ['skoleleder'] }],
    }),
    person('Lis Krag', {
      networks: [{ network: 'kunst' }],
      roles: [{ role: 'coordinator', scope: { kind: 'network', id: 'kunst' }, approved: true }],
    }),
  ],
  meetings: [
    meeting('kunst-1', 'Kunstkredsen', {
      ...{ day: '2026-11-12', hours: '13:00-15:00', kind: 'network' },
      audience: { networks: ['kunst'] },
      agenda: '1. Farver\n2. Ler',
    }),
    meeting('kunst-2', 'Kunstkredsen', {
      ...{ day: '2026-12-03', hours: '13:00-15:00', kind: 'network', place: 'Hos Vera' },
      audience: { networks: ['kunst'] },
      agenda: '1. Linoleumstryk\n2. Frokost sammen kl. 12',
    }),
    meeting('kunst-tur', 'Kunstkredsens museumstur', {
      ...{ day: '2027-03-11', hours: '8:00-16:00', kind: 'network' },
      audience: { networks: ['kunst'] },
      agenda: 'Vi ses ved porten. Færgen sejler kl. 8.20 fra Kajen.',
    }),
    meeting('nul-1', 'Starterne', {
      ...{ day: '2026-12-10', hours: '13:00-15:00', kind: 'network' },
      audience: { networks: ['nul'] },
    }),
    meeting('status-1', 'Statusdag – Hold 1', {
      ...{ day: '2027-02-02', hours: '9:00-12:00' },
      audience: { holds: ['hold-1'] },
    }),
  ],
  tools: [
    tool('farvehjul', 'Farvehjulet', 'Et hjul til at blande farver. Tager 25 minutter.'),
    tool('tryk', 'Trykkassen', 'Valser og farver til linoleum.', 'kunstvejledere'),
    tool('ler', 'Lerposen', 'Ler til en klasse. Kan lånes i to uger.', 'kunstvejledere'),
    tool('snak', 'Snakkekort', 'Kort til en samtale.', 'ledere'),
  ],
  pages: [
    page(
      'laan',
      'Udlån',
      'Trykkassen og Lerposen lånes hos pedellen på Lundeskolen. Ring på 70 10 20 30.',
    ),
    page('faerge', 'Færger', 'Færgen til Ø sejler hver time fra Molen.'),
    page(
      'referat',
      'Referat Kunstkredsen 10. september',
      'Vi aftalte, at Vera spørger forlaget, hvad en malerbog koster, og om prisen kan sættes ned.',
    ),
    page('ny', 'Ny i en kreds', 'Skriv dig på listen, så ringer koordinatoren til dig.'),
  ],
})

function ask(as: string, question: string, of = programme, now = monday): Answer {
  const viewer = as === 'guest' ? guest : viewerOf(who(as, of), now.slice(0, 10))
  const snapshot = createSnapshot({ version: 1, programme: of }, at(now))
  return answerQuestion(question, { snapshot, viewer, now: at(now) })
}

describe('what is wanted at a meeting', () => {
  it.each([
    ['er der kage på mødet d. 3. december', '“kage”'],
    ['er der parkering til mødet i kunstkredsen på torsdag d. 3. december', '“parkering”'],
    ['kommer der en fotograf til næste møde i kunstkredsen', '“fotograf”'],
    ['is there a screen at the next kunstkredsen meeting', '“screen”'],
  ])('“%s” gets no yes where its text says nothing of it', (question, thing) => {
    const { kind, reply } = ask('Vera Dam', question)
    expect(kind).toBe('unknown')
    expect(reply.text).toContain(thing)
    expect(reply.text).not.toMatch(/(?:^|\. )(?:Ja|Yes),/u)
  })

  it.each([
    ['er der frokost på mødet d. 3. december', 'Frokost sammen kl. 12'],
    ['er der mad på mødet d. 3. december', 'Frokost sammen kl. 12'],
    ['is there lunch at the next kunstkredsen meeting', 'Frokost sammen kl. 12'],
    ['er der linoleumstryk på næste møde i kunstkredsen', 'Linoleumstryk'],
  ])('“%s” is told by its text', (question, told) => {
    const { kind, reply } = ask('Vera Dam', question)
    expect(kind).toBe('answer')
    expect(reply.text).toContain(told)
  })

  it('is told a guest neither way', () => {
    const { text } = ask('guest', 'er der frokost på mødet i kunstkredsen d. 3. december').reply
    expect(text).not.toMatch(/^Ja|Frokost sammen|“frokost”/u)
  })

  it('leaves a meeting that is asked for a meeting', () => {
    expect(ask('Vera Dam', 'er der møde på torsdag d. 3. december').reply.text).toMatch(/^Ja, /u)
  })

  it.each([
    'hvornår sejler færgen til museumsturen',
    'when does the ferry leave for the museumstur',
  ])('“%s” is asked of the text of the trip before the page on every ferry', question => {
    expect(ask('Vera Dam', question).reply.text).toContain('kl. 8.20')
  })
})

describe('what came of a meeting', () => {
  it.each([
    'er der referat fra kunstkredsen d. 12. november',
    'hvad blev der sagt i kunstkredsen d. 12. november',
    'hvad talte vi om i kunstkredsen d. 12. november',
  ])('“%s”, of which there are no minutes, is its agenda and no other day’s minutes', question => {
    const { kind, reply } = ask('Vera Dam', question)
    expect(kind).toBe('unknown')
    expect(reply.text).toContain('Farver')
    expect(reply.text).not.toContain('forlaget')
  })

  it.each([
    'er der referat fra kunstkredsen',
    'hvad blev der sagt i kunstkredsen i september',
    'hvad skulle jeg gøre efter mødet i kunstkredsen i september',
    'what was discussed in kunstkredsen in September',
  ])('“%s” is told by the minutes', question => {
    expect(ask('Vera Dam', question).reply.text).toContain('forlaget')
  })

  it('tells no price where minutes only speak of one', () => {
    expect(ask('Vera Dam', 'hvad koster en malerbog').kind).toBe('unknown')
  })
})

describe('a tool', () => {
  it.each([
    ['hvor låner jeg Trykkassen', 'pedellen'],
    ['hvem låner lerposen ud', 'pedellen'],
    ['hvor kan jeg få fat i trykkassen', 'pedellen'],
    ['where can I borrow the Lerposen', 'pedellen'],
    ['hvor længe kan jeg låne lerposen', 'to uger'],
    ['hvor lang tid tager farvehjulet', 'Farvehjulet tager 25 minutter.'],
    ['how long does farvehjulet take', '25 minutes'],
  ])('“%s”: %s', (question, told) => {
    expect(ask('Vera Dam', question).reply.text).toContain(told)
  })

  it('for one function is each that says so, and no other', () => {
    const { sources } = ask('Vera Dam', 'værktøjer til kunstvejledere')
    expect(sources.map(({ id }) => id).sort()).toEqual(['ler', 'tryk'])
  })
})

describe('whoever is new', () => {
  it.each([
    'jeg er ny, hvad skal jeg gøre',
    'Jeg er lige startet. Hvor begynder jeg?',
    'I am new, what do I do?',
  ])('“%s” is told what is written for them', question => {
    expect(ask('Vera Dam', question).reply.text).toContain('Skriv dig på listen')
  })

  it('is told who coordinates where nothing is written, and has the first meeting ahead', () => {
    const bare = { ...programme, pages: [] }
    const { text } = ask('Vera Dam', 'jeg er ny, hvad skal jeg gøre', bare).reply
    expect(text).toContain('Lis Krag')
    expect(datesIn(text)).toEqual([])
    const first = ask('Vera Dam', 'jeg er ny, hvornår er første møde')
    expect(first.sources.map(({ id }) => id)).toEqual(['kunst-2'])
  })
})

describe('what is for others', () => {
  it('is no own day: “vores statusdag” of a hold that has none', () => {
    const two = {
      ...programme,
      meetings: [
        ...programme.meetings,
        ...Programme.parse({
          ...programme,
          meetings: [
            meeting('status-2', 'Statusdag – Hold 2', {
              ...{ day: '2026-10-06', hours: '9:00-12:00' },
              audience: { holds: ['hold-2'] },
            }),
          ],
        }).meetings,
      ],
    }
    const { text } = ask('Otto Friis', 'hvornår er vores statusdag', two).reply
    expect(text).not.toContain('2. februar')
  })

  it.each(['hvornår er næste møde for 5. klasse', 'er der møde for 3. klasse i december'])(
    '“%s” is no meeting of those of 0. klasse, nor one’s own',
    question => {
      expect(datesIn(ask('Vera Dam', question).reply.text)).toEqual([])
    },
  )

  it('is the network of 0. klasse where that is said', () => {
    expect(ask('Vera Dam', 'hvornår mødes 0. klasse').sources.map(({ id }) => id)).toEqual([
      'nul-1',
    ])
  })
})

describe('coming late', () => {
  it.each([
    'kan jeg godt komme lidt senere til kunstkredsen',
    'er det ok at komme for sent',
    'må jeg gå lidt før på torsdag d. 3. december',
    'jeg kommer lidt senere d. 3. december',
    'can I come a bit later?',
  ])('“%s” is for the coordinator to say', question => {
    const { kind, reply } = ask('Vera Dam', question)
    expect(kind).toBe('unknown')
    expect(reply.text).toContain('Lis Krag')
    expect(datesIn(reply.text)).toEqual([])
  })
})

it('a place that has its own word for where gets no other', () => {
  expect(ask('Vera Dam', 'hvornår er næste møde i kunstkredsen').reply.text).toContain(
    'kl. 13-15 hos Vera',
  )
})
