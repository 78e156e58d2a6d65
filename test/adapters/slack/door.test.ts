// What gets in from Slack: the signature before anything else, then the shape. What does not get in has no effect at all.
import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { startSite } from './site.js'
import { command, event, message, secret, signed } from './workspace.js'

const body = event(message('hej'))
const minute = 60_000

describe('The door', () => {
  it('takes what Slack has signed', async () => {
    const site = await startSite()
    expect(await site.send(body)).toBe(200)
    await site.seen('chat.postMessage')
  })

  const now = Date.now()
  const wrong: [string, Record<string, string | undefined>][] = [
    ['another secret', signed(body, { key: 'another' })],
    ['a signature of another body', signed(`${body} `)],
    ['a time that is too old', signed(body, { at: now - 6 * minute })],
    ['a time that lies in the future', signed(body, { at: now + 6 * minute })],
    [
      'a time that was changed afterwards',
      { ...signed(body), 'X-Slack-Request-Timestamp': String(Math.floor(now / 1000) - 1) },
    ],
    ['no time', { ...signed(body), 'X-Slack-Request-Timestamp': '' }],
    ['a time that is no number', { ...signed(body), 'X-Slack-Request-Timestamp': 'NaN' }],
    ['no signature', { ...signed(body), 'X-Slack-Signature': '' }],
    [
      'another version',
      {
        ...signed(body),
        'X-Slack-Signature': signed(body)['X-Slack-Signature']?.replace('v0', 'v1'),
      },
    ],
    [
      'half a signature',
      { ...signed(body), 'X-Slack-Signature': signed(body)['X-Slack-Signature']?.slice(0, 30) },
    ],
    [
      'the hash of nothing',
      { ...signed(body), 'X-Slack-Signature': `v0=${createHmac('sha256', secret).digest('hex')}` },
    ],
  ]
  it.each(wrong)('refuses %s with 401, and does nothing', async (_, headers) => {
    const site = await startSite()
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value ?? '']),
    )
    expect(await site.send(body, { headers: sent })).toBe(401)
    expect(site.inbounds).toEqual([])
    expect(site.api.of('users.info')).toEqual([])
  })

  it('takes a clock that is off by less than five minutes, either way', async () => {
    const site = await startSite()
    for (const at of [now - 4 * minute, now + 4 * minute]) {
      const another = event(message('hej'))
      expect(await site.send(another, { headers: signed(another, { at }) })).toBe(200)
    }
  })

  it.each([
    ['no JSON', '{"type":', 400],
    ['a list', '[1,2]', 400],
    ['a number', '7', 400],
    ['nothing', '', 400],
    ['a payload of no kind', '{"a":1}', 400],
    ['arrays in arrays', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 400],
    ['a kind that is not read', '{"type":"app_rate_limited"}', 200],
    ['an event that is not read', event({ type: 'reaction_added', user: 'U1' }), 200],
    ['a prototype', '{"type":"event_callback","__proto__":{"team_id":"T1"},"event":{}}', 200],
  ])('with %s does nothing', async (_, text, status) => {
    const site = await startSite()
    expect(await site.send(text)).toBe(status)
    expect(site.inbounds).toEqual([])
  })

  it('refuses a body of 10 MB before it has read it', async () => {
    const site = await startSite()
    const sent = site.send('x'.repeat(10 * 1024 * 1024)).catch(() => 413)
    expect(await sent).toBe(413)
  })

  it('answers Slack’s first question, and only when it is signed', async () => {
    const site = await startSite()
    const asked = JSON.stringify({ type: 'url_verification', challenge: 'abc' })
    expect(await site.send(asked)).toBe(200)
    expect(await site.send(asked, { headers: signed(asked, { key: 'another' }) })).toBe(401)
  })

  it('takes Slack’s look at whether the command is there', async () => {
    const site = await startSite()
    expect(await site.send('ssl_check=1&token=x', { form: true })).toBe(200)
    expect(site.inbounds).toEqual([])
  })

  it('drops what belongs to another workspace, though the signature is right', async () => {
    const site = await startSite()
    const other = { team_id: 'T0OTHER', authorizations: [{ team_id: 'T0OTHER' }] }
    expect(await site.send(event(message('hej'), other))).toBe(200)
    expect(await site.send(command('hej', { team_id: 'T0OTHER' }), { form: true })).toBe(200)
    expect(site.inbounds).toEqual([])
    expect(site.log.lines.filter(line => line.fields.code === 'foreign-workspace')).toHaveLength(2)
  })

  it('goes on when somebody else’s token is revoked', async () => {
    const site = await startSite()
    await site.send(event({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } }))
    await site.send(body)
    await site.seen('chat.postMessage')
  })

  it.each(['app_uninstalled', 'tokens_revoked'])('after %s takes nothing more', async type => {
    const site = await startSite()
    await site.send(event({ type, tokens: { bot: ['U1'] } }))
    expect(await site.send(body)).toBe(200)
    expect(site.inbounds).toEqual([])
    expect(site.log.lines.some(line => line.fields.code === 'slack-gone')).toBe(true)
  })
})
