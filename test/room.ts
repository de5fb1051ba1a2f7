import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { expect, onTestFinished } from 'vitest'
import type { Invites, Membership } from '../okra/api.ts'
import type { Role } from '../okra/identity.ts'
import type { Assistant, Question, Questions } from '../okra/ports/assistant.ts'
import type { BallotBox } from '../okra/ports/ballotBox.ts'
import type { Store } from '../okra/ports/store.ts'
import type { Method } from '../okra/quarter/method.ts'
import { createMethod } from '../okra/quarter/method.ts'
import type { Schemas } from '../okra/quarter/schemas.ts'
import type { ActivityRun, SessionRun } from '../okra/quarter/state.ts'
import { currentRun, liveSession } from '../okra/quarter/state.ts'
import type { App } from '../server/app.ts'
import { createApp } from '../server/app.ts'
import type { Config } from '../server/config.ts'
import { readConfig } from '../server/config.ts'
import type { Device } from '../server/simulation/device.ts'
import { byProof, connectDevice, send } from '../server/simulation/device.ts'
import type { MemoryBoxPlace } from '../server/store/memory/ballotBox.ts'
import { openMemoryBallotBox } from '../server/store/memory/ballotBox.ts'
import type { MemoryStorePlace } from '../server/store/memory/store.ts'
import { memoryStorePlace, openMemoryStore } from '../server/store/memory/store.ts'

/** 128 random bits in hexadecimal, as devices make them. */
export const newId = () => randomBytes(16).toString('hex')

/** The configuration of a server in a test: fast ticks, no waiting, no rates that a test would run into. */
export function testConfig(env: Readonly<Record<string, string>> = {}): Config {
  const fast = {
    DEMO: '0',
    TICK_MS: '50',
    LATE_DELAY_MS: '0-0',
    RATE_PER_PERSON: '100000',
    RATE_PER_ROOM: '1000000',
    TEAMMATE_PACE_MS: '10',
  }
  return readConfig({ ...fast, ...env })
}

/** An assistant that puts everything of a lens in one theme, and the last text on its own; it may be told to wait. */
export function plainAssistant(ready: (signal: AbortSignal) => Promise<void> = async () => {}): Assistant {
  return {
    ask: async (question, input, _asker, signal) => {
      await ready(signal)
      if (signal.aborted) return { status: 'failed', engine: 'plain', reason: 'cancelled', report: null }
      return { status: 'answered', engine: 'plain', answer: plainAnswer(question, input) as never, instead: null, report: null }
    },
    close: async () => {},
  }
}

function plainAnswer(question: Question, input: Questions[Question]['input']): Partial<Questions[Question]['answer']> {
  const ids = 'texts' in input ? input.texts.map(({ id }) => id) : 'themes' in input ? input.themes.map(({ id }) => id) : []
  if (question === 'summary') return { decided: ['It was decided.'], open: [], next: [] }
  if (question === 'vision') return { visions: [{ what: 'do it', outcome: 'be better', audience: 'everyone', themes: ids.slice(0, 1) }] }
  if (question !== 'themes') return { findings: [], objectives: [], milestones: [], scales: [], deserving: [] }
  const theme = { title: 'Everything', contributions: ids.slice(0, -1), duplicates: {} }
  return { themes: ids.length > 1 ? [theme] : [], alone: ids.slice(-1) }
}

/** What a server of a test is made of; everything has a default. */
export interface ServerOptions {
  readonly store?: Store
  readonly box?: BallotBox
  readonly env?: Readonly<Record<string, string>>
  readonly assistant?: Assistant
  readonly method?: Method
  readonly schemas?: Schemas
  readonly pages?: string
  readonly now?: () => number
  readonly key?: Uint8Array
}

