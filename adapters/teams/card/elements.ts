// Words as the elements of an Adaptive Card. Text stands in text runs, which no client reads as markdown, so nothing in it can
// format, link or mention; only where Teams has no runs (facts, titles) must a text be plain. render.ts and form.ts build cards with it.
import { cleanText } from '../../../src/core/text.js'
import { teamsLimits } from '../limits.js'
import type { FormData } from '../schema.js'

/** A piece of text: as it is, bold, grey, alarming, or leading somewhere. */
export interface Span {
  readonly text: string
  readonly bold?: boolean
  readonly subtle?: boolean
  readonly alert?: boolean
  readonly url?: string | undefined
}
export type Line = readonly Span[]

interface OpenUrl {
  readonly type: 'Action.OpenUrl'
  readonly title?: string
  readonly url: string
}
interface Execute {
  readonly type: 'Action.Execute'
  readonly title: string
  readonly tooltip?: string
  readonly verb: 'pejling'
  /** Comes back when it is pressed, with what stands in the card's inputs. */
  readonly data: { readonly action: unknown; readonly lang: string } | FormData
}
/** What dialogs are opened with and sent by: Teams knows no other action for either. */
interface Submit {
  readonly type: 'Action.Submit'
  readonly title: string
  readonly tooltip?: string
  readonly data: object
}
export type CardAction = OpenUrl | Execute | Submit

export interface TextRun {
  readonly type: 'TextRun'
  readonly text: string
  readonly weight?: 'Bolder'
  readonly size?: 'Large'
  readonly isSubtle?: true
  readonly color?: 'Attention'
  readonly selectAction?: OpenUrl
}
interface Common {
  readonly spacing?: 'None' | 'Small' | 'Medium'
  readonly separator?: true
}
export interface RichText extends Common {
  readonly type: 'RichTextBlock'
  readonly inlines: readonly TextRun[]
}
export interface TableRow {
  readonly type: 'TableRow'
  readonly cells: readonly { readonly type: 'TableCell'; readonly items: readonly RichText[] }[]
}
interface InputBase {
  readonly id: string
  readonly label: string
  readonly isRequired: boolean
  /** What the client says when it is required and empty. */
  readonly errorMessage: string
  readonly value?: string
}
export type CardInput = InputBase &
  (
    | { readonly type: 'Input.Text'; readonly isMultiline: boolean; readonly maxLength: number }
    | { readonly type: 'Input.Date' | 'Input.Time' }
    | {
        readonly type: 'Input.ChoiceSet'
        readonly style: 'compact' | 'expanded'
        readonly isMultiSelect: boolean
        readonly wrap: true
        readonly choices: readonly { readonly title: string; readonly value: string }[]
      }
  )
/** The few elements that everything is made of. */
export type CardElement =
  | RichText
  | CardInput
  | (Common & {
      readonly type: 'FactSet'
      readonly facts: readonly { readonly title: string; readonly value: string }[]
    })
  | (Common & {
      readonly type: 'Table'
      readonly firstRowAsHeaders: true
      readonly columns: readonly { readonly width: 1 }[]
      readonly rows: readonly TableRow[]
    })
  | (Common & {
      readonly type: 'Image'
      readonly url: string
      readonly altText: string
      readonly size: 'Stretch'
      /** Pressed, it fills the screen. */
      readonly msteams: { readonly allowExpand: true }
    })
  | (Common & { readonly type: 'ActionSet'; readonly actions: readonly CardAction[] })
  | (Common & { readonly type: 'Container'; readonly items: readonly [] })

