// What a message to many costs before it is sent: finding 2,000 people and showing the preview, against one tenth of both; the yes that writes
// their deliveries, likewise. The ratio is of the time for each person. Run by the bench command.
import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { resolveAudience } from '../../src/broadcast/draft/audience.js'
import type { Reply } from '../../src/core/reply.js'
import { AudienceExpression } from '../../src/model/broadcast.js'
import { Programme } from '../../src/model/programme.js'
import { createSnapshot } from '../../src/programme/snapshot.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { buttonIn } from '../support/chatting.js'
import { replyIn } from '../support/desk.js'
import { at } from '../support/programme.js'
import { openReminding, type Reminding } from '../support/reminding.js'
import { type Measured, median } from './measure.js'

const rounds = { small: 2, full: 9 } as const
const now = '2026-11-23T10:00'
const author = 'karen@havrelund.example'
const expression = AudienceExpression.parse({
  anyOf: [{ networks: ['matematik'], functions: ['vejleder'] }],
  except: [{ people: [author] }],
})

/** Aims: at most 1.5 for each. Leaves its keys behind: give it a connection to a Redis of the bench's own. */
export async function benchBroadcast(
  scale: 'small' | 'full',
  connection: RedisConnection,
): Promise<Measured[]> {
  const [few, many] = [200, 2000]
  const [small, large] = [await openWorld(connection, few), await openWorld(connection, many)]
  const times = {
    resolve: { few: [] as number[], many: [] as number[] },
    preview: { few: [] as number[], many: [] as number[] },
    confirm: { few: [] as number[], many: [] as number[] },
  }
  for (let round = 0; round <= rounds[scale]; round++) {
    const took = {
      resolve: { few: resolved(few), many: resolved(many) },
      few: await written(small),
      many: await written(large),
    }
    // The first round warms up.
    if (round === 0) continue
    for (const size of ['few', 'many'] as const) {
      times.resolve[size].push(took.resolve[size])
      times.preview[size].push(took[size].preview)
      times.confirm[size].push(took[size].confirm)
    }
  }
  return (['resolve', 'preview', 'confirm'] as const).map(name => ({
    name: `${names[name]}, for each of ${many} people against each of ${few}`,
    ratio: median(times[name].many) / many / (median(times[name].few) / few),
    detail: `${median(times[name].few).toFixed(1)} ms → ${median(times[name].many).toFixed(1)} ms`,
  }))
}

const names = {
  resolve: 'whom an audience means',
  preview: 'the preview of a message to many',
  confirm: 'the yes to it, with a delivery for each',
}

/** A snapshot of its own, so that nothing is known before. */
function resolved(people: number): number {
  const snapshot = createSnapshot({ version: 1, programme: townOf(people) }, at(now))
  const none = { answers: [], choices: [] }
  const start = performance.now()
  const found = resolveAudience(expression, {
    ...{ snapshot, day: '2026-11-23' },
    answersOf: () => none,
  })
  if (found.length !== people) throw new Error(`${found.length} of ${people}`)
  return performance.now() - start
}

async function openWorld(connection: RedisConnection, people: number): Promise<Reminding> {
  return openReminding(connection, { now, programme: townOf(people) })
}

/** A sentence to its preview, and the yes that was said twice, as so many need. Each on a day of its own. */
async function written(world: Reminding): Promise<{ preview: number; confirm: number }> {
  world.now += 7 * 24 * 60 * 60 * 1000
  const { broadcast: desk, tenant } = world
  const address = { platform: 'web', userId: author, verifiedEmail: author }
  const event = () => ({ ...{ tenant, address, conversation: 'own' }, eventId: randomUUID() })
  const moment = { now: world.now, version: await world.deps.programmes.version(tenant) }
  const press = async (reply: Reply, label: string) => {
    const { action } = buttonIn(reply, label)
    if (action.id !== 'broadcast') throw new Error('another action')
    return replyIn(await desk.press({ ...event(), type: 'press', action }, moment))
  }
  const text = 'Skriv til matematiknetværket: Husk bogen'
  const started = performance.now()
  const outcome = await desk.say({ ...event(), type: 'text', text }, moment)
  const shown = performance.now()
  if (!outcome) throw new Error('no preview')
  const sure = await press(replyIn(outcome), 'Send til')
  const said = await press(sure, 'Ja, send')
  if (!said.text.startsWith('Sendes om lidt')) throw new Error(said.text)
  return { preview: shown - started, confirm: performance.now() - shown }
}

/** Members of one network at schools; the coordinator is one more. */
function townOf(people: number): Programme {
  const schools = Array.from({ length: 20 }, (_, nth) => `skole-${nth}`)
  const role = { role: 'coordinator', scope: { kind: 'network', id: 'matematik' }, approved: true }
  return Programme.parse({
    ...{ schemaVersion: 1, name: 'Havrelund Kommune' },
    networks: [{ id: 'matematik', name: 'Matematiknetværket' }],
    schools: schools.map(id => ({ id, name: id })),
    people: [
      { id: author, name: 'Karen Toft', roles: [role] },
      ...Array.from({ length: people }, (_, nth) => ({
        id: `p${nth}@havrelund.example`,
        name: `Person ${nth}`,
        posts: [{ school: schools[nth % schools.length], functions: ['matematikvejleder'] }],
        networks: [{ network: 'matematik' }],
        daysOff: nth % 4 === 0 ? [1 + (nth % 5)] : [],
      })),
    ],
  })
}
