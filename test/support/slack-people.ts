// People of the sample network who talk with the program in a Slack workspace of others (emulate): what each writes, presses and fills in,
// all of it really signed, and what lies in their own chat with it. For scenarios that are told as conversations.
import { randomUUID } from 'node:crypto'
import { expect, onTestFinished } from 'vitest'
import { z } from 'zod'
import { PersonId, TenantId } from '../../src/core/ids.js'
import { loadSample } from '../../src/sample.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import { TenantStore } from '../../src/store/tenant-store.js'
import { interaction, message, secret, signed } from '../adapters/slack/workspace.js'
import { type Running, startProgram } from './program.js'
import { openRedis } from './redis.js'
import { startServer } from './redis-topology.js'
import { emulatedTeam, inWorkspace, startWorkspace, token } from './slack-emulator.js'

const tenant = TenantId.parse('havrelund')
const soon = { timeout: 60_000, interval: 50 }

const Button = z.object({
  type: z.literal('button'),
  action_id: z.string(),
  text: z.object({ text: z.string() }),
  value: z.string(),
})
type Button = z.infer<typeof Button>
const Message = z.looseObject({ ts: z.string(), text: z.string(), blocks: z.array(z.unknown()) })
type Message = z.infer<typeof Message>
const History = z.object({ messages: z.array(Message.or(z.unknown())) })
const Option = z.object({ text: z.looseObject({ text: z.string() }), value: z.string() })
const Input = z.looseObject({
  type: z.literal('input'),
  block_id: z.string(),
  element: z.looseObject({
    type: z.string(),
    initial_value: z.string().optional(),
    initial_date: z.string().optional(),
    initial_time: z.string().optional(),
    initial_option: Option.optional(),
    initial_options: z.array(Option).optional(),
    options: z.array(Option).optional(),
    option_groups: z.array(z.object({ options: z.array(Option) })).optional(),
  }),
})
type Input = z.infer<typeof Input>
const View = z.looseObject({
  id: z.string(),
  private_metadata: z.string(),
  blocks: z.array(z.unknown()),
})
type View = z.infer<typeof View>

/** A button as it lies in a message, to be pressed even when the message has become another. */
export interface Pressable {
  readonly ts: string
  readonly button: Button
}

export interface SlackPerson {
  /** Writes in the own chat, and gives the words of what comes back. */
  says(text: string): Promise<string>
  /** All that lies in the own chat, oldest first, each message in words. */
  reads(): Promise<readonly string[]>
  /** Waits until the last message with these words lies there, and gives it. */
  sees(words: string | RegExp): Promise<string>
  /** The newest button of that name, waited for. */
  button(label: string | RegExp): Promise<Pressable>
  press(label: string | RegExp | Pressable): Promise<void>
  /** Presses, fills in the dialog that opens (what is not told stays as it was), and sends it. */
  fill(label: string | RegExp, values: Readonly<Record<string, string>>): Promise<void>
}

