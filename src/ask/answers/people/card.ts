// People as cards and lists: a card each for a few, a table for many, with the same in the text. Called by people.ts.
import type { Block } from '../../../core/reply.js'
import type { Person } from '../../../model/person.js'
import type { PersonSaid } from '../../../wording/ask-wording.js'
import type { PeopleAbout } from '../../../wording/situation-wording.js'
import { wording } from '../../../wording/wording.js'
import type { Resolved } from '../../resolve.js'
import type { Draft } from '../compose.js'
import { sayPerson, type Telling } from '../say.js'
import { sourcesOf } from './belonging.js'

/** More people than these are listed and not described. */
export const maxPortraits = 3
/** More than these are counted and not listed. */
const maxListed = 40

/** Few people described, many listed; `lead` is said first, where there is one. */
export function peopleDraft(
  people: readonly Person[],
  lead: { sentence?: string | undefined; about: PeopleAbout },
  telling: Telling,
): Pick<Draft, 'sentences' | 'lines' | 'details' | 'sources'> {
  const { ask } = wording(telling.lang)
  const said = people.slice(0, maxListed).map(person => sayPerson(person, telling))
  if (people.length <= maxPortraits) {
    const { functions, networks, places } = lead.about
    const isGroup = people.length > 1 && functions.length + networks.length + places.length > 0
    const first =
      lead.sentence ??
      sharedName(said, telling) ??
      (isGroup ? ask.people(lead.about, people.length) : undefined)
    // One after the other they would be hard to tell apart.
    const isList = said.length > 1 && first !== undefined
    return {
      sentences: [first, ...(isList ? [] : said.map(each => ask.person(each)))],
      ...(isList ? { lines: said.map(each => `– ${ask.person(each)}`) } : {}),
      details: said.map(each => cardOf(each, telling)),
      sources: sourcesOf(people),
    }
  }
  const rest = people.length - said.length
  return {
    sentences: [lead.sentence ?? ask.people(lead.about, people.length)],
    lines: [...said.map(each => ask.personLine(each)), ...(rest > 0 ? [ask.more(rest)] : [])],
    details: [
      tableOf(said, telling),
      ...(rest > 0
        ? [{ type: 'text' as const, text: ask.more(rest), style: 'note' as const }]
        : []),
    ],
    sources: sourcesOf(people.slice(0, maxListed)),
  }
}

/** More names than these are counted. */
export const maxNamed = 40

/** Who is in a network, by name alone. */
export function memberSentences(
  network: string,
  people: readonly Person[],
  { lang }: Telling,
): string[] {
  const { ask } = wording(lang)
  if (people.length === 0) return [ask.nobodyKnown(network)]
  const names = people.slice(0, maxNamed).map(({ name }) => name)
  const rest = people.length - names.length
  return [
    ask.members(network, { count: people.length, names }),
    ...(rest > 0 ? [ask.more(rest)] : []),
  ]
}

/** "Der er 2, der hedder Lars:" */
function sharedName(people: readonly PersonSaid[], { lang }: Telling): string | undefined {
  const firsts = new Set(people.map(({ name }) => name.split(' ')[0]))
  const [first] = firsts
  const isShared = people.length > 1 && firsts.size === 1 && first !== undefined
  return isShared ? wording(lang).ask.sharedName(first, people.length) : undefined
}

function cardOf(person: PersonSaid, { lang }: Telling): Block {
  const { and, personFields: label } = wording(lang).ask
  const rows = [
    { label: label.does, text: and([...new Set(person.posts.flatMap(post => post.functions))]) },
    { label: label.where, text: and(person.posts.map(post => post.school).filter(Boolean)) },
    { label: label.networks, text: and(person.networks) },
    { label: label.mail, text: person.mail },
  ]
  return {
    type: 'fields',
    title: person.name,
    fields: rows
      .filter(({ text }) => text !== '')
      .map(({ label: name, text }) => ({ label: name, value: { text } })),
  }
}

function tableOf(people: readonly PersonSaid[], { lang }: Telling): Block {
  const { ask } = wording(lang)
  const postOf = ({ posts }: PersonSaid) =>
    posts.map(post => [ask.and(post.functions), post.school].filter(Boolean).join(', ')).join('; ')
  return {
    type: 'table',
    columns: [...ask.personColumns],
    rows: people.map(each => [{ text: each.name }, { text: postOf(each) }, { text: each.mail }]),
  }
}

/** What a question said of the people it asks about, by name. */
export function peopleAbout(
  { query }: Resolved,
  { schools, functions }: { schools: readonly string[]; functions: readonly string[] },
  { snapshot }: Telling,
): PeopleAbout {
  const named = query.holds.length > 0 && query.schools.length === 0
  const places = named
    ? query.holds.flatMap(id => snapshot.holds.get(id)?.name ?? [])
    : [...snapshot.schools.values()].filter(({ id }) => schools.includes(id)).map(each => each.name)
  return {
    functions,
    networks: query.networks.flatMap(id => snapshot.networks.get(id)?.name ?? []),
    places:
      query.areas.length > 0
        ? query.areas.flatMap(id => snapshot.areas.get(id)?.name ?? [])
        : places,
  }
}
