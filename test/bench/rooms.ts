import type { Guest } from './people.ts'
import { command, eachOf, followQuarter, joinTeam, makeTeam, newId, write } from './people.ts'
import type { Post } from './post.ts'
import type { Line } from './wire.ts'
import { openLine } from './wire.ts'

/** A room under load. */
export interface LoadedRoom {
  readonly people: number
  /** Sends one message, or moves one contribution. Resolves with the milliseconds until everybody has seen it (and it was answered). */
  act(): Promise<number>
  /** Bytes that all connections have received. */
  received(): number
  close(): void
}

/** How a room is set up: how many people, and how many of them write how many contributions each. */
export interface RoomPlan {
  readonly people: number
  readonly writers: number
  readonly each: number
}

const lenses = ['customer-pains', 'customer-gains', 'business-opportunities', 'stakeholder-expectations', 'platform-constraints'] as const

/** A team in Session #0 with everything revealed and two themes under the first lens, set up by what anybody may do over the network. */
export interface Board {
  readonly lead: Guest
  readonly code: string
  readonly guests: readonly Guest[]
  readonly lines: readonly Line[]
  readonly themes: readonly [string, string]
  /** What can be moved between the two themes without leaving one of them empty. */
  readonly movable: readonly string[]
}

/** Sets a board up. `heard` gets the frames of everybody. */
export async function openBoard(port: number, post: Post, plan: RoomPlan, heard: (payload: Buffer) => void): Promise<Board> {
  const { lead, code } = await makeTeam(post)
  const guests: Guest[] = [lead]
  const lines: Line[] = [await followQuarter(port, lead, heard)]
  await eachOf(plan.people - 1, 8, async (index) => {
    const guest = await joinTeam(post, code, `Person ${index}`)
    guests.push(guest)
    lines.push(await followQuarter(port, guest, heard))
  })
  await command(post, lead, { type: 'StartSession', session: 0 })
  const run = (activity: string) => `${lead.quarter}.0.1.${activity}.1`
  const mine: string[] = []
  await eachOf(plan.writers, 4, async (index) => {
    const texts = Array.from({ length: plan.each }, (_, one) => factOf(index * plan.each + one))
    const ids = await write(post, guests[index] ?? lead, run('facts'), texts)
    mine.push(...ids.filter((_, one) => texts[one]?.lens === lenses[0]))
  })
  await command(post, lead, { type: 'MoveOn', from: run('facts') })
  return { lead, code, guests, lines, ...(await formThemes(post, lead, mine)) }
}

/** Small boards have one lens, so that there is enough to be moved; a large one has all of them. */
function factOf(index: number) {
  const lens = index < 64 ? lenses[0] : (lenses[index % lenses.length] ?? lenses[0])
  return { lens, text: `Fact ${index}: late cancellations cost us two hours on each match day, and nobody is told in time` }
}

async function formThemes(post: Post, lead: Guest, ids: readonly string[]): Promise<Pick<Board, 'themes' | 'movable'>> {
  const themes = [newId(), newId()] as const
  for (const [index, theme] of themes.entries()) {
    const contributions = ids.slice(index * 2, index * 2 + 2)
    await command(post, lead, { type: 'FormTheme', arrangement: newId(), theme, title: `Theme ${index}`, contributions })
  }
  return { themes, movable: [...ids.slice(4), ...ids.slice(1, 2), ...ids.slice(3, 4)] }
}

/** Moves the next contribution to the other theme; answers once it is durable. Counts its turns for each board. */
export function moveOnBoard(post: Post, board: Board, arrangement = newId()): Promise<unknown> {
  const turn = (turns.get(board) ?? 0) + 1
  turns.set(board, turn)
  const contributions = [board.movable[turn % board.movable.length]]
  const theme = board.themes[Math.floor(turn / board.movable.length) % 2]
  const guest = board.guests[turn % board.guests.length] ?? board.lead
  return command(post, guest, { type: 'MoveContributions', arrangement, contributions, theme })
}

