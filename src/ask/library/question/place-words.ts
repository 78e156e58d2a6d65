// Words that tell a place in a list, in both languages, as data. Read by place-in-list.ts; ordinals and numerals are those of
// src/ask/words.ts.
import { list } from '../../words.js'

export const placeWords = {
  first: list(
    'den første | det første | den øverste | det øverste | øverst | the first | the first one | the top one',
  ),
  last: list(
    'den sidste | det sidste | den nederste | det nederste | nederst | the last | the last one | the bottom one',
  ),
} as const

/** Before a number. */
export const placeNouns: readonly string[] = list('nummer | nr | no | number | forslag')

/** What is done with the one chosen. */
export const chooseVerbs: readonly string[] = list(
  'vælg | vælge | tage | tager | tag | høre | hør | læse | læs | se | åbne | åbn | mere | pick | choose | take | hear | read | see | open | more',
)

/** After "den første" it is a thing of its own: the first step, not the first in the list. */
export const placeThings: readonly string[] = list('ting | gang | thing | time')
