// The prompts: `prompts/<task>.<lang>.md`, each with its inputs, its version and the models it was tried with above the text, in which
// every `{{input}}` is filled in. Read once each, when first wanted; used by model.ts. A file that is wrong is our own fault, told at once.
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { Fault } from '../core/errors.js'
import type { Lang } from '../core/message.js'
import type { ModelTask } from '../core/ports.js'

const FrontMatter = z.strictObject({
  inputs: z.array(z.string().regex(/^[a-z][a-zA-Z]*$/)),
  version: z.number().int().positive(),
  models: z.union([z.string(), z.array(z.string())]),
})

export interface Prompt extends z.infer<typeof FrontMatter> {
  readonly text: string
}

export interface Prompts {
  /** Throws a Fault `llm.prompt` where the file is not there or wrong, or an input is missing or unknown. */
  fill(task: ModelTask, lang: Lang, inputs: Readonly<Record<string, string>>): string
}

const place = /\{\{\s*([\w.-]*)\s*\}\}/g

export function createPrompts(folder: URL = promptsFolder()): Prompts {
  const read = new Map<string, Prompt>()
  return {
    fill(task, lang, inputs) {
      const name = `${task}.${lang}.md`
      const prompt = read.get(name) ?? readPrompt(name, folder)
      read.set(name, prompt)
      return fill(prompt, name, inputs)
    },
  }
}

/** Beside src, or from what is built two folders further up. */
export function promptsFolder(): URL {
  const folders = ['../../prompts/', '../../../prompts/'].map(
    path => new URL(path, import.meta.url),
  )
  return folders.find(folder => existsSync(folder)) ?? wrong('prompts: no such folder')
}

function readPrompt(name: string, folder: URL): Prompt {
  const file = new URL(name, folder)
  return existsSync(file) ? parsePrompt(readFileSync(file, 'utf8'), name) : wrong(`${name}: absent`)
}

/** The inputs of the head and the places in the text must be the same ones. */
export function parsePrompt(file: string, name: string): Prompt {
  const [, head = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(file) ?? []
  const parsed = FrontMatter.safeParse(parseYaml(head))
  if (!parsed.success) return wrong(`${name}: its head`)
  const named = new Set([...body.matchAll(place)].map(([, input = '']) => input))
  const other = [
    ...[...named].filter(input => !parsed.data.inputs.includes(input)),
    ...parsed.data.inputs.filter(input => !named.has(input)),
  ]
  if (other.length > 0) return wrong(`${name}: ${other.join(', ')}`)
  return { ...parsed.data, text: body.trim() }
}

/** What is filled in is not looked through again: a text that has braces keeps them. */
function fill(
  { inputs: wanted, text }: Prompt,
  name: string,
  inputs: Readonly<Record<string, string>>,
): string {
  const missing = wanted.filter(input => inputs[input] === undefined)
  const unknown = Object.keys(inputs).filter(input => !wanted.includes(input))
  if (missing.length + unknown.length > 0)
    return wrong(`${name}: ${[...missing, ...unknown].join(', ')}`)
  return text.replace(place, (_, input: string) => inputs[input] ?? '')
}

function parseYaml(text: string): unknown {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}

function wrong(what: string): never {
  throw new Fault('llm.prompt', { cause: new Error(what) })
}
