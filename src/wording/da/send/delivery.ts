// What stands around a message that the outbox sends. Danish.
export const delivery = {
  /** Opens one that may have come already. */
  again: 'Vi sender lige denne igen:',
}
