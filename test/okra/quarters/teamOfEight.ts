import { expect } from 'vitest'
import type { Role } from '../../../okra/identity.ts'
import { sessions } from '../../../okra/playbook/index.ts'
import type { AgreeBody } from '../../../okra/quarter/activities/agree.ts'
import { countsIn, hasEnoughVoices } from '../../../okra/quarter/activity.ts'
import type { Command } from '../../../okra/quarter/commands.ts'
import type { Offer } from '../../../okra/quarter/offers.ts'
import { currentRun, liveSession } from '../../../okra/quarter/state.ts'
import { Refusal } from '../../../okra/refusal.ts'
import type { Act, Persona, Random, View } from '../../../okra/simulation/index.ts'
import { nextAct, nextLeadAct, seeded, teammates } from '../../../okra/simulation/index.ts'
import { Room } from '../../given.ts'
import { drawInside } from '../quarter/drawing.ts'

/** Somebody of the team. The first one leads, the second one is co-facilitator; all of them write, vote and answer. */
interface Member {
  readonly persona: Persona
  readonly role: Role
  here: boolean
}

/** What is out of the ordinary in this quarter. */
interface Habits {
  /** In this session only two people write until they are asked to. */
  readonly quietIn: number | null
  /** Between the decision to reveal and the reveal all but two withdraw what they wrote, in this session. */
  readonly withdrawnIn: number | null
  /** How much lower than they would everybody answers at the end. */
  readonly doubts: number
  /** How many of the eight are there at the beginning. */
  readonly early: number
}

const numbers = sessions.map(({ number }) => number)
const names = ['Noor', 'Teo', 'Iris', 'Kofi', 'Lena', 'Mara', 'Pavel', 'Yuki', 'Sofia'] as const
const roles: readonly Role[] = ['facilitator', 'cofacilitator', ...Array<Role>(6).fill('participant'), 'stakeholder']

/** Eight people and a stakeholder with the views of the cast: some views are shared by two, who think of things in an order of their own. */
function eight(seed: number): readonly Member[] {
  const cast = [...teammates(seed), ...teammates(`${seed} again`).slice(0, 4)]
  return cast.map((persona, index) => ({
    persona: { ...persona, name: names[index] ?? '' },
    role: roles[index] ?? 'participant',
    here: true,
  }))
}

/** A team of eight that runs all five sessions of a quarter in one thread, with everything that happens to teams. */
export class TeamOfEight {
  readonly room: Room
  readonly members: readonly Member[]
  readonly habits: Habits
  /** How often each thing happened. */
  readonly happened = new Map<string, number>()
  /** Refusals that the offers had not foreseen. */
  readonly unforeseen: string[] = []
  private readonly random: Random
  private opened = { run: '', turn: 0 }
  private turn = 0
  private asked = false

  constructor(seed: number) {
    this.random = seeded(`quarter ${seed}`)
    this.members = eight(seed)
    this.habits = {
      quietIn: seed % 4 === 1 ? this.random.whole(3) : null,
      withdrawnIn: seed % 5 === 2 ? this.random.whole(3) : null,
      doubts: seed % 6 === 3 ? 2 : 0,
      early: seed % 3 === 0 ? 6 : 8,
    }
    for (const member of this.members.slice(this.habits.early, 8)) member.here = false
    const language = seed % 2 === 0 ? 'en' : 'pt-BR'
    this.room = new Room({ settings: { language }, present: this.habits.early, shuffle: (entries) => this.random.shuffle(entries) })
  }

  /** Plays to the end of the fifth session. Fails if that takes more turns than a quarter has patience for. */
  play(): this {
    while (!this.ended) {
      this.turn += 1
      if (this.turn > 3_000) expect.fail(`no end, in ${this.room.state.live ?? 'no session'} ${this.activity}`)
      this.room.now += 10_000
      this.comeAndGo()
      this.lead()
      this.disturb()
      for (const member of this.random.shuffle(this.members)) if (member.here) this.takePart(member)
      if (this.turn % 3 === 0) this.room.tick()
    }
    return this
  }

  private get ended(): boolean {
    const { live, sessions: held } = this.room.state
    return live === null && numbers.every((number) => held[number]?.closedAt != null)
  }

  private get activity(): string {
    const session = liveSession(this.room.state)
    return session ? currentRun(session).plan.activity : ''
  }

  private count(kind: string): void {
    this.happened.set(kind, (this.happened.get(kind) ?? 0) + 1)
  }

  private times(kind: string): number {
    return this.happened.get(kind) ?? 0
  }

  private view({ persona: { name }, role }: Member): View {
    const { room } = this
    const session = liveSession(room.state)
    const run = session ? currentRun(session).id : ''
    if (run !== this.opened.run) this.opened = { run, turn: this.turn }
    return {
      state: room.state,
      offers: room.offers(role, name),
      own: Object.fromEntries(room.method.boxes(room.state).map(({ id }) => [id, room.own(name, id)])),
      tick: this.turn - this.opened.turn,
      person: name,
      people: this.members.filter(({ here }) => here).map((one) => one.persona.name),
    }
  }

  private comeAndGo(): void {
    if (this.random.next() > 0.03) return
    const [, , ...others] = this.members
    const member = this.random.pick(others)
    if (member.here && this.room.present <= 4) return
    member.here = !member.here
    this.count(member.here ? 'came' : 'left')
    this.room.present = this.members.filter(({ here, role }) => here && role !== 'stakeholder').length
  }

