// Networks that others made for an invented municipality, as files, with questions and golds that they wrote before they had seen an
// answer: what it is like for someone whom no rule was made for. Each is a folder under imported/: `files/` as a coordinator has
// them, and `questions.jsonl`. Called by run.ts and by the test that reads them all.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { askImported, type Way } from './ask-program.js'
import type { Question, Reply } from './question.js'
import type { Scored } from './report.js'
import { saysFact } from './scoring/find-facts.js'
import type { Score } from './scoring/score.js'

const isBuilt = import.meta.url.includes('/dist/')
const root = fileURLToPath(
  new URL(isBuilt ? '../../../test/quality/imported' : './imported', import.meta.url),
)

const Line = z.strictObject({
  id: z.string(),
  lang: z.enum(['da', 'en']),
  type: z.string(),
  q: z.string(),
  now: z.string(),
  as: z.string().optional(),
  history: z.array(z.string()).default([]),
  kinds: z.array(z.enum(['answer', 'clarify', 'unknown', 'refused'])).min(1),
  /** Regular expressions, without case: each must be found in the answer, none of `absent` may be. */
  must: z.array(z.string()),
  absent: z.array(z.string()),
})

export interface ImportedNetwork {
  readonly name: string
  readonly files: string
  readonly questions: readonly Question[]
}

export async function importedNetworks(): Promise<ImportedNetwork[]> {
  const names = (await readdir(root)).sort()
  return Promise.all(
    names.map(async name => ({
      name,
      files: join(root, name, 'files'),
      questions: readQuestions(name, await readFile(join(root, name, 'questions.jsonl'), 'utf8')),
    })),
  )
}

function readQuestions(world: string, text: string): Question[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const { kinds, must, absent, as, id, ...rest } = Line.parse(JSON.parse(line))
      return {
        ...rest,
        id: `${world}-${id}`,
        world,
        unseen: false,
        ...(as ? { as } : {}),
        gold: {
          kinds,
          sources: [],
          facts: must.map(pattern => ({ kind: 'pattern' as const, pattern })),
          days: [],
          periods: [],
          texts: [],
          absent,
        },
      }
    })
}

/** Imports the network, asks its questions and scores them. */
export async function scoreImported(
  { name, files, questions }: ImportedNetwork,
  way: Way = {},
): Promise<Scored[]> {
  const replies = await askImported({ name, files }, questions, way)
  return questions.flatMap(question => {
    const reply = replies.get(question.id)
    return reply ? [{ question, reply, score: scoreOne(question, reply) }] : []
  })
}

const month =
  /januar|februar|mar(?:ts|ch)|april|maj|\bmay\b|jun[ie]|jul[iy]|august|september|o[kc]tober|november|de[cs]ember/i

function scoreOne({ now, gold }: Question, reply: Reply): Score {
  const shown = gold.absent.filter(pattern => new RegExp(pattern, 'iu').test(reply.text))
  const missingFacts = gold.facts.filter(fact => !saysFact(reply.text, fact, now.slice(0, 10)))
  const wrongKind = !gold.kinds.some(kind => kind === reply.kind)
  return {
    right: !wrongKind && missingFacts.length === 0 && shown.length === 0,
    wrongKind,
    missingSources: [],
    missingFacts,
    wrongDates: shown.filter(pattern => month.test(pattern)),
    shownAgainstRights: shown.filter(pattern => !month.test(pattern)),
    otherLanguage: false,
  }
}
