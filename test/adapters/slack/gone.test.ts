// When Slack takes the app away: from then on nothing is taken and nobody is called, and the operator is told once.
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { textReply } from '../../../src/core/reply.js'
import { startSite } from './site.js'
import { event, message, mette } from './workspace.js'

const to = { platform: 'slack', userId: mette, ref: 'D0METTE' } as const
const reply = textReply('da', 'hej')

async function startWatched() {
  const gone = { times: 0 }
  const site = await startSite({ onGone: () => gone.times++ })
  const goneLines = () => site.log.lines.filter(line => line.fields?.code === 'slack-gone').length
  return { site, gone, goneLines }
}

describe('An app that Slack has taken away', () => {
  it.each([
    ['is uninstalled', { type: 'app_uninstalled' }],
    ['has lost its token', { type: 'tokens_revoked', tokens: { bot: ['U0PEJLING'] } }],
  ])('because it %s takes nothing and calls nobody any more', async (_, inner) => {
    const { site, gone, goneLines } = await startWatched()
    expect(await site.send(event(inner))).toBe(200)
    expect(await site.send(event(inner))).toBe(200)
    expect(gone.times).toBe(1)
    expect(goneLines()).toBe(1)
    const before = site.api.calls.length
    expect(await site.send(event(message('hej')))).toBe(200)
    expect(await site.chat.send(to, reply, 'k')).toEqual({
      outcome: 'refused',
      why: 'token_revoked',
    })
    expect(await site.chat.lookup(to, 'k', 0)).toEqual({ outcome: 'failed', why: 'token_revoked' })
    expect(await site.chat.find('mette.krogh@havrelund.example')).toBeUndefined()
    await sleep(50)
    expect(site.api.calls).toHaveLength(before)
    expect(site.inbounds).toEqual([])
  })

  it('is noticed by what Slack says to a call, too', async () => {
    const { site, gone } = await startWatched()
    site.api.answer = ({ method }) =>
      method === 'chat.postMessage' ? { ok: false, error: 'token_revoked' } : undefined
    for (let times = 0; times < 2; times++) {
      expect(await site.chat.send(to, reply, 'k')).toEqual({
        outcome: 'refused',
        why: 'token_revoked',
      })
    }
    expect(site.api.of('chat.postMessage')).toHaveLength(1)
    expect(gone.times).toBe(1)
  })

  it('is not gone because somebody’s own token is, nor because another workspace has taken it away', async () => {
    const { site, gone } = await startWatched()
    await site.send(event({ type: 'tokens_revoked', tokens: { oauth: [mette] } }))
    const other = { team_id: 'T0OTHER', authorizations: [{ team_id: 'T0OTHER' }] }
    await site.send(event({ type: 'app_uninstalled' }, other))
    await site.send(event(message('hej')))
    await site.seen('chat.postMessage')
    expect(gone.times).toBe(0)
  })
})
