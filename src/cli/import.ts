// `pejling import`: reads the files, shows what is read, new, changed, gone and wrong, and writes after a yes.
// Called by import-files.ts, which knows the arguments and where the programme is kept. Nothing changes before the yes.
import { Mistake } from '../core/errors.js'
import type { Lang } from '../core/message.js'
import type { LocalDate } from '../core/time.js'
import { applyChange } from '../import/apply.js'
import { diffProgramme, type ProgrammeChange } from '../import/diff.js'
import type { Draft } from '../import/draft.js'
import { readAll } from '../import/read-all.js'
import { findFiles } from '../import/read-files.js'
import type { Programme, StoredProgramme } from '../model/programme.js'
import type { ImportingWording } from '../wording/da/importing.js'
import { wording as wordingIn } from '../wording/wording.js'
import { countOf, reportAsJson, reportAsText } from './import-report.js'

export interface ImportOptions {
  readonly files: readonly string[]
  /** Reads and shows, and neither asks nor writes. */
  readonly dryRun: boolean
  /** Takes what is new and changed without asking; never what is gone. */
  readonly yes: boolean
  /** One JSON object instead of text; never asks. */
  readonly json: boolean
  readonly lang: Lang
  /** Fills in the year in sheets that do not say it. */
  readonly today?: LocalDate
  /** Roles that a sheet names are in force at once: of a programme folder, whose owner gives them. */
  readonly approvesRoles?: boolean
  load(): Promise<StoredProgramme>
  save(programme: Programme, expectedVersion: number): Promise<'saved' | 'conflict'>
  out(line: string): void
  err(line: string): void
  /** Absent when nobody sits at the terminal. */
  readonly confirm?: (question: string) => Promise<boolean>
}

/** Runs the import. Exit code 1 when a file could not be read at all or nothing could be saved, else 0. */
export async function importCommand(options: ImportOptions): Promise<number> {
  const wording = wordingIn(options.lang).importing
  const stored = await options.load()
  const drafts = await readDrafts(options, stored.programme, wording)
  if (drafts.length === 0) throw new Mistake(wording.noFiles)
  const change = diffProgramme(stored.programme, drafts)
  if (!options.json) for (const line of reportAsText(wording, drafts, change)) options.out(line)
  const done = await decide(options, { stored, drafts, change, wording })
  if (options.json)
    options.out(JSON.stringify(reportAsJson(wording, drafts, change, done === 'written')))
  const isUnread = drafts.some(draft => draft.unreadable)
  return isUnread || done === 'conflict' ? 1 : 0
}

async function readDrafts(
  options: ImportOptions,
  known: Programme,
  wording: ImportingWording,
): Promise<Draft[]> {
  const { files, missing } = await findFiles(options.files)
  const { today, approvesRoles = false } = options
  const drafts = await readAll({
    files,
    known,
    sheets: { approvesRoles, ...(today === undefined ? {} : { today }) },
    onFile: (name, number) => {
      if (files.length > 1) options.err(wording.reading(name, number, files.length))
    },
  })
  return [...missing, ...drafts]
}

interface Pending {
  readonly stored: StoredProgramme
  readonly drafts: readonly Draft[]
  readonly change: ProgrammeChange
  readonly wording: ImportingWording
}

/** Asks where there is someone to ask, writes where there is a yes, and says what became of it. */
async function decide(
  options: ImportOptions,
  pending: Pending,
): Promise<'written' | 'not-written' | 'conflict'> {
  const { change, wording } = pending
  const say = options.json ? options.err : options.out
  const { added, changed, gone } = countOf(change)
  if (options.dryRun) return quit(say, wording.dryRun)
  const mayAsk = options.confirm !== undefined && !options.yes && !options.json
  if (added + changed === 0 && (gone === 0 || !mayAsk)) return quit(say, wording.nothing)
  if (!options.yes && !mayAsk) return quit(say, wording.needsYes)
  const ask = mayAsk ? options.confirm : undefined
  const takesNew = added + changed === 0 || !ask || (await ask(wording.askWrite(added, changed)))
  if (!takesNew) return quit(say, wording.notWritten)
  const takesGone = gone > 0 && ask !== undefined && (await ask(wording.askGone(gone)))
  if (added + changed === 0 && !takesGone) return quit(say, wording.notWritten)
  const outcome = await write(options, pending, takesGone)
  say(
    outcome === 'written'
      ? wording.written(added, changed, takesGone ? gone : 0)
      : wording.conflict,
  )
  return outcome
}

function quit(say: (line: string) => void, sentence: string): 'not-written' {
  say(sentence)
  return 'not-written'
}

/** What was shown is what is written: when someone else wrote meanwhile, nothing is. */
async function write(
  options: ImportOptions,
  { stored, change }: Pending,
  gone: boolean,
): Promise<'written' | 'conflict'> {
  const after = applyChange(stored.programme, change, { gone })
  const outcome = await options.save(after, stored.version)
  return outcome === 'saved' ? 'written' : 'conflict'
}
