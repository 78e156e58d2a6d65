// What an import says of tools and pages in Markdown, in English. The same sentences as ../da/importing-pages.ts.

import type { Said } from '../../da/import/importing.js'
import type { BadLink, PageProblemArgs, PageTextField } from '../../da/import/importing-pages.js'

export const pageTextFields: Readonly<Record<PageTextField, string>> = {
  alias: 'another name',
  theme: 'a theme',
  audience: 'the audience',
  length: 'the length',
  when: 'the text on when to use it',
  summary: 'the description',
  step: 'one of the steps',
  passage: 'a passage',
  'file-name': "the file's name",
}

const badLinks: Readonly<Record<BadLink, string>> = {
  'not-https': 'does not begin with https',
  relative: 'is not a whole address',
  unreadable: 'cannot be read as an address',
}

export const pageProblems: {
  readonly [Code in keyof PageProblemArgs]: (args: PageProblemArgs[Code]) => Said
} = {
  'page-too-big': ({ kilobytes, limit }) => ({
    problem: `The file is ${kilobytes} kB, and Pejling reads pages of ${limit} kB at most.`,
    fix: 'Divide the page into several files.',
  }),
  'not-a-page': () => ({
    problem: 'The file is not text but something else, such as a document or a picture.',
    fix: 'Save the text as Markdown (.md) in the program it was written in.',
  }),
  'page-empty': ({ title }) => ({
    problem: `Nothing is written about "${title}". It was left out.`,
    fix: 'Write a text under the heading, or delete it.',
  }),
  'page-no-title': ({ used }) => ({
    problem: `The file has no heading. Pejling calls it "${used}" after the file's name.`,
    fix: `Write "# ${used}" at the top, or whatever it is called.`,
  }),
  'bad-link': ({ title, reason }) => ({
    problem: `A link in "${title}" ${badLinks[reason]}. It was left out.`,
    fix: 'Write the whole address from https.',
  }),
  'duplicate-name': ({ name }) => ({
    problem: `"${name}" is there twice. Only the first is included.`,
    fix: 'Give each its own name, or delete one.',
  }),
  'unknown-key': ({ key }) => ({
    problem: `Pejling does not know "${key}" at the top of the file and does not use it.`,
  }),
  'front-matter-unreadable': () => ({
    problem:
      'The fields at the top of the file (between ---) cannot be read. The rest is included.',
    fix: 'Write one field on each line, such as "theme: sparring".',
  }),
  'too-many-parts': ({ title, limit }) => ({
    problem: `"${title}" has more than ${limit} parts. The rest were left out.`,
    fix: 'Divide it into several files.',
  }),
}
