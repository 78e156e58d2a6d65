// What the desks that write to people have in common: presses, forms and sentences of somebody, the words of what is sent, the file behind a
// secret link, and what is due; each with rights and programme of that moment. desk.ts, src/attend and src/broadcast make one each.
import type { TenantId } from '../core/ids.js'
import type { InboundForm, InboundPress, InboundText } from '../core/message.js'
import type { Reply } from '../core/reply.js'
import type { Instant } from '../core/time.js'
import type { Delivery } from '../model/delivery.js'
import { askingOf, type Outcome } from '../programme/asking.js'
import type { ReportLink } from '../store/sending/report-link-store.js'
import { type Asking, type RemindDeps, type Standing, standingOf } from './asking.js'
import type { Words } from './compose.js'
import type { ReportFile, ShownPicture } from './report/file.js'

/** When it happens (business time), and the programme's version as the claim told it. */
export interface At {
  readonly now: Instant
  readonly version: number
}

export interface SendingDesk<Press extends InboundPress> {
  press(inbound: Press, at: At): Promise<Outcome>
  /** Undefined where the form is none of its own. */
  submit(inbound: InboundForm, at: At): Promise<Outcome | undefined>
  /** What these words ask for, where they are about this; else undefined, and they are a question. */
  say(inbound: InboundText, at: At): Promise<Outcome | undefined>
  /** The words of one message that says all of these to one receiver, and the programme's version that they hold for. */
  compose(
    tenant: TenantId,
    deliveries: readonly Delivery[],
    now: Instant,
  ): Promise<Words & { readonly version: number }>
  /** The list that a secret link opens; undefined where the link, or the right to it, is no more, or it is another desk's. */
  report(token: string, now: Instant): Promise<ReportFile | undefined>
  /** The same of a page to read. */
  page(token: string, now: Instant): Promise<Reply | undefined>
  /** And of a picture in a message. */
  picture(token: string, now: Instant): Promise<ShownPicture | undefined>
  /** Lets what is due become messages. */
  run(tenant: TenantId, now: Instant): Promise<void>
}

/** What one of them does. */
export interface Tables<Deps extends RemindDeps, Press extends InboundPress> {
  press(asking: Asking<Deps>, inbound: Press): Promise<Outcome>
  submit(asking: Asking<Deps>, inbound: InboundForm): Promise<Outcome | undefined>
  say(asking: Asking<Deps>, inbound: InboundText): Promise<Outcome | undefined>
  words(standing: Standing<Deps>, deliveries: readonly Delivery[]): Promise<Words>
  file(standing: Standing<Deps>, link: ReportLink): Promise<ReportFile | undefined>
  /** Without it the desk has no pages. */
  page?(standing: Standing<Deps>, link: ReportLink): Promise<Reply | undefined>
  /** Without it no message of the desk's shows a picture. */
  picture?(standing: Standing<Deps>, link: ReportLink): Promise<ShownPicture | undefined>
  run(standing: Standing<Deps>): Promise<void>
}

export function createSendingDesk<Deps extends RemindDeps, Press extends InboundPress>(
  deps: Deps,
  tables: Tables<Deps, Press>,
): SendingDesk<Press> {
  /** As it stands now, whatever the claim told. */
  async function standing(tenant: TenantId, now: Instant) {
    const version = await deps.programmes.version(tenant)
    return { version, standing: await standingOf(deps, tenant, { now, version }) }
  }
  return {
    press: async (inbound, at) => tables.press(await askingAt(deps, inbound, at), inbound),
    submit: async (inbound, at) => tables.submit(await askingAt(deps, inbound, at), inbound),
    say: async (inbound, at) => tables.say(await askingAt(deps, inbound, at), inbound),
    async compose(tenant, deliveries, now) {
      const here = await standing(tenant, now)
      return { ...(await tables.words(here.standing, deliveries)), version: here.version }
    },
    async report(token, now) {
      const link = await deps.reportLinks.read(token)
      return link && tables.file((await standing(link.tenant, now)).standing, link)
    },
    async page(token, now) {
      const link = tables.page && (await deps.reportLinks.read(token))
      return link && tables.page?.((await standing(link.tenant, now)).standing, link)
    },
    async picture(token, now) {
      const link = tables.picture && (await deps.reportLinks.read(token))
      return link && tables.picture?.((await standing(link.tenant, now)).standing, link)
    },
    run: async (tenant, now) => tables.run((await standing(tenant, now)).standing),
  }
}

/** Who speaks, and what stands at that moment. */
export async function askingAt<Deps extends RemindDeps>(
  deps: Deps,
  { tenant, address, lang = 'da' }: Pick<InboundText, 'tenant' | 'address' | 'lang'>,
  at: At,
): Promise<Asking<Deps>> {
  return askingOf(await standingOf(deps, tenant, at), address, lang)
}
