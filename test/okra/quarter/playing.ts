import { expect } from 'vitest'
import type { Role } from '../../../okra/identity.ts'
import { sessions as allSessions } from '../../../okra/playbook/index.ts'
import type { SessionNumber } from '../../../okra/playbook/step.ts'
import { activities } from '../../../okra/quarter/activities/index.ts'
import { countsIn, hasEnoughVoices } from '../../../okra/quarter/activity.ts'
import { followCommands } from '../../../okra/quarter/checkIns.ts'
import type { Command } from '../../../okra/quarter/commands.ts'
import { coreCommands } from '../../../okra/quarter/commands.ts'
import { idleLimit } from '../../../okra/quarter/idle.ts'
import type { Offer } from '../../../okra/quarter/offers.ts'
import { itemCommands } from '../../../okra/quarter/plan/plan.ts'
import { schemas } from '../../../okra/quarter/schemas.ts'
import type { QuarterState } from '../../../okra/quarter/state.ts'
import { Refusal } from '../../../okra/refusal.ts'
import type { Random } from '../../../okra/simulation/random.ts'
import { seeded } from '../../../okra/simulation/random.ts'
import { codeOf, Room, sentence } from '../../given.ts'
import type { Drawn } from './drawing.ts'
import { drawInside, drawOutside } from './drawing.ts'
import { plausible } from './plausible.ts'

const commandTypes = [
  ...new Set([...coreCommands, ...followCommands, ...itemCommands, ...activities.flatMap(({ commands }) => Object.keys(commands))]),
]

/** How often each thing happened over all teams, so that nobody can believe in a run that did nothing. */
export const counts = new Map<string, number>()
const happened = (kind: string) => counts.set(kind, (counts.get(kind) ?? 0) + 1)

interface Player {
  /** Who this is on the anonymous channel: nothing of it may ever be in the log. */
  readonly key: string
  /** Who this is where people are named on purpose. */
  readonly person: string
  readonly role: Role
}

/** How long a team plays at what. */
export interface PlayOptions {
  /** The sessions that there are; they are started in any order. */
  readonly sessions: readonly SessionNumber[]
  /** How often somebody does something before the team hurries to the end. */
  readonly turns: number
}

/** A team that plays by drawing from what it is offered. */
export class Team {
  readonly room: Room
  readonly random: Random
  /** Apart, so that what is played in between stays what it is. */
  readonly absences: Random
  readonly players: Player[]

  constructor(seed: number, numbers: readonly SessionNumber[]) {
    this.random = seeded(`team ${seed}`)
    this.absences = seeded(`absences of team ${seed}`)
    const size = 2 + this.random.whole(7)
    const keys = Array.from({ length: size }, (_, index) => `participant ${index}`)
    this.players = [playerOf('facilitator', 0), playerOf('cofacilitator', 1), playerOf('stakeholder', 2)]
    for (const key of keys) this.players.push(playerOf('participant', this.players.length, key))
    const shuffle = <T>(entries: readonly T[]) => this.random.shuffle(entries)
    const budget = 1 + this.random.whole(10)
    const sessions = allSessions.filter(({ number }) => numbers.includes(number))
    this.room = new Room({ sessions, settings: { k: 3 + this.random.whole(3), dots: budget }, shuffle, present: this.present })
  }

  get present(): number {
    return this.players.filter(({ role }) => role !== 'stakeholder').length
  }

  /** The first one in this role. */
  player(role: Role): Player {
    return this.players.find((one) => one.role === role) ?? expect.fail(`no ${role}`)
  }

  offers({ role, person }: Player): readonly Offer[] {
    return this.room.offers(role, person)
  }

  join(): void {
    happened('join')
    this.players.push(playerOf('participant', this.players.length, `late ${this.players.length}`))
    this.room.present = this.present
  }

  /** Sends something as it would come from outside: the schema first, then the rules. Answers the code of the refusal, or null. */
  attempt(drawn: Drawn, player: Player): string | null {
    const { offer } = drawn
    try {
      if (offer.box === undefined) {
        const parsed = schemas.commands.get(offer.type)?.safeParse(drawn.command)
        if (!parsed?.success) return 'schema'
        this.room.send(parsed.data as Command, player)
      } else {
        const parsed = schemas.acts.get(this.room.run.plan.activity)?.safeParse((drawn.act as { body: unknown }).body)
        if (!parsed?.success || !/^[0-9a-f]{32}$/.test(drawn.act.id)) return 'schema'
        this.room.act(player.key, offer.box, { op: 'put', id: drawn.act.id, body: parsed.data }, this.counts(offer.box, player))
      }
      return null
    } catch (cause) {
      if (cause instanceof Refusal) return cause.code
      throw cause
    }
  }

  private counts(id: string, { role }: Player): boolean {
    const box = this.room.method.boxes(this.room.state).find((one) => one.id === id)
    return countsIn(box ?? {}, role)
  }

  /** What the rules must say to a draw from inside an offer: only too few voices in a box, or a full pocket, may stand against it. */
  expected({ offer, values }: Drawn, player: Player): string | null {
    const { room } = this
    if (offer.type === 'put') return this.pocketIsFull(offer.box ?? '', player)
    if (!['MoveOn', 'CloseAsk', 'CloseAgreement'].includes(offer.type)) return null
    const run = room.run
    if (offer.type === 'MoveOn' && run.status === 'done') return null
    const box = room.method.boxes(room.state).find(({ id, kind }) => id === (values.ask ?? values.from ?? values.run) && kind === 'sealed')
    return box && !hasEnoughVoices(box, room.progress(box), room.state.simulated) ? 'too-few-voices' : null
  }

