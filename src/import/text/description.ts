// A description → agenda, preparation, materials, whom it is for, and the addresses in it. Called by meeting.ts.
// Reads headings as people write them ("Dagsorden:", "Medbring:"); what stands under none is the agenda.
import type { Meeting } from '../../model/meeting.js'
import { limits } from '../draft.js'
import { type SectionName, sectionHeadings } from '../words.js'
import { cutBoilerplate } from './boilerplate.js'
import { htmlToText, isHtml } from './html.js'
import {
  findLinks,
  httpsUrl,
  isMeetingLink,
  isServiceLink,
  joinLinkIn,
  withoutMeetingLinks,
} from './links.js'

export interface Description {
  readonly agenda?: string
  readonly preparation?: string
  readonly materials: Meeting['materials']
  /** "Målgruppe: skoleledere" */
  readonly audience?: string
  readonly place?: string
  /** Every address in the text, also those of the meeting programs' own block. */
  readonly links: readonly string[]
  /** The one of them that the text says one joins by. */
  readonly joinLink?: string
  readonly isCut: boolean
  /** All of it, without the meeting programs' own block: for what it says of the meeting. */
  readonly text: string
}

/** Reads DESCRIPTION, or X-ALT-DESC where that is empty. */
export function readDescription(
  plain: string | undefined,
  markup: string | undefined,
): Description {
  const isCut = (plain ?? markup ?? '').length > limits.markup
  const source = (plain ?? '').slice(0, limits.markup)
  const body = isHtml(source) ? htmlToText(source) : source
  const other =
    markup && (body.trim() === '' || !body.includes('https://')) ? unescapeMarkup(markup) : ''
  const text = body.trim() === '' ? other : body
  const links = [...findLinks(body), ...findLinks(other)].map(link => link.url)
  const own = cutBoilerplate(text)
  const joinLink = joinLinkIn(body) ?? joinLinkIn(other)
  const sections = readSections(own)
  return {
    text: own,
    ...toFields(sections),
    ...(sections.audience.length > 0 ? {} : readOpen(own)),
    links,
    ...(joinLink === undefined ? {} : { joinLink }),
    isCut: isCut || (text.length > limits.text && isTooLong(sections)),
  }
}

/** "Åbent for alle", "Alle vejledere og ledere er velkomne": a sentence that says whom it is for. */
function readOpen(text: string): { audience?: string } {
  const found =
    /(?:^|[.!\n])\s*((?:åbent for alle|alle netværk(?:ene)? samlet)(?=\s*(?:$|[.!\n]))|alle(?: [\p{L}-]+(?:,| og)?){0,6} er (?:hjertelig(?:t)? )?velkom(?:ne|men)\b)/iu.exec(
      text,
    )
  return found?.[1] === undefined ? {} : { audience: toNames(found[1]) }
}

/** "Alle vejledere og ledere er velkomne" → "alle vejledere og ledere"; "alle er velkomne" is alle. */
function toNames(sentence: string): string {
  return sentence.replace(/\s+er (?:hjertelig(?:t)? )?velkom(?:ne|men)$/i, '')
}

