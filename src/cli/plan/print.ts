// What the command `plan` writes: a table by day for people, rows for programs, and beside it what the plan could not know. Called by
// src/cli/plan.ts alone.
import type { Lang } from '../../core/message.js'
import { dateOf, type Instant, type LocalDate, localOf } from '../../core/time.js'
import { receiverName } from '../../model/delivery.js'
import type { ReminderSettings } from '../../model/reminder.js'
import { everyDue } from '../../programme/deadlines.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { deadlinesForNobody, missingHolidays } from '../../remind/plan/missing.js'
import { parseOffset } from '../../remind/plan/offsets.js'
import type { Planned } from '../../remind/plan/plan.js'
import { type PlanRow, rowsOf } from '../../remind/plan/rows.js'
import { wording } from '../../wording/wording.js'

export interface Printing {
  readonly snapshot: Snapshot
  readonly planned: readonly Planned[]
  readonly lang: Lang
  readonly period: { readonly from: Instant; readonly to: Instant }
  /** Of a tenant: whose networks have said yes. */
  readonly settings?: ReminderSettings
}

/** Rows to standard output; with `json` what the plan could not know goes to standard error. */
export function printPlan(printing: Printing, json: boolean): void {
  const { planned, lang, snapshot } = printing
  const { plan } = wording(lang)
  const { first } = daysOf(printing)
  const rows = rowsOf(planned, (why, one) =>
    plan.why(why, localOf(one.wantedAt, snapshot.zone), first),
  )
  const warnings = warningsOf(printing)
  if (json) {
    process.stdout.write(`[${rows.map(row => `\n${JSON.stringify(asJson(row))}`).join(',')}\n]\n`)
    for (const warning of warnings) process.stderr.write(`${warning}\n`)
    return
  }
  const lines = [...table(printing, rows), ...warnings.flatMap(warning => ['', warning])]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function asJson({ at, about, offset, receivers, outcome, why }: PlanRow) {
  const instant = new Date(at).toISOString()
  return { at: instant, meetingId: about, offsetId: offset, receivers, outcome, why }
}

function daysOf({ snapshot, period }: Printing): { first: LocalDate; last: LocalDate } {
  const day = (at: Instant) => dateOf(localOf(at, snapshot.zone))
  return { first: day(period.from), last: day(period.to - 1) }
}

function table(printing: Printing, rows: readonly PlanRow[]): string[] {
  const { snapshot, planned, lang } = printing
  const { plan } = wording(lang)
  const { first, last } = daysOf(printing)
  const heading = plan.heading(snapshot.programme.name, first, last)
  if (rows.length === 0) return [heading, '', plan.nothing]
  const names = namesIn(snapshot)
  const lines = [heading]
  let day = ''
  for (const row of rows) {
    const local = localOf(row.at, snapshot.zone)
    if (dateOf(local) !== day) {
      day = dateOf(local)
      lines.push('', plan.day(day, first))
    }
    lines.push(...rowLines(row, { local, lang, names, today: day }))
  }
  return [...lines, '', plan.sum(countsOf(planned))]
}

interface Named {
  readonly title: string
  readonly day: LocalDate
}

interface Line {
  readonly local: string
  readonly lang: Lang
  readonly names: (id: string) => Named
  readonly today: LocalDate
}

function rowLines(row: PlanRow, { local, lang, names, today }: Line): string[] {
  const { plan } = wording(lang)
  const rooms = row.receivers.filter(isRoom).length
  const offset = parseOffset(row.offset)
  const { title, day } = names(row.about)
  const facts = [
    plan.about(title, day, today),
    ...(offset ? [plan.offset(offset)] : []),
    plan.receivers(row.receivers.length - rooms, rooms),
    ...(row.outcome === 'send' ? [] : [plan.outcome[row.outcome]]),
  ]
  const line = `  ${plan.time(local)}  ${facts.join(' · ')}`
  return row.why ? [line, `         ${row.why}`] : [line]
}

/** People's ids are e-mails. */
function isRoom(receiver: string): boolean {
  return receiver.startsWith('channel:')
}

function namesIn(snapshot: Snapshot): (id: string) => Named {
  const deadlines = everyDue(snapshot).map(
    ({ deadline, day }) => [deadline.id, { title: deadline.title, day }] as const,
  )
  const meetings = snapshot.occurrences.map(
    ({ id, meeting, startLocal }) =>
      [id, { title: meeting.title, day: dateOf(startLocal) }] as const,
  )
  const names = new Map<string, Named>([...deadlines, ...meetings])
  return id => names.get(id) ?? { title: id, day: '' }
}

function countsOf(planned: readonly Planned[]) {
  const going = planned.filter(({ outcome }) => outcome !== 'drop')
  const of = (outcome: Planned['outcome']) => planned.filter(one => one.outcome === outcome).length
  return {
    reminders: going.length,
    messages: new Set(going.map(({ at, receiver }) => `${at} ${receiverName(receiver)}`)).size,
    receivers: new Set(going.map(({ receiver }) => receiverName(receiver))).size,
    shifted: of('shift'),
    bundled: of('bundle'),
    dropped: of('drop'),
  }
}

function warningsOf(printing: Printing): string[] {
  const { snapshot, planned, lang, settings } = printing
  const { plan } = wording(lang)
  const holidays = missingHolidays(snapshot, planned).map(({ year, municipality }) =>
    plan.noHolidays(`${year}/${String((year + 1) % 100).padStart(2, '0')}`, municipality),
  )
  const deadlines = deadlinesForNobody(snapshot, daysOf(printing)).map(plan.forNobody)
  const silent = settings ? silentGroups(snapshot, settings, plan.others) : []
  return [...holidays, ...deadlines, ...(silent.length > 0 ? [plan.notYet(silent)] : [])]
}

/** Those that have not said yes. */
function silentGroups(
  { programme }: Snapshot,
  { networks, others }: ReminderSettings,
  nameOfOthers: string,
): string[] {
  const silent = programme.networks.filter(({ id }) => !networks[id]?.yes)
  return [...silent.map(({ name }) => name), ...(others.yes ? [] : [nameOfOthers])]
}
