// `pejling import --undo`: shows what the last import changed, and takes it back after a yes. What has been changed since stays.
// Called by ../import.ts. Nothing changes before the yes; undoing again undoes the import before.
import { Mistake } from '../../core/errors.js'
import { homeZone, localOf } from '../../core/time.js'
import { mayImport } from '../../import/change/allowed.js'
import { undoLast } from '../../import/change/imports.js'
import { tellingsBetween } from '../../import/change/tellings.js'
import { recordLists } from '../../model/imports.js'
import type { Programme } from '../../model/programme.js'
import { may } from '../../people/rights.js'
import { peopleOf } from '../../programme/changes-between.js'
import { wording } from '../../wording/wording.js'
import { viewerNamed } from '../viewer.js'
import { sayInstant } from './instant.js'
import type { Running } from './take.js'

/** Runs the undo. Exit code 1 where there is nothing to undo, or nothing could be saved. */
export async function undoCommand(
  options: Running & { readonly as?: string | undefined },
): Promise<number> {
  const { review, importing, importChat } = wording(options.lang)
  const say = options.json ? options.err : options.out
  const stored = await options.target.load()
  const undone = stored.imports && undoLast(stored.programme, stored.imports)
  if (!undone) {
    say(review.undoNothing)
    if (options.json) options.out(JSON.stringify({ undone: false }))
    return 1
  }
  const { record, kept } = undone
  checkRight(options, stored.programme, record.by)
  const steps = recordLists.flatMap(list => [...record.changes[list]])
  const removed = steps.filter(({ before }) => !before).length
  const returned = steps.filter(({ after }) => !after).length
  say(review.undoHeading(sayInstant(options.lang, record.at), record.files))
  say(review.undoCounts(removed, steps.length - removed - returned, returned))
  if (kept.length > 0) say(review.undoKept(kept))
  const { ask, yes, json, notify, now } = options
  const tellings = notify ? tellingsBetween(stored.programme, undone.programme, { now }) : []
  const told = peopleOf(tellings).length
  if (told > 0) say(importChat.noticesGo(told))
  const isYes = yes || (!json && ask !== undefined && (await ask(review.askUndo)) === 'yes')
  const changes = tellings.map(({ pending }) => pending)
  const outcome = isYes
    ? await options.target.save({ ...undone, changes }, stored.version)
    : undefined
  if (!isYes) say(ask && !json ? importing.notWritten : review.undoNeedsYes)
  else say(outcome === 'saved' ? review.undone : importing.conflict)
  if (json)
    options.out(
      JSON.stringify({
        at: localOf(record.at, homeZone),
        files: record.files,
        removed,
        changedBack: steps.length - removed - returned,
        returned,
        kept,
        undone: outcome === 'saved',
      }),
    )
  return outcome === 'conflict' ? 1 : 0
}

/** A coordinator undoes the own import; an administrator, and the one who runs Pejling, any. */
function checkRight(
  { as, lang, now, target }: Running & { readonly as?: string | undefined },
  programme: Programme,
  by: string | undefined,
): void {
  if (as === undefined) return
  const viewer = viewerNamed(as, { programme, admin: target.admin, now, lang })
  const { review } = wording(lang)
  if (!mayImport(viewer)) throw new Mistake(review.mayNotImport(viewer.person?.name ?? as))
  if (may(viewer, 'programme.import') || viewer.person?.id === by) return
  throw new Mistake(review.mayNotUndo(by))
}
