// The whole quality set for a school year: every phrase laid on the sample network and on one of the invented ones, with the
// gold that its builder derives there, and the singles. Deterministic, so that an id always means the same question.

import { changeGolds } from './golds/changes.js'
import { deadlineGolds } from './golds/deadlines.js'
import { followUpGolds } from './golds/follow-ups.js'
import { type Builder, type Builders, gold, textsOf, words } from './golds/gold.js'
import { limitGolds } from './golds/limits.js'
import { meetingGolds } from './golds/meetings.js'
import { peopleGolds } from './golds/people.js'
import { periodGolds } from './golds/periods.js'
import { toolGolds } from './golds/tools.js'
import { momentOf } from './moments.js'
import { brohave } from './networks/brohave.js'
import { kystrup } from './networks/kystrup.js'
import { makeNetwork } from './networks/make-network.js'
import { tangmose } from './networks/tangmose.js'
import type { Lang, Question, Source } from './question.js'
import { fill, type Phrases, readPhrase } from './questions/phrases.js'
import { phrasesDa } from './questions/phrases-da.js'
import { phrasesEn } from './questions/phrases-en.js'
import { type Single, singles } from './questions/singles.js'
import { unseenDa } from './questions/unseen-da.js'
import { unseenEn } from './questions/unseen-en.js'
import { sampleWorld } from './world/sample-world.js'
import type { World } from './world/world.js'

const builders: Builders = {
  ...meetingGolds,
  ...periodGolds,
  ...deadlineGolds,
  ...changeGolds,
  ...peopleGolds,
  ...toolGolds,
  ...followUpGolds,
  ...limitGolds,
}

export interface QualitySet {
  readonly worlds: readonly World[]
  readonly questions: readonly Question[]
}

/** The set for a school year (2026 is 2026/27). Throws on a phrase that asks for a gold that nobody builds. */
export function qualitySet(schoolYear: number): QualitySet {
  const sample = sampleWorld(schoolYear)
  const invented = [tangmose, brohave, kystrup].map(rows => makeNetwork(rows, schoolYear))
  const tables: [Phrases, Lang, boolean][] = [
    [phrasesDa, 'da', false],
    [phrasesEn, 'en', false],
    [unseenDa, 'da', true],
    [unseenEn, 'en', true],
  ]
  const worlds = [sample, ...invented]
  return {
    worlds,
    questions: [
      ...tables.flatMap(([phrases, lang, unseen]) =>
        fromPhrases({ sample, invented, phrases, lang, unseen }),
      ),
      ...singles.flatMap((single, nth) => fromSingle(single, nth, worlds)),
    ],
  }
}

interface Table {
  readonly sample: World
  readonly invented: readonly World[]
  readonly phrases: Phrases
  readonly lang: Lang
  readonly unseen: boolean
}

/** Each phrase on the sample, and on the first invented network (another one for each phrase) that it can be asked of. */
function fromPhrases(table: Table): Question[] {
  const { sample, invented, phrases, lang, unseen } = table
  return Object.entries(phrases).flatMap(([name, lines], group) => {
    const builder = builders[name]
    if (!builder) throw new RangeError(`nobody builds ${name}`)
    return lines.flatMap((line, index) => {
      // English and unseen phrases begin elsewhere, so that they ask about other schools and networks.
      const nth = index + group + (lang === 'en' ? 2 : 0) + (unseen ? 5 : 0)
      const id = `${name}-${lang}${unseen ? '-unseen' : ''}-${index + 1}`
      const make = (world: World) => fromPhrase({ world, builder, line, nth, id, lang, unseen })
      const turned = invented.map((_, step) => invented[(nth + step) % invented.length])
      const other = turned.map(world => world && make(world)).find(Boolean)
      return [make(sample), other].flatMap(question => question ?? [])
    })
  })
}

interface Laying {
  readonly world: World
  readonly builder: Builder
  readonly line: string
  readonly nth: number
  readonly id: string
  readonly lang: Lang
  readonly unseen: boolean
}

function fromPhrase({ world, builder, line, nth, id, lang, unseen }: Laying): Question | undefined {
  const phrase = readPhrase(line)
  const now = momentOf(phrase.moment, world.schoolYear)
  const built = builder.build({ world, now, today: now.slice(0, 10), lang, nth })
  if (!built) return undefined
  const turns = [...phrase.history, phrase.q].map(text => fill(text, built.slots ?? {}))
  const texts = turns.flatMap(text => text ?? [])
  const q = texts.at(-1)
  if (q === undefined || texts.length < turns.length)
    throw new RangeError(`${id}: an empty slot in "${line}"`)
  return {
    id: `${id}-${world.id}`,
    world: world.id,
    lang,
    unseen,
    type: builder.type,
    q,
    history: texts.slice(0, -1),
    ...(built.as && { as: built.as }),
    now: built.now ?? now,
    gold: built.gold,
  }
}

function fromSingle(single: Single, nth: number, worlds: readonly World[]): Question[] {
  const world = worlds.find(({ id }) => id === single.world)
  if (!world) return []
  const tools = world.tools.filter(({ name }) => single.tools?.includes(name))
  const pages = world.pages.filter(({ title }) => single.pages?.includes(title))
  const sources: Source[] = [
    ...tools.map(({ id }): Source => ({ kind: 'tool', id })),
    ...pages.map(({ id }): Source => ({ kind: 'page', id })),
  ]
  const members = world.programme.people.filter(
    ({ networks, posts }) => networks.length > 0 && posts.length > 0,
  )
  const asker = nth % 3 === 0 ? undefined : members[nth % members.length]
  const moment = ['aug', 'okt', 'dec', 'feb', 'maj'][nth % 5] ?? 'aug'
  const facts = [
    ...(single.says === undefined ? [] : [words(single.says)]),
    ...(tools.length > 0 ? [words(...tools.map(({ name }) => name))] : []),
  ]
  return [
    {
      id: `single-${single.lang}-${nth + 1}-${single.world}`,
      world: single.world,
      lang: single.lang,
      unseen: single.unseen ?? false,
      type: tools.length > 0 ? 'tool by purpose' : 'single fact on a page',
      q: single.q,
      history: [],
      ...(asker && { as: asker.id }),
      now: momentOf(moment, world.schoolYear),
      gold: gold({
        sources: sources.map(source => [source]),
        facts,
        texts: pages.flatMap(textsOf),
      }),
    },
  ]
}
