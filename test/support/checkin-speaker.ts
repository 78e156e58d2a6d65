// Somebody at the desk of check-ins in a world of test/support/reminding.ts: what they press, send and write, and what they were told. Used by
// tests of reflections and of what teams answer.
import { randomUUID } from 'node:crypto'
import type { CheckinPressed } from '../../src/checkin/desk.js'
import type { FormValues, Lang } from '../../src/core/message.js'
import type { Button, Form, Reply } from '../../src/core/reply.js'
import type { Outcome } from '../../src/programme/asking.js'
import { buttonIn } from './chatting.js'
import { formIn, replyIn } from './desk.js'
import type { Reminding } from './reminding.js'

export interface CheckinSpeaker {
  /** Everything in a reply is the speaker's alone: throws where it would be kept. */
  says(text: string): Promise<Reply>
  /** What a sentence comes to; undefined where it is none of this desk's. */
  outcome(
    text: string,
    more?: { readonly shared?: true; readonly eventId?: string },
  ): Promise<Outcome | undefined>
  press(reply: Reply, label: string): Promise<Reply>
  open(reply: Reply, label: string): Promise<Form>
  act(action: CheckinPressed): Promise<Outcome>
  submit(form: Form, values: FormValues, eventId?: string): Promise<Outcome>
  /** The same, for words. */
  sends(form: Form, values: FormValues, eventId?: string): Promise<Reply>
}

/** By e-mail; '' is a guest. */
export function checkinSpeaker(world: Reminding, as: string, lang: Lang = 'da'): CheckinSpeaker {
  const { tenant, deps, checkin } = world
  const base = (eventId: string = randomUUID()) => ({
    tenant,
    address: { platform: 'web', userId: as || 'guest', ...(as ? { verifiedEmail: as } : {}) },
    ...{ conversation: 'own', eventId, lang },
  })
  const at = async () => ({ now: world.now, version: await deps.programmes.version(tenant) })
  const act = async (action: CheckinPressed) =>
    checkin.press({ ...base(), type: 'press', action }, await at())
  const submit = async (form: Form, values: FormValues, eventId?: string) => {
    const { action } = form
    const said = await checkin.submit(
      { ...base(eventId), type: 'form', action, values },
      await at(),
    )
    if (!said) throw new Error('a form of nobody')
    return said
  }
  const outcome: CheckinSpeaker['outcome'] = async (text, { eventId, ...more } = {}) =>
    checkin.say({ ...base(eventId), type: 'text', text, ...more }, await at())
  return {
    ...{ act, submit, outcome },
    async says(text) {
      const said = await outcome(text)
      if (!said) throw new Error(`"${text}" was taken for a question`)
      return ownReply(said)
    },
    press: async (reply, label) => ownReply(await act(pressedIn(reply, label))),
    open: async (reply, label) => formIn(await act(pressedIn(reply, label))),
    sends: async (form, values, eventId) => ownReply(await submit(form, values, eventId)),
  }
}

function ownReply(outcome: Outcome): Reply {
  if ('reply' in outcome && !outcome.unkept) throw new Error('it would be kept')
  return replyIn(outcome)
}

function pressedIn(reply: Reply, label: string): CheckinPressed {
  const { action }: Button = buttonIn(reply, label)
  switch (action.id) {
    case 'checkin':
    case 'round':
    case 'result':
    case 'reflection':
    case 'team-round':
      return action
    default:
      throw new Error(`${label} is another desk's`)
  }
}

/** What stands in the fields of a form, to be sent as it is. */
export function valuesIn({ fields }: Form): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    fields.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]])),
  )
}
