// Reads a rendered reply back as a person in Teams meets it: what can be read, pressed and followed, and how much of each of
// the limits it takes. For render.test.ts, form.test.ts and the suite that every adapter passes.
import { toActivity } from '../../../adapters/teams/api/send.js'
import {
  type CardAction,
  type CardElement,
  type CardInput,
  type TextRun,
  textOf,
} from '../../../adapters/teams/card/elements.js'
import { renderForm } from '../../../adapters/teams/card/form.js'
import { renderReply, sizeOf, type TeamsMessage } from '../../../adapters/teams/card/render.js'
import type { teamsLimits } from '../../../adapters/teams/limits.js'
import { readForm } from '../../../adapters/teams/receive-form.js'
import type { Action } from '../../../src/core/action.js'
import type { Form, Reply } from '../../../src/core/reply.js'
import { wording } from '../../../src/wording/wording.js'
import type { ShownForm } from '../../contract/adapter.js'
import type { ShownField } from '../../contract/forms.js'

export interface Shown {
  readonly text: string
  readonly actions: readonly Action[]
  readonly links: readonly string[]
  readonly used: Readonly<Record<string, number>>
}

export function showInTeams(reply: Reply): Shown {
  const messages = renderReply(reply)
  const elements = messages.flatMap(message => message.card.body)
  const actions = elements.flatMap(actionsOf)
  return {
    text: elements.map(wordsOf).join('\n'),
    actions: actions.flatMap(each => (each.type === 'Action.OpenUrl' ? [] : [pressed(each)])),
    links: [
      ...elements.flatMap(runsOf).flatMap(run => (run.selectAction ? [run.selectAction.url] : [])),
      ...actions.flatMap(each => (each.type === 'Action.OpenUrl' ? [each.url] : [])),
    ],
    used: measure(messages),
  }
}

/** What a screen reader says of a button as well. */
function wordsOf(element: CardElement): string {
  const titles = actionsOf(element).map(each => ('tooltip' in each ? each.tooltip : undefined))
  return [textOf(element), ...titles].join('\n')
}

/** A form as it stands there, and as it comes back when it is sent untouched. */
export function showFormInTeams(form: Form): ShownForm {
  const shown = '11111111-2222-4333-8444-555555555555'
  const inDialog = form.private ? { isDialog: form.private } : {}
  const message = renderForm(form, wording(form.lang).teams, { shown, ...inDialog })
  const { body } = message.card
  const inputs = body.flatMap(each => ('isRequired' in each ? [each] : []))
  const [button] = body.flatMap(actionsOf)
  if (!button || !('data' in button)) throw new Error('a form has one button')
  const typed = inputs.map(input => [input.id, input.value ?? ''] as const)
  const sent = readForm(
    JSON.parse(JSON.stringify({ ...button.data, ...Object.fromEntries(typed) })),
  )
  if (!sent) throw new Error('a form that is sent is known again')
  return {
    // A dialog says its title in its frame.
    text: [...(form.private ? [form.title] : []), ...body.map(textOf)].join('\n'),
    action: sent.action,
    fields: inputs.map(input => toField(input, sent.values)),
    used: {
      formMessageBytes: sizeOf(toActivity(message)),
      formBytes: sizeOf(button.data),
      fallbackCharacters: message.summary.length,
    },
  }
}

function toField(input: CardInput, values: Readonly<Record<string, string | readonly string[]>>) {
  const id = input.id.slice(input.id.indexOf('_') + 1)
  const value = values[id]
  const field = { id, kind: kindOf(input), required: input.isRequired }
  const known = value === undefined ? {} : { value }
  if (input.type === 'Input.Text') return { ...field, maxLength: input.maxLength, ...known }
  if (input.type !== 'Input.ChoiceSet') return { ...field, ...known }
  const choices = input.choices.map(choice => decodeURIComponent(choice.value))
  return { ...field, choices, ...known }
}

function kindOf(input: CardInput): ShownField['kind'] {
  switch (input.type) {
    case 'Input.Text':
      return input.isMultiline ? 'text' : 'line'
    case 'Input.Date':
      return 'date'
    case 'Input.Time':
      return 'time'
    case 'Input.ChoiceSet':
      return input.isMultiSelect ? 'choices' : 'choice'
    default:
      return input satisfies never
  }
}

function pressed(action: Exclude<CardAction, { type: 'Action.OpenUrl' }>): Action {
  return JSON.parse(JSON.stringify('action' in action.data ? action.data.action : null))
}

function actionsOf(element: CardElement): readonly CardAction[] {
  return element.type === 'ActionSet' ? element.actions : []
}

export function runsOf(element: CardElement): readonly TextRun[] {
  if (element.type === 'RichTextBlock') return element.inlines
  if (element.type !== 'Table') return []
  return element.rows.flatMap(row => row.cells.flatMap(cell => cell.items.flatMap(runsOf)))
}

function measure(
  messages: readonly TeamsMessage[],
): Partial<Record<keyof typeof teamsLimits, number>> {
  const elements = messages.flatMap(message => message.card.body)
  const sets = elements.map(actionsOf)
  const most = (values: readonly number[]) => Math.max(0, ...values)
  const tables = elements.flatMap(each => (each.type === 'Table' ? [each] : []))
  const runs = elements.flatMap(runsOf)
  return {
    messageBytes: most(messages.map(message => sizeOf(toActivity(message)))),
    fallbackCharacters: most(messages.map(message => message.summary.length)),
    textCharacters: most(runs.map(run => run.text.length)),
    tableColumns: most(tables.map(table => table.columns.length)),
    tableRows: most(tables.map(table => table.rows.length - 1)),
    actionsPerSet: most(sets.map(set => set.length)),
    buttonCharacters: most(sets.flat().map(action => action.title?.length ?? 0)),
    linkCharacters: most(runs.map(run => run.selectAction?.url.length ?? 0)),
  }
}
