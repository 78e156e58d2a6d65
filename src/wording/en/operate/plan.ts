// The command `plan`: what goes out when, and why not otherwise. English.
import { dateOf, type LocalDate, type LocalDateTime } from '../../../core/time.js'
import type { plan as danish } from '../../da/operate/plan.js'
import { sayDate, sayTime } from '../../dates.js'

function when(local: LocalDateTime, today: LocalDate): string {
  return `${sayDate('en', dateOf(local), today)} at ${sayTime('en', local)}`
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

export const plan: typeof danish = {
  usage:
    'Say which days the plan shall show: npx pejling plan --from 2026-11-01 --to 2026-11-30. Both days are included.',
  where: 'Choose either --programme FOLDER or --tenant ID, not both.',
  badMoment: (option, text) =>
    `${option} must be a date like 2026-11-01 or a time like 2026-11-01T09:00, not "${text}".`,
  backwards: '--from must lie before --to.',
  tooLong: years => `The plan can show ${years} years at a time at most.`,
  heading: (name, first, last) =>
    `Reminders in ${name} from ${sayDate('en', first, last)} to ${sayDate('en', last, last)} ${last.slice(0, 4)}`,
  nothing: 'There are no reminders in the period.',
  day: (day, today) => sayDate('en', day, today),
  time: local => local.slice(11),
  about: (title, day, today) => `${title} (${sayDate('en', day, today)})`,
  offset({ unit, count: number }) {
    if (number === 0) return unit === 'minutes' ? 'now' : 'same day'
    if (unit === 'schoolDays') return `${count(number, 'school day', 'school days')} before`
    if (unit === 'days') return `${count(number, 'day', 'days')} before`
    if (number % 60 === 0) return `${count(number / 60, 'hour', 'hours')} before`
    return `${count(number, 'minute', 'minutes')} before`
  },
  receivers: (people, rooms) =>
    [
      ...(people > 0 ? [count(people, 'person', 'people')] : []),
      ...(rooms > 0 ? [count(rooms, 'channel', 'channels')] : []),
    ].join(' and '),
  outcome: { send: '', shift: 'moved', bundle: 'combined', drop: 'not sent' },
  why(word, wanted, today) {
    const was = `It was due ${when(wanted, today)}`
    switch (word) {
      case 'quiet-hours':
        return `${was}, but messages only go between 7:00 and 17:00.`
      case 'day-off':
        return `${was}, but the receiver is not at work then.`
      case 'before-start':
        return `${was}, but the meeting has begun by then.`
      case 'passed':
        return `${was}, when nothing is sent, and it was too late to send it before. It goes as soon as anything may.`
      case 'same-minute':
        return 'It comes in the same message as another reminder.'
      case 'day-budget':
        return `${was}, but a message goes that day already. It comes along in another one.`
      case 'week-budget':
        return `${was}, but three messages go that week already. It comes along in another one.`
      case 'weekly-day-off':
        return 'It is the weekday that the receiver has off. It only goes if they have said yes to the meeting.'
      case 'late':
        return `${was}, but that was over when the meeting came into the plan.`
      case 'no-hour':
        return 'It lasts all day, so there is no hour to count back from.'
      case 'no-work-day':
        return 'The receiver has no working day before the day.'
      case 'said-no':
        return 'The receiver has said no to the meeting.'
      case 'opted-out':
        return 'The receiver has turned off the reminder shortly before the meeting.'
      default:
        return word satisfies never
    }
  },
  sum: ({ reminders, messages, receivers, shifted, bundled, dropped }) =>
    `${count(reminders, 'reminder', 'reminders')} in ${count(messages, 'message', 'messages')} to ${count(receivers, 'receiver', 'receivers')}: ${shifted} moved to another time, ${bundled} combined with another message. ${dropped} not sent.`,
  noHolidays: (year, municipality) =>
    `The holiday plan of the school year ${year}${municipality ? ` in ${municipality}` : ''} is missing, so only weekends, public holidays and people's own days off are left out.`,
  forNobody: title =>
    `The deadline "${title}" does not say whom it is for, so nobody is reminded of it.`,
  others: 'meetings without a network',
  notYet: names =>
    `The plan shows everything, but nothing goes out before somebody has said yes. That is missing for: ${names.join(', ')}.`,
}
