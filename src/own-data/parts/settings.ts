// Where somebody is written to, what they want to be left alone with, the address that their calendar follows, and what they asked last.
import { sayMoment } from '../../remind/words/moment.js'
import { wording } from '../../wording/wording.js'
import type { Part } from '../asking.js'

export const accounts: Part = {
  async read({ deps, tenant, me, lang }) {
    const { file: say } = wording(lang).ownData
    const known = await deps.reach.of(tenant, me)
    return known.map(({ platform }) => ({ text: say.account(platform) }))
  },
}

export const preferences: Part = {
  async read(owner) {
    const { deps, tenant, me, now, lang } = owner
    const { file: say } = wording(lang).ownData
    const until = (await deps.pauses.of(tenant, [me], now)).get(me)
    if (until === undefined) return []
    return [{ text: until === true ? say.pause : say.pauseUntil(sayMoment(owner, until)) }]
  },
}

export const calendar: Part = {
  async read({ deps, tenant, me, lang }) {
    const has = await deps.calendars.has(tenant, me)
    return has ? [{ text: wording(lang).ownData.file.calendar }] : []
  },
  erase: ({ deps, tenant, me }) => deps.calendars.erase(tenant, me),
}

export const conversation: Part = {
  async read({ deps, tenant, lang, conversation: room }) {
    const has = room !== undefined && (await deps.conversations.has(tenant, room))
    return has ? [{ text: wording(lang).ownData.file.conversation }] : []
  },
  async erase({ deps, tenant, conversation: room }) {
    if (room !== undefined) await deps.conversations.erase(tenant, room)
  },
}
