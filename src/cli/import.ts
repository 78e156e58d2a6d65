// `pejling import`: reads the files, shows what is read, new, changed, gone and wrong, and writes after a yes.
// Called by import-files.ts, which knows the arguments and where the programme is kept. Nothing changes before the yes.
import type { Lang } from '../core/message.js'
import { applyChange } from '../import/apply.js'
import { diffProgramme, type ProgrammeChange } from '../import/diff.js'
import type { Draft } from '../import/draft.js'
import { findFiles, readDraft } from '../import/read-files.js'
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
  const drafts = await readAll(options, stored.programme, wording)
  const change = diffProgramme(stored.programme, drafts)
  if (!options.json) for (const line of reportAsText(wording, drafts, change)) options.out(line)
  const done = await decide(options, { stored, drafts, change, wording })
  if (options.json)
    options.out(JSON.stringify(reportAsJson(wording, drafts, change, done === 'written')))
  const isUnread = drafts.some(draft => draft.unreadable)
  return isUnread || done === 'conflict' ? 1 : 0
}

async function readAll(
  options: ImportOptions,
  known: Programme,
  wording: ImportingWording,
): Promise<Draft[]> {
  const { files, missing } = await findFiles(options.files)
  const drafts: Draft[] = [...missing]
  for (const [at, file] of files.entries()) {
    if (files.length > 1) options.err(wording.reading(file.name, at + 1, files.length))
    drafts.push(await readDraft(file, known))
  }
  return drafts
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
  const { added, changed } = countOf(change)
  const gone = change.meetings.gone.length
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
