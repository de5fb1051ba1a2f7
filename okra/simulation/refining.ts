import { contributionsOf, namedObjectives } from '../quarter/activities/refine.ts'
import { isOffered } from '../quarter/offers.ts'
import type { Plan, SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { send } from './act.ts'
import type { Sheet } from './cast/okrCast.ts'
import { okrCast } from './cast/okrs.ts'
import { topics } from './cast/topics.ts'
import type { Random } from './random.ts'
import { touches } from './words.ts'

/** Makes the next theme that is none yet a candidate objective; null when all are, or for a pause to think. */
export function refining(session: SessionRun, view: View, random: Random): Act | null {
  if (!isOffered(view.offers, 'AddItems') || random.next() < 0.5) return null
  return candidate(session, view.state.plan, random)
}

/** A candidate from a theme that has become none: in the words of its topic, with the company objectives that its ideas name. */
export function candidate(session: SessionRun, plan: Plan, random: Random): Act | null {
  const used = new Set(Object.values(plan.objectives).flatMap(({ from }) => from))
  const [theme] = Object.values(session.themes).filter(({ id }) => !used.has(id))
  if (!theme) return null
  const texts = contributionsOf(session, theme.id).map(({ text }) => text ?? '')
  const text = sheetOf(session, [theme.title, ...texts].join(' '))?.objective ?? theme.title
  const item = { id: random.id(), text, supports: namedObjectives(session, plan, theme.id), from: [theme.id] }
  return send({ type: 'AddItems', kind: 'objectives', items: [item] })
}

/** What people would write about a text of a topic; null if it is about none. */
export function sheetOf({ settings: { language } }: SessionRun, text: string): Sheet | null {
  const { sheets } = okrCast[language]
  const exact = sheets.find(({ objective }) => objective === text)
  if (exact) return exact
  const scored = topics[language].map(({ words }, index) => ({ sheet: sheets[index], score: touches(text, words) }))
  const [best] = scored.sort((a, b) => b.score - a.score)
  return best && best.score > 0 ? (best.sheet ?? null) : null
}
