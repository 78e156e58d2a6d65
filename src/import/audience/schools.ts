// Which schools a text names. One that is only the place ("på Skovvangskolen") is not invited by that. Called by audience.ts.
import { type AreaId, type SchoolId, SchoolId as SchoolIdSchema, slug } from '../../core/ids.js'
import type { Programme, School } from '../../model/programme.js'
import { fold, noSchool, placeWords } from '../words.js'
import { hasWords } from './networks.js'

export interface SchoolReader {
  /** `hostsCount`: at a skolekursus the school where it is held is the one it is for. */
  find(text: string, hostsCount: boolean): SchoolId[]
  findAreas(text: string): AreaId[]
  proposed(): School[]
}

const unknownSchool =
  /(?<![\p{L}])(\p{Lu}[\p{L}-]*skolen|(?:\p{Lu}[\p{L}.-]+\s){1,3}Skole)(?=s?(?![\p{L}]))/gu

export function createSchoolReader(known: Pick<Programme, 'schools' | 'areas'>): SchoolReader {
  const names = known.schools.flatMap(school =>
    [school.name, ...school.aliases].map(name => ({ id: school.id, name, folded: fold(name) })),
  )
  const areas = known.areas.flatMap(area =>
    [area.name, ...area.aliases]
      // "Nord" alone may be anything.
      .filter(name => name.length >= 6)
      .map(name => ({ id: area.id, name: fold(name) })),
  )
  const proposals = new Map<SchoolId, School>()
  return {
    find(text, hostsCount) {
      if (names.length === 0 && !/skole/i.test(text)) return []
      const folded = fold(hostsCount ? text : withoutPlaces(text))
      const ids = names
        .filter(({ name }) => (name.length < 5 ? text.includes(name) : true))
        .filter(own => hasWords(folded, own.folded))
        .map(({ id }) => id)
      // A name that is not among the known ones is rather a misspelling than a new school.
      if (known.schools.length > 0) return [...new Set(ids)]
      for (const found of text.matchAll(unknownSchool)) {
        const name = found[1] ?? ''
        const isPlace = placeWords.test(fold(text.slice(0, found.index)))
        if (noSchool.test(fold(name)) || (isPlace && !hostsCount)) continue
        const id = SchoolIdSchema.parse(slug(name))
        proposals.set(id, { id, name, aliases: [] })
        ids.push(id)
      }
      return [...new Set(ids)]
    },
    findAreas(text) {
      if (areas.length === 0) return []
      const folded = fold(text)
      return [...new Set(areas.filter(({ name }) => hasWords(folded, name)).map(({ id }) => id))]
    },
    proposed: () => [...proposals.values()],
  }
}

/** The text up to "på …" or "i …", sentence by sentence. */
function withoutPlaces(text: string): string {
  return text.replace(/(?<![\p{L}])(?:på|paa|hos|ved|i|at)\s+\p{Lu}[^,;:()–—]*/gu, ' ')
}
