// The deadlines of an answer as typed facts and blocks, and the deadlines that belong beside a list of meetings. Used by answer.ts of
// this folder and by src/ask/answer.ts.
import { MeetingId } from '../../core/ids.js'
import type { Block, Field } from '../../core/reply.js'
import { daysBetween, type LocalDate } from '../../core/time.js'
import type { AskedPeriod, Query } from '../../model/turn.js'
import { type Due, isForNobody, listDeadlines } from '../../programme/deadlines.js'
import { sayDate, sayPeriod, sayRelative, sayTime } from '../../wording/dates.js'
import type { DeadlineSaid, DeadlinesAbout } from '../../wording/library-wording.js'
import { wording } from '../../wording/wording.js'
import { type Answer, compose, type Source } from '../answers/compose.js'
import type { Telling } from '../answers/say.js'
import { wordsIn, wordsOf } from '../library/search/terms.js'
import { toolFacets } from '../library/words.js'
import type { Resolved } from '../resolve.js'
import { scopeOf } from '../scope.js'
import { createPhrases } from '../text/phrases.js'
import { tokenise } from '../text/tokens.js'
import type { Understood } from '../understand.js'
import { actionsIn } from './deed/actions.js'
import { untilPhrases } from './words.js'

const maxListed = 30
/** More of them than these are not put beside meetings. */
const maxBeside = 8

/** What can be asked of a deadline that was told. */
export type DeadlineFact = 'link' | 'who' | 'when' | 'until'

const facts = createPhrases<DeadlineFact>([
  ['until', untilPhrases],
  ['link', toolFacets.link],
  ['who', [...toolFacets.who, 'hvem gælder', 'gælder det', 'hvem skal', 'who does', 'who must']],
  ['when', ['hvornår', 'hvilken dato', 'when', 'which date']],
])

/** The fact that a question leans on the deadline just told for. */
export function factAsked({ rest }: Understood): DeadlineFact | undefined {
  return facts.findAll(rest)[0]?.value
}

/** A deadline's facts. */
function sayDeadline(one: Due, { lang, today, now, snapshot }: Telling): DeadlineSaid {
  const { day, until, meeting } = one
  const { audience, due, title, note, link } = one.deadline
  const { library } = wording(lang)
  const time = due.length > 10 ? ` ${sayTime(lang, due)}` : ''
  return {
    title: meeting ? library.signUp(title.trim()) : title.trim(),
    when: `${sayDate(lang, day, today)}${time}`,
    relative: sayRelative(lang, day, today),
    isPast: until <= now,
    daysLeft: daysBetween(today, day),
    isForNobody: isForNobody(one),
    note,
    link,
    whom: [
      ...audience.networks.map(id => snapshot.networks.get(id)?.name),
      ...audience.holds.map(id => snapshot.holds.get(id)?.name),
      ...audience.schools.map(id => snapshot.schools.get(id)?.name),
      ...audience.areas.map(id => snapshot.areas.get(id)?.name),
      ...audience.functions,
      ...audience.roles.map(role => library.roles[role]),
    ].filter(name => name !== undefined),
  }
}

/** One, or those of the same day: when, for whom, what is noted, and where. */
export function answerOneDeadline(
  dues: readonly Due[],
  telling: Telling,
  {
    ofOthers = false,
    verdict,
    asOf,
  }: {
    ofOthers?: boolean
    verdict?: 'past' | 'ahead' | undefined
    /** The day that it would be done, where that is not today. */
    asOf?: LocalDate | undefined
  } = {},
): Answer {
  const { library } = wording(telling.lang)
  const said = dues.map(due => sayDeadline(due, telling))
  const isLate = (due: Due | undefined) =>
    due !== undefined && (due.until <= telling.now || (asOf !== undefined && asOf > due.day))
  const isSo = (at: number) => isLate(dues[at]) === (verdict === 'past')
  return compose(telling, {
    sentences: [
      ...said.flatMap((each, at) => [
        verdict === undefined ? library.deadline(each) : library.deadlineIs(each, isSo(at)),
        each.whom.length > 0 && !ofOthers && dues.length > 1
          ? library.deadlineWhom(each)
          : undefined,
        each.note ? library.deadlineNote(each.note) : undefined,
        each.link ? library.deadlineLink(each) : undefined,
        ofOthers && each.whom.length > 0 ? library.deadlineOfOthers(each.whom) : undefined,
      ]),
    ],
    details: said.map(each => fieldsOf(each, telling)),
    buttons: [library.suggest.nextDeadline, library.suggest.deadlines],
    sources: dues.map(sourceOf),
  })
}

