// What must be done by when in the sample municipality, as the school administration keeps its list. Data alone; read by
// deadlines.ts. The day is a wish: where it is no school day, the deadline is the school day before.

export interface DeadlineRow {
  readonly title: string
  readonly week: number
  /** 1 = Monday. */
  readonly weekday: number
  /** `12:00`; without it by the end of the day. */
  readonly at?: string
  readonly note?: string
  /** The last part of its address on the network's site. */
  readonly path?: string
  /** The word in the list for whom it is; where absent the networks or the hold say it. */
  readonly whom?: string
  readonly everyone?: true
  readonly leaders?: true
  readonly hold?: 1 | 2 | 3
  /** Subjects of networks. */
  readonly subjects?: readonly string[]
}

const everyone = { whom: 'Alle', everyone: true } as const
const leaders = { whom: 'Skoleledere', leaders: true } as const

export const deadlineRows: readonly DeadlineRow[] = [
  {
    ...leaders,
    title: 'Tilmelding til opstartsseminaret',
    week: 34,
    weekday: 5,
    at: '12:00',
    note: 'Skriv, hvor mange I kommer, og hvem der overnatter.',
    path: 'opstartsseminar',
  },
  ...([1, 2, 3] as const).map(hold => ({
    title: 'Meld deltagere til Læringslab 1',
    week: [36, 37, 38][hold - 1] ?? 36,
    weekday: 2,
    hold,
    note: 'Lederen vælger, hvem der tager med, og sender navnene til Lone.',
  })),
  {
    ...everyone,
    title: 'E-læringsmodul 1: Læringsmålstyret undervisning',
    week: 43,
    weekday: 5,
    note: 'Løses af teamet i fællesskab. Skolens ledelse introducerer modulerne først.',
    path: 'e-laering/1',
  },
  {
    ...everyone,
    title: 'E-læringsmodul 2: Teamet som professionelt læringsfællesskab',
    week: 3,
    weekday: 5,
    note: 'Løses af teamet i fællesskab.',
    path: 'e-laering/2',
  },
  {
    ...everyone,
    title: 'E-læringsmodul 3: Tegn på læring og målopfyldelse',
    week: 12,
    weekday: 3,
    note: 'Løses af teamet i fællesskab. Tag jeres egne eksempler med.',
    path: 'e-laering/3',
  },
  {
    ...leaders,
    title: 'Trivselsvurdering af børnene, efterår',
    week: 44,
    weekday: 5,
    note: 'Alle klasser og stuer.',
  },
  {
    title: 'Tilmelding til Vidensdag 2',
    week: 44,
    weekday: 3,
    subjects: ['Læsning', 'Tosprogede'],
  },
  {
    title: 'Del en åben opgave i opgavebanken',
    week: 44,
    weekday: 5,
    subjects: ['Matematik'],
    note: 'Skriv, hvilket klassetrin den er prøvet på.',
  },
  {
    title: 'Indberet resultater fra ordblindetesten',
    week: 48,
    weekday: 1,
    subjects: ['Læsning'],
    note: 'Kun antal pr. årgang, ingen navne.',
  },
  {
    ...everyone,
    title: 'Book konsulenttimer på klippekortet til foråret',
    week: 50,
    weekday: 4,
    at: '15:00',
    path: 'klippekort',
  },
  { ...leaders, title: 'Skolens bidrag til kvalitetsrapporten', week: 4, weekday: 5 },
  {
    ...everyone,
    title: 'Svar på kortlægningsundersøgelsen',
    week: 6,
    weekday: 5,
    at: '14:00',
    note: 'Det tager omkring et kvarter.',
  },
  {
    title: 'Send overleveringsskemaer til skolerne',
    week: 10,
    weekday: 1,
    subjects: ['Børnehaveklasse', 'Daginstitutioner'],
  },
  { ...leaders, title: 'Trivselsvurdering af børnene, forår', week: 11, weekday: 5 },
  {
    title: 'Ønsker til digitale læremidler næste skoleår',
    week: 16,
    weekday: 5,
    subjects: ['IT og digitalisering'],
  },
  {
    title: 'Forslag til næste års program',
    week: 19,
    weekday: 3,
    subjects: ['Inklusion'],
    note: 'Ét forslag pr. skole er fint.',
  },
  {
    ...leaders,
    title: 'Årets evaluering af indsatserne',
    week: 23,
    weekday: 1,
    note: 'Brug skabelonen fra Læringslab 3.',
    path: 'evaluering',
  },
]
