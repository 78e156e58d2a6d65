// The picture of a result, or of a series' results side by side, as a chat shows it: at an address of our own, behind a secret link. Called by
// show/card.ts and show/series.ts for the link and by ../desk.ts for what is behind it. Chats fetch it by themselves and cannot log
// in, so that the secret is the only key; it opens this one picture.
import { MeetingId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import type { Reply } from '../../core/reply.js'
import type { Picture } from '../../insight/drawing/shapes.js'
import { toSvg } from '../../insight/drawing/svg.js'
import { narrow, resultPicture } from '../../insight/result/picture.js'
import { seriesPicture } from '../../insight/result/series.js'
import type { Result } from '../../model/result.js'
import type { ShownPicture } from '../../remind/report/file.js'
import type { ReportLink } from '../../store/sending/report-link-store.js'
import { wording } from '../../wording/wording.js'
import type { Asking, Standing } from '../asking.js'
import { tokenOf } from './file.js'
import { notesSaid, resultSaid } from './show/said.js'
import { type Compared, sideBySide } from './show/side-by-side.js'

/** Wider or higher than this, in dots, Teams promises nothing. */
const mostSide = 1024
/** Three dots for each of the drawing's units: sharp on every screen. */
const mostWidth = 3 * narrow.width

/** Where the result's picture is, for whoever is shown this message; undefined where we have no public address. */
export function pictureUrl(
  here: Standing,
  result: Result,
  lang: Lang,
): Promise<string | undefined> {
  return urlOf(here, result, { lang, list: 'result-picture' })
}

/** The same of a question's rounds side by side: of these rounds, also when there are more. */
export async function seriesUrl(
  here: Standing,
  { rounds, question, lang }: Compared,
): Promise<string | undefined> {
  const newest = rounds.at(-1)
  if (!newest) return undefined
  const rest = { beside: rounds.map(({ id }) => id), nth: newest.questions.indexOf(question) }
  return urlOf(here, newest, { lang, list: 'series-picture', ...rest })
}

/** No chat could fetch what has no public address. The link names who made the round, and not who looks. */
async function urlOf(
  { deps, tenant }: Standing,
  { id, author }: Result,
  of: Pick<ReportLink, 'lang' | 'list' | 'beside' | 'nth'>,
): Promise<string | undefined> {
  if (!deps.link('/').startsWith('https://')) return undefined
  const link = { ...of, person: author, about: MeetingId.parse(id) }
  return deps.link(`/reports/${await deps.reportLinks.make(tenant, link)}.png`)
}

/** What is behind such a link, as it was released; undefined where it is another kind of link, or what it shows is gone. */
export async function shownPicture(
  standing: Standing,
  link: ReportLink,
): Promise<ShownPicture | undefined> {
  const picture = await pictureOf(standing, link)
  if (!picture) return undefined
  const fitting = Math.floor((mostSide * picture.width) / picture.height)
  // Many parts of many questions make it higher than Teams promises: smaller letters would help nobody, and the words stand beside it.
  return { svg: toSvg(picture), width: Math.max(narrow.width, Math.min(mostWidth, fitting)) }
}

async function pictureOf(
  standing: Standing,
  { list, about, lang, beside = [], nth = 0 }: ReportLink,
): Promise<Picture | undefined> {
  const { deps, tenant } = standing
  if (list === 'result-picture') {
    const result = await deps.results.load(tenant, about)
    if (result?.outcome !== 'released') return undefined
    const days = wording(lang).results.picture.days(resultSaid(standing, result, lang))
    const notes = notesSaid(standing, result, lang)
    return resultPicture(result.questions, { lang, days, notes }, narrow)
  }
  if (list !== 'series-picture') return undefined
  const loaded = await Promise.all(beside.map(id => deps.results.load(tenant, id)))
  const rounds = loaded.flatMap(result => result ?? [])
  const question = rounds.find(({ id }) => id === about)?.questions[nth]
  if (!question) return undefined
  const { rows, said } = sideBySide(standing, { rounds, question, lang })
  return seriesPicture(rows, said)
}

/** The picture as a file of its own, to be saved by who asked for it. */
export async function pictureReply(asking: Asking, result: Result): Promise<Reply> {
  const { lang, deps } = asking
  const { file, picture } = wording(lang).results
  const url = deps.link(`/reports/${await tokenOf(asking, result)}/${file.name}.png`)
  const alt = picture.alt(result.questions.map(({ text }) => text))
  return {
    lang,
    text: file.text,
    blocks: [
      { type: 'text', text: file.text },
      { type: 'image', url, alt },
    ],
  }
}
