// The question desk over real stores, and people at it: who presses and sends what, and what each was told. Used by test/questions and by
// whoever makes a bot.
import { randomUUID } from 'node:crypto'
import type { Action, FormAction } from '../../src/core/action.js'
import { PersonId, type TenantId } from '../../src/core/ids.js'
import type { Address, FormValues, Lang } from '../../src/core/message.js'
import type { LanguageModel } from '../../src/core/ports.js'
import type { Form, FormField, Reply } from '../../src/core/reply.js'
import type { Instant } from '../../src/core/time.js'
import { noModel } from '../../src/llm/none.js'
import type { Receiver } from '../../src/model/delivery.js'
import type { Programme } from '../../src/model/programme.js'
import type { Outcome } from '../../src/programme/asking.js'
import { createSnapshotCache } from '../../src/programme/snapshot-cache.js'
import type { Composed } from '../../src/questions/asking.js'
import { createQuestionDesk, type DeskAction, type QuestionDesk } from '../../src/questions/desk.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import { QuestionStore } from '../../src/store/question-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { DeliveryStore } from '../../src/store/sending/delivery-store.js'

/** A desk on the connection; `admin` is the tenant's first administrator. */
export function deskOn(
  connection: RedisConnection,
  {
    now,
    admin,
    woken,
    model = noModel,
  }: { now: Instant; admin?: string; woken?: TenantId[]; model?: LanguageModel },
): QuestionDesk {
  const programmes = new ProgrammeStore(connection)
  return createQuestionDesk({
    questions: new QuestionStore(connection),
    programmes,
    snapshots: createSnapshotCache(programmes, { now: () => now }),
    model,
    adminOf: async () => (admin === undefined ? undefined : PersonId.parse(admin)),
    wake: tenant => void woken?.push(tenant),
  })
}

/** What stands before somebody at the desk. */
export interface Desk {
  readonly desk: QuestionDesk
  readonly connection: RedisConnection
  readonly tenant: TenantId
  readonly now: Instant
}

export interface Visitor {
  readonly address: Address
  press(action: DeskAction): Promise<Outcome>
  /** Presses and gets a form. */
  open(action: DeskAction): Promise<Form>
  /** Presses and gets words. */
  told(action: DeskAction): Promise<Reply>
  submit(action: FormAction, values: FormValues): Promise<Outcome>
  /** Sends a form and gets words. */
  send(action: FormAction, values: FormValues): Promise<Reply>
}

/** One person at the desk by e-mail; '' is a guest, with an account of their own. */
export function visitor(
  { desk, connection, tenant, now }: Desk,
  as: string,
  { lang = 'da', ...more }: { lang?: Lang } & Partial<Address> = {},
): Visitor {
  const programmes = new ProgrammeStore(connection)
  const address: Address = {
    platform: 'slack',
    userId: as || `U${randomUUID()}`,
    ...(as ? { verifiedEmail: as } : {}),
    ...more,
  }
  const base = { tenant, address, conversation: 'own', lang }
  const at = async () => ({ now, version: await programmes.version(tenant) })
  async function press(action: DeskAction) {
    return desk.press({ ...base, type: 'press', eventId: randomUUID(), action }, await at())
  }
  async function submit(action: FormAction, values: FormValues) {
    const form = { ...base, type: 'form', eventId: randomUUID(), action, values } as const
    const said = await desk.submit(form, await at())
    if (!said) throw new Error('a form of nobody')
    return said
  }
  return {
    address,
    press,
    submit,
    open: async action => formIn(await press(action)),
    told: async action => replyIn(await press(action)),
    send: async (action, values) => replyIn(await submit(action, values)),
  }
}

export function formIn(outcome: Outcome | Composed): Form {
  if ('form' in outcome) return outcome.form
  throw new Error(`no form: ${JSON.stringify(outcome)}`)
}

export function replyIn(outcome: Outcome | Composed): Reply {
  if ('reply' in outcome) return outcome.reply
  if ('blocks' in outcome) return outcome
  throw new Error(`no reply: ${JSON.stringify(outcome)}`)
}

export function fieldIn(form: Form, id: string): FormField {
  const found = form.fields.find(field => field.id === id)
  if (!found) throw new Error(`no field ${id}`)
  return found
}

/** The words of a message, or `stale: why`. */
export async function composed(
  { desk, tenant, now }: Desk,
  kind: Parameters<QuestionDesk['compose']>[1]['kind'],
  to: { id: string; receiver: Receiver },
): Promise<Reply | string> {
  const said = await desk.compose(tenant, { kind, id: to.id }, to.receiver, now)
  return 'stale' in said ? `stale: ${said.stale}` : said
}

export function toPerson(email: string): Receiver {
  return { kind: 'person', id: PersonId.parse(email) }
}

/** The keys of what may be sent now. */
export async function dueAt({ connection, tenant, now }: Desk): Promise<readonly string[]> {
  const store = new DeliveryStore(connection)
  const ids = (await store.dueLanes(tenant, now, 100)).flatMap(({ deliveries }) => deliveries)
  const rows = await store.loadAll(tenant, ids)
  return rows.flatMap(row => (typeof row === 'object' ? [row.key] : [])).sort()
}

/** The buttons of a reply: label and action. */
export function actionsIn(reply: Reply): { label: string; action: Action }[] {
  return reply.blocks
    .flatMap(block => (block.type === 'actions' ? block.buttons : []))
    .flatMap(button => ('action' in button ? [button] : []))
}

/** Everything a reader can see of a reply. */
export function seenIn(reply: Reply): string {
  return JSON.stringify(reply)
}

/** Changes the tenant's programme. */
export async function changeProgramme(
  { connection, tenant }: Pick<Desk, 'connection' | 'tenant'>,
  change: (programme: Programme) => Programme,
): Promise<void> {
  const programmes = new ProgrammeStore(connection)
  const stored = await programmes.load(tenant)
  if (!stored) throw new Error('no programme')
  await programmes.save(tenant, change(stored.programme), {
    expectedVersion: stored.version,
    submission: randomUUID(),
  })
}
