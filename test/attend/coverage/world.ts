// A network's meeting that is open for answers, with its people and whoever looks at it, over real Redis: what they press and write, and what
// they read. Used by the tests of this folder.
import { randomUUID } from 'node:crypto'
import type { CoverageAction } from '../../../src/core/actions/coverage.js'
import type { MeetingId } from '../../../src/core/ids.js'
import type { Reply } from '../../../src/core/reply.js'
import type { MeetingAnswer, SchoolChoice } from '../../../src/model/answer.js'
import { Programme } from '../../../src/model/programme.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { nordlund, person } from '../../support/programme.js'
import { openReminding, type Reminding } from '../../support/reminding.js'
import { lab2, mail, mat2 } from './answers.js'

const role = (name: string, scope: object, id?: object) => ({
  role: name,
  scope: { ...scope, ...id },
  approved: true,
})
const counsellor = (name: string, school: string) =>
  person(name, {
    posts: [{ school, functions: ['matematikvejleder'] }],
    networks: [{ network: 'matematik' }],
  })

/** Matematik: Sofie and Bo (Åbrinkskolen), Amira (Sct. Annæ), Ida (Engbæk), Karen coordinates; lab 2 is for Åbrinkskolen and Engbæk. */
export const programme = Programme.parse({
  ...nordlund,
  people: [
    ...nordlund.people,
    counsellor('Bo Dam', 'aabrinkskolen'),
    counsellor('Ida Holm', 'engbaek-skole'),
    person('Tove Lund', { roles: [role('overseer', { kind: 'area', id: 'vest' })] }),
    person('Ole Berg', { roles: [role('coordinator', { kind: 'tenant' })] }),
  ],
  meetings: nordlund.meetings.map(one =>
    one.id === mat2 || one.id === lab2
      ? { ...one, openForAnswers: true, answerBy: '2026-11-26' }
      : one,
  ),
})

export interface World extends Reminding {
  press(who: string, action: Omit<CoverageAction, 'id'>): Promise<Reply>
  /** Undefined where it is a question for somebody else. */
  say(who: string, text: string): Promise<Reply | undefined>
  answer(...answers: readonly MeetingAnswer[]): Promise<void>
  choose(choice: SchoolChoice): Promise<void>
}

/** A Monday morning, nine days before the network's meeting. */
export async function openWorld(
  connection: RedisConnection,
  { now = '2026-11-23T09:00', is = programme }: { now?: string; is?: Programme } = {},
): Promise<World> {
  const world = await openReminding(connection, { programme: is, now })
  const { deps, tenant } = world
  // It has been running since before anybody asked for a card.
  await world.attend.run(tenant, world.now)
  const over = Date.parse('2026-12-03T16:00+01:00')
  const from = (who: string) => ({
    tenant,
    address: { platform: 'web', userId: mail(who), verifiedEmail: mail(who) },
    ...{ conversation: 'c', eventId: randomUUID(), lang: 'da' as const },
  })
  const at = async () => ({ now: world.now, version: await deps.programmes.version(tenant) })
  return Object.assign(world, {
    async press(who: string, action: Omit<CoverageAction, 'id'>) {
      const pressed = { ...action, id: 'coverage' as const }
      const said = await world.attend.press(
        { ...from(who), type: 'press', action: pressed },
        await at(),
      )
      if ('form' in said) throw new Error('a form')
      return said.reply
    },
    async say(who: string, text: string) {
      const said = await world.attend.say({ ...from(who), type: 'text', text }, await at())
      return said && 'reply' in said ? said.reply : undefined
    },
    async answer(...answers: readonly MeetingAnswer[]) {
      const by = new Map<MeetingId, MeetingAnswer[]>()
      for (const one of answers) by.set(one.about, [...(by.get(one.about) ?? []), one])
      for (const [about, all] of by)
        await deps.answers.write(tenant, about, all, { now: world.now, over })
    },
    async choose(choice: SchoolChoice) {
      await deps.answers.choose(tenant, choice, { now: world.now, over })
    },
  })
}

export function labels(reply: Reply): string[] {
  return reply.blocks.flatMap(block =>
    block.type === 'actions' ? block.buttons.map(({ label }) => label) : [],
  )
}
