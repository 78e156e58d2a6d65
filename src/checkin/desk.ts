// The desk for check-ins: rounds and series, answers, results, reflections and answers of teams. Made by src/outgoing.ts, called by bot.ts
// and by whoever sends. Rights are those of the moment, every time; what somebody answered is nobody's to read but theirs.
import type { Action } from '../core/action.js'
import type { InboundForm, InboundPress } from '../core/message.js'
import type { Delivery } from '../model/delivery.js'
import type { Outcome } from '../programme/asking.js'
import type { Words } from '../remind/compose.js'
import { createSendingDesk, type SendingDesk } from '../remind/sending-desk.js'
import { composeCheckin, pressCheckin, sayCheckin, submitCheckin } from './answer/chat.js'
import type { Asking, CheckinDeps, Standing } from './asking.js'
import { runRounds } from './close/run.js'
import { composeRound, pressRound, sayRound, submitRound } from './make/chat.js'
import { factsPage } from './make/facts.js'
import { sayPromise } from './make/promise.js'
import {
  composeReflection,
  pressReflection,
  sayReflection,
  submitReflection,
} from './reflect/chat.js'
import { runReflections } from './reflect/leavers.js'
import { composeResult, pressResult, sayResult, submitResult } from './result/chat.js'
import { resultFile } from './result/file.js'
import { shownPicture } from './result/picture.js'
import { runSeries } from './series/run.js'
import { composeTeam, pressTeam, sayTeam, submitTeam } from './team/chat.js'
import { teamFile } from './team/file.js'
import { runTeams } from './team/send.js'

/** The actions that belong here. */
export type CheckinPressed = Extract<
  Action,
  { id: 'checkin' | 'round' | 'result' | 'reflection' | 'team-round' }
>
export interface CheckinPress extends InboundPress {
  readonly action: CheckinPressed
}

export type CheckinDesk = SendingDesk<CheckinPress>

export function createCheckinDesk(deps: CheckinDeps): CheckinDesk {
  return createSendingDesk(deps, {
    ...{ press, submit, words, page: factsPage, picture: shownPicture },
    file: async (standing, link) => (await teamFile(standing, link)) ?? resultFile(standing, link),
    say: async (asking, inbound) =>
      (await sayCheckin(asking, inbound)) ??
      (await sayReflection(asking, inbound)) ??
      (await sayTeam(asking, inbound)) ??
      sayPromise(inbound.text) ??
      (await sayRound(asking, inbound)) ??
      sayResult(asking, inbound),
    async run(standing) {
      await runSeries(standing)
      await runRounds(standing)
      await runTeams(standing)
      await runReflections(standing)
    },
  })
}

/** The table of forms. */
async function submit(asking: Asking, inbound: InboundForm): Promise<Outcome | undefined> {
  const { action } = inbound
  switch (action.id) {
    case 'own-answer':
    case 'checkin-comment':
    case 'contact-me':
      return submitCheckin(asking, inbound, action)
    case 'make-round':
    case 'make-series':
      return submitRound(asking, inbound, action)
    case 'doing':
      return submitResult(asking, inbound, action)
    case 'write-reflection':
    case 'reply-reflection':
      return submitReflection(asking, inbound, action)
    case 'make-team-round':
    case 'team-answer':
      return submitTeam(asking, inbound, action)
    default:
      return undefined
  }
}

/** The table of presses. */
function press(asking: Asking, inbound: CheckinPress): Promise<Outcome> {
  const { action } = inbound
  switch (action.id) {
    case 'checkin':
      return pressCheckin(asking, inbound, action)
    case 'round':
      return pressRound(asking, inbound, action)
    case 'result':
      return pressResult(asking, inbound, action)
    case 'reflection':
      return pressReflection(asking, inbound, action)
    case 'team-round':
      return pressTeam(asking, inbound, action)
    default:
      return action satisfies never
  }
}

/** The table of what is sent. */
async function words(standing: Standing, deliveries: readonly Delivery[]): Promise<Words> {
  const [first] = deliveries
  switch (first?.source.kind) {
    case 'checkin':
    case 'checkin-nudge':
    case 'contact':
      return composeCheckin(standing, first)
    case 'round-note':
      return composeRound(standing, first)
    case 'result':
    case 'doing':
    case 'doing-wanted':
      return composeResult(standing, first)
    case 'reflection':
    case 'reflection-reply':
      return composeReflection(standing, first)
    case 'team-question':
    case 'team-answer':
      return composeTeam(standing, first)
    default:
      return { stale: [] }
  }
}
