import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { useState } from 'react'
import { capacityMost, capacityOf } from '../../../okra/quarter/activities/capacity.ts'
import { currentMilestones } from '../../../okra/quarter/plan/current.ts'
import { skillName } from '../../../okra/words/names.ts'
import { useSay } from '../../i18n/say.tsx'
import { useQuarter } from '../../quarter/hooks.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import type { Attempt } from '../attempt.ts'
import { useAttempt } from '../attempt.ts'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'

/** How many milestones at once the team has people for, skill by skill: about the team, not about persons. */
export function Capacity() {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const attempts = useAttempt()
  const skills = [...new Set(currentMilestones(plan).flatMap((one) => one.skills))].sort()
  return (
    <section className={looks.stack}>
      <h3 className={looks.heading}>{say('annotate.capacity')}</h3>
      {skills.length === 0 && <p className={looks.quiet}>{say('annotate.noSkills')}</p>}
      {skills.map((skill) => (
        <SkillCapacity key={skill} skill={skill} attempts={attempts} />
      ))}
      {attempts.problem && <ProblemText code={attempts.problem.code} reference={attempts.problem.reference} />}
    </section>
  )
}

function SkillCapacity({ skill, attempts: { attempt } }: { skill: string; attempts: Attempt }) {
  const say = useSay()
  const quarter = useQuarter()
  const plan = usePlan()
  const known = capacityOf(plan, skill)
  const [typed, type] = useState<string | null>(null)
  const save = () => {
    const text = typed?.trim() ?? null
    type(null)
    if (text === null || text === String(known ?? '')) return
    const capacity = text === '' ? null : Math.min(capacityMost, Math.max(0, Math.round(Number(text))))
    if (capacity === null || Number.isFinite(capacity)) void attempt(() => quarter.send({ type: 'SetCapacity', skill, capacity }))
  }
  return (
    <Field label={say('annotate.capacityOf', { skill: skillName(say, skill) })}>
      <Input inputMode="numeric" value={typed ?? String(known ?? '')} onChange={(_, { value }) => type(value)} onBlur={save} />
    </Field>
  )
}
