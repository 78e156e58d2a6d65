// What stands around a message that the outbox sends. English.
import type { delivery as danish } from '../../da/send/delivery.js'

export const delivery: typeof danish = {
  again: 'Just sending this one again:',
}
