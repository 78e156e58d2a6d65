// Questions in other words than the texts have, with wrong letters and in short English, in Egevang: what stands there is told, what
// does not has no date, and nothing that is known is denied.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import { guest, viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { datesIn, idsOf } from '../../support/asking.js'
import { at, meeting, person, who } from '../../support/programme.js'

const monday = '2026-11-16T08:00'
const page = (title: string, aliases: string[], passages: [heading: string, text: string][]) => ({
  id: title.toLowerCase().replace(/\P{L}+/gu, '-'),
  title,
  aliases,
  passages: passages.map(([heading, text]) => ({ heading, text })),
  source: { file: 'sider.md' },
})
const programme = Programme.parse({
  schemaVersion: 1,
  name: 'Egevang Kommune',
  holds: [
    { id: 'a', name: 'Kreds A' },
    { id: 'b', name: 'Kreds B' },
  ],
  schools: [
    { id: 'fugl', name: 'Fuglehøj Skole', hold: 'a' },
    { id: 'aa', name: 'Ådalsskolen', hold: 'b' },
  ],
  networks: [{ id: 'klima', name: 'Klimagruppen' }],
  people: [
    person('Vibe Bog', {
      posts: [{ school: 'fugl', functions: ['skoleleder'] }],
      networks: [{ network: 'klima' }],
      roles: [{ role: 'coordinator', scope: { kind: 'network', id: 'klima' }, approved: true }],
    }),
    person('Troels Krat', {
      posts: [{ school: 'aa', functions: ['naturfagsvejleder'] }],
      networks: [{ network: 'klima' }],
    }),
  ],
  deadlines: [
    {
      id: 'pulje',
      title: 'Ansøgning om skovpuljen',
      due: '2027-04-09',
      audience: { networks: ['klima'] },
    },
    { id: 'mal', title: 'Mål for året', due: '2027-01-15', audience: { roles: ['leader'] } },
    { id: 'timer', title: 'Bestil timer', due: '2026-11-27', audience: { everyone: true } },
  ],
  tools: [
    {
      id: 'solkassen',
      name: 'Solkassen',
      length: '2 lektioner',
      summary:
        'Ti solceller og små motorer.\n- Sæt cellen i lyset.\n- Mål strømmen.\n\nUdlån:\nKassen lånes i fjorten dage. Den hentes på Ådalsskolen.\n\nPris:\nKnækkede celler koster 90 kr. stykket.',
      source: { file: 'sol.md' },
    },
  ],
  pages: [
    page(
      'Bussen til Fuglehøj',
      ['bus'],
      [['Afgange', 'Fra stationen kl. 7.10 og 8.40. Fra Fuglehøj kl. 14.20.']],
    ),
    page(
      'Kørsel',
      ['bilpenge'],
      [
        ['Hvem betaler?', 'Skolen betaler.'],
        ['Takst', 'Satsen er 2,23 kr. pr. km. Send turen senest den 3. i måneden efter.'],
      ],
    ),
    page('Digital hjælp', ['servicedesk'], [['', 'Ring 70 11 22 33, hverdage kl. 8-14.']]),
    page('Vikar', [], [['Hvem betaler vikaren?', 'Til møder i grupper betaler skolen selv.']]),
    page(
      'Hvad er et læringslab?',
      [],
      [
        ['', 'En dag med egne data.'],
        ['Hvad sker der efter labbet?', 'Skolen sender en plan til Karla senest en uge efter.'],
      ],
    ),
    page('Skovhuset', [], [['Wifi', 'Nettet hedder SKOV-GAEST.']]),
    page('Referat: Klimagruppen 7/9', [], [['', 'Til stede: ni. Afbud fra Troels.']]),
  ],
  meetings: [
    meeting('k1@ege', 'Åbne forsøg', {
      day: '2026-09-07',
      hours: '13:00-15:00',
      kind: 'network',
      audience: { networks: ['klima'] },
    }),
    meeting('k2@ege', 'Solenergi', {
      day: '2026-11-30',
      hours: '13:00-15:00',
      kind: 'network',
      status: 'cancelled',
      audience: { networks: ['klima'] },
    }),
    meeting('k3@ege', 'Solenergi', {
      day: '2026-12-14',
      hours: '13:00-15:00',
      kind: 'network',
      agenda: 'Erstatter mødet 30/11, hvor huset var lukket',
      audience: { networks: ['klima'] },
    }),
    meeting('lab2a@ege', 'Læringslab 2 – Kreds A', {
      day: '2027-02-02',
      hours: '9:00-15:00',
      kind: 'lab',
      number: 2,
      audience: { holds: ['a'] },
    }),
    meeting('lab2b-off@ege', 'Læringslab 2 – Kreds B', {
      day: '2027-02-04',
      hours: '9:00-15:00',
      kind: 'lab',
      number: 2,
      status: 'cancelled',
      audience: { holds: ['b'] },
    }),
    meeting('lab2b@ege', 'Læringslab 2 – Kreds B', {
      day: '2027-02-11',
      hours: '9:00-15:00',
      kind: 'lab',
      number: 2,
      audience: { holds: ['b'] },
    }),
    meeting('vejr@ege', 'Vejrdag', {
      day: '2027-03-10',
      hours: '9:00-15:00',
      agenda: 'Suppe kl. 12',
      audience: { everyone: true },
    }),
  ],
})
const snapshot = createSnapshot({ version: 1, programme }, at(monday))

