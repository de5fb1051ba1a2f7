import { useSay } from '../../i18n/say.tsx'
import { TypeIcon } from '../../ui/milestoneType.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import { isThere } from './commands.ts'
import { PartCard } from './part.tsx'
import type { PartsProps } from './parts.tsx'
import { PartList } from './parts.tsx'

/** What is risky in the order of the plan: what it is in words, and the milestones that it is about. */
export function PlanRiskParts({ proposal }: Pick<PartsProps<'planRisks'>, 'proposal'>) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const parts = proposal.parts.filter(({ milestones }) => isThere(milestones, plan))
  return (
    <PartList parts={parts}>
      {({ id, kind, milestones }) => {
        const about = milestones.flatMap((one) => plan.milestones[one] ?? [])
        return (
          <PartCard proposal={proposal.id} part={id} name={about[0]?.text ?? ''}>
            <span className={looks.strong}>{say(`assistant.risk.${kind}`)}</span>
            <ul className={looks.list}>
              {about.map(({ id: one, text, type }) => (
                <li key={one} className={looks.line}>
                  <TypeIcon type={type} />
                  <bdi className={`${looks.text} ${looks.grow}`}>{text}</bdi>
                </li>
              ))}
            </ul>
          </PartCard>
        )
      }}
    </PartList>
  )
}
