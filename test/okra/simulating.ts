import { expect } from 'vitest'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import type { Language } from '../../okra/ports/assistant.ts'
import { currentRun, liveSession } from '../../okra/quarter/state.ts'
import type { Act, View } from '../../okra/simulation/index.ts'
import { nextAct, nextLeadAct, seeded, teammates } from '../../okra/simulation/index.ts'
import { Room } from '../given.ts'

const lead = 'lead'

/** One session, run alone and played by simulated people only, to its end. */
export function simulate(seed: number, language: Language, number: SessionNumber) {
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
  for (let turn = 1; room.state.sessions[number]?.closedAt == null; turn += 1) {
    if (turn > 400) expect.fail(`no end, in ${room.run.activity}`)
    perform(lead, nextLeadAct(view(lead, turn), random, [number]))
    for (const persona of personas) if (room.state.live !== null) perform(persona.name, nextAct(persona, view(persona.name, turn), random))
    if (turn % 3 === 0 && room.state.live !== null) room.tick()
  }
  return { room, acts, personas }
}
