// Addresses in a calendar's texts: which is the online meeting's, which are materials. Called by description.ts and meeting.ts.
// Only https comes through; Outlook's SafeLinks are unwrapped to what they stand for.
import { isLaterPlace } from './later.js'

/** An address in a text, with the words before it where they belong to it: `Analyseramme<https://…>`. */
export interface FoundLink {
  readonly url: string
  readonly start: number
  readonly end: number
}

const address = /https?:\/\/[^\s<>"'\\]+/gi
const meetingHosts: readonly RegExp[] = [
  /^https:\/\/teams\.microsoft\.com\/(?:l\/meetup-join|meet|v2\/?\?meetingjoin)/i,
  /^https:\/\/teams\.(?:live\.com|cloud\.microsoft)\/(?:meet|l\/meetup-join)/i,
  /^https:\/\/(?:[\w-]+\.)*zoom\.us\/(?:j|my|w|s)\//i,
  /^https:\/\/meet\.google\.com\/[a-z]/i,
  /^https:\/\/(?:[\w-]+\.)*webex\.com\/(?:meet|join|[\w-]+\/j\.php)/i,
  /^https:\/\/whereby\.com\/\w/i,
  /^https:\/\/meet\.jit\.si\/\w/i,
  /^https:\/\/meet\.lync\.com\/\w/i,
]
/** Help, settings and phone numbers of the meeting programs: never anybody's material. */
const service =
  /^https?:\/\/(?:aka\.ms\/|teams\.microsoft\.com\/(?:meetingOptions|usp\/)|dialin\.teams\.|support\.google\.com\/|tel\.meet\/|(?:[\w-]+\.)*zoom\.us\/u\/|passwordreset\.microsoftonline)/i

/** Every address in the text, in order, without the punctuation that ends a sentence. */
export function findLinks(text: string): FoundLink[] {
  if (!text.includes('://')) return []
  return [...text.matchAll(address)].map(found => {
    const url = trimEnd(found[0])
    return { url: unwrap(url), start: found.index, end: found.index + url.length }
  })
}

/** An https address that is safe to show, in its whole, or undefined. */
export function httpsUrl(text: string | undefined): string | undefined {
  const url = text?.trim()
  if (url === undefined || !/^https:\/\//i.test(url) || /[\s<>"']/.test(url)) return undefined
  const hasCredentials = /^https:\/\/[^/?#]*@/i.test(url)
  return url.length > 2000 || hasCredentials || !URL.canParse(url) ? undefined : url
}

/** Whether the address is an online meeting's, by what Teams, Zoom, Meet and their like use. */
export function isMeetingLink(url: string): boolean {
  return meetingHosts.some(host => host.test(url))
}

/** The address that the text says one joins the meeting by, whatever program it is of: "Deltag i mødet: https://…", "Mødelink: …". */
export function joinLinkIn(text: string): string | undefined {
  return findLinks(text).find(({ start }) =>
    joining.test(text.slice(Math.max(0, start - 80), start)),
  )?.url
}
const joining =
  /(?:deltage?(?: i| her| online)?(?: i)?(?: mødet)?(?: her| online)?|(?:møde|deltager|video|online)-?link(?:et)?|link(?:et)? til (?:online-?)?mødet|mødet(?:s)? (?:link|adresse)|join(?: the)?(?: online)? meeting(?: here)?|meeting link)\s*(?:på|via|her|on|at)?\s*[:–-]?\s*[<([]?\s*$/i

export function isServiceLink(url: string): boolean {
  return service.test(url)
}

/** A text without the addresses of online meetings and the words that only lead to them: "Online. Link: https://…". */
export function withoutMeetingLinks(text: string): string {
  if (!text.includes('://')) return text
  const lines = text.split('\n').flatMap(line => {
    const links = findLinks(line).filter(({ url }) => isMeetingLink(url))
    let rest = line
    for (const { start, end } of links.reverse()) {
      const before = rest.slice(0, start).replace(leadingTo, '')
      const after = rest.slice(end).replace(/^\s*[>)\]]?[.,;]?/, '')
      rest = `${before}${after}`
    }
    return links.length > 0 && onlyOnline.test(rest) ? [] : [rest.trim()]
  })
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
const leadingTo =
  /(?:(?:møde|teams|zoom|meet|deltager)?-?(?:link(?:et)?|adresse(?:n)?)(?: til mødet)?|deltag(?:e)?(?: her| i mødet| online)?|join(?: here| us)?|klik her[^:.]{0,40}|click here[^:.]{0,40}|(?:på\s+)?(?:teams|zoom|meet))?\s*(?:på|via|her|on|at)?\s*[:–-]?\s*[<([]?\s*$/i
const onlyOnline =
  /^\W*(?:(?:vi mødes |mødet er |vi er )?(?:online|digitalt|virtuelt|på teams|på zoom|teams|zoom))?\W*$/i

/**
 * Where a meeting is by its words, without an address and the words that only lead to one: "Online: https://…" and "Online (link i
 * kalenderen)" are "Online". Empty where nothing is left, or only a word for what nobody knows yet.
 */
export function placeBeside(text: string): string {
  const place = withoutLinks(text)
  return isLaterPlace(place) ? '' : place
}

function withoutLinks(text: string): string {
  return text
    .replace(/https?:\/\/\S+/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/[([<]\s*(?:(?:se |via )?(?:m(?:øde|oede)-?)?link[^)\]>]*)?[)\]>]/gi, '')
    .replace(
      /[\s,.;:–-]+(?:(?:se |via )?(?:møde)?link(?:et)?)(?:\s+(?:i|in|sendes|kommer|følger|udsendes)\b.*|\s*:?\s*)$/i,
      '',
    )
    .replace(/^[\s,–-]+|[\s,;:–<([-]+$/g, '')
}

function trimEnd(url: string): string {
  const trimmed = url.replace(/[.,;:!?*_]+$/, '')
  const isOpen = trimmed.includes('(')
  return isOpen ? trimmed : trimmed.replace(/[)\]}]+$/, '')
}

/** `https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2F…` */
function unwrap(url: string): string {
  if (!/^https:\/\/[\w.-]+\.safelinks\.protection\.outlook\.com\//i.test(url)) return url
  if (!URL.canParse(url)) return url
  return new URL(url).searchParams.get('url') ?? url
}
