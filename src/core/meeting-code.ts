// The codes that those present at a meeting write: their letters, and where the page is that shows one on the wall. The store makes codes,
// src/attend/after reads them, adapters/web shows them.
import type { TenantId } from './ids.js'
import type { Lang } from './message.js'

/** Without vowels no word comes out, and what looks alike is left out. */
export const codeLetters = 'BCDFGHJKMNPQRSTVWXZ23456789'
/** There are half a million of them. */
export const codeLength = 4

/** Whether it could be a code; whether it opens anything is for the store to say. Capitals do not matter. */
export function isCode(text: string): boolean {
  return new RegExp(`^[${codeLetters}]{${codeLength}}$`, 'i').test(text)
}

/** The path of the page with the code in large letters, for the slide and for whoever scans it; in Danish unless told otherwise. */
export function slidePath(tenant: TenantId, code: string, lang: Lang = 'da'): string {
  return `/kode/${tenant}/${code}${lang === 'da' ? '' : `?lang=${lang}`}`
}
