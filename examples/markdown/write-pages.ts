// The sample's tools and pages as Markdown, in the three habits that people have: fields between lines of ---, a heading and
// labels, and many tools in one file. Called by ../generate.ts. The same bytes every time.
import { slug } from '../../src/core/ids.js'
import { pagesWithFields, pagesWithLabels, type SamplePage } from '../facts/pages.js'
import { addressOf, type SampleTool, toolsWithFields, toolsWithLabels } from '../facts/tools.js'
import { policyTools } from '../facts/tools-policies.js'

interface TextFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Every file of tools and pages, by folder. */
export function writeTexts(): TextFile[] {
  const policies = ['# Politikker og strategier', ...policyTools.map(tool => labelledTool(tool, 2))]
  return [
    ...toolsWithFields.map(tool => fileOf(`vaerktoejer/${nameOf(tool)}`, fieldTool(tool))),
    ...toolsWithLabels.map(tool => fileOf(`vaerktoejer/${nameOf(tool)}`, labelledTool(tool, 1))),
    fileOf('vaerktoejer/politikker-og-strategier', policies.join('\n\n')),
    ...pagesWithFields.map(page => fileOf(`sider/${page.file}`, fieldPage(page))),
    ...pagesWithLabels.map(page => fileOf(`sider/${page.file}`, labelledPage(page))),
  ]
}

function nameOf(tool: SampleTool): string {
  return tool.path?.split('/').at(-1) ?? slug(tool.name)
}

function fileOf(name: string, text: string): TextFile {
  return { name: `${name}.md`, bytes: new TextEncoder().encode(`${text}\n`) }
}

/** A tool as front matter, with the summary and the steps below. */
export function fieldTool(tool: SampleTool): string {
  const fields = [
    `navn: ${quoted(tool.name)}`,
    `også kaldt: ${listed(tool.aliases)}`,
    `tema: ${listed(tool.themes)}`,
    `målgruppe: ${quoted(tool.audience)}`,
    ...(tool.length === undefined ? [] : [`varighed: ${quoted(tool.length)}`]),
    ...(tool.when === undefined ? [] : [`hvornår: ${quoted(tool.when)}`]),
    ...(tool.path === undefined ? [] : [`link: ${addressOf(tool.path)}`]),
  ]
  const steps = tool.steps.length > 0 ? ['## Sådan gør I', numbered(tool.steps)] : []
  return [['---', ...fields, '---'].join('\n'), tool.summary, ...steps].join('\n\n')
}

/** A tool under a heading of `level`, with a label before each part. */
export function labelledTool(tool: SampleTool, level: 1 | 2): string {
  const labels = [
    `**Også kaldt:** ${tool.aliases.join(', ')}`,
    `**Tema:** ${tool.themes.join(', ')}`,
    `**Målgruppe:** ${tool.audience}`,
    ...(tool.length === undefined ? [] : [`**Varighed:** ${tool.length}`]),
    ...(tool.when === undefined ? [] : [`**Hvornår:** ${tool.when}`]),
    ...(tool.path === undefined ? [] : [`**Link:** <${addressOf(tool.path)}>`]),
  ]
  const steps = tool.steps.length > 0 ? ['Sådan gør I:', bulleted(tool.steps)] : []
  const heading = `${'#'.repeat(level)} ${tool.name}`
  // Two spaces at the end of a line break it, so that the labels stand below each other where the file is shown.
  return [heading, labels.join('  \n'), tool.summary, ...steps].join('\n\n')
}

function fieldPage(page: SamplePage): string {
  const fields = [
    `title: ${quoted(page.title)}`,
    'aliases:',
    ...page.aliases.map(alias => `  - ${quoted(alias)}`),
    `link: ${addressOf(page.path)}`,
  ]
  return [['---', ...fields, '---'].join('\n'), ...passagesOf(page)].join('\n\n')
}

function labelledPage(page: SamplePage): string {
  const labels = [`Også kaldt: ${page.aliases.join(', ')}`, `Link: ${addressOf(page.path)}`]
  return [`# ${page.title}`, labels.join('\n'), ...passagesOf(page)].join('\n\n')
}

function passagesOf({ passages }: SamplePage): string[] {
  return passages.flatMap(({ heading, text, items }) => [
    ...(heading === undefined ? [] : [`## ${heading}`]),
    ...(text === undefined ? [] : [text]),
    ...(items === undefined ? [] : [bulleted(items)]),
  ])
}

function bulleted(items: readonly string[]): string {
  return items.map(item => `- ${item}`).join('\n')
}

function numbered(items: readonly string[]): string {
  return items.map((item, at) => `${at + 1}. ${item}`).join('\n')
}

function listed(values: readonly string[]): string {
  return `[${values.map(quoted).join(', ')}]`
}

/** YAML takes these signs as its own, and a JSON string is a YAML string. */
function quoted(text: string): string {
  return /[:#[\]{},"'&*!|>%@`]|^[-?\s]|\s$/.test(text) ? JSON.stringify(text) : text
}
