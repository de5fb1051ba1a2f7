import { expect } from 'vitest'
import type { Content } from '../okra/exchange/content.ts'
import type { Role } from '../okra/identity.ts'
import { sessions as allSessions } from '../okra/playbook/index.ts'
import type { Playbook } from '../okra/playbook/step.ts'
import type { BoxProgress, SealedEntry } from '../okra/ports/ballotBox.ts'
import { activities as allActivities } from '../okra/quarter/activities/index.ts'
import type { Activity, Box, Context, SealedAct } from '../okra/quarter/activity.ts'
import type { Command, CoreCommand } from '../okra/quarter/commands.ts'
import type { QuarterEvent } from '../okra/quarter/events.ts'
import { decideImport } from '../okra/quarter/importing.ts'
import type { Method } from '../okra/quarter/method.ts'
import { createMethod } from '../okra/quarter/method.ts'
import type { Offer } from '../okra/quarter/offers.ts'
import type { QuarterState, SessionRun, SessionSettings } from '../okra/quarter/state.ts'
import { currentRun, initialQuarter, liveSession } from '../okra/quarter/state.ts'
import type { RefusalCode } from '../okra/refusal.ts'
import { Refusal } from '../okra/refusal.ts'

/** Freezes a value and everything in it, so that a rule that changes its input throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}

/** The method with frozen inputs and outputs everywhere. */
export function frozen(method: Method): Method {
  return {
    ...method,
    decide: (state, command, context) => deepFreeze(method.decide(deepFreeze(state), deepFreeze(command), deepFreeze(context))),
    evolve: (state, event) => deepFreeze(method.evolve(deepFreeze(state), deepFreeze(event))),
    fold: (events, from = initialQuarter) => {
      let state = deepFreeze(from)
      for (const event of events) state = deepFreeze(method.evolve(state, deepFreeze(event)))
      return state
    },
    offers: (state, role, person) => deepFreeze(method.offers(deepFreeze(state), role, person)),
    admit: (state, box, own, act) => deepFreeze(method.admit(deepFreeze(state), box, deepFreeze(own), deepFreeze(act))),
    open: (state, box, entries, progress) => deepFreeze(method.open(deepFreeze(state), box, deepFreeze(entries), deepFreeze(progress))),
    release: (state, box, entries, progress) =>
      deepFreeze(method.release(deepFreeze(state), box, deepFreeze(entries), deepFreeze(progress))),
    expire: (state, now) => deepFreeze(method.expire(deepFreeze(state), now)),
    followUp: (state, now) => deepFreeze(method.followUp(deepFreeze(state), now)),
  }
}

/** The nth id: 32 hexadecimal digits. The letter tells kinds of ids apart in a failure's message. */
export function idOf(number: number, letter: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' = 'a'): string {
  return `${letter}${number.toString(16).padStart(31, '0')}`
}

/** The id of the quarter in every test. */
export const quarter = idOf(1, 'f')

/** Settings of a team as it starts. */
export const settings: SessionSettings = { k: 3, dots: 5, language: 'en', timeZone: 'Europe/Lisbon' }

/** The context of a facilitator in a room of five at noon; change what matters. */
export function context(change: Partial<Context> = {}): Context {
  return { now: 1_000_000, role: 'facilitator', person: 'p-1', present: 5, settings, progress: {}, ...change }
}

/** The code of the refusal that this throws; fails if it throws nothing, lets other errors through. */
export function codeOf(act: () => unknown, what = 'it'): RefusalCode {
  try {
    act()
  } catch (cause) {
    if (cause instanceof Refusal) return cause.code
    throw cause
  }
  throw new Error(`${what} was accepted`)
}

/** Given what has happened, when this command is sent, then these events follow, or it is refused. */
export function given(...events: readonly QuarterEvent[]) {
  const method = frozen(createMethod())
  const state = method.fold(events)
  return {
    when: (command: Command | CoreCommand, change: Partial<Context> = {}) => {
      const decide = () => method.decide(state, command, context(change))
      return {
        thenHappens: (expected: readonly (QuarterEvent & Readonly<Record<string, unknown>>)[]) => expect(decide()).toEqual(expected),
        thenRefused: (code: RefusalCode) => expect(codeOf(decide)).toBe(code),
      }
    },
  }
}

/** What a room is made of. */
export interface RoomOptions {
  readonly activities?: readonly Activity[]
  readonly sessions?: readonly Playbook[]
  readonly settings?: Partial<SessionSettings>
  /** People who count towards k. */
  readonly present?: number
  /** Puts entries of an opened box in an order that says nothing. */
  readonly shuffle?: (entries: readonly SealedEntry[]) => readonly SealedEntry[]
}

