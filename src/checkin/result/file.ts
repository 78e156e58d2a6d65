// Exactly what was shown of a result, as a table and as a picture to save, behind a secret link that holds for an hour, with the rights that its owner
// has when it is opened. Called by desk.ts, chat.ts and picture.ts.
import { MeetingId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import type { Reply } from '../../core/reply.js'
import { toSvg } from '../../insight/drawing/svg.js'
import { resultPicture } from '../../insight/result/picture.js'
import type { Result } from '../../model/result.js'
import { viewerAt } from '../../programme/asking.js'
import type { ReportFile } from '../../remind/report/file.js'
import type { ReportLink } from '../../store/sending/report-link-store.js'
import { wording } from '../../wording/wording.js'
import { fewestAnswers } from '../anonymity/blunt.js'
import type { Asking, Standing } from '../asking.js'
import { mayRead } from './allowed.js'
import { groupsSaid, notesSaid, resultSaid } from './show/said.js'

/** The list behind a secret link to a result, exactly what was shown; undefined where it is none of ours, or its reader may not any more. */
export async function resultFile(
  standing: Standing,
  { list, about, person, lang }: ReportLink,
): Promise<ReportFile | undefined> {
  if (list !== 'result') return undefined
  const { deps, tenant, snapshot } = standing
  const result = await deps.results.load(tenant, about)
  const viewer = viewerAt(snapshot.people.get(person), standing)
  if (!result || !mayRead(viewer, result)) return undefined
  return {
    lang,
    table: tableOf(standing, result, lang),
    ...(result.outcome === 'released' ? { svg: svgOf(standing, result, lang) } : {}),
  }
}

function tableOf(standing: Standing, result: Result, lang: Lang): ReportFile['table'] {
  const { file, picture } = wording(lang).results
  const said = resultSaid(standing, result, lang)
  const around = (text: string) => ['', '', '', text, '']
  const rows =
    result.outcome === 'too-few'
      ? [around(picture.tooFew(fewestAnswers))]
      : [
          ...result.questions.flatMap(question => {
            const groups = groupsSaid(question, lang).flatMap(({ part, count, shares }) =>
              shares.map(({ label, share }) => [
                ...[question.text, part ?? file.everybody],
                ...[`${count.from}-${count.to}`, label, share],
              ]),
            )
            return groups.length > 0
              ? groups
              : [[question.text, file.everybody, '', picture.questionTooFew, '']]
          }),
          ...(result.texts ?? []).map(text => ['', file.written, '', text, '']),
          ...notesSaid(standing, result, lang).map(around),
        ]
  const head = [picture.heading(said), picture.days(said)].map(around)
  return { name: file.name, columns: file.columns, rows: [...head, ...rows] }
}

function svgOf(standing: Standing, result: Result, lang: Lang): string {
  const days = wording(lang).results.picture.days(resultSaid(standing, result, lang))
  const notes = notesSaid(standing, result, lang)
  return toSvg(resultPicture(result.questions, { lang, days, notes }))
}

/** Links to it, for an hour and for the asker alone. */
export async function resultLinks(asking: Asking, result: Result): Promise<Reply> {
  const { lang, deps } = asking
  const { results, report } = wording(lang)
  const path = `/reports/${await tokenOf(asking, result)}/${results.file.name}`
  const { text } = results.file
  return {
    lang,
    text,
    blocks: [
      { type: 'text', text },
      {
        type: 'actions',
        buttons: [
          { label: report.excel, url: deps.link(`${path}.xlsx`) },
          { label: report.csv, url: deps.link(`${path}.csv`) },
        ],
      },
    ],
  }
}

/** The secret of a link for the asker alone. */
export async function tokenOf(
  { deps, tenant, viewer, lang }: Asking,
  { id }: Result,
): Promise<string> {
  const person = viewer.person?.id
  if (!person) throw new Error('a result is nobody’s')
  return deps.reportLinks.make(tenant, { person, lang, about: MeetingId.parse(id), list: 'result' })
}
