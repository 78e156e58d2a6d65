// Moving, cancelling and changing a meeting in chat. English.
import type { ChangeKind } from '../../../model/change.js'
import type {
  meetingChange as danish,
  MeetingSaid,
  ToldWhen,
  WarningSaid,
} from '../../da/send/meeting-change.js'

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`
}

function after({ people: count, later }: ToldWhen): string {
  if (later === 0) return ''
  const who = later < count ? `${later} of them ${later === 1 ? 'is' : 'are'}` : 'They are'
  return ` ${who} off now and will get it when back at work.`
}

const took: Readonly<Record<ChangeKind, string>> = {
  cancelled: 'Cancelled.',
  'planned-again': 'The meeting is on again.',
  moved: 'Moved.',
  slightly: 'Moved.',
  place: 'The place is changed.',
  link: 'The link is changed.',
  length: 'The hours are changed.',
}
const buttons: Readonly<Record<ChangeKind, string>> = {
  cancelled: 'Cancel the meeting',
  'planned-again': 'Hold the meeting',
  moved: 'Move the meeting',
  slightly: 'Move the meeting',
  place: 'Change the place',
  link: 'Change the link',
  length: 'Change the hours',
}

export const meetingChange: typeof danish = {
  offer: 'Move or cancel',
  what: ({ title, when }: MeetingSaid) => `${title}, ${when}. What is to happen?`,
  open: 'Move or change',
  cancel: 'Cancel the meeting',
  revive: 'Hold the meeting after all',
  mend: 'Change',
  undo: 'Undo',
  tellNow: 'Send now',
  take: (kind: ChangeKind) => buttons[kind],
  heading: (kind: ChangeKind, title: string) => {
    if (kind === 'cancelled') return `Cancel ${title}?`
    if (kind === 'planned-again') return `Hold ${title} after all?`
    const isMoved = kind === 'moved' || kind === 'slightly'
    return isMoved ? `Move ${title}?` : `Change ${title} like this?`
  },
  fields: { when: 'Time', place: 'Place', link: 'Link', status: 'Status' },
  none: 'none',
  fromTo: (before: string, after: string) => `${before} → ${after}`,
  status: { planned: 'planned', cancelled: 'cancelled' },
  willTell: (told: ToldWhen, pauseMs: number) => {
    const { people: count } = told
    if (count === 0) return 'Nobody is told: the meeting is for nobody I know.'
    const will = `${people(count)} will be told`
    if (pauseMs === 0) return `${will} at once when you say yes.${after(told)}`
    const pause =
      pauseMs < 60_000 ? `${pauseMs / 1000} seconds` : `${Math.round(pauseMs / 60_000)} minutes`
    return `${will} ${pause} after you say yes. Until then you can undo it.${after(told)}`
  },
  willTellNobody: 'Nobody is told: this is how they know it.',
  warning: ({ code, day, people: count = 0, meeting }: WarningSaid): string => {
    switch (code) {
      case 'weekend':
        return `Note: ${day} is at a weekend.`
      case 'day-off':
        return `Note: everybody is off on ${day}.`
      case 'some-off':
        return `Note: ${people(count)} ${count === 1 ? 'is' : 'are'} off on ${day}.`
      case 'hours':
        return 'Note: this is outside ordinary working hours.'
      case 'clash':
        return `Note: ${people(count)} also ${count === 1 ? 'has' : 'have'} ${meeting?.title ?? ''}, ${meeting?.when ?? ''}.`
      case 'weekday':
        return `Note: weekday and date do not match. I took ${day}.`
      default:
        return code satisfies never
    }
  },
  taken: (kind: ChangeKind | undefined, told: ToldWhen, at?: string) => {
    const { people: count } = told
    const done = kind ? took[kind] : 'Changed.'
    if (count === 0) return `${done} Nobody is told: the meeting is for nobody I know.`
    if (at === undefined) return `${done} ${people(count)} will be told now.${after(told)}`
    return `${done} ${people(count)} will be told ${at}.${after(told)}`
  },
  /** When people are told: at a time of day, or so soon. */
  atTime: (time: string) => `at ${time}`,
  inSeconds: (seconds: number) => `in ${seconds} seconds`,
  already: 'It is like that already, so nothing more was done.',
  undone: ({ title, when }: MeetingSaid) =>
    `Undone. ${title} is ${when} again, and nobody has been told.`,
  undoneMore: ({ title, when }: MeetingSaid) =>
    `Undone. ${title} is ${when} again. The other changes that are not sent yet stand.`,
  told: 'People have been told, so it cannot be undone in silence. Tell them again?',
  tellingNow: 'The notice is on its way.',
  nothingToTell: 'There is no notice waiting.',
  changedMeanwhile:
    'The meeting has changed since you saw this, so nothing was done. This is how it looks now:',
  overtaken:
    'Somebody else changed the programme at the same moment, so nothing is saved. Try again.',
  problems: {
    gone: 'That meeting is no longer here.',
    over: 'The meeting is over, so it cannot be changed.',
    cancelled: 'The meeting is already cancelled.',
    'whole-series':
      'I can change one meeting of the series at a time. The whole series you change in the calendar, and import it again.',
    past: 'That time has already passed.',
    'needs-end': 'Say when it ends too.',
    'ends-first': 'The meeting ends before it begins.',
    'no-such-start': 'That time does not exist: the clocks go forward that night. Choose another.',
    'no-such-end': 'That end does not exist: the clocks go forward that night. Choose another.',
    'bad-link': 'A link must begin with https://.',
    nothing: 'It is like that already, so there is nothing to change.',
  },
  typed: {
    date: 'Choose a date.',
    time: 'Write a time like 13:30.',
    cpr: 'There is a CPR number in it. I must not keep that, so take it out before you send.',
    tooLong: (most: number) => `There is room for ${most} characters.`,
  },
  impossible: (said: string) => `“${said}” is in no calendar. Nothing is changed.`,
  form: {
    title: 'Move or change',
    submit: 'See what happens',
    text: ({ title, when }: MeetingSaid) =>
      `${title}, ${when}. You see who will be told before anything is changed.`,
    date: 'Date',
    start: 'Begins',
    end: 'Ends',
    allDay: 'Empty: all day',
    keepsLength: 'Empty: as long as before',
    place: 'Place',
    link: 'Link of the online meeting',
  },
  several: 'Which meeting do you mean?',
  more: (count: number) =>
    `There are ${count} more. Write the day or the network, and I can find it.`,
  choose: ({ title, when }: MeetingSaid) => `${when}: ${title}`,
  nothingFound:
    'I cannot find that meeting among those ahead. Write the network, number or day. Nothing is changed.',
  nothingOff: 'I cannot find a cancelled meeting that fits. Nothing is changed.',
  whenTo: ({ title, when }: MeetingSaid) =>
    `${title}, ${when}. When is it to be instead? Choose day and hours here, or write it with “to”. Nothing is changed yet.`,
  mayNot: (who: readonly string[]) =>
    who.length === 0
      ? 'Only those who coordinate the meeting can change it. Nothing is changed.'
      : `Only those who coordinate the meeting can change it. Write to ${who.join(' or ')}. Nothing is changed.`,
  guestMayNot:
    'Only those who coordinate a network can move and cancel meetings. Nothing is changed.',
}