interface Author {
  readonly counted: boolean
  readonly entries: Map<string, SealedEntry>
}

/** A quarter with its box in memory, run as the server runs it: decide, append, open what is due, do what follows. */
export class Room {
  readonly method: Method
  readonly log: QuarterEvent[] = []
  state: QuarterState = initialQuarter
  present: number
  now = 1_000_000
  readonly settings: SessionSettings
  /** What somebody does between the decision to open a box and its opening; once. */
  leaving: (() => void) | null = null
  private readonly shuffle: NonNullable<RoomOptions['shuffle']>
  private readonly boxes = new Map<string, Map<string, Author>>()
  private made = 0
  /** What was offered in this state to whom: those who play look more often than something happens. */
  private offered: { readonly of: QuarterState | null; readonly to: Map<string, readonly Offer[]> } = { of: null, to: new Map() }

  constructor(options: RoomOptions = {}) {
    this.method = frozen(createMethod(options.activities ?? allActivities, options.sessions ?? allSessions))
    this.settings = { ...settings, ...options.settings }
    this.present = options.present ?? 5
    this.shuffle = options.shuffle ?? ((entries) => entries.toReversed())
    this.send({ type: 'OpenQuarter', quarter, label: '2026-Q4', startsOn: '2026-10-05' })
  }

  /** A fresh id. */
  id(): string {
    this.made += 1
    return idOf(this.made, 'a')
  }

  /** The session that is running. Throws if none is. */
  get session(): SessionRun {
    const session = liveSession(this.state)
    if (!session) throw new Error('no session is running')
    return session
  }

  /** The run that the room is in. */
  get run() {
    return currentRun(this.session)
  }

  offers(role: Role = 'facilitator', person = 'p-1'): readonly Offer[] {
    if (this.offered.of !== this.state) this.offered = { of: this.state, to: new Map() }
    const known = this.offered.to.get(`${role} ${person}`) ?? this.method.offers(this.state, role, person)
    this.offered.to.set(`${role} ${person}`, known)
    return known
  }

  /** Sends a command and does what the server does after it. Throws its Refusal. */
  send<C extends Command>(command: C, change: Partial<Context> = {}): readonly QuarterEvent[] {
    const progress = Object.fromEntries(this.method.boxes(this.state).map((box) => [box.id, this.progress(box)]))
    const decided = this.method.decide(
      this.state,
      command,
      context({ now: this.now, present: this.present, settings: this.settings, progress, ...change }),
    )
    this.leaving?.()
    this.leaving = null
    this.append(decided)
    this.settle()
    return decided
  }

  /** The code with which a command is refused; nothing has happened. */
  refusal<C extends Command>(command: C, change: Partial<Context> = {}): RefusalCode {
    // A state is frozen: the same one is unchanged.
    const [state, length] = [this.state, this.log.length]
    const code = codeOf(() => this.send(command, change), JSON.stringify(command))
    expect(this.state).toBe(state)
    expect(this.log.length).toBe(length)
    return code
  }

  /** Reads a quarter that was run elsewhere into this one. Throws a Refusal. */
  import(content: Content, role: Role = 'facilitator'): void {
    this.append(decideImport(this.state, content, role))
  }

  /** An act on the anonymous channel. Throws its Refusal. */
  act(author: string, box: string, act: SealedAct, counted = true): void {
    const authors = this.boxes.get(box) ?? new Map<string, Author>()
    const one = authors.get(author) ?? { counted, entries: new Map() }
    const { put, remove } = this.method.admit(this.state, box, [...one.entries.values()], act)
    for (const entry of put) one.entries.set(entry.id, JSON.parse(JSON.stringify(entry)))
    for (const id of remove) one.entries.delete(id)
    this.boxes.set(box, authors.set(author, one))
  }

  /** Puts a body into a box (default: that of the current run) and answers the id of the entry. */
  put(author: string, body: unknown, box = this.run.id, id = this.id(), counted = true): string {
    this.act(author, box, { op: 'put', id, body }, counted)
    return id
  }

  /** The own entries of an author, as the anonymous channel gives them back. */
  own(author: string, box: string): readonly SealedEntry[] {
    return [...(this.boxes.get(box)?.get(author)?.entries.values() ?? [])]
  }

  /** The ids of boxes in which something is. */
  filled(): readonly string[] {
    return [...this.boxes].filter(([, authors]) => [...authors.values()].some(({ entries }) => entries.size > 0)).map(([id]) => id)
  }

