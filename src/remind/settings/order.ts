// Whether a sentence is an order about reminders, in plain words: "påmindelser for matematiknetværket", "stop påmindelserne", "skift
// påmindelserne til 3 skoledage før kl. 8". Called by chat.ts before a text is answered as a question. Pure. Every word of it must be known:
// a sentence that says anything else ("hvornår får jeg en påmindelse?") is a question like any other.
import type { NetworkId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import type { Network } from '../../model/programme.js'
import type { RemindedKind } from '../../model/reminder.js'
import { readReminders } from '../../wording/reminder-offsets.js'
import { isOthers, networksNamed, plainOf } from './networks.js'

export type Does = 'show' | 'start' | 'stop' | 'times' | 'here' | 'people' | 'both' | OwnWish

/** What a person wants for themselves: the reminder an hour before, and nudges. */
export type OwnWish = 'hour-off' | 'hour-on' | 'nudges-off' | 'nudges-on'

export interface ReminderOrder {
  readonly does: Does
  readonly lang: Lang
  /** Whose; several where the words fit several, none where nobody is named. `others`: of meetings of no network. */
  readonly of: readonly (NetworkId | 'others')[]
  /** With `times`: the new ones, of this kind of meeting (undefined: of the group's own); `unread` where they cannot be read. */
  readonly offsets?: readonly string[] | 'unread'
  readonly kind?: RemindedKind
}

/** More words than this say more than that. */
const mostWords = 24

export function readReminderOrder(
  text: string,
  networks: readonly Network[],
): ReminderOrder | undefined {
  const words = plainOf(text).split(' ')
  const nudges = words.length > mostWords ? undefined : readNudges(words)
  if (nudges) return nudges
  if (words.length > mostWords || !words.some(word => noun.test(word))) return undefined
  const lang = words.some(word => /^reminders?$/.test(word)) ? 'en' : 'da'
  const hour = readHour(words)
  if (hour) return { does: hour, lang, of: [] }
  const { head, offsets } = partTimes(text)
  if (offsets && asked.test(text)) return undefined
  // Folded, "ændre" and "andre" are one word.
  const line = plainOf(head).replace(/\bandre (?=moder|netvark|lab)/, 'ovrige ')
  const said = readWords(line.split(' '), offsets !== undefined)
  if (!said) return undefined
  const { does, kind, rest } = said
  const of = whoseOf(rest, networks)
  if (!of) return undefined
  return { does, lang, of, ...(offsets ? { offsets } : {}), ...(kind ? { kind } : {}) }
}

const noun = /^(?:pamindelse(?:r|n|rne|rnes)?|pamindelsestid\w*|reminders?)$/
/** One reminder is a message that somebody wants sent: that is another matter. */
const plural = /^(?:pamindelser(?:ne|nes)?|pamindelsestid\w*|reminders)$/

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean).map(plainOf))
}

const verbs: readonly (readonly [Does, ReadonlySet<string>])[] = [
  [
    'start',
    set(
      'start starte begynd begynde tænd tænde aktiver aktivere opsæt opsætte opret oprette lav lave indstil indstille begin enable create make setup',
    ),
  ],
  ['stop', set('stop stoppe stands standse sluk slukke pause disable')],
  [
    'times',
    set(
      'skift skifte ret rette ændr ændre juster justere flyt change edit adjust tidspunkter tidspunkterne tidspunkt tidspunktet tider tiderne times påmindelsestider påmindelsestiderne påmindelsestidspunkter påmindelsestidspunkterne',
    ),
  ],
  [
    'show',
    set(
      'vis vise se show see view preview oversigt oversigten list liste hvilke which indstillinger indstillingerne settings',
    ),
  ],
]
const write = set('skriv skrive send sende post poste write læg lægge put slå sæt turn set')
/** "Slå … til", "sæt … i gang", "turn on". */
const parted: readonly (readonly [Does, RegExp])[] = [
  [
    'start',
    /\bsla\b.*\btil(?=$| for| i)|\bsat\b.*\bi gang\b|\bturn\b.*\bon\b|\bsat\b.*\bop\b|\bset\b.*\bup\b/,
  ],
  ['stop', /\bsla\b.*\bfra\b|\bturn\b.*\boff\b/],
  ['both', /\b(?:bade|both)\b.*\b(?:kanal\w*|her|channel|here)\b/],
  [
    'here',
    /\b(?:her|her i|herind|here|i (?:denne|kanalen|den her) ?(?:kanal)?|in (?:this|the) channel)\b/,
  ],
  [
    'people',
    /\b(?:til (?:hver person|hver enkelt|folk direkte)|enkeltvis|to each person|to everyone directly)\b/,
  ],
]
const kinds: readonly (readonly [RemindedKind, ReadonlySet<string>])[] = [
  ['lab', set('læringslab læringslabbene lab labs labbene')],
  ['deadline', set('frist frister fristerne deadline deadlines')],
]
/** They change nothing. */
const small = set(
  `jeg vi vil gerne kan kunne må du i lige venligst tak pejling hej please can could would you like to the a for til om af of in on off i
   vores mine min mit our my alle all de den det nu now og and at her here denne kanal kanalen this channel hver person enkelt each everyone
   directly direkte folk både both fra gang enkeltvis herinde igen again mig me so kl turn set med with
   op up er der are there skal have få sendes sættes være be sent should must`,
)
/** With one of these it is none, whatever else it says. */
const never = set('ikke not aldrig never hvorfor hvornår hvordan why when how om hvis if')

