// The desk for who comes: invitations and answers, whom a school sends, who has answered, and what is noted after the meeting. Made by
// src/outgoing.ts, called by bot.ts and by whoever sends. Rights are those of the moment, every time.
import type { Action } from '../core/action.js'
import type { TenantId } from '../core/ids.js'
import type { InboundForm, InboundPress, InboundText } from '../core/message.js'
import type { Instant } from '../core/time.js'
import type { Delivery } from '../model/delivery.js'
import { askingOf, type Outcome } from '../programme/asking.js'
import { standingOf } from '../remind/asking.js'
import type { Words } from '../remind/compose.js'
import type { ReportFile } from '../remind/report/file.js'
import { pressAfter, sayAfter, submitAfter } from './after/chat.js'
import type { Asking, AttendDeps, Standing } from './asking.js'
import { pressCoverage } from './coverage/chat.js'
import { participantsFile } from './coverage/file.js'
import { composeCoverage } from './coverage/live.js'
import { sayCoverage } from './coverage/say.js'
import {
  composeDesignation,
  pressDesignation,
  sayDesignation,
  submitDesignation,
} from './designate/chat.js'
import {
  composeInvitation,
  pressInvitation,
  sayInvitation,
  submitInvitation,
} from './invite/chat.js'
import { composeNudge } from './run/nudge-words.js'
import { runAttend } from './run.js'

/** The actions that belong here. */
export type AttendAction = Extract<
  Action,
  { id: 'invitation' | 'designation' | 'coverage' | 'after' }
>
export interface AttendPress extends InboundPress {
  readonly action: AttendAction
}

/** When it happens (business time), and the programme's version as the claim told it. */
interface At {
  readonly now: Instant
  readonly version: number
}

export interface AttendDesk {
  press(inbound: AttendPress, at: At): Promise<Outcome>
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
  /** The participants' list that a secret link opens; undefined where the link, or the right to it, is no more. */
  report(token: string, now: Instant): Promise<ReportFile | undefined>
  /** Writes the rows of nudges that are due, and brings cards up to date. */
  run(tenant: TenantId, now: Instant): Promise<void>
}

export function createAttendDesk(deps: AttendDeps): AttendDesk {
  const standing = (tenant: TenantId, at: At) => standingOf(deps, tenant, at)
  const asking = async (
    { tenant, address, lang }: InboundText | InboundPress | InboundForm,
    at: At,
  ) => askingOf(await standing(tenant, at), address, lang ?? 'da')
  return {
    press: async (inbound, at) => press(await asking(inbound, at), inbound),
    async submit(inbound, at) {
      const { action } = inbound
      switch (action.id) {
        case 'open-meetings':
        case 'answer-term':
        case 'answer-note':
        case 'substitute':
        case 'paste-answers':
          return submitInvitation(await asking(inbound, at), inbound, action)
        case 'choose-people':
        case 'add-person':
        case 'name-delegate':
          return submitDesignation(await asking(inbound, at), inbound, action)
        case 'who-came':
        case 'minutes':
        case 'agreement':
          return submitAfter(await asking(inbound, at), inbound, action)
        default:
          return undefined
      }
    },
    async say(inbound, at) {
      const who = await asking(inbound, at)
      return (
        (await sayInvitation(who, inbound)) ??
        (await sayDesignation(who, inbound)) ??
        (await sayCoverage(who, inbound)) ??
        sayAfter(who, inbound)
      )
    },
    async compose(tenant, deliveries, now) {
      const version = await deps.programmes.version(tenant)
      return { ...(await words(await standing(tenant, { now, version }), deliveries)), version }
    },
    async report(token, now) {
      const link = await deps.reportLinks.read(token)
      if (!link) return undefined
      const version = await deps.programmes.version(link.tenant)
      return participantsFile(await standing(link.tenant, { now, version }), link)
    },
    async run(tenant, now) {
      const version = await deps.programmes.version(tenant)
      await runAttend(await standing(tenant, { now, version }))
    },
  }
}

/** The table of presses. */
function press(asking: Asking, inbound: AttendPress): Promise<Outcome> {
  const { action } = inbound
  switch (action.id) {
    case 'invitation':
      return pressInvitation(asking, inbound, action)
    case 'designation':
      return pressDesignation(asking, inbound, action)
    case 'coverage':
      return pressCoverage(asking, inbound, action)
    case 'after':
      return pressAfter(asking, inbound, action)
    default:
      return action satisfies never
  }
}

/** The table of what is sent. Nudges alone come several at a time. */
async function words(standing: Standing, deliveries: readonly Delivery[]): Promise<Words> {
  const [first] = deliveries
  switch (first?.source.kind) {
    case 'nudge':
      return composeNudge(standing, deliveries)
    case 'invitation':
    case 'substitute':
      return composeInvitation(standing, first)
    case 'designation':
    case 'chosen':
    case 'declined':
      return composeDesignation(standing, first)
    case 'coverage':
      return composeCoverage(standing, first)
    default:
      return { stale: [] }
  }
}
