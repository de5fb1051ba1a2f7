import { once } from 'node:events'
import type { IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A request as it arrived, its body still text. */
export interface Incoming {
  readonly method: string
  /** The path without the query, still encoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** An answer in JSON. */
export interface Reply {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A server on loopback. */
export interface Loopback {
  /** Without a slash at the end. */
  readonly url: string
  /** Ends all connections, also those that wait, and the server. */
  close(): Promise<void>
}

/** Serves what `handler` answers on a free port of 127.0.0.1; `'drop'` breaks the connection instead, and so does a handler that rejects. */
export async function serveLoopback(handler: (request: Incoming) => Promise<Reply | 'drop'>): Promise<Loopback> {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const reply = await text(request)
      .then((body) => handler({ method: request.method ?? '', path: pathname, query: searchParams, headers: request.headers, body }))
      .catch(() => 'drop' as const)
    if (reply === 'drop') request.socket.destroy()
    else if (reply.body === undefined) response.writeHead(reply.status, { ...reply.headers }).end()
    else response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers }).end(JSON.stringify(reply.body))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
