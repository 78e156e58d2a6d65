// A small library in a municipality of its own, Havrelund's neighbour Strandkær: its tools and pages are written as people write them,
// with compounds, labels and several facts in one passage. Used by the tests beside it.
import { type Answer, answerQuestion } from '../../../src/ask/answer.js'
import { Page, Tool } from '../../../src/model/page.js'
import { Programme } from '../../../src/model/programme.js'
import type { Turn } from '../../../src/model/turn.js'
import { guest } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { november } from '../../support/asking.js'
import { at, nordlund } from '../../support/programme.js'

const tools = [
  {
    id: 'samtalehjul',
    name: 'Samtalehjulet',
    audience: 'Vejledere, der holder kollegasamtaler',
    length: '30 minutter',
    summary: 'Seks åbninger til en god snak.',
    steps: ['Drej hjulet.', 'Lyt.', 'Aftal én ting.'],
  },
  {
    id: 'humoerbarometer',
    name: 'Humørbarometer',
    audience: 'Klasselærere',
    length: '20 minutter',
    summary: 'Eleverne viser, hvordan dagen har været.',
  },
  {
    id: 'talstigen',
    name: 'Talstigen',
    length: '90 minutter',
    summary: 'Fire trin fra tal til beslutning.',
    steps: ['Se.', 'Undr jer.', 'Vælg.', 'Beslut.'],
  },
  {
    id: 'glosespil',
    name: 'Glosespillet',
    when: 'eleverne skal tale mere fransk\nFor: fransklærere, 7.-9. klasse',
    length: '15 minutter',
    summary: 'Kort, man taler ud fra to og to.',
  },
  {
    id: 'stilleboks',
    name: 'Stilleboksen',
    length: '10 minutter',
    summary: 'Boksen står hos pedellen på Havneskolen.',
    themes: ['pauser'],
  },
]

const pages = [
  {
    id: 'parkering',
    title: 'Parkering',
    text: 'Ved Søhuset er der gratis parkering i fire timer. Skal I blive længere, så hent en billet i receptionen. Ved Teatret koster det 12 kr. i timen. Hele natten er der lukket.',
  },
  {
    id: 'timer',
    title: 'Koordinatorernes timer',
    text: 'En koordinator har 45 timer om året. Kursusdage ligger oven i. Lederen aftaler timerne inden 1. maj.',
  },
  {
    id: 'moeder',
    title: 'Hvad er en temadag?',
    text: 'En temadag er en dag på fem timer, hvor ledere og koordinatorer mødes. Der er to om året.',
  },
  {
    id: 'tolk',
    title: 'Bestil tolk',
    text: 'Tolk til forældresamtaler bestilles mindst fire hverdage før. Ring på 70 11 44 55. Samtalen må højst vare 45 minutter. Afbud skal meldes senest kl. 10 dagen før, ellers betaler skolen 350 kr.',
  },
  {
    id: 'museum',
    title: 'Museet for skoler',
    text: 'Klasser kan komme onsdag og fredag kl. 9-11, før museet åbner for alle. Skriv til museet@strandkaer.example mindst 10 dage før.',
  },
  {
    id: 'systemet',
    title: 'Fjordnet - hjælp og adgang',
    text: 'Fjordnet er kommunens system til planer. Glemt adgangskode: ring til IT-Hjælpen på 70 11 99 00, fredag til kl. 13. Nye får adgang efter tre dage.',
  },
  {
    id: 'vikar',
    title: 'Vikar på temadage',
    text: 'Projektet betaler vikar for to deltagere på temadage. Ved netværksmøder betaler skolen selv. Send timerne til Bente senest to uger efter. Timeprisen er 255 kr.',
  },
  {
    id: 'legeplads',
    title: 'Cykellegepladsen',
    text: 'Cykellegepladsen kan lånes af alle skoler. Nøglen hentes på Havnekontoret mellem kl. 7 og 8. Der er 18 cykler og 20 hjelme. Book hos Rita.',
  },
]

const programme = Programme.parse({
  ...nordlund,
  tools: tools.map(each => Tool.parse(each)),
  pages: pages.map(({ id, title, text }) =>
    Page.parse({ id, title, passages: [{ heading: '', text }] }),
  ),
})
const snapshot = createSnapshot({ version: 1, programme }, at(november))

/** The answer to a guest's question in Strandkær, after the questions before it. */
export function inStrandkaer(question: string, ...before: string[]): Answer {
  let previous: Turn | undefined
  const ask = (text: string) =>
    answerQuestion(text, {
      snapshot,
      viewer: guest,
      now: at(november),
      ...(previous ? { previous } : {}),
    })
  for (const each of before) previous = ask(each).turn ?? previous
  return ask(question)
}

export const toolNames: readonly string[] = tools.map(({ name }) => name)