/** A server of a test that listens on a port of its own. */
export interface TestServer {
  readonly app: App
  readonly url: string
  readonly method: Method
  readonly key: Uint8Array
  readonly store: Store
  readonly box: BallotBox
  /** Everything that it wrote into its log. */
  readonly lines: readonly string[]
  /** Everything that is stored, as one text: equal before and after means that nothing was stored. Memory stores only. */
  stored(): string
  /** Stops it; the stores stay open. */
  stop(): Promise<void>
}

/** Starts the app with memory stores (or given ones) on port 0; it stops when the test is finished. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const lines: string[] = []
  const place: MemoryStorePlace = memoryStorePlace()
  const boxPlace: MemoryBoxPlace = new Map()
  const store = options.store ?? openMemoryStore(place)
  const box = options.box ?? openMemoryBallotBox(boxPlace)
  const key = options.key ?? new TextEncoder().encode(newId() + newId())
  const method = options.method ?? createMethod()
  const app = createApp({
    config: testConfig(options.env),
    store,
    box,
    assistant: options.assistant ?? plainAssistant(),
    log: pino({ level: 'trace', base: null }, { write: (line) => void lines.push(line) }),
    key,
    now: options.now ?? Date.now,
    method,
    ...(options.schemas ? { schemas: options.schemas } : {}),
    pages: options.pages ?? null,
    shared: false,
  })
  await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  app.reachedAt(url)
  let stopped: Promise<void> | null = null
  const stop = () => {
    stopped ??= stopApp(app)
    return stopped
  }
  onTestFinished(stop)
  const stored = () => JSON.stringify([plain(place.streams), plain(place.documents), plain(boxPlace)])
  return { app, url, method, key, store, box, lines, stored, stop }
}

async function stopApp(app: App): Promise<void> {
  await app.close()
  app.server.closeAllConnections()
}

function plain(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, one]) => [key, plain(one)])
  if (value instanceof Set) return [...value].map(plain)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
}

/** A person with a device. `secret` makes its passes; `proof` signs it in again. */
export interface Seat extends Device {
  readonly name: string
  readonly proof: string
  readonly secret: string
  /** Every frame that this device has heard since it connected. */
  readonly frames: readonly { readonly name: string; readonly body: unknown }[]
}

/** A team in a room with its people at their devices. The first one leads. */
export interface Room {
  readonly url: string
  readonly team: string
  readonly quarter: string
  readonly lead: Seat
  readonly seats: readonly Seat[]
  /** Somebody comes by link; admitted unless told otherwise. Resolves once the device follows the quarter (or waits outside). */
  join(name: string, options?: { readonly stakeholder?: boolean; readonly admit?: boolean }): Promise<Seat>
  /** The same person at a device (a new one unless it gets the secret). */
  sit(person: Pick<Seat, 'name' | 'proof'>, secret?: string): Promise<Seat>
}

/** Where a team sits: any server that answers at an address. */
export interface Place {
  readonly url: string
  readonly method?: Method
}

/** People's names in the rooms of tests: they must never be found next to content. */
export const names = ['Anneliese', 'Bartholomew', 'Crescentia', 'Desdemona', 'Ephraim', 'Filomena', 'Guinevere', 'Hildegard'] as const

/** Makes a team of `people` admitted people whose devices follow the quarter. Devices close when the test is finished. */
export async function openRoom(place: Place, people = 4, teamName = 'Pricing'): Promise<Room> {
  const quarter = { label: '2026-Q4', startsOn: '2026-10-05' }
  const body = { team: teamName, name: names[0], quarter, language: 'en', timeZone: 'Europe/Lisbon' }
  const made = (await send(place.url, '/api/teams', { body })) as Membership
  const lead = await sitDown({ ...sittingAt(place, made.quarter), name: names[0], proof: made.proof })
  await follows(lead)
  const alone = roomOf(place, made, [lead])
  const others = await Promise.all(Array.from({ length: people - 1 }, (_, index) => alone.join(names[index + 1] ?? `Person ${index}`)))
  return allHere(roomOf(place, made, [lead, ...others]))
}

