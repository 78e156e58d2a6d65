// Reads the sentences that give a meeting another place or link: "læringslab 2 er i Multisalen i stedet", "nyt link til mødet på torsdag:
// https://…", "new room for the maths meeting: B12". Called by order.ts. Pure.
import { gathering } from './words.js'

export interface PlaceOrder {
  readonly which: string
  readonly wants:
    | { readonly does: 'place'; readonly place: string }
    | { readonly does: 'link'; readonly link: string }
}

const url = /https?:\/\/\S+/i
const greeting = /^(?:(?:hej|hejsa|hello|hi|ok|så)[,!.]?\s+)*/iu
const link =
  /(?<!\p{L})(?:link|linket|teamslink|teamslinket|mødelink|adresse|adressen|teams)(?!\p{L})/iu
const places =
  'sted|stedet|mødested|mødestedet|lokale|lokalet|rum|rummet|sal|place|room|location|venue'
/** "Nyt lokale til mødet på torsdag: B12", "ret stedet for lab 2 til Multisalen". */
const named = new RegExp(
  `^(?:nyt?|nye|new|ret|skift|ændr|opdater|change|update)\\s+(?:the\\s+)?(?:${places})\\s+(?:til|for|på|of|to)\\s+(.+?)(?:\\s*:\\s*|\\s+(?:er|bliver|is|til|to)\\s+)(.+)$`,
  'iu',
)
/** "Lab 2 er i Multisalen i stedet". */
const instead =
  /^(.+?)\s+(?:er|bliver|holdes|afholdes|foregår|is|will be|takes place)\s+(?:nu\s+)?(?:i|på|hos|in|at)\s+(.+?),?\s+(?:i stedet|istedet|instead)(?:\s+(?:for|of)\s+.+)?$/iu

/** `isAsking`: the sentence asks, or doubts. */
export function readPlaceOrder(text: string, isAsking: boolean): PlaceOrder | undefined {
  if (isAsking && !url.test(text)) return undefined
  const line = text.replace(greeting, '').replace(/[\s.!]+$/u, '')
  return readLink(line) ?? readPlace(line)
}

function readLink(line: string): PlaceOrder | undefined {
  const found = url.exec(line)
  const before = found ? line.slice(0, found.index) : ''
  if (!found || !link.test(before) || /\?/.test(before)) return undefined
  const which = before
    .replace(/^(?:her er\s+)?(?:et\s+|det\s+|the\s+|a\s+)?(?:nyt?|nye|new)?\s*/iu, '')
    .replace(/^(?:ret|skift|ændr|opdater|change|update)\s+/iu, '')
    .replace(link, ' ')
    .replace(/^\s*(?:til|for|på|of|to)\s+/iu, '')
    .replace(/\s*(?:er|is|til|to)?\s*(?:nu|now)?[\s:–-]*$/iu, '')
    .trim()
  return { which, wants: { does: 'link', link: found[0].replace(/[.,;)]+$/, '') } }
}

function readPlace(line: string): PlaceOrder | undefined {
  const [, which, place] = named.exec(line) ?? instead.exec(line) ?? []
  if (which === undefined || place === undefined) return undefined
  // "Mødet er i morgen i stedet" moves it.
  if (gathering.test(place) || !/\p{L}/u.test(place) || isTime(place)) return undefined
  return { which: which.trim(), wants: { does: 'place', place: place.trim() } }
}

function isTime(text: string): boolean {
  return /^(?:morgen|overmorgen|dag|aften|kl\b|uge\b|\w+dag\b|the (?:morning|afternoon)|next\b)/iu.test(
    text,
  )
}
