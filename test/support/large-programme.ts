// A programme of any size for tests and benches: made-up people, schools and meetings of Havrelund Kommune.
import { Programme } from '../../src/model/programme.js'

/** The same programme each time for the same numbers, already in the shape that the store gives back. */
export function largeProgramme(people: number, meetings: number): Programme {
  return Programme.parse({
    schemaVersion: 1,
    name: 'Havrelund Kommune',
    holds: numbered(4, number => ({ id: `hold-${number}`, name: `Hold ${number}`, number })),
    schools: numbered(60, number => ({
      id: `skole-${number}`,
      name: `Skole nr. ${number}`,
      hold: `hold-${(number % 4) + 1}`,
    })),
    networks: numbered(12, number => ({ id: `netvaerk-${number}`, name: `Netværk ${number}` })),
    people: numbered(people, number => ({
      id: `person${number}@havrelund.example`,
      name: `Prøve Person ${number}`,
      posts: [{ school: `skole-${(number % 60) + 1}`, functions: ['matematikvejleder', 'lærer'] }],
      networks: [{ network: `netvaerk-${(number % 12) + 1}`, from: '2026-08-01' }],
    })),
    meetings: numbered(meetings, number => ({
      id: `040000008200E00074C5B7101A82E008${number}`,
      title: `Læringslab ${(number % 6) + 1} – Hold ${(number % 4) + 1}`,
      kind: 'lab',
      number: (number % 6) + 1,
      audience: { holds: [`hold-${(number % 4) + 1}`] },
      openToAll: false,
      startLocal: `2026-${month(number)}-1${number % 10}T09:00`,
      endLocal: `2026-${month(number)}-1${number % 10}T15:00`,
      place: 'Havrelund Rådhus, mødelokale 2, Torvet 1',
      agenda:
        'Vi deler erfaringer fra sidst, prøver et nyt værktøj og aftaler næste skridt. '.repeat(3),
      status: 'planned',
    })),
  })
}

function numbered<T>(count: number, make: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index + 1))
}

function month(number: number): string {
  return String((number % 12) + 1).padStart(2, '0')
}
