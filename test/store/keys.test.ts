// Keys are built in one place, tenants cannot meet in one, and all keys of a tenant lie in one slot of a cluster.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PersonId, TenantId } from '../../src/core/ids.js'
import { Urgency } from '../../src/model/delivery.js'
import * as ofCheckins from '../../src/store/checkin/checkin-keys.js'
import * as others from '../../src/store/keys.js'
import * as ofSending from '../../src/store/sending/sending-keys.js'

const keys = { ...others, ...ofSending, ...ofCheckins }

const tenant = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/).map(id => TenantId.parse(id))
const text = fc.string({ unit: 'grapheme', maxLength: 60 })

/** Every key that belongs to a tenant. */
function tenantKeys(id: TenantId, free: string): string[] {
  return [
    keys.programmeKey(id),
    keys.importsKey(id),
    keys.calendarPeopleKey(id),
    keys.calendarSecretsKey(id),
    keys.submissionKey(id, free),
    keys.eventKey(id, free),
    keys.paceKey(id, free),
    keys.conversationKey(id, free),
    keys.modelTurnsKey(id, free, 'minute'),
    keys.modelTurnsKey(id, free, 'day'),
    keys.modelTokensKey(id),
    keys.previewKey(id, free),
    keys.newestPreviewKey(id, free),
    keys.webLogKey(id, free),
    keys.webLogBodiesKey(id, free),
    keys.askedKey(id, 'question', free),
    keys.askedKey(id, 'membership', free),
    keys.openAskedKey(id, 'question'),
    keys.openAskedKey(id, 'membership'),
    keys.keptAskedKey(id, 'question'),
    keys.keptAskedKey(id, 'membership'),
    keys.missesKey(id),
    keys.newestMissesKey(id),
    keys.reachKey(id, free),
    keys.reachOwnerKey(id, free),
    keys.deliveryKey(id, keys.deliveryId(free)),
    ...Urgency.options.map(urgency => keys.dueDeliveriesKey(id, urgency)),
    keys.leasedDeliveriesKey(id),
    keys.soughtDeliveriesKey(id),
    keys.keptDeliveriesKey(id),
    keys.busyLanesKey(id),
    keys.aboutDeliveriesKey(id, free),
    keys.bucketKey(id, free),
    keys.pauseKey(id, free),
    keys.reminderSettingsKey(id),
    keys.plannedRemindersKey(id),
    keys.dueRemindersKey(id),
    keys.firedRemindersKey(id),
    keys.plannedNudgesKey(id),
    keys.dueNudgesKey(id),
    keys.firedNudgesKey(id),
    keys.pendingChangeKey(id, free),
    keys.dueChangesKey(id),
    keys.changeKey(id, free),
    keys.reportLinkKey(id, free),
    keys.tellingChangesKey(id),
    keys.answersKey(id, free),
    keys.keptAnswersKey(id),
    keys.notedAnswersKey(id),
    keys.dueCardsKey(id),
    keys.cardsKey(id, free),
    keys.liveCardsKey(id),
    keys.openingKey(id, free),
    keys.keptOpeningsKey(id),
    keys.meetingCodeKey(id, free),
    keys.codeOfMeetingKey(id, free),
    keys.arrivalsKey(id, free),
    keys.broadcastKey(id, free),
    keys.broadcastsOfKey(id, free),
    keys.confirmedBroadcastsKey(id, { author: free }),
    keys.confirmedBroadcastsKey(id, { network: free }),
    keys.keptBroadcastsKey(id),
    keys.stoppedKey(id, free),
    keys.reactedKey(id, free),
    keys.reflectionKey(id, free),
    keys.keptReflectionsKey(id),
    keys.reflectionsOfKey(id, { author: PersonId.parse('a@b') }),
    keys.reflectionsOfKey(id, { reader: PersonId.parse('a@b') }),
    keys.roundKey(id, free),
    keys.roundSecretKey(id, free),
    keys.roundAnswersKey(id, free),
    keys.roundRosterKey(id, free),
    keys.roundDoneKey(id, free),
    keys.keptRoundsKey(id),
    keys.dueRoundsKey(id),
    keys.openRoundsKey(id),
    keys.roundsOfKey(id, { author: free }),
    keys.roundsOfKey(id, { network: free }),
    keys.roundsOfKey(id, { series: free }),
    keys.keptNotesKey(id),
    keys.tellingRoundsKey(id),
    keys.destroyedKey(id),
    keys.resultKey(id, free),
    keys.resultTextsKey(id, free),
    keys.keptResultsKey(id),
    keys.keptTextsKey(id),
    keys.resultsOfKey(id, { reader: free }),
    keys.resultsOfKey(id, { network: free }),
    keys.resultsOfKey(id, { series: free }),
    keys.seriesKey(id, free),
    keys.keptSeriesKey(id),
    keys.dueSeriesKey(id),
    keys.liveSeriesKey(id),
    keys.seriesOfKey(id, free),
    keys.pausesKey(id),
  ]
}