/** Pejling as a process with the sample network, on a Redis of its own, and those people in the workspace. `env`: what else it finds there. */
export async function startPeople(
  emails: readonly string[],
  now: string,
  env: Readonly<Record<string, string>> = {},
) {
  const workspace = await startWorkspace(undefined, emails)
  const { api, ask, idOf, answers } = workspace
  const redis = await startServer({ args: [] })
  onTestFinished(() => redis.stop())
  const connection = await openRedis({ kind: 'single', host: redis.host, port: redis.port })
  const { programme } = loadSample(Date.parse(now))
  const admin = PersonId.parse('bo.hvidtfeldt@havrelund.example')
  const record = { id: tenant, name: 'Havrelund', admin, slackTeam: emulatedTeam, createdAt: 0 }
  await new TenantStore(connection).add(record)
  const submission = randomUUID()
  await new ProgrammeStore(connection).save(tenant, programme, { expectedVersion: 0, submission })
  await connection.close()
  const startAt = (at: number) =>
    startProgram({
      REDIS_URL: `redis://${redis.host}:${redis.port}`,
      PEJLING_TENANT: tenant,
      PEJLING_CLOCK: new Date(at).toISOString(),
      SLACK_SIGNING_SECRET: secret,
      SLACK_BOT_TOKEN: token,
      SLACK_API_URL: api.url,
      ...env,
    })
  let at = Date.parse(now)
  let since = Date.now()
  let program: Running = await startAt(at)
  async function send(body: string, form = false): Promise<string> {
    const how = { method: 'POST', headers: signed(body, { form }), body }
    const response = await fetch(`${program.url}/slack/events`, how)
    expect(response.status).toBe(200)
    return response.text()
  }

  async function personOf(email: string): Promise<SlackPerson> {
    const user = idOf(email)
    const opened = await ask('conversations.open', { users: user })
    const { channel } = z.object({ channel: z.object({ id: z.string() }) }).parse(opened)
    const who = { user: { id: user, team_id: emulatedTeam }, team: { id: emulatedTeam } }
    async function messages(): Promise<Message[]> {
      const kept = History.parse(await ask('conversations.history', { channel: channel.id }))
      return kept.messages.flatMap(each => Message.safeParse(each).data ?? []).reverse()
    }
    async function button(label: string | RegExp): Promise<Pressable> {
      const find = async () =>
        (await messages()).flatMap(each =>
          buttonsIn(each.blocks)
            .filter(({ text }) => isSaid(text.text, label))
            .map(found => ({ ts: each.ts, button: found })),
        )
      await expect.poll(async () => (await find()).length, soon).toBeGreaterThan(0)
      const last = (await find()).at(-1)
      if (!last) throw new Error(`no button ${label}`)
      return last
    }
    async function pressed({ ts, button: { action_id, value } }: Pressable): Promise<void> {
      const made = await ask('views.generateTriggerId', { user_id: user })
      const { trigger_id } = z.object({ trigger_id: z.string() }).parse(made)
      const action = { type: 'button', action_id, block_id: 'x', value }
      const container = { type: 'message', message_ts: ts, is_ephemeral: false }
      const event = { ...who, channel, container, trigger_id, actions: [action] }
      await send(interaction({ type: 'block_actions', ...event }), true)
    }
    const reads = async () => (await messages()).map(each => wordsIn(each.blocks).join('\n'))
    const press = async (one: string | RegExp | Pressable) =>
      pressed(typeof one === 'string' || one instanceof RegExp ? await button(one) : one)
    return {
      reads,
      button,
      press,
      async says(text) {
        const before = (await messages()).length
        await send(inWorkspace(message(text, { user, channel: channel.id })))
        await expect.poll(async () => (await reads()).length, soon).toBeGreaterThan(before)
        return (await reads()).at(-1) ?? ''
      },
      async sees(words) {
        const found = async () => (await reads()).findLast(each => isIn(each, words))
        await expect
          .poll(async () => (await found()) ?? (await reads()).join('\n\n'), soon)
          .toSatisfy((each: string) => isIn(each, words))
        return (await found()) ?? ''
      },
      async fill(label, values) {
        const dialogs = () =>
          answers.flatMap(({ method, body }) => {
            const isOpened = method === 'views.open'
            return isOpened ? (z.object({ view: View }).safeParse(body).data?.view ?? []) : []
          })
        const before = dialogs().length
        await press(label)
        await expect.poll(() => dialogs().length, soon).toBeGreaterThan(before)
        const view = dialogs().at(-1)
        if (!view) throw new Error('no dialog')
        expect(await send(submitted(view, values, who), true)).toBe('')
      },
    }
  }

  return {
    ...workspace,
    personOf,
    /** The program is stopped and started again, so much later on its own clock. */
    async later(minutes: number): Promise<void> {
      await program.stop()
      at += Date.now() - since + minutes * 60_000
      since = Date.now()
      program = await startAt(at)
    },
  }
}

/** The dialog as Slack sends it: each input as it was filled in, or as it stood. */
function submitted(view: View, values: Readonly<Record<string, string>>, who: object): string {
  const inputs = view.blocks.flatMap(block => Input.safeParse(block).data ?? [])
  for (const id of Object.keys(values)) expect(inputs.map(each => each.block_id)).toContain(id)
  const state = inputs.map(input => {
    const id = input.block_id
    return [id, { [id]: typedIn(input, values[id]) }] as const
  })
  const filled = { ...view, state: { values: Object.fromEntries(state) } }
  return interaction({ ...who, type: 'view_submission', view: filled })
}

/** `wanted`: the text; of a list, the words that the one choice contains. */
function typedIn({ element }: Input, wanted: string | undefined): object {
  const { type } = element
  const options = [
    ...(element.options ?? []),
    ...(element.option_groups ?? []).flatMap(group => group.options),
  ]
  const chosen = options.find(each => wanted !== undefined && each.text.text.includes(wanted))
  if (options.length > 0 && wanted !== undefined) expect(chosen, wanted).toBeDefined()
  switch (type) {
    case 'plain_text_input':
      return { type, value: wanted ?? element.initial_value ?? null }
    case 'datepicker':
      return { type, selected_date: wanted ?? element.initial_date ?? null }
    case 'timepicker':
      return { type, selected_time: wanted ?? element.initial_time ?? null }
    case 'static_select':
      return { type, selected_option: chosen ?? element.initial_option ?? null }
    default:
      return { type, selected_options: chosen ? [chosen] : (element.initial_options ?? []) }
  }
}

function isSaid(label: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? label === wanted : wanted.test(label)
}

function isIn(words: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? words.includes(wanted) : wanted.test(words)
}

function buttonsIn(value: unknown): Button[] {
  const button = Button.safeParse(value).data
  if (button) return [button]
  return typeof value === 'object' && value ? Object.values(value).flatMap(buttonsIn) : []
}

/** Everything that can be read, a line each; what stands in one section is one line. */
function wordsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('text' in value && typeof value.text === 'string') return [value.text]
  const inner = Object.values(value).flatMap(wordsIn)
  const isLine = 'type' in value && value.type === 'rich_text_section'
  return isLine ? [inner.join('')] : inner
}
