// "Vis årshjulet": asked as people spell it, for oneself, a network, a school, a hold or everybody; the same facts as text and as a
// plan to be drawn. The sample network; what must be there is found in the programme and not by the code under test.
import { describe, expect, it } from 'vitest'
import { type Answer, answerQuestion } from '../../../src/ask/answer.js'
import type { Turn } from '../../../src/model/turn.js'
import { guest, viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { loadSample } from '../../../src/sample.js'
import { at } from '../../support/programme.js'

const now = at('2026-11-20T11:00')
const stored = loadSample(now)
const snapshot = createSnapshot(stored, now)
const anne = 'Anne Brogaard'

function ask(
  as: string,
  question: string,
  more: { previous?: Turn; lang?: 'da' | 'en' } = {},
): Answer {
  const person = stored.programme.people.find(each => each.name === as)
  if (as !== 'guest' && !person) throw new Error(`nobody is called ${as}`)
  return answerQuestion(question, {
    snapshot,
    viewer: person ? viewerOf(person, '2026-11-20') : guest,
    now,
    ...more,
  })
}

/** Asks one after the other in the same room. */
function inTurn(as: string, ...questions: readonly string[]): Answer {
  let last: Answer | undefined
  for (const question of questions) {
    const previous: Turn | undefined = last?.turn
    last = ask(as, question, previous ? { previous } : {})
  }
  if (!last) throw new Error('no question')
  return last
}

const municipality = 'Skoleåret 2026/27: Havrelund Kommune'
const math = 'Skoleåret 2026/27: matematiknetværket'

describe('the year wheel', () => {
  it.each([
    ['vis årshjulet', 'Dit skoleår 2026/27'],
    ['Vis mit årshjul', 'Dit skoleår 2026/27'],
    ['vis mig årshjulet tak', 'Dit skoleår 2026/27'],
    ['årshjul', 'Dit skoleår 2026/27'],
    ['aarshjulet', 'Dit skoleår 2026/27'],
    ['Årsjulet?', 'Dit skoleår 2026/27'],
    ['kan jeg se mit aarshjul', 'Dit skoleår 2026/27'],
    ['må jeg få en årsoversigt', 'Dit skoleår 2026/27'],
    ['hvor finder jeg årshjulet?', 'Dit skoleår 2026/27'],
    ['har vi et årshjul?', 'Dit skoleår 2026/27'],
    ['vis årshjulet for i år', 'Dit skoleår 2026/27'],
    ['vis årsplanen', 'Dit skoleår 2026/27'],
    ['årshjul for matematiknetværket', math],
    ['årshjul for mat-netværket', math],
    ['matematiknetværkets årshjul', math],
    ['vis mig årshjulet for matematik netværket', math],
    ['årshjulet for mit netværk', math],
    ['årshjulet for Skovvangskolen', 'Skoleåret 2026/27: Skovvangskolen'],
    ['skovvangskolens årshjul', 'Skoleåret 2026/27: Skovvangskolen'],
    ['årshjul for min skole', 'Skoleåret 2026/27: Skovvangskolen'],
    ['årshjul for hold 3', 'Skoleåret 2026/27: hold 3'],
    ['årshjul hold 1 og 2', 'Skoleåret 2026/27: hold 1 og hold 2'],
    ['vis årshjulet for Område Nord', 'Skoleåret 2026/27: Område Nord'],
    ['hele kommunens årshjul', municipality],
    ['vis årshjulet for hele kommunen', municipality],
    ['kommunens årshjul', municipality],
    ['årshjul for kommunen', municipality],
    ['vis årshjulet igen', 'Dit skoleår 2026/27'],
    ['tegn årshjulet', 'Dit skoleår 2026/27'],
    ['årshjul for vidensdage', 'Skoleåret 2026/27: vidensdage i Havrelund Kommune'],
    ['årshjulet for alle', municipality],
    ['Havrelund Kommunes årshjul', municipality],
    ['vis årshjulet for Havrelund', municipality],
    ['årshjul med alle læringslabs for hold 2', 'Skoleåret 2026/27: læringslabs for hold 2'],
    ['vis årshjulet for skoleåret 2025/26', 'Dit skoleår 2025/26'],
    ['årshjul for næste skoleår', 'Dit skoleår 2027/28'],
    ['show the year wheel', 'Your school year 2026/27'],
    ['show me my year wheel please', 'Your school year 2026/27'],
    ['can I see the annual wheel for the math network?', 'School year 2026/27: Matematiknetværket'],
    ['the yearly overview of the whole municipality', 'School year 2026/27: Havrelund Kommune'],
  ])('“%s” is for “%s”', (question, title) => {
    const { year, kind, reply } = ask(anne, question)
    const found = year?.title ?? (kind === 'answer' ? reply.text.split('\n')[0] : kind)
    const nothing =
      /^(?:Der er ikke noget i dit årshjul for skoleåret|Der er ikke noget) (\d{4}\/\d\d)\.$/
    expect(found?.replace(nothing, 'Dit skoleår $1')).toBe(title)
  })

  it('speaks the language of the client where the words could be either', () => {
    expect(ask(anne, 'year plan for hold 2', { lang: 'en' }).year?.title).toBe(
      'School year 2026/27: Hold 2',
    )
  })

  it.each([
    'hvad er et årshjul?',
    'slet årshjulet',
    'hvad står der i årshjulet for november?',
    'hvornår er næste møde i årshjulet?',
    'hvem laver årshjulet?',
    'skriv et digt om vores årshjul',
    'årshjulet for astronominetværket',
    'årshjul for astronomi',
  ])('“%s” asks for no wheel', question => {
    expect(ask(anne, question).year).toBeUndefined()
  })

  it('has every meeting and deadline of the year in text, table and sources, by month', () => {
    const { reply, sources, year } = ask(anne, 'hele kommunens årshjul')
    const ids = [
      ...(year?.plan.meetings ?? []).map(({ id }) => id),
      ...(year?.plan.deadlines ?? []).map(({ deadline }) => deadline.id),
    ]
    expect(ids.length).toBeGreaterThan(90)
    expect(sources.map(({ id }) => id).sort()).toEqual([...ids].sort())
    const table = reply.blocks.find(block => block.type === 'table')
    const cells = (table?.rows ?? [])
      .flat()
      .map(({ text }) => text)
      .join('\n')
    for (const { title } of sources) {
      expect(reply.text).toContain(title.trim().slice(1))
      expect(cells).toContain(title.trim().slice(1))
    }
    const months = (table?.rows ?? []).map(([first]) => first?.text)
    expect(months[0]).toBe('August 2026')
    expect(months.at(-1)).toBe('Juni 2027')
  })

  it('tells of the holidays of the plan, and of what is cancelled', () => {
    const { text } = ask(anne, 'hele kommunens årshjul').reply
    expect(text).toContain('• Fra lørdag d. 10. til søndag d. 18. oktober: Efterårsferie')
    expect(text).toMatch(/og 4 aflyst/)
    expect(text.match(/\(aflyst\)/g)).toHaveLength(4)
  })

  it('counts what it tells', () => {
    const { reply, year } = ask(anne, 'årshjul for matematiknetværket')
    const planned = year?.plan.meetings.filter(({ meeting }) => meeting.status === 'planned')
    expect(reply.text).toContain(
      `Her er årshjulet for matematiknetværket i skoleåret 2026/27: ${planned?.length} møder og 1 frist.`,
    )
  })

  it('says of a year with nothing in it that there is nothing, and draws nothing', () => {
    const { reply, year, kind } = ask(anne, 'årshjulet for skoleåret 2031/32')
    expect([kind, year]).toEqual(['answer', undefined])
    expect(reply.text).toBe('Der er ikke noget i dit årshjul for skoleåret 2031/32.')
  })

  it('is drawn again for another hold, and in the end a plain question is plain again', () => {
    expect(inTurn(anne, 'vis årshjulet for hold 2', 'og for hold 3?').year?.title).toBe(
      'Skoleåret 2026/27: hold 3',
    )
    expect(inTurn(anne, 'vis årshjulet', 'hvornår er næste læringslab?').year).toBeUndefined()
    expect(inTurn(anne, 'hvornår er næste læringslab?', 'vis årshjulet').year?.title).toBe(
      'Dit skoleår 2026/27',
    )
  })

  it('offers the wheels of the others, and is offered after a list', () => {
    const labels = (answer: Answer) =>
      answer.reply.blocks
        .flatMap(block => (block.type === 'actions' ? block.buttons : []))
        .map(({ label }) => label)
    expect(labels(ask(anne, 'vis årshjulet'))).toEqual(
      expect.arrayContaining(['Vis årshjulet for matematiknetværket', 'Hele kommunens årshjul']),
    )
    expect(labels(ask(anne, 'vis alle mine møder'))).toContain('Vis mit årshjul')
    expect(labels(ask(anne, 'hvilke møder er der i matematiknetværket?'))).toContain(
      'Vis årshjulet for matematiknetværket',
    )
  })

  it.each([
    ['vis årshjulet'],
    ['hele kommunens årshjul'],
    ['årshjul for matematiknetværket'],
    ['årshjulet for mit netværk'],
    ['årshjul hold 1 og 2'],
    ['årshjulet for Skovvangskolen'],
    ['vis årshjulet for Område Nord'],
    ['vis årshjulet i skoleåret 2026/27 for hele kommunen'],
    ['show the year wheel'],
    ['show the year wheel for the math network'],
    ['the yearly overview of the whole municipality'],
  ])(
    '“%s” can be asked again by the question it gives, for the same year of the same people',
    question => {
      const { year } = ask(anne, question)
      expect(year).toBeDefined()
      expect(ask(anne, year?.q ?? '').year).toEqual(year)
    },
  )

  it('gives each of its buttons a wheel', () => {
    for (const as of [anne, 'guest', 'Mette Sandager']) {
      for (const question of [
        'hele kommunens årshjul',
        'årshjul for hold 2',
        'årshjulet for Skovvangskolen',
      ]) {
        const buttons = ask(as, question).reply.blocks.flatMap(block =>
          block.type === 'actions' ? block.buttons : [],
        )
        for (const button of buttons) {
          if (!('action' in button) || button.action.id !== 'ask' || !/årshjul/.test(button.label))
            continue
          expect(ask(as, button.action.q).year?.title).toBeDefined()
        }
      }
    }
  })
})

describe('what a guest sees of the year', () => {
  it('is what is open to all, and no deadlines', () => {
    const { year, reply } = ask('guest', 'vis årshjulet')
    expect(year?.title).toBe('Skoleåret 2026/27: åbne møder i Havrelund Kommune')
    expect(year?.plan.meetings.length).toBeGreaterThan(0)
    expect(year?.plan.meetings.every(({ meeting }) => meeting.openToAll)).toBe(true)
    expect(year?.plan.deadlines).toEqual([])
    const closed = stored.programme.meetings.filter(({ openToAll }) => !openToAll)
    expect(closed.length).toBeGreaterThan(0)
    for (const { title } of closed) {
      if (stored.programme.meetings.some(each => each.openToAll && each.title.includes(title)))
        continue
      expect(reply.text).not.toContain(title)
    }
  })

  it('is not what would be their own', () => {
    expect(ask('guest', 'vis mit årshjul').kind).toBe('refused')
  })

  it('is less than a member sees', () => {
    const count = (as: string) => ask(as, 'hele kommunens årshjul').year?.plan.meetings.length ?? 0
    const admin = stored.programme.people.find(({ roles }) =>
      roles.some(({ role, approved }) => role === 'admin' && approved),
    )
    expect(count('guest')).toBeLessThan(count(admin?.name ?? ''))
  })
})
