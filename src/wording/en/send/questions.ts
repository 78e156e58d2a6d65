// What is said when a question goes from one person to another, in English. Used by src/questions.
import type { Answerer, QuestionsWording, Who } from '../../da/send/questions.js'

function and(parts: readonly string[]): string {
  return parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}

function placeOf({ functions, schools }: Who): string {
  const at = schools.length > 0 ? `at ${and(schools)}` : ''
  return [and(functions), at].filter(Boolean).join(' ')
}

function roleOf({ role, network }: Answerer): string {
  if (role === 'admin') return 'administrator'
  return network === undefined ? 'coordinator' : `coordinator of ${network}`
}

function answererName(by: Answerer): string {
  if (by.name !== undefined) return `${by.name}, ${roleOf(by)},`
  if (by.role === 'admin') return 'An administrator'
  return by.network === undefined ? 'A coordinator' : `The coordinator of ${by.network}`
}

export const questions: QuestionsWording = {
  askButton: 'Ask the coordinator',
  sendOn: {
    title: 'Ask the coordinator',
    submit: 'Send the question',
    question: 'Your question',
    network: 'What is it about?',
    choice: (network, names) => (names.length > 0 ? `${network} (to ${and(names)})` : network),
    unknown: names => (names.length > 0 ? `Not sure (to ${and(names)})` : 'Not sure'),
    text: isGuest =>
      isGuest
        ? 'Your question goes to whoever coordinates the network. You are a guest here, so you cannot see who that is, and they are only told that a guest is asking. Add your name if you want them to have it. You get the answer here in the chat. Question and answer may become a page that others can read.'
        : 'Your question goes to those shown beside what you choose, with your name, school and function. You get the answer here in the chat. Question and answer may become a page that others can read, but without your name.',
  },
  problems: {
    empty: 'Write what you want to ask.',
    emptyAnswer: 'Write your answer here.',
    choose: 'Choose one from the list.',
    cpr: 'There is a CPR number in it. I must not store that, so take it out before you send.',
    tooLong: (length, most) => `That is ${length} characters, and there is room for ${most}.`,
    tooMany: most =>
      `You already have ${most} questions waiting for an answer. Wait until one of them is answered.`,
  },
  sent: names =>
    names.length > 0
      ? `Your question is on its way to ${and(names)}. You get the answer here in the chat.`
      : 'Your question is on its way to whoever coordinates the network. You get the answer here in the chat.',
  sentBefore: names =>
    names.length > 0
      ? `${and(names)} already ${names.length > 1 ? 'have' : 'has'} that question from you. You get the answer here in the chat.`
      : 'You have already sent that question. You get the answer here in the chat.',
  answeredBefore: 'You have asked that before, and it has been answered:',
  nobody:
    'There is nobody to send your question to yet: no coordinator or administrator is named. It is not stored. Ask whoever invites you to your meetings.',
  asks: (who, network) => {
    const about = network === undefined ? '' : ` about ${network}`
    if (!who) return `A guest asks${about}:`
    const place = placeOf(who)
    return place === '' ? `${who.name} asks${about}:` : `${who.name}, ${place}, asks${about}:`
  },
  asksNote: (others, isGuest) =>
    [
      ...(others.length > 0
        ? [`${and(others)} ${others.length > 1 ? 'have' : 'has'} the same question.`]
        : []),
      isGuest
        ? 'The answer is sent without your name, as guests see no names.'
        : 'The answer is sent with your name.',
    ].join(' '),
  answer: 'Answer',
  pass: 'I cannot answer',
  answerForm: { title: 'Answer the question', submit: 'Send the answer', field: 'Your answer' },
  answered: asker =>
    asker === undefined
      ? 'Thank you! Your answer is on its way to the guest.'
      : `Thank you! Your answer is on its way to ${firstName(asker)}.`,
  keepOffer:
    'If you make it a page, I can answer the next one who asks the same. Everybody can read the page, guests too. It does not say who asked.',
  keep: 'Make it a page',
  unkeep: 'Undo the page',
  kept: title => `There is a page now: “${title}”. I answer with it when somebody asks the same.`,
  keptBefore: title => `It is a page already: “${title}”.`,
  unkept: 'The page is gone again. Whoever asked has still had the answer.',
  notKept: 'There is no page to undo.',
  overtaken: 'Others changed something at the same moment, so nothing was saved. Try again.',
  mayNotKeep:
    'Only those who coordinate the network can make a page of the answer. Nothing was changed.',
  alreadyAnswered: (by, answer) =>
    by === undefined ? `You have answered that: “${answer}”` : `${by} has answered: “${answer}”`,
  yourText: text =>
    `So your own answer was not sent. Here it is, so that it is not lost: “${text}”`,
  passed: others => `That is fine. ${and(others)} also ${others.length > 1 ? 'have' : 'has'} it.`,
  passedOn: names => `That is fine. The question goes on to ${and(names)}.`,
  passedLast:
    'That is fine. I have nobody else to ask, so the question stays on the list of those that wait for an answer.',
  gone: 'That question is no longer here.',
  mayNotAnswer: 'Only those who coordinate the network can answer that. Nothing was sent.',
  youAsked: question => `You asked: “${question}”`,
  answers: by => `${answererName(by)} answers:`,
  quoted: text => `“${text}”`,
  answeredBy: (by, date) => `${answererName(by)} answered this on ${date}.`,
  vote: {
    helped: 'The answer helped',
    notHelped: 'The answer did not help',
    thanks: 'Thank you! That is noted.',
    sorry: 'Thank you for saying so. Would you like an answer from a coordinator instead?',
  },
  list: {
    heading: 'Questions without an answer',
    nothing: 'Nothing is waiting for an answer. Every question to you has been answered.',
    mayNot: 'The list of unanswered questions is for those who coordinate a network.',
    waiting: count =>
      count === 1
        ? '1 question is waiting for an answer'
        : `${count} questions are waiting for an answer`,
    waitingSince: (at, network) =>
      network === undefined ? `Asked ${at}` : `Asked ${at} about ${network}`,
    more: count => `… and ${count} more`,
    answerNo: number => `Answer no. ${number}`,
    unanswered: 'I could not answer these',
    notHelped: 'My answer did not help here',
    columns: ['Question', 'How often', 'Last'],
    times: ({ times }) => (times === 1 ? 'once' : `${times} times`),
    line: miss =>
      `${questions.list.like(miss.text, miss.others)}: ${questions.list.times(miss)}, last ${miss.lastAt}`,
    like: (text, others) => (others === 0 ? `“${text}”` : `“${text}” and ${others} like it`),
    note: 'Nobody can see who asked what I could not answer. Add a page about it, and I can answer next time.',
  },
}
