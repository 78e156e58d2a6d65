// Which words ask for a report, and which are questions like any other.
import { describe, expect, it } from 'vitest'
import { asksForReport } from '../../../src/remind/report/recognise.js'

describe('the words for a report', () => {
  it.each([
    'Hvem har fået besked?',
    'hvem har ikke fået beskeden om flytningen',
    'hvem fik påmindelsen?',
    'hvem har faaet besked om moedet i matematik',
    'hvem har faet besked',
    'har alle fået besked',
    'har alle faet besked',
    'har alle fået besked om aflysningen?',
    'Er påmindelsen sendt?',
    'er beskederne blevet sendt til læsevejlederne',
    'leveringsrapport',
    'vis leveringsrapporten for læsenetværket',
    'rapport',
    'hvilke beskeder er sendt?',
    'hvad er der sendt?',
    'who got the reminder?',
    'Who has been told?',
    "who hasn't been told",
    'has everyone been notified?',
    'was the reminder sent?',
    'delivery report',
  ])('%s', text => {
    expect(asksForReport(text)).toBe(true)
  })

  it.each([
    'hvem har fået ny stilling?',
    'hvornår får jeg besked om lab 2?',
    'hvor finder jeg kvalitetsrapporten?',
    'hvornår skal kvalitetsrapporten afleveres?',
    'hvem er koordinator?',
    'hvem skal have besked, hvis jeg er syg?',
    'er mødet flyttet?',
    'er mødet aflyst?',
    'hvad skal vi have med?',
    'hvem sender jeg tilmeldingen til?',
    'hvornår er indberetningen sendt?',
    'who is the coordinator?',
    'when is the report due?',
    'who told you that?',
    'what should I send before the lab?',
  ])('not: %s', text => {
    expect(asksForReport(text)).toBe(false)
  })
})
