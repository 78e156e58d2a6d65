// The nudge to those who have not answered whether they come, and to leaders who have not chosen whom the school sends. English.
import type { InvitedSaid } from '../../da/attend/invitation.js'
import type { nudge as danish } from '../../da/attend/nudge.js'
import { and, networkName } from '../ask-grammar.js'

function whole({ title, networks: [only, another], when, place, isOnline }: InvitedSaid): string {
  const isBare = /^(?:netværks)?(?:møde|dag|træf)$|^(?:network )?meeting$/iu.test(title.trim())
  const name = isBare && only && !another ? `${title.trim()} in ${networkName(only)}` : title.trim()
  const where = place === undefined ? (isOnline ? ', online' : '') : `, at ${place}`
  return `${name}, ${when}${where}`
}

export const nudge: typeof danish = {
  lead: 'I haven’t had your answer yet.',
  leadSchool: 'You haven’t chosen participants yet.',
  several: count => `I haven’t had your answer about ${count} meetings yet:`,
  comes: said => `Are you coming to ${whole(said)}?`,
  chooses: (schools, said) => `Who is coming from ${and([...schools])} to ${whole(said)}?`,
  choose: 'Choose participants',
  chooseFor: school => `Choose from ${school}`.slice(0, 75),
}
