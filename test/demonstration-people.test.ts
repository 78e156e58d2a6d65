// Who one can be in the demonstration: one of each kind, and questions for each that Pejling has an answer to.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../src/ask/answer.js'
import { readInviteOrder } from '../src/attend/invite/order.js'
import type { Lang } from '../src/core/message.js'
import { demonstrationPeople } from '../src/demonstration-people.js'
import { guest, mayAnywhere, viewerOf } from '../src/people/rights.js'
import { createSnapshot } from '../src/programme/snapshot.js'
import { readReminderOrder } from '../src/remind/settings/order.js'
import { loadSample } from '../src/sample.js'
import { wording } from '../src/wording/wording.js'
import { at } from './support/programme.js'

const now = at('2026-11-23T08:00')
const { programme } = loadSample(now)
const snapshot = createSnapshot({ version: 1, programme }, now)
const today = '2026-11-23'
const languages: readonly Lang[] = ['da', 'en']

/** Everyone with their questions; the guest has a page's. */
const asked = languages.flatMap(lang => {
  const people = [...demonstrationPeople(programme, today, lang), wording(lang).page.guest]
  return people.flatMap(one => one.suggestions.map(q => ({ lang, one, q, who: one.role })))
})

describe('The people of the demonstration', () => {
  it.each(languages)(
    'are one of each kind, with different names, roles and questions, in %s',
    lang => {
      const people = demonstrationPeople(programme, today, lang)
      expect(people).toHaveLength(6)
      for (const key of ['id', 'name', 'role', 'about'] as const)
        expect(new Set(people.map(one => one[key])).size).toBe(6)
      expect(new Set(people.map(one => one.suggestions.join())).size).toBe(6)
    },
  )

  const reading = { now: '2026-11-23T08:00', holidays: programme.holidays }
  const isOrder = ({ q }: { q: string }) =>
    readReminderOrder(q, programme.networks) !== undefined ||
    readInviteOrder(q, reading) !== undefined
  it('has two things to say that are no questions: coordinators see reminders, and open meetings', () => {
    const orders = asked.filter(isOrder)
    expect(orders.map(({ lang }) => lang)).toEqual(['da', 'da', 'en', 'en'])
    for (const { one } of orders) {
      const person = programme.people.find(each => each.id === one.id)
      expect(mayAnywhere(viewerOf(person, today), 'reminder.send')).toBe(true)
    }
  })

  it.each(asked.filter(each => !isOrder(each)))(
    '$who gets an answer to “$q”',
    ({ lang, one, q }) => {
      const person = programme.people.find(each => each.id === one.id)
      const viewer = person ? viewerOf(person, today) : guest
      const answer = answerQuestion(q, { snapshot, viewer, now, lang })
      expect([answer.kind, answer.reply.lang]).toEqual(['answer', lang])
    },
  )
})
