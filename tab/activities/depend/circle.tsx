import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { mergeClasses } from '@griffel/react'
import { circleIn } from '../../../okra/checks/dependencies.ts'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'

/** Milestones that wait for each other are named; nothing is forbidden. */
export function Circle() {
  const say = useSay()
  const looks = useLooks()
  const circle = circleIn(usePlan())
  if (circle.length === 0) return null
  const names = [...circle, ...circle.slice(0, 1)].map(({ text }) => text)
  return (
    <div className={mergeClasses(looks.card, looks.warned)} role="note">
      <span className={looks.line}>
        <WarningRegular fontSize={20} className={mergeClasses(looks.inlineIcon, looks.warning)} aria-hidden />
        <span className={looks.text}>{say('depend.circle', { names: names.join(' → ') })}</span>
      </span>
    </div>
  )
}
