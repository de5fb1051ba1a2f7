import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { mergeClasses } from '@griffel/react'
import { circlesOf } from '../../../okra/quarter/plan/circles.ts'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'

/** Milestones that wait for each other are named; nothing is forbidden. */
export function Circles() {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const circles = circlesOf(plan.dependencies)
  if (circles.length === 0) return null
  return (
    <ul className={looks.list} aria-label={say('depend.circles')}>
      {circles.map((circle) => (
        <li key={circle.join()} className={mergeClasses(looks.card, looks.warned)}>
          <span className={looks.line}>
            <WarningRegular fontSize={20} className={mergeClasses(looks.inlineIcon, looks.warning)} aria-hidden />
            <span className={looks.text}>
              {say('depend.circle', { names: [...circle, circle[0] ?? ''].map((id) => plan.milestones[id]?.text ?? '').join(' → ') })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
