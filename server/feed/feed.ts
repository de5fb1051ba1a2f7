import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import type { Desk, EdgeCode, Progress } from '../../okra/api.ts'
import type { Nudge } from '../../okra/checks/nudge.ts'
import { saidToAll } from '../../okra/checks/nudge.ts'
import { leads } from '../../okra/identity.ts'
import type { TeamState } from '../../okra/team/team.ts'
import type { Announcement, Logs } from '../commands/logs.ts'
import type { Quarters } from '../commands/quarters.ts'
import type { Limit } from '../http/limits.ts'
import type { Callers, KnownCaller } from '../identity/callers.ts'
import type { Directory, Member } from '../identity/directory.ts'
import type { FeedServer, FeedSocket, SocketData } from './frames.ts'
import { leadRoom, personRoom, quarterRoom, sentence, teamRoom, where } from './frames.ts'
import type { Presence } from './presence.ts'

/** Everything that reaches the screens without being asked for. */
export interface Feed {
  progress(quarter: string, progress: Progress): void
  /** To those who lead. */
  nudges(quarter: string, nudges: readonly Nudge[]): void
  /** To all others in the quarter. */
  nudgesToAll(quarter: string, nudges: readonly Nudge[]): void
  desk(quarter: string, desk: Desk): void
  /** The operator has allowed or denied a team the model. */
  modelAllowed(team: string): Promise<void>
  /** Somebody is new, or is seen differently from now on. */
  person(member: Member): void
  /** Somebody was let in: follows from now on without asking again. */
  admitted(member: Member): void
  removed(member: Member): void
  /** Hears of each quarter that somebody begins to follow. */
  onFollowed(listener: (quarter: string) => void): void
  close(): Promise<void>
}

/** What the feed works with. */
export interface FeedDeps {
  readonly quarters: Quarters
  readonly teams: Logs<TeamState | null>
  readonly directory: Directory
  readonly callers: Callers
  readonly presence: Presence
  /** How many frames one person may send. */
  readonly perPerson: Limit
  /** The latest progress, nudges and desk, for who begins to follow. */
  readonly current: (quarter: string) => {
    readonly progress: readonly Progress[]
    readonly nudges: readonly Nudge[]
    readonly desk: Desk | null
  }
  /** Resolves once `current` has the desk of a quarter. */
  readonly deskRead: (quarter: string) => Promise<unknown>
  /** Whether a model may answer a team. */
  readonly modelAllowed: (team: string) => Promise<boolean>
  readonly now: () => number
}

