// Which sentences ask who comes, and which words of them say which meeting; and that everything else stays a question.
import { describe, expect, it } from 'vitest'
import { readAsked } from '../../../src/attend/coverage/recognise.js'

describe('asks who has not answered', () => {
  it.each([
    ['Hvem mangler at svare?', ''],
    ['hvem mangler', ''],
    ['Hvem mangler endnu at svare på lab 2?', 'lab 2'],
    ['hvem har ikke svaret endnu', ''],
    ['hvem har stadig ikke svaret til mødet på torsdag', 'mødet på torsdag'],
    ['ved du hvem der ikke har svaret', ''],
    ['Kan du vise mig hvem der mangler at svare på læringslab 2', 'læringslab 2'],
    ['hvem mangler vi svar fra til mødet d. 9. december?', 'mødet d. 9. december'],
    ['hvilke skoler mangler til lab 2?', 'lab 2'],
    ['hvor mange mangler at svare?', ''],
    ['hvem har ik svaret', ''],
  ])('%s', (text, which) => {
    const asked = readAsked(text)
    expect(asked && { does: asked.does, which: asked.which, lang: asked.lang }).toEqual(
      which === undefined ? undefined : { does: 'silent', which, lang: 'da' },
    )
  })

  it.each([
    ['Who hasn’t answered?', ''],
    ['who has not replied yet to the meeting on Thursday?', 'the meeting on Thursday'],
    ['who is missing for lab 2', 'lab 2'],
    ['which schools have not answered?', ''],
  ])('%s', (text, which) => {
    expect(readAsked(text)).toEqual({ does: 'silent', which, lang: 'en' })
  })
})

describe('asks who comes', () => {
  it.each([
    ['Hvem kommer til mødet på torsdag?', 'mødet på torsdag'],
    ['hvem kommer til moedet paa torsdag', 'moedet paa torsdag'],
    ['hvem kommer onsdag d 2', 'onsdag d 2'],
    ['hvem kommer i morgen', 'i morgen'],
    ['Hvor mange kommer der til lab 2?', 'lab 2'],
    ['hvor mange kommer til lab 2', 'lab 2'],
    ['hvem har meldt afbud til netværksmødet d. 3. december', 'netværksmødet d. 3. december'],
    ['hvem har meldt sig til læringslab 2?', 'læringslab 2'],
    ['hvilke skoler har meldt deltagere til lab 2', 'lab 2'],
    ['hvem er tilmeldt matematikmødet', undefined],
    ['Hvordan går det med tilmeldingerne til lab 2?', 'lab 2'],
    ['tilmeldinger til lab 2', 'lab 2'],
    ['status på tilmeldingen til mødet i morgen', 'mødet i morgen'],
    ['hvem kommer', ''],
    ['kommer alle til mødet d. 3. december?', 'mødet d. 3. december'],
    ['har alle svaret på lab 2?', 'lab 2'],
    ['har alle svaret', ''],
  ])('%s', (text, which) => {
    const asked = readAsked(text)
    expect(asked && { does: asked.does, which: asked.which }).toEqual(
      which === undefined ? undefined : { does: 'show', which },
    )
  })

  it.each([
    ['Who is coming to the meeting on Thursday?', 'the meeting on Thursday'],
    ["who's coming to lab 2", 'lab 2'],
    ['how many are coming to lab 2?', 'lab 2'],
    ['who has signed up for lab 2', 'lab 2'],
    ['has everyone answered for lab 2?', 'lab 2'],
  ])('%s', (text, which) => {
    expect(readAsked(text)).toEqual({ does: 'show', which, lang: 'en' })
  })
})

describe('wants a nudge, or the list', () => {
  it.each([
    ['Send en rykker til dem, der ikke har svaret', 'nudge', ''],
    ['send lige en rykker til dem der mangler at svare på lab 2', 'nudge', 'lab 2'],
    [
      'kan du sende en rykker til alle dem der ikke har svaret til mødet på torsdag?',
      'nudge',
      'mødet på torsdag',
    ],
    ['ku du ryk dem der ikke har svaret', 'nudge', ''],
    ['send en rykker', 'nudge', ''],
    ['send en påmindelse til dem, der ikke har svaret', 'nudge', ''],
    ['send en rykker om lab 2', 'nudge', 'lab 2'],
    ['påmind dem, der ikke har svaret på lab 2', 'nudge', 'lab 2'],
    ['nudge those who have not answered', 'nudge', ''],
    ['remind everyone who hasn’t replied to lab 2', 'nudge', 'lab 2'],
    ['send a reminder to those who have not answered', 'nudge', ''],
    ['deltagerliste til lab 2', 'file', 'lab 2'],
    ['Hent deltagerlisten for mødet på torsdag', 'file', 'mødet på torsdag'],
    ['send mig deltagerlisten til lab 2', 'file', 'lab 2'],
    ['the list of participants for lab 2', 'file', 'lab 2'],
  ])('%s', (text, does, which) => {
    const asked = readAsked(text)
    expect(asked && { does: asked.does, which: asked.which }).toEqual({ does, which })
  })
})

describe('stays a question or another order', () => {
  it.each([
    'Hvem er koordinator for matematiknetværket?',
    'hvem er med på hold 2?',
    'hvornår kommer næste lab',
    'ryk mødet til torsdag',
    'mind matematiknetværket om mødet på torsdag',
    'skriv til alle læsevejledere',
    'send en påmindelse til alle om mødet på torsdag',
    'hvem kommer fra Åbrinkskolen',
    'jeg kommer til mødet på torsdag',
    'hvem mangler en vikar',
    'who coordinates the maths network?',
    'hvem har nøglen til lokalet?',
  ])('%s', text => {
    expect(readAsked(text)).toBeUndefined()
  })
})
