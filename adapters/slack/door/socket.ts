// Socket Mode: Slack is asked for its payloads over a connection from here, for a Pejling that nobody can reach from outside.
// Bolt keeps the connection and acknowledges; what comes is handed on as if it had been posted. slack.ts opens and closes it.
import { createHash } from 'node:crypto'
import { App, SocketModeReceiver, webApi } from '@slack/bolt'
import type { Log } from '../../../src/core/ports.js'
import { requestLimits } from '../limits.js'
import type { Accepted, Delivery } from './http.js'

export interface SocketOptions {
  readonly appToken: string
  readonly apiUrl?: string | undefined
  readonly log: Log
  readonly accept: (delivery: Delivery) => Promise<Accepted>
}
export interface Socket {
  /** False when Slack does not let it in. */
  start(): Promise<boolean>
  stop(): Promise<void>
}

/**
 * What came is acknowledged already and does not come again: it is handed on as the last of its repetitions. Only of a dialog Slack wants
 * to hear what becomes of it.
 */
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
    const { body } = args
    const isDialog = 'type' in body && body.type === 'view_submission'
    const ack = async (said?: object) => {
      if ('ack' in args && typeof args.ack === 'function')
        await Reflect.apply(args.ack, args, [said])
    }
    if (!isDialog) await ack()
    const hash = () => createHash('sha256').update(JSON.stringify(body)).digest('hex')
    const accepted = await accept({ body, hash, retry: requestLimits.lastRetry })
    if (isDialog) await ack(typeof accepted === 'object' ? accepted.respond : undefined)
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

/** The SDK's lines quote what was sent, so only that there was one is kept, and nothing below a warning. */
function toBoltLogger(log: Log): webApi.Logger {
  const quiet = () => undefined
  return {
    debug: quiet,
    info: quiet,
    warn: () => log.debug('Slack’s SDK warned', { platform: 'slack' }),
    error: () => log.warn('Slack’s SDK failed', { platform: 'slack' }),
    setLevel: quiet,
    getLevel: () => webApi.LogLevel.ERROR,
    setName: quiet,
  }
}
