// A web server with a bot that answers what the test says, on a port of its own, and the run's Redis behind its log.
// The bot is a port, so a fake is allowed.
import { createRooms } from '../../../adapters/web/conversation/rooms.js'
import { createWebChat } from '../../../adapters/web/send.js'
import { createWebServer, type WebChat, type WebOptions } from '../../../adapters/web/server.js'
import type { Persona } from '../../../adapters/web/texts.js'
import { TenantId } from '../../../src/core/ids.js'
import type { Inbound, Lang } from '../../../src/core/message.js'
import type { Chat, Following, Handled, Log, LogFields } from '../../../src/core/ports.js'
import { type Block, textReply } from '../../../src/core/reply.js'
import { WebLogStore } from '../../../src/store/web-log-store.js'
import { page as da } from '../../../src/wording/da/platforms/page.js'
import { page as en } from '../../../src/wording/en/platforms/page.js'
import { openRedis } from '../../support/redis.js'

export type Answer = (inbound: Inbound, following?: Following) => Promise<Handled> | Handled

export interface Site {
  readonly url: string
  readonly port: number
  readonly chat: WebChat
  /** Writes to someone who did not just ask. */
  readonly sender: Chat
  /** What the bot was handed, in order. */
  readonly inbounds: Inbound[]
  readonly logged: { message: string; fields: LogFields | undefined }[]
  /** Replaces how the bot answers from now on. */
  answer: Answer
  close(): Promise<void>
}

export const texts = { da, en }
export const tenant = TenantId.parse('havrelund')

export const personas: Readonly<Record<Lang, readonly Persona[]>> = {
  da: [
    {
      id: 'mette.krogh@havrelund.example',
      name: 'Mette Krogh',
      role: 'Matematikvejleder',
      about: 'Matematikvejleder på Skovvangskolen, hold 2',
      suggestions: [
        'Hvornår er næste læringslab?',
        'Hvad sker der i matematiknetværket i foråret?',
        'Hvor skal jeg møde op på torsdag?',
      ],
    },
    {
      id: 'anders.lund@havrelund.example',
      name: 'Anders Lund',
      role: 'Skoleleder',
      about: 'Skoleleder på Engdalskolen',
      suggestions: ['Hvem fra min skole skal med til læringslab 2?'],
    },
    {
      id: 'sofie.brandt@havrelund.example',
      name: 'Sofie Brandt',
      role: 'Netværkskoordinator',
      about: 'Koordinerer netværket for matematikvejledere',
      suggestions: ['Hvornår holder matematiknetværket møde?'],
    },
  ],
  en: [
    {
      id: 'mette.krogh@havrelund.example',
      name: 'Mette Krogh',
      role: 'Maths counsellor',
      about: 'Maths counsellor at Skovvangskolen, hold 2',
      suggestions: ['When is the next learning lab?'],
    },
    {
      id: 'anders.lund@havrelund.example',
      name: 'Anders Lund',
      role: 'School leader',
      about: 'Head of Engdalskolen',
      suggestions: ['Who from my school goes to learning lab 2?'],
    },
    {
      id: 'sofie.brandt@havrelund.example',
      name: 'Sofie Brandt',
      role: 'Network coordinator',
      about: 'Coordinates the network of maths counsellors',
      suggestions: ['When does the maths network meet?'],
    },
  ],
}

/** An answer with every kind of block in it. */
export const everything: readonly Block[] = [
  {
    type: 'text',
    style: 'heading',
    text: 'Dit næste læringslab er tirsdag d. 1. december kl. 9-15',
  },
  { type: 'text', text: 'Læringslab 1 for hold 2, som Skovvangskolen er på.\nDet varer 6 timer.' },
  {
    type: 'fields',
    title: 'Det skal du vide',
    fields: [
      {
        label: 'Sted',
        value: { text: 'Medborgerhuset, Torvet 4', url: 'https://kort.example/torvet-4' },
      },
      { label: 'Tovholder', value: { text: 'Sofie Brandt' } },
      {
        label: 'Forbered',
        value: { text: 'Læs skolens datagrundlag\nTag jeres indsatsteori med' },
      },
    ],
  },
  {
    type: 'table',
    columns: ['Hvornår', 'Møde', 'Sted'],
    rows: [
      [
        { text: 'torsdag d. 14. januar kl. 13-16' },
        { text: 'Netværksmøde for matematikvejledere' },
        { text: 'Skovvangskolen, lokale 12' },
      ],
      [
        { text: 'tirsdag d. 2. marts kl. 9-15' },
        { text: 'Læringslab 2', url: 'https://havrelund.example/lab-2' },
        { text: 'Medborgerhuset' },
      ],
    ],
  },
  { type: 'divider' },
  {
    type: 'chart',
    title: 'Møder pr. måned',
    alt: 'Flest i januar, ingen i februar.',
    series: [
      { label: 'December', value: 2 },
      { label: 'Januar', value: 5 },
      { label: 'Februar', value: 0 },
    ],
  },
  { type: 'text', style: 'note', text: 'Svaret kommer fra netværkets kalender.' },
  {
    type: 'actions',
    buttons: [
      { label: 'Hvor er det?', action: { id: 'ask', q: 'Hvor er det næste læringslab?' } },
      { label: 'Og læringslab 2?', action: { id: 'ask', q: 'Hvornår er læringslab 2?' } },
      { label: 'Læs mere', url: 'https://havrelund.example/lab' },
    ],
  },
]

/** Starts a site; `chat: undefined` is a server without the demonstration. */
export async function startSite(
  options: Partial<WebOptions> = {},
  host = '127.0.0.1',
  onPort = 0,
): Promise<Site> {
  const logged: Site['logged'] = []
  const inbounds: Inbound[] = []
  const site: { answer: Answer } = { answer: echo }
  const connection = await openRedis()
  const [history, rooms] = [new WebLogStore(connection), createRooms()]
  const chat: WebChat = {
    history,
    rooms,
    bot: {
      handle: async (inbound, following) => {
        inbounds.push(inbound)
        return site.answer(inbound, following)
      },
    },
    tenant,
    place: 'Havrelund Kommune',
    invented: true,
    personas: lang => personas[lang],
  }
  const server = createWebServer({
    ready: async () => ({ ready: true, reasons: [], storage: 'D2' }),
    metrics: async () => ({ contentType: 'text/plain; version=0.0.4', body: 'up 1\n' }),
    texts,
    log: recordingLog(logged),
    chat,
    ...options,
  })
  const port = await server.listen({ port: onPort, host })
  const url = `http://localhost:${port}`
  const close = async (): Promise<void> => {
    await server.close()
    await connection.close()
  }
  const sender = createWebChat({ rooms, ...(options.chat ?? chat), texts })
  return Object.assign(site, { url, port, chat, sender, inbounds, logged, close })
}

/** Says back what was asked. */
export function echo(inbound: Inbound): Handled {
  const asked = inbound.type === 'text' ? inbound.text : JSON.stringify(inbound)
  return { outcome: 'replied', reply: textReply(inbound.lang ?? 'da', `Svar på: ${asked}`) }
}

function recordingLog(logged: Site['logged']): Log {
  const note = (message: string, fields?: LogFields): void => {
    logged.push({ message, fields })
  }
  return { debug: note, info: note, warn: note, error: note, child: () => recordingLog(logged) }
}
