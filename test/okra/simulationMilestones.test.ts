import { describe, expect, test } from 'vitest'
import type { Language } from '../../okra/ports/assistant.ts'
import type { BallotBody } from '../../okra/quarter/activities/vote.ts'
import { currentRun, liveSession } from '../../okra/quarter/state.ts'
import type { Act, View } from '../../okra/simulation/index.ts'
import { nextAct, nextLeadAct, seeded, teammates } from '../../okra/simulation/index.ts'
import { Room } from '../given.ts'

const lead = 'lead'

/** Session #2, played by simulated people only, to its end. */
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
  for (let turn = 1; room.state.sessions[2]?.closedAt == null; turn += 1) {
    if (turn > 300) expect.fail(`no end, in ${room.run.activity}`)
    perform(lead, nextLeadAct(view(lead, turn), random, [2]))
    for (const persona of personas) if (room.state.live !== null) perform(persona.name, nextAct(persona, view(persona.name, turn), random))
  }
  return { room, acts, personas }
}

describe.each(['en', 'pt-BR'] as const)('Session #2 of simulated people in %s', (language) => {
  const played = Array.from({ length: 6 }, (_, seed) => simulate(seed, language))

  test('comes to its end with milestones that are typed, linked and in order', () => {
    for (const { room } of played) {
      const { milestones, objectives } = room.state.plan
      const all = Object.values(milestones)
      expect(all.length).toBeGreaterThanOrEqual(12)
      expect(all.filter(({ type, objective, keyResults }) => type !== null && objective !== null && keyResults.length > 0)).toHaveLength(
        all.length,
      )
      expect(new Set(all.map(({ type }) => type)).size).toBeGreaterThanOrEqual(4)
      expect(
        Object.values(objectives)
          .map(({ slot }) => slot)
          .sort(),
      ).toEqual([1, 2, 3])
      expect(all.filter(({ notDoing }) => notDoing !== null)).toHaveLength(1)
    }
  })

  test('has everybody write under all objectives, and connects areas in pairs', () => {
    for (const { room, acts, personas } of played) {
      for (const { name } of personas) {
        const own = acts.filter(({ who, activity }) => who === name && activity === 'write')
        expect(own.length, name).toBeGreaterThanOrEqual(3)
      }
      const lenses = new Set(Object.values(room.state.sessions[2]?.contributions ?? {}).map(({ lens }) => lens))
      expect(lenses.size).toBe(3)
      for (const { areas } of Object.values(room.state.plan.objectives)) expect(areas.length).toBeGreaterThan(0)
    }
  })

  test('sets the vague card aside', () => {
    const pruned = played.flatMap(({ room }) => Object.values(room.state.sessions[2]?.contributions ?? {}).filter((one) => one.pruned))
    expect(pruned.length).toBeGreaterThanOrEqual(3)
  })

  test('votes with views of their own: not all for the same', () => {
    for (const { acts, room } of played) {
      const first = (name: string) => {
        const vote = acts.findLast(({ who, activity }) => who === name && activity === 'vote')?.act
        const dots = vote?.type === 'act' ? (vote.body as BallotBody).dots : {}
        const [best] = Object.entries(dots).sort(([, a], [, b]) => b - a)
        return room.state.plan.milestones[best?.[0] ?? '']?.objective
      }
      const choices = ['Noor', 'Teo', 'Iris', 'Kofi', 'Lena'].map(first)
      expect(new Set(choices).size).toBeGreaterThanOrEqual(2)
    }
  })
})

test('The same seed plays the same session #2', () => {
  const log = (seed: number) => JSON.stringify(simulate(seed, 'en').room.log)
  expect(log(3)).toBe(log(3))
  expect(log(3)).not.toBe(log(4))
})
