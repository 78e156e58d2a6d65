// Importing in the chat: files that are dropped, and presses in the previews that come of them, each to a reply. Called by bot.ts for
// a file or a press of these, in a thread of its own where main says so. Whoever may not import is told so here, before anything is read.
import type { ImportAction, UndoAction, WaitingAction } from '../core/action.js'
import type { InboundFile, InboundPress } from '../core/message.js'
import type { Following } from '../core/ports.js'
import { type Reply, textReply } from '../core/reply.js'
import type { Instant } from '../core/time.js'
import { mayImport } from '../import/change/allowed.js'
import { isInForce } from '../people/rights.js'
import { wording } from '../wording/wording.js'
import { type Asking, askingOf, type ImportDeps, type Importer } from './asking.js'
import { pressPreview } from './press.js'
import { readFiles } from './read.js'
import { undoImport } from './undo.js'
import { pressWaiting } from './waiting.js'

/** A press in one of this folder's replies. */
export interface ImportPress extends InboundPress {
  readonly action: ImportAction | UndoAction | WaitingAction
}

export interface Handling extends Following {
  /** Business time. */
  readonly now: Instant
}

export interface ImportChat {
  handle(inbound: InboundFile | ImportPress, handling: Handling): Promise<Reply>
}

export function createImportChat(deps: ImportDeps): ImportChat {
  return {
    async handle(inbound, { now, onProgress = () => undefined }) {
      const { tenant, address, lang = 'da' } = inbound
      const asking = await askingOf(deps, { tenant, address, lang, now, onProgress })
      const { person } = asking.viewer
      if (!person || !mayImport(asking.viewer)) return mayNot(asking)
      return answer({ ...asking, person }, inbound)
    },
  }
}

function answer(importer: Importer, inbound: InboundFile | ImportPress): Promise<Reply> {
  if (inbound.type === 'file') return readFiles(importer, inbound.files)
  const { action } = inbound
  switch (action.id) {
    case 'import':
      return pressPreview(importer, action)
    case 'undo-import':
      return undoImport(importer, action)
    case 'waiting':
      return pressWaiting(importer, action)
    default:
      return action satisfies never
  }
}

/** A member is told whom to send the file to; a guest sees no name. */
function mayNot({ viewer, stored, today, lang }: Asking): Reply {
  const { importChat } = wording(lang)
  const { person } = viewer
  if (!person) return textReply(lang, importChat.guestMayNot)
  const { networks, people } = stored.programme
  const own = new Set(
    person.networks.filter(one => isInForce(one, today)).map(({ network }) => network),
  )
  const named = networks
    .filter(({ id }) => own.has(id))
    .map(({ id, name }) => {
      const coordinators = people
        .filter(({ roles }) =>
          roles.some(
            grant =>
              grant.role === 'coordinator' &&
              grant.scope.kind === 'network' &&
              grant.scope.id === id &&
              isInForce(grant, today),
          ),
        )
        .map(one => `${one.name} (${one.id})`)
      return { name, coordinators }
    })
  return textReply(
    lang,
    named.length > 0 ? importChat.memberMayNot(named) : importChat.othersMayNot,
  )
}
