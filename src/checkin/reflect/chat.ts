// Reflections in chat: the tables of presses and forms. Called by ../desk.ts. Only its writer may change one, and only whom it was shared with may
// read it; rights are those of the moment.

import type { FormAction } from '../../core/action.js'
import type { ReflectionAction } from '../../core/actions/reflection.js'
import type { InboundForm, InboundPress } from '../../core/message.js'
import { textReply } from '../../core/reply.js'
import type { Reflection } from '../../model/reflection.js'
import type { Outcome } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { unkept } from '../said.js'
import { openReply, submitReply } from './answer.js'
import { savedOf } from './card.js'
import { emptyFilled, filledOf, readReflectionForm, reflectionForm } from './form.js'
import { listMine, listShared } from './list.js'
import { mayRead } from './readers.js'
import { showThemes } from './themes.js'
import { askDelete, deleteOne, gone, keepToSelf, rewrite, share, writeNew } from './write.js'

export { sayReflection } from './say.js'
export { composeReflection } from './tell.js'

export type ReflectionForm = Extract<FormAction, { id: 'write-reflection' | 'reply-reflection' }>

/** The table of presses. */
export async function pressReflection(
  asking: Asking,
  inbound: InboundPress,
  action: ReflectionAction,
): Promise<Outcome> {
  const { lang, viewer } = asking
  if (!viewer.person) return unkept(textReply(lang, wording(lang).reflections.guest))
  if (inbound.shared && action.does !== 'new')
    return unkept(textReply(lang, wording(lang).reflections.notHere))
  switch (action.does) {
    case 'new':
      return { form: reflectionForm(asking, { filled: emptyFilled }) }
    case 'list':
      return listMine(asking)
    case 'shared':
      return listShared(asking)
    case 'themes':
      return showThemes(asking)
    case 'reply': {
      const one = await readable(asking, action.reflection)
      return one ? openReply(asking, one) : gone(asking)
    }
    default:
      return pressOwn(asking, action, action.does)
  }
}

/** What only its writer may do. */
async function pressOwn(
  asking: Asking,
  { reflection, revision }: ReflectionAction,
  does: Exclude<ReflectionAction['does'], 'new' | 'list' | 'shared' | 'themes' | 'reply'>,
): Promise<Outcome> {
  const one = await ownOne(asking, reflection)
  if (!one) return gone(asking)
  switch (does) {
    case 'keep':
      return share(asking, one, revision)
    case 'discard':
      return keepToSelf(asking, one)
    case 'edit':
      return { form: reflectionForm(asking, { filled: filledOf(one), reflection: one.id }) }
    case 'delete':
      return askDelete(asking, one)
    case 'sure':
      return deleteOne(asking, one)
    case 'show':
      return unkept(savedOf(asking, one, { lang: asking.lang }))
    default:
      return does satisfies never
  }
}

async function ownOne(asking: Asking, id: string | undefined): Promise<Reflection | undefined> {
  const { deps, tenant, viewer } = asking
  const found = id === undefined ? undefined : await deps.reflections.load(tenant, id)
  return found && found.author === viewer.person?.id ? found : undefined
}

async function readable(asking: Asking, id: string | undefined): Promise<Reflection | undefined> {
  const { deps, tenant, viewer } = asking
  const found = id === undefined ? undefined : await deps.reflections.load(tenant, id)
  return found && mayRead(asking, found, viewer.person?.id) ? found : undefined
}

/** The table of forms. */
export async function submitReflection(
  asking: Asking,
  inbound: InboundForm,
  action: ReflectionForm,
): Promise<Outcome> {
  const { lang, viewer } = asking
  if (!viewer.person) return unkept(textReply(lang, wording(lang).reflections.guest))
  const { reflection, isSure } = action
  if (action.id === 'reply-reflection') {
    const find = async () => (await readable(asking, reflection)) ?? gone(asking)
    return submitReply(asking, { values: inbound.values, isSure, find })
  }
  const read = readReflectionForm(asking, inbound.values, { reflection, isSure })
  if ('form' in read) return read
  if (reflection === undefined) return writeNew(asking, inbound, { filled: read.read })
  const one = await ownOne(asking, reflection)
  return one ? rewrite(asking, one, read.read) : gone(asking)
}
