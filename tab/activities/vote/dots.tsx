import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'

const useStyles = makeStyles({
  dots: { display: 'inline-flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  dot: {
    boxSizing: 'border-box',
    width: '12px',
    height: '12px',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    forcedColorAdjust: 'none',
  },
  filled: {
    backgroundColor: tokens.colorCompoundBrandForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandForeground1}`,
    animationName: { from: { transform: 'scale(0.8)' }, to: { transform: 'none' } },
    animationDuration: tokens.durationFaster,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
})

/** So many dots, the first ones filled. A picture of a number that is said beside it. */
export function DotRow({ filled, of }: { filled: number; of: number }) {
  const styles = useStyles()
  return (
    <span aria-hidden className={styles.dots}>
      {Array.from({ length: of }, (_, index) => index).map((index) => (
        <span key={index} className={mergeClasses(styles.dot, index < filled && styles.filled)} />
      ))}
    </span>
  )
}
