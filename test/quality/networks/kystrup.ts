// Kystrup, an invented municipality: "læringsværksted" by points of the compass, titles in small letters, calendars kept in UTC.
// All names are made up.
import type { MeetingRow, NetworkRows } from './rows.js'

const craft = 'Håndværk og design'
const dyslexia = 'Ordblindhed'
const culture = 'Kultur'

const labs: readonly MeetingRow[] = (
  [
    [1, 39, 1, 39, 5, 'kystrup hallen, mødesal'],
    [2, 49, 3, 50, 3, 'det gamle mejeri'],
    [3, 14, 4, 16, 2, 'det gamle mejeri'],
  ] as const
).flatMap(([number, east, eastDay, west, westDay, place]) =>
  (
    [
      ['Hold Øst', east, eastDay],
      ['Hold Vest', west, westDay],
    ] as const
  ).map(
    ([hold, week, weekday]): MeetingRow => ({
      title: `læringsværksted ${number} - ${hold.toLowerCase()}`,
      kind: 'lab',
      number,
      holds: [hold],
      week,
      weekday,
      from: '08:45',
      to: '14:45',
      place,
      inUtc: true,
      agenda: ['data vi har med', `værktøjskasse ${number}`, 'hvad lover vi hinanden'],
      preparation: `find jeres tre bedste spørgsmål til runde ${number}`,
    }),
  ),
)

