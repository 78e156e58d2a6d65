// What is stored about somebody, as a reply and as a file, and what would go and stay if they deleted it. Called by desk.ts.
import type { Lang } from '../core/message.js'
import type { Block, Button, Reply } from '../core/reply.js'
import { localOf } from '../core/time.js'
import type { Table } from '../remind/report/words.js'
import { sayMoment } from '../remind/words/moment.js'
import { wording } from '../wording/wording.js'
import type { Owner } from './asking.js'
import { going, type Told, tellAll } from './parts.js'

/** Lines of a part that stand in the reply; the file has all. */
const most = 4
/** Of a line. */
const mostText = 160

/** Everything, the newest of each part in words. */
export async function showAll(owner: Owner): Promise<Reply> {
  const { lang } = owner
  const { heading, lead, outside, buttons } = wording(lang).ownData
  const told = await tellAll(owner)
  const sections = told.map(one => sectionOf(owner, one))
  const blocks: Block[] = [
    { type: 'text', style: 'heading', text: heading },
    { type: 'text', text: lead },
    ...sections.map((text): Block => ({ type: 'text', text })),
    { type: 'text', style: 'note', text: outside },
    actions([
      { label: buttons.file, action: { id: 'own-data', does: 'file' } },
      { label: buttons.erase, action: { id: 'own-data', does: 'erase' } },
    ]),
  ]
  return { lang, text: [heading, lead, ...sections, outside].join('\n\n'), blocks }
}

function sectionOf(owner: Owner, { part, lines }: Told): string {
  const { parts, counted, more } = wording(owner.lang).ownData
  const shown = lines.slice(0, part === 'person' ? lines.length : most).map(({ text, at }) => {
    const said = text.length > mostText ? `${text.slice(0, mostText - 1)}…` : text
    return `• ${said}${at === undefined ? '' : ` (${sayMoment(owner, at)})`}`
  })
  const rest = lines.length - shown.length
  const head = counted(parts[part].title, lines.length)
  return [head, ...shown, ...(rest > 0 ? [more(rest)] : [])].join('\n')
}

/** Every line of every part. */
export async function tableOf(owner: Owner, lang: Lang): Promise<Table> {
  const { columns, parts, goes: isErased, fileName } = wording(lang).ownData
  const told = await tellAll({ ...owner, lang })
  const rows = told.flatMap(({ part, lines, goes }) =>
    lines.map(({ text, at, stays }) => [
      parts[part].title,
      at === undefined ? '' : localOf(at, owner.snapshot.zone).slice(0, 16).replace('T', ' '),
      text,
      goes && !stays ? isErased : (parts[part].stays ?? ''),
    ]),
  )
  return { name: fileName, columns, rows }
}

/** What goes and what stays, and the button that does it. */
export async function askToErase(owner: Owner): Promise<Reply> {
  const { lang } = owner
  const say = wording(lang).ownData
  const told = await tellAll(owner)
  const erased = going(told)
  const goes = erased.map(({ part, lines }) => say.counted(say.parts[part].title, lines.length))
  const stays = told.flatMap(({ part }) => {
    const { title, stays: why } = say.parts[part]
    return why === undefined ? [] : [say.because(title, why)]
  })
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[title, ...lines.map(line => `• ${line}`)].join('\n')]
  const first = erased.length === 0 ? say.nothing : say.ask
  const texts = [first, ...list(say.goesTitle, goes), ...list(say.staysTitle, stays), say.outside]
  const buttons: Button[] = [
    { label: say.buttons.show, action: { id: 'own-data', does: 'show' } },
    ...(erased.length === 0
      ? []
      : [{ label: say.buttons.sure, action: { id: 'own-data', does: 'sure' } } as const]),
  ]
  const blocks: Block[] = [
    ...texts.map((text): Block => ({ type: 'text', text })),
    actions(buttons),
  ]
  return { lang, text: texts.join('\n\n'), blocks }
}

export function actions(buttons: readonly Button[]): Block {
  return { type: 'actions', buttons }
}
