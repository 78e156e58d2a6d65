// Pages beside what has the same name: a meeting's title is the meeting's to tell the time of, and a page on a tool knows what the tool
// does not. Used to be told by whichever had the word.
import { expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import { guest } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { at, meeting } from '../../support/programme.js'

const monday = '2026-11-23T08:00'
const page = (id: string, title: string, text: string) => ({
  id,
  title,
  aliases: [],
  passages: [{ heading: '', text }],
  source: {},
})
const programme = Programme.parse({
  schemaVersion: 1,
  name: 'Fjordby Kommune',
  schools: [{ id: 'eng', name: 'Engtoftskolen' }],
  meetings: [
    meeting('trivselsdag', 'Trivselsdag for alle', {
      day: '2027-02-04',
      hours: '9:00-15:00',
      place: 'Pakhuset',
      audience: { everyone: true },
    }),
  ],
  tools: [
    {
      id: 'dronekassen',
      name: 'Dronekassen',
      aliases: [],
      themes: [],
      length: 'tre lektioner',
      summary: 'Eleverne programmerer en drone.',
      steps: ['Lån kassen', 'Oplad'],
      link: 'https://fjordby.example/drone',
    },
  ],
  pages: [
    page(
      'vikar',
      'Vikar',
      'Skolen får vikar, når en vejleder er til trivselsdag: 290 kr. i timen.',
    ),
    page(
      'laan',
      'Lån af Dronekassen',
      'Vi har seks kasser. De lånes i to uger ad gangen på Medieværkstedet, der har åbent tirsdag kl. 14-16.',
    ),
    page(
      'p',
      'Parkering ved Pakhuset',
      'Koden til bommen er 1188. Foran Pakhuset koster det 15 kr. i timen.',
    ),
    page('klip', 'Klippekort', 'Hver skole har 9 klip om året.'),
  ],
})
const snapshot = createSnapshot({ version: 1, programme }, at(monday))

function told(question: string): string {
  return answerQuestion(question, { snapshot, viewer: guest, now: at(monday) }).reply.text
}

it.each(['hvornår er trivselsdagen', 'hvor er trivselsdagen', 'when is the wellbeing day'])(
  '%s: the meeting called so',
  question => {
    expect(told(question)).toContain('Pakhuset')
    expect(told(question)).toContain('4')
  },
)

it.each([
  ['hvor længe må vi låne dronekassen', 'to uger'],
  ['hvor låner jeg dronekassen', 'Medieværkstedet'],
  ['hvor mange dronekasser er der', 'seks kasser'],
  ['hvornår kan jeg hente dronekassen', 'tirsdag'],
  ['hvor lang tid tager dronekassen', 'tre lektioner'],
  ['link til dronekassen', 'fjordby.example/drone'],
])('%s: %s', (question, fact) => {
  expect(told(question)).toContain(fact)
})

it('says that the page on a tool has no price', () => {
  expect(told('hvad koster det at låne dronekassen')).toContain('Lån af Dronekassen')
})

it.each([
  ['what does parking cost in front of pakhuset', '15 kr.'],
  ['gate code parking', '1188'],
  ['how many vouchers does a school have', '9 klip'],
])('%s: %s, of a Danish page', (question, fact) => {
  expect(told(question)).toContain(fact)
})
