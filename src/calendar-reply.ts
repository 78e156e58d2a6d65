// How a meeting gets into somebody's calendar: the button under an answer, and the links behind it. Called by bot.ts.
import type { Answer } from './ask/answer.js'
import type { CalendarAction } from './core/action.js'
import type { TenantId } from './core/ids.js'
import type { Lang } from './core/message.js'
import { type Block, type Reply, textReply } from './core/reply.js'
import type { Person } from './model/person.js'
import type { CalendarStore } from './store/calendar-store.js'
import { wording } from './wording/wording.js'

export interface CalendarLinks {
  readonly store: Pick<CalendarStore, 'tokenOf'>
  /** What a link on this platform is: the path alone on our own page, the whole address elsewhere. */
  link(path: string): string
  /** The whole address, for pasting. */
  address(path: string): string
}

/** The answer's reply with one more button, where it is about one meeting or about the asker's own year. */
export function withCalendarButton(answer: Answer): Reply {
  const { reply } = answer
  const action = actionFor(answer)
  if (!action) return reply
  const button = { label: wording(reply.lang).calendar.button, action }
  const last = reply.blocks.at(-1)
  const blocks: Block[] =
    last?.type === 'actions'
      ? [...reply.blocks.slice(0, -1), { ...last, buttons: [button, ...last.buttons] }]
      : [...reply.blocks, { type: 'actions', buttons: [button] }]
  return { ...reply, blocks }
}

function actionFor({ sources, kind, year }: Answer): CalendarAction | undefined {
  if (year) return year.isOwn ? { id: 'calendar' } : undefined
  const [meeting, another] = sources.filter(source => source.kind === 'meeting')
  if (kind !== 'answer' || !meeting || another) return undefined
  return { id: 'calendar', meeting: meeting.id }
}

interface Asked {
  readonly tenant: TenantId
  readonly person: Person | undefined
  readonly action: CalendarAction
  readonly lang: Lang
  readonly links: CalendarLinks
}

/** The links, with the person's own address. A guest has none. */
export async function calendarReply({
  tenant,
  person,
  action,
  lang,
  links,
}: Asked): Promise<Reply> {
  const { calendar } = wording(lang)
  if (!person) return textReply(lang, calendar.forMembers)
  const token = await links.store.tokenOf(tenant, person.id, { renew: action.renew ?? false })
  const feed = `/calendar/${token}.ics`
  const one =
    action.meeting === undefined
      ? undefined
      : `/calendar/${token}/${encodeURIComponent(action.meeting)}.ics`
  const lead = action.renew ? calendar.renewed : calendar.links
  const paste = calendar.paste(links.address(feed))
  return {
    lang,
    text: [lead, paste, calendar.delay].join('\n'),
    blocks: [
      { type: 'text', text: lead },
      {
        type: 'actions',
        buttons: [
          ...(one === undefined ? [] : [{ label: calendar.thisMeeting, url: links.link(one) }]),
          { label: calendar.everything, url: links.link(feed) },
        ],
      },
      { type: 'text', text: paste },
      { type: 'text', text: calendar.delay, style: 'note' },
      {
        type: 'actions',
        buttons: [{ label: calendar.renew, action: { id: 'calendar', renew: true } }],
      },
    ],
  }
}
