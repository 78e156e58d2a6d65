// What a calendar and a sheet say of one meeting, as one. Called by twins.ts, match.ts and meetings.ts. Pure.
// Title, audience and times stay the calendar's, which knows who was invited; the sheet adds what the calendar does not say, and
// which fields those are stands in `source.sheetFields`. Together or one after the other, they give the same meeting.
import { Audience, type Meeting } from '../../../model/meeting.js'
import type { MeetingField } from '../../../wording/da/import/importing.js'

/** What is known, with the fields that the sheet speaks for. A calendar's meeting speaks for all of them. */
export function overlay(
  known: Meeting,
  drafted: Meeting,
  says: readonly MeetingField[] | undefined,
): Meeting {
  if (!says) return drafted
  const own = new Map<string, unknown>(Object.entries(drafted))
  const said = says.flatMap((field): [string, unknown][] =>
    own.has(field) ? [[field, own.get(field)]] : [],
  )
  const people = { audience: { ...drafted.audience, people: known.audience.people } }
  // A row with hours, or one that lasts all day, takes away that they were unknown.
  const { timeUnknown: _, ...timed } = known
  const before = says.includes('timeUnknown') ? timed : known
  const merged: Meeting = Object.assign({ ...before }, Object.fromEntries(said), people)
  return { ...merged, source: drafted.source, revision: known.revision }
}

/**
 * A known calendar's meeting as it was before this sheet's row said more, so that a row of today takes the place of
 * yesterday's. What other sheets have said stays.
 */
export function calendarAlone(
  known: Meeting,
  row: Meeting,
  says: readonly MeetingField[],
): Meeting {
  const { sheetFields = [], ...source } = known.source
  const isSaid = (field: string) =>
    field === 'audience' ? placesOf(row) !== '' : says.some(one => one === field)
  const meeting: Meeting = { ...known, source: { ...source, sheetFields: [] } }
  for (const field of sheetFields.filter(isSaid)) Object.assign(meeting, bare(field, known))
  for (const field of optional)
    if (meeting[field] === undefined) Reflect.deleteProperty(meeting, field)
  return { ...meeting, source: { ...source, sheetFields: sheetFields.filter(one => !isSaid(one)) } }
}

const optional = [
  'place',
  'link',
  'agenda',
  'preparation',
  'answerBy',
  'seats',
  'reminders',
] as const

/** A field that only a sheet gave, as the calendar has it: not at all. */
function bare(field: string, { audience }: Meeting): Partial<Meeting> {
  if (field === 'status') return { status: 'planned' }
  if (field === 'audience') return { audience: Audience.parse({ people: audience.people }) }
  return { [field]: field === 'hosts' || field === 'materials' ? [] : undefined }
}

/** Whom it is for by the sheet, where the calendar names nobody but those invited. */
function audienceFrom(calendar: Meeting, sheet: Meeting): Meeting['audience'] | undefined {
  const isSilent = placesOf(calendar) === '' || calendar.source.sheetFields?.includes('audience')
  if (!isSilent || placesOf(sheet) === '') return undefined
  return { ...sheet.audience, people: calendar.audience.people }
}

/** The field of status, where the sheet alone says that the meeting is off. */
export function statusOf(calendar: Meeting, sheet: Meeting): MeetingField[] {
  const isNews = calendar.status !== 'cancelled' || calendar.source.sheetFields?.includes('status')
  return sheet.status === 'cancelled' && isNews ? ['status'] : []
}

/**
 * The calendar's word on a meeting of which a sheet has said more: that stays, where the calendar is silent. Where a row was
 * read with it, the row is the word on whether it is off and whom it is for.
 */
export function keepSheetFields(before: Meeting, drafted: Meeting): Meeting {
  const { sheetFields: filled, ...source } = drafted.source
  const fields = (before.source.sheetFields ?? []).filter(
    field => !filled?.includes(field) && !(filled && ['status', 'audience'].includes(field)),
  )
  const known = new Map<string, unknown>(Object.entries(before))
  const own = new Map<string, unknown>(Object.entries(drafted))
  const kept = fields.filter(field => field === 'status' || isEmpty(own.get(field)))
  const entries = kept.map((field): [string, unknown] => [field, known.get(field)])
  const merged: Meeting = Object.assign({ ...drafted }, Object.fromEntries(entries))
  const isOurs = fields.includes('audience') && placesOf(drafted) === ''
  const audience = isOurs
    ? { ...before.audience, people: drafted.audience.people }
    : drafted.audience
  const all = [...new Set([...(filled ?? []), ...fields])].sort()
  return { ...merged, audience, source: all.length > 0 ? { ...source, sheetFields: all } : source }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}

/** The calendar's meeting with what only the sheet says; which fields those are, it notes: none is an empty list. */
export function fill(meeting: Meeting, sheet: Meeting): Meeting {
  const own = new Map<string, unknown>(Object.entries(meeting))
  const more = Object.entries(sheet).filter(([key, value]) => {
    // What is online is nowhere else, and "ingen" reminders is a list too.
    if (key === 'place' && meeting.link !== undefined) return false
    // When it is, and was to be, is the calendar's word.
    if (key === 'movedFrom' || key === 'timeUnknown') return false
    return isEmpty(own.get(key)) && (key === 'reminders' ? value !== undefined : !isEmpty(value))
  })
  const off = statusOf(meeting, sheet)
  const filled: Meeting = Object.assign({ ...meeting }, Object.fromEntries(more))
  const names = new Set(more.map(([key]) => key))
  const whom = audienceFrom(meeting, sheet)
  const fields = [
    ...fillable.filter(field => names.has(field)),
    ...off,
    ...(whom ? (['audience'] as const) : []),
  ]
  const before = meeting.source.sheetFields ?? []
  const source = { ...meeting.source, sheetFields: [...new Set([...before, ...fields])].sort() }
  const status = off.length > 0 ? 'cancelled' : meeting.status
  return { ...filled, source, status, audience: whom ?? meeting.audience }
}

const fillable: readonly MeetingField[] = [
  'hosts',
  'place',
  'link',
  'agenda',
  'preparation',
  'materials',
  'answerBy',
  'seats',
  'reminders',
]

/** The places that it is for, as one text. */
export function placesOf({ audience }: Meeting): string {
  const { everyone, holds, networks, schools, areas } = audience
  return [...holds, ...networks, ...schools, ...areas, ...(everyone ? ['*'] : [])].sort().join(' ')
}
