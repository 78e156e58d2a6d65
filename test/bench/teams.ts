// A Teams message with its token answered, against a bare botbuilder that posts the text back (echo.ts). Both check the same tokens.
// Run by `npm run bench`.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { TenantId } from '../../src/core/ids.js'
import {
  botToken,
  createMicrosoft,
  type Microsoft,
  registration,
  serviceUrl,
} from '../support/teams-microsoft.js'
import { benchEcho, openStand, root, type Said } from './echo.js'
import type { Measured } from './measure.js'

const sizes = {
  small: { rounds: 1, messages: 100, people: 50 },
  full: { rounds: 3, messages: 1500, people: 750 },
} as const
const { appId, appPassword, tenantId } = registration

/** The SDK's own adapter, as its samples have it. */
const bareBotbuilder = `
import botbuilder from 'botbuilder'
import express from 'express'
const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId } = process.env
const adapter = new botbuilder.CloudAdapter(new botbuilder.ConfigurationBotFrameworkAuthentication({
  MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType: 'SingleTenant',
}))
const app = express()
app.use(express.json())
app.post('/api/messages', (req, res) => adapter.process(req, res, context => context.sendActivity(context.activity.text)))
const server = app.listen(0, '127.0.0.1', () => console.log('http://localhost:' + server.address().port))`

/** `redisUrl`: a Redis that is up. */
export async function benchTeams(scale: 'small' | 'full', redisUrl: string): Promise<Measured[]> {
  const microsoft = createMicrosoft()
  const stand = await openStand(req => answer(microsoft, req))
  const headers = { Authorization: microsoft.sign() }
  const echoing = {
    ...{ platform: 'Teams', sdk: 'botbuilder', path: '/api/messages', stand },
    tenant: { id: TenantId.parse('bench-teams'), teamsTenant: tenantId },
    bare: bareBotbuilder,
    env: {
      TEAMS_STAND_IN: String(stand.port),
      NODE_OPTIONS: `-r ${root}test/support/teams-stand-in.cjs`,
      MicrosoftAppId: appId,
      MicrosoftAppPassword: appPassword,
      MicrosoftAppTenantId: tenantId,
    },
    messageOf: (person: number, text: string) => ({ headers, body: activityOf(person, text) }),
  }
  return benchEcho(echoing, sizes[scale], redisUrl)
}

const member = { id: '29:x', tenantId, userRole: 'user', email: 'nobody@havrelund.example' }

/** As Teams or the login does; what comes without the bot's token is refused. */
function answer(microsoft: Microsoft, { method, url = '', headers }: IncomingMessage): Said {
  const { host = '', authorization } = headers
  const isTeams = host === 'smba.trafficmanager.net'
  if (!isTeams) return { isPost: false, said: microsoft.answer(host + url) }
  if (authorization !== `Bearer ${botToken}`) return { status: 401, isPost: false, said: {} }
  const isPost = method === 'POST'
  return { isPost, said: isPost ? { id: '1' } : member }
}

function activityOf(person: number, text: string): string {
  return JSON.stringify({
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    locale: 'da-DK',
    from: { id: `29:p${person}`, name: 'P', aadObjectId: `aad-${person}` },
    recipient: { id: '28:pejling', name: 'Pejling' },
    conversation: { id: `a:p${person}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    text,
  })
}
