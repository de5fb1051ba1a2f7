import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'

const useStyles = makeStyles({
  // The track is an outline: filled, it would hide the value in high contrast.
  track: {
    display: 'block',
    blockSize: '8px',
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    boxSizing: 'border-box',
    overflow: 'hidden',
  },
  bar: { display: 'block', blockSize: '100%', backgroundColor: tokens.colorCompoundBrandForeground1 },
})

/** How far something has come, 0 to 1. The label says it in words. */
export function Bar({ share, label }: { share: number; label: string }) {
  const styles = useStyles()
  return (
    <span role="img" aria-label={label} className={styles.track}>
      <span className={styles.bar} style={{ inlineSize: `${Math.round(100 * share)}%` }} />
    </span>
  )
}
