// `pejling import`: reads the files, shows what is read, new, changed, gone, disputed and wrong, and writes after a yes.
// Called by ../import.ts, which knows the arguments and where the programme is kept. Nothing changes before the yes.
import { Mistake } from '../../core/errors.js'
import type { Lang } from '../../core/message.js'
import type { Instant, LocalDate } from '../../core/time.js'
import { mayImport } from '../../import/change/allowed.js'
import { tellingsOf } from '../../import/change/tellings.js'
import { countSteps, offeredIn } from '../../import/preview/review.js'
import { countOf } from '../../import/preview/rows.js'
import {
  type Choices,
  type Pending,
  type Stored,
  takePending,
  weigh,
} from '../../import/preview/weigh.js'
import { readAll } from '../../import/read-all.js'
import { findFiles } from '../../import/read-files.js'
import type { Viewer } from '../../people/rights.js'
import { peopleOf, type Telling } from '../../programme/changes-between.js'
import { wording as wordingIn } from '../../wording/wording.js'
import type { Ask } from '../confirm.js'
import { viewerNamed } from '../viewer.js'
import { reportAsJson, reportAsText } from './report.js'
import type { Target } from './target.js'

/** What import and undo have in common. */
export interface Running {
  readonly target: Pick<Target, 'load' | 'save' | 'admin'>
  readonly lang: Lang
  /** Takes what is new and changed without asking; never what is gone. */
  readonly yes: boolean
  /** One JSON object instead of text; never asks. */
  readonly json: boolean
  /** People are told of meetings that are moved or cancelled: of a tenant alone, which sends it. */
  readonly notify?: boolean
  readonly now: Instant
  out(line: string): void
  err(line: string): void
  /** Absent when nobody sits at the terminal. */
  readonly ask?: Ask | undefined
}

export interface ImportOptions extends Running {
  readonly files: readonly string[]
  /** Whose import it is: rows outside their own networks wait. Absent: the one who runs Pejling, who may everything. */
  readonly as?: string | undefined
  /** What the municipality or project is called from now on; a folder is called as itself until then. */
  readonly name?: string | undefined
  /** Reads and shows, and neither asks nor writes. */
  readonly dryRun: boolean
  /** Takes every fix that is offered, also where it changes a date or a person. */
  readonly takesFixes?: boolean
  /** Where Pejling and a file have both changed, the file decides. */
  readonly prefersFiles?: boolean
  /** Fills in the year in sheets that do not say it. */
  readonly today?: LocalDate
  /** Roles that a sheet names are in force at once: of a programme folder, whose owner gives them. */
  readonly approvesRoles?: boolean
}

/** Runs the import. Exit code 1 when a file could not be read at all or nothing could be saved, else 0. */
export async function importCommand(options: ImportOptions): Promise<number> {
  const { json, lang } = options
  const { importing, review } = wordingIn(lang)
  const loaded = await options.target.load()
  const stored = renamed(loaded, options.name)
  const viewer = viewerOf(options, stored)
  const found = await findFiles(options.files)
  if (found.files.length + found.missing.length === 0) throw new Mistake(importing.noFiles)
  const look = async (choices: Choices) => {
    const pending = await readPending(options, { stored, viewer, found, ...choices })
    const told = tellingsIn(options, pending, false)
    if (!json) for (const line of reportAsText(lang, pending, told)) options.out(line)
    return pending
  }
  const { takesFixes = false, prefersFiles = false } = options
  let pending = await look({ takesFixes, prefersFiles })
  const mayAsk = options.ask !== undefined && !options.dryRun && !options.yes && !json
  const ask = mayAsk ? options.ask : undefined
  const offered = offeredIn(pending.drafts)
  if (offered > 0 && (await ask?.(review.askFixes(offered))) === 'yes')
    pending = await look({ takesFixes: true, prefersFiles })
  const disputed = pending.conflicts.length
  if (disputed > 0 && (await ask?.(review.askConflicts(disputed))) === 'yes')
    pending = await look({ takesFixes: pending.takesFixes, prefersFiles: true })
  const isRenamed = stored !== loaded
  const done = await decide({ ...options, ask, isRenamed }, pending)
  if (json) options.out(JSON.stringify(reportAsJson(lang, pending, done === 'written')))
  const isUnread = pending.drafts.some(draft => draft.unreadable)
  return isUnread || done === 'conflict' ? 1 : 0
}