/** Serves the feed on an HTTP server: raw events to everyone in the room, ephemeral frames, and what only who leads sees. */
export function createFeed(http: HttpServer, deps: FeedDeps): Feed {
  const { quarters, teams, directory, callers, presence, now } = deps
  const io: FeedServer = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: 16_000,
    perMessageDeflate: false,
    cors: { origin: false },
  })
  const followed: ((quarter: string) => void)[] = []

  io.use((socket, next) => {
    callers
      .fromToken(String(socket.handshake.auth['token'] ?? ''))
      .then(({ member }) => {
        socket.data = { person: member.key, team: member.team, quarter: null, entered: false }
        next()
      })
      .catch(() => next(new Error('signed-out')))
  })

  io.on('connection', (socket) => {
    welcome(socket).catch(() => socket.disconnect(true))
    // What is too much is dropped: an answer to it would be load, too.
    socket.use(
      (_frame, next) =>
        void deps.perPerson(socket.data.person).then(
          () => next(),
          () => undefined,
        ),
    )
    socket.on('disconnect', () => leave(socket))
    socket.on('clock', (answer) => typeof answer === 'function' && answer(now()))
    socket.on('follow', (asked) => void follow(socket, asked).catch(() => socket.disconnect(true)))
    socket.on('typing', (typed) => void relayTyping(socket, typed))
    socket.on('reminder', () => void relayReminder(socket))
  })

  const callerOf = async ({ person, team }: SocketData): Promise<KnownCaller | null> => {
    const member = await directory.member(person)
    const state = (await teams.read(team)).state
    if (!member || member.removed || !state) return null
    const { role } = callers.person(member, state)
    return { member, team: state, role }
  }

  const welcome = async (socket: FeedSocket) => {
    const caller = await callerOf(socket.data)
    if (!caller) return
    const { team, person } = socket.data
    await socket.join([teamRoom(team), personRoom(person)])
    socket.emit('team', { id: team, state: caller.team })
    socket.emit('modelAllowed', await deps.modelAllowed(team))
    socket.emit(
      'people',
      (await directory.members(team)).map((member) => callers.person(member, caller.team)),
    )
    if (caller.member.admitted) enter(socket)
    socket.emit('present', presence.here(team))
    socket.emit('absence', presence.awaySince(team, caller.team.facilitator))
  }

  const enter = ({ data, connected }: FeedSocket) => {
    if (!connected || data.entered) return
    data.entered = true
    if (!presence.enter(data.team, data.person)) return
    io.to(teamRoom(data.team)).emit('came', data.person)
    void tellAbsence(data.team, data.person)
  }

  const leave = ({ data }: FeedSocket) => {
    if (!data.entered || !presence.leave(data.team, data.person)) return
    io.to(teamRoom(data.team)).emit('went', data.person)
    void tellAbsence(data.team, data.person)
  }

  const tellAbsence = async (team: string, person: string) => {
    const facilitator = (await teams.read(team)).state?.facilitator
    if (facilitator === person) io.to(teamRoom(team)).emit('absence', presence.awaySince(team, person))
  }

  /** Frames don't name their quarter: a device hears of one. */
  const leaveQuarter = async (socket: FeedSocket, next: string) => {
    const { quarter } = socket.data
    if (quarter === null || quarter === next) return
    for (const room of [quarterRoom(quarter), leadRoom(quarter)]) await socket.leave(room)
  }

  const follow = async (socket: FeedSocket, asked: unknown) => {
    const wanted = where.safeParse(asked)
    const caller = wanted.success ? await callerOf(socket.data) : null
    if (!wanted.success || !caller) return
    const { quarter, version } = wanted.data
    if ((await directory.teamOf(quarter)) !== socket.data.team) return void socket.emit('out', 'not-found')
    await leaveQuarter(socket, quarter)
    socket.data.quarter = quarter
    if (caller.member.admitted) await sendQuarter(socket, caller, quarter, version)
  }

  const sendQuarter = async (socket: FeedSocket, caller: KnownCaller, quarter: string, version: number) => {
    await Promise.all([quarters.logs.read(quarter), leads(caller.role) && deps.deskRead(quarter)])
    await socket.join([quarterRoom(quarter), ...(leads(caller.role) ? [leadRoom(quarter)] : [])])
    // From here to the end nothing is awaited, so no announcement falls between what is sent and what follows.
    sendState(socket, quarter, version)
    sendCurrent(socket, quarter, caller)
    for (const listener of followed) listener(quarter)
  }

  const sendState = (socket: FeedSocket, quarter: string, version: number) => {
    const durable = quarters.logs.peek(quarter)
    if (!durable) return
    const missing = version > 0 ? quarters.logs.since(quarter, version) : null
    if (missing) socket.emit('events', { from: version, to: durable.version, events: missing })
    else socket.emit('state', { quarter, version: durable.version, state: durable.state, now: now() })
  }

  const sendCurrent = (socket: FeedSocket, quarter: string, { role }: KnownCaller) => {
    const { progress, nudges, desk } = deps.current(quarter)
    for (const one of progress) socket.emit('progress', one)
    if (leads(role)) {
      socket.emit('nudges', nudges)
      if (desk) socket.emit('desk', desk)
      return
    }
    const said = saidToAll(nudges)
    if (said.length > 0) socket.emit('nudges', said)
  }

  const relayTyping = async (socket: FeedSocket, typed: unknown) => {
    const { quarter } = socket.data
    const parsed = sentence.safeParse(typed)
    const caller = await callerOf(socket.data)
    if (quarter && parsed.success && caller && leads(caller.role)) socket.to(quarterRoom(quarter)).emit('typing', parsed.data)
  }

  const relayReminder = async (socket: FeedSocket) => {
    const { quarter } = socket.data
    const caller = await callerOf(socket.data)
    if (quarter && caller && leads(caller.role)) io.to(quarterRoom(quarter)).emit('reminder')
  }

  const announceQuarter = ({ stream, from, to, events }: Announcement) => {
    io.to(quarterRoom(stream)).emit('events', { from, to, events })
  }

  const announceTeam = async ({ stream, events }: Announcement) => {
    const state = teams.peek(stream)?.state
    if (!state) return
    io.to(teamRoom(stream)).emit('team', { id: stream, state })
    io.to(teamRoom(stream)).emit('absence', presence.awaySince(stream, state.facilitator))
    for (const socket of socketsOf(stream)) await moveRooms(socket)
    const members = await directory.members(stream)
    const named = events.flatMap((event) => ('person' in event && typeof event.person === 'string' ? [event.person] : []))
    const changed = new Set([state.facilitator, ...state.cofacilitators, ...named])
    for (const member of members) if (changed.has(member.key)) io.to(teamRoom(stream)).emit('person', callers.person(member, state))
  }

  const socketsOf = (team: string): FeedSocket[] => {
    const ids = io.sockets.adapter.rooms.get(teamRoom(team)) ?? new Set<string>()
    return [...ids].flatMap((id) => io.sockets.sockets.get(id) ?? [])
  }

  /** A role that changed changes what one hears. */
  const moveRooms = async (socket: FeedSocket) => {
    const caller = await callerOf(socket.data)
    const { quarter } = socket.data
    if (!quarter || !caller?.member.admitted) return
    const room = leadRoom(quarter)
    if (leads(caller.role) === socket.rooms.has(room)) return
    if (!leads(caller.role)) {
      await socket.leave(room)
      return void socket.emit('nudges', saidToAll(deps.current(quarter).nudges))
    }
    await deps.deskRead(quarter)
    await socket.join(room)
    sendCurrent(socket, quarter, caller)
  }

  quarters.logs.announced(announceQuarter)
  teams.announced((announcement) => void announceTeam(announcement))

  const tellPerson = async (member: Member) => {
    const state = (await teams.read(member.team)).state
    if (state) io.to(teamRoom(member.team)).emit('person', callers.person(member, state))
  }

  return {
    progress: (quarter, progress) => void io.to(quarterRoom(quarter)).emit('progress', progress),
    nudges: (quarter, nudges) => void io.to(leadRoom(quarter)).emit('nudges', nudges),
    nudgesToAll: (quarter, nudges) => void io.to(quarterRoom(quarter)).except(leadRoom(quarter)).emit('nudges', nudges),
    desk: (quarter, desk) => void io.to(leadRoom(quarter)).emit('desk', desk),
    modelAllowed: async (team) => void io.to(teamRoom(team)).emit('modelAllowed', await deps.modelAllowed(team)),
    person: (member) => void tellPerson(member),
    admitted: (member) => {
      void tellPerson(member)
      for (const socket of socketsOf(member.team).filter(({ data }) => data.person === member.key)) {
        enter(socket)
        const { quarter } = socket.data
        if (quarter) void follow(socket, { quarter, version: 0 })
      }
    },
    removed: (member) => {
      const code: EdgeCode = 'signed-out'
      io.to(personRoom(member.key)).emit('out', code)
      io.in(personRoom(member.key)).disconnectSockets(true)
      io.to(teamRoom(member.team)).emit('went', member.key)
      void tellPersonGone(member)
    },
    onFollowed: (listener) => void followed.push(listener),
    close: () => io.close(),
  }

  async function tellPersonGone(member: Member) {
    const state = (await teams.read(member.team)).state
    if (!state) return
    const people = (await directory.members(member.team)).map((one) => callers.person(one, state))
    io.to(teamRoom(member.team)).emit('people', people)
  }
}
