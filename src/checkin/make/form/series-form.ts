// The form “Spørg igen og igen”: empty, with a draft in it, or with what was typed and what is wrong with it; and what a sent one makes. Called
// by ../chat.ts.
import { NetworkId } from '../../../core/ids.js'
import type { FormValues } from '../../../core/message.js'
import type { Form } from '../../../core/reply.js'
import { LocalDate } from '../../../core/time.js'
import type { Series } from '../../../model/round.js'
import type { Suggestion } from '../../../model/suggestion.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { readCadence } from '../cadence/read.js'
import { sayCadence } from '../cadence/say.js'
import { type Begun, begunOf, suggestionOf } from '../draft/suggested.js'
import { mayAskNetwork, ownNetworks } from '../rights.js'
import { networkNamed } from '../said.js'
import {
  type Asked,
  base,
  choice,
  emptyFilled,
  type Filled,
  filledOf,
  type Problems,
  questionFields,
  readFields,
  settingFields,
} from './fields.js'
import { chosenIn, lineIn } from './typed.js'

/** What a form makes of its series; `isThinned`: it was to be more often. */
export type SeriesRead = Asked &
  Pick<Series, 'network' | 'rule' | 'time' | 'from'> & { readonly isThinned: boolean }

interface Around {
  readonly network: NetworkId | undefined
  readonly rhythm: string
  readonly from: string
}
interface Whole {
  readonly filled: Filled
  readonly around: Around
  readonly problems: Problems
  readonly series?: string | undefined
  /** The question that it began with. */
  readonly begun: Begun
  readonly suggested: Suggestion | undefined
}

const mostRhythm = 100

/** Of a new one: `network` is what a button or a sentence named, and it may begin with a question. */
export function seriesForm(
  asking: Asking,
  network: NetworkId | undefined,
  { draft, begun = {} }: { draft?: Series; begun?: Begun } = {},
): Form {
  const own = draft?.network ?? network
  return formOf(asking, {
    filled: draft ? filledOf(draft) : emptyFilled(asking, [own], begun),
    around: {
      network: own,
      rhythm: draft ? sayCadence(asking.lang, draft) : '',
      from: draft?.from ?? '',
    },
    problems: {},
    series: draft?.id,
    begun,
    suggested: draft ? draft.suggested : suggestionOf(begun),
  })
}

function formOf(
  asking: Asking,
  { filled, around, problems, series, begun, suggested }: Whole,
): Form {
  const { lang, viewer } = asking
  const { form, seriesForm: say } = wording(lang).rounds
  const networks = ownNetworks(asking, viewer).map(id => choice(id, networkNamed(asking, id)))
  const { network, rhythm, from } = around
  const action = {
    ...{ id: 'make-series' as const, ...begunOf(begun) },
    ...(series === undefined ? {} : { series }),
  }
  return {
    action: { ...action, ...(network === undefined ? {} : { network }) },
    ...{ lang, title: say.title, submit: form.submit },
    ...(network === undefined ? {} : { text: say.text(networkNamed(asking, network)) }),
    fields: [
      ...questionFields(asking, { filled, problems, fits: 'series', suggested }),
      {
        ...{ ...base('network', say.network, problems, true), kind: 'choice', choices: networks },
        ...(network === undefined ? {} : { value: network }),
      },
      {
        ...{ ...base('rhythm', say.rhythm, problems, true), kind: 'line', hint: say.rhythmHint },
        ...{ maxLength: mostRhythm, ...(rhythm === '' ? {} : { value: rhythm }) },
      },
      {
        ...{ ...base('from', say.from, problems), kind: 'date', hint: say.fromHint },
        ...(from === '' ? {} : { value: from }),
      },
      ...settingFields(asking, { filled, problems }),
    ],
  }
}

/** What the form makes, or the form again. */
export function readSeriesForm(
  asking: Asking,
  { values, draft, begun }: { values: FormValues; draft: Series | undefined; begun: Begun },
): { readonly read: SeriesRead } | { readonly form: Form } {
  const { viewer, today, lang } = asking
  const { problems: say } = wording(lang).rounds.form
  const { filled, asked, problems } = readFields(asking, values)
  const network = NetworkId.safeParse(chosenIn(values, 'network')[0]).data
  const rhythm = lineIn(values, 'rhythm').value
  const from = lineIn(values, 'from').value
  const read = readCadence(rhythm)
  const isOwn = network !== undefined && mayAskNetwork(viewer, network)
  const isDay = from === '' || LocalDate.safeParse(from).success
  const all: Problems = {
    ...problems,
    ...(isOwn ? {} : { network: say.network }),
    ...(read && 'cadence' in read ? {} : { rhythm: say.rhythm[read?.problem ?? 'unknown'] }),
    ...(isDay && (from === '' || from >= today) ? {} : { from: say.past }),
  }
  if (Object.keys(all).length > 0 || !isOwn || !read || !('cadence' in read)) {
    const around = { network: isOwn ? network : undefined, rhythm, from }
    const suggested = draft ? draft.suggested : suggestionOf(begun)
    const whole = { filled, around, problems: all, series: draft?.id, begun, suggested }
    return { form: formOf(asking, whole) }
  }
  const { rule, time, isThinned = false } = read.cadence
  return { read: { ...asked, network, rule, time, from: from === '' ? today : from, isThinned } }
}