function fieldsOf(said: DeadlineSaid, { lang }: Telling): Block {
  const { fields: label } = wording(lang).library
  const rows: Field[] = [
    { label: label.due, value: { text: said.when } },
    ...(said.whom.length > 0 ? [{ label: label.whom, value: { text: said.whom.join(', ') } }] : []),
    ...(said.note ? [{ label: label.note, value: { text: said.note } }] : []),
    ...(said.link ? [{ label: label.link, value: { text: said.link, url: said.link } }] : []),
  ]
  return { type: 'fields', title: said.title, fields: rows }
}

/** What its note tells, and then when it is; `lead`: what was asked and stands in no note. */
export function answerNote(dues: readonly Due[], telling: Telling): Answer {
  const { library } = wording(telling.lang)
  return compose(telling, {
    sentences: dues.slice(0, 5).flatMap(due => {
      const said = sayDeadline(due, telling)
      const note = said.note ? library.deadlineNote(said.note) : library.noNote(said)
      return [note, library.deadlineAside(said)]
    }),
    buttons: [library.suggest.nextDeadline, library.suggest.deadlines],
    sources: dues.slice(0, 5).map(sourceOf),
  })
}

/** Where it is, whom it is for, or when, of those just told. */
export function answerFact(dues: readonly Due[], fact: DeadlineFact, telling: Telling): Answer {
  const { library } = wording(telling.lang)
  const say = {
    link: library.deadlineLink,
    who: library.deadlineWhom,
    when: library.deadline,
    until: library.deadlineLeft,
  }[fact]
  return compose(telling, {
    sentences: dues.slice(0, 5).map(due => say(sayDeadline(due, telling))),
    buttons: [library.suggest.nextDeadline, library.suggest.deadlines],
    sources: dues.slice(0, 5).map(sourceOf),
  })
}

export interface Listing {
  readonly about: DeadlinesAbout
  readonly isPast: boolean
  readonly periods: readonly AskedPeriod[]
  readonly ofOthers?: boolean
  /** Nothing says whom they are for, and somebody's were asked for. */
  readonly ofNobody?: boolean
}

/** Several by day, or that there are none. */
export function answerList(dues: readonly Due[], listing: Listing, telling: Telling): Answer {
  const { library, ask } = wording(telling.lang)
  const { about, isPast, periods, ofOthers, ofNobody } = listing
  const period =
    periods.length > 0
      ? ask.and(periods.map(each => sayPeriod(telling.lang, each, telling.today)))
      : undefined
  if (dues.length === 0) {
    return compose(telling, {
      sentences: [library.noDeadlines(about, period, isPast)],
      buttons: [library.suggest.nextDeadline, library.suggest.deadlines],
    })
  }
  const said = dues.slice(0, maxListed).map(due => sayDeadline(due, telling))
  const rest = dues.length - said.length
  return compose(telling, {
    sentences: [
      ofNobody
        ? library.deadlinesOfNobody
        : ofOthers
          ? library.deadlinesOfOthers
          : library.deadlines(about, dues.length, { period, isPast }),
    ],
    lines: [
      ...said.map(library.deadlineLine),
      ...(rest > 0 ? [ask.more(rest)] : []),
      ...(about.own && !ofNobody && said.some(each => each.isForNobody)
        ? [library.someOfNobody]
        : []),
    ],
    details: [tableOf(said, telling)],
    buttons: [library.suggest.nextDeadline, ask.suggest.mine],
    sources: dues.slice(0, maxListed).map(sourceOf),
  })
}

function tableOf(said: readonly DeadlineSaid[], { lang }: Telling): Block {
  return {
    type: 'table',
    columns: [...wording(lang).library.deadlineColumns],
    rows: said.map(({ title, when, whom, link }) => [
      { text: title, ...(link ? { url: link } : {}) },
      { text: when },
      { text: whom.join(', ') },
    ]),
  }
}

