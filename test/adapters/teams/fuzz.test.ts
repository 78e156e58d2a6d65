// Three thousand activities that are almost right: no crash, no 500, and nothing of anybody else's tenant or person in what the bot gets.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activity, organisation, startSite, token } from './site.js'

type Json = Record<string, unknown>

const bodies: Json[] = [
  activity(),
  activity({
    conversation: { id: '19:a;messageid=1', conversationType: 'channel', tenantId: organisation },
    entities: [{ type: 'mention', mentioned: { id: '28:pejling' }, text: '<at>Pejling</at>' }],
    attachments: [{ contentType: 'image/png' }],
  }),
  activity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'card',
    value: { action: { verb: 'pejling', data: { action: { id: 'ask', q: 'Hvor?' }, lang: 'da' } } },
  }),
  activity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'card',
    value: {
      action: {
        verb: 'pejling',
        data: {
          form: { id: 'ask-coordinator' },
          lang: 'da',
          shown: '0b7cf5f4-9f0e-4d4b-8a6e-3f1a5be0c9d1',
          title: 'Spørg',
          fields: [{ id: 'days', label: 'Dage', choices: [{ value: 'a', label: 'A' }] }],
          text_question: 'Hvad nu?',
          choices_days: 'a,b%2Cc,%',
        },
      },
    },
  }),
  activity({
    text: undefined,
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name: 'plan.ics',
        content: { downloadUrl: 'http://127.0.0.1:1/plan.ics' },
      },
    ],
  }),
  activity({ type: 'installationUpdate', action: 'remove' }),
  activity({ type: 'conversationUpdate', membersRemoved: [{ id: '28:pejling' }] }),
  activity({ type: 'conversationUpdate', membersAdded: [{ id: '28:pejling' }] }),
  activity({ type: 'installationUpdate', action: 'add' }),
]

const strange = fc.constantFrom<unknown>(
  null,
  undefined,
  '',
  0,
  -1,
  1e308,
  true,
  [],
  {},
  [[[]]],
  '\ud800',
  'a\u0300'.repeat(2000),
  '<at>Pejling</at>',
  '__proto__',
  { __proto__: { admin: true } },
  JSON.parse('{"__proto__":{"id":"x"}}'),
  { id: 'x', tenantId: '66666666-2222-3333-4444-555555555555' },
  'https://evil.example/',
  { action: { id: 'ask' } },
  'x'.repeat(5000),
)

/** Every place in a body, as a path. */
function placesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([key, each]) => placesOf(each, [...path, key]))
  return path.length > 0 ? [path, ...inner] : inner
}

function put(body: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body
  const before = Object.entries(body).find(([name]) => name === key)?.[1]
  const after = rest.length > 0 ? put(before, rest, value) : value
  if (Array.isArray(body)) return body.map((each, at) => (String(at) === key ? after : each))
  return { ...body, [key]: after }
}

const mutated = fc
  .constantFrom(...bodies)
  .chain(body =>
    fc
      .array(fc.tuple(fc.constantFrom(...placesOf(body)), strange), { minLength: 1, maxLength: 3 })
      .map(changes => changes.reduce<unknown>((done, [at, value]) => put(done, at, value), body)),
  )

describe('Mutated activities', () => {
  it('have no effect on another tenant or person, and never break anything', async () => {
    const site = await startSite()
    const authorization = `Bearer ${token()}`
    const statuses = new Set<number>()
    const all = fc.sample(mutated, { seed: 20261122, numRuns: 3000 })
    for (let at = 0; at < all.length; at += 50) {
      const answers = all.slice(at, at + 50).map(body => site.send(body, authorization))
      for (const { status } of await Promise.all(answers)) statuses.add(status)
    }
    expect([...statuses].sort((one, other) => one - other)).toEqual([200, 401])
    expect(site.inbounds.length).toBeGreaterThan(300)
    for (const { tenant, eventId, address } of site.inbounds) {
      expect([tenant, address.platform]).toEqual(['havrelund', 'teams'])
      expect(eventId.startsWith(`${organisation}:`)).toBe(true)
    }
    const types = new Set(site.inbounds.map(({ type }) => type))
    expect([...types].sort()).toEqual(['form', 'joined', 'left', 'press', 'text'])
    expect(site.log.lines.filter(line => line.level === 'error')).toEqual([])
  }, 240_000)

  it('have none at all when they are not signed', async () => {
    const site = await startSite()
    for (const body of fc.sample(mutated, { seed: 1, numRuns: 200 })) {
      expect((await site.send(body, '')).status).toBe(401)
    }
    expect([site.inbounds, site.called]).toEqual([[], []])
  })
})