/** The same people at the same devices, after the server has come back at another address. */
export async function moveRoom(place: Place, { team, quarter, seats }: Room): Promise<Room> {
  const moved = await Promise.all(seats.map(({ name, proof, secret }) => sitDown({ ...sittingAt(place, quarter), name, proof, secret })))
  return allHere(roomOf(place, { team, quarter }, moved))
}

function roomOf(place: Place, { team, quarter }: { readonly team: string; readonly quarter: string }, seats: readonly Seat[]): Room {
  const [lead] = seats
  if (!lead) throw new Error('nobody is here')
  const join: Room['join'] = async (name, { stakeholder = false, admit = true } = {}) => {
    const invites = (await lead.api(`/api/teams/${team}/invites`)) as Invites
    const body = { name }
    const member = (await send(place.url, `/api/invitations/${invites[stakeholder ? 'stakeholder' : 'participant']}`, {
      body,
    })) as Membership
    const joined = await sitDown({ ...sittingAt(place, quarter), name, proof: member.proof })
    if (!admit) return joined
    await lead.api(`/api/teams/${team}/people/${member.person}/admit`, { method: 'POST', body: {} })
    await follows(joined)
    return joined
  }
  const sit: Room['sit'] = async ({ name, proof }, secret = newId()) => {
    const again = await sitDown({ ...sittingAt(place, quarter), name, proof, secret })
    await follows(again)
    return again
  }
  return { url: place.url, team, quarter, lead, seats, join, sit }
}

async function allHere(room: Room): Promise<Room> {
  await everyone(room.seats, (device) => device.version() > 0 && room.seats.every(({ person }) => device.present().includes(person)))
  return room
}

/** Resolves once a device has a state of its quarter. */
export const follows = (device: Device) => device.until((one) => one.version() > 0)

interface Sitting {
  readonly url: string
  readonly method: Method
  readonly quarter: string
  readonly name: string
  readonly proof: string
  readonly secret?: string
}

const sittingAt = ({ url, method = createMethod() }: Place, quarter: string) => ({ url, method, quarter })

async function sitDown({ url, method, quarter, name, proof, secret = newId() }: Sitting): Promise<Seat> {
  const device = await connectDevice({ url, quarter, method, signIn: byProof(url, proof), secret })
  const frames: { name: string; body: unknown }[] = []
  device.socket.onAny((frame: string, body: unknown) => void frames.push({ name: frame, body }))
  onTestFinished(() => device.close())
  return Object.assign(device, { name, proof, secret, frames })
}

/** The session that runs, as a device sees it. */
export function sessionOf(device: Device): SessionRun {
  const session = liveSession(device.state())
  if (!session) throw new Error('no session is running')
  return session
}

/** The run that the room is in, as a device sees it. */
export const runOf = (device: Device): ActivityRun => currentRun(sessionOf(device))

/** Starts Session #0; resolves when every seat sees it. */
export async function start({ lead, seats }: Room, wish: object = {}): Promise<void> {
  await lead.command({ type: 'StartSession', session: 0, ...wish })
  await everyone(seats, (device) => device.state().live === 0)
}

/** Waits until the claim holds on every device. */
export async function everyone(seats: readonly Device[], claim: (device: Device) => boolean): Promise<void> {
  await Promise.all(seats.map((seat) => seat.until(claim)))
}

/** Moves on from where the room is; resolves when every seat is in `activity`. */
export async function moveOn({ lead, seats }: Room, activity: string): Promise<void> {
  await lead.command({ type: 'MoveOn', from: runOf(lead).id })
  await everyone(seats, (device) => device.state().live !== null && runOf(device).activity === activity && runOf(device).status === 'open')
}

/** What each seat writes, in one lens: two that are alike, and one of its own. */
export const factOf = (seat: number) => `Late cancellations hurt team number ${seat} the most`

