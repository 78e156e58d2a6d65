// What drawing a school year costs: as SVG and as PNG, with ten times the meetings against one tenth. Only the ratio says anything.
import { addDays } from '../../src/core/time.js'
import { toSvg } from '../../src/insight/drawing/svg.js'
import { toPng } from '../../src/insight/picture.js'
import { yearLine } from '../../src/insight/year-line.js'
import { yearDrawing } from '../../src/insight/year-picture.js'
import { yearWheel } from '../../src/insight/year-wheel.js'
import { Meeting } from '../../src/model/meeting.js'
import { Programme } from '../../src/model/programme.js'
import { guest } from '../../src/people/rights.js'
import { createSnapshot } from '../../src/programme/snapshot.js'
import { type YearPlan, yearPlan } from '../../src/programme/year-plan.js'
import { type Measured, median } from './measure.js'

const rounds = { small: 3, full: 15 } as const
/** A municipality's year, a tenth of it and ten of it. */
const sizes = { tenth: 9, ten: 900 } as const
const words = { title: 'Skoleåret 2026/27: Havrelund Kommune', lang: 'da' } as const

/** 900 meetings against 9: the wheel and line as SVG, either as PNG; and the first picture, which loads the painter. */
export async function benchYearWheel(scale: 'small' | 'full'): Promise<Measured[]> {
  const [few, many] = [planOf(sizes.tenth), planOf(sizes.ten)]
  const first = await timeOf(() => toPng(toSvg(yearWheel(few, words)), 640))
  const png = (draw: typeof yearWheel) => (plan: YearPlan) => toPng(toSvg(draw(plan, words)), 640)
  const measured = [
    await compare('the wheel and the line as SVG', scale, { few, many }, plan =>
      yearDrawing(plan, words),
    ),
    await compare('the wheel as PNG, 640 px wide', scale, { few, many }, png(yearWheel)),
    await compare('the line as PNG, 640 px wide', scale, { few, many }, png(yearLine)),
  ]
  const next = await timeOf(() => toPng(toSvg(yearWheel(few, words)), 640))
  const loading: Measured = {
    name: 'the first PNG, which loads the painter, against the next',
    ratio: first / next,
    detail: `${first.toFixed(0)} ms, then ${next.toFixed(0)} ms`,
  }
  return [...measured, loading]
}

type Draw = (plan: YearPlan) => unknown

async function compare(
  name: string,
  scale: keyof typeof rounds,
  { few, many }: { few: YearPlan; many: YearPlan },
  draw: Draw,
): Promise<Measured> {
  const times: { few: number[]; many: number[] } = { few: [], many: [] }
  // The first round only warms up.
  for (let round = 0; round <= rounds[scale]; round++) {
    const [little, large] = [await timeOf(() => draw(few)), await timeOf(() => draw(many))]
    if (round === 0) continue
    times.few.push(little)
    times.many.push(large)
  }
  const [base, ours] = [median(times.few), median(times.many)]
  return {
    name: `${name}, ${sizes.ten} meetings against ${sizes.tenth}`,
    ratio: ours / base,
    detail: `${ours.toFixed(1)} ms, ${base.toFixed(1)} ms with ${sizes.tenth}`,
  }
}

async function timeOf(run: () => unknown): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

/** So many open meetings on the days of August to June. */
function planOf(count: number): YearPlan {
  const kinds = ['network', 'network', 'lab', 'other'] as const
  const meetings = Array.from({ length: count }, (_, nth) => {
    const date = addDays('2026-08-10', Math.floor((nth * 320) / count))
    return Meeting.parse({
      id: `m${nth}`,
      title: `Møde ${nth}`,
      kind: kinds[nth % kinds.length],
      audience: {},
      openToAll: true,
      startLocal: `${date}T13:00`,
      endLocal: `${date}T15:00`,
      status: 'planned',
    })
  })
  const programme = { ...Programme.parse({ schemaVersion: 1, name: 'Havrelund' }), meetings }
  const asked = { filter: {}, hasDeadlines: true, holidays: [], year: 2026, today: '2026-11-20' }
  return yearPlan(createSnapshot({ version: 1, programme }, Date.UTC(2026, 10, 20)), guest, asked)
}
