// A network’s reminders: the first month, its yes, their times, and where they go. English.
import type { RemindedKind } from '../../../model/reminder.js'
import type { reminderTimes as danish, To } from '../../da/send/reminder-times.js'
import { sayOffset } from '../../reminder-offsets.js'
import { networkName } from '../ask-grammar.js'

const kinds: Readonly<Record<RemindedKind, string>> = {
  network: 'network meetings',
  lab: 'learning labs',
  other: 'other meetings',
  deadline: 'deadlines',
}

function and(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`
}
function room(name: string | undefined): string {
  return name === undefined ? 'the channel' : `the channel ${name}`
}
function inside(network: string | undefined): string {
  return network === undefined ? 'about meetings of no network' : `in ${networkName(network)}`
}
function sayTo(to: readonly To[]): string {
  return and(to.map(one => ('people' in one ? people(one.people) : room(one.room))))
}

export const reminderTimes: typeof danish = {
  heading: network => `Reminders ${inside(network)}`,
  notStarted:
    'They have not been started, so nobody has got anything yet. If you say yes, this goes out in the first month:',
  running: 'They are going out. This is the next month:',
  nothingSoon: ({ when, about, to }) =>
    `There is nothing to remind of in the next month. The first one goes out ${when} to ${sayTo(to)}: ${about}.`,
  nothing: 'I find no coming meetings or deadlines here, so there is nothing to remind of yet.',
  noneWanted: 'By these times nobody is reminded of anything.',
  columns: ['When', 'About', 'To'],
  to: sayTo,
  line: ({ when, about, to }) => `${when}: ${about}, to ${sayTo(to)}`,
  more: count => `… and ${count} more`,
  times: times =>
    `Times: ${times
      .map(({ kind, offsets }) =>
        offsets.length === 0
          ? `${kinds[kind]} none`
          : `${kinds[kind]} ${and(offsets.map(offset => sayOffset('en', offset)))}`,
      )
      .join('; ')}.`,
  ownTimes: which =>
    which === 'all'
      ? 'The meetings have times of their own in the meeting plan, and those come before the ones you choose here.'
      : 'Some of the meetings have times of their own in the meeting plan, and those come first.',
  forNobody: titles =>
    `Nothing says whom ${titles.length === 1 ? 'this deadline is' : 'these deadlines are'} for, so I remind nobody of ${titles.length === 1 ? 'it' : 'them'}: ${and(titles)}.`,
  noHolidays: (year, municipality) =>
    `I have no holiday plan for the school year ${year}${municipality === undefined ? '' : ` in ${municipality}`}, so a reminder may fall on a day off. Send me the plan, and I will keep to it.`,
  reach({ reached, sought, waiting, nowhere }) {
    const total = reached + sought + waiting + nowhere
    if (waiting === total)
      return `${total === 1 ? 'The receiver' : `The ${total} receivers`} can only be reached in the web chat. A reminder lies there until one looks.`
    return [
      ...(reached === total
        ? [`${total === 1 ? 'The receiver' : `All ${total} receivers`} can be reached.`]
        : []),
      ...(reached > 0 && reached < total ? [`${reached} of ${total} can be reached.`] : []),
      ...(sought > 0
        ? [
            `${people(sought)} ${sought === 1 ? 'has' : 'have'} not written to me yet. I look for them by their e-mail when there is something to send.`,
          ]
        : []),
      ...(waiting > 0 ? [`${people(waiting)} can only be reached in the web chat.`] : []),
      ...(nowhere > 0 ? [`I cannot write to ${people(nowhere)} yet.`] : []),
    ].join(' ')
  },
  names(why) {
    switch (why) {
      case 'sought':
        return 'Have not written to me yet'
      case 'waiting':
        return 'Can only be reached in the web chat'
      case 'nowhere':
        return 'I cannot write to them before they have written to me once'
      default:
        return why satisfies never
    }
  },
  allReached: 'Everybody who is to get a reminder in the next month can be reached.',
  start: 'Start the reminders',
  startAgain: 'Start them again',
  stop: 'Stop the reminders',
  edit: 'Change the times',
  who: 'Who cannot be reached?',
  here: 'In the channel only',
  both: 'In the channel and to each person',
  people: 'To each person',
  started: (network, first) =>
    first === undefined
      ? `The reminders ${inside(network)} are on. There is nothing to remind of yet; I will see to it when something comes into the calendar.`
      : `The reminders ${inside(network)} are on. The first one goes out ${first.when} to ${sayTo(first.to)}: ${first.about}.`,
  runningAlready: network => `The reminders ${inside(network)} are on already.`,
  stopped: network =>
    `The reminders ${inside(network)} are off. No more go out before you start them again.`,
  notRunning: network =>
    `The reminders ${inside(network)} are not on, so there is nothing to stop.`,
  changedSince:
    'Something has changed since you saw the plan, so nothing has been said yes to. This is how it looks now:',
  saved: 'Changed, and it holds from now on.',
  timesUnread:
    'I cannot read those times, so nothing is changed. Write for instance “change the reminders to 3 school days before at 8 and same day at 7”.',
  mayNot: network =>
    network === undefined
      ? 'Reminders about meetings of no network are up to whoever coordinates the whole programme, or an administrator.'
      : `The reminders are up to those who coordinate ${networkName(network)}. Nothing is changed.`,
  mayNotAny: 'The reminders are up to those who coordinate a network. Nothing is changed.',
  which: 'Which meetings is it about?',
  whichHere: networks =>
    `Which meetings is it about? Say it too, for instance “post reminders for ${networks[0] === undefined ? 'labs' : networkName(networks[0])} here”.`,
  othersButton: 'Meetings of no network',
  gone: 'That network is not there any more.',
  overtaken: 'Others changed the reminders at the same moment, so nothing is changed. Try again.',
  noRoom:
    'I do not know which channel you mean. Go to the channel, mention me, and write “post reminders here”.',
  inRoom: name => `They are written in ${room(name)} and not to each person.`,
  offered: name =>
    `If you say yes, they are written in ${room(name)} from now on. This is how the next month looks then:`,
  hourOff: 'Noted. You do not get the reminder an hour before. You still get the others.',
  hourOn: 'Noted. You get the reminder an hour before, where there is one.',
  nudgesOff: 'Noted. You will not be nudged when you have not answered an invitation.',
  nudgesOn: 'Noted. You will be nudged when you have not answered an invitation.',
  undo: 'Undo',
  unknownPerson: 'I do not know you yet, so I send you no reminders.',
  form: {
    title: 'Change the times',
    text: 'Write when people are to be reminded of what, with a semicolon between. “None” sends none. It holds from now on. Meetings with times of their own in the meeting plan keep them.',
    submit: 'Save',
    hint: 'For instance: 5 school days 09:00; same day 07:00',
    problem:
      'I cannot read that. Write for instance “5 school days 09:00; same day 07:00” or “none”.',
    kinds: {
      network: 'Network meetings',
      lab: 'Learning labs',
      other: 'Other meetings',
      deadline: 'Deadlines',
    },
  },
  offer: 'See the reminders',
  offerOf: network => `See the reminders ${inside(network)}`,
}
