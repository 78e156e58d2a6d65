// Preloaded (`node -r`) into a program of others in tests: it reaches nothing but this machine, and is reached from it alone.
const net = require('node:net')

const local = /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args
  const host =
    typeof first === 'object'
      ? first.path
        ? 'localhost'
        : (first.host ?? 'localhost')
      : typeof args[1] === 'string'
        ? args[1]
        : 'localhost'
  if (local.test(host)) return connect.apply(this, args)
  process.nextTick(() => this.destroy(new Error('refused: not this machine')))
  return this
}
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (first, ...rest) {
  if (typeof first === 'object' && first !== null)
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest)
  return listen.call(this, first, '127.0.0.1', ...rest.filter(each => typeof each === 'function'))
}
