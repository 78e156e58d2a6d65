// The fields of a meeting that stand in a column of their own: place, link, agenda, preparation, materials, host, seats,
// reminders. Called by meetings.ts.
import { PersonId } from '../../../core/ids.js'
import type { Meeting } from '../../../model/meeting.js'
import type { MeetingField } from '../../../wording/da/import/importing.js'
import { readReminders } from '../../../wording/reminder-offsets.js'
import { limits } from '../../draft.js'
import { short } from '../../ics/report.js'
import { readDescription } from '../../text/description.js'
import { htmlToText } from '../../text/html.js'
import { findLinks, httpsUrl, isMeetingLink, placeBeside } from '../../text/links.js'
import { cancelledMark } from '../../words.js'
import { report, type TableContext } from '../table/context.js'
import type { Field } from '../table/headers.js'
import { listIn } from '../table/names.js'
import { type Column, cellIn, type Table, type TableRow } from '../table/tables.js'
import { ofWords } from '../table/unread.js'
import { readDay } from '../when/when.js'
import { titleLines, toldInTitle } from './title-lines.js'

type Fields = Partial<
  Pick<
    Meeting,
    | 'place'
    | 'link'
    | 'agenda'
    | 'preparation'
    | 'materials'
    | 'hosts'
    | 'answerBy'
    | 'seats'
    | 'reminders'
  >
>

/**
 * A cell's text, no longer than a description may be. Of words there may be several columns ("Status", "Bemærkninger"): a line
 * of each.
 */
export function textIn({ table }: TableContext, row: TableRow, field: Field): string | undefined {
  const text = ofWords.includes(field)
    ? textsIn(table, row, field).join('\n')
    : cellIn(table, row, field)?.text
  return text?.slice(0, limits.text) || undefined
}

/** What is remarked of the row, without columns that only say how far it has come: "Planlagt", "Aflyst". */
export function remarkIn({ table }: TableContext, row: TableRow): string | undefined {
  const said = textsIn(table, row, 'remark', ({ header }, text) => !isState(header, text))
  return said.join('\n').slice(0, limits.text) || undefined
}

function textsIn(
  table: Table,
  row: TableRow,
  field: Field,
  isMeant: (column: Column, text: string) => boolean = () => true,
): string[] {
  const texts = table.columns.flatMap(column => {
    const text = column.field === field ? row.cells[column.at]?.text : undefined
    if (text === undefined || !isMeant(column, text)) return []
    // Lists on the web write their long texts so.
    return [/<\/(?:div|p|span|ul|ol)>|<br\b/i.test(text) ? htmlToText(text) : text]
  })
  return [...new Set(texts)]
}

/** The row's other fields, and those that it speaks for: an empty cell says nothing. */
export function readFields(
  context: TableContext,
  row: TableRow,
  title: string,
): { fields: Fields; says: MeetingField[] } {
  const told = toldInTitle(context.table, row)
  const { place = told.place, link } = readWhere(context, row, title)
  const remark = readRemark(remarkIn(context, row), told)
  const agenda = readAgenda(context, row, { title, remark: remark.rest })
  const preparation = readPreparation(context, row, remark.preparation)
  const materials = readMaterials(textIn(context, row, 'materials'))
  const host = textIn(context, row, 'host') ?? textIn(context, row, 'coordinator')
  const hosts = readHosts(host)
  const reminders = readReminderCell(context, row)
  const answerBy = readAnswerBy(context, row)
  const seats = readSeats(textIn(context, row, 'seats'), textIn(context, row, 'remark'))
  const fields: Fields = {
    ...(place === undefined ? {} : { place }),
    ...(link === undefined ? {} : { link }),
    ...(agenda === undefined ? {} : { agenda }),
    ...(preparation === undefined ? {} : { preparation }),
    ...(materials.length === 0 ? {} : { materials }),
    ...(hosts.length === 0 ? {} : { hosts }),
    ...(reminders === undefined ? {} : { reminders }),
    ...(answerBy === undefined ? {} : { answerBy }),
    ...(seats > 0 ? { seats } : {}),
  }
  const names = [
    'place',
    'link',
    'agenda',
    'preparation',
    'materials',
    'hosts',
    'reminders',
    'answerBy',
    'seats',
  ] as const
  return { fields, says: names.filter(name => fields[name] !== undefined) }
}

function readWhere(
  context: TableContext,
  row: TableRow,
  title: string,
): { place: string | undefined; link: string | undefined } {
  const [where = '', own = ''] = [textIn(context, row, 'place'), textIn(context, row, 'link')]
  const urls = [...findLinks(own), ...findLinks(where)].map(({ url }) => url)
  const link = urls.map(httpsUrl).find(url => url !== undefined)
  if (urls.length > 0 && link === undefined)
    report(context, row, own ? 'link' : 'place', {
      code: 'row-link',
      args: { title: short(title) },
    })
  const words = placeBeside(where).slice(0, limits.place)
  // "Teams" in the column of links is where the meeting is, until there is an address.
  const online =
    urls.length === 0 && /teams|zoom|online/i.test(own) ? own.slice(0, limits.place) : ''
  return { place: words || online || undefined, link }
}

