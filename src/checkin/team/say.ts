// What a sentence about questions to teams asks for: "spørg skolerne i matematik: hvad har I prøvet?" makes a draft and shows it, "spørg teams" offers
// the form, "teamsvar" lists. Called by chat.ts. Nothing is ever sent by a sentence.

import type { InboundText, Lang } from '../../core/message.js'
import { textReply } from '../../core/reply.js'
import { addDays, instantOf } from '../../core/time.js'
import { type TeamGroup, teamLimits } from '../../model/team-round.js'
import type { Outcome } from '../../programme/asking.js'
import { foldTitle } from '../../programme/indexes.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { replyOf, unkept } from '../said.js'
import { teamButton } from './card.js'
import { type Group, groupsOf } from './groups.js'
import { listRounds } from './list.js'
import { beginTeamRound, mayNot } from './send.js'

type Order =
  | { readonly does: 'ask'; readonly whom: string; readonly question: string; readonly lang: Lang }
  | { readonly does: 'list'; readonly lang: Lang }

const whom =
  '(?:(?:alle|de|hvert|hver|vores|mine|all|every|our|my|the)\\s+)*(?:skolerne|skoler|skole|teamene|teamsene|teams?|(schools?))'
const ask = new RegExp(
  `^\\s*(?:spørg|spoerg|sporg|(ask))\\s+${whom}(?:\\s+(?:(?:i|på|fra|in|at|from|of)\\s+)?([^:]{0,80}?))?\\s*(?::\\s*(\\S[\\s\\S]*))?[\\s.!]*$`,
  'iu',
)
const list =
  /^\s*(?:(?:vis|se|hent|show|see)\s+(?:mig\s+|me\s+)?)?(?:(?:alle|mine|vores|all|my|our)\s+)?(?:team[\s-]?svar(?:ene)?|team[\s-]?spørgsmål(?:ene)?|(team[\s-]?(?:answers|questions)))[\s.!?]*$/iu
const make =
  /^\s*(?:lav|opret|start|bed\s+om|(make|create|start|ask\s+for))\s+(?:et\s+|nogle\s+|a\s+|an\s+)?(?:team[\s-]?(?:svar|spørgsmål|answers?|questions?))[\s.!?]*$/iu
/** Days it is open where nothing is said. */
const weekDays = 7

/** Pure. */
export function readTeamOrder(text: string): Order | undefined {
  const listed = list.exec(text)
  if (listed) return { does: 'list', lang: listed[1] ? 'en' : 'da' }
  const made = make.exec(text)
  if (made) return { does: 'ask', whom: '', question: '', lang: made[1] ? 'en' : 'da' }
  const asked = ask.exec(text)
  if (!asked) return undefined
  const [, english, schools, group = '', question = ''] = asked
  const lang = english || schools ? 'en' : 'da'
  return { does: 'ask', whom: group.trim(), question: question.trim(), lang }
}

/** Clear orders and answers in words; else undefined. */
export async function sayTeam(asking: Asking, inbound: InboundText): Promise<Outcome | undefined> {
  const order = readTeamOrder(inbound.text)
  if (!order) return undefined
  const here = { ...asking, lang: order.lang }
  const { teamRounds: say } = wording(order.lang)
  if (!here.viewer.person) return unkept(textReply(order.lang, say.guest))
  if (inbound.shared) return unkept(textReply(order.lang, say.notHere))
  if (order.does === 'list') return listRounds(here)
  const groups = groupsOf(here)
  if (groups.length === 0) return mayNot(here)
  const meant = groupMeant(groups, order.whom)
  if (!meant || order.question === '' || order.question.length > teamLimits.question)
    return unkept(replyOf(order.lang, [say.invite], [teamButton(say.buttons.new, 'new')]))
  const closesAt = instantOf(`${addDays(here.today, weekDays)}T20:00`, here.snapshot.zone)
  return beginTeamRound(here, inbound, { group: meant, questions: [order.question], closesAt })
}

/** The only one there is, or the only one whose name has the words in it. */
function groupMeant(groups: readonly Group[], words: string): TeamGroup | undefined {
  const stem = foldTitle(words).replace(/(?:s?netvarket|netvark|skole[rn]*|en|et)$/, '')
  const found =
    words === ''
      ? groups
      : groups.filter(({ name }) => stem !== '' && foldTitle(name).includes(stem))
  const [only, another] = found
  return another === undefined ? only?.group : undefined
}
