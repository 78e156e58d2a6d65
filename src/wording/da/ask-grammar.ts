// The grammar of the answers in Danish: nouns with their gender, whose they are, places, and the names of networks.
// Only src/wording/da/ask.ts uses it.
import type { MeetingKind } from '../../model/meeting.js'
import type { About, Chosen, MeetingSaid, PersonSaid, Suggestion } from '../ask-wording.js'
import { inflected, opensWithNoun, titled } from './ask-nouns.js'

type Gender = 'et' | 'en'
const nouns: Readonly<Record<MeetingKind | 'any', readonly [string, string, Gender]>> = {
  lab: ['læringslab', 'læringslabs', 'et'],
  network: ['netværksmøde', 'netværksmøder', 'et'],
  'knowledge-day': ['vidensdag', 'vidensdage', 'en'],
  course: ['kursus', 'kurser', 'et'],
  seminar: ['seminar', 'seminarer', 'et'],
  'kick-on': ['kick-on', 'kick-ons', 'en'],
  'steering-group': ['styregruppemøde', 'styregruppemøder', 'et'],
  leaders: ['ledermøde', 'ledermøder', 'et'],
  other: ['møde', 'møder', 'et'],
  any: ['møde', 'møder', 'et'],
}

/** The noun for so many: "læringslab", "læringslabs", "praksisdage"; with its number where one was asked for. */
export function nounOf(about: About, count: number): string {
  const [one, many] = about.noun ? [about.noun, inflected(about.noun).many] : nouns[kindOf(about)]
  if (about.number) return `${one} ${about.number}`
  return count === 1 ? one : many
}

/** Whether it is "et" or "en"; undefined of a word that only the calendar knows. */
export function genderOf(about: About): Gender | undefined {
  return about.noun ? inflected(about.noun).gender : nouns[kindOf(about)][2]
}

function kindOf({ kinds }: About): MeetingKind | 'any' {
  return kinds.length === 1 ? (kinds[0] ?? 'any') : 'any'
}

