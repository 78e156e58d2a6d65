// What Teams itself needs said in English. main hands it to adapters/teams, whose TeamsTexts it must fit.
import type { TeamsWording } from '../../da/platforms/teams.js'

export const teams: TeamsWording = {
  inYourChat: 'The answer is for you alone, so I have written it in our own chat.',
  askInYourChat:
    'The answer is for you alone. Write to me in our own chat and you get it there: find Pejling under Apps and choose Add.',
  file: {
    elsewhere: 'I only read files in our own chat. Send it to me there, and I will look at it.',
    unreadable:
      'I cannot read pictures or recordings. Write your question as text, or send a calendar (.ics), a sheet or a page in Markdown.',
    tooBig: megabytes =>
      `That is more than I can take at once. There is room for ${megabytes} MB. Send fewer files, or split them up.`,
    tooMany: most => `I can take ${most} files at a time. Send them in several goes.`,
    away: 'I could not get the file from Teams. Try sending it again.',
  },
  form: {
    below: 'Fill it in below.',
    inYourChat: 'You can fill it in in our own chat. Only you can see it there.',
    askInYourChat:
      'This is for you alone. Write to me in our own chat first: find Pejling under Apps and choose Add.',
    away: 'Teams would not show it just now. Try again in a moment.',
    notTaken: 'I did not get that. Try again in a moment.',
    again: 'Send again',
    problems: 'A few things need putting right before I can take it.',
    write: 'Write something here.',
    choose: 'Choose something here.',
  },
  whoAway:
    'I cannot see who you are right now, so I will not risk a wrong answer. Try again in a moment.',
  oldButton: 'That button is too old. Write your question, and I will answer.',
  pressedTwice: 'I have answered that already.',
  takesLonger: 'This takes a little longer than usual. The answer will come here soon.',
}
