// What waits for the presser's yes: rows that other coordinators have dropped, and for an administrator the roles that sheets name.
// Called by chat.ts. The buttons carry the programme's version, so that what is taken is what was shown.
import type { WaitingAction } from '../core/action.js'
import type { Block, Button, Reply } from '../core/reply.js'
import { textReply } from '../core/reply.js'
import { homeZone, localOf } from '../core/time.js'
import { decideWaiting } from '../import/change/imports.js'
import { approveRoles, waitingRoles } from '../import/change/roles.js'
import { tellingsBetween } from '../import/change/tellings.js'
import { type Open, openFor } from '../import/change/waiting.js'
import { countSteps, roleKey, roleLine, stepLines } from '../import/preview/review.js'
import { noImports } from '../model/imports.js'
import type { Programme } from '../model/programme.js'
import { peopleOf } from '../programme/changes-between.js'
import { wording } from '../wording/wording.js'
import { type Importer, loadStored } from './asking.js'
import { cutSection, sectionBlocks, sectionText, shownLines } from './lines.js'

export async function pressWaiting(importer: Importer, action: WaitingAction): Promise<Reply> {
  const { deps, tenant, lang, stored, viewer } = importer
  const { importChat, review } = wording(lang)
  const open = openFor(viewer, stored.programme, stored.imports)
  if (open.rows.length + open.roles.length === 0) return textReply(lang, review.nothingWaits)
  if (action.does === 'show') return waitingReply(importer, open)
  if (action.version !== stored.version) {
    return waitingReply(importer, open, importChat.waitingChanged)
  }
  const takes = action.does === 'take'
  const next = decide(importer, open, takes)
  const tellings = takes ? tellingsOfTaking(importer, next.programme) : []
  const { outcome } = await deps.programmes.save(tenant, next.programme, {
    expectedVersion: stored.version,
    submission: `waiting:${action.does}:${importer.person.id}:${stored.version}`,
    imports: next.imports,
    changes: tellings.map(({ pending }) => pending),
  })
  if (outcome === 'conflict') {
    const after = { ...importer, stored: await loadStored(deps, tenant) }
    const left = openFor(viewer, after.stored.programme, after.stored.imports)
    return waitingReply(after, left, importChat.waitingChanged)
  }
  const rows = countRows(open)
  const said = takes ? importChat.taken(rows, open.roles.length) : importChat.dropped(rows)
  const kept = next.kept.length > 0 ? [review.takenElsewhere(next.kept)] : []
  const people = peopleOf(tellings).length
  const told = people > 0 ? [importChat.noticed(people)] : []
  return textReply(lang, [said, ...told, ...kept].join('\n'))
}

/** Rows that move or cancel meetings are told of like any import that is said yes to. */
function tellingsOfTaking({ stored, now, person }: Importer, after: Programme) {
  return tellingsBetween(stored.programme, after, { now, by: person.id })
}

/** Rows are taken or dropped; a no leaves the roles as they are. */
function decide({ stored, now: at, person }: Importer, open: Open, takes: boolean) {
  let { programme, imports = noImports(stored.programme) } = stored
  const kept: string[] = []
  for (const one of open.rows) {
    const decided = decideWaiting(programme, imports, { ...one, takes, at, by: person.id })
    programme = decided.programme
    imports = decided.imports
    kept.push(...decided.kept)
  }
  // Rows that were taken may name roles too: only those that were shown are said yes to.
  const shown = new Set(open.roles.map(roleKey))
  const roles = takes ? waitingRoles(programme).filter(role => shown.has(roleKey(role))) : []
  return { programme: approveRoles(programme, roles), imports, kept }
}

function countRows(open: Open): number {
  return open.rows.reduce((sum, { part }) => sum + countSteps(part.own), 0)
}

function waitingReply(importer: Importer, open: Open, lead?: string): Reply {
  const { lang, stored } = importer
  const { importChat, review, importing } = wording(lang)
  const { programme, version } = stored
  const number = countRows(open) + open.roles.length
  if (number === 0) return textReply(lang, review.nothingWaits)
  const parts = open.rows.map(({ rows, part }) => {
    const when = importing.when(localOf(rows.at, programme.tz || homeZone)).trim()
    const by = programme.people.find(({ id }) => id === rows.by)?.name ?? rows.by
    return { heading: review.waitingRows(by, when, rows.files), lines: stepLines(lang, part.own) }
  })
  const roles = open.roles.map(role => roleLine(lang, role, programme))
  const sections = [
    ...parts,
    ...(roles.length > 0 ? [{ heading: review.roles(roles.length), lines: roles }] : []),
  ]
  const button = (label: string, does: 'take' | 'drop'): Button => ({
    label,
    action: { id: 'waiting', does, version },
  })
  const buttons = [
    button(importChat.takeWaitingRows(number), 'take'),
    ...(open.rows.length > 0 ? [button(importChat.dropWaitingRows, 'drop')] : []),
  ]
  const heading: Block = { type: 'text', text: importChat.waitingHeading, style: 'heading' }
  const shown = sections.map(one => cutSection(lang, one, shownLines.all))
  const people = peopleOf(tellingsOfTaking(importer, decide(importer, open, true).programme))
  const told = people.length > 0 ? [importChat.noticesGo(people.length)] : []
  return {
    lang,
    text: [
      ...(lead ? [lead] : []),
      importChat.waitingHeading,
      ...shown.map(sectionText),
      ...told,
    ].join('\n'),
    blocks: [
      ...(lead ? [{ type: 'text', text: lead } as const] : []),
      heading,
      ...shown.flatMap(sectionBlocks),
      ...told.map((text): Block => ({ type: 'text', text, style: 'note' })),
      { type: 'actions', buttons },
    ],
  }
}
