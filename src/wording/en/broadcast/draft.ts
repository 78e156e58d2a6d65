// “Write to the network”: the form, the preview, the yes, limits, and other coordinators' word. English.
import type { Role } from '../../../model/person.js'
import type {
  Answered,
  AudienceSaid,
  broadcast as danish,
  LaterSaid,
  PartSaid,
  ProblemSaid,
} from '../../da/broadcast/draft.js'
import type { MeetingSaid } from '../../da/send/meeting-change.js'
import { networkName } from '../ask-grammar.js'

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`
}
function listed(words: readonly string[], last: string): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}
const and = (words: readonly string[]) => listed(words, 'and')
/** Of groups that are each described in several words. */
const also = (words: readonly string[]) => listed(words, 'and also')
const or = (words: readonly string[]) => listed(words, 'or')

const roles: Readonly<Record<Role, string>> = {
  member: 'members',
  leader: 'school leaders',
  delegate: 'leaders’ delegates',
  coordinator: 'coordinators',
  deputy: 'deputy coordinators',
  overseer: 'area leaders and steering group',
  admin: 'administrators',
}
const answered: Readonly<Record<Answered, string>> = {
  yes: 'said yes to',
  no: 'said no to',
  maybe: 'said maybe to',
  silent: 'have not answered',
}
/** More names than this are a number. */
const mostNames = 5

function sayPart(part: PartSaid): string {
  const { networks, holds, schools, areas, functions, meeting } = part
  const named = part.people.length <= mostNames ? and(part.people) : people(part.people.length)
  const who = part.roles.length > 0 ? and(part.roles.map(role => roles[role])) : 'everybody'
  const whole = part.everyone ? 'everybody in the programme' : who
  return [
    part.people.length > 0 ? named : whole,
    ...(networks.length > 0 ? [`in ${and(networks.map(networkName))}`] : []),
    ...(functions.length > 0 ? [`who is ${or(functions)}`] : []),
    ...(holds.length > 0 ? [`on ${and(holds)}`] : []),
    ...(schools.length > 0 ? [`at ${and(schools)}`] : []),
    ...(areas.length > 0 ? [`in ${and(areas)}`] : []),
    ...(meeting ? [sayMeeting(meeting)] : []),
  ].join(' ')
}

function sayMeeting({ title, when, answered: has }: NonNullable<PartSaid['meeting']>): string {
  return has ? `of those who ${answered[has]} ${title}, ${when}` : `invited to ${title}, ${when}`
}

export const broadcast: typeof danish = {
  audience: ({ anyOf, except }: AudienceSaid) => {
    const wanted = also(anyOf.map(sayPart))
    return except.length === 0 ? wanted : `${wanted}, except ${also(except.map(sayPart))}`
  },
  heading: 'This is the message',
  fields: { to: 'To', when: 'When', about: 'About', room: 'Channel' },
  to: (audience: string, count: number) => `${audience} (${people(count)})`,
  room: (name: string | undefined) => name ?? 'the channel',
  now: 'At once (you can undo it for 30 seconds)',
  later: (later: readonly LaterSaid[]) =>
    `I do not send outside working hours: ${and(later.map(({ people: count, when }) => `${people(count)} will get it on ${when}`))}.`,
  roomLater: (when: string) => `It comes to the channel on ${when}.`,
  reach: reached => {
    const { sought, waiting, nowhere } = reached
    const total = reached.reached + sought + waiting + nowhere
    if (reached.reached === total)
      return total === 1 ? 'The person can be reached.' : `All ${total} can be reached.`
    if (waiting === total)
      return `${total === 1 ? 'The person' : `All ${total}`} can only be reached in the web chat, where the message lies until they look.`
    return [
      ...(reached.reached > 0 ? [`${reached.reached} of ${total} can be reached.`] : []),
      ...(sought > 0
        ? [`${people(sought)} never wrote to me, so I look for them by their e-mail.`]
        : []),
      ...(waiting > 0 ? [`${people(waiting)} can only be reached in the web chat.`] : []),
      ...(nowhere > 0 ? [`${people(nowhere)} I cannot write to: they never wrote to me.`] : []),
    ].join(' ')
  },
  waits: (names: readonly string[]) => `Waiting for a yes from ${or(names)}.`,
  needs: (network: string, count: number, names: readonly string[]) =>
    `${people(count)} ${count === 1 ? 'is' : 'are'} in ${networkName(network)}, so ${or(names)} must say yes first.`,
  approved: (network: string, name: string) => `${name} has said yes for ${networkName(network)}.`,
  buttons: {
    write: 'Write a message',
    choose: 'Choose who gets it',
    send: (count: number) => (count === 1 ? 'Send to 1 person' : `Send to ${count}`),
    sendRoom: 'Send in the channel',
    ask: 'Ask for a yes',
    edit: 'Change',
    names: 'Who gets it?',
    discard: 'Drop it',
    show: 'See the message',
    sure: (count: number) => `Yes, send to ${people(count)}`,
    sureRoom: 'Yes, send in the channel',
    undo: 'Undo',
    approve: 'Yes, do send it',
    reject: 'No',
    askCoordinator: 'Ask the coordinator to send it',
  },
  problems: {
    'no-right': 'You coordinate no network now, so you cannot send it.',
    empty: 'There is no text yet. Press “Change” and write it.',
    'too-long': 'The text is too long.',
    'too-big': 'The message is too big with all that is said of the meeting. Make it shorter.',
    nobody: 'Nobody fits what you have chosen, so there is nobody to send it to.',
    past: 'That time has passed. Press “Change” and choose another.',
    outside: 'Some of them are in no network that you can write to.',
    answers: 'Only those who coordinate the meeting can write by who has answered.',
    'meeting-gone': 'The meeting that the message is about is no longer here.',
    rejected: 'Somebody said no to it. Change it, or choose fewer people.',
  } satisfies Record<ProblemSaid, string>,
  tooLong: (count: number, most: number) =>
    `The text has ${count} characters, and there is room for ${most}. Make it shorter.`,
  outside: (names: readonly string[], count: number) =>
    `${people(count)} ${count === 1 ? 'is' : 'are'} in no network that you can write to: ${names.join(', ')}${count > names.length ? ` … and ${count - names.length} more` : ''}. Leave them out, or ask an administrator.`,
  changed: {
    late: 'You saw it more than a quarter of an hour ago, so nothing was sent. This is how it looks now:',
    other: 'Something has changed since you saw it, so nothing was sent. This is how it looks now:',
    people: (joined: readonly string[], left: readonly string[]) =>
      [
        'Others would get it now than when you saw it, so nothing was sent.',
        ...(joined.length > 0 ? [`New: ${joined.join(', ')}.`] : []),
        ...(left.length > 0 ? [`No longer: ${left.join(', ')}.`] : []),
        'This is how it looks now:',
      ].join(' '),
  },
  more: (count: number) => `… and ${count} more`,
  sure: {
    many: (count: number) => `The message goes to ${people(count)}.`,
    odd: 'It is outside working hours, so it comes at the times that you saw.',
    same: 'You have just sent the same. Send it again?',
    ask: 'Are you sure?',
  },
  sending: (count: number, later: number) =>
    [
      'It will be sent in a moment.',
      count === 0 ? '' : `${people(count)} will get it.`,
      later > 0 ? `${people(later)} will get it later, when they are at work.` : '',
    ]
      .filter(part => part !== '')
      .join(' '),
  sendingRoom: 'It will be sent in the channel in a moment.',
  scheduled: (count: number, when: string) =>
    count === 0
      ? `It comes to the channel on ${when}.`
      : `${people(count)} will get it on ${when}.`,
  already: 'It is sent already, or on its way, so nothing more was sent.',
  held: 'It did not get out in time and waits for you to say what becomes of it.',
  stopped: 'It is stopped, so nothing more was sent.',
  discarded: 'Dropped. Nobody got anything.',
  discardedBefore: 'It is dropped, so nothing was sent.',
  gone: 'That message is no longer here.',
  notYours: 'That is somebody else’s message, so it is not yours to touch. Nothing was sent.',
  mayNot: 'Those who coordinate a network can write to it. You can ask the coordinator to send it.',
  guestMayNot: 'Only those who coordinate a network can write to it.',
  askText: 'Will you send a message to the network?',
  askFor: (text: string) => `Will you send this to the network? “${text}”`,
  overtaken: 'The message was changed at the same moment, so nothing was sent. Try again.',
  limits: {
    day: (most: number) =>
      `You have sent ${most} messages today, and that is as many as may be: people must be able to keep up. You can send it tomorrow.`,
    network: (names: readonly string[]) =>
      `Another message goes to ${and(names.map(networkName))} within two hours. With a reason you can send it all the same.`,
    form: {
      title: 'Send all the same',
      submit: 'Send',
      text: (names: readonly string[]) =>
        `Another message goes to ${and(names.map(networkName))} within two hours. Say why this one cannot wait. The reason is kept with the message.`,
      field: 'Reason',
      empty: 'Say in short why it cannot wait.',
    },
  },
  names: {
    heading: 'Who gets the message?',
    columns: ['Name', 'When', 'Can be reached'],
    now: 'now',
    nobody: 'Nobody gets it yet.',
    reach: {
      reached: 'yes',
      sought: 'has not written yet, looked for by e-mail',
      waiting: 'only in the web chat',
      nowhere: 'no, never wrote to me',
    },
  },
  approval: {
    asked: (names: readonly string[]) =>
      `I have asked ${and(names)}. You will hear when there is an answer, and then you can send it.`,
    card: (author: string, network: string, count: number) =>
      `${author} would like to send this message to ${people(count)} in ${networkName(network)}. May it be sent?`,
    done: 'Thank you. Now it can be sent.',
    doneNo: 'Noted. It will not be sent like this.',
    before: 'It is answered already.',
    over: 'The message has been changed or dropped, so there is nothing to answer.',
    mayNot: 'Those who coordinate the network can answer that.',
    yes: (name: string, network: string) =>
      `${name} says yes to your writing to ${networkName(network)}. Look at the message and send it.`,
    no: (name: string, network: string) =>
      `${name} says no to your writing to ${networkName(network)}. Nothing was sent.`,
  },
  open: 'Write the message here. You always see who gets it before anything is sent.',
  whom: 'Who is to get it? I could not find those you wrote. Choose them here. Nothing was sent.',
  which: 'Which meeting do you mean? Write the day or the network too. Nothing was sent.',
  noHolidays: (year: string, municipality: string | undefined) =>
    `I have no holiday plan for the school year ${year}${municipality === undefined ? '' : ` in ${municipality}`}, so the message may come on a day off.`,
  facts: 'Under the text stand the meeting’s time and place, and what to prepare.',
  about: ({ title, when }: MeetingSaid) => `${title}, ${when}`,
  roles: {
    member: 'Members',
    leader: 'School leaders',
    delegate: 'Leaders’ delegates',
    coordinator: 'Coordinators',
    deputy: 'Deputy coordinators',
    overseer: 'Area leaders and steering group',
    admin: 'Administrators',
  } satisfies Record<Role, string>,
  remindOf: (about: string) => `Remember: ${about}.`,
  remind: ({ title, when }: MeetingSaid) => `Remember ${title}, ${when}.`,
  form: {
    title: 'Write to the network',
    submit: 'See who gets it',
    text: 'You see who gets it when, before anything is sent. Where you choose several kinds, it is those who fit all of them.',
    keeps: (audience: string) => `Where you choose none below, it still goes to ${audience}.`,
    message: 'Message',
    networks: 'Networks',
    holds: 'Hold',
    schools: 'Schools',
    functions: 'Functions',
    roles: 'Roles',
    meeting: 'About the meeting',
    among: 'Which of them?',
    amongChoices: {
      all: 'Everybody I have chosen',
      invited: 'Only those the meeting is for',
      yes: 'Only those who said yes to the meeting',
      no: 'Only those who said no to the meeting',
      maybe: 'Only those who answered maybe',
      silent: 'Only those who have not answered',
    },
    except: 'Except',
    exceptHint: 'Names, schools, hold or networks, with commas between them',
    date: 'Date',
    time: 'Time',
    whenHint: 'Empty: at once',
    where: 'Where',
    whereChoices: {
      people: 'To each person',
      room: 'In the network’s channel',
      both: 'Both',
    },
    none: 'No meeting',
    problems: {
      empty: 'Write a message.',
      cpr: 'There is a CPR number in it. I may not keep that, so take it out before you send.',
      tooLong: (count: number, most: number) =>
        `There are ${count} characters, and there is room for ${most}.`,
      whom: 'Choose who is to get it.',
      meeting: 'Choose the meeting.',
      except: (words: readonly string[]) => `I do not know ${or(words.map(word => `“${word}”`))}.`,
      date: 'Choose a date.',
      time: 'Write the time as 13:30.',
      past: 'That time has passed.',
      room: 'Choose one network that has a channel.',
      choose: 'Choose one of these.',
    },
  },
}