/** The agenda, the day's theme where that is not the title, and what is remarked, each on a line of its own. */
function readAgenda(
  context: TableContext,
  row: TableRow,
  { title, remark }: { title: string; remark: string },
): string | undefined {
  const said = textIn(context, row, 'agenda')
  const theme = textIn(context, row, 'theme')?.trim()
  const isTitle = theme !== undefined && isNamedBy(title, titleLines(theme).title)
  const own = theme && !isTitle ? (said ? `Tema: ${theme}` : theme) : undefined
  const lines = [own, said, remark].filter(Boolean).join('\n')
  return lines === '' ? undefined : lines.slice(0, limits.text)
}

/** The theme is the title, perhaps with a mark that the title has lost: "Aflyst: Møde 3". */
function isNamedBy(title: string, theme: string): boolean {
  return title.startsWith(theme) || theme.replace(cancelledMark, '').trim() === title
}

/** A column of remarks is often one of statuses, and a mark alone has been read as what it is. */
const statusAlone =
  /^\W*(?:ok|ny|bekræftet|planlagt|afventer|gennemført|afholdt|booket|confirmed|planned|aflyst|annulleret|cancell?ed|(?:er )?(?:flyttet|udskudt|rykket|moved|postponed)(?: (?:til|fra|to|from)[\d\s/.:–-]*(?:kl\b[\d\s.:–-]*)?)?)\W*$/iu

/** A word or two in a column of states is one whatever it is: "Løst", "Under behandling". */
function isState(header: string, text: string): boolean {
  const isShort = !/\d/.test(text) && text.trim().split(/\s+/).length <= 2
  return statusAlone.test(text) || (isShort && /status|tilstand|\bstate\b/i.test(header))
}

/** What a remark and the lines below the title say to prepare, and the rest of them. */
function readRemark(
  text = '',
  told: ReturnType<typeof toldInTitle>,
): { preparation: string; rest: string } {
  const { preparation, agenda } = readDescription(text, undefined)
  const join = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join('\n')
  return { preparation: join(told.preparation, preparation), rest: join(told.agenda, agenda) }
}

/** The number in its own column, or "Max 20 pladser" in a remark. */
function readSeats(text = '', remark = ''): number {
  const said =
    /\bmax(?:imalt|imum)?\.?\s*(\d{1,4})\s*(?:pladser|deltagere|seats)/i.exec(remark)?.[1] ??
    /^(?:antal )?(?:pladser|seats)\s*[:=]\s*(\d{1,4})\W*$/im.exec(remark)?.[1]
  return Number(/^\d{1,4}$/.exec(text)?.[0] ?? said ?? 0)
}

function readPreparation(
  context: TableContext,
  row: TableRow,
  remarked: string,
): string | undefined {
  const bring = textIn(context, row, 'bring')
  const parts = [textIn(context, row, 'preparation'), bring && `Medbring: ${bring}`, remarked]
  const text = parts.filter(Boolean).join('\n\n')
  return text === '' ? undefined : text.slice(0, limits.text)
}

function readMaterials(text = ''): Meeting['materials'] {
  const lines = text
    .split(/\n|;/)
    .map(line => line.trim())
    .filter(line => line !== '')
  return lines.slice(0, limits.materials).flatMap(line => {
    const [found] = findLinks(line)
    const url = httpsUrl(found?.url)
    const words = line
      .replace(/https?:\/\/\S+/gi, '')
      .replace(/[\s:–-]+$/, '')
      .trim()
    if (url !== undefined && isMeetingLink(url)) return []
    const title = (words || url?.split('/')[2] || '').slice(0, limits.name)
    return title === '' ? [] : [{ title, ...(url === undefined ? {} : { url }) }]
  })
}

function readHosts(text = ''): Meeting['hosts'] {
  return listIn(text)
    .slice(0, 20)
    .map(said => {
      const email = /[^\s<>(),;]+@[^\s<>(),;]+\.[^\s<>(),;]+/.exec(said)?.[0]
      const person = email === undefined ? undefined : PersonId.safeParse(email)
      const name =
        said
          .replace(email ?? '', '')
          .replace(/[<>()]/g, '')
          .trim() || said
      return {
        name: name.slice(0, limits.name),
        ...(person?.success ? { person: person.data } : {}),
      }
    })
}

function readReminderCell(context: TableContext, row: TableRow): string[] | undefined {
  const text = textIn(context, row, 'reminders')
  const reminders = text === undefined ? undefined : readReminders(text)
  if (text !== undefined && reminders === undefined)
    report(context, row, 'reminders', {
      code: 'unknown-word',
      args: { what: 'reminders', value: short(text) },
    })
  return reminders
}

function readAnswerBy(context: TableContext, row: TableRow): string | undefined {
  const cell = cellIn(context.table, row, 'answerBy')
  const read = cell && readDay(context.when, cell)
  return read && 'day' in read ? read.day : undefined
}
