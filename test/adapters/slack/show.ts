// Reads a rendered reply back as a person in Slack meets it: what can be read, pressed and followed, and how much of each of
// Slack's limits it takes. For render.test.ts and the suite that every adapter passes.
import type { slackLimits } from '../../../adapters/slack/limits.js'
import {
  renderReply,
  type SlackBlock,
  type SlackMessage,
  textOf,
} from '../../../adapters/slack/render.js'
import type { Action } from '../../../src/core/action.js'
import type { Reply } from '../../../src/core/reply.js'

export interface Shown {
  readonly text: string
  readonly actions: readonly Action[]
  readonly links: readonly string[]
  readonly used: Readonly<Record<string, number>>
}

export function showInSlack(reply: Reply): Shown {
  const messages = renderReply(reply)
  const blocks = messages.flatMap(message => message.blocks)
  const buttons = blocks.flatMap(block => (block.type === 'actions' ? block.elements : []))
  return {
    text: blocks
      .map(textOf)
      .filter(text => text !== '')
      .join('\n'),
    actions: buttons.flatMap(({ value }) => (value === undefined ? [] : [JSON.parse(value)])),
    links: blocks.flatMap(linksOf),
    used: measure(messages),
  }
}

function linksOf(block: SlackBlock): string[] {
  if (block.type === 'actions') return block.elements.flatMap(({ url }) => (url ? [url] : []))
  return block.type === 'rich_text'
    ? sectionsOf(block).flatMap(each => (each.type === 'link' ? [each.url] : []))
    : []
}

function sectionsOf(block: Extract<SlackBlock, { type: 'rich_text' }>) {
  return block.elements
    .flatMap(each => (each.type === 'rich_text_list' ? each.elements : [each]))
    .flatMap(section => section.elements)
}

function measure(messages: readonly SlackMessage[]): Record<keyof typeof slackLimits, number> {
  const blocks = messages.flatMap(message => message.blocks)
  const buttons = blocks.flatMap(block => (block.type === 'actions' ? [block.elements] : []))
  const most = (...values: readonly number[]) => Math.max(0, ...values)
  const read = (message: SlackMessage) =>
    message.blocks.reduce((sum, block) => sum + textOf(block).length, 0)
  return {
    messageBlocks: most(...messages.map(message => message.blocks.length)),
    homeBlocks: 0,
    messageCharacters: most(...messages.map(read)),
    textCharacters: most(
      ...blocks.flatMap(block => (block.type === 'actions' ? [] : [textOf(block).length])),
    ),
    headerCharacters: most(
      ...blocks.flatMap(block => (block.type === 'header' ? [block.text.text.length] : [])),
    ),
    fallbackCharacters: most(
      ...messages.map(({ text }) => text.replace(/&(?:amp|lt|gt);/g, '&').length),
    ),
    actionsPerBlock: most(...buttons.map(elements => elements.length)),
    buttonCharacters: most(...buttons.flat().map(button => button.text.text.length)),
    buttonValueCharacters: most(...buttons.flat().map(button => button.value?.length ?? 0)),
    linkCharacters: most(...blocks.flatMap(linksOf).map(link => link.length)),
  }
}
