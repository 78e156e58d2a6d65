// What somebody is told before a text without a name is kept: that it can be told who wrote it, or that a pupil seems named.
import { describe, expect, it } from 'vitest'
import { unsignedWarning } from '../../../src/checkin/guard/warning.js'
import { pupilNote, pupilProblem } from '../../../src/people/guard/reminder.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { loadSample } from '../../../src/sample.js'
import { at } from '../../support/programme.js'

const now = at('2026-11-23T12:00')
const snapshot = createSnapshot(loadSample(now), now)

describe('the words before a text is kept', () => {
  it('name what can be recognised, each once and at most three', () => {
    const text = 'Mette, Mette, Nordskolen, Kvistgaard og Emilie'
    const warning = unsignedWarning(text, { snapshot, lang: 'da' })
    expect(warning).toContain('“Mette”, “Nordskolen” og “Kvistgaard”')
    expect(warning).not.toContain('Emilie')
  })

  it('say that a pupil seems named before anything else', () => {
    const warning = unsignedWarning('Mette og eleven Noah', { snapshot, lang: 'en' })
    expect(warning).toContain('“eleven Noah” looks like it')
    expect(warning).not.toContain('Mette')
  })

  it('are none where nobody is given away, nor of a CPR number, which is stopped elsewhere', () => {
    expect(unsignedWarning('Mere tid til det', { snapshot, lang: 'da' })).toBeUndefined()
    expect(unsignedWarning('010203-1234', { snapshot, lang: 'da' })).toBeUndefined()
  })

  it('remind of pupils alone in what is signed', () => {
    expect(pupilProblem('Tak til Mette på Nordskolen', 'da')).toBeUndefined()
    expect(pupilProblem('Emma fra 3.b', 'da')).toContain('Nævner du en elev?')
    expect(pupilNote('Emma fra 3.b', 'en')).toContain('“Emma fra 3.b”')
  })
})