  /** The progress of a box, one for each crowd. */
  progress(box: Box): readonly BoxProgress[] {
    const authors = [...(this.boxes.get(box.id)?.values() ?? [])]
    return box.crowds.map((kinds) => {
      const spoke = authors.filter(({ entries }) => [...entries.values()].some(({ kind }) => kinds.includes(kind)))
      const counted = spoke.filter((author) => author.counted).length
      return { authors: counted, uncountedAuthors: spoke.length - counted, holders: this.present }
    })
  }

  /** Releases open entries, as the server does on each tick; `dies`: the server does, between the append and the taking. */
  tick({ dies = false } = {}): void {
    for (const box of this.method.boxes(this.state).filter(({ kind, taking }) => kind === 'open' && taking)) {
      this.takePublic(box.id)
      this.append(this.method.release(this.state, box.id, this.entries(box.id), this.progress(box)))
      if (!dies) this.takePublic(box.id)
    }
  }

  /** Discards what has been sealed for too long, as the server does when it looks. Answers what happened. */
  expire(): readonly QuarterEvent[] {
    const events = this.method.expire(this.state, this.now)
    this.append(events)
    this.settle()
    return events
  }

  private takePublic(box: string): void {
    for (const { entries } of this.boxes.get(box)?.values() ?? [])
      for (const id of entries.keys()) if (this.method.isPublic(this.state, id)) entries.delete(id)
  }

  private entries(box: string): readonly SealedEntry[] {
    return this.shuffle([...(this.boxes.get(box)?.values() ?? [])].flatMap(({ entries }) => [...entries.values()]))
  }

  private append(events: readonly QuarterEvent[]): void {
    const stored: readonly QuarterEvent[] = JSON.parse(JSON.stringify(events))
    this.log.push(...stored)
    this.state = this.method.fold(stored, this.state)
  }

  /** Opens what is due, does what follows, and empties what no run needs any more. */
  private settle(): void {
    for (let due = this.due(); due; due = this.due()) {
      this.append(this.method.open(this.state, due.id, this.entries(due.id), this.progress(due)))
      if (this.due()?.id !== due.id) this.boxes.delete(due.id)
    }
    this.append(this.method.followUp(this.state, this.now))
    const kept = new Set(this.method.boxes(this.state).map(({ id }) => id))
    for (const id of this.boxes.keys()) if (!kept.has(id)) this.boxes.delete(id)
  }

  private due(): Box | undefined {
    return this.method.boxes(this.state).find((box) => box.due)
  }
}

/** A room in which session #0 runs and people may write. */
export function writingRoom(options: RoomOptions = {}): Room {
  const room = new Room(options)
  room.send({ type: 'StartSession', session: 0 })
  return room
}

/** What is written under which lens. */
export type Written = readonly [lens: string, text: string]

/** Six facts of three people: three pains, two gains, one opportunity. */
export const sixFacts: readonly Written[] = [
  ['customer-pains', 'Matches are cancelled late'],
  ['customer-pains', 'Players cancel on the day'],
  ['customer-pains', 'Searching is slow'],
  ['customer-gains', 'Reminders work'],
  ['customer-gains', 'Players love regular groups'],
  ['business-opportunities', 'Invited friends stay longer'],
]

/** A room in the cluster activity, with the ids of the revealed contributions in the order of the texts. */
export function clusteringRoom(texts = sixFacts, options: RoomOptions = {}): { readonly room: Room; readonly ids: readonly string[] } {
  const room = writingRoom(options)
  const ids = texts.map(([lens, text], index) => room.put(`author-${index % 3}`, { lens, text }))
  moveOn(room)
  return { room, ids }
}

/** Moves on from the current run. */
export function moveOn(room: Room, change: Partial<Context> = {}): readonly QuarterEvent[] {
  return room.send({ type: 'MoveOn', from: room.run.id }, change)
}

/** A room in the vote, with the options on the ballot. */
export function votingRoom(options: RoomOptions = {}): { readonly room: Room; readonly ids: readonly string[] } {
  const { room, ids } = clusteringRoom(sixFacts, options)
  moveOn(room)
  return { room, ids }
}

/** A room in the draft activity. */
export function draftingRoom(options: RoomOptions = {}): Room {
  const { room, ids } = votingRoom(options)
  for (const author of ['author-0', 'author-1', 'author-2']) room.put(author, { dots: { [ids[0] ?? '']: 2, [ids[3] ?? '']: 1 } })
  moveOn(room)
  return room
}

/** A sentence in three parts. */
export const sentence = { what: 'make matches dependable', outcome: 'halve late cancellations', audience: 'players' }
