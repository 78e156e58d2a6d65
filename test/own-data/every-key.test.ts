// Whatever is stored about people is shown to them: every key of the system stands here with the part of "mine data" that shows it, or with
// the reason why nothing in it is anybody's. A new key breaks this until somebody has thought about it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wording } from '../../src/wording/wording.js'

const parts = Object.keys(wording('da').ownData.parts)
/** Why nothing in a key is anybody's to see. */
const reasons = [
  ...[
    'ids, hashes or counts alone',
    'what the tenant wants',
    'gone within a day, and nothing but ids',
  ],
] as const

/** Key builders by the part that shows what stands in them, or by why none does. */
const table: Readonly<Record<string, readonly string[]>> = {
  person: ['programmeKey', 'importsKey'],
  answers: ['answersKey', 'arrivalsKey', 'cardsKey'],
  questions: ['askedKey'],
  received: ['deliveryKey'],
  reactions: ['reactedKey'],
  drafts: ['broadcastKey', 'broadcastsOfKey', 'previewKey', 'newestPreviewKey'],
  acts: ['confirmedBroadcastsKey', 'openingKey', 'changeKey', 'pendingChangeKey'],
  accounts: ['reachKey', 'reachOwnerKey'],
  calendar: ['calendarPeopleKey', 'calendarSecretsKey'],
  conversation: ['conversationKey', 'webLogKey', 'webLogBodiesKey'],
  reflections: ['reflectionKey', 'keptNotesKey'],
  results: ['resultKey', 'resultTextsKey', 'resultsOfKey'],
  series: ['seriesKey', 'seriesOfKey'],
  preferences: ['pausesKey'],
  rounds: [
    'roundKey',
    'roundSecretKey',
    'roundAnswersKey',
    'roundRosterKey',
    'roundDoneKey',
    'tellingRoundsKey',
  ],
  'ids, hashes or counts alone': [
    ...['openAskedKey', 'keptAskedKey', 'missesKey', 'newestMissesKey', 'stoppedKey'],
    ...['meetingCodeKey', 'codeOfMeetingKey', 'aboutDeliveriesKey', 'keptDeliveriesKey'],
    ...['dueDeliveriesKey', 'leasedDeliveriesKey', 'soughtDeliveriesKey', 'busyLanesKey'],
    ...['keptAnswersKey', 'notedAnswersKey', 'keptOpeningsKey', 'keptBroadcastsKey'],
    ...['keptRoundsKey', 'dueRoundsKey', 'openRoundsKey', 'roundsOfKey', 'destroyedKey'],
    ...['keptResultsKey', 'keptTextsKey', 'keptSeriesKey', 'dueSeriesKey', 'liveSeriesKey'],
    ...['keptReflectionsKey', 'reflectionsOfKey', 'erasureKey', 'reportLinkKey'],
    ...['dueCardsKey', 'liveCardsKey', 'dueChangesKey', 'tellingChangesKey'],
    ...['dueRemindersKey', 'firedRemindersKey', 'plannedRemindersKey'],
    ...['dueNudgesKey', 'firedNudgesKey', 'plannedNudgesKey'],
  ],
  'what the tenant wants': [
    ...['tenantKey', 'tenantsKey', 'routeKey', 'reminderSettingsKey'],
    ...['lastTickKey', 'heartbeatKey'],
  ],
  'gone within a day, and nothing but ids': [
    ...['submissionKey', 'eventKey', 'paceKey', 'bucketKey', 'pauseKey'],
    ...['modelTurnsKey', 'modelTokensKey'],
  ],
}

const folder = new URL('../../src/store/', import.meta.url).pathname
const keys = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('keys.ts'))
  .flatMap(file =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/^export function (\w+Key)\(/gm)].map(
      found => found[1] ?? '',
    ),
  )

describe('Every key that something is stored under', () => {
  it('is known here, once, and nothing else is', () => {
    expect(Object.values(table).flat().sort()).toEqual([...keys].sort())
  })
  it.each(Object.keys(table))('belongs to a part that there is, or to nobody: %s', name => {
    expect([...parts, ...reasons]).toContain(name)
  })
})
