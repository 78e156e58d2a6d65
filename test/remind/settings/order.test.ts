// Which sentences are orders about reminders, and which are questions like any other: an order has nothing in it but itself.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readReminderOrder } from '../../../src/remind/settings/order.js'
import { nordlund } from '../../support/programme.js'

const read = (text: string) => readReminderOrder(text, nordlund.networks)

describe('An order', () => {
  it.each<[string, string, readonly string[]]>([
    ['påmindelser', 'show', []],
    ['Påmindelser?', 'show', []],
    ['påmindelser for matematiknetværket', 'show', ['matematik']],
    ['paamindelser for matematiknetvaerket', 'show', ['matematik']],
    ['Vis påmindelser i matematik', 'show', ['matematik']],
    ['vis mig påmindelserne for læsning', 'show', ['laesning']],
    ['Kan du vise påmindelserne for læsevejlederne?', 'show', ['laesning']],
    ['jeg vil gerne se påmindelserne i mit netværk', 'show', []],
    ['påmindelser for it', 'show', ['it']],
    ['påmindelser for læringslab', 'show', ['others']],
    ['vis påmindelser for de andre møder', 'show', ['others']],
    ['start påmindelser', 'start', []],
    ['Start påmindelserne i matematiknetværket, tak', 'start', ['matematik']],
    ['slå påmindelser til', 'start', []],
    ['sæt påmindelser op for matematik', 'start', ['matematik']],
    ['opret påmindelser', 'start', []],
    ['set up reminders', 'start', []],
    ['vi vil gerne have påmindelser i matematiknetværket', 'show', ['matematik']],
    ['hvilke påmindelser er der?', 'show', []],
    ['slå påmindelserne til for matematik', 'start', ['matematik']],
    ['sæt påmindelserne i gang', 'start', []],
    ['stop påmindelser', 'stop', []],
    ['Vil du stoppe påmindelserne for inklusionsnetværket?', 'stop', ['inklusion']],
    ['slå påmindelserne fra', 'stop', []],
    ['stop påmindelserne i mit netværk', 'stop', []],
    ['stop the reminders in my network', 'stop', []],
    ['ret tidspunkterne for påmindelser', 'times', []],
    ['skift påmindelserne for matematik', 'times', ['matematik']],
    ['skriv påmindelser for matematiknetværket her', 'here', ['matematik']],
    ['send påmindelserne i denne kanal', 'here', []],
    ['send påmindelserne til hver person', 'people', []],
    ['skriv påmindelserne både her og til hver person', 'both', []],
    ['reminders for the maths network', 'show', ['matematik']],
    ['show the reminders', 'show', []],
    ['please start reminders for reading', 'start', ['laesning']],
    ['turn on the reminders', 'start', []],
    ['turn reminders off', 'stop', []],
    ['post reminders for maths here', 'here', ['matematik']],
    ['change the reminders', 'times', []],
  ])('%j is to %s', (text, does, of) => {
    expect(read(text)).toMatchObject({ does, of })
  })

  it.each([
    ['skift påmindelserne til 3 skoledage før kl. 8', [], ['-3sd@08:00']],
    [
      'skift påmindelserne for matematiknetværket til 3 skoledage før kl. 8 og samme dag kl. 7.',
      ['matematik'],
      ['-3sd@08:00', '-0d@07:00'],
    ],
    ['ret påmindelserne i læsning til dagen før', ['laesning'], ['-1d@09:00']],
    ['change the reminders to 3 school days before at 8', [], ['-3sd@08:00']],
    ['påmindelserne skal være 5 skoledage før kl. 9', [], ['-5sd@09:00']],
    ['send påmindelser for matematik 3 skoledage før kl. 8', ['matematik'], ['-3sd@08:00']],
    ['kan du skifte påmindelserne til dagen før kl. 8?', [], ['-1d@08:00']],
    ['skift påmindelserne til når månen er fuld om 2 dage', [], 'unread'],
  ])('%j changes the times', (text, of, offsets) => {
    expect(read(text)).toMatchObject({ does: 'times', of, offsets })
  })

  it('can be about the times of one kind alone', () => {
    const order = read('skift påmindelser for læringslab til 10 skoledage før kl. 9')
    expect(order).toMatchObject({ does: 'times', kind: 'lab', offsets: ['-10sd@09:00'], of: [] })
  })

  it.each([
    ['ingen rykkere tak', 'nudges-off'],
    ['Jeg vil ikke have rykkere', 'nudges-off'],
    ['send mig ikke flere rykkere', 'nudges-off'],
    ['du behøver ikke sende mig rykkere', 'nudges-off'],
    ['no more nudges please', 'nudges-off'],
    ['jeg vil gerne have rykkere igen', 'nudges-on'],
    ['ingen påmindelse en time før', 'hour-off'],
    ['Jeg vil ikke have en påmindelse en time før', 'hour-off'],
    ['jeg vil ikke have påmindelser en time før mødet, tak', 'hour-off'],
    ['no reminder an hour before', 'hour-off'],
    ["I don't want reminders an hour before", 'hour-off'],
    ['jeg vil gerne have påmindelsen en time før igen', 'hour-on'],
    ['reminders an hour before again please', 'hour-on'],
  ])('%j is each person’s own', (text, does) => expect(read(text)?.does).toBe(does))

  it.each([
    ['påmindelser for matematik', 'da'],
    ['reminders for maths', 'en'],
  ])('%j is answered in %s', (text, lang) => expect(read(text)?.lang).toBe(lang))
})

