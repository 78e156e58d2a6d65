// `pejling import`: reads the arguments, opens the folder or the tenant that the import is for, and hands over to import/take.ts
// or, with --undo, to import/undo.ts.
import { parseArgs } from 'node:util'
import type { Config } from '../config.js'
import { Mistake } from '../core/errors.js'
import type { Lang } from '../core/message.js'
import { homeZone, type Instant, localOf } from '../core/time.js'
import { wording } from '../wording/wording.js'
import { terminal } from './confirm.js'
import { importCommand } from './import/take.js'
import { openTarget } from './import/target.js'
import { undoCommand } from './import/undo.js'

const options = {
  programme: { type: 'string' },
  tenant: { type: 'string' },
  as: { type: 'string' },
  name: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
  'prefer-files': { type: 'boolean', default: false },
  undo: { type: 'boolean', default: false },
  notify: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

/** Runs the command; exit code 1 when a file could not be read at all. */
export async function importFiles(
  args: readonly string[],
  lang: Lang,
  { config, now }: { config: () => Config; now: () => Instant },
): Promise<number> {
  const { values, positionals: files } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options,
  })
  const { command } = wording(lang)
  if (values.undo ? files.length > 0 : files.length === 0)
    throw new Mistake(values.undo ? command.undoWhat : command.importWhat)
  if (values.notify && values.programme !== undefined) throw new Mistake(command.notifyWhom)
  const target = await openTarget(values, { lang, config, orEmpty: !values.undo })
  const common = {
    target,
    lang,
    yes: values.yes,
    json: values.json,
    notify: values.notify,
    now: now(),
    out: (line: string) => void process.stdout.write(`${line}\n`),
    err: (line: string) => void process.stderr.write(`${line}\n`),
    ask: terminal(),
  }
  try {
    if (values.undo) return await undoCommand({ ...common, as: values.as })
    return await importCommand({
      ...common,
      files,
      as: values.as,
      name: values.name?.slice(0, 200),
      dryRun: values['dry-run'],
      takesFixes: values.fix,
      prefersFiles: values['prefer-files'],
      today: localOf(common.now, homeZone).slice(0, 10),
      // The folder's owner gives the roles; who imports as somebody else cannot.
      approvesRoles: values.programme !== undefined && values.as === undefined,
    })
  } finally {
    await target.close()
  }
}
