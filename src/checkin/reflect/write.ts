// Writes reflections: a new one, another text, shared, kept to oneself, deleted. Called by chat.ts and say.ts. Everything is the writer's alone until
// their yes to a preview that named its readers; who can read it no longer, is told so in the place of the text.

import { idOf } from '../../core/content-id.js'
import type { Inbound } from '../../core/message.js'
import { textReply } from '../../core/reply.js'
import type { Reflection } from '../../model/reflection.js'
import type { Said } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking, Standing } from '../asking.js'
import { replyOf, unkept } from '../said.js'
import { namesIn, previewOf, reflectionButton, savedOf } from './card.js'
import type { Filled } from './form.js'
import { readersOf } from './readers.js'
import { amendRows, shareRows } from './tell.js'

/** A new one: of the same event the same. `lead`: other words than those after a form. */
export async function writeNew(
  asking: Asking,
  { address, eventId }: Pick<Inbound, 'address' | 'eventId'>,
  { filled, lead }: { readonly filled: Filled; readonly lead?: string },
): Promise<Said> {
  const { tenant, now, lang, viewer, deps } = asking
  const author = viewer.person?.id
  if (!author) return unkept(textReply(lang, wording(lang).reflections.guest))
  const made: Reflection = {
    ...contentOf(asking, filled),
    id: idOf('reflection', tenant, address.platform, eventId),
    ...{ revision: 1, author, lang, reader: 'me', readers: [], replies: [] },
    ...{ createdAt: now, touchedAt: now },
  }
  const saved = await deps.reflections.save(tenant, made, { deliveries: [], now })
  const kept = saved === 'saved' ? made : await deps.reflections.load(tenant, made.id)
  return kept ? shown(asking, kept, { filled, lead }) : gone(asking)
}

/** What the form gives; the wish to share with it where there is anybody. */
function contentOf(asking: Asking, { text, reader, meeting, about }: Filled) {
  const author = asking.viewer.person?.id
  const readers = author === undefined ? [] : readersOf(asking, { author, reader, meeting })
  return {
    text,
    ...(meeting === undefined ? {} : { meeting }),
    ...(about === undefined ? {} : { about }),
    ...(readers.length > 0 ? { wanted: { reader, readers } } : {}),
  }
}

function shown(
  asking: Asking,
  one: Reflection,
  { filled, lead }: { readonly filled: Filled; readonly lead?: string | undefined },
): Said {
  const { lang } = asking
  if (one.wanted) return unkept(previewOf(asking, one, lang))
  const isAlone = filled.reader !== 'me' && one.readers.length === 0
  const said = isAlone ? wording(lang).reflections.nobody : lead
  return unkept(savedOf(asking, one, { lang, ...(said === undefined ? {} : { lead: said }) }))
}

/** Another text, or other readers: those who have it see what it is now; those who are to have it, only after a yes. */
export async function rewrite(asking: Asking, before: Reflection, filled: Filled): Promise<Said> {
  const { tenant, now, deps } = asking
  const { wanted: _, meeting: __, about: ___, ...rest } = before
  const { wanted, ...content } = contentOf(asking, filled)
  const isSame = wanted !== undefined && isSameReaders(wanted.readers, before.readers)
  const next: Reflection = {
    ...{ ...rest, ...content, revision: before.revision + 1, touchedAt: now },
    ...(isSame || !wanted ? {} : { wanted }),
    ...(isSame ? {} : ({ reader: 'me', readers: [] } as const)),
  }
  const deliveries = amendRows(next, { to: before.readers, now })
  const saved = await deps.reflections.save(tenant, next, { deliveries, now })
  if (saved === 'stale') return overtaken(asking)
  deps.wake(tenant)
  return shown(asking, next, { filled })
}

function isSameReaders(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort())
}

