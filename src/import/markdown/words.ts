// The words that people put before the parts of a tool: front matter keys, labels ("Varighed:") and headings ("Sådan gør du"),
// in Danish and English. Data beside its reader, never shown to anybody.
import { slug } from '../../core/ids.js'

const fieldNames = [
  'kind',
  'title',
  'aliases',
  'themes',
  'audience',
  'length',
  'link',
  'when',
  'steps',
  'summary',
] as const
/** A part of a tool or a page that can be written under a label of its own. */
export type FieldName = (typeof fieldNames)[number]

const labels: Readonly<Record<FieldName, string>> = {
  kind: 'type, slags, kind',
  title: 'titel, title, navn, name, værktøj, tool, overskrift',
  aliases:
    'også kaldt, også kaldet, kaldt, kaldet, kaldes også, kaldet også, kaldt også, også kendt som, kendt som, bedre kendt som, kaldenavn, alias, aliaser, aliases, andre navne, andet navn, also called, also known as, other names, aka',
  themes:
    'tema, temaer, emne, emner, emneord, nøgleord, tags, theme, themes, topic, topics, keywords',
  audience:
    'målgruppe, målgrupper, for, for hvem, til hvem, hvem er det for, hvem kan bruge det, audience, for whom, target group, who is it for',
  length:
    'varighed, tid, tidsforbrug, længde, hvor lang tid, hvor lang tid tager det, det tager, length, duration, time, time needed, how long',
  link: 'link, links, adresse, webadresse, find det her, hent det her, hent, læs mere, se mere, url, address, website, web address, read more, find it here',
  when: 'hvornår, hvornår bruges det, hvornår bruger man det, brug det når, bruges når, bruges til, godt til, anledning, when, when to use, when to use it, use it when, use it for, good for',
  steps:
    'sådan gør du, sådan gør i, sådan gør man, sådan bruger du det, sådan bruger i det, fremgangsmåde, trin, trin for trin, steps, step by step, how to, how to use it, how to do it, what to do',
  summary:
    'kort fortalt, kort sagt, kort, resumé, resume, beskrivelse, hvad er det, hvad, formål, om værktøjet, in short, summary, description, what is it, what it is, purpose, about',
}
const fields: ReadonlyMap<string, FieldName> = new Map(
  fieldNames.flatMap(field =>
    labels[field].split(', ').map((label): [string, FieldName] => [slug(label), field]),
  ),
)

/** The part that a label, a heading or a key names, however it is spelt: `Målgruppe`, `maalgruppe`, `MÅLGRUPPE:`. */
export function fieldOf(label: string): FieldName | undefined {
  return label.length > 60 ? undefined : fields.get(slug(label))
}

const kinds: Readonly<Record<string, 'tool' | 'page'>> = {
  vaerktoej: 'tool',
  vaerktoejer: 'tool',
  redskab: 'tool',
  redskaber: 'tool',
  tool: 'tool',
  tools: 'tool',
  side: 'page',
  sider: 'page',
  page: 'page',
  pages: 'page',
}

/** What a folder, a file name or `type:` says that the text is. */
export function kindOf(word: string): 'tool' | 'page' | undefined {
  const name = slug(word)
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined
}