function renamed(stored: Stored, name: string | undefined): Stored {
  const { programme } = stored
  const next = name?.trim()
  return !next || next === programme.name
    ? stored
    : { ...stored, programme: { ...programme, name: next } }
}

function viewerOf({ as, lang, now, target }: ImportOptions, stored: Stored): Viewer | undefined {
  if (as === undefined) return undefined
  const viewer = viewerNamed(as, { programme: stored.programme, admin: target.admin, now, lang })
  if (mayImport(viewer)) return viewer
  throw new Mistake(wordingIn(lang).review.mayNotImport(viewer.person?.name ?? as))
}

interface Reading extends Choices {
  readonly stored: Stored
  readonly viewer: Viewer | undefined
  readonly found: Awaited<ReturnType<typeof findFiles>>
}

async function readPending(options: ImportOptions, reading: Reading): Promise<Pending> {
  const { stored, viewer, found, takesFixes, prefersFiles } = reading
  const { today, approvesRoles = false, now } = options
  const { files, missing } = found
  const read = await readAll({
    files,
    known: stored.programme,
    sheets: { approvesRoles, takesFixes, ...(today === undefined ? {} : { today }) },
    onFile: (name, number) => {
      const { importing } = wordingIn(options.lang)
      if (files.length > 1) options.err(importing.reading(name, number, files.length))
    },
  })
  return weigh([...missing, ...read], { stored, viewer, takesFixes, prefersFiles, now })
}

/** Asks where there is someone to ask, writes where there is a yes, and says what became of it. */
async function decide(
  options: ImportOptions & { readonly isRenamed: boolean },
  pending: Pending,
): Promise<'written' | 'not-written' | 'conflict'> {
  const { importing } = wordingIn(options.lang)
  const say = options.json ? options.err : options.out
  const { added, changed, gone } = countOf(pending.own)
  const rows = pending.waiting ? countSteps(pending.waiting) : 0
  const isAny = added + changed + rows > 0 || options.isRenamed
  const { ask } = options
  if (options.dryRun) return quit(say, importing.dryRun)
  if (!isAny && (gone === 0 || !ask)) return quit(say, importing.nothing)
  if (!options.yes && !ask) return quit(say, importing.needsYes)
  const takesNew = !isAny || !ask || (await ask(importing.askWrite(added, changed))) === 'yes'
  if (!takesNew) return quit(say, importing.notWritten)
  const takesGone = gone > 0 && ask !== undefined && (await ask(importing.askGone(gone))) === 'yes'
  if (!isAny && !takesGone) return quit(say, importing.notWritten)
  const outcome = await write(options, pending, takesGone)
  say(
    outcome === 'written'
      ? importing.written(added, changed, takesGone ? gone : 0)
      : importing.conflict,
  )
  const told = peopleOf(tellingsIn(options, pending, takesGone)).length
  if (outcome === 'written' && told > 0) say(wordingIn(options.lang).importChat.noticed(told))
  return outcome
}

function quit(say: (line: string) => void, sentence: string): 'not-written' {
  say(sentence)
  return 'not-written'
}

/** Whom a yes tells; nobody unless that was asked for. */
function tellingsIn(
  { notify = false, now }: Pick<ImportOptions, 'notify' | 'now'>,
  pending: Pending,
  gone: boolean,
): readonly Telling[] {
  return notify ? tellingsOf(pending, { gone, now }) : []
}

/** What was shown is what is written: when someone else wrote meanwhile, nothing is. */
async function write(
  options: ImportOptions,
  pending: Pending,
  gone: boolean,
): Promise<'written' | 'conflict'> {
  const { target, now: at } = options
  const changes = tellingsIn(options, pending, gone).map(({ pending: change }) => change)
  const told = changes.length > 0 ? at : undefined
  const next = takePending(pending, { gone, id: crypto.randomUUID(), at, told })
  const outcome = await target.save({ ...next, changes }, pending.stored.version)
  return outcome === 'saved' ? 'written' : 'conflict'
}
