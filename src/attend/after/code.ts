// The meeting's code: shown by whoever holds the meeting, written to Pejling by those who are there. Called by chat.ts. Only people of the
// programme are noted, each once, however often they write it.
import type { PersonId } from '../../core/ids.js'
import { slidePath } from '../../core/meeting-code.js'
import type { Block, Reply } from '../../core/reply.js'
import { textReply } from '../../core/reply.js'
import { localOf } from '../../core/time.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { sayTime } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { withButtons } from './card.js'
import { beforeMs, saidOf } from './meetings.js'
import { isReply, note } from './write.js'

/** It holds a little longer than the meeting, for whoever is asked on the way out. */
const longerMs = 30 * 60 * 1000

export async function showCode(asking: Asking, occurrence: Occurrence): Promise<Reply> {
  const { deps, tenant, snapshot, now, lang } = asking
  const { code: words, buttons } = wording(lang).after
  const { id: about, start, end } = occurrence
  if (now < start - beforeMs) return textReply(lang, words.tooEarly)
  const until = end + longerMs
  if (now >= until) return textReply(lang, words.tooLate)
  const made = await deps.codes.open(tenant, { about, until, now })
  if (!made) return textReply(lang, words.none)
  const time = sayTime(lang, localOf(made.until, snapshot.zone))
  const said = saidOf(asking, occurrence)
  const [heading, text] = [words.heading(made.code), words.text(made.code, time, said)]
  const blocks: Block[] = [
    { type: 'text', style: 'heading', text: heading },
    { type: 'text', text },
  ]
  const slide = deps.link(slidePath(tenant, made.code, lang))
  // Nobody reaches a page without an address of its own.
  const isReached = !slide.startsWith('http://')
  return withButtons({ lang, text: `${heading}\n${text}`, blocks }, [
    ...(isReached ? [{ label: buttons.slide, url: slide }] : []),
    { label: buttons.show, action: { id: 'after', does: 'show', meeting: about } },
  ])
}

/** Somebody has written a code. Undefined where it is none, and nothing says that it should be one. */
export async function takeCode(
  asking: Asking,
  { code, isSaid }: { readonly code: string; readonly isSaid: boolean },
): Promise<Reply | undefined> {
  const { deps, tenant, snapshot, now, lang, viewer } = asking
  const { code: words } = wording(lang).after
  const found = await deps.codes.find(tenant, code, now)
  const occurrence = found && snapshot.byId.get(found.about)
  if (!occurrence) return isSaid ? textReply(lang, words.unknown) : undefined
  if (!viewer.person) return textReply(lang, words.guest)
  const { id: person } = viewer.person
  await deps.codes.arrive(tenant, { about: occurrence.id, person, now })
  await gather(asking, occurrence, person)
  return textReply(lang, words.arrived(saidOf(asking, occurrence)))
}

/** Whoever writes at the same moment is carried along by the one who is through first. */
async function gather(asking: Asking, { id }: Occurrence, person: PersonId): Promise<void> {
  const { deps, tenant } = asking
  const noted = await note(asking, id, async ({ meeting }) => {
    const { attendance = [] } = meeting
    if (attendance.includes(person)) return {}
    const arrivals = await deps.codes.arrivals(tenant, id)
    return { attendance: [...new Set([...attendance, ...arrivals.keys(), person])].sort() }
  })
  // It stands among those who have come, and is carried along by the next.
  if (isReply(noted)) return
}
