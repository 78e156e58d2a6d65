// What somebody is asked back who wants to make a check-in and has not said which: in a meeting, again and again, or a team's own answer. Called by
// say.ts and ../chat.ts.
import type { NetworkId } from '../../../core/ids.js'
import type { Button, Reply } from '../../../core/reply.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { type Begun, begunOf } from '../draft/suggested.js'
import { ownMeetings, ownNetworks } from '../rights.js'
import { meetingSaid, networkNamed, told } from '../said.js'

/** Meetings and networks that are named on buttons. */
const most = 8

/** `first` says why it is asked; `begun` is the question that the forms open with. */
export function chooseCard(asking: Asking, first?: string, begun: Begun = {}): Reply {
  const { lang } = asking
  const { rounds: say } = wording(lang)
  const text = first === undefined ? say.choose : `${first}\n${say.choose}`
  return told(lang, text, [
    { label: say.buttons.meeting, action: { id: 'round', does: 'meeting', ...begunOf(begun) } },
    seriesButton(asking, undefined, begun),
    { label: say.buttons.team, action: { id: 'team-round', does: 'new' } },
  ])
}

export function seriesButton({ lang }: Asking, network?: NetworkId, begun: Begun = {}): Button {
  return {
    label: wording(lang).rounds.buttons.series,
    action: {
      ...{ id: 'round', does: 'series', ...begunOf(begun) },
      ...(network === undefined ? {} : { network }),
    },
  }
}

export function meetingsCard(asking: Asking, begun: Begun = {}): Reply {
  const { lang } = asking
  const { rounds: say } = wording(lang)
  const meetings = ownMeetings(asking).slice(0, most)
  if (meetings.length === 0)
    return told(lang, say.noMeeting, [seriesButton(asking, undefined, begun)])
  return told(
    lang,
    say.whichMeeting,
    meetings.map(one => ({
      label: say.buttons.about(meetingSaid(asking, one)),
      action: { id: 'round', does: 'meeting', meeting: one.id, ...begunOf(begun) },
    })),
  )
}

export function networksCard(asking: Asking, begun: Begun = {}): Reply {
  const { lang, viewer } = asking
  const { rounds: say } = wording(lang)
  const networks = ownNetworks(asking, viewer).slice(0, most)
  return told(
    lang,
    say.whichNetwork,
    networks.map(network => ({
      ...seriesButton(asking, network, begun),
      label: networkNamed(asking, network),
    })),
  )
}
