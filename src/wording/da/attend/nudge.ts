// The nudge to those who have not answered whether they come, and to leaders who have not chosen whom the school sends. Danish. Used by
// src/attend/run.
import { and, at, inside, networkName } from '../ask-grammar.js'
import { titled } from '../ask-nouns.js'
import type { InvitedSaid } from './invitation.js'

/** "netværksmøde 3, torsdag d. 10. december kl. 13-15 på Nordskolen". */
function whole({ title, networks: [only, another], when, place, isOnline }: InvitedSaid): string {
  const name = inside(titled(title.trim(), only && !another ? networkName(only) : undefined))
  const where = place === undefined ? (isOnline ? ' online' : '') : at(place)
  return `${name}, ${when}${where}`
}

export const nudge = {
  /** Before one question alone: to a person, to a leader. */
  lead: 'Jeg mangler dit svar.',
  leadSchool: 'I har ikke valgt deltagere endnu.',
  several: (count: number) => `Jeg mangler dit svar om ${count} møder:`,
  comes: (said: InvitedSaid) => `Kommer du til ${whole(said)}?`,
  chooses: (schools: readonly string[], said: InvitedSaid) =>
    `Hvem tager med fra ${and([...schools])} til ${whole(said)}?`,
  choose: 'Vælg deltagere',
  chooseFor: (school: string) => `Vælg fra ${school}`.slice(0, 75),
}
