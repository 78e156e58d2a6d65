// The municipality that does not exist: its areas, hold, schools and networks. Data for sampleProgramme; all invented.
// Ids are slugs that other tables here refer to, so a new name needs no new id.
import { AreaId, HoldId, NetworkId, SchoolId, slug } from '../../src/core/ids.js'
import type { Area, Hold, Network, School } from '../../src/model/programme.js'

export const municipality = 'Havrelund Kommune'
export const domain = 'havrelund.example'

export const areas: Area[] = [
  { id: AreaId.parse('nord'), name: 'Område Nord', aliases: ['Nord', 'nordområdet'] },
  { id: AreaId.parse('midt'), name: 'Område Midt', aliases: ['Midt', 'midtområdet'] },
  { id: AreaId.parse('syd'), name: 'Område Syd', aliases: ['Syd', 'sydområdet'] },
]

export const holds: Hold[] = [1, 2, 3].map(number => ({
  id: HoldId.parse(`hold-${number}`),
  name: `Hold ${number}`,
  aliases: [],
  number,
}))

/** Name, area, number of the hold, and what people call the school besides. */
const schoolRows: readonly (readonly [string, string, number, ...string[]])[] = [
  ['Nordskolen', 'nord', 1],
  ['Åbrinkens Skole', 'nord', 1, 'Åbrinken'],
  ['Lærkehøjskolen', 'nord', 1, 'Lærkehøj'],
  ['Bøgelundskolen', 'midt', 1, 'Bøgelund'],
  ['Tjørnevejens Skole', 'midt', 1, 'Tjørnevej'],
  ['Skovvangskolen', 'midt', 2, 'Skovvang'],
  ['Vesterengskolen', 'midt', 2, 'Vestereng'],
  ['Søbakkeskolen', 'nord', 2, 'Søbakken'],
  ['Hedemarkskolen', 'syd', 2, 'Hedemark'],
  ['Sankt Mikkels Skole', 'syd', 2, 'Skt. Mikkels Skole', 'Sankt Mikkel'],
  ['Østerskolen', 'midt', 3],
  ['Kærgårdskolen', 'midt', 3, 'Kærgård'],
  ['Møllebakkeskolen', 'nord', 3, 'Møllebakken'],
  ['Engholmskolen', 'syd', 3, 'Engholm'],
  ['Ådalens Børneby', 'syd', 3, 'Ådalen'],
  ['Lindeskov Børneby', 'syd', 3, 'Lindeskov'],
]

export const schools: School[] = schoolRows.map(([name, area, hold, ...aliases]) => ({
  id: schoolId(name),
  name,
  aliases,
  area: AreaId.parse(area),
  hold: HoldId.parse(`hold-${hold}`),
}))

/** The nine networks: subject (whose slug is the id), the network's name, and other words for it. */
const networkRows: readonly (readonly [string, string, ...string[]])[] = [
  ['Læsning', 'Læsenetværket', 'læsevejlederne', 'netværk for læsevejledere'],
  ['Matematik', 'Matematiknetværket', 'matematikvejlederne', 'netværk for matematikvejledere'],
  ['Inklusion', 'Inklusionsnetværket', 'inklusionsvejlederne', 'netværk for inklusionsvejledere'],
  ['IT og digitalisering', 'IT-netværket', 'IT-vejlederne', 'digitaliseringsnetværket', 'IT'],
  ['Bevægelse', 'Bevægelsesnetværket', 'bevægelsesvejlederne', 'netværk for bevægelse'],
  ['Tosprogede', 'Tosprogsnetværket', 'tosprogsvejlederne', 'netværk for tosprogede', 'DSA'],
  ['Børnehaveklasse', 'Børnehaveklassenetværket', 'børnehaveklasselederne', '0. klasse'],
  ['Daginstitutioner', 'Daginstitutionsnetværket', 'dagtilbudsnetværket'],
  ['Spirebørn', 'Spirebørnsnetværket', 'netværk for Spirebørn'],
]

export const networks: Network[] = networkRows.map(([subject, name, ...aliases]) => ({
  id: NetworkId.parse(slug(subject)),
  name,
  aliases,
  subject,
}))

/** The id of a school by its full name. */
export function schoolId(name: string): SchoolId {
  return SchoolId.parse(slug(name))
}

/** A network by its subject; throws when there is none. */
export function networkOf(subject: string): Network {
  const network = networks.find(one => one.subject === subject)
  if (!network) throw new RangeError(`no network for ${subject}`)
  return network
}