/** Whose they are, in names: those of the question, or the asker's own. */
export function aboutOf(query: Query, { snapshot, viewer, today }: Telling): DeadlinesAbout {
  const { scope } = scopeOf({ ...query, kinds: [], words: [] }, { snapshot, viewer, today })
  const whom = [
    ...scope.networks,
    ...scope.holds,
    ...scope.schools,
    ...scope.areas,
    ...scope.people,
  ]
  return { own: scope.own, whom: whom.map(({ name }) => name) }
}

/** The answer about a time with the deadlines of the same days and the same people after its meetings; `isOfAll`: signing up too. */
export function withDeadlinesBeside(
  answer: Answer,
  { resolved, isOfAll }: { resolved: Resolved; isOfAll: boolean },
  telling: Telling,
): Answer {
  const { snapshot, viewer } = telling
  const { periods, remaining } = resolved.query
  const signUps = isOfAll && resolved.filter.person !== undefined
  const found = periods
    .flatMap(({ from, to }) =>
      listDeadlines(snapshot, viewer, { ...resolved.filter, from, to, signUps }),
    )
    .filter(due => (!remaining || due.until > telling.now) && !isForNobody(due))
  const dues = [...new Set(found)].slice(0, maxBeside)
  return withBeside(answer, dues, telling)
}

/** "Skal jeg gøre noget inden fagdagen?": the answer about one meeting with what must be done by a day before it, its sign-up. */
export function withDeadlinesOf(answer: Answer, telling: Telling): Answer {
  const { snapshot, viewer, now } = telling
  const [only, another] = answer.sources.filter(({ kind }) => kind === 'meeting')
  const meeting = only && !another ? snapshot.byId.get(MeetingId.parse(only.id)) : undefined
  if (!meeting) return answer
  const person = viewer.person
  const dues = listDeadlines(snapshot, viewer, person ? { person } : {}).filter(
    ({ deadline, until }) =>
      now < until && until <= meeting.start && isAbout(deadline.title, meeting.meeting.title),
  )
  return withBeside(answer, dues.slice(0, maxBeside), telling)
}

/** "Tilmelding til Fælles fagdag" is about "Fælles fagdag": it names every telling word of the title, or of its first part. */
export function isAbout(deadline: string, title: string): boolean {
  const said = new Set(wordsIn(deadline).map(({ stem }) => stem))
  const [first = ''] = title.split(/\s[–-]\s|:/)
  const words = wordsIn(first)
  return words.length > 0 && words.every(({ stem }) => said.has(stem))
}

/** "Tilmelding til Flensborg" is about "Studietur til Flensborg": what it says beside what must be done stands in the title. */
export function isPartOf(deadline: string, title: string): boolean {
  const tokens = tokenise(deadline)
  const { at } = actionsIn(tokens)
  const words = wordsOf(tokens.filter((_, nth) => !at.has(nth)))
  const said = new Set(wordsIn(title).map(({ stem }) => stem))
  return words.length > 0 && words.every(({ stem }) => said.has(stem))
}

function withBeside(answer: Answer, dues: readonly Due[], telling: Telling): Answer {
  if (dues.length === 0 || answer.kind !== 'answer') return answer
  const { library } = wording(telling.lang)
  const head = library.deadlinesBeside(dues.length)
  const text = [head, ...dues.map(due => library.deadlineLine(sayDeadline(due, telling)))].join(
    '\n',
  )
  const { blocks } = answer.reply
  const actions = blocks.findIndex(block => block.type === 'actions')
  const at = actions < 0 ? blocks.length : actions
  return {
    ...answer,
    reply: {
      ...answer.reply,
      text: `${answer.reply.text}\n${text}`,
      blocks: [...blocks.slice(0, at), { type: 'text', text }, ...blocks.slice(at)],
    },
    sources: [...answer.sources, ...dues.map(sourceOf)],
  }
}

function sourceOf({ deadline, meeting }: Due): Source {
  return { kind: meeting ? 'meeting' : 'deadline', id: deadline.id, title: deadline.title }
}
