// Who may see a result and who may say what is done about it. Used by the rest of this folder. A role alone opens nothing: only those who
// were asked and those it was said to go to are let in, and only while they are people of the programme.
import type { PersonId } from '../../core/ids.js'
import { textReply } from '../../core/reply.js'
import type { Result } from '../../model/result.js'
import { may, type Viewer } from '../../people/rights.js'
import { type Directory, type Said, viewerAt } from '../../programme/asking.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'

/** Everybody it is for, once. */
export function readersOf({ readers, addressees }: Result): readonly PersonId[] {
  return [...new Set([...readers, ...addressees])]
}

export function mayRead({ person }: Pick<Viewer, 'person'>, result: Result): boolean {
  return person !== undefined && readersOf(result).includes(person.id)
}

/** Of those who may see it, who made the round or coordinates its network. */
export function mayDo(viewer: Viewer, result: Result): boolean {
  const { author, network } = result
  if (!mayRead(viewer, result)) return false
  if (viewer.person?.id === author) return true
  return network !== undefined && may(viewer, 'meeting.open', { kind: 'network', id: network })
}

/** Whom to ask what is done about it: who made the round, else whoever else may say. */
export function doersOf(
  here: Directory & { readonly snapshot: Snapshot },
  result: Result,
): readonly PersonId[] {
  const able = readersOf(result).filter(id =>
    mayDo(viewerAt(here.snapshot.people.get(id), here), result),
  )
  return able.includes(result.author) ? [result.author] : able
}

/** The result, or what is said to who may not see it. */
export async function openResult(
  asking: Asking,
  id: string | undefined,
): Promise<Result | { readonly said: Said }> {
  const { deps, tenant, lang, viewer } = asking
  const { mayNot, gone } = wording(lang).results
  const result = id === undefined ? undefined : await deps.results.load(tenant, id)
  if (result && mayRead(viewer, result)) return result
  return { said: { reply: textReply(lang, result || !viewer.person ? mayNot : gone) } }
}