/** The yes to a preview, of the revision that was seen and to those it named. */
export async function share(
  asking: Asking,
  before: Reflection,
  revision: number | undefined,
): Promise<Said> {
  const { tenant, now, lang, deps } = asking
  const { reflections: say } = wording(lang)
  const { wanted, ...rest } = before
  if (!wanted) return unkept(savedOf(asking, before, { lang }), true)
  const readers = readersOf(asking, { ...before, reader: wanted.reader })
  if (!isSameReaders(readers, wanted.readers) || revision !== before.revision)
    return lookAgain(asking, before, readers)
  const next: Reflection = {
    ...{ ...rest, ...wanted, revision: before.revision + 1, touchedAt: now },
    told: before.revision + 1,
  }
  const saved = await deps.reflections.save(tenant, next, { deliveries: shareRows(next, now), now })
  if (saved === 'stale') return overtaken(asking)
  deps.wake(tenant)
  const lead = say.shared(namesIn(asking, readers))
  return unkept(savedOf(asking, next, { lang, lead }), true)
}

/** Somebody else could read it than the preview said, or it says something else: nothing is shared. */
async function lookAgain(
  asking: Asking,
  before: Reflection,
  readers: Reflection['readers'],
): Promise<Said> {
  const { tenant, now, lang, deps } = asking
  const { reflections: say } = wording(lang)
  const { wanted, ...rest } = before
  const next: Reflection = {
    ...{ ...rest, revision: before.revision + 1 },
    ...(wanted && readers.length > 0 ? { wanted: { ...wanted, readers } } : {}),
  }
  const saved = await deps.reflections.save(tenant, next, { deliveries: [], now })
  if (saved === 'stale') return overtaken(asking)
  if (!next.wanted) return unkept(savedOf(asking, next, { lang, lead: say.nobody }), true)
  const preview = previewOf(asking, next, lang)
  const text = `${say.otherReaders}\n${preview.text}`
  const blocks = [{ type: 'text', text: say.otherReaders } as const, ...preview.blocks]
  return unkept({ lang, text, blocks }, true)
}

/** "Behold den hos mig." */
export async function keepToSelf(asking: Asking, before: Reflection): Promise<Said> {
  const { tenant, now, lang, deps } = asking
  const { wanted, ...rest } = before
  const next: Reflection = { ...rest, revision: before.revision + 1, touchedAt: now }
  const saved = wanted
    ? await deps.reflections.save(tenant, next, { deliveries: [], now })
    : 'saved'
  return saved === 'stale' ? overtaken(asking) : unkept(savedOf(asking, next, { lang }), true)
}

export function askDelete(asking: Asking, one: Reflection): Said {
  const { lang } = asking
  const { reflections: say } = wording(lang)
  const buttons = [
    reflectionButton(say.buttons.sure, 'sure', one),
    reflectionButton(say.buttons.list, 'list'),
  ]
  return unkept(replyOf(lang, [say.sureDelete(namesIn(asking, one.readers))], buttons))
}

/** It is gone, also where its readers have it; whoever deletes all that is theirs calls it too. */
export async function takeBack(
  { deps, tenant, now }: Pick<Standing, 'deps' | 'tenant' | 'now'>,
  one: Reflection,
): Promise<void> {
  const gone = { ...one, revision: one.revision + 1 }
  const deliveries = amendRows(gone, { to: one.readers, now })
  await deps.reflections.remove(tenant, one, { deliveries, now })
}

export async function deleteOne(asking: Asking, one: Reflection): Promise<Said> {
  const { tenant, lang, deps } = asking
  await takeBack(asking, one)
  // The append-only file has it until it is written anew.
  await deps.erasures.want()
  deps.wake(tenant)
  const { reflections: say } = wording(lang)
  return unkept(replyOf(lang, [say.deleted], [reflectionButton(say.buttons.list, 'list')]), true)
}

export function gone({ lang }: Asking): Said {
  return unkept(textReply(lang, wording(lang).reflections.gone))
}

export function overtaken({ lang }: Asking): Said {
  return unkept(textReply(lang, wording(lang).reflections.overtaken))
}