  private pocketIsFull(box: string, player: Player): string | null {
    const own = this.room.own(player.key, box).length
    const { plan, data } = this.room.run
    if (plan.activity === 'write' && own >= Number(plan.settings.limit)) return 'too-many-contributions'
    if (own >= 10 && Object.hasOwn(Object(data), 'entries')) return 'too-many-entries'
    if (plan.activity === 'depend' && own >= 10) return 'too-many-entries'
    return plan.activity === 'draft' && box === this.room.run.id && own >= 10 ? 'too-many-drafts' : null
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
    const [one, other] = [this.player('facilitator'), this.player('cofacilitator')]
    const expected = this.expected(drawn, one)
    const run = this.room.run.id
    expect(this.attempt(drawn, one)).toBe(expected)
    if (expected !== null || this.room.state.live === null) return
    happened('two facilitators')
    expect(this.attempt(drawn, other)).toBe('already-moved-on')
    expect(this.room.run.id).not.toBe(run)
  }

  /** Nothing one step outside of what is offered is accepted, and it is refused for the reason that was foreseen. */
  leave(offer: Offer, player: Player): void {
    for (const { drawn, expected } of drawOutside(offer, this.random)) {
      const before = this.room.log.length
      const code = this.attempt(drawn, player)
      const allowed = [...expected.split('|'), ...[this.expected(drawn, player)].filter((one) => one !== null)]
      expect(allowed, `${player.role}: ${JSON.stringify(drawn.command)}`).toContain(code)
      expect(this.room.log.length).toBe(before)
      happened(`outside: ${code}`)
    }
  }

  /** What is not offered is refused, however well it is made. */
  trespass(player: Player): void {
    const offers = this.offers(player)
    for (const type of commandTypes.filter((one) => !offers.some((offer) => offer.type === one))) {
      const command = plausible(type, this.room.state, this.random)
      expect(schemas.commands.get(type)?.safeParse(command).success, JSON.stringify(command)).toBe(true)
      const code = this.room.refusal(command, player)
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

function playerOf(role: Role, number: number, key = `the ${role}`): Player {
  return { key, person: `p-${number}`, role }
}

function pastBoxes(state: QuarterState): readonly string[] {
  const runs = Object.values(state.sessions).flatMap(({ activities: all }) => Object.values(all).flat())
  return runs.flatMap(({ id }) => [id, `${id}.ask1`])
}

/** How likely each offer is to be taken by who leads, so that a session gets through all of its steps and back. */
const eagerness: Readonly<Record<string, number>> = {
  put: 12,
  MoveOn: 4,
  RestartActivity: 0.3,
  ReopenActivity: 0.6,
  SkipActivity: 0.5,
  EndSession: 0.05,
  EnterActivity: 0.5,
  HideContribution: 0.2,
  KeepSummary: 0.1,
  SimulateTeammates: 0.05,
  ReopenSession: 2,
  LockArranging: 3,
  PutDraft: 3,
  AskRoom: 3,
  OrderByHand: 3,
  SetTurnOrder: 4,
  PassTurn: 4,
  PickItem: 8,
  LeaveSeat: 3,
  SettleVision: 3,
  ShowItem: 6,
  SetPresenter: 4,
  FormPairs: 4,
  StartPairs: 6,
  JoinPair: 6,
  FillSlots: 4,
  MergeObjectives: 3,
  MergeThemes: 8,
  DropAsk: 2,
  CloseQuarter: 0.05,
  ReopenQuarter: 5,
}

function pickOffer(offers: readonly Offer[], random: Random): Offer {
  const types = [...new Set(offers.map(({ type }) => type))]
  const weights = types.map((type) => eagerness[type] ?? 1)
  const upTo = (index: number) => weights.slice(0, index + 1).reduce((sum, weight) => sum + weight, 0)
  const point = random.next() * upTo(types.length)
  const type = types.find((_, index) => point < upTo(index))
  return random.pick(offers.filter((offer) => offer.type === type))
}

/** Plays with this seed until every session has ended. */
export function play(seed: number, { sessions, turns }: PlayOptions): Team {
  const team = new Team(seed, sessions)
  for (let turn = 0; turn < turns; turn += 1) playTurn(team)
  return finish(team, sessions)
}

function playTurn(team: Team): void {
  const { room, random } = team
  room.now += random.whole(20_000)
  if (random.next() < 0.02) team.join()
  if (random.next() < 0.2) room.tick()
  if (team.absences.next() < 0.002) leaveForADay(team)
  const player = random.pick(team.players)
  if (random.next() < 0.06) team.trespass(player)
  const offers = team.offers(player)
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

/** To the end of all sessions by the shortest way that is offered. */
function finish(team: Team, sessions: readonly SessionNumber[]): Team {
  const lead = team.player('facilitator')
  for (let step = 0; step < 20 * sessions.length; step += 1) {
    const offers = team.offers(lead)
    const of = (type: string) => offers.find((offer) => offer.type === type)
    if (team.room.state.live === null && sessions.every((number) => team.room.state.sessions[number])) return team
    const next =
      of('ReopenQuarter') ?? of('StartSession') ?? of('DropAsk') ?? of('SkipActivity') ?? of('MoveOn') ?? expect.fail('a dead end')
    team.take(next, lead)
  }
  return expect.fail('no end')
}
