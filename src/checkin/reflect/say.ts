// What a sentence about reflections asks for: "refleksion: …" keeps what follows for the writer alone, "skriv en refleksion" offers the form, "mine
// refleksioner" and "refleksioner delt med mig" list. Called by chat.ts. Where others read along nothing is kept and nothing shown.

import type { InboundText, Lang } from '../../core/message.js'
import { textReply } from '../../core/reply.js'
import { reflectionLength } from '../../model/reflection.js'
import { pupilNote } from '../../people/guard/reminder.js'
import type { Outcome } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { replyOf, unkept } from '../said.js'
import { reflectionButton } from './card.js'
import { emptyFilled } from './form.js'
import { listMine, listShared } from './list.js'
import { writeNew } from './write.js'

type Order =
  | { readonly does: 'keep'; readonly text: string; readonly lang: Lang }
  | { readonly does: 'new' | 'list' | 'shared'; readonly lang: Lang }

const keep =
  /^\s*(?:(?:min|my|en|a)\s+)?(?:reflek[st]ion|refleksjon|(reflection))\s*[:–—-]\s*(\S[\s\S]*)$/iu
const noun = '(?:reflek[st]ion(?:er|en|erne)?|refleksjon(?:er)?|(reflections?))'
const polite = '(?:\\s*(?:tak|please))?[\\s.!?]*$'
const write = new RegExp(
  `^\\s*(?:(?:jeg\\s+(?:vil|skal)(?:\\s+gerne)?|kan\\s+jeg|i\\s+want\\s+to|i\\s+would\\s+like\\s+to)\\s+)?(?:skrive?|lave?|tilføje?|ny|opret(?:te)?|write|add|new|make)\\s+(?:(?:en|et|a|ny|new)\\s+)*${noun}${polite}`,
  'iu',
)
const mine = new RegExp(
  `^\\s*(?:(?:vis|se|hent|slet|ret|fjern|show|see|list|delete|edit)\\s+(?:mig\\s+|me\\s+)?)?(?:alle\\s+|all\\s+)?(?:mine?|my)\\s+${noun}${polite}`,
  'iu',
)
const shared = new RegExp(
  `^\\s*(?:(?:vis|se|hent|show|see|list)\\s+(?:mig\\s+|me\\s+)?)?(?:(?:de\\s+)?delte\\s+${noun}|${noun}\\s+(?:(?:der|som|that)\\s+)?(?:er\\s+|are\\s+)?(?:delt|shared)\\s+(?:med|with)\\s+(?:mig|me)|(shared)\\s+reflections)${polite}`,
  'iu',
)

/** Pure. */
export function readReflectionOrder(text: string): Order | undefined {
  const kept = keep.exec(text)
  if (kept) return { does: 'keep', text: (kept[2] ?? '').trim(), lang: kept[1] ? 'en' : 'da' }
  const langOf = (found: RegExpExecArray): Lang => (found.slice(1).some(Boolean) ? 'en' : 'da')
  const orders = [
    [write, 'new'],
    [mine, 'list'],
    [shared, 'shared'],
  ] as const
  for (const [shape, does] of orders) {
    const found = shape.exec(text)
    if (found) return { does, lang: langOf(found) }
  }
  return undefined
}

/** Clear orders and answers in words; else undefined. */
export async function sayReflection(
  asking: Asking,
  inbound: InboundText,
): Promise<Outcome | undefined> {
  const order = readReflectionOrder(inbound.text)
  if (!order) return undefined
  const here = { ...asking, lang: order.lang }
  const { reflections: say } = wording(order.lang)
  if (!here.viewer.person) return unkept(textReply(order.lang, say.guest))
  if (inbound.shared) return unkept(textReply(order.lang, say.notHere))
  switch (order.does) {
    case 'keep':
      return keepTyped(here, inbound, order.text)
    case 'new':
      return unkept(replyOf(order.lang, [say.invite], [reflectionButton(say.buttons.new, 'new')]))
    case 'list':
      return listMine(here)
    case 'shared':
      return listShared(here)
    default:
      return order satisfies never
  }
}

/** Nobody else reads it, so that a pupil's name is reminded of when it stands there; whoever shares it is asked before. */
async function keepTyped(asking: Asking, inbound: InboundText, text: string): Promise<Outcome> {
  const { lang } = asking
  const { reflections: say } = wording(lang)
  if (text.length > reflectionLength)
    return unkept(textReply(lang, say.tooLong(text.length, reflectionLength)))
  const lead = [say.savedTyped, pupilNote(text, lang)].filter(Boolean).join('\n')
  return writeNew(asking, inbound, { filled: { ...emptyFilled, text }, lead })
}
