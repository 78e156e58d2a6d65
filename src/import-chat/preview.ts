// A preview: drafts weighed against what stands now, kept under an id of its own with a digest of what is shown, and shown as a card.
// Called by read.ts and press.ts. What is kept is what was read, never the files: a CPR number that the readers left out is nowhere.
import { createHash, randomUUID } from 'node:crypto'
import { type Reply, textReply } from '../core/reply.js'
import { changesOf } from '../import/change/changes.js'
import type { Draft } from '../import/draft.js'
import { packDrafts, unpackDrafts } from '../import/preview/pack.js'
import { countSteps, offeredIn } from '../import/preview/review.js'
import { countOf } from '../import/preview/rows.js'
import { type Pending, weigh } from '../import/preview/weigh.js'
import { type Preview, previewCharacters } from '../model/preview.js'
import { wording } from '../wording/wording.js'
import type { Importer } from './asking.js'
import { previewCard } from './card.js'
import { withWaiting } from './outcome.js'

export interface PreviewChoices {
  readonly takesFixes: boolean
  readonly prefersFiles: boolean
  /** What is gone is taken too. */
  readonly takesGone: boolean
  /** Nobody is told of meetings that are moved or cancelled. */
  readonly withoutNotices: boolean
}
export const noChoices: PreviewChoices = {
  takesFixes: false,
  prefersFiles: false,
  takesGone: false,
  withoutNotices: false,
}

/** What was read, as it stands and with the fixes taken where some are offered. */
export interface ReadDrafts {
  readonly drafts: readonly Draft[]
  readonly fixed?: readonly Draft[] | undefined
}

export interface Keeping extends ReadDrafts {
  readonly choices: PreviewChoices
  /** Why the person sees a new preview rather than what they asked for. */
  readonly lead?: string
}

/** Weighs, keeps and shows a new preview, the person's newest. One in which there is nothing to choose is only shown. */
export async function keepPreview(importer: Importer, keeping: Keeping): Promise<Reply> {
  const { deps, tenant, lang, now, stored, person } = importer
  const { drafts, fixed, choices, lead } = keeping
  const pending = weighed(importer, keeping, now)
  if (!hasChoices(pending)) {
    return withWaiting(
      importer,
      previewCard(lang, pending, { ...choices, now, id: undefined, lead }),
    )
  }
  const preview: Preview = {
    by: person.id,
    at: now,
    version: stored.version,
    digest: digestOf(pending, choices),
    ...choices,
    drafts: packDrafts(drafts),
    ...(fixed ? { fixed: packDrafts(fixed) } : {}),
  }
  if ((preview.drafts?.length ?? 0) + (preview.fixed?.length ?? 0) > previewCharacters) {
    return textReply(lang, wording(lang).importChat.tooMuch)
  }
  const id = randomUUID()
  await deps.previews.save(tenant, id, preview)
  return withWaiting(importer, previewCard(lang, pending, { ...choices, now, id, lead }))
}

/** What saying yes to it now would do, with the choices that were made. */
export function weighed(
  { stored, viewer }: Importer,
  { drafts, fixed, choices }: Omit<Keeping, 'lead'>,
  now: number,
): Pending {
  const { takesFixes, prefersFiles } = choices
  const read = takesFixes ? (fixed ?? drafts) : drafts
  return weigh(read, { stored, viewer, now, takesFixes, prefersFiles })
}

/** What was read for a preview, or undefined where an earlier version of the program read it. */
export function draftsOf({ drafts, fixed }: Preview): ReadDrafts | undefined {
  const [plain, mended] = [drafts, fixed].map(packed =>
    packed === undefined ? undefined : unpackDrafts(packed),
  )
  return plain && { drafts: plain, fixed: mended }
}

/** One short text for all that a yes would do: the same text, the same effect. */
export function digestOf(pending: Pending, { takesGone, withoutNotices }: PreviewChoices): string {
  const changes = changesOf(pending.own, { gone: takesGone })
  const does = [changes, pending.waiting ?? null, withoutNotices]
  return createHash('sha256').update(JSON.stringify(does)).digest('base64url')
}

function hasChoices({ own, waiting, drafts, conflicts }: Pending): boolean {
  const { added, changed, gone } = countOf(own)
  const rows = waiting ? countSteps(waiting) : 0
  return added + changed + gone + rows + offeredIn(drafts) + conflicts.length > 0
}
