// "Online møder", "møder på Teams", "fysiske møder": how the meetings asked about are held. Called by src/ask/understand.ts, and by
// src/ask/scope.ts to keep only those. Of one certain meeting it is a question of its own ("er næste møde online?") and narrows nothing.
import type { Meeting } from '../../model/meeting.js'
import type { Facet, Query } from '../../model/turn.js'
import type { Names } from '../names.js'
import { asksYesNo } from '../schedule/facets.js'
import { nounAt } from '../text/nouns.js'
import { createPhrases, type Found } from '../text/phrases.js'
import { keyOf, type Token } from '../text/tokens.js'
import { list, pickWords } from '../words.js'

type Format = NonNullable<Query['format']>

const formats = createPhrases<Format>([
  [
    'online',
    list(
      'online | virtuelt | virtuelle | digitale | digitalt | teams | zoom | google meet | på meet | on meet',
    ),
  ],
  ['in-person', list('fysisk | fysiske | med fremmøde | in person | face to face')],
])
const picks = new Set([...pickWords.next, ...pickWords.last, ...pickWords.first].map(keyOf))
const several: readonly Facet[] = ['list', 'exists', 'count']
/** What is asked of the link or place itself. */
const linkWord = /^(?:.*link(?:et|s)?|logge?|where|hvor|hvordan|how)$/
const amounts = new Set(['mange', 'tit', 'ofte', 'many', 'often'])

/** How they are held, where the question is for all that are held so, or for the next of them. */
export function formatOf(
  rest: readonly Token[],
  found: readonly Found<Facet>[],
  names: Pick<Names, 'meeting' | 'plural' | 'definite' | 'inTitle'>,
): Format | undefined {
  const said = formats.findAll(rest).filter(({ from }) => !isInTitle(rest[from], names))
  const [format, another] = said
  const isOne = new Set(said.map(({ value }) => value)).size === 1
  if (!format || (another && !isOne) || !names.meeting) return undefined
  // "Linket til næste online møde": it stands before the noun, and the link is asked for besides.
  if (said.some(({ to }) => nounAt(rest[to]?.key ?? ''))) return format.value
  const isOfLink = ({ key }: Token, at: number) =>
    linkWord.test(key) && !amounts.has(rest[at + 1]?.key ?? '')
  if (rest.some(isOfLink)) return undefined
  const asksSeveral = found.some(({ value }) => several.includes(value))
  const isPicked = rest.some(({ key }) => picks.has(key))
  // "Er møderne online?" asks it of those that are meant already, "er der møder online?" which there are.
  if (asksSeveral) return names.definite ? undefined : format.value
  return (names.plural || isPicked) && !asksYesNo(rest) ? format.value : undefined
}

/** "Åben **Teams-time**" is the name of a meeting, and asks for no link. */
export function isInTitle(token: Token | undefined, { inTitle }: Pick<Names, 'inTitle'>): boolean {
  return token !== undefined && inTitle.has(token)
}

/** The facets but for those that only say how they are held. */
export function withoutFormat(
  found: readonly Found<Facet>[],
  rest: readonly Token[],
): Found<Facet>[] {
  const at = new Set(formats.findAll(rest).flatMap(each => each.at))
  return found.filter(each => !each.at.every(place => at.has(place)))
}

/** Whether a meeting is held so. One with both a place and a link is held in both ways. */
export function isHeldSo(meeting: Meeting, format: Query['format']): boolean {
  const { place } = meeting
  const isPlaceless = place === undefined || place === '' || onlinePlace.test(place)
  switch (format) {
    case undefined:
      return true
    case 'online':
      return onlineLinkOf(meeting) !== undefined || (place !== undefined && onlinePlace.test(place))
    case 'in-person':
      return !isPlaceless
    default:
      return format satisfies never
  }
}
const onlinePlace = /(?<!\p{L})(?:online|virtuelt|digitalt|teams|zoom|meet)(?!\p{L})/iu

/** Where one takes part online: the meeting's own link, else what its text calls so, "Deltag her: https://…", whoever's program it is. */
export function onlineLinkOf({ link, materials }: Meeting): string | undefined {
  return link ?? materials.find(({ title, url }) => url && joining.test(title))?.url
}
const joining =
  /(?<!\p{L})(?:deltag|tilslut|log (?:på|ind)|kom (?:med|ind)|(?:møde|video)?-?(?:link|rum)(?:met|et)?|online|video(?:møde)?|join|attend)(?!\p{L})/iu
