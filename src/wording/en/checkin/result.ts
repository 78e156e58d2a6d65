// What came out of a check-in: the picture, the same in words, what is done about it, rounds side by side, the file. English.
import type { Response, Share } from '../../../model/result.js'
import type { results as danish } from '../../da/checkin/result.js'
import { and, stop } from '../ask-grammar.js'

type Results = typeof danish
type ResultSaid = Parameters<Results['picture']['heading']>[0]

const shares: Readonly<Record<Share, string>> = {
  few: 'few or none',
  some: 'some',
  most: 'most',
}

const responses: Readonly<Record<Response, string>> = {
  'under-half': 'Under half answered; the others may see it differently.',
  'over-half': 'At least half answered.',
  'nearly-all': 'Nearly everybody answered.',
}

function about({ meeting, network }: ResultSaid): string {
  if (meeting !== undefined) return ` for ${meeting}`
  return network === undefined ? '' : ` in ${network}`
}

const picture: Results['picture'] = {
  heading: said => `What came out of your check-in${about(said)}`,
  days: ({ opened, closed }) => (opened === closed ? opened : `${opened} – ${closed}`),
  count: ({ from, to }) => `${from}-${to} answered`,
  why: (fewest, isRest) =>
    isRest
      ? `The rest is shown because at least ${fewest} answered.`
      : `Shown because at least ${fewest} answered.`,
  share: share => shares[share],
  ten(ten) {
    if (ten === 0) return 'under 10 %'
    return ten === 100 ? 'over 90 %' : `about ${ten} %`
  },
  line: said => stop(said.map(({ label, share }) => `${label}: ${share}`).join(' · ')),
  part: (label, count) => `${label} (${count})`,
  others: 'Others',
  response: response => responses[response],
  tooFew: fewest =>
    `Too few answers. There must be at least ${fewest} before anything can be shown, so that nobody can be known by their answer. The answers are deleted.`,
  questionTooFew: 'Too few answers to this question.',
  apart: 'The group is not the same as last time, so we do not compare.',
  texts: 'Written without names, in random order:',
  themes: words => `Comes up with at least 3: ${and(words)}.`,
  doing: text => `What we do now: ${text}`,
  doingBy: (name, day) => `Written by ${name} on ${day}.`,
  erased: isErased =>
    isErased
      ? 'Who answered what is deleted and can no longer be found.'
      : 'Who answered what was deleted when the round closed.',
  legend: 'Filled: at least so many. Empty frame: perhaps so many.',
  alt: questions =>
    `A drawing of the answers to ${and(questions.map(one => `"${one}"`))}. The same stands as text.`,
}

const buttons: Results['buttons'] = {
  show: 'Show the result',
  series: 'Show side by side',
  file: 'Get as a file',
  picture: 'Save the picture',
  doing: 'Write what you do now',
  changeDoing: 'Change what you do now',
  list: 'All my results',
}

const doing: Results['doing'] = {
  title: 'What we do now',
  text: 'It will stand with the result, and everybody who can see it is told. It also stands on top the next time you are asked.',
  field: 'What do you do now?',
  hint: 'One thing that you can manage is enough.',
  submit: 'Save and send',
  empty: 'Write what you do now.',
  tooLong: most => `That is too long. There is room for ${most} characters.`,
  cpr: 'There is a CPR number in the text. Take it out, and I will save the rest.',
  saved: 'Saved. Those who were asked are told.',
  same: 'That is what it says already.',
  notSaved: 'It is not saved. Try again in a moment; what you wrote is still here.',
  mayNot: 'Only who made the round, or the coordinator of the network, can write that.',
  tooFew: 'There were too few answers, so there is no result to act on.',
  told: (said, author) =>
    `News of your check-in${about(said)}. ${author ?? 'The coordinator'} writes:`,
  wanted: said =>
    `The result of your check-in${about(said)} is out. What do you do now? Write it in short, so that everybody who was asked sees that their answers are used.`,
}

const sideBySide: Results['sideBySide'] = {
  heading: network =>
    network === undefined ? 'The rounds side by side' : `The rounds in ${network} side by side`,
  tooFew: 'Too few answers',
  day: (day, month) => `${day} ${month}`,
  holiday: name => name,
  small: 'So few answers cannot show a certain change.',
  apart: 'Not the same group as before',
  one: 'There is only one round so far.',
  alt: (question, rounds) =>
    `A drawing of ${rounds === 1 ? 'one round' : `${rounds} rounds`} of "${question}" side by side. The same stands as text.`,
}

const list: Results['list'] = {
  heading: 'Your results',
  none: 'There are no results for you yet. They come when a check-in that you were asked in closes.',
  line: (question, said, isShown) =>
    `${question} (${[said.meeting ?? said.network, said.closed].filter(Boolean).join(', ')})${isShown ? '' : ': too few answers'}`,
}

const file: Results['file'] = {
  name: 'check-in',
  text: 'Here is exactly what was shown. The links work for an hour and are for you alone.',
  columns: ['Question', 'Group', 'Number', 'Answer', 'Share'],
  everybody: 'Everybody',
  written: 'Written without names',
}

export const results: Results = {
  ...{ picture, buttons, doing, sideBySide, list, file },
  mayNot: 'That result is only for those who were asked, and those it was said to go to.',
  gone: 'That result is not there. A check-in shows something only once it is closed, and a result is kept for two school years.',
  shared: 'Others read along here, so I only show the result in our own chat.',
}
