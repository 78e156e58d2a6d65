// Whom a yes to an import tells, and of what: the notices as they will wait, not only as the preview counts them. Called by the command
// line and the chat. Pure.
import { homeZone, type Instant, instantOf, isZone } from '../../core/time.js'
import type { ImportRecord } from '../../model/imports.js'
import type { Programme } from '../../model/programme.js'
import { pauseBefore } from '../../programme/change.js'
import { changesBetween, type Telling } from '../../programme/changes-between.js'
import { createSnapshot } from '../../programme/snapshot.js'
import { applyChange } from '../apply.js'
import type { Pending } from '../preview/weigh.js'

/** Of the import, with what is gone or without. */
export function tellingsOf(
  { stored, own, viewer }: Pick<Pending, 'stored' | 'own' | 'viewer'>,
  { gone, now }: { readonly gone: boolean; readonly now: Instant },
): readonly Telling[] {
  const { added, changed, gone: away } = own.meetings
  const isTouched =
    changed.length > 0 || (gone && away.length > 0) || added.some(({ seriesId }) => seriesId)
  if (!isTouched) return []
  const after = applyChange(stored.programme, own, { gone })
  return tellingsBetween(stored.programme, after, { now, by: viewer?.person?.id })
}

/** Of any two programmes, as they stand now. */
export function tellingsBetween(
  before: Programme,
  after: Programme,
  facts: Parameters<typeof changesBetween>[2],
): readonly Telling[] {
  const [one, other] = [before, after].map(programme =>
    createSnapshot({ version: 0, programme }, facts.now),
  )
  return one && other ? changesBetween(one, other, facts) : []
}

/**
 * Of an import that is taken back: what was told of it. `isTold`: the pause is over for some of it, so that people are told again;
 * else what waits is settled by itself, and nobody hears of either.
 */
export function tellingsBack(
  record: Pick<ImportRecord, 'told'>,
  { before, after }: { readonly before: Programme; readonly after: Programme },
  facts: Parameters<typeof changesBetween>[2],
): { readonly tellings: readonly Telling[]; readonly isTold: boolean } {
  const { told } = record
  if (told === undefined) return { tellings: [], isTold: false }
  const tellings = tellingsBetween(before, after, facts)
  const zone = isZone(before.tz) ? before.tz : homeZone
  const isOver = ({ pending: { before: was } }: Telling) =>
    told + pauseBefore([instantOf(was.startLocal, zone)], { now: told }) <= facts.now
  return { tellings, isTold: tellings.some(isOver) }
}
