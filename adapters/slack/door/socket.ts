// Socket Mode: Slack is asked for its payloads over a connection from here, for a Pejling that nobody can reach from outside.
// Bolt keeps the connection and acknowledges; what comes is handed on as if it had been posted. slack.ts opens and closes it.
import { createHash } from 'node:crypto'
import { App, SocketModeReceiver } from '@slack/bolt'
import type { Log } from '../../../src/core/ports.js'
import { toBoltLogger } from '../api/client.js'
import { requestLimits } from '../limits.js'
import type { Delivery } from './http.js'

export interface SocketOptions {
  readonly appToken: string
  readonly apiUrl?: string | undefined
  readonly log: Log
  readonly accept: (delivery: Delivery) => Promise<unknown>
}
export interface Socket {
  /** False when Slack does not let it in. */
  start(): Promise<boolean>
  stop(): Promise<void>
}

/** What came is acknowledged already and does not come again: it is handed on as the last of its repetitions. */
export function createSocket({ appToken, apiUrl, log, accept }: SocketOptions): Socket {
  const logger = toBoltLogger(log)
  const clientOptions = apiUrl ? { slackApiUrl: apiUrl } : {}
  const receiver = new SocketModeReceiver({ appToken, logger, installerOptions: { clientOptions } })
  const app = new App({
    receiver,
    logger,
    authorize: async () => ({}),
    convoStore: false,
    ignoreSelf: false,
  })
  app.use(async args => {
    if ('ack' in args && typeof args.ack === 'function') await args.ack()
    const { body } = args
    const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex')
    await accept({ body, hash, retry: requestLimits.lastRetry })
  })
  return {
    start: () =>
      app.start().then(
        () => true,
        () => false,
      ),
    stop: async () => void (await app.stop()),
  }
}
