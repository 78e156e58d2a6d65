// "Mine refleksioner", and those that were shared with whoever asks: the newest, each with what can be done with it. Called by chat.ts and say.ts.
// To look at one's own keeps them.

import type { Block } from '../../core/reply.js'
import { localOf } from '../../core/time.js'
import type { Reflection } from '../../model/reflection.js'
import type { Said } from '../../programme/asking.js'
import { sayDate } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { replyOf, unkept } from '../said.js'
import { linesOf, nameIn, namesIn, reflectionButton } from './card.js'
import { mayRead } from './readers.js'

/** So many are shown; so many are looked among. */
const [mostShown, mostRead] = [8, 200]
/** One's own that were looked at longer ago than this are noted as looked at. */
const touchAfterMs = 30 * 24 * 60 * 60 * 1000

export async function listMine(asking: Asking): Promise<Said> {
  const { lang, viewer, tenant, deps } = asking
  const { reflections: say } = wording(lang)
  const author = viewer.person?.id
  const all = author ? await deps.reflections.list(tenant, { author }, mostRead) : []
  const begin = reflectionButton(say.buttons.new, 'new')
  if (all.length === 0) return unkept(replyOf(lang, [say.none], [begin]))
  const shown = all.slice(0, mostShown)
  await touch(asking, shown)
  return unkept(listOf(asking, shown, say.mine(shown.length)))
}

/** What is theirs alone is kept for 12 months after it was last looked at. Somebody else's write at that moment has done the same. */
async function touch({ tenant, now, deps }: Asking, all: readonly Reflection[]): Promise<void> {
  const old = all.filter(one => one.reader === 'me' && one.touchedAt < now - touchAfterMs)
  for (const one of old) {
    const next = { ...one, revision: one.revision + 1, touchedAt: now }
    await deps.reflections.save(tenant, next, { deliveries: [], now })
  }
}

export async function listShared(asking: Asking): Promise<Said> {
  const { lang } = asking
  const { reflections: say } = wording(lang)
  const shown = (await sharedWith(asking)).slice(0, mostShown)
  if (shown.length === 0) return unkept(replyOf(lang, [say.noneShared]))
  const reply = listOf(asking, shown, say.sharedWithMe(shown.length))
  const buttons = [reflectionButton(say.buttons.themes, 'themes')]
  return unkept({ ...reply, blocks: [...reply.blocks, { type: 'actions', buttons }] })
}

/** All that the asker may read now, newest first. */
export async function sharedWith(asking: Asking): Promise<readonly Reflection[]> {
  const { viewer, tenant, deps } = asking
  const reader = viewer.person?.id
  const all = reader ? await deps.reflections.list(tenant, { reader }, mostRead) : []
  return all.filter(one => mayRead(asking, one, reader))
}

function listOf(asking: Asking, shown: readonly Reflection[], lead: string) {
  const { lang } = asking
  const parts = shown.map(one => ({ one, lines: entryOf(asking, one) }))
  const blocks: Block[] = parts.flatMap(({ one, lines: [head = '', ...lines] }) => [
    { type: 'divider' as const },
    { type: 'text' as const, text: head, style: 'note' as const },
    ...lines.map(text => ({ type: 'text' as const, text })),
    { type: 'actions' as const, buttons: buttonsOf(asking, one) },
  ])
  const texts = parts.map(({ lines }) => lines.join('\n'))
  return {
    ...{ lang, text: [lead, ...texts].join('\n\n') },
    blocks: [{ type: 'text' as const, text: lead }, ...blocks],
  }
}

function entryOf(asking: Asking, one: Reflection): readonly string[] {
  const { lang, snapshot, today, viewer } = asking
  const { reflections: say } = wording(lang)
  const day = sayDate(lang, localOf(one.createdAt, snapshot.zone).slice(0, 10), today)
  const isOwn = one.author === viewer.person?.id
  const head = isOwn
    ? say.line(day, say.readers[one.reader](namesIn(asking, one.readers)))
    : say.lineFrom(day, nameIn(asking, one.author))
  const heard = one.replies.filter(
    ({ by }) => isOwn || by === viewer.person?.id || by === one.author,
  )
  const answers = heard.map(({ by, text }) => say.answers(nameIn(asking, by), text))
  return [head, ...linesOf(asking, one, lang), ...answers]
}

function buttonsOf({ lang, viewer }: Asking, one: Reflection) {
  const { buttons } = wording(lang).reflections
  if (one.author !== viewer.person?.id) return [reflectionButton(buttons.reply, 'reply', one)]
  const edit = one.readers.length > 0 ? buttons.edit : buttons.chooseReaders
  return [
    reflectionButton(edit, 'edit', one),
    reflectionButton(buttons.delete, 'delete', one),
    ...(one.replies.length > 0 ? [reflectionButton(buttons.reply, 'reply', one)] : []),
  ]
}
