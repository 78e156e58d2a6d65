// `pejling approve`: what waits for a yes, rows outside the importer's own networks and roles that sheets have named, and the yes.
// Called by the command line. Without --as it is the one who runs Pejling, who may say yes to everything.
import { parseArgs } from 'node:util'
import type { Config } from '../config.js'
import type { Lang } from '../core/message.js'
import type { Instant } from '../core/time.js'
import { decideWaiting } from '../import/change/imports.js'
import { approveRoles, type WaitingRole, waitingRoles } from '../import/change/roles.js'
import { type OpenRows, openFor } from '../import/change/waiting.js'
import { countSteps, roleKey, roleLine, stepLines } from '../import/preview/review.js'
import { type Imports, noImports } from '../model/imports.js'
import type { Person } from '../model/person.js'
import type { Programme } from '../model/programme.js'
import { wording } from '../wording/wording.js'
import { type Ask, terminal } from './confirm.js'
import { sayInstant } from './import/instant.js'
import { openTarget, type Target } from './import/target.js'
import { viewerNamed } from './viewer.js'

export interface ApproveOptions {
  readonly target: Pick<Target, 'load' | 'save' | 'admin'>
  readonly lang: Lang
  readonly as?: string | undefined
  readonly yes: boolean
  readonly now: Instant
  out(line: string): void
  readonly ask?: Ask | undefined
}

/** Reads the arguments, opens the place, and hands over. */
export async function approveFrom(
  args: readonly string[],
  lang: Lang,
  { config, now }: { config: () => Config; now: () => Instant },
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      programme: { type: 'string' },
      tenant: { type: 'string' },
      as: { type: 'string' },
      yes: { type: 'boolean', default: false },
    },
  })
  const target = await openTarget(values, { lang, config, orEmpty: false })
  const out = (line: string) => void process.stdout.write(`${line}\n`)
  try {
    const { as, yes } = values
    return await approveCommand({ target, lang, as, yes, now: now(), out, ask: terminal() })
  } finally {
    await target.close()
  }
}

/** Shows what waits and takes what is said yes to. Exit code 1 where nothing could be saved. */
export async function approveCommand(options: ApproveOptions): Promise<number> {
  const { target, lang, as, now, out, yes } = options
  const { review, importing } = wording(lang)
  const { version, programme, imports = noImports(programme) } = await target.load()
  const viewer =
    as === undefined ? undefined : viewerNamed(as, { programme, admin: target.admin, now, lang })
  const open = openFor(viewer, programme, imports)
  if (open.rows.length + open.roles.length === 0) {
    out(review.nothingWaits)
    return 0
  }
  const ask = yes ? undefined : options.ask
  if (!yes && !ask) {
    for (const one of open.rows) show(out, lang, one)
    showRoles(out, { lang, roles: open.roles, programme })
    out(review.approveNeedsYes)
    return 0
  }
  const state: State = { programme, imports, rows: 0, roles: 0, dropped: 0 }
  for (const one of open.rows) {
    show(out, lang, one)
    await decideRows(state, one, { ...options, ask, by: viewer?.person?.id })
  }
  if (open.roles.length > 0) {
    showRoles(out, { lang, roles: open.roles, programme })
    if (!ask || (await ask(review.askRoles(open.roles.length))) === 'yes')
      takeRoles(state, open.roles)
  }
  if (state.rows + state.roles + state.dropped === 0) {
    out(importing.notWritten)
    return 0
  }
  const outcome = await target.save({ programme: state.programme, imports: state.imports }, version)
  if (outcome === 'conflict') out(importing.conflict)
  else if (state.rows + state.roles > 0) out(review.approved(state.rows, state.roles))
  return outcome === 'conflict' ? 1 : 0
}

/** What has been said yes to so far. */
interface State {
  programme: Programme
  imports: Imports
  rows: number
  roles: number
  dropped: number
}

interface Deciding extends Pick<ApproveOptions, 'lang' | 'now' | 'out' | 'ask'> {
  readonly by: Person['id'] | undefined
}

async function decideRows(state: State, open: OpenRows, options: Deciding): Promise<void> {
  const { lang, now: at, out, ask, by } = options
  const { review } = wording(lang)
  const said = ask ? await ask(review.askRows) : 'yes'
  if (said === 'other') return
  const takes = said === 'yes'
  const decided = decideWaiting(state.programme, state.imports, { ...open, takes, at, by })
  state.programme = decided.programme
  state.imports = decided.imports
  const number = countSteps(open.part.own)
  if (takes) state.rows += number
  else {
    state.dropped += number
    out(review.dropped)
  }
  if (decided.kept.length > 0) out(review.takenElsewhere(decided.kept))
}

/** The rows that were taken may have given somebody a role too: only those that were shown are said yes to. */
function takeRoles(state: State, roles: readonly WaitingRole[]): void {
  const shown = new Set(roles.map(roleKey))
  const now = waitingRoles(state.programme).filter(role => shown.has(roleKey(role)))
  state.programme = approveRoles(state.programme, now)
  state.roles += now.length
}

function show(out: (line: string) => void, lang: Lang, { rows, part }: OpenRows): void {
  out(wording(lang).review.waitingRows(rows.by, sayInstant(lang, rows.at), rows.files))
  for (const line of stepLines(lang, part.own)) out(`  ${line}`)
}

function showRoles(
  out: (line: string) => void,
  { lang, roles, programme }: { lang: Lang; roles: readonly WaitingRole[]; programme: Programme },
): void {
  if (roles.length === 0) return
  out(wording(lang).review.roles(roles.length))
  for (const role of roles) out(`  ${roleLine(lang, role, programme)}`)
}
