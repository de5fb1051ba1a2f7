import type { BoxProgress, SealedEntry } from '../ports/ballotBox.ts'
import type { Box, Context } from '../quarter/activity.ts'
import type { Command } from '../quarter/commands.ts'
import type { QuarterEvent } from '../quarter/events.ts'
import type { Method } from '../quarter/method.ts'
import type { QuarterState, SessionRun, SessionSettings } from '../quarter/state.ts'
import { currentRun, initialQuarter, liveSession } from '../quarter/state.ts'
import { seeded } from '../simulation/random.ts'

/** Who plays, and how the team works. */
export interface Cast {
  /** The random keys of the people, the facilitator first. */
  readonly people: readonly string[]
  readonly stakeholders: number
  readonly settings: SessionSettings
}

/** A quarter that is played by commands as a server runs it, but without one: same cast and same acts, same log. */
export interface Rehearsal {
  readonly cast: Cast
  readonly state: () => QuarterState
  readonly log: () => readonly QuarterEvent[]
  readonly session: () => SessionRun
  /** Sets the clock, and how long each act takes from then on (default: some seconds), in milliseconds. */
  readonly at: (now: number, pace?: number) => void
  /** A command of the facilitator, or of the person with this number. Throws its Refusal. */
  readonly send: <C extends Command>(command: C, person?: number) => void
  /** A sealed act of the person with this number in the running box (or another one); answers the id of the entry. */
  readonly put: (person: number, body: unknown, id?: string, box?: string) => string
  /** Open entries become public. */
  readonly tick: () => void
  readonly moveOn: () => void
}

const actMs = 7_000

/** The id that stands for a name in this example. */
export function idOf(name: string): string {
  return seeded(`example ${name}`).id()
}

type Authors = Map<number, Map<string, SealedEntry>>

/** Begins a rehearsal with an empty quarter. */
export function rehearse(method: Method, cast: Cast): Rehearsal {
  const log: QuarterEvent[] = []
  const boxes = new Map<string, Authors>()
  let state = initialQuarter
  let now = 0
  let pace = actMs
  let made = 0

  const append = (events: readonly QuarterEvent[]) => {
    log.push(...events)
    state = method.fold(events, state)
  }
  const entriesIn = (box: string) =>
    [...(boxes.get(box)?.values() ?? [])].flatMap((own) => [...own.values()]).sort((a, b) => (a.id < b.id ? -1 : 1))
  const progressOf = (box: Box): readonly BoxProgress[] =>
    box.crowds.map((kinds) => {
      const authors = [...(boxes.get(box.id)?.values() ?? [])]
      const spoke = authors.filter((own) => [...own.values()].some(({ kind }) => kinds.includes(kind))).length
      return { authors: spoke, uncountedAuthors: 0, holders: cast.people.length }
    })
  const due = () => method.boxes(state).find((box) => box.due)
  const settle = () => {
    for (let box = due(); box; box = due()) append(method.open(state, box.id, entriesIn(box.id), progressOf(box)))
    append(method.followUp(state, now))
  }
  const contextOf = (person: number): Context => ({
    now,
    role: person === 0 ? 'facilitator' : 'participant',
    person: cast.people[person] ?? '',
    present: cast.people.length,
    stakeholders: cast.stakeholders,
    settings: cast.settings,
    progress: Object.fromEntries(method.boxes(state).map((box) => [box.id, progressOf(box)])),
  })
  const newId = () => {
    made += 1
    return idOf(`entry ${made}`)
  }
  const session = () => {
    const live = liveSession(state)
    if (!live) throw new Error('no session is running')
    return live
  }

  const send: Rehearsal['send'] = (command, person = 0) => {
    now += pace
    append(method.decide(state, command, contextOf(person)))
    settle()
  }
  return {
    cast,
    state: () => state,
    log: () => log,
    session,
    at: (next, takes = actMs) => {
      now = next
      pace = takes
    },
    send,
    put: (person, body, id = newId(), box = currentRun(session()).id) => {
      const authors: Authors = boxes.get(box) ?? new Map()
      const own = authors.get(person) ?? new Map<string, SealedEntry>()
      const change = method.admit(state, box, [...own.values()], { op: 'put', id, body })
      for (const entry of change.put) own.set(entry.id, entry)
      for (const gone of change.remove) own.delete(gone)
      boxes.set(box, authors.set(person, own))
      return id
    },
    tick: () => {
      for (const box of method.boxes(state).filter(({ kind, taking }) => kind === 'open' && taking)) {
        const waiting = entriesIn(box.id).filter(({ id }) => !method.isPublic(state, id))
        append(method.release(state, box.id, waiting, progressOf(box)))
      }
    },
    moveOn: () => send({ type: 'MoveOn', from: currentRun(session()).id }),
  }
}
