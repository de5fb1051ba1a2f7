import type { Socket } from 'node:net'
import { connect } from 'node:net'

/** How a request differs from a bare POST. */
export interface PostOptions {
  readonly token?: string
  readonly method?: string
  /** The address that the proxy names, for what is limited by address. */
  readonly from?: string
}

/** Sends JSON over kept connections and answers JSON. Rejects for anything but 2xx. */
export type Post = (path: string, body: unknown, options?: PostOptions) => Promise<unknown>

interface Wire {
  readonly socket: Socket
  text: string
  done: ((status: number, body: string) => void) | null
  idleSince: number
}

/** A server closes kept connections after 5 s; one that was idle for long is not used again. */
const idleMs = 3_000

/** HTTP without a library, for the same reason as the WebSocket: as many connections as requests are on their way. */
export function createPost(port: number): Post {
  const idle: Wire[] = []
  return (path, body, options = {}) =>
    new Promise((resolve, reject) => {
      const wire = freshOf(idle) ?? openWire(port, reject)
      wire.done = (status, text) => {
        wire.idleSince = performance.now()
        idle.push(wire)
        if (status < 200 || status > 299) reject(new Error(`${path}: ${status} ${text.slice(0, 200)}`))
        else resolve(text === '' ? null : JSON.parse(text))
      }
      wire.socket.write(requestOf(path, JSON.stringify(body), options))
    })
}

function freshOf(idle: Wire[]): Wire | null {
  const wire = idle.pop()
  if (!wire) return null
  if (performance.now() - wire.idleSince < idleMs) return wire
  wire.socket.destroy()
  return freshOf(idle)
}

function openWire(port: number, failed: (cause: Error) => void): Wire {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  const wire: Wire = { socket, text: '', done: null, idleSince: 0 }
  socket.unref()
  socket.on('error', failed)
  socket.on('data', (chunk: Buffer) => {
    wire.text += chunk.toString('latin1')
    const answer = answerOf(wire.text)
    if (!answer) return
    wire.text = ''
    wire.done?.(answer.status, answer.body)
  })
  return wire
}

/** The answer, once all of it has come. */
function answerOf(text: string): { readonly status: number; readonly body: string } | null {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return null
  const length = Number(/content-length: (\d+)/i.exec(text.slice(0, end))?.[1] ?? 0)
  return text.length < end + 4 + length ? null : { status: Number(text.slice(9, 12)), body: text.slice(end + 4, end + 4 + length) }
}

function requestOf(path: string, body: string | undefined, { token, method, from }: PostOptions): string {
  const verb = method ?? (body === undefined ? 'GET' : 'POST')
  const head = `${verb} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${token ? `Authorization: Bearer ${token}\r\n` : ''}${from ? `X-Forwarded-For: ${from}\r\n` : ''}`
  if (body === undefined) return `${head}\r\n`
  return `${head}Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}