const turns = new WeakMap<Board, number>()

/** What everybody still has to see, by the id of what was sent. */
interface Waiting {
  readonly begun: number
  readonly seen: (ms: number) => void
}

/** The product with a board under load: one act is `MoveContributions`, sent by one after the other. */
export async function productRoom(port: number, post: Post, plan: RoomPlan): Promise<LoadedRoom> {
  const waiting = new Map<string, Waiting>()
  const frames = new Map<number, { left: number; readonly ids: readonly string[] }>()
  let measuring = false
  const board = await openBoard(port, post, plan, (payload) => {
    if (measuring) seeFrame(payload, frames, plan.people, waiting)
  })
  measuring = true
  const act = async () => {
    const arrangement = newId()
    const seen = new Promise<number>((resolve) => waiting.set(arrangement, { begun: performance.now(), seen: resolve }))
    await moveOnBoard(post, board, arrangement)
    return seen
  }
  return { people: plan.people, act, ...linesOf(board.lines) }
}

/** A frame is looked into once; for everybody else its last version is enough: all get the same bytes. */
function seeFrame(
  payload: Buffer,
  frames: Map<number, { left: number; readonly ids: readonly string[] }>,
  people: number,
  waiting: Map<string, Waiting>,
): void {
  const to = lastVersion(payload)
  const frame = frames.get(to) ?? { left: people, ids: arrangementsIn(payload) }
  frame.left -= 1
  if (frame.left > 0) return void frames.set(to, frame)
  frames.delete(to)
  for (const id of frame.ids) settle(waiting, id)
}

const afterFrom = '42["events",{"from":'.length

/** Reads `to` of `42["events",{"from":1,"to":2,...` without making a string. */
function lastVersion(payload: Buffer): number {
  let at = afterFrom
  while (payload[at] !== 0x3a) at += 1
  let version = 0
  for (at += 1; payload[at] !== 0x2c; at += 1) version = version * 10 + (payload[at] ?? 0) - 0x30
  return version
}

function arrangementsIn(payload: Buffer): readonly string[] {
  const [, frame] = JSON.parse(payload.subarray(2).toString()) as [string, { readonly events: readonly { readonly id?: string }[] }]
  return frame.events.flatMap(({ id }) => id ?? [])
}

function settle(waiting: Map<string, Waiting>, id: string): void {
  const one = waiting.get(id)
  waiting.delete(id)
  one?.seen(performance.now() - one.begun)
}

/** The yardstick with the same number of people and bytes: one act is one message of `size` bytes. */
export async function echoRoom(port: number, people: number, size: number): Promise<LoadedRoom> {
  const name = `/${newId()}`
  const waiting = new Map<string, Waiting>()
  const left = new Map<number, number>()
  const heard = (payload: Buffer) => {
    const id = numberAt(payload)
    const more = (left.get(id) ?? people) - 1
    if (more > 0) return void left.set(id, more)
    left.delete(id)
    settle(waiting, String(id))
  }
  const lines: Line[] = []
  await eachOf(people, 8, async () => void lines.push(await openLine(port, name, heard)))
  const filler = '.'.repeat(Math.max(0, size - 10))
  let turn = 0
  const act = () => {
    turn += 1
    const text = `${String(turn).padStart(10, '0')}${filler}`
    return new Promise<number>((resolve) => {
      waiting.set(String(turn), { begun: performance.now(), seen: resolve })
      lines[turn % lines.length]?.send(text)
    })
  }
  return { people, act, ...linesOf(lines) }
}

function numberAt(payload: Buffer): number {
  let number = 0
  for (let at = 0; at < 10; at += 1) number = number * 10 + (payload[at] ?? 0) - 0x30
  return number
}

function linesOf(lines: readonly Line[]): Pick<LoadedRoom, 'received' | 'close'> {
  return {
    received: () => lines.reduce((sum, line) => sum + line.received(), 0),
    close: () => {
      for (const line of lines) line.close()
    },
  }
}