function ask(question: string, name: string | undefined = 'Vibe Bog') {
  const viewer = name === '' ? guest : viewerOf(who(name, programme), monday.slice(0, 10))
  return answerQuestion(question, { snapshot, viewer, now: at(monday) })
}

describe('a word with a wrong letter or in two', () => {
  it.each([
    ['hvem er tov holder for klimagrupen', 'Vibe Bog'],
    ['hvem er ledder på Fuglehøj', 'Vibe Bog'],
    ['hvornår kører busen fra stationen til fugelhøj', '7.10'],
    ['hvad hedder nettet i skovhset', 'SKOV-GAEST'],
    ['vilke vørktøjer er der', 'Solkassen'],
  ])('%s: is understood', (question, fact) => {
    expect(ask(question).reply.text).toContain(fact)
  })

  it('is no guess at a word that nobody knows', () => {
    expect(ask('hvornår er skovturneringen').kind).toBe('unknown')
  })
})

describe('what a page tells by its name', () => {
  it.each([
    ['hvornår skal jeg senest søge bilpenge', 'den 3. i måneden'],
    ['hvor meget får jeg i bilpenge', '2,23 kr.'],
    ['hvornår åbner servicedesk', '8-14'],
    ['hvem betaler vikaren til et møde i klimagruppen', 'betaler skolen selv'],
    ['what is the wifi called at Skovhuset', 'SKOV-GAEST'],
    ['what time does the bus leave from Fuglehøj', '14.20'],
    ['hvem meldte afbud til klimagruppen 7/9', 'Troels'],
    ['who was absent from Klimagruppen 7/9', 'Troels'],
  ])('%s: is told, and no meeting or deadline', (question, fact) => {
    const answer = ask(question)
    expect(answer.reply.text).toContain(fact)
    expect(answer.sources.map(({ kind }) => kind)).toEqual(['page'])
  })

  it('is told a guest too, where no deadline is spoken of', () => {
    expect(ask('hvornår lukker servicedesk?', '').reply.text).toContain('8-14')
  })
})

describe('what comes of a meeting', () => {
  it('stands on a page', () => {
    expect(ask('hvad skal vi gøre efter labbet?').reply.text).toContain('plan til Karla')
  })

  it.each([
    'hvad skal vi gøre efter mødet i klimagruppen?',
    'hvor meget får vi for en chauffør, når vi er på lab?',
    'hvornår lukker svømmehallen?',
    'hvornår lukker it-afdelingen?',
    'hvornår åbner biblioteket?',
  ])('%s: else is unknown, and no next meeting is told', question => {
    const answer = ask(question)
    expect(datesIn(answer.reply.text)).toEqual([])
  })
})

describe('what a tool has in sections of its own', () => {
  it.each([
    ['hvor længe må vi have solkassen', 'fjorten dage', 'lektioner'],
    ['hvordan låner man solkassen', 'Ådalsskolen', 'Udlån:'],
    ['hvordan gør man med solkassen', '2. Mål strømmen.', 'står ikke'],
    ['hvad koster en celle vi knækker i solkassen', '90 kr.', 'fjorten'],
    ['hvor lang tid tager solkassen', '2 lektioner', 'fjorten'],
  ])('%s: is told, and nothing else', (question, fact, other) => {
    const { text } = ask(question).reply
    expect(text).toContain(fact)
    expect(text).not.toContain(other)
  })

  it('is told whole where what it is is asked for too', () => {
    const { text } = ask('what is Solkassen and how long does it take?').reply
    expect(text).toContain('solceller')
    expect(text).toContain('2 lessons')
  })
})

describe('a meeting that is off', () => {
  it('has the one that says it replaces it beside it, and its reason', () => {
    const { text } = ask('hvorfor er mødet 30/11 aflyst?').reply
    expect(text).toContain('huset var lukket')
    expect(text).toContain('14. december')
  })

  it('is not counted beside the one that is held with its number', () => {
    expect(idsOf(ask('hvornår er lab 2 for kreds b'))).toEqual(['lab2b@ege'])
    expect(idsOf(ask('when is lab 2 for group b'))).toEqual(['lab2b@ege'])
  })
})

describe('other ways to ask', () => {
  it.each([
    ['whos in Klimagruppen', 'Troels Krat'],
    ['which deadlines are there for school leaders', 'Mål for året'],
    ['hvornår er fristen for at bestille timer til foråret', 'Bestil timer'],
    ['er der suppe til vejrdagen', 'Suppe kl. 12'],
  ])('%s: is answered', (question, fact) => {
    expect(ask(question).reply.text).toContain(fact)
  })

  it('takes a reminder to others as an order, and tells no date', () => {
    const answer = ask('mind klimagruppen om mødet på mandag')
    expect(answer.kind).toBe('unknown')
    expect(datesIn(answer.reply.text)).toEqual([])
  })

  it('hears a surname that is a word as that word after an article', () => {
    expect(idsOf(ask('hvad koster en bog'))).not.toContain('vibe.bog@nordlund.example')
  })
})
