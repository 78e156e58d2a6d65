// The buttons of a preview. A yes counts only for the very preview it stands in: made by the one who presses, the newest, and of the
// programme as it still is; else a new preview is shown and nothing is done. Called by chat.ts.
import type { ImportAction } from '../core/action.js'
import { type Reply, textReply } from '../core/reply.js'
import { tellingsOf } from '../import/change/tellings.js'
import { type Pending, takePending } from '../import/preview/weigh.js'
import type { Imports } from '../model/imports.js'
import type { Preview } from '../model/preview.js'
import { wording } from '../wording/wording.js'
import { type Importer, loadStored } from './asking.js'
import { previewCard } from './card.js'
import { savedReply } from './outcome.js'
import {
  digestOf,
  draftsOf,
  keepPreview,
  type PreviewChoices,
  type ReadDrafts,
  weighed,
} from './preview.js'

export async function pressPreview(importer: Importer, action: ImportAction): Promise<Reply> {
  const { deps, tenant, lang, person, stored } = importer
  const { importChat } = wording(lang)
  const preview = await deps.previews.load(tenant, action.preview)
  if (!preview) return showNewest(importer)
  if (preview.by !== person.id) return textReply(lang, importChat.notYours)
  if (isTaken(action.preview, preview, stored.imports)) {
    return savedReply(importer, { id: action.preview, lead: importChat.alreadySaved })
  }
  if (action.does === 'cancel') {
    await deps.previews.drop(tenant, action.preview, person.id)
    return textReply(lang, importChat.cancelled)
  }
  const read = draftsOf(preview)
  if (!read) return textReply(lang, importChat.expired)
  return pressOpen(importer, { id: action.preview, preview, read, action })
}

interface Opened {
  readonly id: string
  readonly preview: Preview
  readonly read: ReadDrafts
  readonly action: ImportAction
}

/** A press in a preview that is still to be decided on. */
async function pressOpen(
  importer: Importer,
  { id, preview, read, action }: Opened,
): Promise<Reply> {
  const { lang, stored } = importer
  const choices = pick(preview)
  const pending = weighed(importer, { ...read, choices }, preview.at)
  const isStale =
    preview.version !== stored.version || preview.digest !== digestOf(pending, choices)
  const lead = wording(lang).importChat.changedMeanwhile
  if (isStale) return keepPreview(importer, { ...read, choices, lead })
  switch (action.does) {
    case 'take':
      return take(importer, { id, preview, read, pending })
    case 'choose':
      return keepPreview(importer, { ...read, choices: { ...choices, ...chosen(action) } })
    case 'all':
      return previewCard(lang, pending, { ...choices, now: importer.now, id, isWhole: true })
    case 'cancel':
      return textReply(lang, wording(lang).importChat.cancelled)
    default:
      return action.does satisfies never
  }
}

interface Taking extends Omit<Opened, 'action'> {
  readonly pending: Pending
}

/** Saves what was shown. The preview's id is the submission, so that of two presses at once only one writes, and both are told. */
async function take(importer: Importer, { id, preview, read, pending }: Taking): Promise<Reply> {
  const { deps, tenant, stored, lang } = importer
  const { takesGone, withoutNotices } = preview
  const tellings = withoutNotices ? [] : tellingsOf(pending, { gone: takesGone, now: importer.now })
  const told = tellings.length > 0 ? importer.now : undefined
  const next = takePending(pending, { gone: takesGone, id, at: preview.at, told })
  const { outcome } = await deps.programmes.save(tenant, next.programme, {
    expectedVersion: stored.version,
    submission: id,
    imports: next.imports,
    changes: tellings.map(({ pending: change }) => change),
  })
  const after = { ...importer, stored: await loadStored(deps, tenant) }
  if (outcome === 'conflict') {
    const lead = wording(lang).importChat.changedMeanwhile
    return keepPreview(after, { ...read, choices: pick(preview), lead })
  }
  await deps.previews.finish(tenant, id, preview)
  return savedReply(after, { id, pending, takesGone, tellings })
}

/** Said yes to before: then nothing of what was read is kept any longer, or the import stands in the record. */
function isTaken(id: string, { drafts }: Preview, imports: Imports | undefined): boolean {
  const known = [...(imports?.log ?? []), ...(imports?.waiting ?? [])]
  return drafts === undefined || known.some(one => one.id === id)
}

/** The preview is gone: its person sees the one that took its place. */
async function showNewest(importer: Importer): Promise<Reply> {
  const { deps, tenant, person, lang } = importer
  const { importChat } = wording(lang)
  const id = await deps.previews.newest(tenant, person.id)
  const newest = id === undefined ? undefined : await deps.previews.load(tenant, id)
  const read = newest && draftsOf(newest)
  if (!newest || !read) return textReply(lang, importChat.expired)
  return keepPreview(importer, { ...read, choices: pick(newest), lead: importChat.newerPreview })
}

function pick(choices: PreviewChoices): PreviewChoices {
  const { takesFixes, prefersFiles, takesGone, withoutNotices } = choices
  return { takesFixes, prefersFiles, takesGone, withoutNotices }
}

/** Without the choices that the button says nothing of. */
function chosen({ choices = {} }: ImportAction): Partial<PreviewChoices> {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined))
}
