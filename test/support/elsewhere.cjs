// Preloaded (`node -r`) into the program in tests: fetch reaches the hosts of TEST_HOSTS (JSON, origin → origin) on this machine
// instead, as if DNS and certificates said so; and no other host but this machine.
const hosts = JSON.parse(process.env.TEST_HOSTS ?? '{}')
const real = globalThis.fetch
globalThis.fetch = (input, options) => {
  const { origin, href } = new URL(input instanceof Request ? input.url : input)
  const to =
    hosts[origin] ?? (/^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(href) ? origin : undefined)
  if (to === undefined)
    return Promise.reject(Object.assign(new TypeError('fetch failed'), { code: 'ENOTFOUND' }))
  return real(href.replace(origin, to), options)
}
