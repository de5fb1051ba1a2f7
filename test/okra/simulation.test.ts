import { describe, expect, test } from 'vitest'
import { lensIds } from '../../okra/playbook/lenses.ts'
import type { Language } from '../../okra/ports/assistant.ts'
import type { BallotBody } from '../../okra/quarter/activities/vote.ts'
import { rankedThemes } from '../../okra/quarter/activities/vote.ts'
import { currentRun, liveSession } from '../../okra/quarter/state.ts'
import type { Act, Persona, Random, View } from '../../okra/simulation/index.ts'
import { nextAct, nextLeadAct, seeded, teammates } from '../../okra/simulation/index.ts'
import { touches } from '../../okra/simulation/words.ts'
import { Room } from '../given.ts'

const languages: readonly Language[] = ['en', 'pt-BR']

/** A room that is played by simulated people only, turn by turn, with what each of them did. */
class Simulation {
  readonly room: Room
  readonly personas: readonly Persona[]
  readonly acts: { readonly who: string; readonly activity: string; readonly tick: number; readonly act: Act }[] = []
  readonly ballots = new Map<string, BallotBody>()
  private readonly random: Random
  private opened = { run: '', turn: 0 }
  private turn = 0

  constructor(seed: number, language: Language) {
    this.room = new Room({ settings: { language }, present: 1 })
    this.room.send({ type: 'SimulateTeammates' })
    this.personas = teammates(seed)
    this.random = seeded(`room ${seed}`)
  }

  /** To the end of the session; fails if that takes more turns than a meeting has patience for. */
  run(): this {
    while (this.room.state.sessions[0]?.closedAt == null) {
      this.turn += 1
      if (this.turn > 200) expect.fail(`no end, in ${this.room.run.activity}`)
      this.room.now += 10_000
      this.perform('lead', nextLeadAct(this.view('lead', 'facilitator'), this.random))
      for (const persona of this.personas) this.perform(persona.name, nextAct(persona, this.view(persona.name, 'participant'), this.random))
      if (this.turn % 3 === 0) this.room.tick()
    }
    return this
  }

  private tick(): number {
    const session = liveSession(this.room.state)
    const run = session ? currentRun(session).id : ''
    if (run !== this.opened.run) this.opened = { run, turn: this.turn }
    return this.turn - this.opened.turn
  }

  private view(who: string, role: 'facilitator' | 'participant'): View {
    const { room } = this
    const boxes = room.method.boxes(room.state).map(({ id }) => id)
    return {
      state: room.state,
      offers: room.offers(role),
      own: Object.fromEntries(boxes.map((id) => [id, room.own(who, id)])),
      tick: this.tick(),
    }
  }

  private perform(who: string, act: Act | null): void {
    if (!act || (act.type === 'act' && this.room.state.live === null)) return
    const tick = this.tick()
    const activity = liveSession(this.room.state) ? this.room.run.plan.activity : ''
    this.acts.push({ who, activity, tick, act })
    if (act.type === 'command') this.room.send(act.command, { role: who === 'lead' ? 'facilitator' : 'participant' })
    else this.room.act(who, act.box, act, false)
    if (act.type === 'act' && activity === 'vote') this.ballots.set(who, act.body as BallotBody)
  }
}

describe('Five simulated teammates', () => {
  test('have names, habits and views of their own', () => {
    const cast = teammates(1)
    expect(new Set(cast.map(({ name }) => name)).size).toBe(5)
    const count = (holds: (persona: Persona) => boolean) => cast.filter(holds).length
    expect(count(({ lateBy }) => lateBy > 4)).toBe(1)
    expect(count(({ edits }) => edits)).toBe(1)
    expect(count(({ proposes }) => proposes)).toBe(1)
    expect(count(({ arranges }) => arranges)).toBeGreaterThan(1)
  })

  test.each(languages)('know eight to ten different facts each, over all lenses, in %s', (language) => {
    const voices = teammates(1).map(({ voices: all }) => all[language])
    for (const { facts, interests } of voices) {
      expect(facts.length).toBeGreaterThanOrEqual(8)
      expect(facts.length).toBeLessThanOrEqual(10)
      expect(new Set(facts.map(({ lens }) => lens)).size).toBeGreaterThanOrEqual(4)
      expect(facts.filter(({ text }) => touches(text, interests) > 0).length).toBeGreaterThanOrEqual(4)
    }
    const facts = voices.flatMap((voice) => voice.facts)
    expect(new Set(facts.map(({ text }) => text)).size).toBe(facts.length)
    expect(new Set(facts.map(({ lens }) => lens))).toEqual(new Set(lensIds))
    expect(facts.filter(({ first }) => first !== undefined)).toHaveLength(1)
  })

  test('are the same people in both languages', () => {
    for (const { voices } of teammates(7)) {
      expect(voices.en.facts.map(({ lens }) => lens)).toEqual(voices['pt-BR'].facts.map(({ lens }) => lens))
    }
  })

  test('do the same with the same seed, and something else with another', () => {
    const log = (seed: number) => JSON.stringify(new Simulation(seed, 'en').run().room.log)
    expect(log(3)).toBe(log(3))
    expect(log(3)).not.toBe(log(4))
  })

  test('do nothing when no session runs, or when there is nothing for them to do', () => {
    const [persona = expect.fail('nobody')] = teammates(1)
    const room = new Room()
    expect(nextAct(persona, { state: room.state, offers: room.offers('participant'), own: {}, tick: 9 }, seeded(1))).toBeNull()
  })
})

