import { withServer } from './child.ts'
import { createPost } from './post.ts'
import type { Part } from './report.ts'
import { figure } from './report.ts'
import { productRoom } from './rooms.ts'

const moves = 300
const most = 1.05

/** What one delivery of one move costs on the wire, with a small board and with a large one. */
export async function measureBytes(): Promise<Part> {
  const small = await bytesPerDelivery(10, 1)
  const large = await bytesPerDelivery(40, 25)
  const ratio = large / small
  return {
    title: 'Bytes per delivery',
    columns: ['items on the board', 'bytes per delivery'],
    rows: [
      ['10', figure(small)],
      ['1,000', figure(large)],
    ],
    goals: [{ what: 'Bytes per delivery with 1,000 items / with 10', measured: figure(ratio), aim: `<= ${most}`, reached: ratio <= most }],
    remark: 'One move after the other, so that each has a frame of its own; with the frame of WebSocket and socket.io.',
  }
}

async function bytesPerDelivery(writers: number, each: number): Promise<number> {
  return withServer(async ({ port }) => {
    const room = await productRoom(port, createPost(port), { people: writers, writers, each })
    const before = room.received()
    for (let move = 0; move < moves; move += 1) await room.act()
    const bytes = room.received() - before
    room.close()
    return bytes / (moves * writers)
  })
}
