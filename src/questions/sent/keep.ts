// "Gør svaret til en side": the question and its answer as a page of the programme, which answers the next one who asks; and back again.
// Called by desk.ts. One page a question, however often it is pressed; no import takes it for its own, as no file has it.
import { canDraft } from '../../ask/model/draft.js'
import { slug } from '../../core/ids.js'
import { type Block, type Button, type Reply, textReply } from '../../core/reply.js'
import { Page } from '../../model/page.js'
import type { Programme } from '../../model/programme.js'
import type { Question } from '../../model/question.js'
import { type Directory, mayFor } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { answererOf } from '../receivers.js'

/** How often somebody else's write may come between before we give up. */
const tries = 5
/** Letters of a title. */
export const mostTitle = 200

/** What stands on the page, where it is not the question and its answer as they are. */
export interface PageText {
  readonly title: string
  readonly text: string
}

/** What was said, and below it the button that makes the answer a page, for who may; or the one that takes it back. */
export function keepOffer(asking: Asking, question: Question, said: string): Reply {
  const { lang } = asking
  const { questions } = wording(lang)
  if (!question.answer || !mayKeep(asking, question)) return textReply(lang, said)
  const isKept = pageIn(asking.programme, question) !== undefined
  if (isKept) return withButton(textReply(lang, said), keepButton(question, lang, 'unkeep'))
  const text = `${said}\n${questions.keepOffer}`
  const blocks: Block[] = [
    { type: 'text', text: said },
    { type: 'text', text: questions.keepOffer },
  ]
  const suggest = canDraft(asking) ? [suggestButton(question, lang)] : []
  return withButton({ lang, text, blocks }, keepButton(question, lang, 'keep'), ...suggest)
}

function suggestButton({ id }: Question, lang: 'da' | 'en'): Button {
  const { suggestPage } = wording(lang).model.draft
  return { label: suggestPage, action: { id: 'question', question: id, does: 'suggest' } }
}

/** Whoever may write pages, or bring them in as files. */
export function mayKeep({ viewer }: Asking, { network }: Question): boolean {
  return mayFor(viewer, 'page.edit', network) || mayFor(viewer, 'programme.import', network)
}

export function keepButton({ id }: Question, lang: 'da' | 'en', does: 'keep' | 'unkeep'): Button {
  const { questions } = wording(lang)
  const label = does === 'keep' ? questions.keep : questions.unkeep
  return { label, action: { id: 'question', question: id, does } }
}

export function withButton(reply: Reply, ...buttons: readonly Button[]): Reply {
  return { ...reply, blocks: [...reply.blocks, { type: 'actions', buttons }] }
}

/** Makes the page, of the answer as it was given or as it was mended for it. */
export async function keepAnswer(asking: Asking, id: string, as?: PageText): Promise<Reply> {
  const { lang, deps, tenant } = asking
  const { questions } = wording(lang)
  const question = await deps.questions.load(tenant, id)
  if (!question) return textReply(lang, questions.gone)
  if (!mayKeep(asking, question)) return textReply(lang, questions.mayNotKeep)
  const page = pageOf(question, asking, as)
  if (!page) return textReply(lang, questions.gone)
  const known = await changePages(asking, `keep:${id}`, programme =>
    pageIn(programme, question) ? undefined : { ...programme, pages: [...programme.pages, page] },
  )
  if (known === 'overtaken') return textReply(lang, questions.overtaken)
  await mark(asking, question, page.id)
  const said = known === 'unchanged' ? questions.keptBefore(page.title) : questions.kept(page.title)
  return withButton(textReply(lang, said), keepButton(question, lang, 'unkeep'))
}

/** Takes the page away again. */
export async function unkeepAnswer(asking: Asking, id: string): Promise<Reply> {
  const { lang, deps, tenant } = asking
  const { questions } = wording(lang)
  const question = await deps.questions.load(tenant, id)
  if (!question) return textReply(lang, questions.gone)
  if (!mayKeep(asking, question)) return textReply(lang, questions.mayNotKeep)
  const known = await changePages(asking, `unkeep:${id}`, programme => {
    const page = pageIn(programme, question)
    if (!page) return undefined
    return { ...programme, pages: programme.pages.filter(one => one !== page) }
  })
  if (known === 'overtaken') return textReply(lang, questions.overtaken)
  await mark(asking, question, undefined)
  const said = known === 'unchanged' ? questions.notKept : questions.unkept
  return withButton(textReply(lang, said), keepButton(question, lang, 'keep'))
}

/** The programme with the change, on whatever it is by then; `unchanged` where there is nothing to change. */
async function changePages(
  { deps, tenant }: Asking,
  submission: string,
  change: (programme: Programme) => Programme | undefined,
): Promise<'changed' | 'unchanged' | 'overtaken'> {
  for (let turn = 0; turn < tries; turn++) {
    const stored = await deps.programmes.load(tenant)
    const next = stored && change(stored.programme)
    if (!stored || !next) return 'unchanged'
    const { outcome } = await deps.programmes.save(tenant, next, {
      expectedVersion: stored.version,
      submission: `${submission}:${stored.version}`,
    })
    if (outcome === 'saved') return 'changed'
  }
  return 'overtaken'
}

/** Says at the question which page it became. Another change at the same moment may win: the page is found by its id anyway. */
async function mark(
  asking: Asking,
  { page: _, suggested: __, ...question }: Question,
  page: string | undefined,
) {
  const { deps, tenant } = asking
  const revision = question.revision + 1
  await deps.questions.change(tenant, {
    ...question,
    revision,
    ...(page === undefined ? {} : { page }),
  })
}

/** The page that the question became, as it stands now. */
function pageIn({ pages }: Programme, question: Question) {
  const id = pageId(question)
  return pages.find(page => page.id === id)
}

function pageId({ id, text }: Question): string {
  return `svar-${slug(text).slice(0, 60)}-${id.slice(0, 8)}`
}

/** The question as title and heading, the answer as what stands under it; undefined where there is no answer. */
function pageOf(question: Question, directory: Directory, as?: PageText): Page | undefined {
  const { answer } = question
  if (!answer) return undefined
  const title = as?.title ?? titleOf(question.text)
  const { role, network } = answererOf(answer.by, directory, question.network)
  return Page.parse({
    id: pageId(question),
    title,
    passages: [{ heading: title, text: as?.text ?? answer.text }],
    answered: { by: answer.by, at: answer.at, role, ...(network && { network: question.network }) },
  })
}

/** On one line, cut at a word. */
export function titleOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= mostTitle) return line
  const cut = line.slice(0, mostTitle - 2)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), mostTitle / 2)).trim()} …`
}
