import type { Team } from '../browser/team.ts'
import { idOf } from '../browser/team.ts'

/** How large the plan is. */
export const milestones = 200
export const dependencies = 40

const types = ['milestone', 'epic', 'spike', 'experiment', 'enabler', 'inception']
/** So many milestones are sent at once: a command has at most 16 kB. */
const atOnce = 50

/** Leads a team through Session #4 to a board on which every milestone has a place, some with a risk. */
export async function fillPlan({ lead }: Team): Promise<void> {
  await lead.command({ type: 'StartSession', session: 4 })
  const lanes = Array.from({ length: 4 }, (_, index) => ({ id: idOf(index, 't'), text: `Objective ${index + 1} with some words to wrap` }))
  const add = (kind: string, items: readonly object[]) => lead.command({ type: 'AddItems', kind, items })
  await add('objectives', lanes)
  const all = Array.from({ length: milestones }, (_, index) => milestoneAt(index))
  for (let from = 0; from < all.length; from += atOnce) await add('milestones', all.slice(from, from + atOnce))
  await lead.command({ type: 'MoveOn', from: runIdOf(lead) })
  await lead.until((device) => runIdOf(device).includes('.notes.'))
  const needs = Array.from({ length: dependencies }, (_, index) => ({
    id: idOf(index, 'd'),
    from: idOf(index * 3 + 1, 'c'),
    on: { milestone: idOf(index * 3, 'c') },
  }))
  await add('dependencies', needs)
  for (let index = 0; index < milestones; index += 5)
    await lead.command({ type: 'EditItem', kind: 'milestones', id: idOf(index, 'c'), changes: { markers: ['risk'] } })
  await lead.command({ type: 'EnterActivity', activity: 'board' })
  await lead.until((device) => runIdOf(device).includes('.board.'))
}

function milestoneAt(index: number) {
  const start = 1 + ((index * 5) % 11)
  return {
    id: idOf(index, 'c'),
    text: `Milestone ${index + 1}: better search results`,
    type: types[index % types.length],
    objective: idOf(index % 4, 't'),
    placement: { start, end: Math.min(13, start + 1 + (index % 3)) },
  }
}

function runIdOf(device: Pick<Team['lead'], 'state'>): string {
  const session = device.state().sessions[4]
  return session?.activities[session.position]?.at(-1)?.id ?? ''
}
