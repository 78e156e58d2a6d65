// What a tool's page has beside its facts: steps that are written as a plain list, and sections with a heading of their own ("Lån:").
// Used by tools.ts and tool-fact.ts. Pure; nothing is made up, and nothing is said twice.
import type { Tool } from '../../../model/page.js'
import { sentencesOf } from './sentences.js'

const listed = /^\s*(?:[-–*•]|\d+[.)])\s+/u
/** "Lån:", "Det skal I bruge:" */
const headed = /^\s*(\p{Lu}[^.!?:]{1,40}):\s*$/u

/** A sentence, and the heading that it stands under. */
export interface ToolPart {
  readonly text: string
  readonly under: string
}

/** How it is done, step by step: a list without a heading is just that. */
export function stepsOf({ steps, summary }: Pick<Tool, 'steps' | 'summary'>): readonly string[] {
  if (steps.length > 0) return steps
  const lines = ownLines(summary).filter(line => listed.test(line))
  return lines.length > 1 ? lines.map(line => line.replace(listed, '').trim()) : []
}

/** What it is, without what is told as its steps. */
export function summaryOf(tool: Pick<Tool, 'steps' | 'summary'>): string {
  const { steps, summary } = tool
  if (steps.length > 0 || stepsOf(tool).length === 0) return summary
  const own = new Set(ownLines(summary).filter(line => listed.test(line)))
  const kept = summary.split('\n').filter(line => !own.has(line))
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The lines before the first heading. */
function ownLines(summary: string): string[] {
  const lines = summary.split('\n')
  const end = lines.findIndex(line => headed.test(line))
  return end < 0 ? lines : lines.slice(0, end)
}

/** All its sentences in order. */
export function partsOf({ summary, when = '', steps }: Tool): ToolPart[] {
  return [summary, when, ...steps].flatMap(text => {
    let under = ''
    return text.split('\n').flatMap((line): ToolPart[] => {
      if (line.trim() === '') return []
      const heading = headed.exec(line)?.[1]
      if (heading !== undefined) under = heading
      return heading === undefined
        ? sentencesOf(line).map(each => ({ text: each.text.replace(listed, ''), under }))
        : []
    })
  })
}
