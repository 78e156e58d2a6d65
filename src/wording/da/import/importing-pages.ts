// What an import says of tools and pages in Markdown: each problem with a proposed fix. A part of importing.ts, which is the
// door to it; the facts of each problem are typed here.
import type { Said } from './importing.js'

/** Every kind of problem in a Markdown file. Never a text that could hold a CPR number. */
export interface PageProblemArgs {
  'page-too-big': { kilobytes: number; limit: number }
  'not-a-page': object
  'page-empty': { title: string }
  'page-no-title': { used: string }
  'bad-link': { title: string; reason: BadLink }
  'duplicate-name': { name: string }
  'unknown-key': { key: string }
  'front-matter-unreadable': object
  'too-many-parts': { title: string; limit: number }
}
/** Why an address is not used: not https, no whole address, or no address at all. */
export type BadLink = 'not-https' | 'relative' | 'unreadable'
/** A text of a tool or a page, as a problem names it. */
export type PageTextField =
  | 'alias'
  | 'theme'
  | 'audience'
  | 'length'
  | 'when'
  | 'summary'
  | 'step'
  | 'passage'
  | 'file-name'

export const pageTextFields: Readonly<Record<PageTextField, string>> = {
  alias: 'et andet navn',
  theme: 'et tema',
  audience: 'målgruppen',
  length: 'varigheden',
  when: 'teksten om, hvornår det bruges',
  summary: 'beskrivelsen',
  step: 'et af trinene',
  passage: 'et afsnit',
  'file-name': 'filens navn',
}

const badLinks: Readonly<Record<BadLink, string>> = {
  'not-https': 'begynder ikke med https',
  relative: 'er ikke en hel adresse',
  unreadable: 'kan ikke læses som en adresse',
}

export const pageProblems: {
  readonly [Code in keyof PageProblemArgs]: (args: PageProblemArgs[Code]) => Said
} = {
  'page-too-big': ({ kilobytes, limit }) => ({
    problem: `Filen fylder ${kilobytes} kB, og Pejling læser sider på højst ${limit} kB.`,
    fix: 'Del siden op i flere filer.',
  }),
  'not-a-page': () => ({
    problem: 'Filen er ikke tekst, men noget andet, fx et dokument eller et billede.',
    fix: 'Gem teksten som Markdown (.md) i det program, den er skrevet i.',
  }),
  'page-empty': ({ title }) => ({
    problem: `Der står ingenting om "${title}". Det er ikke taget med.`,
    fix: 'Skriv en tekst under overskriften, eller slet den.',
  }),
  'page-no-title': ({ used }) => ({
    problem: `Filen har ingen overskrift. Pejling kalder den "${used}" efter filens navn.`,
    fix: `Skriv "# ${used}" øverst, eller hvad den nu hedder.`,
  }),
  'bad-link': ({ title, reason }) => ({
    problem: `Et link i "${title}" ${badLinks[reason]}. Det er ikke taget med.`,
    fix: 'Skriv hele adressen fra https.',
  }),
  'duplicate-name': ({ name }) => ({
    problem: `"${name}" står to gange. Kun den første er taget med.`,
    fix: 'Giv dem hver sit navn, eller slet den ene.',
  }),
  'unknown-key': ({ key }) => ({
    problem: `Pejling kender ikke "${key}" øverst i filen og bruger det ikke.`,
  }),
  'front-matter-unreadable': () => ({
    problem: 'Felterne øverst i filen (mellem ---) kan ikke læses. Resten er taget med.',
    fix: 'Skriv ét felt på hver linje, fx "tema: sparring".',
  }),
  'too-many-parts': ({ title, limit }) => ({
    problem: `"${title}" har over ${limit} dele. Resten er ikke taget med.`,
    fix: 'Del den op i flere filer.',
  }),
}
