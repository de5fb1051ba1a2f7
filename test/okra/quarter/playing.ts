import { expect } from 'vitest'
import type { Role } from '../../../okra/identity.ts'
import { activities } from '../../../okra/quarter/activities/index.ts'
import { hasEnoughVoices } from '../../../okra/quarter/activity.ts'
import type { Command } from '../../../okra/quarter/commands.ts'
import { coreCommands } from '../../../okra/quarter/commands.ts'
import { idleLimit } from '../../../okra/quarter/idle.ts'
import type { Offer } from '../../../okra/quarter/offers.ts'
import { schemas } from '../../../okra/quarter/schemas.ts'
import type { QuarterState } from '../../../okra/quarter/state.ts'
import { currentRun, liveSession } from '../../../okra/quarter/state.ts'
import { Refusal } from '../../../okra/refusal.ts'
import type { Random } from '../../../okra/simulation/random.ts'
import { seeded } from '../../../okra/simulation/random.ts'
import { codeOf, idOf, Room, sentence } from '../../given.ts'
import type { Drawn } from './drawing.ts'
import { drawInside, drawOutside } from './drawing.ts'

const turns = 260
const commandTypes = [...coreCommands, ...activities.flatMap(({ commands }) => Object.keys(commands))]

/** How often each thing happened over all teams, so that nobody can believe in a run that did nothing. */
export const counts = new Map<string, number>()
const happened = (kind: string) => counts.set(kind, (counts.get(kind) ?? 0) + 1)

interface Player {
  readonly key: string
  readonly role: Role
}

/** A team that plays by drawing from what it is offered. */
export class Team {
  readonly room: Room
  readonly random: Random
  readonly players: Player[]

  constructor(seed: number) {
    this.random = seeded(`team ${seed}`)
    const size = 2 + this.random.whole(7)
    this.players = [
      { key: 'facilitator', role: 'facilitator' },
      { key: 'cofacilitator', role: 'cofacilitator' },
      ...Array.from({ length: size }, (_, index) => ({ key: `participant ${index}`, role: 'participant' as const })),
      { key: 'stakeholder', role: 'stakeholder' },
    ]
    const shuffle = <T>(entries: readonly T[]) => this.random.shuffle(entries)
    const budget = 1 + this.random.whole(10)
    this.room = new Room({ settings: { k: 3 + this.random.whole(3), dots: budget }, shuffle, present: this.present })
  }

  get present(): number {
    return this.players.filter(({ role }) => role !== 'stakeholder').length
  }

  join(): void {
    happened('join')
    this.players.push({ key: `late ${this.players.length}`, role: 'participant' })
    this.room.present = this.present
  }

  /** Sends something as it would come from outside: the schema first, then the rules. Answers the code of the refusal, or null. */
  attempt(drawn: Drawn, player: Player): string | null {
    const { offer } = drawn
    try {
      if (offer.box === undefined) {
        const parsed = schemas.commands.get(offer.type)?.safeParse(drawn.command)
        if (!parsed?.success) return 'schema'
        this.room.send(parsed.data as Command, { role: player.role })
      } else {
        const parsed = schemas.acts.get(this.room.run.plan.activity)?.safeParse((drawn.act as { body: unknown }).body)
        if (!parsed?.success || !/^[0-9a-f]{32}$/.test(drawn.act.id)) return 'schema'
        this.room.act(player.key, offer.box, { op: 'put', id: drawn.act.id, body: parsed.data }, player.role !== 'stakeholder')
      }
      return null
    } catch (cause) {
      if (cause instanceof Refusal) return cause.code
      throw cause
    }
  }

  /** What the rules must say to a draw from inside an offer: only too few voices in a box, or a full pocket, may stand against it. */
  expected({ offer, values }: Drawn, player: Player): string | null {
    const { room } = this
    if (offer.type === 'put') return this.pocketIsFull(offer.box ?? '', player)
    if (offer.type !== 'MoveOn' && offer.type !== 'CloseAsk') return null
    const run = room.run
    if (offer.type === 'MoveOn' && run.status === 'done') return null
    const box = room.method.boxes(room.state).find(({ id, kind }) => id === (values.ask ?? values.from) && kind === 'sealed')
    return box && !hasEnoughVoices(box, room.progress(box), room.state.simulated) ? 'too-few-voices' : null
  }

