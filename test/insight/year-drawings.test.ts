// The wheel and the line of a school year: whatever is in it, all of it is drawn, nothing on anything else, and every text is
// large enough to be read.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Picture, Shape } from '../../src/insight/drawing/shapes.js'
import { yearLine } from '../../src/insight/year-line.js'
import { yearWheel } from '../../src/insight/year-wheel.js'
import type { YearPlan } from '../../src/programme/year-plan.js'
import { boxOf, clashes, cornersOf, marksIn, type Point, textsIn } from './outlines.js'
import { anyPlan, planOf } from './years.js'

const drawings = [
  ['the wheel', yearWheel],
  ['the line', yearLine],
] as const
const words = { title: 'Skoleåret 2026/27: matematiknetværket', lang: 'da' } as const
const smallest = 11
const runs = { numRuns: 60 }

function idsIn({ shapes }: Picture): string[] {
  return marksIn(shapes).flatMap(({ ids }) => ids)
}

function idsOf({ meetings, deadlines }: YearPlan): string[] {
  return [...meetings.map(({ id }) => id), ...deadlines.map(({ deadline }) => deadline.id)]
}

/** Every point that a shape reaches; the forms of the background reach no further than what stands on them. */
function pointsOf(shape: Shape): readonly Point[] {
  switch (shape.shape) {
    case 'mark':
      return cornersOf(shape)
    case 'text':
      return boxOf(shape)
    case 'curved':
      return shape.places
    case 'path':
      return []
    default:
      return shape satisfies never
  }
}

/** So many network meetings on school days of the year, in the order of their days. */
function meetings(count: number, days = 300) {
  return Array.from({ length: count }, (_, nth) => ({
    day: 10 + Math.floor((nth * days) / count),
    kind: ['network', 'lab', 'other', 'network'][nth % 4] ?? 'other',
    isCancelled: nth % 17 === 0,
    title: `Møde ${nth}`,
  }))
}

describe.each(drawings)('%s', (_, draw) => {
  it('has every meeting and deadline of the year exactly once', () => {
    fc.assert(
      fc.property(anyPlan, plan => {
        expect(idsIn(draw(plan, words)).sort()).toEqual(idsOf(plan).sort())
      }),
      runs,
    )
  })

  it('lets no mark stand on another', () => {
    fc.assert(
      fc.property(anyPlan, plan => {
        expect(clashes(marksIn(draw(plan, words).shapes), cornersOf)).toEqual([])
      }),
      runs,
    )
  })

  it('lets no text of its title, legend and holidays stand on another', () => {
    fc.assert(
      fc.property(anyPlan, plan => {
        expect(clashes(textsIn(draw(plan, words).shapes), boxOf)).toEqual([])
      }),
      runs,
    )
  })

  it('lets no mark stand on a text', () => {
    fc.assert(
      fc.property(anyPlan, plan => {
        const { shapes } = draw(plan, words)
        const marks = marksIn(shapes).map(mark => ({ outline: cornersOf(mark), isMark: true }))
        const texts = textsIn(shapes).map(text => ({ outline: boxOf(text), isMark: false }))
        const found = clashes([...marks, ...texts], ({ outline }) => outline)
        expect(found.filter(([one, other]) => one.isMark !== other.isMark)).toEqual([])
      }),
      runs,
    )
  })

  it('stays within its edges, in either language and whatever the title', () => {
    const anyWords = fc.record({
      title: fc.string({ unit: 'grapheme', maxLength: 300 }),
      lang: fc.constantFrom('da' as const, 'en' as const),
    })
    fc.assert(
      fc.property(anyPlan, anyWords, (plan, said) => {
        const { width, height, shapes } = draw(plan, said)
        for (const { x, y } of shapes.flatMap(pointsOf)) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(width)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(height)
        }
      }),
      runs,
    )
  })

  it('has no text smaller than 11 px where it is shown 320 px wide', () => {
    const { width, shapes } = draw(
      planOf(meetings(40), [{ day: 70, days: 9, name: 'Efterårsferie' }]),
      words,
    )
    const sizes = shapes.flatMap(shape => ('size' in shape ? [(shape.size * 320) / width] : []))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(smallest)
  })

  it.each([3, 30])('writes the dates into the marks of %i meetings', count => {
    const plan = planOf(meetings(count))
    const marks = marksIn(draw(plan, words).shapes).filter(({ ids }) => ids.length > 0)
    expect(marks.map(({ label }) => label)).toEqual(
      plan.meetings.map(({ startLocal }) => `${Number(startLocal.slice(8, 10))}`),
    )
  })

  it('still has a mark for each of 120 meetings', () => {
    const marks = marksIn(draw(planOf(meetings(120)), words).shapes)
    expect(marks.filter(({ ids }) => ids.length === 1)).toHaveLength(120)
  })

  it('counts what has no room: 1200 meetings, each in the number of its month and kind', () => {
    const { shapes } = draw(planOf(meetings(1200)), words)
    const marks = marksIn(shapes).filter(({ ids }) => ids.length > 0)
    expect(marks.map(({ label }) => label)).toEqual(
      marks.map(({ ids }) => (ids.length > 99 ? '99+' : `${ids.length}`)),
    )
    const legend = textsIn(shapes).map(({ text }) => text)
    expect(legend.join(' ')).toContain(
      'Tallet er, hvor mange der er i måneden. Aflyste er talt med.',
    )
    expect(legend).not.toContain('Aflyst')
  })

  it('tells a cancelled meeting apart and explains it', () => {
    const one = { day: 100, kind: 'lab', title: 'Læringslab 1' }
    const planned = draw(planOf([{ ...one, isCancelled: false }]), words)
    const cancelled = draw(planOf([{ ...one, isCancelled: true }]), words)
    expect(textsIn(planned.shapes).map(({ text }) => text)).not.toContain('Aflyst')
    expect(textsIn(cancelled.shapes).map(({ text }) => text)).toContain('Aflyst')
    expect(marksIn(cancelled.shapes).find(({ ids }) => ids.length > 0)?.isCancelled).toBe(true)
  })

  it('shortens a title that is too long at a word', () => {
    const title = `Skoleåret 2026/27: ${'netværket for bevægelse og trivsel '.repeat(6)}`
    const texts = textsIn(draw(planOf([]), { ...words, title }).shapes).map(({ text }) => text)
    expect(texts.find(text => text.endsWith('…'))).toMatch(/ (?:netværket|bevægelse|trivsel)…$/)
  })

  it('has no hand for today in another year', () => {
    const plan = { ...planOf(meetings(3)), today: '2028-01-01' }
    const inks = draw(plan, words).shapes.flatMap(shape => ('stroke' in shape ? shape.stroke : []))
    expect(inks).not.toContain('today')
    const now = draw(planOf(meetings(3)), words).shapes
    expect(now.flatMap(shape => ('stroke' in shape ? shape.stroke : []))).toContain('today')
  })
})

