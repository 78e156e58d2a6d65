// What people do, asked with any verb, and whether a school has somebody who does it, in Lerbæk: by the function's name in parts, by the
// network's subject and a general word for a colleague. The municipality's own consultant stands for no school.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import { viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { at, meeting, person, who } from '../../support/programme.js'

const monday = '2026-11-23T08:00'
const programme = Programme.parse({
  schemaVersion: 1,
  name: 'Lerbæk Kommune',
  schools: [
    { id: 'mose', name: 'Moseskolen' },
    { id: 'klint', name: 'Klintskolen' },
  ],
  networks: [
    { id: 'plc', name: 'PLC-netværket', subject: 'plc' },
    { id: 'natur', name: 'Naturfagsnetværket', subject: 'naturfag' },
    {
      id: 'sprog',
      name: 'Sprognetværket',
      subject: 'sprog',
      aliases: ['dansk som andetsprog', 'DSA'],
    },
  ],
  people: [
    person('Vera Toft', {
      posts: [{ school: 'mose', functions: ['PLC-medarbejder'] }],
      networks: [{ network: 'plc' }],
    }),
    person('Bo Ravn', {
      posts: [
        { school: 'klint', functions: ['naturfagsvejleder', 'vejleder i dansk som andetsprog'] },
      ],
      networks: [{ network: 'natur' }, { network: 'sprog' }],
    }),
    person('Else Damm', { functions: ['PLC-konsulent'], networks: [{ network: 'plc' }] }),
  ],
  meetings: [
    meeting('natur-1', 'Vand og energi', {
      day: '2026-12-03',
      hours: '13:00-15:00',
      kind: 'network',
      audience: { networks: ['natur'] },
    }),
  ],
})
const snapshot = createSnapshot({ version: 1, programme }, at(monday))

function ask(question: string): string {
  const viewer = viewerOf(who('Vera Toft', programme), monday.slice(0, 10))
  return answerQuestion(question, { snapshot, viewer, now: at(monday) }).reply.text
}

describe('what somebody does', () => {
  it.each([
    ['hvilke funktioner har bo ravn'],
    ['hvilken rolle har Bo'],
    ['hvad laver Bo Ravn'],
    ['hvad beskæftiger Bo Ravn sig med'],
    ['hvad er bo ansat som'],
    ['what roles does Bo Ravn have'],
  ])('“%s” is told by the functions, and no meeting', question => {
    expect(ask(question)).toContain('naturfagsvejleder')
    expect(ask(question)).not.toContain('3. december')
  })
})

describe('whether a school has somebody', () => {
  it.each([
    ['har moseskolen en plc medarbejder', 'Ja, Vera Toft'],
    ['har moseskolen en plc vejleder', 'Ja, Vera Toft'],
    ['har vi en PLC-medarbejder', 'Ja, Vera Toft'],
    ['er der en dsa vejleder på klintskolen', 'Ja, Bo Ravn'],
    ['har moseskolen en naturfagsvejleder', 'Nej, der er ingen naturfagsvejleder på Moseskolen'],
    ['har klintskolen en plc medarbejder', 'Nej, der er ingen PLC-medarbejder på Klintskolen'],
  ])('“%s” is answered “%s”', (question, told) => {
    expect(ask(question)).toContain(told)
  })

  it.each([['skoler uden PLC'], ['hvilke skoler er uden plc'], ['skoler uden plc-medarbejder']])(
    '“%s” counts those at schools, and not the consultant',
    question => {
      expect(ask(question)).toContain('1 af 2 skoler har ikke en PLC-medarbejder')
      expect(ask(question)).toContain('Klintskolen')
    },
  )
})
