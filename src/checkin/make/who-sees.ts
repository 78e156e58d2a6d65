// “Hvem kan se hvad?” of one round, and what it stands on: the promise as its real settings make it. Called by src/checkin/answer for the card's
// button, by the preview, and by facts.ts. Pure. It reads settings alone, never who is asked or what was answered.
import type { Lang } from '../../core/message.js'
import type { Block, Reply } from '../../core/reply.js'
import { checkinLimits, type Round, type Series } from '../../model/round.js'
import { coordinatorsOf } from '../../programme/audience.js'
import type { PromiseSaid } from '../../wording/da/checkin/who-sees.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'
import { meetingSaid, momentSaid, namesOf, networkNamed, type Sayer } from './said.js'

type Here = Pick<Standing, 'snapshot' | 'today'>

/** A round, or a series that has none yet. */
export type Promised = Pick<
  Round,
  'author' | 'network' | 'questions' | 'takesComments' | 'split' | 'addressees'
> &
  Partial<Pick<Round, 'about' | 'closesAt'>> & {
    readonly kind: Round['kind']
    readonly state: Round['state'] | Series['state']
  }

export function whoSees(here: Here, round: Promised, lang: Lang): Reply {
  const { whoSees: say } = wording(lang).rounds
  const lines = say.lines(promiseOf({ ...here, lang }, round))
  const blocks: Block[] = [
    { type: 'text', text: say.heading, style: 'heading' },
    ...lines.map((text): Block => ({ type: 'text', text })),
  ]
  return { lang, text: [say.heading, ...lines].join('\n'), blocks }
}

/** A series as its rounds will be. */
export function promisedBy(series: Series): Promised {
  return { ...series, kind: 'series' }
}

export function promiseOf(sayer: Sayer, round: Promised): PromiseSaid {
  const { scales } = wording(sayer.lang)
  const { questions, takesComments, split, kind, state, closesAt, addressees } = round
  return {
    questions: questions.map(({ text, scale }) => ({ text, steps: scales[scale].steps })),
    ...{ of: aboutWhat(sayer, round), kind, takesComments, split },
    addressees: namesOf(sayer, addressees),
    notCounted: namesOf(sayer, notCounted(sayer, round)),
    ...(closesAt === undefined ? {} : { closes: momentSaid(sayer, closesAt) }),
    isClosed: state === 'closed' || state === 'stopped',
    fewest: checkinLimits.fewest,
  }
}

/** The meeting with its day, else the network. */
export function aboutWhat(
  sayer: Sayer,
  { about, network }: Pick<Promised, 'about' | 'network'>,
): string {
  const { rounds: say } = wording(sayer.lang)
  const occurrence = about === undefined ? undefined : sayer.snapshot.byId.get(about)
  if (occurrence) return say.inMeeting(meetingSaid(sayer, occurrence))
  return network === undefined ? '' : networkNamed(sayer, network)
}

/** Who made it, and who coordinates the network. */
function notCounted({ snapshot, today }: Here, { author, network }: Promised) {
  const coordinators = network ? coordinatorsOf(snapshot, network, today) : []
  return [...new Set([author, ...coordinators.map(({ id }) => id)])]
}
