// What the bot said to something said or pressed, brought to where it belongs. Called by answer.ts and greet.ts.
import type { Handled } from '../../../src/core/ports.js'
import type { SaidArrival } from '../arrival.js'
import type { Context } from './context.js'
import { openDialog } from './dialog.js'
import { alone, aside, show, showInstead, whisper } from './show.js'

export async function tell(
  context: Context,
  arrival: SaidArrival,
  handled: Handled,
): Promise<void> {
  const { place, user } = arrival
  switch (handled.outcome) {
    case 'repeat':
    case 'busy':
      return
    case 'replied': {
      context.refresh(user)
      const { reply, forAll, quiet, instead, unkept } = handled
      if (instead) return showInstead(context, place, reply, user)
      // What is shown once, about what is not kept, takes no way out that stays.
      if (quiet) return show(context, aside(place, user), reply, unkept ? undefined : user)
      if (place.type !== 'thread') return show(context, place, reply, user)
      return forAll ? show(context, place, forAll, user) : whisper(context, place, reply)
    }
    case 'failed':
      return show(context, alone(place), handled.reply, user)
    case 'form':
      return openDialog(context, arrival, handled.form)
    default:
      return handled satisfies never
  }
}
