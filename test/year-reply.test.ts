// The answer about a school year as it is sent: what is said, the picture, the months as text, the buttons.
import { describe, expect, it } from 'vitest'
import { renderReply } from '../adapters/web/markup/render.js'
import { answerQuestion } from '../src/ask/answer.js'
import { withCalendarButton } from '../src/calendar-reply.js'
import { Action } from '../src/core/action.js'
import { viewerOf } from '../src/people/rights.js'
import { createSnapshot } from '../src/programme/snapshot.js'
import { loadSample } from '../src/sample.js'
import { withYearPicture, yearPicture } from '../src/year-reply.js'
import { at } from './support/programme.js'

const now = at('2026-11-20T11:00')
const stored = loadSample(now)
const snapshot = createSnapshot(stored, now)
const anne = stored.programme.people.find(({ name }) => name === 'Anne Brogaard')

function ask(question: string) {
  const answer = answerQuestion(question, { snapshot, viewer: viewerOf(anne, '2026-11-20'), now })
  return { answer, reply: withYearPicture(withCalendarButton(answer), answer) }
}

function labelsOf({ reply }: ReturnType<typeof ask>): string[] {
  return reply.blocks
    .flatMap(block => (block.type === 'actions' ? block.buttons : []))
    .map(({ label }) => label)
}

describe('the answer about a school year', () => {
  it('has its picture after what is said first, and the table after that', () => {
    const { reply } = ask('vis årshjulet')
    expect(reply.blocks.map(({ type }) => type)).toEqual(['text', 'image', 'table', 'actions'])
  })

  it('says all of it in its text, with or without the picture', () => {
    const { answer, reply } = ask('hele kommunens årshjul')
    expect(reply.text).toBe(answer.reply.text)
    for (const { title } of answer.sources) expect(reply.text).toContain(title.trim().slice(1))
  })

  it('can be put into the calendar where it is the asker’s own, and only then', () => {
    expect(labelsOf(ask('vis mit årshjul'))[0]).toBe('Læg i kalenderen')
    expect(labelsOf(ask('hele kommunens årshjul'))).not.toContain('Læg i kalenderen')
    expect(labelsOf(ask('årshjul for hold 3'))).not.toContain('Læg i kalenderen')
  })

  it('leaves every other answer as it is', () => {
    const { answer, reply } = ask('hvornår er næste netværksmøde i matematik?')
    expect(reply).toEqual(withCalendarButton(answer))
    expect(reply.blocks.some(({ type }) => type === 'image')).toBe(false)
  })

  it('is drawn on the page, wide and narrow, with a description each', () => {
    const html = renderReply(ask('vis årshjulet').reply, { opensInNewTab: 'åbner i en ny fane' })
    expect(
      html.match(/<svg [^>]*role="img" aria-label="Dit skoleår 2026\/27 som tegning/g),
    ).toHaveLength(2)
    expect(html).not.toMatch(/\sstyle=|<style|<script| id=/)
  })

  it('can be kept as a file: a PNG that the page shows, of the same year', async () => {
    const { reply, answer } = ask('årshjul for matematiknetværket')
    const button = reply.blocks
      .flatMap(block => (block.type === 'actions' ? block.buttons : []))
      .find(({ label }) => label === 'Gem som billede')
    const action = button && 'action' in button ? button.action : undefined
    expect(Action.parse(action)).toEqual({ id: 'picture', q: answer.year?.q })
    const kept = await yearPicture(ask(answer.year?.q ?? '').answer)
    expect(kept.text).toContain('Skoleåret 2026/27: matematiknetværket')
    const html = renderReply(kept, { opensInNewTab: 'åbner i en ny fane' })
    expect(html).toMatch(/<img class="[^"]*picture[^"]*" src="data:image\/png;base64,iVBOR/)
  })

  it('is the plain answer where there is no year to keep', async () => {
    const { answer } = ask('hvornår er næste netværksmøde i matematik?')
    expect(await yearPicture(answer)).toEqual(answer.reply)
  })
})
