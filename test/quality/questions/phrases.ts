// The shape of the phrase tables, and how a phrase becomes a question's text.
/** By builder (../golds): the phrases that ask for its gold. */
export type Phrases = Readonly<Record<string, readonly string[]>>

export interface Phrase {
  readonly moment: string
  readonly history: readonly string[]
  readonly q: string
}

export function readPhrase(line: string): Phrase {
  const [moment = '', ...words] = line.split(' ')
  const turns = words.join(' ').split(' >> ')
  return { moment, history: turns.slice(0, -1), q: turns.at(-1) ?? '' }
}

/** As in the middle of a sentence; abbreviations (IT-netværket, SFO) stay as they are. */
export function lowerFirst(text: string): string {
  return text.replace(/^\p{Lu}(?!\p{Lu})/u, letter => letter.toLowerCase())
}

const ways: Readonly<Record<string, (text: string) => string>> = {
  lower: lowerFirst,
  ascii: text =>
    text
      .toLowerCase()
      .replace(/æ/g, 'ae')
      .replace(/ø/g, 'oe')
      .replace(/å/g, 'aa')
      .replace(/[çş]/g, 's'),
  typo: text => {
    const at = Math.max(1, Math.floor(text.length / 2) - 1)
    return `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`.toLowerCase()
  },
  split: text => text.toLowerCase().replace(/s?(netværket|skolen)$/, ' $1'),
}

/** Fills `{slot}` and `{slot:way}`; undefined where a slot has no words. */
export function fill(text: string, slots: Readonly<Record<string, string>>): string | undefined {
  let complete = true
  const filled = text.replace(
    /\{(\w+)(?::(\w+))?\}/g,
    (_, slot: string, way: string | undefined) => {
      const value = slots[slot]
      const change = way === undefined ? (same: string) => same : ways[way]
      if (value === undefined || change === undefined) complete = false
      return change?.(value ?? '') ?? ''
    },
  )
  return complete ? filled : undefined
}
