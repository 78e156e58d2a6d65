// What the web page says in English. The Danish file decides which sentences there are.
import type { PageWording } from '../../da/platforms/page.js'
import { importChat } from '../import/import-chat.js'

export const page: PageWording = {
  title: 'Pejling',
  tagline: 'Find your way to meetings and learning labs',
  description: 'Ask when and where your network meets, and get the exact answer.',
  skip: 'Skip to the question',
  language: 'Language',
  demo: (place, invented) => ({
    lead: 'This is a demonstration.',
    rest: invented
      ? `${place} does not exist; its schools, people and meetings are made up.`
      : `You are looking at ${place}. One can be anyone here, so the page answers on this machine only.`,
  }),
  who: 'Who are you?',
  whoHelp: 'You can be anyone here. The answer depends on who asks.',
  guest: {
    id: '',
    name: 'Guest',
    role: 'Not signed in',
    about: 'Someone Pejling does not know. Sees open meetings, but no names.',
    suggestions: [
      'Which meetings are open to all?',
      'Which tools are there?',
      'What is Læringscirklen?',
    ],
  },
  conversation: 'Conversation',
  hello: firstName => (firstName ? `Hello ${firstName}!` : 'Hello!'),
  greeting: [
    'I am Pejling, a program that knows the networks’ calendar.',
    'Ask me when and where you meet, who takes part, and which tools you can use.',
    'Write as you speak, in Danish or English. I never guess a date: if I don’t know, I say so.',
  ],
  suggestions: 'You could ask:',
  question: 'What would you like to know?',
  asking: 'You are asking as',
  send: 'Ask',
  startAgain: 'New conversation',
  away: 'The connection is gone just now. I keep trying, and what you write stays where it is.',
  keys: 'Enter sends. Shift + Enter makes a new line.',
  noScript: 'This page needs JavaScript to answer you. Turn it on in your browser and reload.',
  opensInNewTab: 'opens in a new tab',
  client: {
    waiting: 'Pejling is looking …',
    slow: 'This is taking a little longer than usual. Still looking …',
    offline: 'You seem to be offline.',
    noAnswer: 'I can’t reach Pejling right now.',
    gaveUp: 'It took too long, so I stopped waiting.',
    textKept: 'Your question is back in the box.',
    retry: 'Try again',
    asked: 'asked',
    answered: 'Pejling answered',
    unanswered: 'I never got to answer that.',
    withheld: 'There was a CPR number here, so the message is not kept.',
    unkept: '(For Pejling alone. It is not kept here.)',
    stop: 'Stop',
    filesStopped: importChat.stopped,
    sending: 'Sending it …',
    incoming: 'Message from Pejling',
    roomLeft: 'You have {n} characters left.',
    roomOver: 'That is {n} characters too many.',
    unreadOne: '1 new message',
    unread: '{n} new messages',
  },
  form: {
    required: '(required)',
    wrong: 'Error:',
    mend: 'It has not been sent yet. Mend what it says by the fields, and send it again.',
    upTo: characters => `You can write up to ${count(characters)} characters.`,
    choose: 'Choose',
    sent: 'You sent this:',
    empty: 'Not filled in',
    withheld: 'There was a CPR number here, so it is not kept.',
  },
  slide: {
    title: 'Code for the meeting – Pejling',
    apps: { slack: 'Slack', teams: 'Teams', chat: 'the chat' },
    write: apps =>
      apps.length === 0
        ? 'Write the code to Pejling'
        : `Write the code to Pejling in ${new Intl.ListFormat('en', { type: 'disjunction' }).format(apps)}`,
    code: letters => `The code is ${letters}`,
    qr: 'QR code that opens this page on your phone',
    scan: 'Or scan with your phone',
    open: app => `Open ${app}`,
  },
  problemTitle: 'That did not work',
  problem: {
    invalid: 'I could not read what the page sent. Reload the page and try once more.',
    empty: 'There was nothing in it that I can read. Write your question in words.',
    'not-json': 'I can only read questions that are sent as JSON.',
    'report-gone': 'The link no longer works. Ask for the list again in Pejling.',
    'calendar-gone': 'This calendar address no longer works. Get a new one in Pejling.',
    'not-found': 'There is no such page.',
    proxied:
      'The web chat is a demonstration and only answers directly on the machine it runs on. This request came through another server.',
    'not-local':
      'The web chat is a demonstration and only answers on the machine it runs on. Open it there.',
    'wrong-host':
      'The web chat only answers at localhost. Use the address that Pejling showed when it started.',
    'foreign-page': 'The question came from another website, so I won’t answer it.',
    repeat: 'I already had that question, but the answer got lost on its way. Do ask again.',
    'sent-before':
      'I have had this before, but my answer got lost on its way. If you are not sure that it arrived, open the form again from its button.',
    busy: 'I am already working on it. Try again in a moment.',
    unavailable: 'I can’t look in the calendar right now. Try again shortly.',
    failed: 'Something went wrong on my side, so you got no answer. Try again shortly.',
  },
  chooseFiles: 'Import files',
  dropHere: 'Drop the files, and I will read them. Nothing changes until you say OK.',
  filesTooBig: importChat.tooBig,
  tooLong: (characters, most) =>
    `Your message has ${count(characters)} characters, and I can read at most ${count(most)}. Shorten it, or split it up.`,
  tooBig: (kilobytes, mostCharacters) =>
    `Your message is ${count(kilobytes)} KB. That is too much at once: I can read at most ${count(mostCharacters)} characters.`,
  backToChat: 'To the front page',
  listen: {
    portTaken: port =>
      `Port ${port} is already in use, perhaps by another Pejling. Stop that one, or choose another port, for example PORT=${port < 65_535 ? port + 1 : 3978}.`,
    portForbidden: port =>
      `You are not allowed to use port ${port}. Choose one above 1023, for example PORT=3978.`,
    hostUnknown: host =>
      `This machine does not have the address ${host}. Correct HOST, or leave it empty.`,
  },
}

function count(number: number): string {
  return number.toLocaleString('en')
}
