// The web's limits in one table. server.ts, receive.ts and page.ts read them; tests hand in shorter times.
// Sizes are bytes unless the name says otherwise, times are milliseconds.
import { maxTextLength } from '../../src/core/text.js'

export const webLimits = {
  /** One question is at most 4,000 characters; the rest of the body is ids. */
  bodyBytes: 64 * 1024,
  jsonDepth: 20,
  /** Counted after cleaning. */
  textCharacters: maxTextLength,
  /** A client that has not sent its headers, or its whole request, by then gets 408. */
  headersMs: 10_000,
  requestMs: 15_000,
  /** How often Node looks for clients that are too slow. */
  slowClientCheckMs: 1_000,
  keepAliveMs: 5_000,
  connections: 2_000,
  /** A readiness check that takes longer counts as failed. */
  readyMs: 2_000,
  /** An open page's stream says that it is there this often; after Redis or the server was away it is tried again this soon. */
  eventsBeatMs: 15_000,
  eventsRetryMs: 1_000,
  /** At shutdown, running requests get this long. */
  closeMs: 10_000,
  /** When the page says that it takes a while, when it gives up, and the wait before it asks a busy server again. */
  pageSlowMs: 8_000,
  pageGiveUpMs: 60_000,
  pageBusyWaitMs: 1_500,
  /** The same question again within this time is a double click. */
  pageSameAskMs: 700,
} as const

export type WebLimits = { readonly [name in keyof typeof webLimits]: number }
