// `npm run demo:crash [-- SEED]`: the crash demonstration at its full size, told as it happens, with its table at the end; `--small` is the
// form that the tests run. Exit code 1 where somebody was lost, or where a message lies twice.
import { runCrash } from './demonstration.js'

const isSmall = process.argv.includes('--small')
const seed = Number(process.argv.slice(2).find(word => /^\d+$/.test(word)) ?? Date.now() % 1e6)
const result = await runCrash({
  people: isSmall ? 90 : 1_000,
  kills: isSmall ? 2 : 4,
  pauseMs: isSmall ? [0, 400] : [1_200, 2_000],
  trouble: { swallowed: 2, lost: 2, throttled: 1, slowMs: 1_500 },
  seed,
  leaseMs: isSmall ? 6_000 : 15_000,
  looks: isSmall ? { firstMs: 2_000, nextMs: 1_000 } : { firstMs: 15_000, nextMs: 5_000 },
  say: line => void process.stdout.write(`${line}\n`),
})
const lines = Object.entries(result.states).map(([platform, states]) => {
  const counts = Object.entries(states).map(([state, count]) => `${count} ${state}`)
  return `${platform.padEnd(6)} ${counts.join(', ')}; ${result.duplicates[platform]} duplicates`
})
const total = `lost: ${result.missing}; seed ${seed}, ${result.seconds} s`
process.stdout.write(`${[...lines, total].join('\n')}\n`)
const doubled = Object.values(result.duplicates).reduce((sum, count) => sum + count, 0)
process.exitCode = result.missing > 0 || doubled > 0 ? 1 : 0