/** What somebody wants of their own is nothing to decide for everybody by. */
const personal = /\b(?:mig|me|mine|min|my(?! networks?\b))\b/

interface Said {
  readonly does: Does
  readonly kind?: RemindedKind
  readonly rest: readonly string[]
}

function readWords(words: readonly string[], hasTimes: boolean): Said | undefined {
  const line = words.join(' ')
  if (!words.some(word => plural.test(word))) return undefined
  const others = words.filter(word => !plural.test(word))
  const isAsked = words.some(word => never.has(word) && word !== 'om')
  if (isAsked) return undefined
  const does = hasTimes ? 'times' : doesOf(line, words)
  if (does !== 'show' && personal.test(line)) return undefined
  // Of the kinds only the times are apart.
  const kind =
    does === 'times' ? kinds.find(([, set]) => others.some(word => set.has(word))) : undefined
  const isVerb = (word: string) => write.has(word) || verbs.some(([, set]) => set.has(word))
  const rest = others.filter(
    word => !isVerb(word) && !small.has(word) && !(kind?.[1].has(word) ?? false),
  )
  return { does, rest, ...(kind ? { kind: kind[0] } : {}) }
}

function doesOf(line: string, words: readonly string[]): Does {
  const [found] = parted.find(([, pattern]) => pattern.test(line)) ?? []
  if (found) return found
  return verbs.find(([, set]) => words.some(word => set.has(word)))?.[0] ?? 'show'
}

/** Undefined where the words are nobody's: then they say something else. */
function whoseOf(
  rest: readonly string[],
  networks: readonly Network[],
): ReminderOrder['of'] | undefined {
  if (isOthers(rest)) return ['others']
  const names = rest.filter(word => !/^(?:netvark(?:et|ene)?|networks?)$/.test(word))
  if (names.length === 0) return []
  const named = networksNamed(names, networks)
  return named.length === 0 ? undefined : named
}

/** Without "til" it is told by one of these: "send påmindelser 3 skoledage før". */
const telling = /(?<!\p{L})(?:skal|send|sende|sæt|must|should)(?!\p{L})/iu
/** "Skal de ud 3 skoledage før?" */
const asked = /^(?!\s*(?:kan|kunne|vil|gider|can|could|would|will)(?!\p{L})).*\?\s*$/isu

/** "… til 3 skoledage før kl. 8": the words before it, and what stands after it where that is times. */
function partTimes(text: string): { head: string; offsets?: readonly string[] | 'unread' } {
  const line = text.replace(/\s+/g, ' ').replace(/[\s.!?]+$/, '')
  for (const { index, 0: word } of line.matchAll(/[\s:]\s*(?:(?:til|to)\s+)?/giu)) {
    const tail = line.slice(index + word.length)
    const offsets = readReminders(tail)
    const isSaid = /til|to|:/i.test(word) || telling.test(line)
    if (offsets && isSaid) return { head: line.slice(0, index), offsets }
  }
  const [said, tail = ''] = /\s(?:til|to)\s+(.+)$/iu.exec(line) ?? []
  const isTime = /\d|dag|\buge|\btime|minut|\bday|week|hour/iu.test(tail)
  if (said === undefined || !isTime) return { head: line }
  return { head: line.slice(0, -said.length), offsets: 'unread' }
}

const anHour = /\b(?:en|1|a|an|one|60) (?:time|hour|minutter|minutes|min) (?:for|inden|before)\b/
const no = set('ingen ikke nej uden undgå slip stop spar no not dont without stop')
const yes = set('gerne igen alligevel ja tak again yes please')
const hourWords = set(
  'jeg vil en a an have få mig fri for om i want get have me send de den det flere mere any more du må behøver do møder mødet the meetings',
)

/** The reminder that teaches cannot use: each for themselves. */
function readHour(words: readonly string[]): 'hour-off' | 'hour-on' | undefined {
  const line = words.join(' ')
  if (!anHour.test(line)) return undefined
  const left = line.replace(anHour, ' ').split(/\s+/).filter(Boolean)
  const known = [no, yes, hourWords, small]
  if (!left.every(word => noun.test(word) || known.some(set => set.has(word)))) return undefined
  if (left.some(word => no.has(word))) return 'hour-off'
  return left.some(word => yes.has(word)) ? 'hour-on' : undefined
}

const nudgeNoun = /^(?:rykkere|rykkerne|nudges)$/
const nudgeWords = set(
  'jeg vil have få mig fri for om i want get me any more flere mere du må behøver skal at den de det send sende sending flere please tak til',
)

/** Whom a nudge disturbs: each for themselves. To send some to others is another matter. */
function readNudges(words: readonly string[]): ReminderOrder | undefined {
  if (!words.some(word => nudgeNoun.test(word))) return undefined
  const known = [no, yes, nudgeWords, small]
  if (!words.every(word => nudgeNoun.test(word) || known.some(set => set.has(word))))
    return undefined
  const isToMe = words.some(word => word === 'mig' || word === 'me')
  if (words.some(word => /^send/.test(word)) && !isToMe) return undefined
  const lang = words.includes('nudges') ? 'en' : 'da'
  if (words.some(word => no.has(word))) return { does: 'nudges-off', lang, of: [] }
  const isWanted =
    words.some(word => yes.has(word)) && words.some(word => /^(?:vil|have|get|send)/.test(word))
  return isWanted ? { does: 'nudges-on', lang, of: [] } : undefined
}
