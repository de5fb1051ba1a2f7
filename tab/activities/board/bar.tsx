import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import { memo } from 'react'
import type { Unlock } from '../../../okra/board/board.ts'
import type { Box } from '../../../okra/board/drawing/arrangement.ts'
import { drawBar } from '../../../okra/board/drawing/drawBar.ts'
import type { Look } from '../../../okra/board/drawing/look.ts'
import type { Scales } from '../../../okra/quarter/plan/results.ts'
import { Drawn } from './svg.tsx'

const useStyles = makeStyles({
  bar: {
    transitionProperty: 'transform',
    transitionDuration: tokens.durationNormal,
    transitionTimingFunction: tokens.curveEasyEase,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
})

interface BarProps {
  readonly box: Box
  readonly undated: readonly Unlock[]
  readonly scales: Scales
  readonly look: Look
}

/** A drawn bar. It is drawn anew only when its milestone, its size or the look has changed; a new place is a transform. */
export const DrawnBar = memo(function DrawnBar({ box, undated, scales, look }: BarProps) {
  const styles = useStyles()
  const { children } = drawBar(box, undated, scales, look)
  const inside = children.filter((child) => typeof child !== 'string')
  return (
    <g className={styles.bar} style={{ transform: `translate(${box.x}px, ${box.y}px)` }} data-card={box.bar.milestone.id}>
      <Drawn shapes={inside} />
    </g>
  )
}, isSame)

function isSame(one: BarProps, other: BarProps): boolean {
  const [a, b] = [one.box, other.box]
  const sized = a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
  const said = one.undated.length === other.undated.length && one.undated.every(({ party }, index) => party === other.undated[index]?.party)
  return sized && said && a.bar.milestone === b.bar.milestone && one.scales === other.scales && one.look === other.look
}
