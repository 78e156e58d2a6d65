// Every part of the product that holds something about people, in the order in which it is shown. A new part of the product that stores
// something about somebody gets its line here.
import type { OwnPart } from '../wording/da/own-data.js'
import type { Owner, OwnLine, Part } from './asking.js'
import { answers, questions } from './parts/answers.js'
import { contacts, reflections, results, rounds, series, teamAnswers } from './parts/checkins.js'
import { acts, drafts, reactions, received, waiting } from './parts/messages.js'
import { agreements, attendance, person } from './parts/programme.js'
import { accounts, calendar, conversation, preferences } from './parts/settings.js'

/** Every part that there is. */
export const parts: Readonly<Record<OwnPart, Part>> = {
  ...{
    person,
    attendance,
    agreements,
    answers,
    questions,
    reflections,
    teamAnswers,
    contacts,
    rounds,
    results,
    series,
  },
  ...{ received, waiting, reactions, drafts, acts, accounts, preferences, calendar, conversation },
}

/** A part with what it holds about the owner. */
export interface Told {
  readonly part: OwnPart
  readonly lines: readonly OwnLine[]
  readonly goes: boolean
}

/** All parts that hold something, newest lines first. */
export async function tellAll(owner: Owner): Promise<readonly Told[]> {
  const told: Told[] = []
  // One after another: it is asked for seldom, and nothing else shall wait for it.
  for (const [name, part] of Object.entries(parts) as [OwnPart, Part][]) {
    const lines = [...(await part.read(owner))].sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
    if (lines.length > 0) told.push({ part: name, lines, goes: part.erase !== undefined })
  }
  return told
}

/** What of it would be deleted. */
export function going(told: readonly Told[]): readonly Told[] {
  return told.flatMap(one => {
    const lines = one.goes ? one.lines.filter(({ stays }) => !stays) : []
    return lines.length === 0 ? [] : [{ ...one, lines }]
  })
}

/** Deletes what may go. Doing it twice is doing it once. */
export async function eraseAll(owner: Owner): Promise<void> {
  for (const part of Object.values(parts)) await part.erase?.(owner)
}
