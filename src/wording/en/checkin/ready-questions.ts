// Questions that are ready to ask. English.
import type { readyQuestions as danish } from '../../da/checkin/ready-questions.js'

export const readyQuestions: typeof danish = [
  {
    ...{ id: 'take-away', fits: 'meeting', scale: 'useful' },
    text: 'How much can you use from today’s meeting?',
  },
  {
    ...{ id: 'ready-to-try', fits: 'meeting', scale: 'ready' },
    text: 'How ready are you to try it out at your own school?',
  },
  {
    ...{ id: 'meeting-mood', fits: 'meeting', scale: 'mood' },
    text: 'How did the meeting go for you?',
  },
  {
    ...{ id: 'next-step', fits: 'meeting', scale: 'agree' },
    text: 'I know what to do before next time',
  },
  {
    ...{ id: 'heard', fits: 'meeting', scale: 'agree' },
    text: 'I got to say what I wanted to say today',
  },
  {
    ...{ id: 'agreed-time', fits: 'meeting', scale: 'time' },
    text: 'Do you have time for what we agreed today?',
  },
  {
    ...{ id: 'new-ideas', fits: 'meeting', scale: 'extent' },
    text: 'To what extent has today given you something new to work on?',
  },
  {
    ...{ id: 'task-mood', fits: 'series', scale: 'mood' },
    text: 'How is the task going at the moment?',
  },
  {
    ...{ id: 'task-time', fits: 'series', scale: 'time' },
    text: 'How much time do you have for the task at the moment?',
  },
  {
    ...{ id: 'used-lately', fits: 'series', scale: 'often' },
    text: 'How often have you used something from the network in the last two weeks?',
  },
  {
    ...{ id: 'sparring', fits: 'series', scale: 'often' },
    text: 'How often have you talked the task over with a colleague in the last two weeks?',
  },
  {
    ...{ id: 'whom-to-ask', fits: 'series', scale: 'agree' },
    text: 'I know whom to ask when I am stuck',
  },
  {
    ...{ id: 'signs', fits: 'series', scale: 'extent' },
    text: 'To what extent do you see signs that what we have started works?',
  },
  {
    ...{ id: 'lab-ready', fits: 'series', scale: 'ready' },
    text: 'How ready are you for the next learning lab?',
  },
  {
    ...{ id: 'network-useful', fits: 'series', scale: 'useful' },
    text: 'How much can you use the network for right now?',
  },
]
