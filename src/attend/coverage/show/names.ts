// The names behind the card: who has said what, and who is missing, a line each, so that they can be read on a phone. Called by chat.ts.
import type { Lang } from '../../../core/message.js'
import { type Block, type Button, type Reply, textReply } from '../../../core/reply.js'
import { meetingName } from '../../../remind/report/words.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { mayNudge, type View } from '../view.js'
import { answers, type Line, linesOf, nameOf, schoolsSaid, silentIn, unchosenIn } from './lines.js'

/** Names of a list in a chat; the file has all. */
const mostNames = 30

/** What everybody has said, with the notes for whoever coordinates it. */
export function namesReply(asking: Asking, view: View): Reply {
  const { lang } = asking
  const said = wording(lang).coverage
  const lines = linesOf(view)
  if (lines.length === 0) {
    const isHidden = view.schools.some(({ school }) => !view.mayName(school))
    return textReply(lang, isHidden ? said.mayNotNames : said.noNames)
  }
  const shown = lines.slice(0, mostNames)
  const groups = answers.flatMap(comes => {
    const all = lines.filter(({ expected }) => expected.comes === comes)
    const own = shown.filter(line => all.includes(line))
    const label = said.group(comes, all.length)
    return own.length > 0 ? [{ label, lines: own.map(line => lineSaid(asking, view, line)) }] : []
  })
  const { file } = said
  const action = { id: 'coverage', does: 'file', meeting: view.occurrence.id } as const
  return listReply(lang, {
    heading: said.namesHeading(meetingName(asking, view.occurrence, lang)),
    groups,
    more: moreSaid(asking, view, lines.length),
    buttons: view.isOwn ? [{ label: file, action }] : [],
  })
}

function lineSaid({ lang, snapshot }: Asking, { isOwn }: View, line: Line): string {
  const { substitute, isConfirmed = false, note } = line.expected
  const instead = substitute && { name: nameOf(snapshot, substitute), isConfirmed }
  return wording(lang).coverage.person({
    name: nameOf(snapshot, line.person),
    schools: schoolsSaid(snapshot, line.schools),
    ...(instead && line.expected.comes === 'substitute' ? { instead } : {}),
    ...(isOwn && note !== undefined ? { note } : {}),
  })
}

/** Who has not answered, and which schools have nobody who comes. */
export function silentReply(asking: Asking, view: View): Reply {
  const { lang, snapshot, viewer } = asking
  const said = wording(lang).coverage
  const { id, meeting } = view.occurrence
  const name = meetingName(asking, view.occurrence, lang)
  const mayNameAny = view.isOwn || view.schools.some(({ school }) => view.mayName(school))
  if (!mayNameAny) return textReply(lang, said.mayNotNames)
  const lines = [
    ...unchosenIn(asking, view).map(({ school, by, isDeclined }) =>
      said.unchosen({
        school: schoolsSaid(snapshot, [school]),
        by: by.map(one => nameOf(snapshot, one)),
        isDeclined,
      }),
    ),
    ...silentIn(view).map(line =>
      line.expected.comes === 'chosen'
        ? said.chosenSilent(lineSaid(asking, view, line))
        : lineSaid(asking, view, line),
    ),
  ]
  if (lines.length === 0) return textReply(lang, said.nobodySilent(name))
  const action = { id: 'coverage', does: 'nudge', meeting: id } as const
  const isOpen = meeting.openForAnswers === true && mayNudge(viewer, meeting)
  return listReply(lang, {
    heading: said.silentHeading(name, lines.length),
    groups: [{ lines: lines.slice(0, mostNames) }],
    more: moreSaid(asking, view, lines.length),
    buttons: isOpen ? [{ label: said.nudge.label, action }] : [],
  })
}

/** How many are left out, and where they stand for whoever may have the file. */
function moreSaid({ lang }: Asking, { isOwn }: View, count: number): string[] {
  const said = wording(lang).coverage
  const rest = count - mostNames
  if (rest <= 0) return []
  return [isOwn ? said.moreInFile(rest) : said.more(rest)]
}

interface Listed {
  readonly heading: string
  readonly groups: readonly { readonly label?: string; readonly lines: readonly string[] }[]
  readonly more: readonly string[]
  readonly buttons: readonly Button[]
}

function listReply(lang: Lang, { heading, groups, more, buttons }: Listed): Reply {
  return {
    lang,
    text: [
      heading,
      ...groups.flatMap(({ label, lines }) => [...(label ? [label] : []), ...lines]),
      ...more,
    ].join('\n'),
    blocks: [
      { type: 'text', text: heading },
      ...groups.flatMap(({ label, lines }): Block[] => [
        ...(label ? [{ type: 'text' as const, text: label, style: 'heading' as const }] : []),
        { type: 'text', text: lines.join('\n') },
      ]),
      ...more.map((text): Block => ({ type: 'text', text, style: 'note' })),
      ...(buttons.length > 0 ? [{ type: 'actions' as const, buttons }] : []),
    ],
  }
}