export const kystrup: NetworkRows = {
  id: 'kystrup',
  domain: 'kystrup.example',
  words: {
    lab: 'læringsværksted',
    labThe: 'læringsværkstedet',
    labs: 'læringsværksteder',
    labEn: 'læringsværksted',
    labsEn: 'læringsværksteder',
    municipality: 'Kystrup Kommune',
  },
  host: 'Signild Havbakke',
  winterWeek: 7,
  areas: ['Øst', 'Vest'],
  holds: ['Hold Øst', 'Hold Vest'],
  schools: [
    ['Klitskolen', 'Vest', 'Hold Vest'],
    ['Marehalmskolen', 'Vest', 'Hold Vest', 'Marehalm'],
    ['Skole ved Fyret', 'Vest', 'Hold Vest', 'Fyrskolen'],
    ['Granplantageskolen', 'Øst', 'Hold Øst', 'Granplantagen'],
    ['Hedelyngens Skole', 'Øst', 'Hold Øst', 'Hedelyngen'],
    ['Enebærskolen', 'Øst', 'Hold Øst', 'Enebær'],
  ],
  networks: [
    [craft, 'Håndværksnetværket', 'håndværk og design-lærerne', 'HD'],
    [dyslexia, 'Ordblindenetværket', 'ordblindevejlederne'],
    [culture, 'Kulturnetværket', 'kulturformidlerne'],
  ],
  people: [
    { name: 'Signild Havbakke', coordinates: [culture] },
    { name: 'Kresten Brændingsbo', coordinates: [craft] },
    { name: 'Ingeborg Tangklit', coordinates: [dyslexia] },
    { name: 'Arvid Sandorm', school: 'Klitskolen', functions: ['skoleleder'], leads: 'Klitskolen' },
    {
      name: 'Gurli Strandskade',
      school: 'Marehalmskolen',
      functions: ['skoleleder'],
      leads: 'Marehalmskolen',
    },
    {
      name: 'Egon Lanternegaard',
      school: 'Skole ved Fyret',
      functions: ['skoleleder'],
      leads: 'Skole ved Fyret',
    },
    {
      name: 'Vibe Mosrose',
      school: 'Granplantageskolen',
      functions: ['skoleleder'],
      leads: 'Granplantageskolen',
    },
    {
      name: 'Mogens Tyttemose',
      school: 'Hedelyngens Skole',
      functions: ['skoleleder'],
      leads: 'Hedelyngens Skole',
    },
    {
      name: 'Lise-Lotte Revling',
      school: 'Enebærskolen',
      functions: ['skoleleder'],
      leads: 'Enebærskolen',
    },
    {
      name: 'Arvid Høvlsmed',
      school: 'Klitskolen',
      functions: ['håndværksvejleder'],
      networks: [craft],
    },
    {
      name: 'Nanette Stavelund',
      school: 'Klitskolen',
      functions: ['ordblindevejleder', 'lærer'],
      networks: [dyslexia],
    },
    {
      name: 'Kaj Spånbjerg',
      school: 'Marehalmskolen',
      functions: ['håndværksvejleder'],
      networks: [craft],
    },
    {
      name: 'Yusra Haidari',
      school: 'Skole ved Fyret',
      functions: ['kulturformidler'],
      networks: [culture],
    },
    {
      name: 'Bertil Læselyst Krog',
      school: 'Granplantageskolen',
      functions: ['ordblindevejleder'],
      networks: [dyslexia],
    },
    {
      name: 'Ditlev Scenegaard',
      school: 'Hedelyngens Skole',
      functions: ['kulturformidler', 'lærer'],
      networks: [culture],
    },
    {
      name: 'Åse Syskrin',
      school: 'Hedelyngens Skole',
      functions: ['håndværksvejleder'],
      networks: [craft, culture],
    },
    {
      name: 'Ørnulf Bogstav',
      school: 'Enebærskolen',
      functions: ['ordblindevejleder'],
      networks: [dyslexia],
    },
  ],
  meetings: [
    ...labs,
    {
      title: 'sommerafslutning for alle netværk',
      kind: 'other',
      everyone: true,
      week: 24,
      weekday: 4,
      from: '15:00',
      to: '18:00',
      place: 'stranden ved fyret',
      inUtc: true,
      agenda: ['sang', 'tak for i år'],
    },
    {
      title: 'studietur til Bornholm',
      kind: 'course',
      networks: [craft],
      week: 20,
      weekday: 4,
      days: 2,
      place: 'Bornholms kunsthåndværkerskole',
      host: 'Kresten Brændingsbo',
      agenda: ['glas', 'ler'],
      preparation: 'pak forklæde',
    },
    {
      title: 'MUS med skoleledere',
      kind: 'leaders',
      private: true,
      week: 46,
      weekday: 2,
      from: '08:00',
      to: '12:00',
      place: 'rådhuset',
      attendees: ['Arvid Sandorm', 'Gurli Strandskade'],
    },
    ...(
      [
        ['hd: opstart på værkstederne', 36, 2, 'Enebærskolen, sløjdlokalet', 'medbring årsplan'],
        ['hd: sikkerhed ved maskiner', 45, 2, 'Marehalmskolen, træværkstedet', undefined],
        ['hd: filt og uld', 48, 4, 'Klitskolen, håndarbejde', 'tag uldrester med'],
        ['hd: genbrug', 10, 2, undefined, undefined],
      ] as const
    ).map(
      ([title, week, weekday, place, preparation]): MeetingRow => ({
        title,
        kind: 'network',
        networks: [craft],
        host: 'Kresten Brændingsbo',
        week,
        weekday,
        from: '14:20',
        to: '16:20',
        inUtc: true,
        ...(place ? { place } : { link: 'https://kald.kystrup.example/hd' }),
        ...(preparation && { preparation }),
        agenda: ['rundt om bordet', 'fælles øvelse', 'næste møde'],
      }),
    ),
  ],
  series: [
    {
      title: 'ordblinde-forum',
      kind: 'network',
      networks: [dyslexia],
      host: 'Ingeborg Tangklit',
      monthly: [4, 1],
      months: [8, 9, 11, 1, 2, 4, 5],
      from: '09:30',
      to: '11:00',
      place: 'Granplantageskolen, læsehulen',
      agenda: ['test og tal', 'en elevs historie'],
      preparation: 'læs sidste referat',
      exceptions: [
        { month: 1, moveDays: 3 },
        { month: 4, cancelled: true },
        { month: 5, moveDays: -3, place: 'Klitskolen, biblioteket' },
      ],
    },
    {
      title: 'kulturkaffe',
      kind: 'network',
      networks: [culture],
      monthly: [3, 2],
      months: [9, 11, 12, 2, 3, 6],
      from: '14:00',
      to: '15:15',
      link: 'https://kald.kystrup.example/kultur',
      agenda: ['teaterbesøg', 'puljer'],
      exceptions: [
        { month: 12, moveDays: 1 },
        { month: 3, cancelled: true },
      ],
    },
  ],
  deadlines: [
    { title: 'svar på kulturpuljen', week: 40, weekday: 4, at: '12:00', networks: [culture] },
    { title: 'indmelding af ordblindetests', week: 5, weekday: 5, networks: [dyslexia] },
    { title: 'bestilling af træ', week: 44, weekday: 1, networks: [craft] },
    { title: 'tilmelding til sommerafslutning', week: 22, weekday: 5, everyone: true },
    { title: 'deltagerliste til læringsværksted 2', week: 47, weekday: 1, everyone: true },
  ],
  tools: [
    {
      name: 'Lyttetrekanten',
      aliases: ['trekanten'],
      themes: ['samtale', 'sparring'],
      audience: 'vejledere og ledere',
      length: '35 min',
      when: 'Når en kollega har brug for at tænke højt.',
      summary: 'Tre roller i en samtale: én fortæller, én spørger, én lytter.',
      steps: ['Fordel rollerne.', 'Tal i ti minutter.', 'Byt.'],
    },
    {
      name: 'Oplæsningspakken',
      aliases: ['pakken med oplæsning'],
      themes: ['ordblindhed', 'IT'],
      audience: 'ordblindevejledere',
      length: '20-25 min',
      when: 'Når en elev skal i gang med oplæste tekster.',
      summary: 'En startpakke med tre programmer og et kort til eleven.',
      steps: ['Installer sammen med eleven.', 'Øv på en sjov tekst.'],
    },
    {
      name: 'Ni brikker',
      aliases: ['brikkerne'],
      themes: ['design', 'fælles retning'],
      audience: 'team',
      length: '90 min',
      when: 'Når en idé skal blive til en plan.',
      summary: 'Ni brikker, der lægges fra problem til prøve.',
      steps: ['Læg problemet.', 'Find brugeren.', 'Byg en model.'],
    },
  ],
  pages: [
    {
      title: 'Kulturpuljen',
      aliases: ['penge til kultur', 'puljen'],
      passages: [
        { heading: 'Hvor meget kan vi søge?', text: 'En klasse kan søge op til 3.500 kroner.' },
        { heading: 'Hvem søger?', text: 'Kulturformidleren på skolen sender ansøgningen.' },
      ],
    },
    {
      title: 'Værksteder og sikkerhed',
      aliases: ['maskiner', 'sikkerhedskursus'],
      passages: [
        {
          heading: 'Kursus',
          text: 'Man skal have et sikkerhedskursus, før man må bruge båndsaven.',
        },
        { heading: 'Gyldighed', text: 'Kurset gælder i fem år.' },
      ],
    },
    {
      title: 'Ordblindetest',
      aliases: ['testen for ordblindhed'],
      passages: [
        {
          heading: 'Hvem må tage testen?',
          text: 'Kun ordblindevejledere må tage testen med en elev.',
        },
        { heading: 'Svar til hjemmet', text: 'Hjemmet får svar inden for to uger.' },
      ],
    },
  ],
  called: [
    {
      title: 'sommerafslutning for alle netværk',
      da: 'sommerafslutningen',
      en: 'closing party (sommerafslutning)',
    },
    {
      title: 'studietur til Bornholm',
      da: 'studieturen til Bornholm',
      en: 'study trip to Bornholm',
    },
  ],
}
