import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'

const useStyles = makeStyles({
  track: {
    display: 'block',
    boxSizing: 'border-box',
    minWidth: '16px',
    flex: '1 1 0',
    height: '10px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
  },
  fill: {
    display: 'block',
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandForeground1,
    forcedColorAdjust: 'none',
    transformOrigin: 'left',
    ':dir(rtl)': { transformOrigin: 'right' },
    animationName: { from: { transform: 'scaleX(0)' }, to: { transform: 'none' } },
    animationDuration: tokens.durationGentle,
    animationTimingFunction: tokens.curveDecelerateMin,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
})

/** A part of a whole as an outlined bar. Decoration: the number stands beside it. */
export function Bar({ part, of }: { part: number; of: number }) {
  const styles = useStyles()
  return (
    <span className={styles.track} aria-hidden>
      <span className={styles.fill} style={{ width: `${(part / Math.max(1, of)) * 100}%` }} />
    </span>
  )
}
