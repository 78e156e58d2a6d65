// The demonstration's people, in English. See da/demonstration.ts.
import type { DemonstrationWording } from '../../da/operate/demonstration.js'

export const demonstration: DemonstrationWording = {
  role: {
    counsellor: place => `Maths counsellor at ${place}`,
    teacher: place => `Teacher at ${place}`,
    leader: place => `Head of ${place}`,
    coordinator: place => `Coordinator of ${place}`,
    labs: place => `Coordinator of læringslab in ${place}`,
    overseer: place => `Area leader of ${place}`,
  },
  about: {
    counsellor: 'Is in a network and at læringslabs.',
    teacher: 'Is in no network.',
    leader: 'Chooses who comes along to læringslabs.',
    coordinator: 'Plans meetings and can import a plan.',
    labs: 'Opens læringslab for answers and sees who comes.',
    overseer: 'Sees the meetings across the schools.',
  },
  suggestions: {
    counsellor: () => [
      'When is my next læringslab?',
      'What do I have in December?',
      'Show my year wheel',
      'Which tool fits a sparringssamtale?',
    ],
    teacher: () => [
      'When is the next læringslab?',
      'Who coordinates the maths network?',
      'What is Læringscirklen?',
      'Which hold are we on?',
    ],
    leader: () => [
      'When do we go to læringslab?',
      'Which hold are we on?',
      'Which deadlines are there?',
      'Show my year wheel',
    ],
    coordinator: place => [
      `Which meetings does ${place} have this spring?`,
      `Who is in ${place}?`,
      `Show the year wheel for ${place}`,
      `Show the reminders for ${place}`,
    ],
    labs: () => [
      'Open læringslab 3 for answers',
      'When is læringslab 3?',
      'Which deadlines are there?',
      "Show the municipality's year wheel",
    ],
    overseer: () => [
      'What happens next week?',
      'When is the læringslab for hold 2?',
      'When does the steering group meet?',
      "Show the municipality's year wheel",
    ],
  },
}
