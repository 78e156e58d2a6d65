// A draft that a language model makes of somebody's own words: asked for with names put away, read as JSON, and kept only where every fact
// of it stands in those words or the meeting they are about. Called by the drafts of broadcasts, check-ins and pages. Nothing is stored or sent
// here, and only text comes back: whom it goes to, when and about what is never the model's to say.
import { z } from 'zod'
import { findCpr } from '../../core/cpr.js'
import type { Lang } from '../../core/message.js'
import type { LanguageModel, ModelRequest, ModelTask } from '../../core/ports.js'
import { cleanText } from '../../core/text.js'
import type { Asking } from '../../programme/asking.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { type Grounds, recordsOf } from '../verify/grounds.js'
import { wrongClaims } from '../verify/verify.js'
import { type Aliases, aliasesOf } from './aliases.js'

export interface DraftAsking
  extends Pick<Asking, 'tenant' | 'address' | 'viewer' | 'snapshot' | 'now'> {
  readonly deps: { readonly model: LanguageModel }
}

export interface Drafting<Draft extends Readonly<Record<string, string>>> {
  readonly task: Exclude<ModelTask, 'answer'>
  readonly lang: Lang
  /** What the draft is made of, by what it is: all that it may tell. */
  readonly words: Readonly<Record<string, string>>
  /** The meeting they are about, whose facts may be told too. */
  readonly about?: Occurrence | undefined
  /** The parts of the draft: `lettersOf` each. */
  readonly schema: z.ZodType<Draft>
  /** Letters of the longest part, for the prompt. */
  readonly most: number
}

/** A part of a draft: some text, at most so long. */
export function lettersOf(most: number) {
  return z
    .string()
    .transform(text => cleanText(text).trim())
    .pipe(z.string().min(1).max(most))
}

/** Whether a draft can be asked for. */
export function canDraft({ deps, tenant }: Pick<DraftAsking, 'deps' | 'tenant'>): boolean {
  return deps.model.isOn(tenant)
}

/** Undefined where the model is off, says nothing in time, or says anything that it was not told. */
export async function draftWithModel<Draft extends Readonly<Record<string, string>>>(
  asking: DraftAsking,
  drafting: Drafting<Draft>,
): Promise<Draft | undefined> {
  const { deps, tenant, address, snapshot } = asking
  const { task, words, schema } = drafting
  const hasCpr = Object.values(words).some(text => findCpr(text).length > 0)
  if (hasCpr || !canDraft(asking)) return undefined
  const account = `${address.platform}:${address.userId}`
  const turn = await deps.model.begin({ tenant, account, task })
  if ('failed' in turn) return undefined
  const aliases = aliasesOf(snapshot)
  const said = await turn.say(requestOf(asking, drafting, aliases))
  if (said.outcome !== 'said') return undefined
  const shown = shownIn(said.text, aliases)
  const draft = shown && schema.safeParse(shown).data
  return draft && Object.values(draft).every(text => isBorne(text, asking, drafting))
    ? draft
    : undefined
}

/** What is written is data beside the prompt, never a part of it. */
function requestOf<Draft extends Readonly<Record<string, string>>>(
  { deps }: DraftAsking,
  { task, lang, words, schema, most }: Drafting<Draft>,
  aliases: Aliases,
): ModelRequest {
  const { $schema: _, ...parts } = z.toJSONSchema(schema, { io: 'input' })
  const hidden = Object.entries(words).map(([name, text]) => [name, aliases.hide(text)])
  return {
    messages: [
      { role: 'system', text: deps.model.prompt(task, lang, { most: String(most) }) },
      { role: 'user', text: JSON.stringify(Object.fromEntries(hidden)) },
    ],
    format: {
      name: task.replace('-', '_'),
      schema: { ...parts, additionalProperties: false },
    },
    maxTokens: 200 + most,
  }
}

/** The object that the model wrote, with the names back; undefined where it is none, or names somebody who was never given. */
function shownIn(text: string, aliases: Aliases): Record<string, unknown> | undefined {
  const parts = objectIn(text)
  const strings = Object.values(parts ?? {}).filter(part => typeof part === 'string')
  if (!parts || strings.some(part => aliases.unknownIn(part).length > 0)) return undefined
  const shown = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? aliases.show(part) : part,
  ])
  return Object.fromEntries(shown)
}

/** Some models write a fence or a word around it. */
function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))
    return z.record(z.string(), z.unknown()).safeParse(json).data
  } catch {
    return undefined
  }
}

/** Markup of any platform, and what calls on everybody in a room. */
const markup = /<[\p{L}/!@#]|!?\[[^\]]*\]\(|(?:^|\s)@(?:channel|here|everyone|kanal|alle)\b/iu

function isBorne<Draft extends Readonly<Record<string, string>>>(
  text: string,
  { snapshot, viewer, now }: DraftAsking,
  { lang, words, about }: Drafting<Draft>,
): boolean {
  if (markup.test(text) || findCpr(text).length > 0) return false
  const texts = Object.values(words)
  const seeing = { snapshot, viewer, now }
  const sources = about ? [{ kind: 'meeting' as const, id: about.id }] : []
  const grounds: Grounds = { ...recordsOf(sources, seeing), texts, question: texts.join('\n') }
  return wrongClaims(text, grounds, { ...seeing, lang }).length === 0
}
