// What teams have answered, as a file behind a secret link, with the rights that its owner has when it is opened. Called by ../desk.ts.
import { localOf } from '../../core/time.js'
import type { ReportFile } from '../../remind/report/file.js'
import type { ReportLink } from '../../store/sending/report-link-store.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'
import { namesIn } from './card.js'

/** Undefined where the link is to another list, or the right to it is no more. */
export async function teamFile(
  standing: Standing,
  { person, about, lang, list }: ReportLink,
): Promise<ReportFile | undefined> {
  if (list !== 'team-answers') return undefined
  const { deps, tenant, snapshot } = standing
  const round = await deps.teamRounds.load(tenant, about)
  if (!round?.addressees.includes(person) || !snapshot.people.has(person)) return undefined
  const { file } = wording(lang).teamRounds
  const rows = round.teams.map(({ name }) => {
    const answer = round.answers[name]
    const texts = round.questions.map((_, at) => answer?.texts[at] ?? '')
    const [by = ''] = answer ? namesIn(standing, [answer.by]) : []
    const at = answer ? localOf(answer.at, snapshot.zone).replace('T', ' ') : ''
    return [name, ...texts, by, at]
  })
  const columns = [file.team, ...round.questions, file.by, file.at]
  return { lang, table: { name: file.name, columns, rows } }
}