describe.each(languages)('A session of simulated people in %s', (language) => {
  const simulations = Array.from({ length: 8 }, (_, seed) => new Simulation(seed, language).run())

  test('comes to its end with a settled vision, and every act was accepted', () => {
    for (const { room } of simulations) expect(room.state.plan.vision?.what).toBeTruthy()
  })

  test('has everybody write, one of them late, one of them editing', () => {
    for (const { acts, personas, room } of simulations) {
      const written = acts.filter(({ activity, act }) => activity === 'write' && act.type === 'act')
      for (const { name, lateBy } of personas) {
        const own = written.filter(({ who }) => who === name)
        expect(own.length, name).toBeGreaterThanOrEqual(5)
        expect(Math.min(...own.map(({ tick }) => tick)), name).toBeGreaterThanOrEqual(lateBy)
      }
      const edited = personas.flatMap(({ voices }) => voices[language].facts).find(({ first }) => first !== undefined)
      const texts = Object.values(room.state.sessions[0]?.contributions ?? {}).map(({ text }) => text)
      expect(texts).toContain(edited?.text)
      expect(texts).not.toContain(edited?.first)
      expect(new Set(texts).size).toBe(texts.length)
    }
  })

  test('groups contributions into themes', () => {
    for (const { room } of simulations) {
      expect(Object.keys(room.state.sessions[0]?.themes ?? {}).length).toBeGreaterThanOrEqual(3)
      expect(room.log.filter(({ type }) => type === 'Arranged').length).toBeGreaterThanOrEqual(5)
    }
  })

  test('votes by what the texts say, and two disagree with the other three', () => {
    for (const { ballots, room, personas } of simulations) {
      const session = room.state.sessions[0] ?? expect.fail('no session')
      const textOf = (id: string) =>
        [
          session.themes[id]?.title,
          ...Object.values(session.contributions)
            .filter((one) => one.theme === id || one.id === id)
            .map(({ text }) => text),
        ].join(' ')
      const first = (name: string) => Object.entries(ballots.get(name)?.dots ?? {}).sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
      const cares = (name: string, id: string) =>
        touches(textOf(id), personas.find((persona) => persona.name === name)?.voices[language].interests ?? [])
      for (const { name } of personas) expect(cares(name, first(name)), name).toBeGreaterThan(0)
      for (const other of ['Kofi', 'Lena']) {
        const favourites = ['Noor', 'Teo', 'Iris'].map(first)
        expect(favourites, other).not.toContain(first(other))
      }
      const [winner] = rankedThemes(session)
      expect(winner?.dots).toBeGreaterThanOrEqual(4)
    }
  })

  test('moves a dot after thinking twice', () => {
    const votes = simulations.flatMap(({ acts }) => acts.filter(({ who, activity }) => who === 'Noor' && activity === 'vote'))
    expect(votes.length).toBe(2 * simulations.length)
  })

  test('puts a wording of the room on the table and does not answer with one voice', () => {
    let differing = 0
    for (const { room } of simulations) {
      const drafts = Object.values(room.state.sessions[0]?.drafts ?? {})
      expect(drafts.map(({ origin }) => origin)).toContain('room')
      const answered = drafts.flatMap(({ reactions }) => (reactions ? [[reactions.yes, reactions.almost, reactions.notYet]] : []))
      expect(answered.map((counts) => counts.reduce((sum, count) => sum + count, 0))).toEqual(answered.map(() => 5))
      differing += answered.filter((counts) => counts.filter((count) => count > 0).length > 1).length
    }
    expect(differing).toBeGreaterThanOrEqual(simulations.length)
  })
})

describe('The seeded generator', () => {
  test('spreads evenly, and makes ids of 128 bits', () => {
    const random = seeded('even')
    const counts = [0, 0, 0, 0, 0]
    for (let draw = 0; draw < 5_000; draw += 1) counts[random.whole(5)] = (counts[random.whole(5)] ?? 0) + 1
    const sums = Array.from({ length: 5_000 }, () => random.next()).reduce((sum, value) => sum + value, 0)
    expect(sums / 5_000).toBeGreaterThan(0.48)
    expect(sums / 5_000).toBeLessThan(0.52)
    const ids = Array.from({ length: 1_000 }, () => random.id())
    expect(new Set(ids).size).toBe(1_000)
    expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true)
  })

  test('shuffles without losing anything and picks only what is there', () => {
    const random = seeded(5)
    expect(random.shuffle([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4])
    expect([1, 2, 3]).toContain(random.pick([1, 2, 3]))
    expect(() => random.pick([])).toThrow('nothing to pick from')
  })
})
