// What somebody wants with the check-in that is open to them, in plain words: "spring over", "senere", "hvem kan se hvad?", "ret mit svar",
// "fortryd mit svar", "svar på check-in". Called by say.ts. The words are whole sentences: anything more is about something else.
import type { InboundText } from '../../../core/message.js'
import { textReply } from '../../../core/reply.js'
import type { Said } from '../../../programme/asking.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { whoSees } from '../../make/who-sees.js'
import { askLater, askWhen } from '../later.js'
import type { Open } from '../open.js'
import { showRound, skipRound, undoAnswer } from '../take.js'
import { openTo } from './asked.js'
import { choices } from './choices.js'

type Wish = 'skip' | 'later' | 'half-hour' | 'tomorrow' | 'who-sees' | 'undo' | 'show'

const mostLetters = 60
const mine = '(?:mit|mine|my)\\s+(?:svar(?:ene)?|answers?)'
const wishes: readonly (readonly [Wish, RegExp])[] = [
  ['skip', /^(?:spring\s+(?:den\s+|det\s+)?over|skip(?:\s+(?:it|this))?)$/iu],
  [
    'later',
    /^(?:senere|later|ikke\s+(?:lige\s+)?nu|not\s+now|sp(?:ø|oe|o)rg\s+(?:mig\s+)?(?:igen\s+)?senere|ask\s+(?:me\s+)?(?:again\s+)?later)$/iu,
  ],
  [
    'half-hour',
    /^(?:sp(?:ø|oe|o)rg\s+(?:mig\s+)?(?:igen\s+)?)?om\s+(?:en\s+halv\s+time|30\s+min(?:utter)?)$|^ask\s+(?:me\s+)?(?:again\s+)?in\s+(?:half\s+an\s+hour|30\s+min(?:utes)?)$/iu,
  ],
  [
    'tomorrow',
    /^sp(?:ø|oe|o)rg\s+(?:mig\s+)?(?:igen\s+)?i\s?morgen$|^ask\s+(?:me\s+)?(?:again\s+)?tomorrow$/iu,
  ],
  [
    'who-sees',
    new RegExp(
      `^(?:hvem\\s+kan\\s+se\\s+(?:hvad|svarene|${mine})|who\\s+can\\s+see\\s+(?:what|the\\s+answers|${mine}))$`,
      'iu',
    ),
  ],
  [
    'undo',
    new RegExp(
      `^(?:(?:fortryd|slet|fjern|undo|delete|remove)\\s+${mine}|tr(?:æ|ae|a)k\\s+${mine}\\s+tilbage|take\\s+back\\s+${mine})$`,
      'iu',
    ),
  ],
  [
    'show',
    new RegExp(
      `^(?:(?:vis|se|ret|(?:æ|ae|a)ndr|skift|show|see|change)\\s+${mine}|(?:(?:svar\\s+p(?:å|aa|a)|vis|(?:å|aa|a)bn|answer|open|show)\\s+)?(?:et\\s+|the\\s+|a\\s+)?check-?\\s?in(?:net)?)$`,
      'iu',
    ),
  ],
]

export function readWish(text: string): Wish | undefined {
  if (text.length > mostLetters) return undefined
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/[\s.!?]+$/u, '')
    .trim()
  return wishes.find(([, wish]) => wish.test(line))?.[0]
}

/** Undefined where nothing is open to them: then the words are a question, or another's. */
export async function sayWish(asking: Asking, { text }: InboundText): Promise<Said | undefined> {
  const wish = readWish(text)
  if (!wish) return undefined
  const all = await openTo(asking)
  const [open, another] = all
  if (!open) return undefined
  if (!another) return granted(asking, open, wish)
  const { lang } = asking
  const which = textReply(lang, wording(lang).checkin.typed.which)
  return {
    reply: choices(
      which,
      all.map(({ round }) => round),
    ),
  }
}

async function granted(asking: Asking, open: Open, wish: Wish): Promise<Said> {
  switch (wish) {
    case 'skip':
      return skipRound(asking, open)
    case 'later':
      return askWhen(asking, open)
    case 'half-hour':
    case 'tomorrow':
      return askLater(asking, open, wish)
    case 'who-sees':
      return { reply: whoSees(asking, open.round, asking.lang) }
    case 'undo':
      return undoAnswer(asking, open)
    case 'show':
      return showRound(asking, open)
    default:
      return wish satisfies never
  }
}
