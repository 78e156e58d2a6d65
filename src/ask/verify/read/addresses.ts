// Reads links, e-mail addresses and telephone numbers. Called by reading.ts.
import { each, type Line, take } from './line.js'

const url =
  /https?:\/\/[^\s<>"'`|]+|(?<![\p{L}\d@./-])(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:dk|com|org|net|eu|io|example|info|co|me|app)(?:\/[^\s<>"'`|)]*)?(?![\p{L}\d@])/giu

const email = /(?:mailto:)?([\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5})/giu

const phone = /(?<![\d/#%_-])(?:\+\d{2}\s?)?\d{2}[ .]?\d{2}[ .]?\d{2}[ .]?\d{2}(?!\d)/gu

export function readAddresses(line: Line): void {
  each(line, email, ([, address = ''], at) =>
    take(line, at, { slot: 'contact', value: address.toLowerCase().replace(/\.$/, '') }),
  )
  each(line, url, ([said], { start }) => {
    const link = trimmed(said)
    take(line, { start, end: start + link.length }, { slot: 'link', url: link })
  })
}

/** After the dates, which may have as many digits. */
export function readPhones(line: Line): void {
  each(line, phone, ([said], at) =>
    take(line, at, { slot: 'contact', value: said.replace(/\D/g, '') }),
  )
}

/** Without the full stop or bracket that belongs to the sentence. */
function trimmed(said: string): string {
  let link = said
  for (;;) {
    const isBracket = link.endsWith(')') && link.split('(').length < link.split(')').length
    if (!isBracket && !/[.,;:!?*_\]]$/.test(link)) return link
    link = link.slice(0, -1)
  }
}
