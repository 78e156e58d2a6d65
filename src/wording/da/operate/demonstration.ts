// The demonstration's people: what each is, one line on what differs for them, and questions that fit. Used by src/demonstration.ts.
export interface DemonstrationWording {
  /** `place`: the school, network or area the person belongs to. */
  role: Record<PersonaKind, (place: string) => string>
  about: Record<PersonaKind, string>
  suggestions: Record<PersonaKind, (place: string) => readonly string[]>
}
/** The people worth trying: each sees and asks something else. */
export type PersonaKind = 'counsellor' | 'teacher' | 'leader' | 'coordinator' | 'labs' | 'overseer'

export const demonstration: DemonstrationWording = {
  role: {
    counsellor: place => `Matematikvejleder på ${place}`,
    teacher: place => `Lærer på ${place}`,
    leader: place => `Leder af ${place}`,
    coordinator: place => `Koordinator for ${place}`,
    labs: place => `Koordinator for læringslab i ${place}`,
    overseer: place => `Områdeleder for ${place}`,
  },
  about: {
    counsellor: 'Er med i et netværk og på læringslab.',
    teacher: 'Er ikke med i noget netværk.',
    leader: 'Vælger, hvem der skal med på læringslab.',
    coordinator: 'Planlægger møder og kan indlæse en mødeplan.',
    labs: 'Åbner læringslab for tilmelding og ser, hvem der kommer.',
    overseer: 'Ser møderne på tværs af skolerne.',
  },
  suggestions: {
    counsellor: () => [
      'Hvornår er mit næste læringslab?',
      'Hvad skal jeg til i december?',
      'Vis mit årshjul',
      'Hvilket værktøj passer til en sparringssamtale?',
    ],
    teacher: () => [
      'Hvornår er næste læringslab?',
      'Hvem koordinerer matematiknetværket?',
      'Hvad er Læringscirklen?',
      'Hvilket hold er vi på?',
    ],
    leader: () => [
      'Hvornår skal vi på læringslab?',
      'Hvilket hold er vi på?',
      'Hvilke frister er der?',
      'Vis skolens årshjul',
    ],
    coordinator: place => [
      `Hvad er der af møder i ${place} i foråret?`,
      `Hvem er med i ${place}?`,
      `Vis årshjulet for ${place}`,
      `Vis påmindelserne for ${place}`,
    ],
    labs: () => [
      'Åbn læringslab 3 for tilmelding',
      'Hvornår er læringslab 3?',
      'Hvilke frister er der?',
      'Vis kommunens årshjul',
    ],
    overseer: () => [
      'Hvad sker der i næste uge?',
      'Hvornår er læringslab for hold 2?',
      'Hvornår mødes styregruppen?',
      'Vis kommunens årshjul',
    ],
  },
}
