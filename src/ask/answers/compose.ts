// Puts an answer together: one text that carries every fact, the same as blocks, and the likely next questions as buttons.
// Used by every file of src/ask/answers; src/ask/answer.ts gives the result out.
import type { Block, Button, Field, Reply } from '../../core/reply.js'
import type { Option, Query, Turn } from '../../model/turn.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { YearPlan } from '../../programme/year-plan.js'
import type { MeetingSaid, Suggestion } from '../../wording/ask-wording.js'
import { sayPeriod } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Mention } from '../names.js'
import type { Resolved } from '../resolve.js'
import { aboutOf, type Telling } from './say.js'

/** Where an answer comes from. */
export interface Source {
  readonly kind: 'meeting' | 'deadline' | 'person' | 'school' | 'network' | 'tool' | 'page'
  readonly id: string
  readonly title: string
}

/** What a question became. `unknown`: it is not known; `refused`: it may not be shown; `clarify`: which one is meant? */
export interface Answer {
  readonly kind: 'answer' | 'clarify' | 'unknown' | 'refused'
  readonly reply: Reply
  readonly sources: readonly Source[]
  /** For the next question in the same room; absent where there is nothing to follow up on. */
  readonly turn?: Turn
  /** The school year that it tells of, to be drawn as well. */
  readonly year?: AnsweredYear
}

export interface AnsweredYear {
  readonly plan: YearPlan
  readonly title: string
  readonly isOwn: boolean
  /** A question that has the same year for its answer, whatever was asked before; absent where there is none. */
  readonly q?: string
}

export interface Draft {
  readonly kind?: Answer['kind']
  /** Sentences and lines; empty sentences fall out. Who gives lines says the note of the telling in them. */
  readonly sentences: readonly (string | undefined)[]
  readonly lines?: readonly string[]
  readonly details?: readonly Block[]
  readonly buttons?: readonly (Suggestion | undefined)[]
  readonly sources?: readonly Source[]
  readonly query?: Query
  readonly shown?: readonly Occurrence[]
  /** What the question asked back lets choose between. */
  readonly options?: readonly Option[]
  /** Further shared names of the question. */
  readonly shared?: readonly Mention[]
}

/** Buttons beyond these are too many to read. */
const maxButtons = 4
const maxLabel = 75
const maxQuestion = 500
const maxShown = 20

/** An answer out of its parts. */
export function compose(telling: Telling, draft: Draft): Answer {
  const last = draft.lines ? undefined : telling.note
  const lead = [...draft.sentences, last].filter(sentence => sentence).join(' ')
  const buttons = buttonsOf(draft.buttons ?? [], telling.question)
  const details =
    draft.details ??
    (draft.lines ? draft.lines.map(line => ({ type: 'text' as const, text: line })) : [])
  const blocks: Block[] = [
    { type: 'text', text: lead },
    ...details,
    ...(buttons.length > 0 ? [{ type: 'actions' as const, buttons }] : []),
  ]
  return {
    kind: draft.kind ?? 'answer',
    reply: { lang: telling.lang, text: [lead, ...(draft.lines ?? [])].join('\n'), blocks },
    sources: draft.sources ?? [],
    ...(draft.query ? { turn: turnOf(draft, draft.query, telling) } : {}),
  }
}

function turnOf(
  { shown = [], options = [], shared = [] }: Draft,
  query: Query,
  { lang }: Telling,
): Turn {
  return {
    query,
    shown: shown.slice(0, maxShown).map(each => each.id),
    lang,
    ...(options.length > 0 ? { options: options.slice(0, maxShown) } : {}),
    ...(shared.length > 0 ? { shared: shared.slice(0, 3).map(toShared) } : {}),
  }
}

function toShared({ said, named }: Mention): { said: string; named: Option[] } {
  return { said: said.slice(0, 80), named: [...named] }
}

/** Never the question that was just asked, nor the same one twice. */
function buttonsOf(suggestions: readonly (Suggestion | undefined)[], question: string): Button[] {
  const seen = new Set([question.trim().toLowerCase()])
  const buttons: Button[] = []
  for (const suggestion of suggestions) {
    if (!suggestion || seen.has(suggestion.q.toLowerCase()) || suggestion.q === '') continue
    seen.add(suggestion.q.toLowerCase())
    const label =
      suggestion.label.length > maxLabel
        ? `${suggestion.label.slice(0, maxLabel - 1)}…`
        : suggestion.label
    buttons.push({ label, action: { id: 'ask', q: suggestion.q.slice(0, maxQuestion) } })
  }
  return buttons.slice(0, maxButtons)
}

/** A meeting as the source of an answer. */
export function sourceOf({ id, meeting }: Occurrence): Source {
  return { kind: 'meeting', id, title: meeting.title }
}

/** A meeting's facts as fields; only those that there are. */
export function fieldsOf(said: MeetingSaid, { lang }: Telling): Block {
  const { fields: label } = wording(lang).ask
  const rows: (Field | undefined)[] = [
    field(label.when, said.when),
    field(label.where, said.place),
    field(label.length, said.timeUnknown ? undefined : said.duration),
    said.link ? { label: label.link, value: { text: said.link, url: said.link } } : undefined,
    field(label.whom, said.whom.join(', ')),
    field(label.agenda, said.agenda),
    field(label.preparation, said.preparation),
    field(label.source, said.source),
  ]
  return { type: 'fields', title: said.title, fields: rows.filter(row => row !== undefined) }
}

function field(label: string, text: string | undefined): Field | undefined {
  return text ? { label, value: { text } } : undefined
}

/** The likely next questions: the rest of the same, who stands behind, one's own. */
export function suggestionsFor(
  { scope, query }: Resolved,
  telling: Telling,
): (Suggestion | undefined)[] {
  const { suggest, suggestPeople } = wording(telling.lang).ask
  const { number: _number, ...about } = aboutOf({ ...scope, besides: [] })
  const isMember = telling.viewer.person !== undefined
  const [network] = scope.networks
  const [hold] = scope.holds
  return [
    ...otherPeriods(query, telling),
    query.facets.includes('list') ? suggest.next(about) : suggest.all(about),
    isMember && network && scope.networks.length === 1 && !query.facets.includes('coordinator')
      ? suggest.coordinator(network.name)
      : undefined,
    isMember && hold && scope.holds.length === 1 && !query.facets.includes('schools')
      ? suggest.schools(hold.name)
      : undefined,
    isMember ? suggest.mine : suggest.open,
    ...(isMember && scope.own ? [suggestPeople.clash, suggestPeople.changed] : []),
  ]
}

/** "Næste onsdag" can be another one: the button asks the question of that. */
export function otherPeriods({ periods }: Query, { lang, today, question }: Telling): Suggestion[] {
  return periods.flatMap(({ alternative, ...period }) => {
    if (!alternative || alternative.why === 'year') return []
    const { from, to } = alternative
    const said = sayPeriod(lang, { ...period, from, to }, today)
    return wording(lang).ask.suggest.otherPeriod(question, period.said.trim(), said)
  })
}
