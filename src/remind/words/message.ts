// One message out of cards: alone a card stands as it is, several stand as one list with one set of buttons each. Every fact stands in
// the text and in the blocks. Used by the rest of this folder. Pure.
import type { Lang } from '../../core/message.js'
import type { Block, Button, Field, LinkButton, Reply } from '../../core/reply.js'
import { wording } from '../../wording/wording.js'

/** What is said of one meeting or deadline. */
export interface Card {
  readonly kind: 'reminder' | 'change'
  /** Alone, and in a list. Both say when and where. */
  readonly lead: string
  readonly listed: string
  /** Fields that the lead has said already: they stand in the blocks alone. */
  readonly shown: readonly Field[]
  readonly fields: readonly Field[]
  readonly notes: readonly string[]
  readonly buttons: readonly (Button | LinkButton)[]
}

/** Of more than these a message has the words alone, so that no platform has to leave any out. */
const mostWhole = 8

/** Cards in the order they are said in; at least one. */
export function messageOf(cards: readonly Card[], lang: Lang): Reply {
  const [only, another] = cards
  if (only && !another) return alone(only, lang)
  const kinds = new Set(cards.map(({ kind }) => kind))
  const about = kinds.size > 1 ? 'both' : kinds.has('change') ? 'changes' : 'reminders'
  const lead = wording(lang).reminder.several(cards.length, about)
  return {
    lang,
    text: [lead, ...cards.map(card => linesOf(card.listed, card).join('\n'))].join('\n\n'),
    blocks: [
      { type: 'text', text: lead },
      ...cards.flatMap((card, nth) =>
        nth < mostWhole ? blocksOf(card.listed, card) : plain(card),
      ),
    ],
  }
}

function alone(card: Card, lang: Lang): Reply {
  return { lang, text: linesOf(card.lead, card).join('\n'), blocks: blocksOf(card.lead, card) }
}

function plain(card: Card): Block[] {
  return [{ type: 'text', text: linesOf(card.listed, card).join('\n') }]
}

function linesOf(lead: string, { fields, notes }: Card): string[] {
  return [lead, ...notes, ...fields.map(({ label, value }) => `${label}: ${textOf(value)}`)]
}

function textOf({ text, url }: Field['value']): string {
  return url === undefined || url === text ? text : `${text} (${url})`
}

function blocksOf(lead: string, { shown, fields, notes, buttons }: Card): Block[] {
  const all = [...shown, ...fields]
  return [
    { type: 'text', text: lead },
    ...notes.map((text): Block => ({ type: 'text', text })),
    ...(all.length > 0 ? [{ type: 'fields' as const, fields: all }] : []),
    ...(buttons.length > 0 ? [{ type: 'actions' as const, buttons }] : []),
  ]
}
