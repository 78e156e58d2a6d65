// Fjelsted Kommune: networks called "forum", "kreds" and "gruppe", whose subjects stand in each other's titles, and schools where others
// meet; with pages and tools that say things in their own words. Used by the specifications beside this file.
import { answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import type { Turn } from '../../../src/model/turn.js'
import { guest, viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { at, meeting, person, who } from '../../support/programme.js'

export const monday = '2026-11-30T08:00'
const fysik = { networks: ['fysik'] }
const sprog = { networks: ['sprog'] }
const musik = { networks: ['musik'] }
const page = (id: string, title: string, passages: readonly [string, string][]) => ({
  id,
  title,
  passages: passages.map(([heading, text]) => ({ heading, text })),
  source: {},
})
const tool = (name: string, audience: string, [when, summary]: readonly [string, string]) => ({
  id: name.toLowerCase().replace(/[^a-z]/g, ''),
  name,
  audience,
  when,
  summary,
  steps: [],
  source: {},
})

export const programme = Programme.parse({
  schemaVersion: 1,
  name: 'Fjelsted Kommune',
  schools: [
    { id: 'vang', name: 'Vangskolen', aliases: ['Vang'] },
    { id: 'aas', name: 'Åsbakkeskolen' },
  ],
  networks: [
    { id: 'fysik', name: 'Fysikforum', subject: 'Fysikforum' },
    { id: 'sprog', name: 'Sprogkredsen', subject: 'Sprogkredsen' },
    { id: 'musik', name: 'Musikgruppen', subject: 'Musikgruppen' },
  ],
  people: [
    person('Ane Rubæk', {
      posts: [{ school: 'vang', functions: ['fysikvejleder'] }],
      networks: [{ network: 'fysik' }, { network: 'sprog' }],
    }),
    person('Bo Tinghøj', {
      posts: [{ school: 'vang', functions: ['musikvejleder'] }],
      networks: [{ network: 'musik' }],
    }),
    person('Carl Enemark', {
      posts: [{ school: 'vang', functions: ['skoleleder'] }],
      roles: [{ role: 'leader', scope: { kind: 'school', id: 'vang' }, approved: true }],
    }),
    person('Dea Lindskov', {
      functions: ['konsulent'],
      roles: [{ role: 'coordinator', scope: { kind: 'network', id: 'fysik' }, approved: true }],
    }),
  ],
  meetings: [
    meeting('lys', 'Forsøg med lys', {
      day: '2026-12-02',
      hours: '13:00-15:00',
      kind: 'network',
      place: 'Vangskolen, lokale 3',
      preparation: 'En lommelygte.',
      audience: fysik,
    }),
    meeting('ord', 'Sproget i fysik', {
      day: '2027-01-13',
      hours: '13:00-15:00',
      kind: 'network',
      audience: fysik,
    }),
    meeting('fagord', 'Fagord i musik', {
      day: '2027-02-10',
      hours: '13:00-15:00',
      kind: 'network',
      audience: sprog,
    }),
    meeting('biologi', 'Begreber i biologi', {
      day: '2027-03-10',
      hours: '13:00-15:00',
      kind: 'network',
      audience: sprog,
    }),
    meeting('kor', 'Kor og samspil', {
      day: '2026-12-09',
      hours: '12:00-14:00',
      kind: 'network',
      place: 'Åsbakkeskolen',
      audience: musik,
    }),
    meeting('sange', 'Musikgruppen', {
      day: '2027-01-20',
      hours: '12:00-14:00',
      kind: 'network',
      agenda: 'Deltag: https://moede.fjelsted.example/musik\nSange til foråret',
      materials: [{ title: 'Deltag', url: 'https://moede.fjelsted.example/musik' }],
      audience: musik,
    }),
    meeting('lab', 'Læringslab 2', {
      day: '2027-01-27',
      hours: '9:00-15:00',
      kind: 'lab',
      number: 2,
      place: 'Fjelstedhallen',
      audience: { everyone: true },
    }),
  ],
  deadlines: [
    {
      id: 'maal',
      title: 'Målingsskemaer sendt til skolerne',
      due: '2027-03-19',
      audience: { everyone: true },
    },
    {
      id: 'lab2',
      title: 'Tilmelding til Læringslab 2',
      due: '2027-01-08',
      audience: { everyone: true },
    },
    {
      id: 'pulje',
      title: 'Ansøgning til Kulturpuljen',
      due: '2027-02-01',
      audience: { everyone: true },
    },
  ],
  tools: [
    tool('Måletrappen', 'skoleledelser', ['Når tal skal blive til handling.', 'Fem trin.']),
    tool('Stafetten', 'team og ledelser', [
      'Når alle skal høres, og de samme altid taler først.',
      'Ordet går rundt.',
    ]),
    tool('Ro fra start', 'alle lærere', ['Når timen begynder i uro.', 'En fast begyndelse.']),
    tool('Fredspiben', 'pædagoger', ['Lige efter en konflikt mellem elever.', 'Ti kort.']),
    tool('Vågneleg', 'pædagoger', ['Når klassen er træt.', 'Korte bevægelser.']),
    tool('Spørgevifte', 'vejledere', ['Til en sparringssamtale.', 'Tyve spørgsmål.']),
  ],
  pages: [
    page('foto', 'Film og foto', [['', 'Film fra møderne må kun lægges i Arkivet.']]),
    page('kultur', 'Kulturpuljen', [['Hvad dækkes ikke?', 'Der gives ikke penge til inventar.']]),
    page('raad', 'PPR rådgivning', [['Ventetid', 'Der er ca. syv ugers ventetid på et besøg.']]),
    page('kontakt', 'Kontakt', [
      [
        '',
        'Forvaltningen: telefon 70 11 20 00, mandag til torsdag kl. 9-15.\n\nTalepædagogerne har telefontid tirsdag kl. 12-14.\n\nIT-hjælp: 70 11 20 50.',
      ],
    ]),
    page('depot', 'Depotet', [['Udlån', 'Vi låner 24 ozo:bots og seks kameraer ud.']]),
  ],
})
const snapshot = createSnapshot({ version: 1, programme }, at(monday))

/** The answer to the last of some questions that were asked in a row; without a name a guest's. */
export function ask(questions: string | readonly string[], as: string | undefined = 'Ane Rubæk') {
  const viewer = as === 'guest' ? guest : viewerOf(who(as, programme), monday.slice(0, 10))
  const rows = typeof questions === 'string' ? [questions] : questions
  let previous: Turn | undefined
  let answer = answerQuestion(rows[0] ?? '', { snapshot, viewer, now: at(monday) })
  for (const question of rows.slice(1)) {
    previous = answer.turn
    answer = answerQuestion(question, {
      snapshot,
      viewer,
      now: at(monday),
      ...(previous ? { previous } : {}),
    })
  }
  return answer
}
