// Answering a check-in: the card, what is said to a press or a typed answer, and what one may want instead. English.
import type { checkin as danish, RoundSaid } from '../../da/checkin/answer.js'
import { and, networkName } from '../ask-grammar.js'

function about({ meeting, network }: RoundSaid): string {
  if (meeting !== undefined) return ` on ${meeting}`
  return network === undefined ? '' : ` in ${networkName(network)}`
}

const still =
  'You still get moves, cancellations, invitations and messages. Nobody else can see this.'

export const checkin: typeof danish = {
  card: {
    heading: (said, { nth, of }) =>
      `Check-in${about(said)}${of > 1 ? ` (question ${nth} of ${of})` : ''}`,
    doing: text => `Since last time. What we do now: ${text}`,
    steps: words => `Answers: ${words.join(' · ')}`,
    step: (word, nth) => `${word} (${nth} of 5)`,
    promise: (fewest, until) =>
      `Without your name. Only shown together, when at least ${fewest} have answered, after ${until}. You can change it until then.`,
    saved: until => `Saved. You can change it until ${until}.`,
    savedNext: 'Saved. Here is the next question.',
    waiting: said =>
      `There is a check-in${about(said)}. You joined recently, so your answer can’t be counted yet: otherwise others could work out what you in particular answered.`,
    waitingUntil:
      'You will be counted from the next term, or sooner if at least 5 of you are new. If there is something you want to say now, you can write it with your name.',
    own: {
      author:
        'This is what those who are asked see. You made the round, so you don’t answer it yourself.',
      coordinator:
        'This is what those who are asked see. You coordinate the network, so you don’t answer it yourself.',
    },
  },
  buttons: {
    skip: 'Skip',
    later: 'Later',
    whoSees: 'Who can see what?',
    see: 'See or change my answer',
    undo: 'Undo',
    comment: 'Write a comment',
    contact: 'I’d like to be contacted',
    write: 'Write with my name',
    afterAll: 'Answer after all',
    now: 'Answer now',
    result: 'Show the result',
  },
  problems: {
    guest: 'I don’t know you as part of the networks yet, so I can’t take an answer.',
    gone: 'That check-in is no longer here.',
    notOpen: 'It is not open yet, so nothing was saved.',
    closed: isErased =>
      `The round is closed, and the link between you and your answer is deleted${isErased ? ' and can no longer be found' : ''}. So nothing can be changed or undone.`,
    counting: 'The round is closed and is being counted now, so nothing can be changed.',
    stopped:
      'The round was stopped. Everything that was answered is deleted, and nothing will be shown.',
    notAsked:
      'That check-in is not for you. If you think that is a mistake, write to the coordinator.',
    notSaved: 'It was not saved. Please try again in a moment; what you wrote is still here.',
  },
  told: {
    answered: until => `You have answered. You can change it until ${until}.`,
    undone:
      'Undone. Your answer is taken back and doesn’t count. You can answer again if you like.',
    skipped: until =>
      `All right, you won’t hear more about this check-in. If you’d like to answer after all, you can until ${until}.`,
  },
  later: {
    ask: 'When shall I ask again?',
    halfHour: 'In 30 minutes',
    day: day => `${day.slice(0, 1).toUpperCase()}${day.slice(1)}`,
    told: when => `I will. I’ll ask again ${when}.`,
    paused: 'You have paused check-ins, so I won’t ask again. You can answer here:',
    tooLate: until => `It closes ${until}, so there is no time to ask again. You can answer here:`,
  },
  own: {
    title: 'Your answer',
    submit: 'Save',
    text: until => `Only you see this. You can change it until ${until}.`,
    comment: text => `Your comment: “${text}”`,
    choose: 'Choose an answer.',
  },
  comment: {
    title: 'Your comment',
    submit: 'Save the comment',
    text: (fewest, until) =>
      `Without your name. Only shown if at least ${fewest} answer and at least 3 write something, in random order and never beside an answer. You can change it until ${until}.`,
    field: 'Comment',
    keep: 'If it isn’t shown',
    keepIt: 'Keep it for me',
    cpr: 'There is a CPR number in it. I don’t save that. Take it out and press again.',
    tooLong: most => `Please write at most ${most} characters.`,
    giveaway: said =>
      `It can be recognised by: ${and(said)}. Put it another way, or press again to save it all the same.`,
    pupil: said =>
      `There seems to be something about a pupil: ${and(said)}. Put it so that no pupil can be recognised, or press again if it is not a pupil.`,
    saved: until => `Your comment is saved. You can change it until ${until}.`,
    removed: 'Your comment is taken back.',
    none: 'This check-in takes no comments.',
  },
  contact: {
    title: 'Be contacted',
    submit: 'Send',
    text: 'This goes to one person, with your name. It has nothing to do with the answers to the check-in, which stay without names.',
    who: 'Who should contact you?',
    about: 'What is it about?',
    aboutHint: 'Only if you like.',
    person: (name, role) => `${name}, ${role}`,
    coordinator: network => `coordinator of ${networkName(network)}`,
    leader: school => `leader at ${school}`,
    at: (role, school) => (school === undefined ? role : `${role} at ${school}`),
    choose: 'Choose who should contact you.',
    nobody:
      'I know no coordinator, leader, union representative or safety representative whom I can tell.',
    told: (name, mail, when) =>
      `${name} will be told${when === undefined ? '' : ` ${when}`} that you’d like to be contacted. If you don’t hear anything, you can write to ${mail}.`,
    message: (name, mail) => `${name} would like you to contact them. E-mail: ${mail}`,
    messageText: (name, text) => `${name} writes: “${text}”`,
  },
  typed: {
    saved: until =>
      `Saved. You can change it until ${until}. What you wrote stays here in the chat unless you delete it yourself. The buttons leave no trace.`,
    savedNext:
      'Saved. What you wrote stays here in the chat unless you delete it yourself. Here is the next question.',
    comment: 'Your comment is saved too.',
    noComment: 'No comments are taken here, so only your answer is saved.',
    notSaved:
      'The comment is not saved, as it may show who it is from or about. Write it with the button below.',
    which: 'There are several open check-ins. Which one are you answering? Nothing is saved yet.',
    unclear: 'Is that your answer? Then press what fits. Nothing is saved yet.',
    again: 'You have already answered. If you’d like to change it, press what shall stand instead:',
    allAnswered: 'You have answered everything. Use the button if you’d like to change something.',
    shared: 'Others read along here, so nothing is saved. Answer me in our own chat.',
  },
  code: {
    which: 'There are several open check-ins for the meeting. Which one would you like to answer?',
  },
  pause: {
    until: day =>
      `Paused until ${day}. Until then you get no check-ins, no nudges and no reminders an hour before. ${still} Write “start” if you want them sooner.`,
    stopped: `Stopped. You get no more check-ins, nudges or reminders an hour before. ${still} Write “start” if you want them again.`,
    started: 'Welcome back. You get check-ins, nudges and reminders an hour before again.',
    notPaused: 'You have no pause, so you get check-ins as usual.',
    ask: 'How long would you like to pause? Write for instance “pause until 1 March”, or “stop” if you want no more at all.',
    past: 'That day has passed. Write for instance “pause until 1 March”.',
  },
  nudge: {
    lead: until => `It is open for answers until ${until}.`,
  },
}
