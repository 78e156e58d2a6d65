// Deadlines and holidays for a model. Listed by tools.ts. Deadlines are for members, as in every answer.
import { z } from 'zod'
import { addDays, LocalDate } from '../../../core/time.js'
import { listDeadlines, meetingOf } from '../../../programme/deadlines.js'
import { sayDate, sayWhen } from '../../../wording/dates.js'
import { holidaysFor } from '../../answers/holidays.js'
import { whomOf } from '../../answers/say.js'
import { noGrounds, recordsOf } from '../../verify/grounds.js'
import { cut, dayOf, tool } from './kit.js'
import { readWhom, whomInput } from './whom.js'

const mostListed = 15
const days = {
  from: LocalDate.optional().describe('first day, 2026-12-31'),
  to: LocalDate.optional().describe('last day, 2026-12-31'),
}

export const findDeadlines = tool({
  name: 'find_deadlines',
  description:
    'What must be done by when: deadlines and days to sign up by. Without days: those ahead.',
  input: z.object({ ...whomInput, ...days }),
  run({ from, to, ...said }, kit) {
    const { snapshot, viewer, today, lang } = kit.telling
    if (!viewer.person) return { error: 'deadlines are for members; the asker is a guest' }
    const whom = readWhom(said, kit)
    if ('error' in whom) return whom
    const found = listDeadlines(snapshot, viewer, {
      ...{ ...whom, from: from ?? today, signUps: true },
      ...(to ? { to } : {}),
    })
    const all = found.slice(0, mostListed)
    const sources = all.map(({ deadline: { id, title } }) => ({
      ...{ kind: 'deadline' as const, id, title },
    }))
    return {
      data: {
        deadlines: all.map(due => ({
          ...{ title: due.deadline.title, ...dayOf(due.day) },
          when: sayDate(lang, due.day, today),
          ...(due.meeting ? { is: 'day to sign up by' } : {}),
          for: whomOf(meetingOf(due), snapshot),
          note: due.deadline.note && cut(due.deadline.note, 300),
          link: due.deadline.link,
        })),
        count: found.length,
      },
      sources,
      grounds: { ...recordsOf(sources, kit.telling), periods: from && to ? [{ from, to }] : [] },
    }
  },
})

export const findHolidays = tool({
  name: 'holidays',
  description: 'Holidays and days off between two days.',
  input: z.object({ from: LocalDate, to: LocalDate }),
  run({ from, to }, { telling }) {
    const { lang, today, viewer, snapshot } = telling
    const all = holidaysFor(viewer, snapshot)
      .filter(each => each.from <= to && from <= each.to)
      .slice(0, mostListed)
      .map(({ name, from: first, to: last }) => ({
        ...{ name, from: first, to: last },
        when: sayWhen(lang, { startLocal: first, endLocal: addDays(last, 1), allDay: true }, today),
      }))
    return {
      data: { holidays: all, count: all.length },
      sources: [],
      grounds: {
        ...noGrounds(''),
        texts: all.map(({ name, when }) => `${name}: ${when}.`),
        periods: [{ from, to }, ...all],
      },
    }
  },
})
