// One result as its reader sees it: the picture of each question, the same in words, what was written, what is done about it, and what can be
// done with it. Called by ../chat.ts and compose.ts, which have asked for the right to it.
import type { Lang } from '../../../core/message.js'
import type { Block, Button, Reply } from '../../../core/reply.js'
import { resultImage } from '../../../insight/result/picture.js'
import { themesOf } from '../../../insight/themes.js'
import type { Result } from '../../../model/result.js'
import type { Viewer } from '../../../people/rights.js'
import { wording } from '../../../wording/wording.js'
import { fewestAnswers, fewestWriters } from '../../anonymity/blunt.js'
import type { Standing } from '../../asking.js'
import { mayDo } from '../allowed.js'
import { pictureUrl } from '../picture.js'
import { notesSaid, questionLines, resultSaid } from './said.js'

/** Words of a theme that are named. */
const mostThemes = 6

export interface Shown {
  readonly lang: Lang
  readonly viewer: Viewer
  /** Above everything. */
  readonly lead?: string
}

export async function resultCard(here: Standing, result: Result, shown: Shown): Promise<Reply> {
  const { lang, viewer, lead } = shown
  const { picture } = wording(lang).results
  const said = resultSaid(here, result, lang)
  const heading = picture.heading(said)
  const days = picture.days(said)
  const body =
    result.outcome === 'too-few'
      ? [...result.questions.map(one => text(one.text)), text(picture.tooFew(fewestAnswers))]
      : [...(await questionBlocks(here, result, { lang, days })), ...textBlocks(result, lang)]
  const end = await erasedNote(here, result, lang)
  const blocks = [
    ...(lead === undefined ? [] : [text(lead)]),
    ...[{ ...text(heading), style: 'heading' as const }, note(days)],
    ...body,
    ...end.map(note),
  ]
  const buttons = buttonsOf(result, viewer, lang)
  return {
    lang,
    text: blocks.flatMap(block => ('text' in block ? block.text : [])).join('\n'),
    blocks: [...blocks, ...(buttons.length > 0 ? [{ type: 'actions' as const, buttons }] : [])],
  }
}

function text(said: string) {
  return { type: 'text' as const, text: said }
}

function note(said: string) {
  return { ...text(said), style: 'note' as const }
}

async function questionBlocks(
  here: Standing,
  result: Result,
  { lang, days }: { lang: Lang; days: string },
): Promise<Block[]> {
  const { questions } = result
  const notes = notesSaid(here, result, lang)
  const image = resultImage(questions, { lang, days, notes })
  const lines = questions.map(one => text([one.text, ...questionLines(one, lang)].join('\n')))
  const url = image && (await pictureUrl(here, result, lang))
  const shown = image && { ...image, ...(url === undefined ? {} : { url }) }
  return [...(shown ? [shown] : []), ...lines, text(notes.join('\n'))]
}

function textBlocks({ texts = [] }: Result, lang: Lang): Block[] {
  if (texts.length === 0) return []
  const { picture } = wording(lang).results
  const themes = themesOf(
    texts.map((said, nth) => ({ author: String(nth), text: said })),
    fewestWriters,
  )
  const words = themes.slice(0, mostThemes)
  return [
    text([picture.texts, ...texts.map(said => `– ${said}`)].join('\n')),
    ...(words.length > 0 ? [text(picture.themes(words))] : []),
  ]
}

/** Only what the mechanism carries: the stronger words where it is gone from the disk too. */
async function erasedNote(
  { deps }: Standing,
  { erasure }: Result,
  lang: Lang,
): Promise<readonly string[]> {
  const { erased } = wording(lang).results.picture
  return [erased(erasure !== undefined && (await deps.erasures.state(erasure)) === 'done')]
}

function buttonsOf(result: Result, viewer: Viewer, lang: Lang): Button[] {
  const { buttons } = wording(lang).results
  const { id: round, series, outcome, doing } = result
  if (outcome === 'too-few') return series ? [seriesButton(series, lang)] : []
  const label = doing ? buttons.changeDoing : buttons.doing
  return [
    ...(mayDo(viewer, result)
      ? [{ label, action: { id: 'result' as const, does: 'doing' as const, round } }]
      : []),
    ...(series ? [seriesButton(series, lang)] : []),
    { label: buttons.picture, action: { id: 'result', does: 'picture', round } },
    { label: buttons.file, action: { id: 'result', does: 'file', round } },
  ]
}

function seriesButton(series: string, lang: Lang): Button {
  const label = wording(lang).results.buttons.series
  return { label, action: { id: 'result', does: 'series', series } }
}
