// Asking who comes, and answering: what a coordinator sees before and after people are asked, the invitation itself, and what is said to an
// answer. English.
import type { AskedSaid, invitation as danish, InvitedSaid } from '../../da/attend/invitation.js'
import { and, capital, networkName } from '../ask-grammar.js'
import { pasted } from './pasted.js'

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`
}

/** What is only "Netværksmøde" takes its network. */
function nameOf({ title, networks: [only, another] }: InvitedSaid): string {
  const isBare = /^(?:netværks)?(?:møde|dag|træf)$|^(?:network )?meeting$/iu.test(title.trim())
  return isBare && only && !another ? `${title.trim()} in ${networkName(only)}` : title.trim()
}

function whenWhere({ when, place, isOnline }: InvitedSaid): string {
  if (place !== undefined) return `${when}, at ${place}`
  return isOnline ? `${when}, online` : when
}

function whole(said: InvitedSaid): string {
  return `${nameOf(said)}, ${whenWhere(said)}`
}

function leaderless(schools: readonly string[]): string {
  if (schools.length === 0) return ''
  const shown = schools.slice(0, 6)
  const more = schools.length > 6 ? [`${schools.length - 6} others`] : []
  return ` I know no leader at ${and([...shown, ...more])}, so you will have to ask there yourself.`
}

function asked({ people: count, leaders }: AskedSaid): string {
  const chooses = leaders === 1 ? '1 school leader' : `${leaders} school leaders`
  if (count === 0) return `ask ${chooses} whom they send`
  const comes = `ask ${people(count)} whether they are coming`
  return leaders === 0 ? comes : `${comes}, and ${chooses} whom they send`
}

export const invitation: typeof danish = {
  messages: {
    invitation: 'Invitation',
    designation: 'Question to the school leaders who takes part',
    chosen: 'Message about who is chosen',
    declined: 'Message to the school leader that somebody can’t come',
    substitute: 'Message about a colleague who goes instead',
    nudge: 'Reminder to answer',
    coverage: 'Overview of who is coming',
  },
  buttons: {
    yes: 'I’ll be there',
    no: 'I can’t',
    maybe: 'Maybe',
    substitute: 'A colleague goes instead',
    yesAfterAll: 'I’m coming after all',
    noAfterAll: 'I can’t after all',
    myself: 'I’m coming myself',
    another: 'Choose another colleague',
    fitsYes: 'Yes, it does',
    fitsNo: 'No, I can’t',
    instead: 'Yes, I’ll go',
    notInstead: 'No, I can’t',
    note: 'Write a comment',
    term: 'Answer each meeting',
    all: 'I’m coming to them all',
    offer: 'Ask who is coming',
    take: 'Yes, ask them',
    mend: 'Edit',
    names: 'Who can’t be reached?',
    undo: 'Undo',
    close: 'Close for answers',
    reopen: 'Open for answers again',
    every: count => `All ${count} meetings`,
    paste: 'Paste answers',
    apply: 'Save the answers',
  },
  chooseColleague: 'Press “A colleague goes instead” and choose who it is. Then I ask them.',
  comes: said => `Are you coming to ${whole(said)}?`,
  by: day => `Please answer by ${day}.`,
  late: 'The deadline has passed, but do answer all the same.',
  several: count => `Are you coming to these ${count} meetings?`,
  line: (said, by, answered) =>
    `${nameOf(said)}: ${whenWhere(said)}. ${answered ?? `Please answer by ${by}.`}`,
  more: count => `… and ${count} more.`,
  columns: ['Meeting', 'When', 'Your answer'],
  notYet: by => `by ${by}`,
  answered: {
    yes: 'You are coming.',
    no: 'You are not coming.',
    maybe: 'You have answered maybe.',
    substitute: 'A colleague goes instead.',
  },
  own: {
    yes: 'You have said that you are coming.',
    no: 'You have said that you can’t come.',
    maybe: 'You have answered maybe. Do you know by now?',
    substitute: name => `You have said that ${name ?? 'a colleague'} goes instead of you.`,
  },
  comesShort: 'Are you coming?',
  fits: 'Does it still suit you?',
  saidYesBefore: 'You said yes to the old time. Can you make the new one too?',
  thanks: {
    yes: said => `Thank you, we are counting on you for ${whole(said)}.`,
    no: said => `Thank you for telling us. You are not down for ${whole(said)}.`,
    maybe: said => `Thank you. You have answered maybe to ${whole(said)}.`,
    substitute: said =>
      `Thank you. You are not down for ${whole(said)}, and a colleague goes instead.`,
  },
  youSaid: {
    yes: said => `You have answered that you are coming to ${whole(said)}.`,
    no: said => `You have answered that you are not coming to ${whole(said)}.`,
    maybe: said => `You have answered maybe to ${whole(said)}.`,
    substitute: said =>
      `You have answered that you are not coming to ${whole(said)}, and that a colleague goes instead.`,
  },
  changeable: 'You can change your answer until the meeting.',
  maybeNote: 'Do tell us when you know.',
  noted: note => `Your comment, which only the coordinator sees: “${note}”`,
  thanksTerm: 'Thank you for your answers. This is how they stand:',
  noSeats: titles => `Sorry, there are no seats left for ${and(titles)}.`,
  allAnswered: 'You have answered them all. You can change your answers until the meetings.',
  problems: {
    guest: 'I don’t know you as part of the networks yet, so I can’t take your answer.',
    gone: 'That meeting is no longer here.',
    cancelled: 'The meeting is cancelled, so there is no need to answer.',
    over: 'The meeting is over, so it can no longer be answered.',
    closed: 'The meeting is closed for answers. Write to the coordinator if anything is new.',
    notAsked:
      'You have not been asked to that meeting. If you think that is a mistake, write to the coordinator.',
    chosenByLeader: 'Your school leader chooses who comes along. Tell your leader.',
    moved: 'The meeting was moved, so that answer no longer holds. Please answer the new time:',
    full: seats =>
      `Sorry, there are no seats left: all ${seats} are taken. Write to the coordinator if you would like to come all the same.`,
    noMaybe: 'For that meeting we need a yes or a no.',
    newer: 'You have answered otherwise in the meantime. This is how your answer stands:',
  },
  note: {
    title: 'Comment',
    submit: 'Save',
    text: 'Only the coordinator sees it, and it is deleted after the meeting. Please write nothing about illness or other private matters.',
    field: 'Your comment',
  },
  tooLong: (length, most) => `It has ${length} characters. Please write at most ${most}.`,
  term: {
    title: 'Your answers',
    submit: 'Send my answers',
    text: 'Answer those that you know by now. The rest can wait.',
    field: said => `${nameOf(said)}, ${whenWhere(said)}`,
  },
  substitute: {
    title: 'A colleague instead',
    submit: 'Ask the colleague',
    text: said =>
      `Who can go to ${whole(said)} instead of you? I ask your colleague and let you know.`,
    field: 'Colleague',
    hint: 'If your colleague is not here, write to the coordinator.',
    choose: 'Choose a colleague.',
    chooseFor: title => `Choose a colleague for ${title}`,
    nobody: 'I know no colleagues who can go instead. Write to the coordinator.',
    asking: name => `I am asking ${name} and will let you know.`,
    asks: (name, said) => `${name} can’t come to ${whole(said)}. Can you go instead?`,
    agreed: (name, said) => `${name} goes instead of you to ${whole(said)}.`,
    refused: (name, said) =>
      `Unfortunately ${name} can’t go instead of you to ${whole(said)}. Would you like to ask somebody else?`,
    released: (name, said) =>
      `${name} has changed their answer, so you need not go to ${whole(said)}. Thank you for helping!`,
  },
  form: {
    title: 'Who is coming?',
    submit: 'Show who is asked',
    text: 'Choose the meetings. You first see who will be asked, and say yes after that.',
    meetings: 'Which meetings?',
    by: 'Answer by',
    byHint: 'Without a date it is 5 school days before each meeting.',
    maybe: 'Is maybe an answer?',
    maybeYes: 'Yes',
    maybeNo: 'No',
    none: 'Choose at least one meeting.',
    tooMany: most => `Choose at most ${most} meetings at a time.`,
    badDate: 'Choose a date from today until the meeting.',
  },
  heading: (first, count) =>
    count === 1
      ? `Shall I ask who is coming to ${nameOf(first)}?`
      : `Shall I ask who is coming to these ${count} meetings?`,
  openColumns: ['Meeting', 'When', 'Answer by'],
  openLine: (said, by) => `${nameOf(said)}: ${whenWhere(said)}. Answer by ${by}.`,
  willAsk: said => {
    if (said.people + said.leaders === 0)
      return said.answered > 0
        ? 'Everybody has answered already, so there is nobody to ask.'
        : `There is nobody to ask: the meeting is for nobody I know.${leaderless(said.leaderless)}`
    const later =
      said.later > 0
        ? ` ${said.later} of them ${said.later === 1 ? 'is' : 'are'} off now and will get it on their next working day.`
        : ''
    const answered = said.answered > 0 ? ` ${said.answered} have answered already.` : ''
    return `If you say yes, I ${asked(said)} in 30 seconds. Until then you can undo it.${later}${answered}${leaderless(said.leaderless)}`
  },
  fewSeats: (said, seats, count) =>
    `Note: there are ${seats} seats for ${nameOf(said)}, and ${count} will be asked.`,
  badBy: 'That deadline is not between today and the meeting, so I have taken the usual one.',
  soonBy: 'Note: the deadline is short, as the meeting is so near.',
  opened: said => {
    if (said.people + said.leaders === 0) return 'Open for answers. There is nobody to ask now.'
    return `I will. In 30 seconds I ${asked(said)}, so there is time to undo it.`
  },
  openedAlready: 'It is open for answers, and they have been asked.',
  openAlready: said => `${capital(whole(said))} is open for answers already.`,
  undone: 'Undone. Nobody has been asked.',
  tooLate:
    'The first ones have been asked, so it can’t be undone silently. You can close for answers again.',
  closedNow: count =>
    `Closed. ${count === 1 ? 'The meeting' : `${count} meetings`} can no longer be answered, and the answers you have got are still there.`,
  notOpen: 'The meeting is not open for answers.',
  changedMeanwhile:
    'Something has changed since you saw this, so nobody was asked. This is how it is now:',
  overtaken:
    'Somebody else changed the programme at that very moment, so nobody was asked. Please try again.',
  nothingFound:
    'I can’t find a meeting that fits. Try “open the meeting on 9 December for answers”.',
  noneToOpen: 'There are no coming meetings that you can open for answers.',
  which: 'Which meeting do you mean?',
  choose: said => `${nameOf(said)}, ${said.when}`,
  reach: ({ reached, sought, waiting, nowhere }) => {
    const total = reached + sought + waiting + nowhere
    if (reached === total)
      return total === 1 ? 'They can be reached.' : `All ${total} can be reached.`
    return [
      ...(reached > 0 ? [`${reached} of ${total} can be reached.`] : []),
      ...(sought > 0
        ? [
            `${people(sought)} ${sought === 1 ? 'has' : 'have'} not written to me yet. I look for them by e-mail.`,
          ]
        : []),
      ...(waiting > 0
        ? [
            `${people(waiting)} can only be reached in the web chat, and will see it when they look there.`,
          ]
        : []),
      ...(nowhere > 0 ? [`I can’t write to ${people(nowhere)} yet.`] : []),
    ].join(' ')
  },
  allReached: 'Everybody can be reached.',
  paste: pasted,
}
