// The demonstration's people, in English. See da/demonstration.ts.
import type { DemonstrationWording } from '../da/demonstration.js'

export const demonstration: DemonstrationWording = {
  about: {
    counsellor: place => `Maths counsellor at ${place}. In a network and at the læringslabs.`,
    teacher: place => `Teacher at ${place}. In no network.`,
    leader: place => `Head of ${place}. Is invited to læringslabs and chooses who comes along.`,
    coordinator: place => `Coordinator of ${place}. Plans the network's meetings.`,
    overseer: place => `Area leader of ${place}. Sees the whole across the schools.`,
  },
  suggestions: {
    counsellor: () => [
      'When is my next læringslab?',
      'Where does the maths network meet next time?',
      'What do I have in December?',
    ],
    teacher: () => [
      'When is the next læringslab?',
      'What happens in week 49?',
      'Who coordinates the maths network?',
    ],
    leader: () => [
      'When do we go to læringslab?',
      'Which hold are we on?',
      'Which meetings are for school leaders?',
    ],
    coordinator: place => [
      `Which meetings does ${place} have this spring?`,
      'When is my next meeting?',
      'How many network meetings are there this year?',
    ],
    overseer: () => [
      'What happens next week?',
      'When is the læringslab for hold 2?',
      'When does the steering group meet?',
    ],
  },
}
