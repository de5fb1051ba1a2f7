import { gathered } from '../artifacts/gathered.ts'
import { isBegun } from '../artifacts/listing.ts'
import type { SessionNumber } from '../playbook/step.ts'
import type { Contribution, Gathered, Imported } from '../quarter/gathered.ts'
import { itemKinds } from '../quarter/plan/kinds.ts'
import type { Entry } from '../quarter/plan/results.ts'
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
  const simulated = state.simulated || state.imported?.simulated === true
  const vision = state.sessions[0] ? state.sessions[0].vision : state.plan.vision
  return linked({ plan: { ...state.plan, vision }, imported: { simulated, sessions: Object.fromEntries(material) } })
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
      themes: plan.themes.filter(({ id }) => known.has(id)),
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

function linkedSession({ contributions, themes, ranking }: Gathered, plan: Plan): Gathered {
  const isThere = (id: string) => Object.hasOwn(contributions, id) || Object.hasOwn(themes, id)
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
    contributions: Object.fromEntries(Object.entries(contributions).map(([id, one]) => [id, linkedOne(one)])),
    themes: Object.fromEntries(Object.entries(themes).map(([id, one]) => [id, placed(one)])),
    ranking: { ...ranking, themes: ranking.themes.filter(({ id }) => isThere(id)).map(placed) },
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
  const material = Object.values(imported.sessions).flatMap(({ contributions, themes }) => [
    ...Object.keys(contributions),
    ...Object.keys(themes),
  ])
  return [...itemKinds.flatMap((kind) => Object.keys(plan[kind])), ...entries.map(({ id }) => id), ...material]
}
