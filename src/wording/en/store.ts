// English for src/wording/da/store.ts: what the operator reads when Redis cannot be used.
// Same interface, checked by the compiler.
import type { StoreWording } from '../da/store.js'

export const store: StoreWording = {
  cannotReach: where =>
    `Pejling cannot reach Redis at ${where}. Check that Redis is running and that the address is right.`,
  wrongPassword: where =>
    `Redis at ${where} does not let Pejling in. Check the user name and the password.`,
  tooOld: version =>
    `Pejling needs Redis 6.2 or newer, and this is ${version}. Upgrade Redis and start again.`,
  notDurable: () =>
    'Redis does not keep data for good, so answers and meetings can be lost at a restart. Turn it on with appendonly yes and appendfsync always (or everysec), and start again.',
  evicts: policy =>
    `Redis may throw data away when its memory is full (maxmemory-policy is ${policy}). Set maxmemory-policy to noeviction and start again.`,
}
