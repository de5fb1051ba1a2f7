import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalXS },
  segment: {
    flex: '1 1 0',
    blockSize: '4px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  done: {
    // Forced colours would make filled and outlined look the same.
    forcedColorAdjust: 'none',
    backgroundColor: tokens.colorCompoundBrandForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandForeground1}`,
  },
  now: { flexGrow: 2 },
})

/** One segment for each step: done filled, now filled and twice as wide, later outlined. `place` counts from 1. The words say it, too. */
export function Segments({ place, steps }: { place: number; steps: number }) {
  const styles = useStyles()
  return (
    <div aria-hidden className={styles.row}>
      {Array.from({ length: steps }, (_, index) => index + 1).map((step) => (
        <span key={step} className={mergeClasses(styles.segment, step <= place && styles.done, step === place && styles.now)} />
      ))}
    </div>
  )
}
