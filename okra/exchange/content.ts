import { gathered, isSimulated } from '../artifacts/gathered.ts'
import { isBegun } from '../artifacts/listing.ts'
import type { SessionNumber } from '../playbook/step.ts'
import type { Contribution, Gathered, Imported } from '../quarter/gathered.ts'
import { itemKinds } from '../quarter/plan/kinds.ts'
import type { Entry } from '../quarter/plan/results.ts'
import { markOf, withMark } from '../quarter/stale.ts'
import type { Plan, QuarterState } from '../quarter/state.ts'

/** What a quarter consists of without its sessions as they run: what can be taken elsewhere. */
export interface Content {
  readonly plan: Plan
  readonly imported: Imported
}

const sessions: readonly SessionNumber[] = [0, 1, 2, 3, 4]

/** The content of a quarter as it stands. What refers to something that is not there any more is left out. */
export function contentOf(state: QuarterState): Content {
  const begun = sessions.filter((session) => isBegun(state, session))
  const material = begun.flatMap((session) => {
    const found = gathered(state, session)
    return found ? [[session, found] as const] : []
  })
  return linked({ plan: planOf(state), imported: { simulated: isSimulated(state), sessions: Object.fromEntries(material) } })
}

/** The plan with the sentence that stands now: it comes into the plan when its session is closed. */
function planOf({ plan, sessions }: QuarterState): Plan {
  const run = sessions[0]
  return run ? withMark({ ...plan, vision: run.vision }, 'vision', markOf(run, 'draft')) : plan
}

/** The content with only those links whose end is in it. */
export function linked({ plan, imported }: Content): Content {
  const known = new Set(idsOf({ plan, imported }))
  const only = (ids: readonly string[]) => ids.filter((id) => known.has(id))
  const entries = (some: readonly Entry[]) =>
    some.map((one) => ({ ...one, about: one.about !== null && known.has(one.about) ? one.about : null }))
  const byItem = <T>(some: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(some).filter(([id]) => known.has(id)))
  const sourced = <I extends { readonly from: readonly string[] }>(some: Readonly<Record<string, I>>) =>
    Object.fromEntries(Object.entries(some).map(([id, one]) => [id, { ...one, from: only(one.from) }]))
  return {
    plan: {
      ...plan,
      objectives: sourced(plan.objectives),
      milestones: sourced(plan.milestones),
      spreads: byItem(plan.spreads),
      blockers: entries(plan.blockers),
      remarks: entries(plan.remarks),
      agreement: plan.agreement && { ...plan.agreement, concerns: entries(plan.agreement.concerns) },
      agreed: plan.agreed && only(plan.agreed),
      checkIns: { keyResults: byItem(plan.checkIns.keyResults), milestones: byItem(plan.checkIns.milestones) },
    },
    imported: {
      ...imported,
      sessions: Object.fromEntries(Object.entries(imported.sessions).map(([session, one]) => [session, linkedSession(one, plan)])),
    },
  }
}

/** Where a card stands whose objective is gone. */
const nowhere = 'idea'
const idLike = /^[0-9a-f]{32}$/

function linkedSession({ contributions, themes, ranking, ...more }: Gathered, plan: Plan): Gathered {
  const place = (lens: string) => (idLike.test(lens) && !Object.hasOwn(plan.objectives, lens) ? nowhere : lens)
  const linkedOne = (one: Contribution): Contribution => ({
    ...one,
    lens: place(one.lens),
    fields: fieldsIn(one.fields, plan),
    theme: one.theme !== null && Object.hasOwn(themes, one.theme) ? one.theme : null,
    duplicateOf: one.duplicateOf !== null && Object.hasOwn(contributions, one.duplicateOf) ? one.duplicateOf : null,
  })
  const placed = <T extends { readonly lens: string }>(one: T): T => ({ ...one, lens: place(one.lens) })
  return {
    ...more,
    contributions: Object.fromEntries(Object.entries(contributions).map(([id, one]) => [id, linkedOne(one)])),
    themes: Object.fromEntries(Object.entries(themes).map(([id, one]) => [id, placed(one)])),
    ranking: { ...ranking, themes: ranking.themes.map(placed) },
  }
}

/** Fields of a card may name an item; one that is gone is not said any more. */
function fieldsIn(fields: Contribution['fields'], plan: Plan): Contribution['fields'] {
  const isGone = (value: string) => idLike.test(value) && !itemKinds.some((kind) => Object.hasOwn(plan[kind], value))
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isGone(value)))
}

/** The ids of everything in a content: items, what was said, contributions and themes. */
export function idsOf({ plan, imported }: Content): readonly string[] {
  const entries = [...plan.blockers, ...plan.remarks, ...(plan.agreement?.concerns ?? [])]
  // A result may stand by itself: then its themes are nowhere else.
  const material = Object.values(imported.sessions).flatMap(({ contributions, themes, ranking }) => [
    ...Object.keys(contributions),
    ...Object.keys(themes),
    ...ranking.themes.map(({ id }) => id),
  ])
  const said = [...entries, ...plan.themes].map(({ id }) => id)
  return [...itemKinds.flatMap((kind) => Object.keys(plan[kind])), ...said, ...material]
}
