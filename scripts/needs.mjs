// Which programs from outside a command of the command line needs. pejling.mjs asks before it prepares.

const usesRedis = ['start', 'import', 'tenant', 'doctor']
const ownServers = ['REDIS_URL', 'REDIS_SENTINELS', 'REDIS_CLUSTER']

/**
 * redis-server only for what keeps something in Redis: not with `--programme` (a folder), not for help, and not where
 * the environment names a Redis that runs already.
 */
export function needsOf(args, env) {
  const [command, ...options] = args
  const isOther = options.some(option => /^(--programme(=.*)?|--help|-h)$/.test(option))
  const hasServer = ownServers.some(name => env[name] || env[`${name}_FILE`])
  return usesRedis.includes(command) && !isOther && !hasServer ? ['redis'] : []
}
