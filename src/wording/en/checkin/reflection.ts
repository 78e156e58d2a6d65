// Reflections. English.
import type { reflections as danish } from '../../da/checkin/reflection.js'
import { and } from '../ask-grammar.js'

const atMost = (names: readonly string[]): string =>
  names.length > 6
    ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} others`
    : and([...names])

export const reflections: typeof danish = {
  guest: 'This is for people in the programme. Ask your coordinator whether you can be added.',
  notHere: 'Write it to me in our own chat, then only you will see it.',
  gone: 'That reflection is no longer here.',
  overtaken: 'It has just been changed somewhere else. Please try again.',
  invite: 'Write what you want to remember or share. It is yours alone until you choose otherwise.',
  readers: {
    me: () => 'Only me',
    team: names => (names.length > 0 ? `My team (${and([...names])})` : 'My team'),
    leader: names =>
      names.length > 0 ? `My school’s leader (${and([...names])})` : 'My school’s leader',
    coordinator: names =>
      names.length > 0 ? `The coordinator (${and([...names])})` : 'The coordinator',
  },
  form: {
    title: 'Reflection',
    submit: 'Save',
    text: 'Only you can read it unless you share it. If you do, your name is on it. It is kept for 12 months, and you can change or delete it at any time.',
    field: 'Your reflection',
    empty: 'Write a few words.',
    reader: 'Who may read it?',
    meeting: 'Is it about a meeting?',
    noMeeting: 'No',
    about: 'Something else it is about',
    aboutHint: 'For example a guiding mark or a tool',
  },
  buttons: {
    new: 'Write a reflection',
    share: 'Share it',
    discard: 'Keep it to myself',
    edit: 'Change',
    delete: 'Delete',
    sure: 'Yes, delete it',
    reply: 'Answer',
    list: 'My reflections',
    shared: 'Shared with me',
    themes: 'Themes',
    chooseReaders: 'Change or share',
  },
  savedMine: 'Saved. Only you can read it.',
  savedTyped:
    'Kept. With me only you can read it. Slack and Teams keep what you wrote here in the chat.',
  savedShared: names => `Saved. Can be read by: ${atMost(names)}.`,
  nobody: 'There is nobody to share it with right now, so it is yours alone.',
  tooLong: (length, most) =>
    `That is ${length} characters, and there is room for ${most}. Please make it a little shorter.`,
  preview: names => `Can be read by: ${atMost(names)}. Your name is on it.`,
  notShared: 'It is saved, and only you can read it until you share it.',
  otherReaders: 'Those who can read it have changed. Please look again before you share it.',
  shared: names =>
    `Shared. ${atMost(names)} will get it here in the chat. You can change or delete it at any time.`,
  about: about => `About ${about}`,
  from: name => `${name} shares a reflection with you:`,
  withdrawn: 'That reflection was taken back by its writer.',
  sureDelete: names =>
    names.length > 0
      ? `Delete it? ${atMost(names)} have got it. I take it back in their chat where I can, but not what they have kept themselves.`
      : 'Delete it? It cannot be brought back.',
  deleted: 'Deleted.',
  replyForm: {
    title: 'Answer',
    submit: 'Send',
    text: name => `Your answer goes to ${name}, with your name on it.`,
    toReaders: names => `Your answer goes to ${atMost(names)}, with your name on it.`,
    field: 'Your answer',
  },
  nobodyToAnswer: 'There is nobody to answer yet.',
  replied: 'Sent.',
  replyFrom: name => `${name} answers a reflection:`,
  quoted: beginning => `“${beginning}”`,
  none: 'You have no reflections yet.',
  noneShared: 'No reflections have been shared with you.',
  mine: count => (count === 1 ? 'Your reflection:' : `Your ${count} newest reflections:`),
  sharedWithMe: count =>
    count === 1 ? 'Shared with you:' : `The ${count} newest that are shared with you:`,
  line: (day, readers) => `${day} · ${readers}`,
  lineFrom: (day, name) => `${day} · ${name}`,
  answers: (name, text) => `${name}: ${text}`,
  themes: words => `Words that at least three of them use: ${words.join(', ')}.`,
  noThemes: 'There are no words that at least three of them use.',
}
