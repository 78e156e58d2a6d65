// The page “Til MED, TR og AMR”: what is asked, of whom, who sees what, how long, and what it is never used for, made anew from the real settings
// whenever it is opened. Whoever has its secret link can read it, for 90 days: it has no answer in it, and nobody's name but those who see the
// picture and who made it. Called for the card's button and by desk.ts for the link.
import { MeetingId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import { type Block, type Reply, textReply } from '../../core/reply.js'
import { checkinLimits } from '../../model/round.js'
import type { ReportLink } from '../../store/sending/report-link-store.js'
import { wording } from '../../wording/wording.js'
import type { Asking, Standing } from '../asking.js'
import { namesOf, withButtons } from './said.js'
import { type Promised, promisedBy, promiseOf } from './who-sees.js'

/** What stands on the page, and the link to it. */
export async function factsReply(asking: Asking, id: string): Promise<Reply> {
  const { deps, tenant, lang, viewer } = asking
  const { rounds: say } = wording(lang)
  const { facts } = say.whoSees
  const promised = await promisedOf(asking, id)
  if (!promised || !viewer.person) return textReply(lang, say.gone)
  const about = MeetingId.parse(id)
  const link = { person: viewer.person.id, about, lang, list: 'facts' as const }
  const token = await deps.reportLinks.make(tenant, link)
  const lines = [facts.lead, facts.kept(checkinLimits.factsDays)]
  const reply: Reply = {
    lang,
    text: lines.join('\n'),
    blocks: lines.map((text): Block => ({ type: 'text', text })),
  }
  return withButtons(reply, [
    { label: facts.open, url: deps.link(`/reports/${token}/${facts.fileName}.html`) },
  ])
}

/** The page itself; undefined where the link is to something else, or the round is forgotten. */
export async function factsPage(
  standing: Standing,
  { about, lang, list }: ReportLink,
): Promise<Reply | undefined> {
  if (list !== 'facts') return undefined
  const promised = await promisedOf(standing, about)
  return promised && factsOf(standing, promised, lang)
}

async function promisedOf({ deps, tenant }: Standing, id: string): Promise<Promised | undefined> {
  const round = await deps.rounds.load(tenant, id)
  if (round) return round
  const series = await deps.series.load(tenant, id)
  return series && promisedBy(series)
}

/** Pure. */
export function factsOf(
  here: Pick<Standing, 'snapshot' | 'today'>,
  round: Promised,
  lang: Lang,
): Reply {
  const { whoSees: say } = wording(lang).rounds
  const { facts } = say
  const said = promiseOf({ ...here, lang }, round)
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [facts.asked, said.questions.map(({ text, steps }) => facts.question(text, steps))],
    [facts.whom, facts.whomLines(said)],
    [facts.seen, say.lines(said)],
    [facts.never, facts.neverLines],
    [facts.limits, [...facts.limitLines, facts.pictureLink(checkinLimits.pictureDays)]],
  ]
  const contact = facts.contact(namesOf(here, [round.author]).join(''))
  const rows = facts.rows.map(row => row.map(text => ({ text })))
  const blocks: Block[] = [
    { type: 'text', text: facts.title, style: 'heading' },
    ...parts.flatMap(([heading, lines]): Block[] => [
      { type: 'text', text: heading, style: 'heading' },
      ...lines.map((text): Block => ({ type: 'text', text })),
    ]),
    { type: 'text', text: facts.keptHeading, style: 'heading' },
    { type: 'table', columns: facts.columns, rows },
    { type: 'text', text: contact, style: 'note' },
  ]
  const table = facts.rows.map(row => row.join(' · '))
  const lines = parts.flatMap(([heading, each]) => [heading, ...each])
  return {
    lang,
    text: [facts.title, ...lines, facts.keptHeading, ...table, contact].join('\n'),
    blocks,
  }
}
