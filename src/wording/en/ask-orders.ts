// What Pejling answers in English when it is told to do something. Part of en/ask.ts.
import type { OrdersWording, OrderTo } from '../orders-wording.js'
import { and, contact, networkName } from './ask-grammar.js'

const calendarTip =
  'Ask me about the meeting and press “Add to calendar” under the answer, and you have it in your own calendar.'

export const orders: OrdersWording = {
  notDone: {
    change: 'I cannot do that from this message, so I have changed nothing.',
    message: 'I could not make a message of that, so nothing has been sent.',
    remind: 'I cannot set a reminder for you, so none has been set.',
    absence:
      'I cannot find a meeting that is open for answers, so nothing is noted, and nobody has been told yet.',
    late: 'Whether one may come late or leave early stands nowhere, and I do not pass messages on.',
    signup:
      'I cannot find a meeting that is open for answers, so you are not signed up for anything.',
    erase: 'I cannot delete that here, so nothing has been deleted.',
    calendar: 'I cannot write in your calendar myself, so nothing has been added.',
    other: 'I cannot do that for you, so nothing has happened.',
  },
  clock: (day, week, time) => `Today is ${day} (week ${week}), and it is ${time}.`,
  instead(order, to) {
    switch (order) {
      case 'remind':
      case 'calendar':
        return calendarTip
      case 'erase':
        return 'Ask whoever administers Pejling at your place to do it.'
      case 'change':
        if (to.isSelf)
          return 'A meeting in the plan you can move or cancel in the chat: write “move” or “cancel”, and which meeting. New meetings you import with the calendar or the sheet.'
        return `Ask ${whom(to)} to do it.`
      case 'message':
        return to.isSelf
          ? `Write “write to ${networkName(to.network ?? '')}: …” in the chat, with your message after the colon, and you see who gets it before it goes.`
          : `Ask ${whom(to)} to do it.`
      case 'absence':
      case 'signup':
        return to.isOfHold
          ? 'Tell your school leader, who chooses who comes along.'
          : `Write to ${whom(to).replace(/,$/u, '')}.`
      case 'late':
        return `Write to ${whom(to).replace(/,$/u, '')}.`
      case 'other':
        return 'I answer questions about meetings, deadlines, tools, and who is who.'
      default:
        return order satisfies never
    }
  },
}

/** "Søren Lund (soren@…), who coordinates the mathematics network". */
function whom({ network, people }: OrderTo): string {
  return network && people.length > 0
    ? `${and(people.map(contact))}, who coordinate${people.length > 1 ? '' : 's'} ${networkName(network)},`
    : 'whoever called the meeting'
}
