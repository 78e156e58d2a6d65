// The participants' list: behind a secret link, with the rights that its owner has when it is opened. Called by ../desk.ts and chat.ts.
import { type Reply, textReply } from '../../core/reply.js'
import { dateOf } from '../../core/time.js'
import { viewerAt } from '../../programme/asking.js'
import type { ReportFile } from '../../remind/report/file.js'
import type { ReportLink } from '../../store/sending/report-link-store.js'
import { wording } from '../../wording/wording.js'
import type { Asking, Standing } from '../asking.js'
import { functionsAt } from '../designate/school.js'
import { comesSaid, type Line, linesOf, nameOf, schoolsSaid } from './show/lines.js'
import { type View, viewOf } from './view.js'

/** The links to it, which are the asker's own. */
export async function fileReply(asking: Asking, view: View): Promise<Reply> {
  const { lang, deps, tenant, viewer } = asking
  const said = wording(lang).coverage
  if (!viewer.person || !view.isOwn) return textReply(lang, said.mayNot)
  const link = { person: viewer.person.id, about: view.occurrence.id, lang }
  const token = await deps.reportLinks.make(tenant, { ...link, list: 'participants' })
  const path = `/reports/${token}/${said.fileName}`
  return {
    lang,
    text: said.fileText,
    blocks: [
      { type: 'text', text: said.fileText },
      {
        type: 'actions',
        buttons: [
          { label: said.excel, url: deps.link(`${path}.xlsx`) },
          { label: said.csv, url: deps.link(`${path}.csv`) },
        ],
      },
    ],
  }
}

/** Undefined where the meeting, or the right to its names, is no more. */
export async function participantsFile(
  standing: Standing,
  { person, about, lang, list }: ReportLink,
): Promise<ReportFile | undefined> {
  if (list !== 'participants') return undefined
  const occurrence = standing.snapshot.byId.get(about)
  const viewer = viewerAt(standing.snapshot.people.get(person), standing)
  const view = occurrence && (await viewOf(standing, viewer, occurrence))
  if (!view?.isOwn) return undefined
  const said = wording(lang).coverage
  const { school, name, functions, mail, comes, insteadOf, note } = said.columns
  return {
    lang,
    table: {
      name: said.fileName,
      columns: [school, name, functions, mail, comes, insteadOf, note],
      rows: withSubstitutes(linesOf(view)).map(rowOf),
    },
  }

  function rowOf(line: Line): string[] {
    const { snapshot } = standing
    const { expected } = line
    return [
      schoolsSaid(snapshot, line.schools),
      nameOf(snapshot, line.person),
      functionsOf(line).join(', '),
      line.person,
      comesSaid(snapshot, expected, lang),
      line.insteadOf === undefined ? '' : nameOf(snapshot, line.insteadOf),
      expected.note ?? '',
    ]
  }

  /** What they do at these schools, or anywhere. */
  function functionsOf({ person: id, schools }: Line): readonly string[] {
    const { snapshot } = standing
    const known = snapshot.people.get(id)
    if (!known || !occurrence) return []
    const day = dateOf(occurrence.startLocal)
    const own = schools.flatMap(one => functionsAt(known, one, day))
    return own.length > 0 ? [...new Set(own)] : (known.functions ?? [])
  }
}

/** After the one who asked a colleague comes the colleague, unless they stand in the list for themselves. */
function withSubstitutes(lines: readonly Line[]): Line[] {
  const own = new Set(lines.map(({ person }) => person))
  return lines.flatMap(line => {
    const { expected, schools, person } = line
    const { comes, substitute, isConfirmed } = expected
    if (comes !== 'substitute' || substitute === undefined || own.has(substitute)) return [line]
    const said = isConfirmed ? ('yes' as const) : ('silent' as const)
    const instead = { person: substitute, comes: said }
    return [line, { person: substitute, schools, expected: instead, insteadOf: person }]
  })
}
