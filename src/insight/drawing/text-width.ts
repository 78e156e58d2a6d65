// How wide a text is in the pictures' typeface, IBM Plex Sans, and how one too wide is shortened. Pictures are laid out before
// anything draws them, so the widths stand here as data: those of the SemiBold cut, which is the wider of the two in use.

/** Thousandths of the size → the characters that are so wide. */
const widths: readonly (readonly [number, string])[] = [
  [240, ' '],
  [280, "'ijìíîï"],
  [300, 'l’,.'],
  [320, '!¡:;'],
  [350, '[]()³f²·¹'],
  [370, '{}t|¦'],
  [400, 'r-'],
  [430, 'IºÌÍÎÏª'],
  [480, '/\\"®°'],
  [500, '?¿szšž'],
  [540, 'cçLvyýÿ“”Jgx¢«»'],
  [570, '*_aekoàáâãäåèéêëòóôõö§ø'],
  [600, 'FThnu£µðñùúûü–$+0123456789<=>EZ^`bdpq~¨¬¯±´¸ÈÉÊË×÷þŽ'],
  [650, 'SŠ¤YÝCPV¥ÇÞ#BRX'],
  [690, 'A¶ÀÁÂÃÄÅKßDUÐÙÚÛÜ'],
  [720, '&GOQÒÓÔÕÖØHNÑ'],
  [790, '—©'],
  [840, 'Mw¾¼'],
  [900, '½æ…m@'],
  [960, 'œWÆ%Œ'],
]
const known = new Map(widths.flatMap(([width, all]) => [...all].map(each => [each, width / 1000])))
/** Of a character that the typeface may not have: what no letter is wider than. */
const widest = 1

/** The width of one character in units of the text's size. */
export function letterWidth(letter: string): number {
  return known.get(letter) ?? widest
}

/** The width of a text at a size, never less than it is drawn. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0) * size
}

/** A small word that nothing follows: "Sommerferie for …" is better without. */
const dangling = /\s+\S{1,3}$/u

/** The text, or as many of its words as there is room for and "…"; of one long word its beginning. */
export function shorten(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text
  const letters = [...text]
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, size) > room) letters.pop()
  const cut = letters.join('')
  const atWord = cut.replace(/[\s,:;–-]+\S*$/u, '')
  const kept = atWord.length > cut.length / 2 ? atWord.replace(dangling, '') : cut
  return `${kept.replace(/[\s,:;–-]+$/u, '')}…`
}

/** The text in at most so many lines, the last of them shortened. */
export function linesOf(text: string, size: number, { room, lines }: LineRoom): string[] {
  const words = text.split(/\s+/u)
  const done: string[] = []
  let line = ''
  while (words.length > 0 && done.length < lines - 1) {
    const longer = line === '' ? (words[0] ?? '') : `${line} ${words[0]}`
    if (textWidth(longer, size) > room) {
      if (line === '') break
      done.push(line)
      line = ''
    } else {
      line = longer
      words.shift()
    }
  }
  const last = [line, ...words].filter(part => part !== '').join(' ')
  return last === '' ? done : [...done, shorten(last, size, room)]
}

interface LineRoom {
  readonly room: number
  readonly lines: number
}
