import { describe, expect, test } from 'vitest'
import type { Language } from '../../okra/ports/assistant.ts'
import { pairsIn } from '../../okra/quarter/activities/pairs.ts'
import { questionsIn } from '../../okra/quarter/activities/present.ts'
import type { BallotBody } from '../../okra/quarter/activities/vote.ts'
import { currentRun, liveSession, runOf } from '../../okra/quarter/state.ts'
import type { Act, View } from '../../okra/simulation/index.ts'
import { nextAct, nextLeadAct, seeded, teammates } from '../../okra/simulation/index.ts'
import { Room } from '../given.ts'

const lead = 'lead'

/** Session #1, played by simulated people only, to its end. */
function simulate(seed: number, language: Language) {
  const room = new Room({ settings: { language }, present: 1 })
  room.send({ type: 'SimulateTeammates' })
  const personas = teammates(seed)
  const people = [lead, ...personas.map(({ name }) => name)]
  const random = seeded(`room ${seed}`)
  const acts: { readonly who: string; readonly activity: string; readonly act: Act }[] = []
  let opened = { run: '', turn: 0 }
  const view = (who: string, turn: number): View => {
    const session = liveSession(room.state)
    const run = session ? currentRun(session).id : ''
    if (run !== opened.run) opened = { run, turn }
    const boxes = room.method.boxes(room.state).map(({ id }) => id)
    return {
      state: room.state,
      offers: room.offers(who === lead ? 'facilitator' : 'participant', who),
      own: Object.fromEntries(boxes.map((id) => [id, room.own(who, id)])),
      tick: turn - opened.turn,
      person: who,
      people,
    }
  }
  const perform = (who: string, act: Act | null) => {
    if (!act) return
    acts.push({ who, activity: liveSession(room.state) ? room.run.plan.activity : '', act })
    if (act.type === 'command') room.send(act.command, { role: who === lead ? 'facilitator' : 'participant', person: who })
    else room.act(who, act.box, act, false)
  }
  for (let turn = 1; room.state.sessions[1]?.closedAt == null; turn += 1) {
    if (turn > 300) expect.fail(`no end, in ${room.run.activity}`)
    perform(lead, nextLeadAct(view(lead, turn), random, [1]))
    for (const persona of personas) if (room.state.live !== null) perform(persona.name, nextAct(persona, view(persona.name, turn), random))
    if (turn % 3 === 0) room.tick()
  }
  return { room, acts, personas, session: room.state.sessions[1] ?? expect.fail('no session') }
}

describe.each(['en', 'pt-BR'] as const)('Session #1 of simulated people in %s', (language) => {
  const played = Array.from({ length: 6 }, (_, seed) => simulate(seed, language))

  test('comes to its end with objectives that have reasons, key results, hypotheses and a place', () => {
    for (const { room } of played) {
      const { objectives, keyResults, hypotheses, companyObjectives } = room.state.plan
      const all = Object.values(objectives)
      expect(Object.keys(companyObjectives)).toHaveLength(3)
      expect(all.length).toBeGreaterThanOrEqual(3)
      expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
      expect(all.filter(({ slot }) => typeof slot === 'number').length).toBe(3)
      for (const { id, pains, gains, metrics, from } of all) {
        expect(
          [pains, gains, metrics].every((text) => text !== ''),
          id,
        ).toBe(true)
        expect(from.length).toBeGreaterThan(0)
        expect(Object.values(keyResults).filter(({ objective }) => objective === id).length, id).toBeGreaterThanOrEqual(1)
        expect(Object.values(hypotheses).filter(({ objective }) => objective === id).length, id).toBeGreaterThanOrEqual(1)
      }
      expect(all.some(({ supports }) => supports.length > 0)).toBe(true)
    }
  })

  test('has everybody write ideas with what they know, one of them late', () => {
    for (const { acts, personas, session } of played) {
      for (const { name } of personas)
        expect(acts.filter(({ who, activity }) => who === name && activity === 'write').length, name).toBeGreaterThanOrEqual(3)
      const fields = Object.values(session.contributions).flatMap((one) => Object.keys(one.fields))
      expect(new Set(fields)).toEqual(new Set(['pain-or-gain', 'metric', 'hypothesis', 'company-objective']))
    }
  })

  test('names blockers and asks a question, without a name', () => {
    for (const { room, session } of played) {
      expect(room.state.plan.blockers).toHaveLength(5)
      const goals = runOf(session, 'goals') ?? expect.fail('no run')
      expect(questionsIn(goals)).toHaveLength(1)
    }
  })

  test('says what the team owns and what it moves, and works in pairs until all are ready', () => {
    for (const { room, session } of played) {
      expect(Object.values(room.state.plan.areas).filter(({ moves }) => moves.length > 0).length).toBeGreaterThanOrEqual(3)
      const { pairs } = pairsIn(runOf(session, 'sheets') ?? expect.fail('no run'))
      expect(pairs.map(({ people }) => people.length).sort()).toEqual([2, 2, 2])
      expect(pairs.every(({ ready }) => ready)).toBe(true)
    }
  })

  test('votes with views of their own: not all for the same', () => {
    for (const { acts } of played) {
      const favourites = ['Noor', 'Teo', 'Iris', 'Kofi', 'Lena'].map((name) => {
        const vote = acts.findLast(({ who, activity }) => who === name && activity === 'vote')?.act
        const dots = vote?.type === 'act' ? (vote.body as BallotBody).dots : {}
        return Object.entries(dots).sort(([, a], [, b]) => b - a)[0]?.[0]
      })
      expect(new Set(favourites).size).toBeGreaterThan(1)
    }
  })
})