/** "a", "a og b", "a, b og c". */
export function and(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} og ${parts.at(-1)}`
}

/** A name inside a sentence: "Hold 2" → "hold 2", "IT-netværket" as it is. */
export function inside(name: string): string {
  return /^\p{Lu}\p{Ll}+ (?:\d|for )|netværk/u.test(name) && /^\p{Lu}\p{Ll}/u.test(name)
    ? name[0]?.toLowerCase() + name.slice(1)
    : name
}

/** "Matematiknetværket", "Matematik", "Netværk for matematik" → as it stands after "i". */
export function networkName(name: string): string {
  const plain = inside(name)
  // "Skolebibliotekarernes netværk" is definite as it stands.
  if (/netværket|\snetværk$/iu.test(plain)) return plain
  if (/netværk$/iu.test(plain)) return `${plain}et`
  if (/^netværk /iu.test(plain)) return `netværket${plain.slice(7)}`
  return `netværket ${name}`
}

/** How they are held and whose they are, after the noun. */
export function of(about: About): string {
  return `${heldSo(about)}${ofWhom(about)}`
}

export function heldSo({ format }: About): string {
  return format === undefined ? '' : format === 'online' ? ' online' : ' med fremmøde'
}

/** Whose they are; with one's own nothing, as "dit" and "du" say it. */
export function ofWhom(about: About): string {
  const { places = [] } = about
  const words = about.words.filter(word => !places.includes(word))
  const parts = [
    about.networks.length > 0 && !(about.own && about.networks.length > 1)
      ? ` i ${and(about.networks.map(networkName))}`
      : '',
    about.holds.length > 0 ? ` for ${and(about.holds.map(inside))}` : '',
    about.schools.length + about.areas.length > 0
      ? ` for ${and([...about.schools, ...about.areas])}`
      : '',
    about.people.length > 0 ? ` for ${and(about.people)}` : '',
    about.everyone ? ' for alle' : '',
    places.length > 0 ? at(places.join(' ')) : '',
    words.length > 0
      ? ` med ${words.length > 1 ? 'ordene' : 'ordet'} ${and(words.map(word => `“${word}”`))}`
      : '',
  ]
  return parts.join('')
}

/** What a sentence about one meeting begins with: its noun, which one, and whose. */
export function subject(about: About, chosen: Exclude<Chosen, 'named'>): string {
  // The title or place that is said next has the words already; "mødet" would be too much said of them.
  if (about.words.length > 0) return which(chosen, 'gang')
  const noun = `${nounOf(about, 1)}${of(about)}`
  const gender = genderOf(about)
  const isYours = about.own && about.networks.length !== 1 && gender !== undefined
  if (!isYours) return which(chosen, noun, gender)
  const your = gender === 'et' ? 'Dit' : 'Din'
  return `${your} ${picked[chosen]} ${noun}`
}

const picked = {
  next: 'næste',
  final: 'sidste planlagte',
  latest: 'seneste',
  first: 'første',
} as const

/** "Næste møde", "Det seneste møde", "Den første praksisdag". */
function which(
  chosen: Exclude<Chosen, 'named'>,
  noun: string,
  gender: Gender | undefined = 'en',
): string {
  const article = chosen === 'next' || noun === 'gang' ? '' : gender === 'et' ? 'det ' : 'den '
  return capital(`${article}${picked[chosen]} ${noun}`)
}

/** "på Medborgerhuset", "i lokale 3", "på Teams". */
export function at(place: string): string {
  if (/^(?:online|virtuelt|digitalt)\b/iu.test(place))
    return ` ${place[0]?.toLowerCase()}${place.slice(1)}`
  if (/^(?:lokale|mødelokale|sal|salen|multisalen|hallen|bygning|auditorium)\b/iu.test(place))
    return ` i ${place[0]?.toLowerCase()}${place.slice(1)}`
  if (/^(?:på|hos|i|ved|hjemme)\s/iu.test(place))
    return ` ${place[0]?.toLowerCase()}${place.slice(1)}`
  return ` på ${place}`
}

/** Day, hours and place, with "i morgen" in front where that is near. */
export function whenAndWhere(said: MeetingSaid): string {
  const near = said.near ? `${said.near}, ` : ''
  return `${near}${said.when}${said.place ? at(said.place) : ''}`
}

/** Is or was. */
export function be(said: MeetingSaid): string {
  return said.isPast ? 'var' : 'er'
}

/** A meeting as the subject of a sentence: "Læringslab 2", "Musikmødet", "Netværksmødet i matematiknetværket". */
export function theOne({ title, whom }: MeetingSaid): string {
  const [only, another] = whom
  return titled(title, only && !another ? networkName(only) : undefined)
}

/** A title and its verb: "Læringslab 2 er", but "Bevægelsesnetværket mødes", which has one of its own. */
export function titleIs(said: MeetingSaid): string {
  const hasVerb = /\smødes$/iu.test(said.title) && !said.isPast
  return hasVerb ? said.title : `${theOne(said)} ${be(said)}`
}

/** What one does and where, what one leads, oversees and coordinates: "DSA-vejleder på X og Y og koordinator for læsenetværket". */
export function postsOf(person: PersonSaid): string {
  const { leads = [], oversees = [], coordinates = [], deputises = [] } = person
  const posts = person.posts.filter(
    post => post.functions.length > 0 || !leads.includes(post.school),
  )
  const groups = new Map<string, string[]>()
  for (const { functions, school } of posts) {
    const does = and(functions.map(functionName)) || 'medarbejder'
    groups.set(does, [...(groups.get(does) ?? []), ...(school ? [school] : [])])
  }
  const hasTitle = posts.some(({ school }) => school === '')
  return and([
    ...[...groups].map(
      ([does, schools]) => does + (schools.length > 0 ? ` på ${and(schools)}` : ''),
    ),
    ...(leads.length > 0 ? [`skoleleder på ${and(leads)}`] : []),
    ...(oversees === 'all' ? (hasTitle ? [] : ['leder på tværs af skolerne']) : []),
    ...(oversees !== 'all' && oversees.length > 0
      ? [`områdeleder for ${and(oversees.map(inside))}`]
      : []),
    ...(coordinates === 'all' ? ['koordinator for alle netværk'] : []),
    ...(coordinates !== 'all' && coordinates.length > 0
      ? [`koordinator for ${and(coordinates.map(networkName))}`]
      : []),
    ...(deputises.length > 0
      ? [`stedfortræder for koordinatoren i ${and(deputises.map(networkName))}`]
      : []),
  ])
}

/** "dsa-vejleder" → "DSA-vejleder": two or three letters before a hyphen are an abbreviation. */
export function functionName(name: string): string {
  return name.replace(/^(?!co-|ex-)\p{L}{2,3}(?=-)/u, letters => letters.toUpperCase())
}

/** The networks that are not told of already: those that one coordinates or stands in for. */
export function otherNetworks({
  networks,
  coordinates = [],
  deputises = [],
}: PersonSaid): string[] {
  const told = coordinates === 'all' ? deputises : [...coordinates, ...deputises]
  return networks.filter(name => !told.includes(name))
}

/** A name with its work e-mail. */
export function contact(person: PersonSaid): string {
  return `${person.name} (${person.isDeputy ? 'stedfortræder, ' : ''}${person.mail})`
}

/** Is the title no more than the noun that the sentence has already said? */
export function saysNoMore(title: string, about: About): boolean {
  return title.toLowerCase() === nounOf(about, 1).toLowerCase()
}

/** A sentence after "Ja, ": a name at its beginning keeps its capital. */
export function unopened(sentence: string): string {
  const isPlain = openers.test(sentence) || opensWithNoun(sentence)
  return isPlain ? `${sentence[0]?.toLowerCase()}${sentence.slice(1)}` : sentence
}
const openers =
  /^(?:I|Jeg|Alle|Ingen|Næste|D[ie]n|Dit|Det|De|Der|Du|Fra|Til|Fremover|Ferieplanen|(?:Man|Tirs|Ons|Tors|Fre|Lør|Søn)dag)(?!\p{L})/u

/** With a capital first letter. */
export function capital(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`
}

