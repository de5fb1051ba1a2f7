import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { useState } from 'react'
import { capacityMost, capacityOf } from '../../../okra/quarter/activities/capacity.ts'
import { isOffered } from '../../../okra/quarter/offers.ts'
import { currentMilestones } from '../../../okra/quarter/plan/current.ts'
import { skillName } from '../../../okra/words/names.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import { Disciplines } from './disciplines.tsx'

/** How many milestones at once the team has people for, skill by skill: entered openly, about the team and not about persons. */
export function Capacities() {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const may = usePicture(({ offers }) => isOffered(offers, 'SetCapacity'))
  const used = [...new Set([...currentMilestones(plan).flatMap(({ skills }) => skills), ...Object.keys(plan.capacity)])]
  if (used.length === 0) return null
  return (
    <section className={looks.card} aria-label={say('skills.capacity')}>
      <h2 className={looks.heading}>{say('skills.capacity')}</h2>
      <p className={looks.quiet}>{say('skills.capacityHow')}</p>
      <Disciplines />
      <ul className={looks.list}>
        {used.map((skill) => (
          <li key={skill}>
            <Capacity skill={skill} may={may} needed={currentMilestones(plan).filter(({ skills }) => skills.includes(skill)).length} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Capacity({ skill, may, needed }: { skill: string; may: boolean; needed: number }) {
  const say = useSay()
  const quarter = useQuarter()
  const now = capacityOf(usePlan(), skill)
  const { problem, attempt } = useAttempt()
  const [typed, type] = useState<string | null>(null)
  const name = skillName(say, skill)
  const save = () => {
    if (typed === null) return
    const capacity = typed === '' ? null : Number(typed)
    type(null)
    const isNumber = capacity === null || (Number.isInteger(capacity) && capacity >= 0 && capacity <= capacityMost)
    if (!isNumber || capacity === now) return
    void attempt(() => quarter.send({ type: 'SetCapacity', skill, capacity }))
  }
  return (
    <Field label={name} hint={say('skills.needed', { n: needed })}>
      <Input
        type="number"
        min={0}
        max={capacityMost}
        readOnly={!may}
        value={typed ?? (now === null ? '' : String(now))}
        placeholder={say('skills.noNumber')}
        onChange={(_, { value }) => type(value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save()
        }}
      />
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </Field>
  )
}
