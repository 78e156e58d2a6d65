// The grammar of the answers in English: nouns, whose they are, places, and the names of networks.
// Only src/wording/en/ask.ts uses it.
import type { MeetingKind } from '../../model/meeting.js'
import type { About, Chosen, MeetingSaid, PersonSaid, Suggestion } from '../ask-wording.js'

const nouns: Readonly<Record<MeetingKind | 'any', readonly [string, string]>> = {
  lab: ['learning lab', 'learning labs'],
  network: ['network meeting', 'network meetings'],
  'knowledge-day': ['knowledge day', 'knowledge days'],
  course: ['course', 'courses'],
  seminar: ['seminar', 'seminars'],
  'kick-on': ['kick-on', 'kick-ons'],
  'steering-group': ['steering group meeting', 'steering group meetings'],
  leaders: ['leaders’ meeting', 'leaders’ meetings'],
  other: ['meeting', 'meetings'],
  any: ['meeting', 'meetings'],
}

/** The noun for so many: "learning lab", "learning labs"; the calendar's own word where there is one, with its number. */
export function nounOf(about: About, count: number): string {
  const [one, many] = about.noun
    ? [about.noun, `${about.noun} meetings`]
    : nouns[about.kinds.length === 1 ? (about.kinds[0] ?? 'any') : 'any']
  if (about.number) return `${one} ${about.number}`
  return count === 1 ? one : many
}

