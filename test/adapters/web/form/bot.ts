// A bot that answers with a form, and judges it as the core does: every required field is filled in, and no CPR number in any.
import { findCpr } from '../../../../src/core/cpr.js'
import type { Inbound, InboundForm } from '../../../../src/core/message.js'
import type { Handled } from '../../../../src/core/ports.js'
import { type Form, type FormField, type Reply, textReply } from '../../../../src/core/reply.js'

/** One of each kind of field, as a coordinator or an asker would meet them. */
export const form: Form = {
  action: { id: 'ask-coordinator' },
  lang: 'da',
  title: 'Spørg en koordinator',
  text: 'Dit spørgsmål går til netværkets koordinator. Dit navn og din skole står ved det.',
  submit: 'Send spørgsmålet',
  fields: [
    {
      id: 'question',
      label: 'Dit spørgsmål',
      hint: 'Skriv aldrig om enkelte elever.',
      kind: 'text',
      required: true,
      value: 'Hvem har nøglen til lokale 12?',
      maxLength: 200,
    },
    { id: 'name', label: 'Hvad skal vi kalde dig?', kind: 'line', required: false, maxLength: 80 },
    {
      id: 'network',
      label: 'Hvilket netværk handler det om?',
      kind: 'choice',
      required: true,
      choices: [
        { value: 'matematik', label: 'Matematikvejledere' },
        { value: 'dansk', label: 'Danskvejledere' },
      ],
    },
    {
      id: 'school',
      label: 'Skole',
      kind: 'choice',
      required: false,
      choices: [
        { value: 'engdal', label: 'Engdalskolen' },
        { value: 'skovvang', label: 'Skovvangskolen' },
      ],
    },
    {
      id: 'means',
      label: 'Hvordan må vi svare?',
      kind: 'choices',
      required: false,
      choices: [
        { value: 'chat', label: 'Her i chatten' },
        { value: 'mail', label: 'På e-mail' },
      ],
    },
    { id: 'day', label: 'Senest hvilken dag?', kind: 'date', required: false },
    { id: 'time', label: 'Og klokken?', kind: 'time', required: false },
  ],
}

export const problems = { empty: 'Skriv noget her.', cpr: 'Her står et CPR-nummer. Slet det.' }

/** An answer with a button that opens the form, and with votes. */
export const offering: Reply = {
  lang: 'da',
  text: 'Det ved jeg ikke.',
  blocks: [
    { type: 'text', text: 'Det ved jeg ikke. Vil du spørge en koordinator?' },
    {
      type: 'actions',
      buttons: [
        { label: 'Spørg en koordinator', action: { id: 'ask-coordinator', q: 'Hvem har nøglen?' } },
        vote('👍', 'Svaret hjalp', true),
        vote('👎', 'Svaret hjalp ikke', false),
      ],
    },
  ],
}

function vote(label: string, title: string, helped: boolean) {
  return { label, title, action: { id: 'vote', q: 'Hvem har nøglen?', helped } } as const
}

/** Takes an event as a core would that knows this form. */
export function fill(inbound: Inbound): Handled {
  if (inbound.type === 'form') return judge(inbound)
  if (inbound.type !== 'press') return { outcome: 'replied', reply: offering }
  if (inbound.action.id === 'vote') {
    return { outcome: 'replied', reply: textReply('da', 'Tak, det er noteret.'), quiet: true }
  }
  return { outcome: 'form', form }
}

function judge({ values }: InboundForm): Handled {
  const fields = form.fields.map((field): FormField => {
    const value = values[field.id] ?? ''
    const problem = problemIn(field, [value].flat().join('\n'))
    const typed =
      field.kind === 'choices'
        ? { ...field, value: [value].flat() }
        : { ...field, value: [value].flat().join() }
    return problem ? { ...typed, problem } : typed
  })
  return fields.some(field => field.problem)
    ? { outcome: 'form', form: { ...form, fields } }
    : { outcome: 'replied', reply: textReply('da', 'Jeg har sendt det til Sofie Brandt.') }
}

function problemIn({ required }: FormField, text: string): string | undefined {
  if (findCpr(text).length > 0) return problems.cpr
  return required && text.trim() === '' ? problems.empty : undefined
}