describe('A question, or something else', () => {
  it.each([
    'hvornår får jeg en påmindelse?',
    'får jeg en påmindelse om mødet på torsdag?',
    'skal jeg huske noget til mødet?',
    'hvad skal jeg huske?',
    'hvem får påmindelser?',
    'hvorfor fik jeg en påmindelse?',
    'er der sendt påmindelser?',
    'skal påmindelserne sendes 3 skoledage før kl. 8?',
    'hvilke påmindelser er der sendt?',
    'påmindelser i november',
    'hvornår går påmindelserne ud?',
    'er påmindelsen sendt?',
    'hvordan stopper jeg påmindelser?',
    'kan man stoppe påmindelser?',
    'stop ikke påmindelserne',
    'stop mine påmindelser',
    'slå påmindelser fra for mig',
    'turn off my reminders',
    'send mig ikke flere påmindelser',
    'stop med at sende mig så mange påmindelser',
    'send en påmindelse til matematiknetværket om mødet på torsdag',
    'send en påmindelse til matematiknetværket',
    'mind matematiknetværket om mødet på torsdag',
    'husk mig på mødet',
    'start mødet',
    'vis møder for matematiknetværket',
    'vis påmindelser for kantinen',
    'hvad står der i påmindelserne?',
    'har du en side om påmindelser?',
    'when do I get a reminder?',
    'do I need to remember anything for the meeting?',
    'why did I get reminders?',
    'send a reminder to the maths network about Thursday',
    'får jeg en påmindelse en time før?',
    'send en rykker igen',
    'send rykkere igen tak',
    'vil du sende rykkere igen?',
    'får jeg rykkere?',
    'hvem har fået rykkere?',
    'send rykkere til dem, der ikke har svaret',
    'send a nudge again please',
    'hvornår er næste netværksmøde i matematik?',
    'ret mødet på torsdag til kl. 14',
    'skift hold',
    '',
    '?',
  ])('%j is no order', text => expect(read(text)).toBeUndefined())

  it('is every one of the questions that Pejling’s answers are measured by', () => {
    const folder = 'test/quality/imported'
    const lines = readdirSync(folder).flatMap(place =>
      readFileSync(`${folder}/${place}/questions.jsonl`, 'utf8').split('\n').filter(Boolean),
    )
    const texts = lines.map(line => Question.parse(JSON.parse(line)).q)
    expect(texts.length).toBeGreaterThan(1000)
    expect(texts.filter(text => read(text) !== undefined)).toEqual([])
  })
})

const Question = z.object({ q: z.string() })
