import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { PointerEvent } from 'react'
import { memo } from 'react'
import type { Box } from '../../../okra/board/drawing/arrangement.ts'
import { screenTheme } from './theme.ts'

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
    '&[data-held]': { zIndex: 3, willChange: 'transform, translate', cursor: 'grabbing', boxShadow: tokens.shadow16 },
    '&[data-held] > .okra-held': { display: 'flex' },
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
  /** What is seen of a card while it is held. */
  held: {
    display: 'none',
    alignItems: 'center',
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    overflow: 'hidden',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid transparent`,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
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
  const { milestone } = box.bar
  const { fill, text, border } = screenTheme.types[milestone.type ?? 'untyped']
  return (
    <button
      type="button"
      data-card={milestone.id}
      data-walk={milestone.id}
      tabIndex={reachable ? 0 : -1}
      aria-label={label}
      aria-pressed={chosen}
      className={mergeClasses(styles.stop, movable && styles.movable, chosen && styles.chosen, others && styles.others)}
      style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height }}
      onPointerDown={(event) => take(event, box)}
    >
      {movable && (
        <span
          aria-hidden
          className={mergeClasses(styles.held, 'okra-held')}
          style={{ backgroundColor: fill, color: text, borderColor: border }}
        >
          {milestone.text}
        </span>
      )}
      {movable && <span className={styles.end} aria-hidden />}
    </button>
  )
})
