// What Slack itself needs said in English. See da/slack.ts.
import type { SlackWording } from '../../da/platforms/slack.js'

export const slack: SlackWording = {
  onlyForYou: 'The answer is for you, so only you see it here in the thread.',
  filesInRoom:
    'Send me the file in a direct message, and I will read it there. Then only you see what comes of it.',
  filesTooBig: megabytes =>
    `That is too much at once. I can take ${megabytes} MB, so send a little less at a time.`,
  filesNotGot: names =>
    `I could not get ${new Intl.ListFormat('en').format(names)} from Slack, so I have read nothing. Send it all again. If that does not help, tell the one who looks after Pejling.`,
  whoAway:
    'I cannot see who you are right now, and I do not want to answer wrongly. Try again in a moment.',
  dialog: {
    close: 'Cancel',
    late: 'The window did not open in time. Press once more.',
    again: 'I did not get that. It is still here, so send it again in a moment.',
    repeated: 'I have got this. If there is more to say, change it and send again.',
    closed:
      'The window had closed before I could answer, and it was not sent. Here is what you wrote, so that you can use it again.',
  },
  home: {
    title: 'What is next for you',
    question: 'What are my next meetings?',
    ask: 'Ask me something else. The answer comes under Messages.',
    examples: ['When is my next meeting?', 'What happens next week?', 'What can you help with?'],
    more: 'There is more than fits here. Ask me under Messages.',
  },
}
