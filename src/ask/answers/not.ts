// Answers that give no facts: not known, not for the asker, which one is meant, and small talk. No date ever stands in one.
// Used by src/ask/answer.ts and src/ask/answers/meetings.ts.
import { emptyQuery, type Query } from '../../model/turn.js'
import { wording } from '../../wording/wording.js'
import { lexiconOf } from '../lexicon.js'
import type { Mention } from '../names.js'
import type { Resolved } from '../resolve.js'
import type { Scope } from '../scope.js'
import { keyOf, tokenise } from '../text/tokens.js'
import type { Understood } from '../understand.js'
import { type Answer, compose } from './compose.js'
import { aboutOf, type Telling } from './say.js'

/** Named, and nobody knows it; a name that is near is offered. */
export function answerUnknown(names: readonly string[], telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const things = names.filter(isThing).map(name => asWritten(name, telling.question))
  if (things.length === 0) return answerNotUnderstood(telling)
  const near = things.flatMap(said =>
    nearNames(said, telling).map(name => ask.suggestPeople.meant(telling.question, said, name)),
  )
  return compose(telling, {
    kind: 'unknown',
    query: emptyQuery,
    sentences: [ask.unknownNames([...new Set(things)].slice(0, 3).map(name => name.slice(0, 60)))],
    buttons: [...near.slice(0, 2), ...nearby(telling)],
  })
}

/** "Hold vest", where it was written "række vest": what is quoted back are the asker's own words. */
function asWritten(name: string, question: string): string {
  const words = name.split(' ')
  const last = words.at(-1) ?? ''
  if (words.length < 2 || question.toLowerCase().includes(name.toLowerCase())) return name
  const tokens = tokenise(question)
  const at = tokens.findIndex(({ text }) => text === last)
  const before = tokens[at - 1]
  // "Hold 2 og 7"
  const isListed = !before || /^(?:\d+|og|eller|and|or)$/.test(before.key)
  return isListed ? name : `${before.text} ${last}`
}

/**
 * Whether an unknown word looks like a name or a thing: "Solbakken", "hold 9", "bogbussen". To quote "søge" or "uro" back would be as if
 * nobody had heard the word.
 */
function isThing(name: string): boolean {
  if (/[\p{Lu}\d]|\s/u.test(name)) return true
  const isVerb = /(?:e|er|es|t|te|ede)$/u.test(name)
  return name.length >= 7 || (name.length >= 5 && !isVerb) || /.{3}(?:en|et|erne|ets)$/u.test(name)
}

/** A kind of meeting, or a number of it, that the calendar does not have. */
export function answerUnknownKind(scope: Scope, telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const { noun: _noun, ...unnamed } = scope
  const about = aboutOf({ ...unnamed, besides: [] })
  const [kind] = scope.kinds
  const known = kind
    ? [...(lexiconOf(telling.snapshot).numbers.get(kind) ?? [])].sort((a, b) => a - b)
    : []
  const { number, ...broad } = about
  return compose(telling, {
    kind: 'unknown',
    query: emptyQuery,
    sentences: [number === undefined ? ask.unknownKind(about) : ask.unknownNumber(about, known)],
    buttons: [number === undefined ? undefined : ask.suggest.next(broad), ...nearby(telling)],
  })
}

/** People with the first name, for members alone; schools whose names begin alike. */
function nearNames(said: string, { snapshot, viewer }: Telling): string[] {
  const [first = '', ...rest] = tokenise(said).map(({ key }) => key)
  const lexicon = lexiconOf(snapshot)
  const people = rest.length > 0 && viewer.person ? lexicon.find(first) : []
  const names = people.flatMap(each =>
    each.kind === 'person' ? (snapshot.people.get(each.id)?.name ?? []) : [],
  )
  const begins = first.slice(0, 5)
  const schools = /.{5}skole/u.test(first)
    ? [...snapshot.schools.values()].filter(({ name }) => keyOf(name).startsWith(begins))
    : []
  return [...names, ...schools.map(({ name }) => name)]
}

/** "31. november": repeated as it was written, and nothing else. */
export function answerImpossible(said: string, telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  return compose(telling, {
    kind: 'unknown',
    query: emptyQuery,
    sentences: [ask.impossibleDate(said)],
    buttons: nearby(telling),
  })
}

/** Words, but no question that Pejling has an answer to. */
export function answerNotUnderstood(telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  return compose(telling, {
    kind: 'unknown',
    query: emptyQuery,
    sentences: [ask.notUnderstood],
    buttons: nearby(telling),
  })
}

