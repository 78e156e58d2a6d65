// Making rounds and series. English.
import type { ChanceSaid, rounds as danish, RoundStateSaid } from '../../da/checkin/make.js'
import { cadence } from './cadence.js'
import { readyQuestions } from './ready-questions.js'
import { whoSees } from './who-sees.js'

function and(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function chance({ is, countable, inTen }: ChanceSaid): string {
  const first = `${countable} can answer; those who made it or coordinate are not counted.`
  switch (is) {
    case 'refused':
      return `${first} A check-in without names needs at least 5 who can answer; otherwise one could work out who answered what.`
    case 'advised-against':
      return `${first} So few hardly ever give a picture unless everybody answers, and the single person may feel seen.`
    case 'unlikely':
      return `${first} If ${inTen} in 10 answer, the chance of a picture is under a quarter.`
    case 'even':
      return `${first} If ${inTen} in 10 answer, a picture is uncertain: it takes at least 5 answers.`
    case 'likely':
      return `${first} If ${inTen} in 10 answer, there will most likely be a picture.`
    default:
      return is satisfies never
  }
}

export const rounds: typeof danish = {
  ready: readyQuestions,
  cadence,
  whoSees,
  splits: {
    none: 'No, only together',
    school: 'By school',
    function: 'By function',
    hold: 'By hold',
  },
  chance,
  instead: {
    meeting:
      'Share the question with a neighbouring network, or let the team answer together, with its name.',
    series:
      'Better ask at the end of a meeting, where most people answer, or let the team answer together, with its name.',
  },
  member: (network, said) => `${network}: ${chance(said)}`,
  mayNot:
    'The network’s coordinator makes check-ins. If you would like to suggest a question, write to the coordinator.',
  guestMayNot: 'I do not know you from the plan, so you cannot make check-ins here.',
  gone: 'That check-in is no longer there.',
  meetingGone: 'That meeting is no longer in the plan.',
  notYours: 'Somebody else made that check-in, and you do not coordinate the network.',
  overtaken: 'It has changed in the meantime. Look at it again as it is now.',
  buttons: {
    meeting: 'In a meeting',
    series: 'Again and again',
    team: 'Let the team answer together',
    start: 'Yes, ask',
    startSeries: 'Yes, start the series',
    change: 'Change',
    discard: 'Discard',
    undo: 'Undo',
    close: 'Close now',
    stop: 'Stop and delete answers',
    sureStop: 'Yes, stop and delete',
    keepOpen: 'Leave it open',
    pause: 'Pause',
    resume: 'Resume the series',
    end: 'End the series',
    show: 'See the draft',
    code: 'Show the code',
    slide: 'Show on the board',
    whoSees: 'Who can see what?',
    facts: 'For union and safety reps',
    results: 'See the pictures',
    list: 'My check-ins',
    answer: 'Answer',
    about: ({ title, when }) => `${title}, ${when}`,
    of: (label, what) => `${label}: ${what}`,
  },
  choose:
    'What sort of check-in is it to be? At the end of a meeting most people answer, so that is where a picture comes most often. A series asks the same question again and again.',
  whichMeeting: 'Which meeting?',
  whichNetwork: 'Which network?',
  noMeeting: 'I cannot find a coming meeting of yours that it fits.',
  tooLate: 'The meeting is over, so it is too late to ask in it.',
  meetingForm: {
    title: 'Ask in the meeting',
    text: ({ title, when }) =>
      `${title}, ${when}. You will see all of it as the others get it before anybody is asked.`,
  },
  seriesForm: {
    title: 'Ask again and again',
    text: network =>
      `${network}. It is open for five school days each time, and nobody is asked more often than every ten days.`,
    network: 'Network',
    rhythm: 'How often?',
    rhythmHint:
      'For example: every other Thursday at 14, the first Tuesday of the month, or 0 14 * * 4',
    from: 'From which day?',
    fromHint: 'Empty: from today.',
  },
  form: {
    submit: 'See how it will be',
    ready: 'Ready-made questions',
    readyHint: 'Choose one or more, at most 4 in all.',
    own: 'Your own question, if you have one',
    ownHint: 'At most 90 characters. Something that one press can answer.',
    scale: 'Answers to your own question',
    scaleChoice: (name, steps) => `${name} ${steps[0]} … ${steps.at(-1)}`,
    comments: 'May people write a comment?',
    commentChoices: { yes: 'Yes, without name', no: 'No' },
    split: 'Is the picture to be divided?',
    addressees: 'Who gets the picture besides those asked?',
    addresseesHint: 'Cannot be changed once it is open.',
    sendsTo: 'Who gets a message?',
    sendsToChoices: {
      coming: 'Those who have said that they come',
      all: 'Everybody the meeting is for',
      nobody: 'Nobody, only the code on the board',
    },
    opens: 'Opens at',
    closes: 'Closes at',
    lang: 'Language',
    langChoices: { da: 'Danish', en: 'English' },
    problems: {
      none: 'Choose a question, or write your own.',
      many: most => `Choose at most ${most} in all.`,
      long: (length, most) => `That is ${length} characters. Write at most ${most}.`,
      cpr: 'There is a CPR number in it. Write it without.',
      opens: 'Write a time on the day of the meeting, before it closes.',
      closes: 'It must be open until an hour after the meeting at least, and close the same day.',
      past: 'That day is past.',
      network: 'Choose a network that you coordinate.',
      rhythm: {
        unknown: 'I cannot read that. Write for example: every other Thursday at 14',
        weekend: 'Choose a weekday. People are asked on school days only.',
        hours: 'Choose a time between 7:30 and 16:00.',
        never: 'There are no school days in that rhythm.',
      },
    },
  },
  sensitive: {
    topic:
      'This looks like a subject that is too serious for a check-in: offensive behaviour, health or the relation to a leader. Whoever needs help cannot get it without a name. Talk to the safety or union representative first.',
    pay: 'A check-in must not be used for appraisals or pay. Please write another question.',
  },
  preview: {
    heading: 'How it will be',
    card: 'This is how those who are asked see it:',
    fields: {
      meeting: 'Meeting',
      network: 'Network',
      opens: 'Opens',
      closes: 'Closes',
      rhythm: 'Rhythm',
      next: 'The next times',
      to: 'Message to',
      sees: 'Gets the picture',
      split: 'Divided',
      comments: 'Comments',
    },
    to: (kind, count) => {
      if (kind === 'nobody') return 'Nobody. The code on the board opens it.'
      const people = count === 1 ? '1 person' : `${count} people`
      return kind === 'coming'
        ? `Those who have said that they come when it opens (${people} right now)`
        : `Everybody the meeting is for (${people})`
    },
    sees: names =>
      names.length === 0 ? 'Only those who are asked' : `Those who are asked, and ${and(names)}`,
    coming: (coming, invited) =>
      `${coming} have said that they come, of ${invited} who can be counted.`,
    five: 'There is a picture only if at least 5 answer.',
    splitWarning: (split, parts) => {
      const noun = split === 'school' ? 'schools' : split === 'hold' ? 'cohorts' : 'functions'
      return `Dividing it ${split === 'hold' ? 'by hold' : `by ${split}`} will hardly ever be possible here: ${parts} ${noun}, and most have fewer than 5 who answer.`
    },
    fits: 'Do the answers fit the question? If not, press Change and choose others.',
    thinned: 'There are always at least ten days between, so it will be every other time.',
    locked: 'Once it is open, neither questions, receivers nor division can be changed.',
    changed: 'The draft has changed since you saw it. This is how it is now:',
    collides: (other, moved) =>
      moved === undefined
        ? `Some of the same people are asked in ${other} within ten days. Choose another rhythm.`
        : `Some of the same people are asked in ${other} within ten days. That is why the first time will be ${moved}, for everybody.`,
  },
  started: ({ title, when }, opens) =>
    `It is set up for ${title}, ${when}. It opens ${opens}. Show the code on the board, and everybody in the room can take part.`,
  startedSeries: (network, first) =>
    `The series has begun in ${network}. The first time is ${first}.`,
  undone: 'Undone. Nobody has been asked.',
  tooLateToUndo: 'It is open already, so it cannot be undone. You can close it or stop it.',
  discarded: 'Discarded. Nobody has been asked.',
  locked: 'It is open, and then it cannot be changed. You can close it or stop it.',
  lockedSeries:
    'The series has begun, and then questions, receivers and division cannot be changed. You can pause it, or end it and make a new one.',
  over: 'It is closed, so nothing can be changed any more.',
  already: 'It is under way.',
  closing: 'It is being closed. The picture comes in a moment if at least 5 have answered.',
  askClose: of =>
    `Shall I close ${of} now? Then the answers are counted, and nobody can answer afterwards.`,
  askStop: of =>
    `Shall I stop ${of}? All answers are deleted, and there will be no picture. It cannot be undone.`,
  stopped: 'Stopped. All answers are deleted, and there will be no picture.',
  paused: 'The series is paused. Nobody is asked until you start it again.',
  resumed: first => `The series goes on. The next time is ${first}.`,
  ended: 'The series has ended. Nobody is asked again.',
  openRoundStays: 'The round that is open now closes as planned.',
  noneOpen: 'You have no open check-ins.',
  noSeries: 'You have no series running.',
  list: {
    heading: 'Your check-ins',
    shared: 'Others read along here. Ask me in our own chat.',
    toAnswer: 'You can answer',
    none: 'You have no check-ins. Write “make a check-in”, and we will begin.',
    noneMember: 'There are no open check-ins for you right now.',
    one: ({ of, question, more, state }) => {
      const rest = more === 0 ? '' : ` (and ${more} more)`
      return `${of}: “${question}”${rest}. ${states(state)}`
    },
  },
  series: network => `the series in ${network}`,
  inMeeting: ({ title, when }) => `${title}, ${when}`,
  code: {
    heading: code => `The code is ${code}`,
    text: (code, said, closes) =>
      `For ${said.title}, ${said.when}. Ask those in the room to write ${code} to me in the chat. Then the question opens, and they are noted as present. It works from when it opens until ${closes}.`,
    none: 'I could not make a code right now. Try again in a moment.',
  },
  note: {
    moved: (of, when) =>
      `The next round of ${of} has been moved to ${when}, because some of the same people were asked elsewhere within ten days. It is moved for everybody.`,
    few: of =>
      `Nobody was asked in ${of} this time: fewer than 5 can be counted, and then it cannot be without names.`,
    silent: of =>
      `Nobody was asked in ${of} this time. The last two times nobody was told what you do about it, and then people tire of answering. Write what you do now, or pause.`,
    cancelled: of =>
      `The meeting is cancelled, so nobody is asked: ${of}. If there is a new one, you can ask in that.`,
    over: of => `The meeting is over, so nobody is asked: ${of}.`,
  },
}

function states(state: RoundStateSaid): string {
  switch (state.is) {
    case 'draft':
      return 'Draft.'
    case 'waits':
      return `Opens ${state.when}.`
    case 'open':
      return `Open until ${state.when}.`
    case 'closed':
      return `Closed ${state.when}.`
    case 'running':
      return `Next time ${state.when}.`
    case 'stopped':
      return 'Stopped.'
    case 'paused':
      return 'Paused.'
    case 'ended':
      return 'Ended.'
    default:
      return state satisfies never
  }
}
