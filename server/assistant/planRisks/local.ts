import type { AssistantMilestone, KnownDependency, PlanRisk, Questions } from '../../../okra/ports/assistant.ts'

/** What the rules say, and every milestone that starts before another, which it waits for, has ended: as a pair, the waiting one first. */
export function localPlanRisks({ milestones, known, rules }: Questions['planRisks']['input']): Questions['planRisks']['answer'] {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]))
  const findings = [...rules]
  for (const { from, on } of known) {
    const [waiting, needed] = [byId.get(from), 'milestone' in on ? byId.get(on.milestone) : undefined]
    if (!waiting || !needed || waiting === needed || !isTooEarly(waiting, needed)) continue
    if (!isHeld(findings, from, needed.id, known)) findings.push({ kind: 'sequence', milestones: [from, needed.id] })
  }
  return { findings }
}

function isTooEarly({ weeks: waiting }: AssistantMilestone, { weeks: needed }: AssistantMilestone): boolean {
  return waiting !== null && needed !== null && waiting.start <= needed.end
}

/** A risk holds the pair, or it names the waiting one among others that have nothing to do with it. */
function isHeld(risks: readonly PlanRisk[], from: string, on: string, known: readonly KnownDependency[]): boolean {
  const isTied = (other: string) =>
    known.some(
      (one) => 'milestone' in one.on && [one.from, one.on.milestone].includes(from) && [one.from, one.on.milestone].includes(other),
    )
  return risks.some(({ kind, milestones }) => {
    if (kind !== 'sequence' || !milestones.includes(from)) return false
    return milestones.includes(on) || !milestones.some((other) => other !== from && isTied(other))
  })
}
