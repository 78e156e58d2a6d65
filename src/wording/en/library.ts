// What Pejling says of tools, pages and deadlines, in English. The texts of tools and pages are the programme's own and stay in the
// language they were written in.
import type { DeadlinesAbout, LibraryWording, ToolSaid, ToolsSaid } from '../library-wording.js'
import { and, button, capital, stop } from './ask-grammar.js'

const audiences: Readonly<Record<ToolsSaid['audience'][number], string>> = {
  leaders: 'leaders',
  team: 'teams',
  teachers: 'teachers',
  pedagogues: 'pedagogues',
  counsellors: 'resource persons',
  coordinators: 'coordinators',
}

function or(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** " for leaders that can be done in 30 minutes". */
function narrowed({ audience, minutes, isBelow }: ToolsSaid): string {
  const whom = audience.length > 0 ? ` for ${and(audience.map(each => audiences[each]))}` : ''
  const within = ` that can be done in ${isBelow ? 'less than ' : ''}${minutes} minutes`
  return `${whom}${minutes ? within : ''}`
}

function noun(count: number): string {
  return count === 1 ? '1 tool' : `${count} tools`
}

function whose({ own, whom }: DeadlinesAbout): string {
  return own || whom.length === 0 ? '' : ` for ${and(whom)}`
}

const units: Readonly<Record<string, string>> = {
  minut: 'minute',
  minutter: 'minutes',
  minutters: 'minutes of',
  time: 'hour',
  timer: 'hours',
  lektion: 'lesson',
  lektioner: 'lessons',
  dag: 'day',
  dage: 'days',
  uge: 'week',
  uger: 'weeks',
  måned: 'month',
  måneder: 'months',
  kvarter: 'quarter of an hour',
  møder: 'meetings',
  gange: 'times',
  og: 'and',
  til: 'to',
  en: 'one',
  et: 'one',
  to: 'two',
  tre: 'three',
  fire: 'four',
  fem: 'five',
  seks: 'six',
  samtale: 'conversation',
  bagefter: 'afterwards',
  forberedelse: 'preparation',
  plus: 'plus',
  ca: 'about',
  om: 'a',
  hver: 'every',
  pr: 'per',
  elev: 'pupil',
  à: 'of',
  min: 'min',
}

/** "En lektion og 20 minutters samtale" with its units in English; one with a word that is no unit stays as it is written. */
function lengthSaid(length: string): string {
  const words = length.match(/\p{L}+/gu) ?? []
  if (!words.every(word => Object.hasOwn(units, word.toLowerCase()))) return length
  return length
    .replace(/(?<!\p{L})pr\./giu, 'per')
    .replace(/\p{L}+/gu, word => units[word.toLowerCase()] ?? word)
}

function missing({ name }: ToolSaid, what: string): string {
  return `The page about ${name} does not say ${what}.`
}

export const library: LibraryWording = {
  tool: ({ name, summary }) => (summary ? `${name}: ${stop(summary)}` : `${name}.`),
  toolLength: said =>
    said.length === undefined
      ? missing(said, 'how long it takes')
      : /^\d/u.test(said.length)
        ? `${said.name} takes ${stop(lengthSaid(said.length))}`
        : `${said.name}: ${stop(lengthSaid(said.length))}`,
  toolWhen: said =>
    said.when === undefined
      ? missing(said, 'when it is good to use')
      : `When to use ${said.name}: ${stop(said.when)}`,
  toolAudience: said =>
    said.audience === undefined
      ? missing(said, 'whom it is for')
      : `${said.name} is for ${stop(said.audience)}`,
  toolSteps: said =>
    said.steps.length === 0 ? missing(said, 'how it is done') : `How to use ${said.name}:`,
  toolLink: ({ name, link }) =>
    link ? `You find ${name} here: ${link}` : `There is no link to ${name}.`,
  step: (number, text) => `${number}. ${stop(text)}`,
  when: text => text,
  length: lengthSaid,
  tools: said => `I found ${noun(said.count)}${narrowed(said)}. The best fits:`,
  moreTools: () => 'Here are more:',
  noMoreTools: 'There are no more that fit.',
  everyTool: count => `We have ${noun(count)}:`,
  toolLine: ({ name, length, when, summary }) =>
    `– ${name}${length ? ` (${lengthSaid(length)})` : ''}: ${stop(when ?? (summary || name))}`,
  toolThemes: ({ name, themes }) => `– ${name}${themes.length > 0 ? `: ${and(themes)}` : ''}`,
  toolNames: (names, more) =>
    more > 0 ? `${names.join(', ')} and ${more} more.` : stop(and(names)),
  noTool: (said, near) => {
    const none = `I have not found a tool for that${narrowed(said)}.`
    return near.length > 0 ? `${none} Perhaps ${or(near)} is close?` : none
  },
  noTools: 'No tools have been added yet.',
  pageSource: (title, link, other) =>
    `(From the page “${title}”${other ? ', in Danish' : ''}${link ? `: ${link}` : ''})`,
  pageBegins: (heading, text) =>
    heading === '' ? text : `${heading}${/[?!.:]$/u.test(heading) ? '' : ':'} ${text}`,
  toolSource: (name, link) => `(From the tool “${name}”${link ? `: ${link}` : ''})`,
  noToolFact: (name, link) => `${name} says nothing about that${link ? `: ${link}` : '.'}`,
  verdict: isSo => (isSo === undefined ? undefined : isSo ? 'Yes.' : 'No.'),
  pageMore: headings => `The page also tells about: ${headings.join(' · ')}`,
  noFact: (title, link) => `The page “${title}” says nothing about that${link ? `: ${link}` : '.'}`,
  maybePage: (title, link) =>
    `That I do not know. Perhaps it is on the page “${title}”${link ? `: ${link}` : '.'}`,
  pageLink: (title, link) =>
    link ? `It is on the page “${title}”: ${link}` : `There is no link to “${title}”.`,
  fields: {
    when: 'When',
    length: 'Length',
    audience: 'For',
    steps: 'How to do it',
    link: 'Link',
    page: 'Page',
    due: 'Deadline',
    note: 'Note',
    whom: 'For',
  },
  toolColumns: ['Tool', 'Length', 'When'],
  deadline: ({ title, when, relative, isPast }) =>
    `${title}: the deadline ${isPast ? 'was' : 'is'} ${when}${relative ? ` (${relative})` : ''}.`,
  deadlineIs: ({ title, when, relative, isPast }, isSo) =>
    `${isSo ? 'Yes' : 'No'}, the deadline for “${title}” ${isPast ? 'was' : 'is'} ${when}${relative ? ` (${relative})` : ''}.`,
  deadlineAside: ({ title, when, isPast }) =>
    `(${title}: the deadline ${isPast ? 'was' : 'is'} ${when}.)`,
  deadlineLeft: ({ title, when, isPast, daysLeft }) => {
    const days = Math.abs(daysLeft)
    const weeks =
      days >= 14 ? ` (${days % 7 === 0 ? '' : 'just over '}${Math.floor(days / 7)} weeks)` : ''
    const length = `${days} ${days === 1 ? 'day' : 'days'}${weeks}`
    if (isPast) return `${title}: the deadline was ${when}, ${length} ago.`
    return `${title}: the deadline is ${when}. ${days === 0 ? 'That is today.' : `There ${days === 1 ? 'is' : 'are'} ${length} left.`}`
  },
  signUp: meeting => `Sign-up for ${meeting}`,
  roles: {
    member: 'participants',
    leader: 'school leaders',
    delegate: 'deputies of school leaders',
    coordinator: 'coordinators',
    deputy: 'deputies of coordinators',
    overseer: 'area leaders',
    admin: 'administrators',
  },
  deadlineNote: stop,
  noNote: ({ title }) => `Nothing is said about that with “${title}”.`,
  deadlineLink: ({ title, link }) =>
    link ? `Here is the link: ${link}` : `There is no link with “${title}”.`,
  deadlineWhom: ({ title, whom, isForNobody }) =>
    whom.length > 0
      ? `It applies to ${and(whom)}.`
      : isForNobody
        ? `It does not say whom “${title}” is for.`
        : `“${title}” applies to everyone.`,
  deadlineLine: ({ title, when, whom }) =>
    `– ${title}: by ${when}${whom.length > 0 ? ` (${and(whom)})` : ''}`,
  deadlines: (about, count, { period, isPast }) => {
    const deadlines = count === 1 ? '1 deadline' : `${count} deadlines`
    if (isPast && !period)
      return `${deadlines}${about.own ? ' of yours' : whose(about)} ${count === 1 ? 'has' : 'have'} passed:`
    const has = about.own ? 'you have' : count === 1 ? 'there is' : 'there are'
    return period
      ? `${capital(period)} ${has} ${deadlines}${whose(about)}:`
      : `${capital(has)} ${deadlines}${whose(about)}:`
  },
  noDeadlines: (about, period, isPast) => {
    const has = about.own ? 'you have' : 'there are'
    if (period) return `${capital(period)} ${has} no deadlines${whose(about)}.`
    if (isPast) return about.own ? 'You have had no deadlines.' : 'There have been no deadlines.'
    return `${capital(has)} no upcoming deadlines${whose(about)}.`
  },
  deadlinesOfOthers: 'These deadlines are for others than you:',
  deadlineOfOthers: whom => `The deadline is for ${and(whom)}, not for you.`,
  deadlinesOfNobody: 'It does not say whom these deadlines are for:',
  someOfNobody: '(Of some it does not say whom they are for.)',
  unknownDeadline: words =>
    words.length > 0
      ? `I know of no deadline for ${and(words.map(word => `“${word}”`))}.`
      : 'I do not know that deadline.',
  deadlinesBeside: count =>
    count === 1 ? 'Remember the deadline too:' : 'Remember the deadlines too:',
  deadlineColumns: ['What', 'By', 'For'],
  refusedDeadlines:
    'I show deadlines only to members of the networks. Ask your coordinator to add you, and I will gladly help.',
  suggest: {
    tool: name => ({ label: name, q: `What is ${name}?` }),
    steps: name => ({ label: 'How is it done?', q: `How do you use ${name}?` }),
    length: name => ({ label: 'How long does it take?', q: `How long does ${name} take?` }),
    audience: name => ({ label: 'Who is it for?', q: `Who is ${name} for?` }),
    theme: theme => button(`Tools about ${theme}`),
    allTools: button('Which tools do we have?'),
    others: button('Are there others?'),
    more: button('Show more'),
    page: title => ({ label: title, q: `What does the page ${title} say?` }),
    passage: (title, heading) => ({ label: heading, q: `${title}: ${heading}` }),
    deadline: title => ({ label: `Deadline: ${title}`, q: `What is the deadline for ${title}?` }),
    deadlines: button('Which deadlines do I have?'),
    nextDeadline: button('When is the next deadline?'),
  },
}
