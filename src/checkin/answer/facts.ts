// What stands around a round's card, from the programme and from what came out before; and how a moment is said. Used by the rest of this
// folder, and by src/checkin/make for the preview.
import type { PersonId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import { addDays, dateOf, type Instant, localOf } from '../../core/time.js'
import type { Round } from '../../model/round.js'
import { sayDate, sayRelative, sayTime } from '../../wording/dates.js'
import type { Standing } from '../asking.js'
import type { CardFacts } from './card.js'

/** In the language of the round, as its question is. */
export function factsOf(
  { snapshot, today }: Pick<Standing, 'snapshot' | 'today'>,
  { lang, about, network }: Pick<Round, 'lang' | 'about' | 'network'>,
): CardFacts {
  const title = about && snapshot.byId.get(about)?.meeting.title
  const name = network && snapshot.networks.get(network)?.name
  return {
    ...{ lang, zone: snapshot.zone, today },
    ...(title === undefined ? {} : { meeting: title }),
    ...(name === undefined ? {} : { network: name }),
  }
}

/**
 * What is done about the round before: of the same series, or of the same network's meetings. Only for whoever might see what came out of
 * that one.
 */
export async function doingBefore(
  { deps, tenant }: Pick<Standing, 'deps' | 'tenant'>,
  { series, network, kind }: Pick<Round, 'series' | 'network' | 'kind'>,
  person: PersonId,
): Promise<string | undefined> {
  const of = series !== undefined ? { series } : network !== undefined ? { network } : undefined
  if (!of) return undefined
  const results = await deps.results.list(tenant, of, 2)
  const last = results.find(one => one.kind === kind)
  const isTheirs = last && [...last.readers, ...last.addressees].includes(person)
  return isTheirs ? last.doing?.text : undefined
}

/** "kl. 14.45", "i morgen kl. 8", "mandag d. 7. december kl. 8". */
export function sayMoment(
  { snapshot, today }: Pick<Standing, 'snapshot' | 'today'>,
  lang: Lang,
  at: Instant,
): string {
  const local = localOf(at, snapshot.zone)
  const time = sayTime(lang, local)
  const [day, clock] = [dateOf(local), lang === 'en' ? `at ${time}` : time]
  if (day === today) return clock
  return `${sayDay({ today }, lang, day)} ${clock}`
}

/** "i morgen", else the day. */
export function sayDay({ today }: Pick<Standing, 'today'>, lang: Lang, day: string): string {
  if (day === addDays(today, 1)) return sayRelative(lang, day, today) ?? day
  return lang === 'en' ? `on ${sayDate(lang, day, today)}` : sayDate(lang, day, today)
}
