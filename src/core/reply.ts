// What goes out to any platform, as plain data. Capabilities build it; each adapter renders it in one pure file.
// `text` alone carries every fact: it is the fallback, the notification and what a screen reader may read.
import type { Action } from './action.js'
import type { Lang } from './message.js'

export interface Button {
  readonly label: string
  readonly action: Action
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
/** By its address, or drawn here and now. `alt` says what is seen. */
export type Image = { readonly type: 'image'; readonly alt: string } & (
  | { readonly url: string }
  | { readonly drawing: Drawing }
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

/** One input of a dialog. */
export interface FormField {
  readonly id: string
  readonly label: string
  readonly kind: 'line' | 'text' | 'date' | 'time' | 'choice' | 'choices'
  readonly required: boolean
  readonly maxLength?: number
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
}
/** A dialog: Slack modal, Teams task module, web form. */
export interface Form {
  readonly id: string
  readonly lang: Lang
  readonly title: string
  readonly submit: string
  readonly fields: readonly FormField[]
}

/** A reply that is text alone. */
export function textReply(lang: Lang, text: string): Reply {
  return { lang, text, blocks: [{ type: 'text', text }] }
}
