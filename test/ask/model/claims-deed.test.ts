// A model can only look things up, so a reply that says that something was done, or will be, is not shown.
import { describe, expect, it } from 'vitest'
import { claimsDeed } from '../../../src/ask/model/claims-deed.js'

describe('what says that something was or will be done', () => {
  it.each([
    ['Jeg har sendt en besked til Karen.'],
    ['Jeg har nu noteret dit afbud.'],
    ['Du er nu tilmeldt.'],
    ['Dit afbud er hermed registreret.'],
    ['Jeg minder dig om det dagen før.'],
    ['Så melder jeg dig fra.'],
    ['Jeg giver Karen besked.'],
    ['Jeg sørger for, at de får det at vide.'],
    ['Det er lagt i din kalender.'],
    ['Det er sendt.'],
    ['Jeg har flyttet mødet til torsdag.'],
    ['Jeg lægger det i din kalender.'],
    ['Jeg skal nok huske dig på det.'],
    ['Klaret! Du er meldt fra.'],
    ['Alle har fået besked.'],
    ['I have signed you up.'],
    ["I've let them know."],
    ["I'll remind you the day before."],
    ['Done! Your absence has been registered.'],
    ['Your spot is booked.'],
    ['The reminder has been sent.'],
  ])('%s', text => {
    expect(claimsDeed(text)).toBe(true)
  })
})

describe('what does not', () => {
  it.each([
    ['Jeg har fundet to møder.'],
    ['Skal jeg finde linket?'],
    ['Mødet er flyttet til torsdag.'],
    ['Mødet er nu aflyst.'],
    ['Jeg kan ikke sende beskeder.'],
    ['Jeg har ikke meldt dig til.'],
    ['Jeg kan desværre ikke melde dig fra.'],
    ['Ingen har fået besked endnu.'],
    ['Sig til, hvis jeg skal finde mere.'],
    ['Tilmeldingen er lukket.'],
    ['Blanketten sendes til kontoret senest den 5.'],
    ['Vi mødes på torsdag.'],
    ['I can look it up for you.'],
    ['You can send it to the office.'],
    ['The meeting has been moved to Thursday.'],
    ['Shall I add both dates to your calendar?'],
  ])('%s', text => {
    expect(claimsDeed(text)).toBe(false)
  })
})
