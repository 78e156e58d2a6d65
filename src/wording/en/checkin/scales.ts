// The words of the seven scales and of their bands. English.
import type { scales as danish } from '../../da/checkin/scales.js'

export const scales: typeof danish = {
  mood: {
    name: 'How is it going?',
    steps: ['Really badly', 'Not so well', 'So-so', 'Well', 'Really well'],
    bands: ['Badly or not so well', 'So-so', 'Well or really well'],
  },
  agree: {
    name: 'Do you agree?',
    steps: ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'],
    bands: ['Disagree or strongly disagree', 'Neither', 'Agree or strongly agree'],
  },
  extent: {
    name: 'To what extent?',
    steps: [
      'Not at all',
      'To a small extent',
      'To some extent',
      'To a great extent',
      'To a very great extent',
    ],
    bands: ['Not at all or a small extent', 'To some extent', 'A great or very great extent'],
  },
  often: {
    name: 'How often?',
    steps: ['Never', 'Rarely', 'Now and then', 'Often', 'Very often'],
    bands: ['Never or rarely', 'Now and then', 'Often or very often'],
  },
  ready: {
    name: 'How ready are you?',
    steps: ['Not at all ready', 'A good way to go', 'Halfway', 'Nearly ready', 'Fully ready'],
    bands: ['Not ready yet', 'Halfway', 'Ready or nearly ready'],
  },
  time: {
    name: 'Is there time enough?',
    steps: [
      'Far too little time',
      'Too little time',
      'Just enough time',
      'Enough time',
      'Plenty of time',
    ],
    bands: ['Too little or far too little time', 'Just enough time', 'Enough or plenty of time'],
  },
  useful: {
    name: 'How much can you use?',
    steps: ['Nothing', 'Only a little', 'Some of it', 'A good deal', 'Very much'],
    bands: ['Nothing or only a little', 'Some of it', 'A good deal or very much'],
  },
}
