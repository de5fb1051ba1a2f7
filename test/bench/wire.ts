import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { connect } from 'node:net'

/** A WebSocket without a library: it costs the load generator as little as possible, so that the server is what is measured. */
export interface Line {
  send(text: string): void
  /** Bytes received since it was opened. */
  received(): number
  close(): void
}

/** Hears the payload of a text frame, which it may only read at once, and the line to answer on. */
export type Heard = (payload: Buffer, line: Line) => void

/** Opens a WebSocket on this machine. Rejects if the server refuses. */
export function openLine(port: number, path: string, heard: Heard): Promise<Line> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  const key = randomBytes(16).toString('base64')
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  )
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.once('data', (first: Buffer) => {
      const end = first.indexOf('\r\n\r\n')
      if (!first.toString('latin1', 0, 12).endsWith('101') || end < 0)
        return reject(new Error(`no WebSocket: ${first.toString('latin1', 0, 60)}`))
      const line = lineOf(socket)
      const read = frameReader((payload) => heard(payload, line))
      socket.on('data', read)
      resolve(line)
      if (first.length > end + 4) read(first.subarray(end + 4))
    })
  })
}

function lineOf(socket: Socket): Line {
  return { send: (text) => void socket.write(maskedFrame(text)), received: () => socket.bytesRead, close: () => socket.destroy() }
}

/** A text frame of a client. The mask is zero, which is allowed and costs nothing. */
function maskedFrame(text: string): Buffer {
  const payload = Buffer.from(text)
  const long = payload.length > 125
  const frame = Buffer.alloc((long ? 8 : 6) + payload.length)
  frame[0] = 0x81
  frame[1] = 0x80 | (long ? 126 : payload.length)
  if (long) frame.writeUInt16BE(payload.length, 2)
  payload.copy(frame, frame.length - payload.length)
  return frame
}

function frameReader(heard: (payload: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer | null = null
  return (chunk) => {
    const bytes: Buffer = rest ? Buffer.concat([rest, chunk]) : chunk
    let at = 0
    while (at + 2 <= bytes.length) {
      const [start, length] = payloadAt(bytes, at)
      if (start + length > bytes.length) break
      if (bytes[at] === 0x81) heard(bytes.subarray(start, start + length))
      at = start + length
    }
    rest = at === bytes.length ? null : bytes.subarray(at)
  }
}

/** Where the payload of the frame at `at` begins and how long it is; endless while its length has not come yet. */
function payloadAt(bytes: Buffer, at: number): readonly [number, number] {
  const short = (bytes[at + 1] ?? 0) & 0x7f
  if (short < 126) return [at + 2, short]
  const wide = short === 126 ? 2 : 8
  if (at + 2 + wide > bytes.length) return [at, Number.POSITIVE_INFINITY]
  return wide === 2 ? [at + 4, bytes.readUInt16BE(at + 2)] : [at + 10, Number(bytes.readBigUInt64BE(at + 2))]
}