  private pocketIsFull(box: string, player: Player): string | null {
    const own = this.room.own(player.key, box).length
    const { activity, settings } = this.room.run.plan
    if (activity === 'write' && own >= Number(settings.limit)) return 'too-many-contributions'
    return activity === 'draft' && box === this.room.run.id && own >= 10 ? 'too-many-drafts' : null
  }

  take(offer: Offer, player: Player): void {
    const drawn = drawInside(offer, this.random)
    const expected = this.expected(drawn, player)
    const code = this.attempt(drawn, player)
    expect(code, `${player.role}: ${JSON.stringify(drawn.command)}`).toBe(expected)
    happened(code === null ? offer.type : code)
    if (code !== null || offer.box === undefined) return
    if (this.room.own(player.key, offer.box).length > 1 && this.random.next() < 0.3) this.edit(offer, player)
  }

  /** Rewrites or removes something of one's own. */
  private edit(offer: Offer, player: Player): void {
    const box = offer.box ?? ''
    const { id } = this.random.pick(this.room.own(player.key, box))
    if (this.random.next() < 0.3) {
      happened('remove')
      this.room.act(player.key, box, { op: 'remove', id })
      return
    }
    happened('edit')
    const again = drawInside(offer, this.random)
    expect(this.attempt({ ...again, act: { op: 'put', id, body: (again.act as { body: unknown }).body } }, player)).toBeNull()
  }

  /** Two who lead press the same button, having seen the same state. */
  race(offer: Offer): void {
    const drawn = drawInside(offer, this.random)
    const expected = this.expected(drawn, { key: 'facilitator', role: 'facilitator' })
    const run = this.room.run.id
    expect(this.attempt(drawn, { key: 'facilitator', role: 'facilitator' })).toBe(expected)
    if (expected !== null || this.room.state.live === null) return
    happened('two facilitators')
    expect(this.attempt(drawn, { key: 'cofacilitator', role: 'cofacilitator' })).toBe('already-moved-on')
    expect(this.room.run.id).not.toBe(run)
  }

  /** Nothing one step outside of what is offered is accepted, and it is refused for the reason that was foreseen. */
  leave(offer: Offer, player: Player): void {
    for (const { drawn, expected } of drawOutside(offer, this.random)) {
      const before = this.room.log.length
      const code = this.attempt(drawn, player)
      const allowed = this.expected(drawn, player) === null ? [expected] : [expected, this.expected(drawn, player)]
      expect(allowed, `${player.role}: ${JSON.stringify(drawn.command)}`).toContain(code)
      expect(this.room.log.length).toBe(before)
      happened(`outside: ${expected}`)
    }
  }

  /** What is not offered is refused, however well it is made. */
  trespass(player: Player): void {
    const offers = this.room.offers(player.role)
    for (const type of commandTypes.filter((one) => !offers.some((offer) => offer.type === one))) {
      const command = plausible(type, this.room.state, this.random)
      expect(schemas.commands.get(type)?.safeParse(command).success, JSON.stringify(command)).toBe(true)
      const code = this.room.refusal(command, { role: player.role })
      happened(`not offered: ${code}`)
    }
    const boxes = offers.map(({ box }) => box)
    for (const id of pastBoxes(this.room.state).filter((box) => !boxes.includes(box))) {
      if (this.room.method.boxes(this.room.state).some((box) => box.id === id && box.taking)) continue
      expect(codeOf(() => this.room.act(player.key, id, { op: 'put', id: this.random.id(), body: sentence }))).toBe('step-closed')
      happened('past box')
    }
  }
}

function pastBoxes(state: QuarterState): readonly string[] {
  const runs = Object.values(state.sessions).flatMap(({ activities: all }) => Object.values(all).flat())
  return runs.flatMap(({ id }) => [id, `${id}.ask1`])
}

