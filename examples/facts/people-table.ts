// The sixty people of the sample network, one row each: invented names, no real persons. Read by people.ts alone.
// `half` is the half of the school year in which a post is held (the other half somewhere else).

export interface PersonRow {
  readonly name: string
  /** Where it is not first.last@havrelund.example. */
  readonly email?: string
  readonly nicknames?: readonly string[]
  readonly posts?: readonly {
    readonly school: string
    readonly functions: readonly string[]
    readonly half?: 'autumn' | 'spring'
  }[]
  /** Subjects of the networks one is in. */
  readonly networks?: readonly string[]
  /** The network that one joins at New Year. */
  readonly joinsInJanuary?: string
  readonly leads?: readonly string[]
  readonly delegateOf?: string
  readonly coordinates?: readonly string[]
  readonly deputyOf?: string
  readonly oversees?: 'tenant' | 'nord' | 'midt' | 'syd'
  /** Runs the læringslabs: a coordinator of the whole programme. */
  readonly coordinatesAll?: true
  readonly admin?: true
  readonly team?: string
  readonly group?: 'sfo' | 'daginstitution' | 'administration'
  readonly daysOff?: readonly number[]
  /** Goes with another hold at Læringslab 2, because of the own school's camp that week. */
  readonly lab2With?: 1 | 2 | 3
}

const leaders: readonly PersonRow[] = [
  leader('Birgitte Solbjerg Dahl', 'Nordskolen'),
  { ...leader('Jens-Ole Kvistgaard', 'Åbrinkens Skole'), nicknames: ['Jens Ole'] },
  leader('Hanne Vinterlund', 'Lærkehøjskolen'),
  leader('Thomas Ravnholt', 'Bøgelundskolen'),
  leader('Camilla Bruun Tofte', 'Tjørnevejens Skole'),
  leader('Mette Sandager', 'Skovvangskolen'),
  leader('Niels Højbjerg', 'Vesterengskolen'),
  leader('Pernille Ågård', 'Søbakkeskolen'),
  leader('Rasmus Klitgaard Lund', 'Hedemarkskolen'),
  leader('Sanne Egeskov', 'Sankt Mikkels Skole'),
  leader('Ulrik Brændgaard', 'Østerskolen'),
  leader('Lene Fuglsang Møller', 'Kærgårdskolen'),
  leader('Claus Stenbæk', 'Møllebakkeskolen'),
  leader('Anne Dalsgaard Ry', 'Engholmskolen'),
  leader('Kirsten Løvenborg', 'Ådalens Børneby', 'Lindeskov Børneby'),
]

const administration: readonly PersonRow[] = [
  {
    name: 'Dorthe Nyborg Krogh',
    posts: [{ school: 'Skovvangskolen', functions: ['skolesekretær'] }],
    delegateOf: 'Skovvangskolen',
  },
  { name: 'Henrik Aaberg', oversees: 'nord', group: 'administration', team: 'Områdeledelsen' },
  { name: 'Ingelise Munkholm', oversees: 'midt', group: 'administration', team: 'Områdeledelsen' },
  { name: 'Torben Skaarup', oversees: 'syd', group: 'administration', team: 'Områdeledelsen' },
  { name: 'Susanne Kornerup Bach', oversees: 'tenant', group: 'administration' },
  { name: 'Poul Erik Vestergren', oversees: 'tenant', group: 'administration' },
  { name: 'Bo Hvidtfeldt', admin: true, group: 'administration' },
  { name: 'Lone Thygesen Holt', coordinatesAll: true, group: 'administration' },
  coordinator('Karin Østergren Friis', 'Læsning'),
  coordinator('Søren Lyngbjerg', 'Matematik'),
  { ...coordinator('Gitte Rosendal Nors', 'Inklusion'), daysOff: [5] },
  coordinator('Morten Falkenberg', 'IT og digitalisering'),
  coordinator('Trine Skovsgaard', 'Bevægelse'),
  coordinator('Yasmin Haddad', 'Tosprogede'),
  { ...coordinator('Anne Kathrine Bøgh', 'Børnehaveklasse'), nicknames: ['AK', 'Anne K'] },
  coordinator('Mette Nordahl Skipper', 'Daginstitutioner', 'Spirebørn'),
  {
    name: 'Jakob Elmstrøm',
    email: 'jakob.elmstroem@laeringsviden.example',
    team: 'Ekstern konsulent',
    networks: ['Inklusion'],
    group: 'administration',
  },
]

