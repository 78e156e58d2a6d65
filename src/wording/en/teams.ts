// What Teams itself needs said in English. main hands it to adapters/teams, whose TeamsTexts it must fit.
import type { TeamsWording } from '../da/teams.js'

export const teams: TeamsWording = {
  inYourChat: 'The answer is for you alone, so I have written it in our own chat.',
  askInYourChat:
    'The answer is for you alone. Write to me in our own chat and you get it there: find Pejling under Apps and choose Add.',
  noFiles: 'I cannot read files in Teams yet. Write your question as text, and I will answer.',
  whoAway:
    'I cannot see who you are right now, so I will not risk a wrong answer. Try again in a moment.',
  oldButton: 'That button is too old. Write your question, and I will answer.',
  pressedTwice: 'I have answered that already.',
  takesLonger: 'This takes a little longer than usual. The answer will come here soon.',
}