/** Every seat writes one fact; answers the ids in the order of the seats. */
export async function writeFacts({ lead, seats }: Room, lens = 'customer-pains'): Promise<readonly string[]> {
  const box = runOf(lead).id
  return Promise.all(
    seats.map(async (seat, index) => {
      const id = newId()
      await seat.put(box, { lens, text: factOf(index) }, id)
      return id
    }),
  )
}

/** A room in which Session #0 has come to this activity; facts were written and revealed, and dots given, on the way. */
export async function roomAt(
  place: Place,
  activity: 'facts' | 'themes' | 'dots' | 'sentence',
  people = 4,
): Promise<Room & { readonly facts: readonly string[] }> {
  const room = await openRoom(place, people)
  await start(room)
  if (activity === 'facts') return { ...room, facts: [] }
  const facts = await writeFacts(room)
  await moveOn(room, 'themes')
  if (activity === 'themes') return { ...room, facts }
  await moveOn(room, 'dots')
  if (activity === 'dots') return { ...room, facts }
  const box = runOf(room.lead).id
  await Promise.all(room.seats.map((seat, index) => seat.put(box, { dots: { [facts[index % 2] ?? '']: 2 } })))
  await moveOn(room, 'sentence')
  return { ...room, facts }
}

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number
  readonly text: string
  readonly headers: IncomingHttpHeaders
  readonly body: unknown
}

/** A request as given: any bytes, any headers. */
export function raw(url: string, path: string, options: RawOptions = {}): Promise<RawAnswer> {
  const { method = options.body === undefined ? 'GET' : 'POST', body, headers = {}, token } = options
  const bytes = body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
  const all = {
    ...(bytes === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(bytes)) }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...headers,
  }
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url + path, { method, headers: all, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers, body: json(text) })
      })
    })
    sent.on('error', reject)
    sent.end(bytes)
  })
}

/** How a raw request differs from a plain GET. A body that is neither text nor bytes is sent as JSON. */
export interface RawOptions {
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly token?: string
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Expects a 4xx with a code and a sentence, and nothing of the machine inside. Answers the code. */
export function expectProblem(answer: RawAnswer, status?: number, code?: string): string {
  const { body, text } = answer
  const problem = body as { readonly code?: unknown; readonly message?: unknown } | null
  expect({ status: Math.floor(answer.status / 100), text }).toMatchObject({ status: 4 })
  expect(Object.keys(problem ?? {}).sort()).toEqual(['code', 'message'])
  expect(problem?.code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  expect(problem?.message).toMatch(/^[A-Z].*\.$/s)
  expect(text).not.toMatch(/node_modules|\bat .*:\d+|Error\b|server\/|\.ts\b/)
  if (status !== undefined) expect(answer.status).toBe(status)
  if (code !== undefined) expect(problem?.code).toBe(code)
  return String(problem?.code)
}

/** A session token of a seat. */
export async function tokenOf(place: Place, seat: Pick<Seat, 'proof'>): Promise<string> {
  return (await byProof(place.url, seat.proof)()).token
}

/** The role as the whole team sees it on this device. */
export function roleOf(device: Device, person: string): Role | undefined {
  return device.people().find(({ key }) => key === person)?.role
}

/** A box whose ticks can be waited for: the clockwork scrubs at the end of each of its looks at a running session. */
export function tickedBox(inner: BallotBox): { readonly box: BallotBox; ticks(count?: number): Promise<void> } {
  let passed = 0
  const waiting = new Set<() => void>()
  const scrub = async () => {
    await inner.scrub()
    passed += 1
    for (const check of waiting) check()
  }
  const ticks = (count = 3) =>
    new Promise<void>((resolve) => {
      const until = passed + count
      const check = () => {
        if (passed < until) return
        waiting.delete(check)
        resolve()
      }
      waiting.add(check)
    })
  return { box: { ...inner, scrub }, ticks }
}
