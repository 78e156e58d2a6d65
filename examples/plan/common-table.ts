// The labs, vidensdage and kursusdage of the year as their planner writes them down: week, weekday, place and agenda.
// Data alone; read by common-meetings.ts. Every lab is run once per hold.

export interface Lab {
  readonly number: number
  readonly place: string
  /** Week and weekday for hold 1, 2 and 3. */
  readonly weeks: readonly (readonly [number, number])[]
  readonly agenda: readonly string[]
  readonly preparation: string
}

export const labs: readonly Lab[] = [
  {
    number: 1,
    place: 'Medborgerhuset, Store Sal',
    weeks: [
      [38, 2],
      [39, 3],
      [40, 2],
    ],
    agenda: [
      'Velkomst og dagens spørgsmål',
      'Vi læser skolens egne data',
      'Valg af indsatsområder',
      'Første udkast til indsatsteorien',
    ],
    preparation: 'Tag kapacitetsinterviewet og den seneste kvalitetsrapport med.',
  },
  {
    number: 2,
    place: 'Havrelund Kulturhus, Sal B',
    weeks: [
      [49, 2],
      [50, 3],
      [3, 2],
    ],
    agenda: [
      'Hvad har vi prøvet siden sidst?',
      'Tegn på læring: hvad så vi hos eleverne?',
      'Justering af indsatsteorien',
      'Sparring med en anden skole',
    ],
    preparation: 'Vælg to eksempler på tegn, I har set hos eleverne, og tag dem med.',
  },
  {
    number: 3,
    place: 'Kursuscenter Søhøj, Glassalen',
    weeks: [
      [17, 2],
      [18, 3],
      [19, 2],
    ],
    agenda: [
      'Kom virkningen, som vi ventede?',
      'Evaluering af årets indsatser',
      'Hvad tager vi med til næste skoleår?',
    ],
    preparation: 'Saml skolens overblik: indsatser, tegn og det, I aftalte på Læringslab 2.',
  },
]

export interface Day {
  readonly week: number
  readonly weekday: number
  readonly title: string
  readonly place: string
  /** Subjects of the networks it is for; everyone where absent. */
  readonly subjects?: readonly string[]
  readonly agenda: readonly string[]
}

export const knowledgeDays: readonly Day[] = [
  {
    week: 37,
    weekday: 5,
    title: 'Gode læringsmiljøer for alle børn',
    place: 'Medborgerhuset, Store Sal',
    agenda: [
      'Pejlemærker for gode læringsmiljøer',
      'Fortællinger fra tre skoler',
      'Arbejde i team',
    ],
  },
  {
    week: 46,
    weekday: 3,
    title: 'Sprog i alle fag',
    place: 'Havrelund Bibliotek, Læringsrummet',
    subjects: ['Læsning', 'Tosprogede'],
    agenda: ['Elevernes sprog på tværs af fagene', 'Ordkendskab før, under og efter læsning'],
  },
  {
    week: 5,
    weekday: 2,
    title: 'Eleven som digital producent',
    place: 'Rådhuset, lokale 2.14',
    subjects: ['IT og digitalisering', 'Matematik'],
    agenda: ['Varieret undervisning med digitale værktøjer', 'Prøv selv: fra idé til produkt'],
  },
  {
    week: 15,
    weekday: 3,
    title: 'Mellemformer og fællesskab',
    place: 'Medborgerhuset, Store Sal',
    subjects: ['Inklusion'],
    agenda: [
      'Hvad er en god mellemform?',
      'Mette Molbæks analyseramme i brug',
      'Planer for egen skole',
    ],
  },
]

export const courseDays: readonly Omit<Day, 'weekday'>[] = [
  {
    week: 41,
    title: 'Teamet som professionelt læringsfællesskab',
    place: 'Havrelund Kulturhus, Sal B',
    agenda: ['Fra samarbejde til fælles læring', 'Taksonomi – PLF: hvor er vores team?'],
  },
  {
    week: 47,
    title: 'Aktionslæring i praksis',
    place: 'Havrelund Kulturhus, Sal B',
    agenda: ['Læringscirklen trin for trin', 'Vi planlægger en aktion'],
  },
  {
    week: 4,
    title: 'Tegn på læring',
    place: 'Medborgerhuset, Store Sal',
    agenda: ['At se og beskrive tegn', 'Fra tegn til næste skridt'],
  },
  {
    week: 9,
    title: 'Sparring og vejledning af kolleger',
    place: 'Havrelund Kulturhus, Sal B',
    agenda: ['Sparringssamtalen', 'Tønnesvangs vitaliseringsmodel i relationsarbejdet'],
  },
  {
    week: 16,
    title: 'Data uden støj',
    place: 'Rådhuset, Byrådssalen',
    agenda: ['Hvilke data hjælper et team?', 'Boblediagrammet', 'Egne data på bordet'],
  },
  {
    week: 21,
    title: 'Det, der virker, bliver hængende',
    place: 'Kursuscenter Søhøj, Glassalen',
    agenda: ['Hvad har året lært os?', 'Plan for forankring på egen skole'],
  },
]
