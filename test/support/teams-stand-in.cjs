// Preloaded (`node -r`) into Pejling in tests, or required: what it asks of Microsoft goes to a server on this machine instead, which
// sees the real host and path. Without TLS, since nobody here may have Microsoft's certificate.
const net = require('node:net')
const tls = require('node:tls')

const microsofts =
  /^(?:smba\.trafficmanager\.net|login\.botframework\.com|login\.microsoftonline\.com|[\w-]+\.sharepoint\.com)$/
const connect = tls.connect

/** From now on until what it gives is called. */
function standIn(port) {
  tls.connect = (...args) => {
    const [options] = args
    const name = options?.servername || options?.host
    if (!microsofts.test(name ?? '')) return connect(...args)
    const socket = net.connect(port, '127.0.0.1')
    Object.assign(socket, { encrypted: true, authorized: true, alpnProtocol: false })
    socket.once('connect', () => socket.emit('secureConnect'))
    return socket
  }
  return () => {
    tls.connect = connect
  }
}

if (process.env.TEAMS_STAND_IN) standIn(Number(process.env.TEAMS_STAND_IN))
module.exports = { standIn }
