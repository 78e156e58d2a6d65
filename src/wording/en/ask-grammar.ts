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

/** The noun for so many: "læringslab", "læringslabs"; with its number where one was asked for. */
export function nounOf(about: About, count: number): string {
  const [one, many] = nouns[about.kinds.length === 1 ? (about.kinds[0] ?? 'any') : 'any']
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

/** Whose they are, after the noun; of one’s own, nothing. */
export function of(about: About): string {
  const parts = [
    about.words.length > 0 ? ` with ${and(about.words.map(word => `“${word}”`))}` : '',
    about.networks.length > 0 && !(about.own && about.networks.length > 1)
      ? ` in ${and(about.networks.map(networkName))}`
      : '',
    about.holds.length > 0 ? ` for ${and(about.holds)}` : '',
    about.schools.length + about.areas.length > 0
      ? ` for ${and([...about.schools, ...about.areas])}`
      : '',
    about.people.length > 0 ? ` for ${and(about.people)}` : '',
    about.everyone ? ' for everyone' : '',
  ]
  return parts.join('')
}

/** A numbered one and whose: "learning lab 2 for Hold 1", by the calendar's own word for it where that is what was asked for. */
export function numbered(about: About): string {
  const [own] = about.words
  const isOwn = about.kinds.length === 0 && own !== undefined && about.words.length === 1
  if (!isOwn) return `${nounOf(about, 1)}${of(about)}`
  return `${own} ${about.number ?? ''}${of({ ...about, words: [] })}`
}

/** What a sentence about one meeting begins with: its noun, which one, and whose. */
export function subject(about: About, chosen: Exclude<Chosen, 'named'>): string {
  // The title or place that is said next has the words already.
  const noun = `${nounOf(about, 1)}${of({ ...about, words: [] })}`
  const whose = about.own && about.networks.length !== 1 ? 'Your' : 'The'
  const which = { next: 'next', final: 'last planned', latest: 'latest', first: 'first' }[chosen]
  return `${whose} ${which} ${noun}`
}

/** A place with the preposition that fits it. */
export function at(place: string): string {
  if (/^(?:online|virtuelt|digitalt)\b/iu.test(place)) return ' online'
  if (/^(?:lokale|mødelokale|sal|bygning|room)\b/iu.test(place)) return ` in ${place}`
  return ` at ${place}`
}

/** Day, hours and place, with "i morgen" in front where that is near. */
export function whenAndWhere(said: MeetingSaid): string {
  const near = said.near ? `${said.near}, ` : ''
  return `${near}${said.when}${said.place ? at(said.place) : ''}`
}

/** Is or was. */
export function be(said: MeetingSaid): string {
  return said.isPast ? 'was' : 'is'
}

/** A name with its work e-mail. */
export function contact(person: PersonSaid): string {
  return `${person.name} (${person.isDeputy ? 'deputy, ' : ''}${person.mail})`
}

/** A sentence after "Yes, ": names and weekdays at its beginning keep their capital. */
export function unopened(sentence: string): string {
  return openers.test(sentence) ? `${sentence[0]?.toLowerCase()}${sentence.slice(1)}` : sentence
}
const openers = /^(?:In|On|The|Your|There|You|From|Up|No|None)(?!\p{L})/u

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