/** Ends a text from the calendar like a sentence. */
export function stop(text: string): string {
  return /[.!?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`
}

/** A button that asks what stands on it. */
export function button(text: string): Suggestion {
  return { label: text, q: text }
}

/** A text from the calendar after its label: one that has such a label itself needs no other, and a list ends without a full stop. */
export function labelled(label: string, text: string): string {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const whole = lines.join('\n')
  const end = lines.length > 1 ? whole : stop(whole)
  const hasOwn =
    /(?:^|[.!?\n]\s*)(?:\p{L}+ )?(?:dagsorden|program|tema|agenda|forberedelse|medbring|husk)\s*:/iu.test(
      whole,
    )
  return hasOwn ? end : `${label}:${lines.length > 1 ? '\n' : ' '}${end}`
}

/** What stands where an agenda does, under that name unless it is a mere remark. */
export function agendaSaid(text: string): string {
  return isRemark(text) ? `I kalenderen står: ${stop(text)}` : labelled('Dagsorden', text)
}

/** "Der er kage." is no agenda: one line that tells of the meeting itself. */
function isRemark(text: string): boolean {
  return !text.trim().includes('\n') && remark.test(text.trim())
}
const remark =
  /^(?:der (?:er|bliver|kommer|serveres)|bemærk|obs|nb|parkering|parkér|kaffe|kage|mødet (?:er|starter|slutter|holdes)|vi mødes|kom )/iu

/** "Onsdag d. 3. marts, tidspunktet står der ikke noget om": in brackets of its own a time has none. */
export function inBrackets({ when }: MeetingSaid): string {
  return `(${when.replace(/ \((.*)\)$/u, ', $1')})`
}

/** " (læsenetværket)" after a title that does not tell whose meeting it is. */
export function whose(said: MeetingSaid): string {
  return said.isAlike && said.whom.length > 0 ? ` (${and(said.whom.map(inside))})` : ''
}

/** "4 skoler"; with daginstitutioner among them they are places. */
export function placesOf(names: readonly string[]): string {
  if (!names.every(name => /skole/iu.test(name))) return names.length === 1 ? 'sted' : 'steder'
  return names.length === 1 ? 'skole' : 'skoler'
}