/** What anybody wrote, fit to be sent: cleaned, without halves of characters, and without the start of a card's date function. */
export function plain(text: string): string {
  return cleanText(text)
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\{(?=\{)/g, '{\u200b')
}

/** No client's markdown makes anything else of it: one line, and no character that means something. */
export function isPlain(text: string): boolean {
  return !/[\\`*_[\]~<>&#|{}\n]|^\s*(?:[-+]|\d+[.)])\s|https?:|www\./i.test(text)
}

/** At most `most` characters a part; parted at a space, else between two characters. */
export function part(text: string, most: number): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most - 1) + 1
    const isHigh = /[\ud800-\udbff]/.test(rest.charAt(most - 1))
    const end = space > most / 2 ? space : most - (isHigh ? 1 : 0)
    parts.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return rest === '' ? parts : [...parts, rest]
}

/** Lines under each other. Line breaks in a piece begin a new line; an empty line is room before the next. */
export function richText(lines: readonly Line[], size?: 'Large'): RichText[] {
  return splitLines(lines).map(({ spans, isFirst }) => ({
    type: 'RichTextBlock',
    ...(isFirst ? {} : { spacing: 'None' as const }),
    inlines: spans.map(span => toRun(span, size)),
  }))
}

function toRun({ text, bold, subtle, alert, url }: Span, size: 'Large' | undefined): TextRun {
  return {
    type: 'TextRun',
    text,
    ...(bold ? { weight: 'Bolder' } : {}),
    ...(subtle ? { isSubtle: true } : {}),
    ...(alert ? { color: 'Attention' } : {}),
    ...(size ? { size } : {}),
    ...(url === undefined ? {} : { selectAction: { type: 'Action.OpenUrl', url } }),
  }
}

/** Each line without line breaks and short enough; `isFirst` where room belongs before it. */
function splitLines(lines: readonly Line[]): { spans: Span[]; isFirst: boolean }[] {
  const done: { spans: Span[]; isFirst: boolean }[] = []
  let isFirst = true
  for (const line of lines) {
    for (const spans of breakLine(line)) {
      if (spans.length > 0) done.push({ spans, isFirst })
      isFirst = spans.length === 0
    }
  }
  return done
}

/** New lines where the text has them, and where one would be too much for one element. */
function breakLine(line: Line): Span[][] {
  const broken: Span[][] = [[]]
  let weight = 0
  for (const span of line) {
    for (const [at, text] of plain(span.text).split('\n').entries()) {
      if (at > 0) broken.push([])
      if (at > 0) weight = 0
      for (const piece of part(text, teamsLimits.textCharacters)) {
        const more = weightOf({ ...span, text: piece })
        const isFull = weight > 0 && weight + more > 2 * teamsLimits.textCharacters
        if (isFull) broken.push([])
        weight = isFull ? more : weight + more
        broken.at(-1)?.push({ ...span, text: piece })
      }
    }
  }
  return broken
}

/** What a piece takes in a card, in characters, about. */
function weightOf({ text, url = '' }: Span): number {
  return text.length + url.length + 60
}

/** The address in its normal form when it is https without a user name in it; else undefined, and the words stay words. */
export function safeUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, username, password, href } = new URL(url)
  const isSafe = protocol === 'https:' && !username && !password
  return isSafe && href.length <= teamsLimits.linkCharacters ? href : undefined
}

/** All that can be read in an element. */
export function textOf(element: CardElement): string {
  switch (element.type) {
    case 'RichTextBlock':
      return element.inlines.map(run => run.text).join('')
    case 'FactSet':
      return element.facts.map(({ title, value }) => `${title} ${value}`).join('\n')
    case 'Table':
      return element.rows
        .map(row => row.cells.map(cell => cell.items.map(textOf).join('\n')).join(' '))
        .join('\n')
    case 'ActionSet':
      return element.actions.map(action => action.title ?? '').join(' ')
    case 'Image':
      return element.altText
    case 'Container':
      return ''
    case 'Input.Text':
    case 'Input.Date':
    case 'Input.Time':
      return `${element.label}\n${element.value ?? ''}`
    case 'Input.ChoiceSet':
      return [element.label, ...element.choices.map(choice => choice.title)].join('\n')
    default:
      return element satisfies never
  }
}
