// A year of meetings for seven of the nine networks, as their coordinators plan it: week by week, in the words they use in
// Outlook. The other two keep a series (series-meetings.ts). Data alone; read by network-meetings.ts.
import type { CalendarName } from './sample-meeting.js'

export interface NetworkYear {
  readonly subject: string
  readonly calendar: CalendarName
  readonly organizer: string
  /** `{n}` is the meeting's number, `{topic}` its topic. */
  readonly title: string
  /** Whether the title carries the number. */
  readonly numbered: boolean
  readonly weekday: number
  readonly from: string
  readonly to: string
  /** Everybody in the network stands as invited in Outlook. */
  readonly invites?: true
  readonly meetings: readonly NetworkDay[]
}

export interface NetworkDay {
  readonly week: number
  readonly topic: string
  /** Absent when it is held on Teams. */
  readonly place?: string
  readonly agenda: readonly string[]
  readonly preparation?: string
  readonly cancelled?: true
}

export const networkYears: readonly NetworkYear[] = [
  {
    subject: 'Læsning',
    calendar: 'netvaerk-laesning-og-tosprogede',
    organizer: 'Karin Østergren Friis',
    title: 'Læsenetværket, netværksmøde {n}: {topic}',
    numbered: true,
    weekday: 4,
    from: '13:00',
    to: '15:30',
    meetings: [
      {
        week: 35,
        topic: 'Årets gang',
        place: 'Havrelund Bibliotek, Læringsrummet',
        agenda: [
          'Nye ansigter i netværket',
          'Årsplan for læsevejlederne',
          'Ordblindetest i efteråret',
        ],
      },
      {
        week: 44,
        topic: 'Læseforståelse på mellemtrinnet',
        place: 'Nordskolen, personalerummet',
        agenda: ['Læsestrategier i fagene', 'Eksempler fra Nordskolen', 'Næste skridt hos os selv'],
        preparation: 'Tag en tekst med fra et andet fag end dansk.',
      },
      {
        week: 2,
        topic: 'Elever i læse- og skrivevanskeligheder',
        place: 'Rådhuset, lokale 2.14',
        agenda: ['Kommunens handleplan for læsning', 'Læse- og skriveteknologi i hverdagen'],
        preparation: 'Læs handleplanen for læsning igen, især afsnit 3.',
      },
      {
        week: 10,
        topic: 'Læselyst',
        place: 'Havrelund Bibliotek, Læringsrummet',
        agenda: ['Samarbejdet med biblioteket', 'Boganbefalinger fra elever til elever'],
        cancelled: true,
      },
      {
        week: 20,
        topic: 'Overlevering og næste år',
        place: 'Søbakkeskolen, PLC',
        agenda: ['Hvad skal den nye lærer vide?', 'Ønsker til næste skoleår'],
      },
    ],
  },
  {
    subject: 'Matematik',
    calendar: 'netvaerk-matematik-og-bevaegelse',
    organizer: 'Søren Lyngbjerg',
    title: 'Matematiknetværket: netværksmøde {n}',
    numbered: true,
    weekday: 3,
    from: '13:30',
    to: '15:30',
    meetings: [
      {
        week: 36,
        topic: 'Opstart',
        place: 'Skovvangskolen, matematiklokalet',
        agenda: ['Velkommen og årsplan', 'Kollegial vejledning: hvor langt er vi?'],
      },
      {
        week: 45,
        topic: 'Problemløsning',
        place: 'Åbrinkens Skole, lokale 12',
        agenda: ['Åbne opgaver i indskolingen', 'Vi løser tre problemer sammen'],
        preparation: 'Tag en åben opgave med, som dine elever har arbejdet med.',
      },
      {
        week: 49,
        topic: 'Talforståelse',
        agenda: ['Screening af talforståelse', 'Elever, der går i stå: hvad prøver vi først?'],
      },
      {
        week: 4,
        topic: 'Matematik og sprog',
        place: 'Østerskolen, personalerummet',
        agenda: ['Fagord i matematik', 'Besøg fra tosprogsvejlederne'],
      },
      {
        week: 10,
        topic: 'Prøveformer',
        place: 'Skovvangskolen, matematiklokalet',
        agenda: ['Mundtlig prøve i 9. klasse', 'Gruppeprøver: fordele og faldgruber'],
        preparation: 'Kig årets vejledning til prøverne igennem.',
      },
      {
        week: 20,
        topic: 'Evaluering',
        place: 'Kærgårdskolen, PLC',
        agenda: ['Hvad gav vejledningen eleverne?', 'Plan for næste skoleår'],
      },
    ],
  },
  {
    subject: 'Inklusion',
    calendar: 'netvaerk-inklusion',
    organizer: 'Gitte Rosendal Nors',
    title: 'Inklusionsnetværket – netværksmøde {n} – {topic}',
    numbered: true,
    weekday: 2,
    from: '12:30',
    to: '15:00',
    invites: true,
    meetings: [
      {
        week: 35,
        topic: 'Rollen som inklusionsvejleder',
        place: 'Rådhuset, lokale 1.03',
        agenda: ['Opgaver og snitflader', 'Mindset for inklusion', 'Makkerpar for året'],
      },
      {
        week: 44,
        topic: 'Analyse før handling',
        place: 'Tjørnevejens Skole, mødelokalet',
        agenda: ['Mette Molbæks analyseramme', 'To sager fra netværket'],
        preparation: 'Skriv en sag ned uden navne, højst en side.',
      },
      {
        week: 2,
        topic: 'PAF i teamet',
        place: 'Rådhuset, lokale 1.03',
        agenda: ['Fælles reagerende udviklingsmetode', 'Øvelse i grupper'],
      },
      {
        week: 11,
        topic: 'Fravær og trivsel',
        agenda: ['Tidlige tegn på fravær', 'Hvem gør hvad, hvornår?'],
        preparation: 'Tal med din leder om skolens procedure ved fravær.',
      },
      {
        week: 22,
        topic: 'Opsamling',
        place: 'Åbrinkens Skole, PLC',
        agenda: ['Årets sager: hvad lærte vi?', 'Ønsker til næste år'],
      },
    ],
  },
  {
    subject: 'IT og digitalisering',
    calendar: 'netvaerk-it-og-digitalisering',
    organizer: 'Morten Falkenberg',
    title: 'Netværksmøde for IT-vejledere: {topic}',
    numbered: false,
    weekday: 4,
    from: '09:15',
    to: '11:45',
    meetings: [
      {
        week: 37,
        topic: 'Nyt udstyr og nye aftaler',
        place: 'Rådhuset, lokale 2.14',
        agenda: ['Udrulning af nyt udstyr', 'Hvem ringer vi til?', 'Digital dannelse i årsplanen'],
      },
      {
        week: 46,
        topic: 'Kunstig intelligens i undervisningen',
        place: 'Bøgelundskolen, makerspace',
        agenda: [
          'Kommunens retningslinjer',
          'Tre forløb, der er prøvet',
          'Spørgsmål fra kollegerne',
        ],
        preparation: 'Læs retningslinjerne for kunstig intelligens.',
      },
      {
        week: 3,
        topic: 'Læse- og skriveteknologi',
        agenda: ['De vigtigste hjælpemidler', 'Sådan klæder vi teamet på'],
      },
      {
        week: 12,
        topic: 'Digitale prøver',
        place: 'Østerskolen, lokale 7',
        agenda: ['Tjekliste før prøverne', 'Når nettet går ned'],
      },
      {
        week: 23,
        topic: 'Årets erfaringer',
        place: 'Rådhuset, lokale 2.14',
        agenda: ['Hvad skal ud, og hvad skal ind?', 'Næste års udstyr'],
      },
    ],
  },
  {
    subject: 'Tosprogede',
    calendar: 'netvaerk-laesning-og-tosprogede',
    organizer: 'Yasmin Haddad',
    title: 'Netværk for tosprogede, møde {n}',
    numbered: true,
    weekday: 4,
    from: '12:45',
    to: '15:00',
    invites: true,
    meetings: [
      {
        week: 38,
        topic: 'Sprogscreening',
        place: 'Sankt Mikkels Skole, personalerummet',
        agenda: ['Sprogscreening ved skolestart', 'Basishold og supplerende undervisning'],
      },
      {
        week: 44,
        topic: 'Flersprogethed',
        place: 'Vesterengskolen, PLC',
        agenda: ['Modersmålet som ressource', 'Samarbejdet med forældrene'],
        preparation: 'Spørg to elever, hvilke sprog de bruger i løbet af en dag.',
      },
      {
        week: 6,
        topic: 'Fagsprog',
        place: 'Rådhuset, lokale 1.03',
        agenda: ['Fagsprog i natur/teknologi', 'Stilladsering trin for trin'],
      },
      {
        week: 11,
        topic: 'Nyankomne',
        agenda: ['Modtagelse af nyankomne elever', 'Tolkning: hvad må vi, og hvad bør vi?'],
      },
      {
        week: 22,
        topic: 'Overgange',
        place: 'Skovvangskolen, biblioteket',
        agenda: ['Fra basishold til klasse', 'Evaluering af året'],
      },
    ],
  },
  {
    subject: 'Børnehaveklasse',
    calendar: 'netvaerk-de-yngste',
    organizer: 'Anne Kathrine Bøgh',
    title: 'Netværksmøde for børnehaveklasseledere ({topic})',
    numbered: false,
    weekday: 1,
    from: '14:00',
    to: '16:00',
    meetings: [
      {
        week: 36,
        topic: 'den første måned',
        place: 'Lærkehøjskolen, 0. A',
        agenda: ['Den første måned i 0. klasse', 'Leg og struktur i hverdagen'],
      },
      {
        week: 47,
        topic: 'sprogvurdering',
        place: 'Møllebakkeskolen, 0. B',
        agenda: ['Sprogvurderingen: resultater og næste skridt', 'Rim, remser og opmærksomhed'],
        preparation: 'Tag klassens resultater med uden navne.',
      },
      {
        week: 5,
        topic: 'leg og læring',
        place: 'Rådhuset, lokale 1.03',
        agenda: ['Leg som undervisning', 'Udeskole i det små'],
        cancelled: true,
      },
      {
        week: 21,
        topic: 'de nye børn',
        place: 'Lærkehøjskolen, 0. A',
        agenda: ['Klassedannelse', 'Overlevering fra børnehaverne'],
      },
    ],
  },
  {
    subject: 'Daginstitutioner',
    calendar: 'netvaerk-de-yngste',
    organizer: 'Mette Nordahl Skipper',
    title: 'Daginstitutionsnetværket, {n}. netværksmøde',
    numbered: true,
    weekday: 2,
    from: '09:00',
    to: '11:30',
    meetings: [
      {
        week: 37,
        topic: 'Læringsmiljøer',
        place: 'Børnehuset Mariehønen, Storrummet',
        agenda: ['Læringsmiljøet hele dagen', 'Rutinerne som pædagogisk rum'],
      },
      {
        week: 48,
        topic: 'Trivselsvurdering',
        place: 'Rådhuset, lokale 1.03',
        agenda: ['Efterårets trivselsvurderinger af børnene', 'Fælles proaktiv planlægning'],
      },
      {
        week: 10,
        topic: 'Forældre',
        place: 'Ådalens Børneby, fællesrummet',
        agenda: ['Forældresamarbejde, når det er svært', 'Cases i grupper'],
      },
      {
        week: 23,
        topic: 'Naturen',
        place: 'Naturskolen ved Havrelund Å',
        agenda: ['Science for de mindste', 'Vi går en tur'],
        preparation: 'Tag tøj og sko på til skoven.',
      },
    ],
  },
]
