// A TCP proxy on loopback in front of the run's Redis that can lose one reply: the request arrives and is carried out,
// and the connection breaks before the answer is through. What a network does at the worst moment.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface LossyProxy {
  readonly port: number
  /** The next thing Redis says is lost, and the connection with it. */
  loseNextReply(): void
  stop(): Promise<void>
}

export async function startLossyProxy(socketPath: string): Promise<LossyProxy> {
  let losing = false
  const open = new Set<Socket>()
  const server = createServer(client => {
    const redis = connect(socketPath)
    for (const side of [client, redis]) {
      open.add(side)
      side.on('error', () => undefined)
      side.on('close', () => {
        open.delete(side)
        client.destroy()
        redis.destroy()
      })
    }
    client.pipe(redis)
    redis.on('data', bytes => {
      if (losing) {
        losing = false
        client.destroy()
      } else client.write(bytes)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    loseNextReply() {
      losing = true
    },
    async stop() {
      server.close()
      for (const side of open) side.destroy()
    },
  }
}
