// Reads a rendered reply back as a person in Slack meets it: what can be read, pressed and followed, and how much of each of
// Slack's limits it takes. For render.test.ts and the suite that every adapter passes.
import type { slackLimits } from '../../../adapters/slack/limits.js'
import { DialogNote } from '../../../adapters/slack/schema.js'
import {
  type FormView,
  renderForm,
  type SlackInput,
  type SlackInputBlock,
} from '../../../adapters/slack/show/form.js'
import {
  renderReply,
  type SlackBlock,
  type SlackMessage,
  textOf,
} from '../../../adapters/slack/show/render.js'
import type { Action } from '../../../src/core/action.js'
import type { Form, Reply } from '../../../src/core/reply.js'
import type { ShownForm } from '../../contract/adapter.js'
import type { ShownField } from '../../contract/forms.js'

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
    text: [...blocks.map(textOf), ...buttons.map(button => button.accessibility_label ?? '')]
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

function measure(messages: readonly SlackMessage[]): Readonly<Record<string, number>> {
  const blocks = messages.flatMap(message => message.blocks)
  const buttons = blocks.flatMap(block => (block.type === 'actions' ? [block.elements] : []))
  const most = (...values: readonly number[]) => Math.max(0, ...values)
  const read = (message: SlackMessage) =>
    message.blocks.reduce((sum, block) => sum + textOf(block).length, 0)
  return {
    messageBlocks: most(...messages.map(message => message.blocks.length)),
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
    buttonTitleCharacters: most(
      ...buttons.flat().map(button => button.accessibility_label?.length ?? 0),
    ),
    buttonValueCharacters: most(...buttons.flat().map(button => button.value?.length ?? 0)),
    pictureCharacters: most(
      ...blocks.flatMap(block => (block.type === 'image' ? [block.alt_text.length] : [])),
    ),
    linkCharacters: most(...blocks.flatMap(linksOf).map(link => link.length)),
  }
}

const isInput = (block: SlackBlock | SlackInputBlock): block is SlackInputBlock =>
  block.type === 'input'

/** A form as its dialog, read back: what stands above, in and beside its inputs. */
export function showFormInSlack(form: Form): ShownForm {
  const place = { type: 'direct', channel: 'D0METTE' } as const
  const { action, lang } = form
  const note: DialogNote = { action, lang, conversation: 'D0METTE', place }
  const view = renderForm(form, { close: 'Fortryd', note: JSON.stringify(note) })
  const inputs = view.blocks.filter(isInput)
  return {
    text: [
      ...[view.title, view.submit].map(each => each.text),
      ...view.blocks.map(block => (isInput(block) ? inputText(block) : textOf(block))),
    ].join('\n'),
    action: DialogNote.parse(JSON.parse(view.private_metadata)).action,
    fields: inputs.map(shownField),
    used: measureDialog(view, inputs),
  }
}

function optionsIn(input: SlackInput) {
  if ('options' in input) return input.options
  return 'option_groups' in input ? input.option_groups.flatMap(group => group.options) : []
}

function inputText({ label, hint, element }: SlackInputBlock): string {
  const words = optionsIn(element).map(option => option.text.text)
  return [label.text, hint?.text ?? '', ...words].join('\n')
}

function shownField({ block_id: id, optional, element }: SlackInputBlock): ShownField {
  const choices = optionsIn(element).map(option => option.value)
  const base = { id, required: !optional }
  switch (element.type) {
    case 'plain_text_input': {
      const { multiline, max_length: maxLength, initial_value: value } = element
      return { ...base, kind: multiline ? 'text' : 'line', maxLength, ...(value ? { value } : {}) }
    }
    case 'datepicker':
      return {
        ...base,
        kind: 'date',
        ...(element.initial_date ? { value: element.initial_date } : {}),
      }
    case 'timepicker':
      return {
        ...base,
        kind: 'time',
        ...(element.initial_time ? { value: element.initial_time } : {}),
      }
    case 'static_select': {
      const value = element.initial_option?.value
      return { ...base, kind: 'choice', choices, ...(value ? { value } : {}) }
    }
    case 'multi_static_select':
    case 'checkboxes': {
      const value = element.initial_options?.map(option => option.value)
      return { ...base, kind: 'choices', choices, ...(value ? { value } : {}) }
    }
    default:
      return element satisfies never
  }
}

function measureDialog(
  { title, submit, close, private_metadata, blocks }: FormView,
  inputs: readonly SlackInputBlock[],
): Partial<Record<keyof typeof slackLimits, number>> {
  const most = (...values: readonly number[]) => Math.max(0, ...values)
  const elements = inputs.map(input => input.element)
  const options = elements.flatMap(optionsIn)
  const read = blocks.flatMap(block => (isInput(block) ? [] : [textOf(block).length]))
  return {
    dialogBlocks: blocks.length,
    dialogWordCharacters: most(...[title, submit, close].map(each => each.text.length)),
    dialogNoteCharacters: private_metadata.length,
    textCharacters: most(...read),
    labelCharacters: most(
      ...inputs.flatMap(({ label, hint }) => [label.text.length, hint?.text.length ?? 0]),
    ),
    inputCharacters: most(
      ...elements.map(each => (each.type === 'plain_text_input' ? each.max_length : 0)),
    ),
    checkboxes: most(
      ...elements.map(each => (each.type === 'checkboxes' ? each.options.length : 0)),
    ),
    optionsPerGroup: most(
      ...elements.flatMap(each => {
        if ('options' in each) return [each.options.length]
        return 'option_groups' in each ? each.option_groups.map(one => one.options.length) : []
      }),
    ),
    optionCharacters: most(...options.map(option => option.text.text.length)),
    optionValueCharacters: most(...options.map(option => option.value.length)),
  }
}
