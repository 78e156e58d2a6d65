// English for src/wording/da/operate/store.ts: what the operator reads when Redis cannot be used.
// Same interface, checked by the compiler.
import type { StoreWording } from '../../da/operate/store.js'

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
  refuses: why =>
    `Redis is running, but won't do what Pejling asks (${why}). Check that it has memory left, that it is not a replica that can only be read, and that the user is allowed to. Then try again.`,
  wentAway: () =>
    'The connection to Redis was lost on the way, so it is not certain that anything was saved. Check that Redis is running, and try again.',
  unreadable: () =>
    'This version of Pejling cannot read what is in Redis. The log above shows where. If a newer version wrote it, use that one; otherwise put a backup in its place.',
}
