// What is wrong with the environment, in English. See da/config.ts.
import type { ConfigWording } from '../../da/operate/config.js'

export const config: ConfigWording = {
  heading: count =>
    count === 1
      ? 'Pejling cannot start: one setting needs to be corrected.'
      : `Pejling cannot start: ${count} settings need to be corrected.`,
  port: name => `${name} must be a port number from 0 to 65535, such as 3978.`,
  host: name => `${name} must be a host name or an IP address, such as 127.0.0.1.`,
  'https-url': name => `${name} must be an address that begins with https://.`,
  'redis-url': name => `${name} must be an address like redis://host:6379 or rediss://host:6380.`,
  nodes: name =>
    `${name} must be host:port, separated by commas, such as redis-1:26379,redis-2:26379.`,
  level: name => `${name} must be debug, info, warn, error or silent.`,
  id: name =>
    `${name} may only have the letters a-z in lower case, digits and hyphens, 40 characters at most, such as havrelund.`,
  instant: name => `${name} must be a time with a zone, such as 2026-11-22T09:00:00+01:00.`,
  flag: name => `${name} must be 1 or 0.`,
  missing: (name, given) =>
    `${name} is missing. It belongs with ${given}: set both, or remove both.`,
  together: (name, other) => `${name} and ${other} are both set. Keep only one of them.`,
  file: (name, path) => `${name} points at ${path}, which cannot be read.`,
  production: name => `${name} must not be used when NODE_ENV is production. Remove it.`,
  'tenant-needed': (name, given) =>
    `${name} is missing. ${given} is set, and Pejling must know which municipality it is for.`,
  'tenants-file': (name, place) =>
    `${name}: error at ${place}. Secrets are written as env:NAME or file:/path, and what they point at must exist.`,
  'model-url': name =>
    `${name} must be an address that begins with https:// or, on this machine, http://, without a name or password in it.`,
  'model-hosts': name =>
    `${name} must be host names separated by commas, such as api.openai.com,*.openai.azure.com.`,
  count: name => `${name} must be a whole number above 0, such as 1000000.`,
}
