// The grammar of the answers in Danish: nouns with their gender, whose they are, places, and the names of networks.
// Only src/wording/da/ask.ts uses it.
import type { MeetingKind } from '../../model/meeting.js'
import type { About, Chosen, MeetingSaid, PersonSaid, Suggestion } from '../ask-wording.js'

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

/** The noun for so many: "læringslab", "læringslabs"; with its number where one was asked for. */
export function nounOf(about: About, count: number): string {
  const [one, many] = nouns[about.kinds.length === 1 ? (about.kinds[0] ?? 'any') : 'any']
  if (about.number) return `${one} ${about.number}`
  return count === 1 ? one : many
}

/** Whether it is "et" or "en". */
export function genderOf(about: About): Gender {
  return nouns[about.kinds.length === 1 ? (about.kinds[0] ?? 'any') : 'any'][2]
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

/** Whose they are, after the noun; with one's own nothing, as "dit" and "du" say it. */
export function of(about: About): string {
  const parts = [
    about.words.length > 0 ? ` med ${and(about.words.map(word => `“${word}”`))}` : '',
    about.networks.length > 0 && !(about.own && about.networks.length > 1)
      ? ` i ${and(about.networks.map(networkName))}`
      : '',
    about.holds.length > 0 ? ` for ${and(about.holds.map(inside))}` : '',
    about.schools.length + about.areas.length > 0
      ? ` for ${and([...about.schools, ...about.areas])}`
      : '',
    about.people.length > 0 ? ` for ${and(about.people)}` : '',
    about.everyone ? ' for alle' : '',
  ]
  return parts.join('')
}

/** A numbered one and whose: "læringslab 2 for hold 1", by the calendar's own word for it where that is what was asked for. */
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
  const gender = genderOf(about)
  const [your, the] = gender === 'et' ? ['Dit', 'Det'] : ['Din', 'Den']
  const isYours = about.own && about.networks.length !== 1
  switch (chosen) {
    case 'next':
      return isYours ? `${your} næste ${noun}` : `Næste ${noun}`
    case 'final':
      return isYours ? `${your} sidste planlagte ${noun}` : `${the} sidste planlagte ${noun}`
    case 'latest':
      return isYours ? `${your} seneste ${noun}` : `${the} seneste ${noun}`
    case 'first':
      return isYours ? `${your} første ${noun}` : `${the} første ${noun}`
    default:
      return chosen satisfies never
  }
}

/** "på Medborgerhuset", "i lokale 3", "på Teams". */
export function at(place: string): string {
  if (/^(?:online|virtuelt|digitalt)\b/iu.test(place))
    return ` ${place[0]?.toLowerCase()}${place.slice(1)}`
  if (/^(?:lokale|mødelokale|sal|bygning|auditorium)\b/iu.test(place))
    return ` i ${place[0]?.toLowerCase()}${place.slice(1)}`
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

/** A title and its verb: "Læringslab 2 er", but "Bevægelsesnetværket mødes", which has one of its own. */
export function titleIs(said: MeetingSaid): string {
  const hasVerb = /\smødes$/iu.test(said.title) && !said.isPast
  return hasVerb ? said.title : `${said.title} ${be(said)}`
}

/** What one does, and where. */
export function postsOf(person: PersonSaid): string {
  return and(
    person.posts.map(({ functions, school }) =>
      school === '' ? and(functions) : `${and(functions) || 'medarbejder'} på ${school}`,
    ),
  )
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
  return openers.test(sentence) ? `${sentence[0]?.toLowerCase()}${sentence.slice(1)}` : sentence
}
const openers =
  /^(?:I|Næste|D[ie]n|Dit|Det|De|Der|Du|Fra|Til|Fremover|(?:Man|Tirs|Ons|Tors|Fre|Lør|Søn)dag)(?!\p{L})/u

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