/** A well-formed command that would do something if it were the time and the place for it. */
function plausible(type: string, state: QuarterState, random: Random): Command {
  const session = liveSession(state) ?? state.sessions[0]
  const run = session ? currentRun(session) : null
  const some = (ids: readonly string[]) => (ids.length > 0 ? random.pick(ids) : idOf(1))
  const contribution = some(Object.keys(session?.contributions ?? {}))
  const theme = some(Object.keys(session?.themes ?? {}))
  const draft = some(Object.keys(session?.drafts ?? {}))
  const runId = run?.id ?? `${idOf(1, 'f')}.0.1.facts.1`
  const opened = Object.keys(session?.activities ?? {})
  const activity = opened.length > 0 ? random.pick(opened) : 'facts'
  const fields: Readonly<Record<string, object>> = {
    OpenQuarter: { quarter: random.id(), label: '2027-Q1', startsOn: '2027-01-04' },
    StartSession: { session: 0, openly: true },
    MoveOn: { from: runId, openly: true },
    SkipActivity: { from: runId, openly: true },
    EnterActivity: { activity },
    ReopenActivity: { activity, openly: true },
    RestartActivity: { activity, openly: true },
    KeepResult: { activity },
    ReopenSession: { session: 0 },
    ExtendClock: { minutes: 2 },
    HideContribution: { contribution },
    MoveContributions: { arrangement: random.id(), contributions: [contribution], theme: null },
    FormTheme: { arrangement: random.id(), theme: random.id(), title: 'Title', contributions: [contribution] },
    RenameTheme: { arrangement: random.id(), theme, title: 'Title' },
    MergeThemes: { arrangement: random.id(), theme, into: some(Object.keys(session?.themes ?? {})) },
    Ungroup: { arrangement: random.id(), theme },
    MarkDuplicate: { arrangement: random.id(), contribution, of: null },
    UndoArrangement: { arrangement: random.id(), undo: some(session?.arrangements.map(({ id }) => id) ?? []) },
    LockArranging: { locked: true },
    OrderByHand: { run: runId, order: [] },
    PutDraft: { draft: random.id(), origin: 'facilitator', themes: [], ...sentence },
    WithdrawDraft: { draft },
    AskRoom: { drafts: [draft] },
    CloseAsk: { ask: `${runId}.ask1` },
    DropAsk: { ask: `${runId}.ask1` },
    SettleVision: sentence,
  }
  return { type, ...fields[type] }
}

/** How likely each offer is to be taken by who leads, so that a session gets through all of its steps and back. */
const eagerness: Readonly<Record<string, number>> = {
  put: 12,
  MoveOn: 4,
  RestartActivity: 0.3,
  ReopenActivity: 0.6,
  SkipActivity: 0.5,
  EnterActivity: 0.5,
  HideContribution: 0.2,
  SimulateTeammates: 0.05,
  ReopenSession: 2,
  LockArranging: 3,
  PutDraft: 3,
  SettleVision: 1.5,
  AskRoom: 3,
  OrderByHand: 3,
}

function pickOffer(offers: readonly Offer[], random: Random): Offer {
  const types = [...new Set(offers.map(({ type }) => type))]
  const weights = types.map((type) => eagerness[type] ?? 1)
  const upTo = (index: number) => weights.slice(0, index + 1).reduce((sum, weight) => sum + weight, 0)
  const point = random.next() * upTo(types.length)
  const type = types.find((_, index) => point < upTo(index))
  return random.pick(offers.filter((offer) => offer.type === type))
}

/** Plays one session with this seed to its end. */
export function play(seed: number): Team {
  const team = new Team(seed)
  for (let turn = 0; turn < turns; turn += 1) playTurn(team)
  return finish(team)
}

function playTurn(team: Team): void {
  const { room, random } = team
  room.now += random.whole(20_000)
  if (random.next() < 0.02) team.join()
  if (random.next() < 0.2) room.tick()
  if (random.next() < 0.0015) leaveForADay(team)
  const player = random.pick(team.players)
  if (random.next() < 0.06) team.trespass(player)
  const offers = room.offers(player.role)
  if (offers.length === 0) return
  const offer = pickOffer(offers, random)
  if (random.next() < 0.15) team.leave(random.pick([offer, ...offers]), player)
  if (offer.type === 'MoveOn' && random.next() < 0.5) team.race(offer)
  else team.take(offer, player)
}

function leaveForADay({ room }: Team): void {
  room.now += idleLimit
  const sealed = room.method.boxes(room.state).some(({ taking }) => taking)
  expect(room.expire().length > 0).toBe(sealed)
  expect(room.filled()).toEqual([])
  if (sealed) happened('expired')
}

/** To the end of the session by the shortest way that is offered. */
function finish(team: Team): Team {
  const lead: Player = { key: 'facilitator', role: 'facilitator' }
  for (let step = 0; step < 20; step += 1) {
    const offers = team.room.offers(lead.role)
    const of = (type: string) => offers.find((offer) => offer.type === type)
    if (team.room.state.live === null && team.room.state.sessions[0]) return team
    const next = of('StartSession') ?? of('DropAsk') ?? of('SkipActivity') ?? of('MoveOn') ?? expect.fail('a dead end')
    team.take(next, lead)
  }
  return expect.fail('no end')
}
