// "Vis årshjulet": the school year of the asker, a network, a school, a hold or everybody, month by month. The facts go out twice:
// as text here, and as a plan that src/bot.ts lets src/insight draw. Called by src/ask/answers/meetings.ts.
import type { Block } from '../../../core/reply.js'
import { addDays, type LocalDate } from '../../../core/time.js'
import type { Query } from '../../../model/turn.js'
import { belongingOf } from '../../../programme/audience.js'
import { type DaysOff, dayIn, type YearPlan, yearPlan } from '../../../programme/year-plan.js'
import type { About, Suggestion } from '../../../wording/ask-wording.js'
import type { YearOf } from '../../../wording/da/insight.js'
import { monthName, sayDate, sayTime, sayWhen } from '../../../wording/dates.js'
import { wording } from '../../../wording/wording.js'
import type { Resolved } from '../../resolve.js'
import { yearAsked } from '../../schedule/year.js'
import { type Scoped, scopeOf } from '../../scope.js'
import { keyOf } from '../../text/tokens.js'
import { type Answer, compose, type Source, sourceOf } from '../compose.js'
import { holidaysFor } from '../holidays.js'
import { aboutOf, sayMeeting, shortened, type Telling } from '../say.js'

/** A line of the year: the day it stands on, and what is said. */
interface Line {
  readonly day: LocalDate
  readonly text: string
}

/** The year as text and as a plan to be drawn; a year with nothing in it as a sentence. */
export function answerYear(resolved: Resolved, telling: Telling): Answer {
  const { snapshot, viewer, today, lang } = telling
  const query = asMeant(resolved.query, snapshot.programme.name)
  const scoped = scopeOf(query, { snapshot, viewer, today })
  const year = yearAsked(query, today)
  const plan = yearPlan(snapshot, viewer, {
    filter: scoped.filter,
    hasDeadlines: query.kinds.length + query.words.length === 0,
    holidays: holidaysFor(viewer, snapshot),
    year,
    today,
  })
  const { insight } = wording(lang)
  const about = aboutOf(scoped.scope)
  const of: YearOf = {
    about,
    programme: snapshot.programme.name,
    isGuest: viewer.person === undefined,
    year,
  }
  const cancelled = plan.meetings.filter(({ meeting }) => meeting.status === 'cancelled').length
  const meetings = plan.meetings.length - cancelled
  const counts = { meetings, cancelled, deadlines: plan.deadlines.length }
  const hasAny = plan.meetings.length + plan.deadlines.length > 0
  const lead = hasAny ? insight.lead(of, counts) : insight.nothing(of)
  const months = hasAny ? monthsOf(linesOf(plan, scoped, telling), telling) : []
  const answer = compose(telling, {
    sentences: [lead, telling.note],
    lines: months.flatMap(({ name, lines }) => [name, ...lines]),
    details: hasAny ? [tableOf(months, telling)] : [],
    buttons: otherYears(scoped, telling),
    sources: [...plan.meetings.map(sourceOf), ...plan.deadlines.map(deadlineSource)],
    query,
    shown: [],
  })
  if (!hasAny) return answer
  const again = about.kinds.length === 0 ? insight.showOf(about, year) : undefined
  const drawn = { plan, title: insight.title(of), isOwn: scoped.scope.own }
  return { ...answer, year: again ? { ...drawn, q: again.q } : drawn }
}

/** "Tegn årshjulet": told to draw, though a title may have the word too. */
const drawKeys = new Set(['tegn', 'tegne', 'draw'])

/** The municipality by its name is everybody; the asker's network is all that it has, not its network meetings alone. */
function asMeant(query: Query, programme: string): Query {
  const name = keyOf(programme)
  const words = query.words.filter(word => !drawKeys.has(keyOf(word)))
  const isAll = words.length > 0 && words.every(word => name.includes(keyOf(word)))
  const named = isAll ? { ...query, words: [], whose: 'everyone' as const } : { ...query, words }
  return named.whose === 'my-network' ? { ...named, kinds: [] } : named
}

function linesOf(plan: YearPlan, { scope }: Scoped, telling: Telling): Line[] {
  const { lang, today } = telling
  const { insight, ask } = wording(lang)
  const about = aboutOf(scope)
  const meetings = plan.meetings.map((each): Line => {
    const said = shortened(sayMeeting(each, telling), about)
    return { day: dayIn(plan, each), text: insight.line(said.when, ask.rowTitle(said), said.place) }
  })
  const deadlines = plan.deadlines.map(({ day, deadline }): Line => {
    const time = deadline.due.length > 10 ? ` ${sayTime(lang, deadline.due)}` : ''
    const when = `${sayDate(lang, day, today)}${time}`
    return { day, text: insight.deadlineLine(when, deadline.title.trim()) }
  })
  const holidays = plan.holidays.map(
    (each): Line => ({
      day: each.from,
      text: insight.holidayLine(sayDays(each, telling), each.name),
    }),
  )
  return [...holidays, ...meetings, ...deadlines].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  )
}

function sayDays({ from, to }: DaysOff, { lang, today }: Telling): string {
  if (from === to) return sayDate(lang, from, today)
  return sayWhen(lang, { startLocal: from, endLocal: addDays(to, 1), allDay: true }, today)
}

interface Month {
  readonly name: string
  readonly lines: readonly string[]
}

/** Those that have anything, in order. */
function monthsOf(lines: readonly Line[], { lang }: Telling): Month[] {
  const { insight } = wording(lang)
  const keys = [...new Set(lines.map(({ day }) => day.slice(0, 7)))]
  return keys.map(key => ({
    name: insight.month(monthName(lang, `${key}-01`), key.slice(0, 4)),
    lines: lines.filter(({ day }) => day.startsWith(key)).map(({ text }) => insight.item(text)),
  }))
}

function tableOf(months: readonly Month[], { lang }: Telling): Block {
  return {
    type: 'table',
    columns: [...wording(lang).insight.columns],
    rows: months.map(({ name, lines }) => [{ text: name }, { text: lines.join('\n') }]),
  }
}

/** The wheels one may want next: one's own, one's network's, everybody's. */
function otherYears(
  { scope }: Scoped,
  { lang, viewer, snapshot, today }: Telling,
): (Suggestion | undefined)[] {
  const { insight, ask } = wording(lang)
  const { person } = viewer
  const ids = person ? belongingOf(snapshot, person, { day: today }).networks : []
  const [network] = ids.flatMap(id => snapshot.networks.get(id) ?? [])
  const { networks, holds, schools, areas, people } = scope
  const isNamed = [networks, holds, schools, areas, people].some(list => list.length > 0)
  return [
    person && !scope.own ? insight.showOf({ ...nobody, own: true }) : undefined,
    network && !networks.includes(network)
      ? insight.showOf({ ...nobody, networks: [network.name] })
      : undefined,
    scope.own || isNamed ? insight.showAll : undefined,
    person ? ask.suggest.mine : undefined,
  ]
}

const nobody: About = {
  kinds: [],
  networks: [],
  holds: [],
  schools: [],
  areas: [],
  people: [],
  own: false,
  words: [],
}

function deadlineSource({ deadline }: YearPlan['deadlines'][number]): Source {
  return { kind: 'deadline', id: deadline.id, title: deadline.title }
}
