// A round that closes while the program is killed, on the program's own Redis: it is released once, and afterwards no key, no file of the database
// and no log has anything that ties a person to an answer. The program is a process; people are at the demonstration's page.
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { PersonId, TenantId } from '../../src/core/ids.js'
import { resultKey, roundAnswersKey, roundSecretKey } from '../../src/store/checkin/checkin-keys.js'
import { actionIn, talker } from '../support/demonstration-talk.js'
import { everythingIn, filesIn } from '../support/everything.js'
import { launch, startProgram, temporaryFolder } from '../support/program.js'

const soon = { timeout: 60_000, interval: 50 }
const tenant = TenantId.parse('demonstration')
const mail = (name: string) => PersonId.parse(`${name}@havrelund.example`)
const lone = mail('lone.holt')
const five = [
  'mads.iversen',
  'oskar.damm',
  'birgitte.dahl',
  'soeren.lyngbjerg',
  'henrik.aaberg',
].map(mail)
const six = [lone, ...five]
const sentinels = ['Kanariefugl', 'Papegøje']

const at = (time: string) => `2026-12-09T${time}:00+01:00`

/** Lone makes the round and five answer it, two of them with words that they do not keep. Gives the round's id. */
async function answered(PEJLING_DATA: string): Promise<string> {
  const morning = await startProgram({ PEJLING_CLOCK: at('08:30'), PEJLING_DATA })
  const says = talker(lone)
  const text = 'lav et check-in til læringslab 2 d. 9. december: hvad tager du med?'
  const yes = actionIn(await says(morning.url, { text }), '"does":"start"')
  await says(morning.url, { action: yes, label: 'Ja, spørg' })
  await morning.stop()

  const { url, stop } = await startProgram({ PEJLING_CLOCK: at('14:55'), PEJLING_DATA })
  const shown = await says(url, { text: 'vis en kode til læringslab 2' })
  const code = /Koden er ([A-Z2-9]{4})/.exec(shown.text)?.[1] ?? ''
  let round = ''
  for (const [nth, as] of five.entries()) {
    const person = talker(as)
    const card = await person(url, { text: code })
    const action = actionIn(card, '"step":4')
    round = z.looseObject({ round: z.uuid() }).parse(action).round
    expect((await person(url, { action, label: 'x', private: true })).text).toContain('Gemt')
    const comment = sentinels[nth]
    if (comment === undefined) continue
    const form = { id: 'checkin-comment', round }
    const values = { text: comment, keep: [] }
    const saved = await person(url, { form, values, private: true })
    expect(saved.text).toContain('Din kommentar er gemt')
  }
  await stop('SIGKILL')
  return round
}

/** Which messages of the result stand in people's chats. */
async function resultsTold(client: Redis): Promise<string[]> {
  const logs = (await client.keys('*:web-log:*')).map(key => client.zrange(key, '0', '-1'))
  return (await Promise.all(logs)).flat().filter(one => one.startsWith('message:result:'))
}

describe('A round that closes while the program is killed', { timeout: 300_000 }, () => {
  it('is released once, and leaves nothing of who answered what in any key, file or log', async () => {
    const PEJLING_DATA = temporaryFolder()
    const round = await answered(PEJLING_DATA)
    const client = new Redis({ path: join(PEJLING_DATA, 'data', 'redis.sock') })
    // The program takes its Redis with it when it ends.
    client.on('error', () => undefined)
    onTestFinished(() => client.disconnect())
    const secretKey = String(roundSecretKey(tenant, round))
    const secret = (await client.get(secretKey)) ?? ''
    const places = await client.hkeys(String(roundAnswersKey(tenant, round)))
    expect(places.length).toBeGreaterThanOrEqual(five.length)
    const traces = [secret, ...places.flatMap(place => place.split(':')[0] ?? []), ...sentinels]
    // The net is right: all of it is there while the round is open.
    for (const trace of traces) expect(filesIn(PEJLING_DATA), trace).toContain(trace)

    const env = { PEJLING_CLOCK: at('20:01'), PEJLING_DATA, LOG_LEVEL: 'debug' }
    const killed = launch(env)
    const released = async () => JSON.parse((await client.get(resultKey(tenant, round))) ?? 'null')
    while ((await client.exists(secretKey)) === 1) await sleep(1)
    killed.child.kill('SIGKILL')
    await killed.code
    const first = await released()
    expect(first).toMatchObject({ outcome: 'released' })
    const restarted = await startProgram(env)
    await expect.poll(() => filesIn(PEJLING_DATA).includes(secret), soon).toBe(false)
    for (const as of six) {
      const told = await talker(as)(restarted.url, { text: 'vis resultatet' })
      expect(told.text).toContain('5-9 svarede')
    }
    expect(await released()).toEqual(first)

    const keys = await everythingIn((command, ...args) => client.call(command, ...args))
    const metrics = await (await fetch(`${restarted.url}/metrics`)).text()
    expect(metrics).toContain('pejling')
    expect(metrics).not.toContain('checkin')
    const logs = [killed, restarted].map(({ output }) => output().err + output().out)
    for (const trace of traces) {
      expect(keys.filter(one => one.includes(trace))).toEqual([])
      expect(filesIn(PEJLING_DATA)).not.toContain(trace)
      for (const told of [...logs, metrics]) expect(told).not.toContain(trace)
    }
    await restarted.stop()
    // Whoever was to wait for the morning has it then, each one once.
    const PEJLING_CLOCK = '2026-12-10T09:00:00+01:00'
    await startProgram({ PEJLING_CLOCK, PEJLING_DATA })
    await expect.poll(async () => (await resultsTold(client)).length, soon).toBe(six.length)
    const to = (await resultsTold(client)).map(one => one.split(':').at(-1))
    expect(new Set(to)).toEqual(new Set(six))
  })
})
