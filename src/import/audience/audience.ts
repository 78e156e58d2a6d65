// Whom a meeting is for and what sort of meeting it is, from title, categories, lists and text. Called by the calendar reader
// (later the sheets'). The words are data in words.ts. What is not clear is left open, never guessed.
import type { Audience } from '../../model/meeting.js'
import type { Hold, Network, Programme, School } from '../../model/programme.js'
import { everyoneWords, fold, functionSpelling, functionWord, roleWords } from '../words.js'
import { createHoldReader } from './holds.js'
import { createNetworkReader, type NetworkReader } from './networks.js'
import { type KindAndNumber, readKind } from './numbers.js'
import { createSchoolReader } from './schools.js'

/** What is known of a meeting besides its time. */
export interface AudienceInput {
  readonly title: string
  readonly categories: readonly string[]
  /** Names of distribution lists among those invited. */
  readonly lists: readonly string[]
  /** What the description says of it: "Målgruppe: …". */
  readonly said: string | undefined
  /** The calendar's and the file's name: used when nothing else says whom it is for. */
  readonly fallback: readonly string[]
}

export type AudienceReading = KindAndNumber & { readonly audience: Omit<Audience, 'people'> }

export interface AudienceReader {
  read(input: AudienceInput): AudienceReading
  /** What the texts named clearly and the programme does not have. */
  proposed(): { networks: Network[]; holds: Hold[]; schools: School[] }
}

type Readers = {
  /** A text without the names that sound as if they were for everyone: "Rum for alle". */
  readonly withoutNames: (folded: string) => string
  readonly networks: NetworkReader
  readonly holds: ReturnType<typeof createHoldReader>
  readonly schools: ReturnType<typeof createSchoolReader>
}
type Places = Omit<Audience, 'people'>

/** A reader for one file: what it proposes for one meeting it knows for the next. */
export function createAudienceReader(known: Programme): AudienceReader {
  const everyoneNames = [...known.networks, ...known.schools, ...known.holds]
    .flatMap(({ name, aliases }) => [name, ...aliases].map(fold))
    .filter(name => name.includes(' ') && everyoneWords.test(name))
  const readers: Readers = {
    withoutNames: folded =>
      everyoneNames.reduce((rest, name) => rest.replaceAll(name, ' '), folded),
    networks: createNetworkReader(known),
    holds: createHoldReader(known),
    schools: createSchoolReader(known),
  }
  // The titles of a year's meetings are mostly the same few.
  const readings = new Map<string, AudienceReading>()
  return {
    read(input) {
      const { title, categories, lists, fallback, said = '' } = input
      const key = [title, said, ...categories, '', ...lists, '', ...fallback].join('\n')
      const reading = readings.get(key) ?? readAudience(readers, input)
      readings.set(key, reading)
      return reading
    },
    proposed: () => ({
      networks: readers.networks.proposed(),
      holds: readers.holds.proposed(),
      schools: readers.schools.proposed(),
    }),
  }
}

function readAudience(readers: Readers, input: AudienceInput): AudienceReading {
  const labels = [...input.categories, ...input.lists]
  const kind = readKind(input.title) ?? labels.map(readKind).find(found => found !== undefined)
  const isCourseAtSchool = /\bskolekurs/.test(fold(input.title))
  const texts = [input.title, ...(input.said === undefined ? [] : [input.said]), ...labels]
  const parts = [
    ...texts.map(text => readText(readers, text, isCourseAtSchool)),
    { functions: readJobs(input) },
  ]
  const exact = labels.flatMap(label => readLabel(readers.networks, label, kind))
  const titled = readers.networks.titled(input.title)
  const { inParts } = readers.networks
  const named = [titled === undefined ? [] : [titled], ...texts.slice(1).map(inParts)]
  const said = merge([...parts, ...exact, ...named.map(networks => ({ networks }))])
  // A part of the title is what the day is about where something else says whom it is for.
  const whole = saysWhere(said) ? said : { ...said, networks: inParts(input.title) }
  const own = settle(readers, whole, kind)
  const places = isEmpty(own) ? { ...own, ...readFallback(readers, input.fallback) } : own
  const isPlain = ['other', 'network', 'leaders'].includes(kind?.kind ?? 'other')
  // Who is in the heads' network is said by name, and what they meet about is theirs.
  if (isPlain && readers.networks.areLeaders(places.networks)) {
    const roles = places.roles.filter(role => role !== 'leader')
    return { ...kind, kind: 'leaders', audience: { ...places, roles } }
  }
  const isNetwork = (kind?.kind ?? 'other') === 'other' && places.networks.length > 0
  return {
    ...(kind ?? { kind: 'other' }),
    ...(isNetwork ? { kind: 'network' } : {}),
    audience: places,
  }
}

const everyHold =
  /\balle (?:hold|klynger(?:ne)?|spor|raekker(?:ne)?|grupper(?:ne)?|kohorter(?:ne)?)\b/

interface Found extends Places {
  /** Networks that the text names by their people alone: "matematikvejlederne". */
  readonly byFunction: Places['networks']
}