  private lead(): void {
    const [member] = this.members
    if (!member) return
    const act = nextLeadAct(this.view(member), this.random, numbers)
    if (!act) return
    if (act.type !== 'command' || act.command.type !== 'MoveOn') {
      // Where the room went back to, not everything can be done again: then it goes on.
      if (!this.attempt(member, act)) this.moveOn(member)
      return
    }
    this.moveOn(member)
  }

  private moveOn(member: Member): void {
    const { id } = this.room.run
    const act: Act = { type: 'command', command: { type: 'MoveOn', from: id, openly: true } as Command }
    const withdrawn = this.habits.withdrawnIn === this.room.state.live && this.activity === 'write' && this.times('withdrawn') === 0
    if (withdrawn) this.room.leaving = () => this.withdraw(id)
    if (this.attempt(member, act)) {
      if (this.random.next() < 0.4) this.race(act)
      return
    }
    this.room.leaving = null
    this.asked = true
    const skip: Act = { type: 'command', command: { type: 'SkipActivity', from: id, openly: true } as Command }
    const [, cofacilitator] = this.members
    if (this.random.next() < 0.1 && cofacilitator) this.attempt(cofacilitator, skip)
  }

  /** The other one who leads presses the same button, having seen the same state. */
  private race(act: Act): void {
    const [, other] = this.members
    if (this.room.state.live === null || !other || act.type !== 'command') return
    expect(this.room.refusal(act.command, { role: other.role, person: other.persona.name })).toBe('already-moved-on')
    this.count('two facilitators')
  }

  private withdraw(box: string): void {
    this.count('withdrawn')
    for (const { persona } of this.members.slice(2))
      for (const { id } of this.room.own(persona.name, box)) this.room.act(persona.name, box, { op: 'remove', id })
  }

  /** What a co-facilitator does now and then, drawn from what is offered: back, again, undo, the clock. */
  private disturb(): void {
    const [, member] = this.members
    if (!member || this.random.next() > (this.room.state.live === null ? 0.4 : 0.05)) return
    const most: Readonly<Record<string, number>> = {
      EnterActivity: 3,
      ReopenActivity: 3,
      RestartActivity: 1,
      ReopenSession: 2,
      HideContribution: 1,
      UndoArrangement: 4,
      PauseClock: 2,
      ResumeClock: 2,
      ExtendClock: 2,
    }
    const { offers } = this.view(member)
    const wanted = offers.filter(({ type }) => this.times(type) < (most[type] ?? 0))
    const types = [...new Set(wanted.map(({ type }) => type))]
    if (types.length === 0) return
    const type = this.random.pick(types)
    const { command } = drawInside(this.random.pick(wanted.filter((offer) => offer.type === type)), this.random)
    this.attempt(member, { type: 'command', command })
  }

  private takePart(member: Member): void {
    if (this.room.state.live === null) return
    const quiet = this.habits.quietIn === this.room.state.live && this.activity === 'write' && !this.asked
    if (quiet && this.members.indexOf(member) > 1) return
    const act = nextAct(member.persona, this.view(member), this.random)
    if (act) this.attempt(member, act.type === 'act' && this.activity === 'agree' ? this.doubting(act) : act)
  }

  private doubting(act: Extract<Act, { type: 'act' }>): Act {
    const body = act.body as AgreeBody
    return { ...act, body: { ...body, answer: Math.max(1, body.answer - this.habits.doubts) } }
  }

  /** Does it. Answers whether it was accepted; a refusal that the offers did not foresee is noted. */
  private attempt(member: Member, act: Act): boolean {
    const offers = this.room.offers(member.role, member.persona.name)
    const offered = act.type === 'act' ? offers.some(({ box }) => box === act.box) : offers.some((offer) => covers(offer, act.command))
    const what = act.type === 'act' ? `put in ${this.activity}` : act.command.type
    const foreseen = this.foreseen(act)
    try {
      this.perform(member, act)
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause
      if (offered && !foreseen.includes(cause.code)) this.unforeseen.push(`${what}: ${cause.code}`)
      this.count(offered ? cause.code : 'not offered')
      return false
    }
    if (!offered) this.unforeseen.push(`${what}: was not offered, and accepted`)
    this.count(what)
    return true
  }

  private perform({ persona: { name }, role }: Member, act: Act): void {
    if (act.type === 'command') {
      this.room.send(act.command, { role, person: name })
      return
    }
    const box = this.room.method.boxes(this.room.state).find(({ id }) => id === act.box)
    this.room.act(name, act.box, act, countsIn(box ?? {}, role))
  }

  /** What may stand against something that is offered: too few voices in a box that would be opened, or a full pocket. */
  private foreseen(act: Act): readonly string[] {
    if (act.type === 'act') return ['too-many-contributions', 'too-many-entries', 'too-many-drafts']
    const id = Object.entries(act.command).find(([name]) => ['from', 'ask', 'run'].includes(name))?.[1]
    const box = this.room.method.boxes(this.room.state).find((one) => one.id === id && one.kind === 'sealed')
    return box && !hasEnoughVoices(box, this.room.progress(box), false) ? ['too-few-voices'] : []
  }
}

/** Whether the finite choices of the offer allow the command. */
function covers({ type, fields, box }: Offer, command: Command): boolean {
  if (box !== undefined || type !== command.type) return false
  const values = new Map(Object.entries(command))
  return Object.entries(fields).every(([name, field]) => {
    const value = values.get(name)
    if (field.kind === 'one') return value === undefined || field.of.some((one) => one === value)
    if (field.kind === 'some') return Array.isArray(value) && value.every((one) => field.of.includes(one))
    return true
  })
}