const counsellors: readonly PersonRow[] = [
  {
    ...at('Anne Brogaard', 'Skovvangskolen', ['matematikvejleder', 'lærer'], 'Matematik'),
    deputyOf: 'Matematik',
    team: 'Team mellemtrin',
  },
  {
    ...at('Mads Tved Iversen', 'Skovvangskolen', ['matematikvejleder'], 'Matematik'),
    team: 'Team udskoling',
  },
  at('Fatima El-Amrani', 'Skovvangskolen', ['læsevejleder'], 'Læsning', 'Tosprogede'),
  at('Lars Bundgaard Skov', 'Nordskolen', ['IT-vejleder', 'lærer'], 'IT og digitalisering'),
  { ...at('Rikke Hassing', 'Nordskolen', ['læsevejleder'], 'Læsning'), deputyOf: 'Læsning' },
  {
    ...at('Christian Møberg', 'Åbrinkens Skole', ['matematikvejleder'], 'Matematik'),
    nicknames: ['Chris'],
  },
  { ...at('Ida Lykkegaard', 'Åbrinkens Skole', ['inklusionsvejleder'], 'Inklusion'), daysOff: [5] },
  {
    ...at('Emil Rønnow', 'Lærkehøjskolen', ['bevægelsesvejleder', 'lærer'], 'Bevægelse'),
    deputyOf: 'Bevægelse',
  },
  at('Bodil Tange Kusk', 'Lærkehøjskolen', ['børnehaveklasseleder'], 'Børnehaveklasse'),
  at(
    'Mehmet Yildirim',
    'Bøgelundskolen',
    ['IT-vejleder', 'matematikvejleder'],
    'IT og digitalisering',
    'Matematik',
  ),
  {
    ...at('Sofie Amstrup', 'Bøgelundskolen', ['læsevejleder', 'lærer']),
    joinsInJanuary: 'Læsning',
  },
  {
    ...at('Louise Hedegaard Friis', 'Tjørnevejens Skole', ['inklusionsvejleder'], 'Inklusion'),
    deputyOf: 'Inklusion',
    daysOff: [3],
  },
  {
    name: 'Peter Brunsgaard',
    posts: [
      { school: 'Vesterengskolen', functions: ['matematikvejleder', 'lærer'], half: 'autumn' },
      { school: 'Østerskolen', functions: ['matematikvejleder', 'lærer'], half: 'spring' },
    ],
    networks: ['Matematik'],
  },
  {
    ...at('Maria Lindvig', 'Vesterengskolen', ['tosprogsvejleder'], 'Tosprogede'),
    deputyOf: 'Tosprogede',
  },
  at('Jonas Krabbe', 'Søbakkeskolen', ['bevægelsesvejleder', 'lærer'], 'Bevægelse'),
  at('Helle Ømark', 'Søbakkeskolen', ['læsevejleder', 'PLC-medarbejder'], 'Læsning'),
  {
    name: 'Lars Terkelsen',
    posts: [
      { school: 'Hedemarkskolen', functions: ['matematikvejleder'] },
      { school: 'Sankt Mikkels Skole', functions: ['matematikvejleder', 'lærer'] },
    ],
    networks: ['Matematik'],
  },
  at('Amina Warsame', 'Sankt Mikkels Skole', ['tosprogsvejleder', 'lærer'], 'Tosprogede'),
  at('Stine Graversen', 'Østerskolen', ['læsevejleder'], 'Læsning'),
  {
    ...at('Kasper Grønvang', 'Østerskolen', ['IT-vejleder'], 'IT og digitalisering'),
    deputyOf: 'IT og digitalisering',
  },
  {
    ...at('Marianne Ørbæk', 'Kærgårdskolen', ['inklusionsvejleder'], 'Inklusion'),
    lab2With: 2,
  },
  { ...at('Oskar Bille Damm', 'Kærgårdskolen', ['lærer']), team: '5. årgang' },
  {
    ...at('Tina Bavnhøj', 'Møllebakkeskolen', ['børnehaveklasseleder'], 'Børnehaveklasse'),
    deputyOf: 'Børnehaveklasse',
    daysOff: [5],
  },
  {
    ...at('Bent Åkjær', 'Møllebakkeskolen', ['pædagog'], 'Bevægelse'),
    group: 'sfo',
  },
  at('Freja Munk Lauge', 'Engholmskolen', ['bevægelsesvejleder', 'lærer'], 'Bevægelse'),
  {
    ...at('Gunhild Krag', 'Ådalens Børneby', ['pædagog'], 'Daginstitutioner', 'Spirebørn'),
    deputyOf: 'Daginstitutioner',
    group: 'daginstitution',
  },
  {
    ...at('Ayşe Demirci', 'Lindeskov Børneby', ['pædagog'], 'Spirebørn'),
    deputyOf: 'Spirebørn',
    group: 'daginstitution',
    daysOff: [1, 2],
  },
  {
    name: 'Signe Vang Toft',
    networks: ['Daginstitutioner'],
    group: 'daginstitution',
    team: 'Børnehuset Mariehønen',
  },
]

export const personRows: readonly PersonRow[] = [...leaders, ...administration, ...counsellors]

function leader(name: string, ...schools: string[]): PersonRow {
  return {
    name,
    posts: schools.map(school => ({ school, functions: ['skoleleder'] })),
    leads: schools,
  }
}

function coordinator(name: string, ...networks: string[]): PersonRow {
  return { name, networks, coordinates: networks, group: 'administration', team: 'Fagkonsulenter' }
}

function at(
  name: string,
  school: string,
  functions: readonly string[],
  ...networks: string[]
): PersonRow {
  return { name, posts: [{ school, functions }], networks }
}
