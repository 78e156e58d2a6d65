// What the bot itself says, in English. See da/bot.ts.
import type { BotWording } from '../da/bot.js'

export const bot: BotWording = {
  tooMany: most =>
    `That is a little fast for me: I answer ${most} messages a minute. Wait a moment, then write again.`,
  cprStopped:
    'There is a CPR number in your message, so I stopped it and stored nothing. Write it again without the number.',
  storageAway:
    'I cannot reach my storage right now, so I cannot answer. Your message was not stored. Try again in a moment.',
  ownMistake:
    'Something went wrong on my side, so you did not get an answer. Try again in a moment.',
  tooLong: (length, most) =>
    `Your message has ${length} characters, and I can read ${most} at most. Shorten it and send it again.`,
  notYet: 'I cannot take that yet. Write your question as text.',
  greeting: firstName =>
    [
      `Hi${firstName ? ` ${firstName}` : ''}! I am Pejling, a program that knows the networks’ meetings, tools and pages.`,
      'Ask me when and where you meet, who takes part, or what can help you on your way.',
      'Write as you speak, in Danish or English. When I do not know, I say so.',
    ].join('\n'),
  examples: isMember =>
    isMember
      ? ['When is my next meeting?', 'What happens next week?', 'Help']
      : ['Which meetings are open to everyone?', 'Help'],
}
