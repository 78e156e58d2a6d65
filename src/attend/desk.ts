// The desk for who comes: invitations and answers, whom a school sends, who has answered, and what is noted after the meeting. Made by
// src/outgoing.ts, called by bot.ts and by whoever sends. Rights are those of the moment, every time.
import type { Action } from '../core/action.js'
import type { InboundForm, InboundPress } from '../core/message.js'
import type { Delivery } from '../model/delivery.js'
import type { Outcome } from '../programme/asking.js'
import type { Words } from '../remind/compose.js'
import { createSendingDesk, type SendingDesk } from '../remind/sending-desk.js'
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

export type AttendDesk = SendingDesk<AttendPress>

export function createAttendDesk(deps: AttendDeps): AttendDesk {
  return createSendingDesk(deps, {
    ...{ press, submit, words, file: participantsFile, run: runAttend },
    say: async (asking, inbound) =>
      (await sayInvitation(asking, inbound)) ??
      (await sayDesignation(asking, inbound)) ??
      (await sayCoverage(asking, inbound)) ??
      sayAfter(asking, inbound),
  })
}

/** The table of forms. */
async function submit(asking: Asking, inbound: InboundForm): Promise<Outcome | undefined> {
  const { action } = inbound
  switch (action.id) {
    case 'open-meetings':
    case 'answer-term':
    case 'answer-note':
    case 'substitute':
    case 'paste-answers':
      return submitInvitation(asking, inbound, action)
    case 'choose-people':
    case 'add-person':
    case 'name-delegate':
      return submitDesignation(asking, inbound, action)
    case 'who-came':
    case 'minutes':
    case 'agreement':
      return submitAfter(asking, inbound, action)
    default:
      return undefined
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
