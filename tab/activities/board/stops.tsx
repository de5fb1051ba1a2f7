import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { PointerEvent } from 'react'
import { memo } from 'react'
import type { Box } from '../../../okra/board/drawing/arrangement.ts'

const useStyles = makeStyles({
  stop: {
    position: 'absolute',
    insetBlockStart: 0,
    insetInlineStart: 0,
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    outline: `0 solid ${tokens.colorStrokeFocus2}`,
    ':focus-visible': { outlineWidth: tokens.strokeWidthThicker, outlineOffset: '1px', zIndex: 1 },
  },
  movable: { cursor: 'grab', touchAction: 'none' },
  /** Two lines and not only a colour. */
  chosen: { boxShadow: `inset 0 0 0 2px ${tokens.colorNeutralForeground1}` },
  others: {
    animationName: { from: { outlineColor: tokens.colorBrandStroke1 }, to: { outlineColor: tokens.colorBrandStroke1 } },
    animationDuration: '1s',
    outlineWidth: tokens.strokeWidthThick,
    outlineColor: tokens.colorBrandStroke1,
  },
  end: { position: 'absolute', insetBlock: 0, insetInlineEnd: 0, width: '10px', cursor: 'ew-resize' },
})

interface StopProps {
  readonly box: Box
  readonly label: string
  readonly reachable: boolean
  readonly chosen: boolean
  /** Somebody else has just moved it. */
  readonly others: boolean
  readonly movable: boolean
  readonly take: (event: PointerEvent<HTMLElement>, box: Box) => void
}

/** The button over a drawn bar: what can be focused, read aloud and taken. */
export const CardStop = memo(function CardStop({ box, label, reachable, chosen, others, movable, take }: StopProps) {
  const styles = useStyles()
  return (
    <button
      type="button"
      data-card={box.bar.milestone.id}
      data-walk={box.bar.milestone.id}
      tabIndex={reachable ? 0 : -1}
      aria-label={label}
      aria-pressed={chosen}
      className={mergeClasses(styles.stop, movable && styles.movable, chosen && styles.chosen, others && styles.others)}
      style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height }}
      onPointerDown={(event) => take(event, box)}
    >
      {movable && <span className={styles.end} aria-hidden />}
    </button>
  )
})
