// A school's leader, or the leader's delegate, chooses who takes part: the tables of presses, forms and what is sent, and the sentences.
// Called by ../desk.ts. Whatever they do asks for rights and facts anew.
import type { FormAction } from '../../core/action.js'
import type { DesignationAction } from '../../core/actions/designation.js'
import { Fault } from '../../core/errors.js'
import type { InboundForm, InboundPress, InboundText } from '../../core/message.js'
import type { Delivery } from '../../model/delivery.js'
import type { Outcome } from '../../programme/asking.js'
import type { Words } from '../../remind/compose.js'
import type { Asking, Standing } from '../asking.js'
import { composeAsked, composeNamed, stale } from './asked.js'
import { openChoose, takeChoice, tellChosen } from './choose.js'
import { composeChosen, composeDeclined } from './chosen.js'
import { addPerson, openAdd } from './people/add-person.js'
import { nameDelegate, openDelegate, takeBackDelegate } from './people/delegate.js'
import { awayInWeekOf } from './say/away.js'
import { sayOrder } from './say/order.js'

/** The table of presses. */
export async function pressDesignation(
  asking: Asking,
  _inbound: InboundPress,
  action: DesignationAction,
): Promise<Outcome> {
  switch (action.does) {
    case 'choose':
      return openChoose(asking, action)
    case 'tell':
      return tellChosen(asking, action)
    case 'add':
      return openAdd(asking, action)
    case 'delegate':
      return openDelegate(asking, action)
    case 'undelegate':
      return takeBackDelegate(asking, action)
    case 'away':
      return awayInWeekOf(asking, action)
    default:
      return action.does satisfies never
  }
}

/** A form of this subject was sent. */
export async function submitDesignation(
  asking: Asking,
  inbound: InboundForm,
  action: FormAction,
): Promise<Outcome> {
  switch (action.id) {
    case 'choose-people':
      return takeChoice(asking, inbound, action)
    case 'add-person':
      return addPerson(asking, inbound, action)
    case 'name-delegate':
      return nameDelegate(asking, inbound, action)
    default:
      throw new Fault('attend.form-of-nobody')
  }
}

/** What these words ask for, where they are about this; else undefined, and they are a question. */
export function sayDesignation(
  asking: Asking,
  { text }: InboundText,
): Promise<Outcome | undefined> {
  return sayOrder(asking, text)
}

/** The table of what is sent: the words of one, or why it is not to be sent any longer. */
export async function composeDesignation(standing: Standing, delivery: Delivery): Promise<Words> {
  const { receiver, source } = delivery
  const person = receiver.kind === 'person' ? standing.snapshot.people.get(receiver.id) : undefined
  if (!person) return stale('receiver-gone')
  switch (source.kind) {
    case 'designation':
      return (
        (await composeNamed(standing, person, source.id)) ??
        composeAsked(standing, person, source.id)
      )
    case 'chosen':
      return composeChosen(standing, person, source.id)
    case 'declined':
      return composeDeclined(standing, person, source.id)
    default:
      return stale('unreadable')
  }
}
