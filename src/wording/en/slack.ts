// What Slack itself needs said in English. See da/slack.ts.
import type { SlackWording } from '../da/slack.js'

export const slack: SlackWording = {
  onlyForYou: 'The answer is for you, so only you see it here in the thread.',
  noFiles: 'I cannot read files in Slack yet. Write your question as text, and I will answer.',
  whoAway:
    'I cannot see who you are right now, and I do not want to answer wrongly. Try again in a moment.',
  home: {
    title: 'What is next for you',
    question: 'What are my next meetings?',
    ask: 'Ask me something else. The answer comes under Messages.',
    examples: ['When is my next meeting?', 'What happens next week?', 'What can you help with?'],
    more: 'There is more than fits here. Ask me under Messages.',
  },
}
