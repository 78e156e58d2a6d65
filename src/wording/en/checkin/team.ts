// Questions that teams answer together, with their name on it. English.
import type { teamRounds as danish } from '../../da/checkin/team.js'
import { and } from '../ask-grammar.js'

const few = (names: readonly string[]): string =>
  names.length > 6
    ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} others`
    : and([...names])

export const teamRounds: typeof danish = {
  guest: 'This is for people in the programme. Ask your coordinator whether you can be added.',
  mayNot: 'Whoever coordinates a network or leads a school can do that. Ask your coordinator.',
  notHere: 'Let us do that in our own chat. Write to me there.',
  gone: 'That question is no longer here.',
  overtaken: 'It has just been changed somewhere else. Please try again.',
  invite:
    'Ask the schools or your teams a question that they answer together, with their name on it.',
  buttons: {
    new: 'Ask teams',
    start: 'Send',
    change: 'Change',
    discard: 'Discard',
    undo: 'Undo',
    answer: 'Answer for the team',
    answerFor: team => `Answer for ${team}`.slice(0, 75),
    changeAnswer: team => `Change the answer of ${team}`.slice(0, 75),
    show: 'See the answers',
    file: 'Get as a file',
    close: 'Close now',
    whoSees: 'Who can see what?',
    list: 'All team questions',
  },
  form: {
    title: 'Ask teams',
    submit: 'Look it through',
    text: 'Each team answers together, and the team’s name is on the answer. You see all of it before it is sent.',
    group: 'Who is to answer?',
    network: name => `The schools in ${name}`.slice(0, 75),
    school: name => `Teams at ${name}`.slice(0, 75),
    question: nth => (nth === 1 ? 'Question' : `Question ${nth}`),
    closes: 'The last day they can answer',
    empty: 'Write a question.',
    choose: 'Choose who is to answer.',
    badDay: days => `Choose a day from tomorrow and at most ${days} days ahead.`,
  },
  signed: 'With your name',
  asks: name => `${name} asks you, who answer together:`,
  nth: (nth, question) => `${nth}. ${question}`,
  rule: (teams, readers, until) =>
    `The answer stands as ${and([...teams])}, by name. Can be read by: ${few(readers)} and yourselves. You can change it until the end of ${until}.`,
  whoSees: (readers, until) =>
    `The answer has a name: ${few(readers)} see which team answers what as soon as you save it, and can get it as a file. You see your own alone. They can also see who of you wrote it last. You can change it until the end of ${until}. It is deleted 12 months after.`,
  preview: (teams, people) =>
    `This is how it will look. ${teams === 1 ? '1 team' : `${teams} teams`} and ${people === 1 ? '1 person' : `${people} people`} will get it.`,
  team: (name, members) => `${name}: ${few(members)}`,
  locked: 'Once it is sent, neither questions nor teams nor readers can be changed.',
  sent: (people, seconds) =>
    `It goes to ${people === 1 ? '1 person' : `${people} people`} in a moment. You can undo for ${seconds} seconds.`,
  tooLateToUndo: 'It is sent. You can close it if it is not to be answered.',
  undone: 'Undone. It is not sent.',
  discarded: 'Discarded.',
  seeAgain: 'It has changed since you saw it. Please look it through again.',
  nobodyNow: 'There are no teams to ask there right now.',
  closedNow: 'Closed. The answers are still here.',
  isClosed: 'It is closed for answers. Yours is kept as it was.',
  notYours: 'Only the team itself can answer.',
  whichTeam: 'Which team do you answer for?',
  answerForm: {
    title: 'Answer for the team',
    submit: 'Save',
    text: (team, readers) => `The answer stands as ${team} and can be read by ${few(readers)}.`,
    last: name => `Last written by ${name}.`,
    empty: 'Answer at least one of the questions.',
    overtaken: (name, text) =>
      `${name} has written meanwhile: “${text}”. If it is to be as you have written here, send it again.`,
  },
  saved: (team, until) =>
    `Saved for ${team}. Everybody in the team can change it until the end of ${until}.`,
  answered: (team, question) => `${team} has answered “${question}”.`,
  closed: (question, count, of) =>
    `“${question}” is closed for answers. ${count} of ${of} teams have answered.`,
  answers: question => `Answers to “${question}”`,
  until: day => `Open until the end of ${day}.`,
  noAnswer: 'No answer yet',
  none: 'There are no team questions that you have asked, can read or are to answer.',
  line: (question, state) => `${question} · ${state}`,
  state: isOpen => (isOpen ? 'open' : 'closed'),
  file: { name: 'Team answers', team: 'Team', by: 'Written by', at: 'Last changed' },
}
