import { createHmac, randomBytes } from 'node:crypto'
import type { Socket } from 'socket.io-client'
import { io } from 'socket.io-client'
import type { ApiError, ClientFrames, Desk, OwnEntries, Person, Progress, ServerFrames, SessionToken } from '../../okra/api.ts'
import type { Nudge } from '../../okra/checks/nudge.ts'
import type { Role } from '../../okra/identity.ts'
import type { Box } from '../../okra/quarter/activity.ts'
import type { Method } from '../../okra/quarter/method.ts'
import type { QuarterState } from '../../okra/quarter/state.ts'
import { initialQuarter } from '../../okra/quarter/state.ts'
import { passHash } from '../anonymous/pass.ts'

/** A refusal as it came over HTTP. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number
  readonly code: string
  /** The whole answer. */
  readonly body: ApiError

  constructor(status: number, body: ApiError) {
    super(`${status} ${body.code}`)
    this.status = status
    this.code = body.code
    this.body = body
  }
}

/** Sends JSON and answers JSON; throws Refused for a 4xx or 5xx. */
export async function send(
  url: string,
  path: string,
  options: { readonly body?: unknown; readonly token?: string; readonly method?: string },
) {
  const response = await fetch(url + path, {
    method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  })
  const text = await response.text()
  const body: unknown = text === '' ? null : JSON.parse(text)
  if (!response.ok) throw new Refused(response.status, body as ApiError)
  return body
}

/** A person's device without a screen: the same public commands and the same feed as the tab. */
export interface Device {
  readonly person: string
  role(): Role
  state(): QuarterState
  version(): number
  people(): readonly Person[]
  present(): readonly string[]
  progress(): readonly Progress[]
  nudges(): readonly Nudge[]
  /** Whether a model may answer the team; null: not told yet. */
  modelAllowed(): boolean | null
  desk(): Desk | null
  /** The boxes that this person may act in now. */
  boxes(): readonly Box[]
  /** Resolves as soon as the claim holds for what the device has seen; rejects after `withinMs`. */
  until(claim: (device: Device) => boolean, withinMs?: number): Promise<void>
  /** Hears of every change. Answers how to stop. */
  onChange(listener: () => void): () => void
  command(command: object, id?: string): Promise<number>
  team(command: object, id?: string): Promise<number>
  /** Asks for the pass of a box (once), then puts. */
  put(box: string, body: unknown, id?: string): Promise<OwnEntries['entries']>
  remove(box: string, id: string): Promise<OwnEntries['entries']>
  mine(box: string): Promise<OwnEntries['entries']>
  /** Asks for the pass of a box. */
  pass(box: string): Promise<void>
  api(path: string, options?: { readonly body?: unknown; readonly method?: string }): Promise<unknown>
  readonly socket: Socket<ServerFrames, ClientFrames>
  close(): void
}

/** Who the device belongs to, and where. `secret` makes its passes; a device that is started again with it has the same. */
export interface DeviceOptions {
  readonly url: string
  readonly quarter: string
  readonly method: Method
  readonly signIn: () => Promise<SessionToken>
  readonly secret?: string
}

const newId = () => randomBytes(16).toString('hex')

/** Signs in with a person's proof. */
export function byProof(url: string, proof: string): () => Promise<SessionToken> {
  return async () => (await send(url, '/api/identity', { body: { proof } })) as SessionToken
}

/** Connects a device and resolves once it is signed in (not yet: once it has followed the quarter). */
export async function connectDevice({ url, quarter, method, signIn, secret = newId() }: DeviceOptions): Promise<Device> {
  let signed = await signIn()
  let state: QuarterState = initialQuarter
  let version = 0
  let people: readonly Person[] = []
  let desk: Desk | null = null
  let nudges: readonly Nudge[] = []
  let modelAllowed: boolean | null = null
  const present = new Set<string>()
  const progress = new Map<string, Progress>()
  const passes = new Map<string, Promise<unknown>>()
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }

  const socket: Socket<ServerFrames, ClientFrames> = io(url, { auth: { token: signed.token }, transports: ['websocket'] })
  socket.on('connect', () => socket.emit('follow', { quarter, version }))
  socket.on('state', (frame) => {
    state = frame.state
    version = frame.version
    changed()
  })
  socket.on('events', ({ from, to, events }) => {
    if (to <= version) return
    if (from !== version) return void socket.emit('follow', { quarter, version })
    state = method.fold(events as { type: string }[], state)
    version = to
    changed()
  })
  socket.on('people', (everyone) => {
    people = everyone
    changed()
  })
  socket.on('person', (person) => {
    people = [...people.filter(({ key }) => key !== person.key), person]
    changed()
  })
  socket.on('present', (keys) => {
    present.clear()
    for (const key of keys) present.add(key)
    changed()
  })
  socket.on('came', (key) => {
    present.add(key)
    changed()
  })
  socket.on('went', (key) => {
    present.delete(key)
    changed()
  })
  socket.on('progress', (one) => {
    progress.set(one.box, one)
    changed()
  })
  socket.on('nudges', (all) => {
    nudges = all
    changed()
  })
  socket.on('modelAllowed', (now) => {
    modelAllowed = now
    changed()
  })
  socket.on('desk', (now) => {
    desk = now
    changed()
  })

  const token = async () => {
    if (signed.expiresAt - Date.now() < 60_000) signed = await signIn()
    return signed.token
  }
  const api: Device['api'] = async (path, options = {}) => send(url, path, { ...options, token: await token() })
  const x = (box: string) => createHmac('sha256', secret).update(`x|okra1|${box}`).digest('hex')
  const pass = async (box: string) => {
    const asked = passes.get(box) ?? api(`/api/quarters/${quarter}/passes`, { body: { run: box, passHash: passHash(x(box)) } })
    passes.set(box, asked)
    await asked.catch((cause: unknown) => {
      passes.delete(box)
      throw cause
    })
  }
  const act = async (box: string, op: object) =>
    ((await send(url, '/anonymous/acts', { body: { run: box, x: x(box), ...op } })) as OwnEntries).entries
  const role = () => people.find(({ key }) => key === signed.me.person)?.role ?? signed.me.role

  const device: Device = {
    person: signed.me.person,
    role,
    state: () => state,
    version: () => version,
    people: () => people,
    present: () => [...present],
    progress: () => [...progress.values()],
    nudges: () => nudges,
    modelAllowed: () => modelAllowed,
    desk: () => desk,
    boxes: () => method.boxes(state).filter((box) => box.taking && box.roles.includes(role())),
    until: (claim, withinMs = 30_000) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (!claim(device)) return
          clearTimeout(timer)
          listeners.delete(check)
          resolve()
        }
        const timer = setTimeout(() => {
          listeners.delete(check)
          reject(new Error(`still not so after ${withinMs} ms: ${claim.toString().slice(0, 120)}`))
        }, withinMs)
        listeners.add(check)
        check()
      }),
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    command: async (command, id = newId()) =>
      ((await api(`/api/quarters/${quarter}/commands`, { body: { id, command } })) as { version: number }).version,
    team: async (command, id = newId()) =>
      ((await api(`/api/teams/${signed.me.team}/commands`, { body: { id, command } })) as { version: number }).version,
    put: async (box, body, id = newId()) => {
      await pass(box)
      return act(box, { op: 'put', id, body })
    },
    remove: (box, id) => act(box, { op: 'remove', id }),
    mine: (box) => act(box, { op: 'mine' }),
    pass,
    api,
    socket,
    close: () => socket.disconnect(),
  }
  return device
}
