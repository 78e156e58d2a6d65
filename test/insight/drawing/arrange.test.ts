// Marks in rows: none nearer to another than the gap, none outside its row, and as near to its day as the room allows.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange, capacityOf, type Row } from '../../../src/insight/drawing/arrange.js'

const row: Row = { from: 0, to: 100, gap: 10 }
const anyIdeals = fc
  .array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 60 })
  .map(all => all.sort((a, b) => a - b))
const anyRows = fc.array(
  fc.record({
    from: fc.constant(0),
    to: fc.constant(100),
    gap: fc.double({ min: 2, max: 60, noNaN: true }),
  }),
  { minLength: 1, maxLength: 8 },
)

describe('arranging marks', () => {
  it('leaves the gap between any two of a row, and half a gap at its ends', () => {
    fc.assert(
      fc.property(anyIdeals, anyRows, (ideals, rows) => {
        const places = arrange(ideals, rows) ?? []
        rows.forEach(({ from, to, gap }, nth) => {
          const inRow = places
            .filter(place => place.row === nth)
            .map(({ at }) => at)
            .sort((a, b) => a - b)
          const edges = [from - gap / 2, ...inRow, to + gap / 2]
          const gaps = edges.slice(1).map((at, before) => at - (edges[before] ?? 0))
          if (inRow.length > 0) expect(Math.min(...gaps)).toBeGreaterThanOrEqual(gap - 1e-6)
        })
      }),
    )
  })

  it('fails exactly where there are more than all rows hold', () => {
    fc.assert(
      fc.property(anyIdeals, anyRows, (ideals, rows) => {
        const room = rows.reduce((sum, each) => sum + capacityOf(each), 0)
        expect(arrange(ideals, rows) === undefined).toBe(ideals.length > room)
      }),
    )
  })

  it.each([
    ['each on its day in one row where they are far apart', [10, 40, 70], [0, 0, 0], [10, 40, 70]],
    ['three of the same day in three rows', [50, 50, 50], [0, 1, 2], [50, 50, 50]],
    ['the first and last half a gap from the edge', [0, 100], [0, 0], [5, 95]],
    ['near ones moved a little rather than into another row', [50, 56], [0, 0], [50, 60]],
  ])('puts %s', (_, ideals, rows, places) => {
    const found = arrange(ideals, [row, row, row]) ?? []
    expect(found.map(each => each.row)).toEqual(rows)
    expect(found.map(each => each.at)).toEqual(places)
  })
})
