import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle'
import { PlayCircleRegular } from '@fluentui/react-icons/svg/play-circle'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import type { MilestoneStatus } from '../../okra/quarter/plan/items.ts'
import { useSay } from '../i18n/say.tsx'
import { useShared } from '../ui/styles.ts'

const useStyles = makeStyles({
  status: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  'not-started': { color: tokens.colorNeutralForeground3 },
  'on-track': { color: tokens.colorBrandForeground1 },
  'at-risk': { color: tokens.colorStatusWarningForeground2 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  dropped: { color: tokens.colorNeutralForeground3 },
})

const icons = {
  'not-started': CircleRegular,
  'on-track': PlayCircleRegular,
  'at-risk': WarningFilled,
  done: CheckmarkCircleFilled,
  dropped: DismissCircleRegular,
} as const satisfies Readonly<Record<MilestoneStatus, typeof CircleRegular>>

/** How far a milestone has come: icon and word. */
export function Status({ status }: { status: MilestoneStatus }) {
  const say = useSay()
  const shared = useShared()
  const styles = useStyles()
  const Icon = icons[status]
  return (
    <span className={styles.status}>
      <Icon fontSize={20} aria-hidden className={styles[status]} />
      <span className={shared.text}>{say(`status.${status}`)}</span>
    </span>
  )
}
