// What is stored about somebody: shown, as a file, deleted; always the asker's own, never another's. Made by src/outgoing-desks.ts, called
// by bot.ts. Nothing of it is said where others read along.
import type { OwnDataAction } from '../core/actions/own-data.js'
import { MeetingId } from '../core/ids.js'
import type { Inbound, InboundPress } from '../core/message.js'
import { type Reply, textReply } from '../core/reply.js'
import type { Outcome } from '../programme/asking.js'
import { askingOf } from '../programme/asking.js'
import { fileLinks } from '../remind/report/file.js'
import { createSendingDesk, type SendingDesk } from '../remind/sending-desk.js'
import { wording } from '../wording/wording.js'
import type { Asking, OwnDataDeps, Owner } from './asking.js'
import { eraseOwn, goneReply } from './erase.js'
import { wantsOwnData } from './recognise.js'
import { askToErase, showAll, tableOf } from './show.js'

export interface OwnDataPress extends InboundPress {
  readonly action: OwnDataAction
}
export type OwnDataDesk = SendingDesk<OwnDataPress>

export function createOwnDataDesk(deps: OwnDataDeps): OwnDataDesk {
  return createSendingDesk<OwnDataDeps, OwnDataPress>(deps, {
    press: (asking, inbound) => does(asking, inbound, inbound.action),
    submit: async () => undefined,
    async say(asking, inbound) {
      const wanted = wantsOwnData(inbound.text)
      return wanted && does(asking, inbound, { id: 'own-data', does: wanted })
    },
    words: async () => ({ stale: [] }),
    async file(standing, { person, lang, list }) {
      if (list !== 'own-data') return undefined
      const address = { platform: 'link', userId: person, verifiedEmail: person }
      const owner: Owner = { ...askingOf(standing, address, lang), me: person }
      return { lang, table: await tableOf(owner, lang) }
    },
    run: async () => undefined,
  })
}

async function does(asking: Asking, inbound: Inbound, action: OwnDataAction): Promise<Outcome> {
  const { lang, viewer } = asking
  const say = wording(lang).ownData
  const alone = (text: string): Outcome => ({ reply: textReply(lang, text) })
  if (inbound.shared) return alone(say.shared)
  if (!viewer.person) return alone(say.guest)
  const { platform, userId } = inbound.address
  const conversation = `${platform}:${userId}:${inbound.conversation}`
  const owner: Owner = { ...asking, me: viewer.person.id, conversation }
  switch (action.does) {
    case 'show':
      return { reply: await showAll(owner) }
    case 'file':
      return { reply: await fileOf(owner) }
    case 'erase':
      return { reply: await askToErase(owner) }
    case 'sure':
      return eraseOwn(owner)
    case 'gone':
      return { reply: await goneReply(owner, action.ticket ?? 0) }
    default:
      return action.does satisfies never
  }
}

async function fileOf(owner: Owner): Promise<Reply> {
  const of = { list: 'own-data', about: MeetingId.parse('own-data') } as const
  return fileLinks(owner, of, wording(owner.lang).ownData)
}
