// The texts of an event: title, place, categories, description, each past the CPR guard and within its length. Called by meeting.ts.
import { limits } from '../draft.js'
import { type Description, readDescription } from '../text/description.js'
import { takeMovedMark } from '../text/notice-words.js'
import { cancelledMark, mailPrefix, untitled } from '../words.js'
import { firstText, type RawEvent } from './events.js'
import { type Reporter, short } from './report.js'

export interface Texts {
  /** Without "AFLYST:" and what mail programs put in front; undefined when there is none that may be kept. */
  readonly title: string | undefined
  /** There was a title, but it held a CPR number. */
  readonly isTitleLeftOut: boolean
  readonly isCancelled: boolean
  /** What the title says of a move: "flyttet til 10/12". It is no part of the title. */
  readonly movedMark: string | undefined
  readonly place: string | undefined
  readonly categories: readonly string[]
  readonly description: Description
}

export function readTexts(event: RawEvent, reporter: Reporter): Texts {
  const { properties } = event
  const summary = firstText(properties, 'SUMMARY')
  const kept = reporter.guard('SUMMARY', 'title', summary)
  // Long enough to see that it is too long, and no longer: the questions below take time by its length.
  const bare = kept
    ?.slice(0, 2 * limits.title)
    .replace(/\s+/g, ' ')
    .replace(mailPrefix, '')
  const isMarked = bare !== undefined && cancelledMark.test(bare)
  const unmarked = (isMarked ? bare.replace(cancelledMark, '').trim() : bare) || bare
  const { title, mark } = unmarked === undefined ? {} : takeMovedMark(unmarked)
  const description = readDescription(
    reporter.guard('DESCRIPTION', 'description', firstText(properties, 'DESCRIPTION')),
    reporter.guard('X-ALT-DESC', 'description', firstText(properties, 'X-ALT-DESC')),
  )
  const column = description.isCut
    ? 'DESCRIPTION'
    : (title ?? '').length > limits.title
      ? 'SUMMARY'
      : undefined
  if (column !== undefined) {
    const limit = column === 'DESCRIPTION' ? limits.text : limits.title
    reporter.report(column, {
      code: 'text-too-long',
      args: { title: short(title ?? untitled), limit },
    })
  }
  const place = reporter.guard('LOCATION', 'place', firstText(properties, 'LOCATION'))
  return {
    title: title?.slice(0, limits.title),
    isTitleLeftOut: summary !== undefined && kept === undefined,
    movedMark: mark,
    isCancelled: isMarked || firstText(properties, 'STATUS')?.toUpperCase() === 'CANCELLED',
    place: place?.replace(/\s+/g, ' ').slice(0, limits.place),
    categories: readCategories(event, reporter),
    description,
  }
}

function readCategories(event: RawEvent, reporter: Reporter): string[] {
  const values = (event.properties.get('CATEGORIES') ?? []).flatMap(property => property.values)
  return values
    .filter(value => typeof value === 'string')
    .slice(0, 20)
    .flatMap(label => reporter.guard('CATEGORIES', 'category', label.slice(0, limits.name)) ?? [])
}