function readText(readers: Readers, text: string, hostsCount: boolean): Found {
  const folded = fold(text)
  const { named, byFunction } = readers.networks.find(text)
  const isEveryHold = everyHold.test(folded)
  const holds = isEveryHold ? readers.holds.all() : readers.holds.find(text)
  return {
    everyone:
      everyoneWords.test(readers.withoutNames(folded)) && !(isEveryHold && holds.length > 0),
    networks: named,
    byFunction,
    holds,
    schools: readers.schools.find(text, hostsCount),
    areas: readers.schools.findAreas(text),
    functions: readFunctions(text),
    roles: roleWords.filter(([, expression]) => expression.test(folded)).map(([role]) => role),
  }
}

/** A category or list that is nothing but a network's name or subject; a bare subject only at a network's meeting. */
function readLabel(
  networks: NetworkReader,
  label: string,
  kind: KindAndNumber | undefined,
): Partial<Found>[] {
  if (kind?.kind !== 'network') return []
  return [{ networks: networks.all(label.replace(/[-_]+/g, ' ').replace(/\b20\d\d\b.*$/, '')) }]
}

function readFunctions(text: string): string[] {
  return [...text.toLowerCase().matchAll(functionWord)].map(found => {
    const name = found[1] ?? ''
    return functionSpelling[fold(name)] ?? name
  })
}

/** "Vejledere", "alle lærere" where it is said whom something is for: everybody with a function of that sort. */
function readJobs({ title, said = '', categories }: AudienceInput): string[] {
  const texts = [said, ...categories].flatMap(text => [...text.toLowerCase().matchAll(jobsAlone)])
  const named = [jobsFor, jobsDay].flatMap(words => [...title.toLowerCase().matchAll(words)])
  const jobs = [...texts, ...named].map(([, job = '']) => job)
  return jobs.map(job => (job === 'laerer' ? 'lærer' : job === 'paedagog' ? 'pædagog' : job))
}
const job = '(vejleder|konsulent|l(?:æ|ae)rer|p(?:æ|ae)dagog)(?:ere|erne|er|ne|e)?'
const jobEnd = String.raw`(?=\s*(?:$|[,.;:!)/&–-]|\b(?:og|samt|and)\b))`
const jobsAlone = new RegExp(
  String.raw`(?:^|[,;/&(]|\b(?:og|samt|alle|for|kun)\b)\s*${job}${jobEnd}`,
  'g',
)
/** "Vejlederkursus", as "ledermøde" is for leaders. */
const jobsDay = /(?<!\p{L})(vejleder|konsulent|lærer|pædagog)(?:kurs|møde|dag|forum|seminar)/gu
const jobsFor = new RegExp(
  String.raw`(?<!netv(?:æ|ae)rk |netv(?:æ|ae)rket |netv(?:æ|ae)rksmøde )\bfor (?:alle )?${job}${jobEnd}`,
  'g',
)

/**
 * "Matematikvejlederne" are their network, but beside a hold or a school they are the ones among its people, as functions
 * narrow those. A function that is only the network said again is left out.
 */
function settle(readers: Readers, found: Found, kind: KindAndNumber | undefined): Places {
  const { byFunction, ...places } = found
  const isNarrowing =
    kind?.kind === 'lab' || places.holds.length + places.schools.length + places.areas.length > 0
  const networks = unique([...places.networks, ...(isNarrowing ? [] : byFunction)])
  const functions = places.functions.filter(name => {
    const network = readers.networks.ofFunction(name)
    return network === undefined || !networks.includes(network)
  })
  return { ...places, networks, functions }
}

function merge(parts: readonly Partial<Found>[]): Found {
  return {
    everyone: parts.some(part => part.everyone),
    networks: unique(parts.flatMap(part => part.networks ?? [])),
    byFunction: unique(parts.flatMap(part => part.byFunction ?? [])),
    holds: unique(parts.flatMap(part => part.holds ?? [])),
    schools: unique(parts.flatMap(part => part.schools ?? [])),
    areas: unique(parts.flatMap(part => part.areas ?? [])),
    functions: unique(parts.flatMap(part => part.functions ?? [])),
    roles: unique(parts.flatMap(part => part.roles ?? [])),
  }
}

/** A calendar or file that is named after one network or hold is that one's. */
function readFallback(
  readers: Readers,
  names: readonly string[],
): Pick<Places, 'networks' | 'holds'> {
  const labels = names.flatMap(name => readLabel(readers.networks, name, { kind: 'network' }))
  return {
    networks: unique([
      ...names.flatMap(name => readers.networks.find(name).named),
      ...labels.flatMap(label => label.networks ?? []),
    ]),
    holds: unique(names.flatMap(name => readers.holds.find(name))),
  }
}

/** Whether it is said which part of all there is it is for, or that it is for everyone. */
function saysWhere({ everyone, networks, holds, schools, areas }: Places): boolean {
  return everyone || [...networks, ...holds, ...schools, ...areas].length > 0
}

function isEmpty(places: Places): boolean {
  return (
    !places.everyone &&
    Object.values(places).every(list => !Array.isArray(list) || list.length === 0)
  )
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
