// What goes out to any platform, as plain data. Capabilities build it; each adapter renders it in one pure file.
// `text` alone carries every fact: it is the fallback, the notification and what a screen reader may read.
import type { Action, FormAction } from './action.js'
import type { Lang } from './message.js'

export interface Button {
  readonly label: string
  /** What the button does, in words, where the label is a sign: for a screen reader, and under the pointer. */
  readonly title?: string
  readonly action: Action
  /** Which one was pressed is nobody's to read: no surface of ours shows or keeps its words, not even until the answer is there. */
  readonly private?: true
  /** It gives a private form: Teams opens a dialog only for a button that says so beforehand. */
  readonly opensDialog?: true
}
export interface LinkButton {
  readonly label: string
  /** https only; the adapters refuse anything else. */
  readonly url: string
}
/** A piece of text, a link where `url` is given. Always data: never markup of any platform. */
export interface Cell {
  readonly text: string
  readonly url?: string
}
export interface Field {
  readonly label: string
  readonly value: Cell
}
export interface Series {
  readonly label: string
  readonly value: number
}

/** A picture that Pejling drew, as SVG without style, script, link or id; what it shows stands as text beside it. */
export interface Drawing {
  /** For 40rem of room and more. */
  readonly wide: string
  /** For less; without it the wide one. */
  readonly narrow?: string
}
/**
 * By its address, or drawn here and now. `alt` says what is seen. An address alone is led to and never loaded, since loading tells who looked.
 * `url` of a drawing: the same as PNG at an address of our own, for chats, which show no SVG: they show it where it is https.
 */
export type Image = { readonly type: 'image'; readonly alt: string } & (
  | { readonly url: string }
  | { readonly drawing: Drawing; readonly url?: string }
)

export type Block =
  | { readonly type: 'text'; readonly text: string; readonly style?: 'heading' | 'note' }
  | { readonly type: 'fields'; readonly title?: string; readonly fields: readonly Field[] }
  | {
      readonly type: 'table'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | {
      readonly type: 'chart'
      readonly title: string
      readonly alt: string
      readonly series: readonly Series[]
    }
  | Image
  | { readonly type: 'actions'; readonly buttons: readonly (Button | LinkButton)[] }
  | { readonly type: 'divider' }

export interface Reply {
  readonly lang: Lang
  readonly text: string
  readonly blocks: readonly Block[]
}

interface FieldBase {
  readonly id: string
  readonly label: string
  /** A word of help under the label. */
  readonly hint?: string
  readonly required: boolean
  /** What is wrong with what stands in it. */
  readonly problem?: string
}
/** One input of a form. `value` is what stands in it from the start: a date as 2026-12-09, a time as 13:30. */
export type FormField = FieldBase &
  (
    | { readonly kind: 'line' | 'text'; readonly value?: string; readonly maxLength: number }
    | { readonly kind: 'date' | 'time'; readonly value?: string }
    | { readonly kind: 'choice'; readonly value?: string; readonly choices: readonly Choice[] }
    | {
        readonly kind: 'choices'
        readonly value?: readonly string[]
        readonly choices: readonly Choice[]
      }
  )
export interface Choice {
  readonly value: string
  readonly label: string
}
/**
 * Something to fill in: a dialog on Slack, a card on Teams, a form on the page. It comes in answer to a press, or in answer to itself
 * with what was typed and the fields' problems.
 */
export interface Form {
  /** What it is sent for; it comes back with the values. */
  readonly action: FormAction
  readonly lang: Lang
  /** At most 24 characters: Slack's dialogs take no more. */
  readonly title: string
  /** What stands above the fields: what becomes of it and who will see it. */
  readonly text?: string
  /** The button; at most 24 characters. */
  readonly submit: string
  readonly fields: readonly FormField[]
  /** What stands in it, and what is typed, is for the one who fills it in alone: a dialog where the platform has one, and never repeated in the chat. Its button says `opensDialog`. */
  readonly private?: true
}

/** A reply that is text alone. */
export function textReply(lang: Lang, text: string): Reply {
  return { lang, text, blocks: [{ type: 'text', text }] }
}
