// Whether what a model wrote may be shown, and as what: plain text without markup, names put back, every fact borne by what was found.
// Called by turn.ts for a whole reply and for what has come of it so far.

import type { Lang } from '../../core/message.js'
import { cleanText } from '../../core/text.js'
import type { Grounds, Seeing } from '../verify/grounds.js'
import { wrongClaims } from '../verify/verify.js'
import type { Aliases } from './aliases.js'
import { claimsDeed } from './claims-deed.js'

export interface Reading {
  readonly aliases: Aliases
  /** The same object for all parts of a reply: what is read from it is kept by it. */
  readonly grounds: Grounds
  readonly seeing: Seeing & { readonly lang: Lang }
}

/** In characters: more is not read to its end on a phone. */
export const longestReply = 1800
/** Tags, links that are none of ours, what platforms read as orders, and figures that nobody's rules read. Addresses in brackets are no tags. */
const markup =
  /<[/!@#]?[a-z]|<!|&#?\w+;|!\[|\]\(|(?![0-9])\p{Nd}|(?<![\w.])@(?:channel|here|everyone|kanal|alle)(?!\w)/iu

/** The text to be shown; undefined where any of it may not be. */
export function readReply(
  written: string,
  { aliases, grounds, seeing }: Reading,
): string | undefined {
  const text = plainOf(written)
  if (text === '' || text.length > longestReply || markup.test(text)) return undefined
  if (aliases.unknownIn(text).length > 0) return undefined
  const shown = aliases.show(text)
  if (claimsDeed(shown)) return undefined
  // What stood in bold says that it is a name, so it is read with its marks as well.
  const both = new Set([shown, aliases.show(cleanText(written.slice(0, longestReply * 4)).trim())])
  const isWrong = [...both].some(each => wrongClaims(each, grounds, seeing).length > 0)
  return isWrong ? undefined : shown
}

/** Without the marks of Markdown that models cannot leave alone; a link as its words and its address. */
function plainOf(written: string): string {
  return cleanText(written.slice(0, longestReply * 4))
    .replace(/<(https?:\/\/[^\s<>]{1,2000})>/giu, '$1')
    .replace(/(?<!!)\[([^[\]\n]{1,200})\]\(((?:https?:\/\/|mailto:)?[^\s()]{1,2000})\)/giu, linkOf)
    .replace(/^[ \t]*#{1,6}[ \t]+(\S[^\n]{0,200}?)[ \t]*$/gmu, headed)
    .replace(/^[ \t]*(\*\*|__|[*_])(?=\S)([^*_\n]{1,200})\1[ \t]*$/gmu, (_, __, line: string) =>
      headed(_, line),
    )
    .replace(/^([ \t]*)[*+•-][ \t]+/gmu, '$1– ')
    .replace(/(\*\*|__|~~)(?=\S)([^*_~\n]{1,300}?)\1/gu, '$2')
    .replace(/(?<![\w*])[*_](?=\S)([^*_\n]{1,300}?)[*_](?![\w*])/gu, '$1')
    .replace(/`{1,3}/gu, '')
    .replace(/[ \t]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

/** A line that stands above others ends as one, now that it looks like them. */
function headed(_: string, line: string): string {
  const bare = line.replace(/[*_]{1,2}/gu, '')
  return /[\p{L}\p{N})]$/u.test(bare) ? `${bare}:` : bare
}

function linkOf(_: string, words: string, address: string): string {
  const bare = address.replace(/^mailto:/iu, '')
  const isAddress = words === bare || (words.includes('.') && bare.includes(words))
  return isAddress ? bare : `${words}: ${bare}`
}

/** What has come so far, up to the end of its last whole sentence. */
export function wholeSentences(text: string): string {
  const ends = [...text.matchAll(sentenceEnd)]
  const last = ends.at(-1)
  return last ? text.slice(0, last.index).trimEnd() : ''
}
/** A new line, or a stop after a word that is no shortened one, before something that begins anew. */
const sentenceEnd =
  /\n+|(?<=\p{L}{2}[.!?]["»”)*]{0,2})(?<!(?<!\p{L})(?:[Ss]c?t|[Ss]kt|[Dd]r|[Mm]rs?|[Hh]r|[Ff]r|[Gg]l|[Nn]r|ca|bl|fx)\.)[ \t]+(?=["«“*(]?\p{Lu})/gu