/** "Hvor er det?" with nothing before it. */
export function answerWhichMeeting(telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  return compose(telling, {
    kind: 'clarify',
    sentences: [ask.whichMeeting],
    buttons: nearby(telling),
  })
}

/** The asker's school, hold or network is not in the programme. */
export function answerNoneOfYours(kind: 'school' | 'hold' | 'network', telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  return compose(telling, {
    kind: 'clarify',
    query: emptyQuery,
    sentences: [ask.noneOfYours(kind)],
    buttons: nearby(telling),
  })
}

export function answerWhichNetwork({ scope, query }: Resolved, telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  return compose(telling, {
    kind: 'clarify',
    sentences: [ask.whichNetwork],
    buttons: scope.networks.map(({ name }) => ask.suggest.inNetwork(telling.question, name)),
    query,
    options: scope.networks.map(({ id }) => ({ kind: 'network', id })),
  })
}

/** Two people with the name; the button asks the same of one of them. Other names that are shared are asked about after it. */
export function answerWhichPerson(
  [{ said: written, named }, ...shared]: readonly [Mention, ...Mention[]],
  query: Query,
  telling: Telling,
): Answer {
  const { ask } = wording(telling.lang)
  const { question } = telling
  const names = named.flatMap(each => {
    switch (each.kind) {
      case 'person':
        return telling.snapshot.people.get(each.id)?.name ?? []
      case 'school':
        return telling.snapshot.schools.get(each.id)?.name ?? []
      case 'network':
        return telling.snapshot.networks.get(each.id)?.name ?? []
      case 'hold':
        return telling.snapshot.holds.get(each.id)?.name ?? []
      case 'area':
        return telling.snapshot.areas.get(each.id)?.name ?? []
      default:
        return each satisfies never
    }
  })
  const hasIt = names.some(name => name.toLowerCase().includes(written.toLowerCase()))
  const said = hasIt ? written : written.replace(/['’]?s$/u, '')
  const isPeople = named.every(({ kind }) => kind === 'person')
  return compose(telling, {
    kind: 'clarify',
    sentences: [
      isPeople ? ask.whichPerson(said) : ask.whichOf(said),
      names.length > 4 ? ask.writeMore : undefined,
    ],
    buttons: names.map(name =>
      ask.suggest.instead(question.includes(said) ? question.replace(said, name) : name, name),
    ),
    query,
    options: named,
    shared,
  })
}

/** There is something, or might be, that the viewer may not see. */
export function answerClosed({ scope, query }: Resolved, telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const isGuest = telling.viewer.person === undefined
  return compose(telling, {
    kind: 'refused',
    query,
    sentences: [isGuest ? ask.refusedGuest : ask.refusedClosed(aboutOf(scope))],
    buttons: isGuest ? [ask.suggest.open] : [ask.suggest.mine],
  })
}

/** A guest asks about persons, or about what is their own. */
export function answerRefused(why: 'people' | 'own' | 'guest', telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const sentence = { people: ask.refusedPeople, own: ask.refusedOwn, guest: ask.refusedGuest }[why]
  return compose(telling, {
    kind: 'refused',
    query: emptyQuery,
    sentences: [sentence],
    buttons: [ask.suggest.open],
  })
}

/** A guest wants to be let in: the coordinator adds people. */
export function answerLetIn(telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  return compose(telling, {
    kind: 'refused',
    query: emptyQuery,
    sentences: [ask.letIn],
    buttons: [ask.suggest.open],
  })
}

export function answerTalk(talk: NonNullable<Understood['social']>, telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const first = telling.viewer.person?.name.split(' ')[0]
  const sentences = {
    greeting: ask.greeting(first),
    thanks: ask.thanks,
    help: ask.help,
    ...ask.talk,
  }
  const isEnd = talk === 'thanks' || talk === 'bye' || talk === 'slip'
  return compose(telling, {
    sentences: [sentences[talk]],
    buttons: isEnd ? [] : nearby(telling),
  })
}

/** What can be answered instead. */
function nearby({ lang, viewer, snapshot }: Telling) {
  const { ask, library } = wording(lang)
  const { suggest } = ask
  const { tools, deadlines } = snapshot.programme
  const hasLabs = snapshot.indexes.byKind.has('lab')
  const myLab = hasLabs ? suggest.myLab : undefined
  const allTools = tools.length > 0 ? library.suggest.allTools : undefined
  if (!viewer.person) return [suggest.open, myLab, allTools]
  return [
    suggest.mine,
    deadlines.length > 0 ? library.suggest.deadlines : myLab,
    allTools,
    suggest.everything,
  ]
}