/** Every key that belongs to the installation. */
function systemKeys(id: TenantId, free: string): string[] {
  return [
    keys.tenantKey(id),
    keys.tenantsKey(),
    keys.routeKey('slack', free),
    keys.routeKey('teams', free),
    keys.lastTickKey(),
    keys.heartbeatKey(free),
    keys.erasureKey(),
  ]
}

/** What Redis Cluster hashes: the text between the first { and the next }. */
function hashTag(key: string): string {
  return key.slice(key.indexOf('{') + 1, key.indexOf('}'))
}

describe('Redis keys', () => {
  it('cover everything that keys.ts, sending-keys.ts and checkin-keys.ts export', () => {
    const built =
      tenantKeys(TenantId.parse('t'), 'x').length + systemKeys(TenantId.parse('t'), 'x').length
    // routeKey makes two of them, and so do the three for what was asked, the one for what was confirmed and a model's turns; due deliveries have four, the
    // lists of rounds and of results three each, that of reflections two, and six exports are no keys.
    expect(built - 6 - 3 - 5 + 6).toBe(Object.keys(keys).length)
  })

  it('of two tenants never collide, whatever the free parts are', () => {
    fc.assert(
      fc.property(tenant, tenant, text, text, (one, other, a, b) => {
        fc.pre(one !== other)
        const mine = new Set(tenantKeys(one, a))
        expect(tenantKeys(other, b).filter(key => mine.has(key))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('of a tenant and of the installation never collide', () => {
    fc.assert(
      fc.property(tenant, text, text, (id, a, b) => {
        const all = [...tenantKeys(id, a), ...systemKeys(id, b)]
        expect(new Set(all).size).toBe(all.length)
      }),
    )
  })

  it('of one tenant share one hash tag, and those of the installation another', () => {
    fc.assert(
      fc.property(tenant, text, (id, free) => {
        expect(new Set(tenantKeys(id, free).map(hashTag))).toEqual(new Set([`t:${id}`]))
        expect(new Set(systemKeys(id, free).map(hashTag))).toEqual(new Set(['sys']))
      }),
    )
  })

  it('hold no free text: what others chose stands in them as a hash', () => {
    const id = TenantId.parse('havrelund')
    for (const key of [
      ...tenantKeys(id, 'ulla@havrelund.example'),
      keys.heartbeatKey('ulla@havrelund.example'),
    ]) {
      expect(key).not.toContain('ulla')
      expect(key).toMatch(/^[\w:{}-]+$/)
    }
  })

  it('differ when the free text differs', () => {
    const id = TenantId.parse('havrelund')
    fc.assert(
      fc.property(text, text, (a, b) => {
        fc.pre(a !== b)
        expect(keys.eventKey(id, a)).not.toBe(keys.eventKey(id, b))
      }),
    )
  })

  it('are written out in keys.ts and nowhere else', () => {
    const root = new URL('../../', import.meta.url).pathname
    const offenders = ['src', 'adapters', 'examples']
      .flatMap(folder =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name =>
          join(folder, name),
        ),
      )
      .filter(name => /\.(ts|lua)$/.test(name) && !name.endsWith('store/keys.ts'))
      .filter(name => /pejling:|\{sys\}|\{t:/.test(readFileSync(join(root, name), 'utf8')))
    expect(offenders).toEqual([])
  })
})
