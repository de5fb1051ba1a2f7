import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import { icon, markerIcons } from '../../../okra/board/drawing/icons.ts'
import type { Marker, Milestone } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { elementsOf } from './svg.tsx'

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `1px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  icon: { flexShrink: 0 },
})

/** A marker with icon and word. */
export function MarkerChip({ marker }: { marker: Marker }) {
  const say = useSay()
  const styles = useStyles()
  return (
    <span className={styles.chip}>
      <svg width="14" height="14" aria-hidden className={styles.icon}>
        {elementsOf(icon(markerIcons[marker], 0, 0, 14, 'currentColor'))}
      </svg>
      {say(`board.marker.${marker}`)}
    </span>
  )
}

/** Effort and both values of a milestone in a line; hearts are read as a number. */
export function Scores({
  milestone,
  scale,
}: {
  milestone: Pick<Milestone, 'effort' | 'businessValue' | 'uxValue'>
  scale: readonly string[]
}) {
  const say = useSay()
  const { effort, businessValue, uxValue } = milestone
  const hearts = uxValue === null ? 0 : scale.indexOf(uxValue) + 1
  const words = [
    ...(effort === null ? [] : [say('board.effort', { effort })]),
    ...(businessValue === null ? [] : [say('board.business', { value: businessValue })]),
    ...(hearts === 0 ? [] : [say('board.hearts', { n: hearts })]),
  ]
  if (words.length === 0) return null
  return <span>{words.join(' · ')}</span>
}
