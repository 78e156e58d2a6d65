// A bot that asks something whose answer is nobody's to read, as a check-in does: buttons, a form that is private, words that are typed.
import type { Inbound } from '../../../../src/core/message.js'
import type { Handled } from '../../../../src/core/ports.js'
import { type Form, type Reply, textReply } from '../../../../src/core/reply.js'

/** What must be found nowhere but in the answerer's own window. `value`: a button's label. */
export const secrets = {
  value: 'Rigtig skidt hemmelig',
  typed: 'hemmeligt godt i dag',
  comment: 'Hemmelig kommentar om travlhed',
}

const answered = { outcome: 'replied', unkept: true } as const

export const asking: Reply = {
  lang: 'da',
  text: 'Hvordan går det?',
  blocks: [
    { type: 'text', text: 'Hvordan går det?' },
    {
      type: 'actions',
      buttons: [
        {
          ...{ label: secrets.value, title: `${secrets.value}, 1 af 5`, private: true },
          action: { id: 'ask', q: secrets.value },
        },
        { label: 'Godt nok', action: { id: 'ask', q: 'nyt svar' }, private: true },
        { label: 'Se mit svar', action: { id: 'ask', q: 'se' }, private: true },
        { label: 'Skriv en kommentar', action: { id: 'ask', q: 'kommentar' }, opensDialog: true },
        { label: 'Umærket', action: { id: 'ask', q: 'umærket' } },
      ],
    },
  ],
}

export const saved: Reply = {
  lang: 'da',
  text: 'Gemt.',
  blocks: [
    { type: 'text', text: 'Gemt.' },
    {
      type: 'actions',
      buttons: [
        { label: 'Ret min kommentar', action: { id: 'ask', q: 'kommentar' }, opensDialog: true },
      ],
    },
  ],
}

/** With what was written before in it. */
export function commenting(problem?: string): Form {
  return {
    action: { id: 'ask-coordinator' },
    lang: 'da',
    title: 'Din kommentar',
    text: 'Kun du kan se den.',
    submit: 'Gem',
    private: true,
    fields: [
      {
        ...{ id: 'comment', label: 'Kommentar', kind: 'text', required: false, maxLength: 500 },
        ...{ value: secrets.comment, ...(problem ? { problem } : {}) },
      },
    ],
  }
}

export const problem = 'Her står et navn.'

export function answer(inbound: Inbound): Handled {
  if (inbound.type === 'form') {
    const isWrong = inbound.values.comment === `${secrets.comment}!`
    if (isWrong) return { outcome: 'form', form: commenting(problem) }
    const isNew = inbound.values.comment === `${secrets.comment}?`
    return { ...answered, reply: saved, ...(isNew ? {} : { instead: true }) }
  }
  const asked = inbound.type === 'text' ? inbound.text : undefined
  if (asked === secrets.typed) return { ...answered, reply: textReply('da', 'Gemt. Tak.') }
  const q = inbound.type === 'press' && inbound.action.id === 'ask' ? inbound.action.q : undefined
  if (q === 'kommentar') return { outcome: 'form', form: commenting() }
  if (q === 'se') return { ...answered, quiet: true, reply: textReply('da', 'Kun til dig.') }
  if (q === 'nyt svar') return { ...answered, reply: textReply('da', 'Noteret.') }
  if (q === 'umærket') return { ...answered, reply: textReply('da', 'Noteret alligevel.') }
  if (q !== undefined) return { ...answered, reply: saved, instead: true }
  return { outcome: 'replied', reply: asking }
}
