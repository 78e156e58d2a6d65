// The demonstration's people: one line on who each is, and questions that fit them. Used by src/demonstration.ts.
export interface DemonstrationWording {
  /** `place`: the school, network or area the person belongs to. */
  about: Record<PersonaKind, (place: string) => string>
  suggestions: Record<PersonaKind, (place: string) => readonly string[]>
}
/** The people worth trying: each sees and asks something else. */
export type PersonaKind = 'counsellor' | 'teacher' | 'leader' | 'coordinator' | 'overseer'

export const demonstration: DemonstrationWording = {
  about: {
    counsellor: place => `Matematikvejleder på ${place}. Med i et netværk og på læringslab.`,
    teacher: place => `Lærer på ${place}. Ikke med i noget netværk.`,
    leader: place => `Leder af ${place}. Inviteres til læringslab og vælger, hvem der skal med.`,
    coordinator: place => `Koordinator for ${place}. Planlægger netværkets møder.`,
    overseer: place => `Områdeleder for ${place}. Ser det hele på tværs af skolerne.`,
  },
  suggestions: {
    counsellor: () => [
      'Hvornår er mit næste læringslab?',
      'Hvor mødes matematiknetværket næste gang?',
      'Hvad skal jeg til i december?',
    ],
    teacher: () => [
      'Hvornår er næste læringslab?',
      'Hvad sker der i uge 49?',
      'Hvem koordinerer matematiknetværket?',
    ],
    leader: () => [
      'Hvornår skal vi på læringslab?',
      'Hvilket hold er vi på?',
      'Hvilke møder er der for skoleledere?',
    ],
    coordinator: place => [
      `Hvad er der af møder i ${place} i foråret?`,
      'Hvornår er mit næste møde?',
      'Hvor mange netværksmøder er der i år?',
    ],
    overseer: () => [
      'Hvad sker der i næste uge?',
      'Hvornår er læringslab for hold 2?',
      'Hvornår mødes styregruppen?',
    ],
  },
}