/** "a", "a and b", "a, b and c". */
export function and(parts: readonly string[]): string {
  return parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** A network inside a sentence. */
export function networkName(name: string): string {
  return /netværk|network/iu.test(name) ? name : `the ${name} network`
}

/** How they are held and whose they are, after the noun; of one’s own, nothing. */
export function of(about: About): string {
  const { places = [] } = about
  const words = about.words.filter(word => !places.includes(word))
  const parts = [
    heldSo(about),
    about.networks.length > 0 && !(about.own && about.networks.length > 1)
      ? ` in ${and(about.networks.map(networkName))}`
      : '',
    about.holds.length > 0 ? ` for ${and(about.holds)}` : '',
    about.schools.length + about.areas.length > 0
      ? ` for ${and([...about.schools, ...about.areas])}`
      : '',
    about.people.length > 0 ? ` for ${and(about.people)}` : '',
    about.everyone ? ' for everyone' : '',
    places.length > 0 ? at(places.join(' ')) : '',
    words.length > 0
      ? ` with the ${words.length > 1 ? 'words' : 'word'} ${and(words.map(word => `“${word}”`))}`
      : '',
  ]
  return parts.join('')
}

function heldSo({ format }: About): string {
  return format === undefined ? '' : format === 'online' ? ' online' : ' in person'
}

/** What a sentence about one meeting begins with: its noun, which one, and whose. */
export function subject(about: About, chosen: Exclude<Chosen, 'named'>): string {
  const which = { next: 'next', final: 'last planned', latest: 'latest', first: 'first' }[chosen]
  // The title or place that is said next has the words already.
  if (about.words.length > 0) return `The ${which} one`
  const whose = about.own && about.networks.length !== 1 ? 'Your' : 'The'
  return `${whose} ${which} ${nounOf(about, 1)}${of(about)}`
}

/** A place with the preposition that fits it. */
export function at(place: string): string {
  if (/^(?:online|virtuelt|digitalt)\b/iu.test(place)) return ' online'
  if (/^(?:lokale|mødelokale|sal|bygning|room)\b/iu.test(place)) return ` in ${place}`
  // "Hos Sanne", "på egen skole": a place that has its own word for it.
  const own = /^(?:på|hos|i|ved)\s+(.+)$/iu.exec(place)?.[1]
  return ` at ${own ?? place}`
}

/** Day, hours and place, with "i morgen" in front where that is near. */
export function whenAndWhere(said: MeetingSaid): string {
  const near = said.near ? `${said.near}, ` : ''
  return `${near}${said.when}${said.place ? at(said.place) : ''}`
}

/** A title that only says that it is a network's meeting takes the network: "Netværksmøde in Musiknetværket". */
export function theOne({ title, whom }: MeetingSaid): string {
  const [only, another] = whom
  const isBare = /^(?:netværks)?(?:møde|dag|træf)$|^(?:network )?meeting$/iu.test(title)
  return isBare && only && !another ? `${title} in ${networkName(only)}` : title
}

/** Is or was. */
export function be(said: MeetingSaid): string {
  return said.isPast ? 'was' : 'is'
}

/** What one does and where, what one leads, oversees and coordinates. */
export function postsOf(person: PersonSaid): string {
  const { leads = [], oversees = [], coordinates = [], deputises = [] } = person
  const posts = person.posts.filter(
    post => post.functions.length > 0 || !leads.includes(post.school),
  )
  const groups = new Map<string, string[]>()
  for (const { functions, school } of posts) {
    const does = and(functions.map(functionName)) || 'works'
    groups.set(does, [...(groups.get(does) ?? []), ...(school ? [school] : [])])
  }
  const hasTitle = posts.some(({ school }) => school === '')
  return and([
    ...[...groups].map(
      ([does, schools]) => does + (schools.length > 0 ? ` at ${and(schools)}` : ''),
    ),
    ...(leads.length > 0 ? [`school leader at ${and(leads)}`] : []),
    ...(oversees === 'all' ? (hasTitle ? [] : ['leader across the schools']) : []),
    ...(oversees !== 'all' && oversees.length > 0 ? [`area leader of ${and(oversees)}`] : []),
    ...(coordinates === 'all' ? ['coordinator of all networks'] : []),
    ...(coordinates !== 'all' && coordinates.length > 0
      ? [`coordinator of ${and(coordinates.map(networkName))}`]
      : []),
    ...(deputises.length > 0 ? [`deputy coordinator of ${and(deputises.map(networkName))}`] : []),
  ])
}

/** "dsa-vejleder" → "DSA-vejleder": two or three letters before a hyphen are an abbreviation. */
function functionName(name: string): string {
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
  return `${person.name} (${person.isDeputy ? 'deputy, ' : ''}${person.mail})`
}

/** A sentence after "Yes, ": names and weekdays at its beginning keep their capital. */
export function unopened(sentence: string): string {
  return openers.test(sentence) ? `${sentence[0]?.toLowerCase()}${sentence.slice(1)}` : sentence
}
const openers = /^(?:In|On|The|Your|There|You|From|Up|No|None|These)(?!\p{L})/u

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

/** "is" of one, "are" of any other number. */
export function isAre(count: number): string {
  return count === 1 ? 'is' : 'are'
}

const danishLabels: Readonly<Record<string, string>> = {
  medbring: 'Bring',
  husk: 'Remember',
  forberedelse: 'To prepare',
  dagsorden: 'Agenda',
  program: 'Programme',
  tema: 'Theme',
}
const danishLabel = new RegExp(
  String.raw`(?<=^|[.!?]\s+)(${Object.keys(danishLabels).join('|')})\s*:`,
  'giu',
)

/** A calendar's own text stays as it is written; the label over it is ours to say. */
function inEnglish(_: string, label: string): string {
  return `${danishLabels[label.toLowerCase()] ?? label}:`
}

/** A text from the calendar after its label: one that has such a label itself needs no other, and a list ends without a full stop. */
export function labelled(label: string, text: string): string {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const whole = lines.map(line => line.replace(danishLabel, inEnglish)).join('\n')
  const end = lines.length > 1 ? whole : stop(whole)
  const hasOwn =
    /(?:^|[.!?\n]\s*)(?:\p{L}+ )?(?:dagsorden|program|tema|agenda|programme|theme|remember|bring|(?:to )?prepare)\s*:/iu.test(
      whole,
    )
  return hasOwn ? end : `${label}:${lines.length > 1 ? '\n' : ' '}${end}`
}

/** What stands where an agenda does, under that name unless it is a mere remark. */
export function agendaSaid(text: string): string {
  return isRemark(text) ? `The calendar says: ${stop(text)}` : labelled('Agenda', text)
}

/** "Der er kage." is no agenda: one line that tells of the meeting itself. */
function isRemark(text: string): boolean {
  return !text.trim().includes('\n') && remark.test(text.trim())
}
const remark =
  /^(?:der (?:er|bliver|kommer|serveres)|bemærk|obs|nb|parkering|parkér|kaffe|kage|mødet (?:er|starter|slutter|holdes)|vi mødes|kom |there (?:is|are|will be)|note|parking|the meeting (?:is|starts|ends)|we meet|coffee|cake)/iu

/** "Wednesday 3 March, …": in brackets of its own a time has none. */
export function inBrackets({ when }: MeetingSaid): string {
  return `(${when.replace(/ \((.*)\)$/u, ', $1')})`
}

/** " (Læsenetværket)" after a title that does not tell whose meeting it is. */
export function whose(said: MeetingSaid): string {
  return said.isAlike && said.whom.length > 0 ? ` (${and(said.whom)})` : ''
}
