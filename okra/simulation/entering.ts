import type { Plan, SessionRun } from '../quarter/state.ts'
import type { Act } from './act.ts'
import { send } from './act.ts'
import { cards } from './cast/milestones.ts'
import { typeOf } from './classifying.ts'
import type { Random } from './random.ts'

/** A room without milestones gets those of the example; null: it has some. */
export function entering({ settings }: SessionRun, plan: Plan, random: Random): Act | null {
  if (Object.keys(plan.milestones).length > 0) return null
  const texts = Object.values(cards[settings.language]).flatMap((own) => own.slice(0, 3).map(({ text }) => text))
  const items = texts.map((text) => ({ id: random.id(), text, type: typeOf(text) }))
  return send({ type: 'AddItems', kind: 'milestones', items })
}