/** X-ALT-DESC comes as it stands in the file, with its commas and line breaks escaped. */
function unescapeMarkup(markup: string): string {
  const html = markup
    .slice(0, limits.markup)
    .replace(/\\([\\,;nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
  return htmlToText(html)
}

const meetingNotice =
  /^(?:(?:obs|nb|ps|bemærk|vigtigt|ændring|ændret|info|note)\b[\s:!.–-]*)?(?:(?:mødet|dagen|kurset|labbet|det|the meeting)\s+(?:er|bliver|is|has been)\s+)?(?:aflyst|flyttet|udskudt|udsat|rykket|moved|postponed|cancell?ed)(?!\p{L})/iu

type Sections = Readonly<Record<SectionName | 'intro', readonly string[]>>

function readSections(text: string): Sections {
  const sections: Record<SectionName | 'intro', string[]> = {
    intro: [],
    agenda: [],
    preparation: [],
    bring: [],
    materials: [],
    audience: [],
    place: [],
  }
  let current: SectionName | 'intro' = 'intro'
  /** What the text goes on with after a label that stood inside a line. */
  let after: SectionName | 'intro' | undefined
  for (const line of text.split('\n')) {
    const [whole = '', ...labelled] = line.split(labelInside)
    if (after !== undefined && !goesOn(line)) current = after
    after = undefined
    for (const [at, part] of [whole, ...labelled].entries()) {
      const trimmed = part.trim()
      // Said of the meeting itself, wherever it was added.
      if (meetingNotice.test(trimmed)) {
        sections.intro.push(trimmed, '')
        continue
      }
      const found = mayBeHeading(trimmed) ? findHeading(trimmed) : undefined
      if (found && at > 0 && found.rest !== '' && asides.includes(found.name)) after ??= current
      if (found) current = found.name
      // One line says who and where; text after a blank line belongs to nobody's heading.
      else if (trimmed === '' && (current === 'audience' || current === 'place')) current = 'intro'
      const words = found ? found.rest : trimmed
      if (words !== '' || !found) sections[current].push(words)
    }
  }
  return sections
}

/** Parts that are said in passing: the text goes on after them. */
const asides: readonly SectionName[] = ['bring', 'preparation', 'materials']

/** A list, or the rest of a sentence. */
function goesOn(line: string): boolean {
  return /^\s*(?:[-*•–]|\d{1,2}[.)]|\p{Ll})/u.test(line)
}

/** "Tema: … . Medbring: …" on one line is two: what to bring is no part of the theme. */
const labelInside =
  /(?<=[.!?;)]|\s[–-])[^\S\n]+(?=(?:husk(?: at (?:medbringe|tage med))?|medbring(?:es)?|forberedelse(?:r)?|inden mødet|dagsorden(?:en)?|program(?:met)?|materialer|bilag|please bring|bring|preparation|agenda)\s*:)/giu

/** A heading is short, or ends in a colon soon; asked first, since most lines are neither. */
function mayBeHeading(line: string): boolean {
  if (line.length <= 45) return line.length >= 3
  return line.length < 300 && line.slice(0, 46).includes(':')
}

/** "Dagsorden:" alone or with text after it; "Program" on a line of its own. */
function findHeading(line: string): { name: SectionName; rest: string } | undefined {
  const words = line.replace(/^[\s*•#>-]+/, '').replace(/\*\*?/g, '')
  for (const [name, heading] of sectionHeadings) {
    const found = heading.exec(words)
    if (found) return { name, rest: words.slice(found[0].length).trim() }
  }
  return undefined
}

function toFields(sections: Sections): Omit<Description, 'links' | 'isCut' | 'text'> {
  const bring = paragraph(sections.bring)
  const agenda = withoutMeetingLinks(paragraph([...sections.intro, '', ...sections.agenda]))
  // What to bring is part of how one prepares; the word says which is which.
  const preparation = paragraph([
    ...sections.preparation,
    ...(bring === '' ? [] : ['', `Medbring: ${bring}`]),
  ])
  const audience = paragraph(sections.audience)
  const place = sections.place.find(line => line !== '')
  return {
    ...(agenda === '' ? {} : { agenda: agenda.slice(0, limits.text) }),
    ...(preparation === '' ? {} : { preparation: preparation.slice(0, limits.text) }),
    ...(audience === '' ? {} : { audience }),
    ...(place === undefined ? {} : { place }),
    materials: readMaterials(sections),
  }
}

function isTooLong(sections: Sections): boolean {
  return Object.values(sections).some(lines => lines.join('\n').length > limits.text)
}

function paragraph(lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const text = lines.join('\n')
  // `Analyseramme<https://…>`: the address is among the materials.
  const words = text.includes('<http') ? text.replace(/(?<=\S)[ \t]?<https?:[^<>\s]*>/gi, '') : text
  return words.replace(/\n{3,}/g, '\n\n').trim()
}

/** The lines under "Materialer", and every https address elsewhere in the text. */
function readMaterials(sections: Sections): Meeting['materials'] {
  const listed = sections.materials.flatMap(line => toMaterials(line, true))
  const { intro, agenda, preparation, bring } = sections
  const other = [intro, agenda, preparation, bring].flat().filter(line => line.includes('://'))
  const linked = other.flatMap(line => toMaterials(line, false))
  const unique = new Map(
    [...linked, ...listed].map(material => [material.url ?? material.title, material]),
  )
  return [...unique.values()].slice(0, limits.materials)
}

function toMaterials(line: string, withoutLink: boolean): Meeting['materials'] {
  const words = line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim()
  if (words === '') return []
  const links = findLinks(words)
  if (links.length === 0) return withoutLink ? [{ title: words.slice(0, limits.name) }] : []
  return links.flatMap((link, at) => {
    const url = httpsUrl(link.url)
    if (url === undefined || isMeetingLink(url) || isServiceLink(url)) return []
    const before = words.slice(links[at - 1]?.end ?? 0, link.start)
    return [{ title: labelOf(before) ?? url.split('/')[2] ?? url, url }]
  })
}

/** The words that belong to an address: what stands before it, from the last sentence. */
function labelOf(before: string): string | undefined {
  const words = before.split(/[.!?]\s|[>)]\s*/).at(-1) ?? ''
  const label = words
    .replace(/[\s<(:–-]+$/, '')
    .replace(/^[\s,;>)–-]+/, '')
    .trim()
  return label === '' ? undefined : label.slice(0, limits.name)
}
