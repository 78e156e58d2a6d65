// What the school year as a picture says, in English. The same sentences as ../da/insight.ts.
import type { About } from '../ask-wording.js'
import type { InsightWording, YearCounts, YearMark, YearOf } from '../da/insight.js'
import { and, button, capital, networkName, nounOf } from './ask-grammar.js'

const nounsOfMarks: Readonly<Record<YearMark, readonly [string, string]>> = {
  lab: ['learning lab', 'learning labs'],
  network: ['network meeting', 'network meetings'],
  other: ['other meeting', 'other meetings'],
  deadline: ['deadline', 'deadlines'],
}

function years(year: number): string {
  return `${year}/${`${year + 1}`.slice(2)}`
}

function whose({ about, programme, isGuest }: YearOf): string {
  const names = [
    ...about.networks.map(networkName),
    ...about.holds,
    ...about.schools,
    ...about.areas,
    ...about.people,
  ]
  const kinds = about.kinds.length === 1 || about.words.length > 0 ? kindsOf(about) : ''
  if (names.length > 0) return [kinds, and(names)].filter(part => part !== '').join(' for ')
  const all = isGuest ? `open meetings in ${programme}` : programme
  return kinds === '' ? all : `${kinds} in ${programme}`
}

function inLine(of: YearOf): string {
  return whose(of).replace(/^open/u, 'the open')
}

function kindsOf(about: About): string {
  const words = about.words.map(word => `“${word}”`)
  return words.length > 0 ? `${nounOf(about, 2)} with ${and(words)}` : nounOf(about, 2)
}

function counted({ meetings, cancelled, deadlines }: YearCounts): string {
  const also = cancelled > 0 ? ` (and ${cancelled} cancelled)` : ''
  const parts = [
    `${meetings} ${meetings === 1 ? 'meeting' : 'meetings'}${also}`,
    ...(deadlines > 0 ? [`${deadlines} ${deadlines === 1 ? 'deadline' : 'deadlines'}`] : []),
  ]
  return and(parts)
}

function isOwn({ own, networks, kinds, words }: About): boolean {
  return own && networks.length + kinds.length + words.length === 0
}

export const insight: InsightWording = {
  years,
  title: of =>
    isOwn(of.about)
      ? `Your school year ${years(of.year)}`
      : `School year ${years(of.year)}: ${whose(of)}`,
  lead: (of, counts) =>
    isOwn(of.about)
      ? `Here is your year wheel for the school year ${years(of.year)}: ${counted(counts)}.`
      : `Here is the year wheel for ${inLine(of)} in the school year ${years(of.year)}: ${counted(counts)}.`,
  nothing: of =>
    isOwn(of.about)
      ? `There is nothing in your year wheel for the school year ${years(of.year)}.`
      : `There is nothing in the year wheel for ${inLine(of)} in the school year ${years(of.year)}.`,
  alt: (title, count) =>
    `${title} as a drawing, from August to July, with ${count} ${count === 1 ? 'meeting or deadline' : 'meetings and deadlines'}. The same stands as text.`,
  marks: {
    lab: 'Learning lab',
    network: 'Network meeting',
    other: 'Other meeting',
    deadline: 'Deadline',
  },
  cancelled: 'Cancelled',
  holiday: 'Holiday or day off',
  todayIs: date => `Today, ${date}`,
  numbers(mode, hasCancelled) {
    switch (mode) {
      case 'dates':
        return 'The number is the date.'
      case 'dots':
        return 'The dates stand in the list.'
      case 'counts':
        return `The number is how many there are in the month.${hasCancelled ? ' Cancelled ones are counted too.' : ''}`
      default:
        return mode satisfies never
    }
  },
  markTitle: (day, title, isCancelled) => `${day}: ${title}${isCancelled ? ' (cancelled)' : ''}`,
  countTitle: (kind, count, month) =>
    `${capital(month)}: ${count} ${nounsOfMarks[kind][count === 1 ? 0 : 1]}`,
  shortMonth: name => name.slice(0, 3),
  columns: ['Month', 'What happens'],
  month: (name, year) => `${capital(name)} ${year}`,
  line: (when, title, place) => `${capital(when)}: ${title}${place ? `, ${place}` : ''}`,
  deadlineLine: (when, title) => `${capital(when)}: Deadline: ${title}`,
  holidayLine: (when, name) => `${capital(when)}: ${name}`,
  item: text => `• ${text}`,
  showOf(about, year) {
    const { networks, holds, schools, areas, people, words, own } = about
    if (people.length + words.length > 0) return undefined
    const names = [...networks.map(networkName), ...holds, ...schools, ...areas]
    const { q } = own
      ? button('Show my year wheel')
      : names.length > 0
        ? button(`Show the year wheel for ${and(names)}`)
        : insight.showAll
    if (year !== undefined) return button(`${q} in the school year ${years(year)}`)
    return own || names.length > 0 ? button(q) : insight.showAll
  },
  showAll: {
    label: 'Year wheel of the whole municipality',
    q: 'Show the year wheel of the whole municipality',
  },
  keep: 'Save as a picture',
  kept: title => `${title} as a picture. Right-click it or press it for long to save it.`,
}
