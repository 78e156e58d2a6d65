// Half a name, a local word and a closed day: what a question says shortly is found where the plan writes it at length, and what no
// title has is not known. Rørholm has networks without "netværk" in their names, and places that are no schools. Today is 10 November.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import type { Turn } from '../../../src/model/turn.js'
import { viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { datesIn, idsOf } from '../../support/asking.js'
import { at, meeting, person, who } from '../../support/programme.js'

const tuesday = '2026-11-10T10:00'
const skrift = { networks: ['skrift'] }
const days = (name: string, from: string, to: string, group = 'skole') => ({
  municipality: 'Rørholm Kommune',
  name,
  from,
  to,
  applies: [{ group, off: 'pupils' }],
})
const programme = Programme.parse({
  schemaVersion: 1,
  name: 'Rørholm Kommune',
  holds: [{ id: 'lilla', name: 'Lilla hold' }],
  schools: [
    { id: 'siv', name: 'Sivskolen', hold: 'lilla' },
    { id: 'rede', name: 'Børnehuset Svalereden', hold: 'lilla' },
  ],
  networks: [
    { id: 'skrift', name: 'Skriftspiren', aliases: ['skriftnetværket'], subject: 'Skriftspiren' },
    { id: 'ror', name: 'Rorgængerne', aliases: ['styregruppen'], subject: 'Rorgængerne' },
  ],
  people: [
    person('Alma Grøn', {
      posts: [{ school: 'rede', functions: ['pædagog'] }],
      networks: [{ network: 'skrift' }],
    }),
    person('Troels Sø', {
      posts: [{ school: 'siv', functions: ['skoleleder'] }],
      networks: [{ network: 'ror' }, { network: 'skrift' }],
      roles: [
        { role: 'leader', scope: { kind: 'school', id: 'siv' }, approved: true },
        { role: 'coordinator', scope: { kind: 'network', id: 'skrift' }, approved: true },
      ],
    }),
    person('Vibe Lind', {
      roles: [{ role: 'deputy', scope: { kind: 'network', id: 'skrift' }, approved: true }],
    }),
  ],
  holidays: [
    days('Vinterferie', '2027-02-13', '2027-02-21'),
    days('Sommerlukning', '2027-07-12', '2027-07-23', 'daginstitution'),
  ],
  meetings: [
    meeting('opstart', 'Opstartsdag for alle', {
      day: '2026-08-19',
      audience: { everyone: true },
    }),
    meeting('skrift1', 'Skrivelyst', {
      day: '2026-11-25',
      hours: '13:00-15:00',
      kind: 'network',
      audience: skrift,
    }),
    meeting('skrift2', 'Samarbejde med forældre', {
      day: '2027-01-27',
      hours: '13:00-15:00',
      kind: 'network',
      audience: skrift,
    }),
    meeting('timen', 'Åben Zoom-time – Skriftspiren', {
      day: '2026-12-07',
      hours: '15:00-15:45',
      link: 'https://zoom.example/1',
      audience: { everyone: true },
    }),
    meeting('leder', 'Skole- og dagtilbudsledermøde', {
      day: '2026-11-26',
      hours: '9:00-11:00',
      openToAll: false,
      audience: { roles: ['leader'] },
    }),
    meeting('ror1', 'Rorgængerne', {
      day: '2026-12-03',
      hours: '10:00-11:00',
      kind: 'network',
      openToAll: false,
      audience: { networks: ['ror'] },
    }),
    meeting('viden', 'Vidensdag: Leg', {
      day: '2027-04-07',
      kind: 'knowledge-day',
      audience: { everyone: true },
    }),
  ],
  deadlines: [
    { id: 'test', title: 'Skriftprøve i 3. klasse', due: '2026-11-30', audience: skrift },
    {
      id: 'tilmeld',
      title: 'Tilmelding til Vidensdag: Leg',
      due: '2027-03-12',
      note: 'Højst 4 fra hvert sted',
      audience: { everyone: true },
    },
  ],
  tools: [{ id: 'kuffert', name: 'Spilkufferten', summary: 'Spil om ord.', length: '2 uger' }],
  pages: [
    {
      id: 'depot',
      title: 'Depotet',
      passages: [
        { heading: 'Åbningstider', text: 'Mandag kl. 10-15, torsdag kl. 12-17.' },
        {
          heading: 'Lån',
          text: 'Spilkufferter lånes i 5 uger. For sent afleveret koster 40 kr. pr. uge.',
        },
      ],
    },
  ],
})
const snapshot = createSnapshot({ version: 1, programme }, at(tuesday))

function ask(said: string | readonly string[], as = 'Alma Grøn') {
  const viewer = viewerOf(who(as, programme), tuesday.slice(0, 10))
  const rows = typeof said === 'string' ? [said] : said
  let previous: Turn | undefined
  const answers = rows.map(question => {
    const context = { snapshot, viewer, now: at(tuesday), ...(previous ? { previous } : {}) }
    const answer = answerQuestion(question, context)
    previous = answer.turn
    return answer
  })
  return answers.at(-1) ?? answerQuestion('', { snapshot, viewer, now: at(tuesday) })
}

describe('a network whose name begins as the title of a deadline', () => {
  it.each(['hvilke frister er der i skriftspiren', 'næste frist i skriftnetværket'])(
    '"%s" has that deadline',
    question => expect(idsOf(ask(question))).toEqual(['test']),
  )

  it('is counted by its meetings, and by its people', () => {
    expect(idsOf(ask('hvor mange møder er der tilbage i skriftspiren'))).toEqual([
      'skrift1',
      'skrift2',
    ])
    expect(ask('hvor mange er vi i skriftspiren').reply.text).toMatch(/Alma Grøn/)
  })
})

describe('half the name of a meeting', () => {
  it.each([
    ['hvornår er næste åbne zoom-time', 'timen'],
    ['hvornår er zoomtimen', 'timen'],
    ['when is the opening day', 'opstart'],
  ])('"%s" is that one', (question, id) => expect(idsOf(ask(question))).toEqual([id]))

  it.each([
    ['hvornår er ledermødet', 'leder'],
    ['hvornår er lederdagen', 'leder'],
    ['when is the next leaders meeting', 'leder'],
    ['hvornår er der styregruppemøde', 'ror1'],
  ])('"%s" is that one for who takes part, and not denied to others', (question, id) => {
    expect(idsOf(ask(question, 'Troels Sø'))).toEqual([id])
    expect(ask(question).kind).toBe('refused')
  })

  it('is not held in another month, and no other meeting is told instead', () => {
    const answer = ask('er der zoom-time i januar')
    expect(answer.reply.text).toMatch(/^Nej/)
    expect(idsOf(answer)).toEqual(['timen'])
  })

  it.each(['hvornår er teams-caféen', 'hvornår er der forældredag', 'hvornår er elevdagen'])(
    '"%s" is none of them',
    question => {
      const { kind, reply } = ask(question)
      expect(kind).toBe('unknown')
      expect(datesIn(reply.text)).toEqual([])
    },
  )
})

describe('days off', () => {
  it.each([
    ['er der vinterferie i uge 7', /^Ja/],
    ['er der vinterferie i uge 9', /^Nej, vinterferien er/],
    ['hvornår er der lukket i husene', /Sommerlukning/],
    ['er vuggestuen lukket i uge 28', /^Ja, sommerlukningen er [^(]*$/],
  ])('"%s"', (question, said) => expect(ask(question).reply.text).toMatch(said))
})

describe('a fact in other words than it is written', () => {
  it.each([
    ['hvilke huse er på lilla hold', /Sivskolen.*\(2 steder\)|Svalereden.*\(2 steder\)/],
    ['hvor mange må vi sende på vidensdag', /Højst 4/],
    ['har depotet åbent om fredagen', /torsdag kl\. 12-17/],
    ['hvor længe må jeg have spilkufferten hjemme', /5 uger/],
    ['hvad koster det hvis man afleverer for sent', /40 kr/],
    ['hvorlænge må jeg have spilkufferten hjemme', /5 uger/],
  ])('"%s"', (question, said) => expect(ask(question).reply.text).toMatch(said))

  it('who stands in is asked of the network just told of', () => {
    const answer = ask(['hvem er tovholder for skriftspiren', 'og hvem er stedfortræder?'])
    expect(answer.reply.text).toMatch(/Vibe Lind \(stedfortræder/)
  })
})
