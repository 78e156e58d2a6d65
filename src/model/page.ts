// Tools (værktøjer) and pages, as read from Markdown: what people ask "hvilket værktøj passer til …" about.
import { z } from 'zod'
import { NetworkId, PersonId } from '../core/ids.js'

const slugId = z.string().min(1).max(120)
const link = z.url({ protocol: /^https$/ }).optional()
/** Which file it was read from, so that an import knows what is gone from it. */
const source = z.object({ file: z.string().optional() }).default({})

export const Tool = z.object({
  id: slugId,
  source,
  name: z.string().min(1).max(200),
  aliases: z.array(z.string()).default([]),
  themes: z.array(z.string()).default([]),
  audience: z.string().optional(),
  /** As written: "30-45 min". */
  length: z.string().optional(),
  when: z.string().optional(),
  summary: z.string().default(''),
  steps: z.array(z.string()).default([]),
  link,
})
export type Tool = z.infer<typeof Tool>

/** A page in passages, so that a single fact is answered with its passage and not with the page. */
export const Page = z.object({
  id: slugId,
  source,
  title: z.string().min(1).max(200),
  aliases: z.array(z.string()).default([]),
  passages: z.array(z.object({ heading: z.string(), text: z.string() })).default([]),
  link,
  /** Who answered the question that its title is, where it came of one. A name is for members alone. */
  answered: z
    .object({
      by: PersonId,
      role: z.enum(['coordinator', 'admin']),
      network: NetworkId.optional(),
      at: z.number(),
    })
    .optional(),
})
export type Page = z.infer<typeof Page>