describe('a mark', () => {
  it('stands in its own month and, where there is room, near its day', () => {
    const plan = planOf(
      [0, 40, 91, 150, 200, 330].map(day => ({ day, kind: 'lab', isCancelled: false, title: 'x' })),
    )
    const { shapes, width } = yearWheel(plan, words)
    const middle = shapes.find(shape => shape.shape === 'text' && shape.text === '2026/27')
    if (middle?.shape !== 'text') throw new Error('no middle')
    const angles = marksIn(shapes)
      .filter(({ ids }) => ids.length > 0)
      .map(
        ({ x, y }) =>
          (Math.atan2(x - width / 2, middle.y - middle.size * 0.35 - y) * 180) / Math.PI,
      )
      .map(angle => (angle + 360) % 360)
    for (const [nth, day] of [0, 40, 91, 150, 200, 330].entries()) {
      expect(Math.abs((angles[nth] ?? 0) - ((day + 0.5) * 360) / 365)).toBeLessThan(6)
    }
  })
})

describe('the names of holidays on the wheel', () => {
  it('never run into one another', () => {
    fc.assert(
      fc.property(anyPlan, plan => {
        const names = yearWheel(plan, words).shapes.filter(shape => shape.shape === 'curved')
        const near = names.flatMap((one, at) =>
          names
            .slice(at + 1)
            .flatMap(other =>
              one.places.flatMap(a =>
                other.places.filter(b => Math.hypot(a.x - b.x, a.y - b.y) < one.size * 0.25),
              ),
            ),
        )
        expect(near).toEqual([])
      }),
      runs,
    )
  })

  it('are those of the plan, each once', () => {
    const off = [
      { day: 0, days: 9, name: 'Sommerferie' },
      { day: 70, days: 9, name: 'Efterårsferie' },
      { day: 330, days: 35, name: 'Sommerferie' },
    ]
    const curved = yearWheel(planOf([], off), words).shapes.filter(
      shape => shape.shape === 'curved',
    )
    const names = curved.map(({ text }) => text).filter(text => text.endsWith('ferie'))
    expect(names.sort()).toEqual(['Efterårsferie', 'Sommerferie'])
  })
})
