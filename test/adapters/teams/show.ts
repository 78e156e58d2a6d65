// Reads a rendered reply back as a person in Teams meets it: what can be read, pressed and followed, and how much of each of
// the limits it takes. For render.test.ts and the suite that every adapter passes.

import { toActivity } from '../../../adapters/teams/api/send.js'
import {
  type CardAction,
  type CardElement,
  type TextRun,
  textOf,
} from '../../../adapters/teams/card.js'
import type { teamsLimits } from '../../../adapters/teams/limits.js'
import { renderReply, sizeOf, type TeamsMessage } from '../../../adapters/teams/render.js'
import type { Action } from '../../../src/core/action.js'
import type { Reply } from '../../../src/core/reply.js'

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
    text: elements.map(textOf).join('\n'),
    actions: actions.flatMap(each => (each.type === 'Action.Execute' ? [pressed(each)] : [])),
    links: [
      ...elements.flatMap(runsOf).flatMap(run => (run.selectAction ? [run.selectAction.url] : [])),
      ...actions.flatMap(each => (each.type === 'Action.OpenUrl' ? [each.url] : [])),
    ],
    used: measure(messages),
  }
}

function pressed(action: Extract<CardAction, { type: 'Action.Execute' }>): Action {
  return JSON.parse(JSON.stringify(action.data.action))
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
