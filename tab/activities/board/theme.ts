import { tokens } from '@fluentui/react-theme'
import type { BoardTheme, Paint } from '../../../okra/board/drawing/look.ts'
import type { MilestoneType } from '../../../okra/quarter/plan/items.ts'
import { milestoneTypes } from '../../../okra/quarter/plan/items.ts'
import { typeLook } from '../../ui/milestoneType.tsx'

const byType = Object.fromEntries(
  milestoneTypes.map((type) => {
    const { background, border, foreground } = typeLook(type)
    return [type, { fill: background, border, text: foreground }]
  }),
) as Readonly<Record<MilestoneType, Paint>>

/** The board in the colours of the theme on screen: tokens only, so that it follows the theme by itself. */
export const screenTheme: BoardTheme = {
  background: tokens.colorNeutralBackground1,
  slack: tokens.colorNeutralBackground3,
  grid: tokens.colorNeutralStroke2,
  text: tokens.colorNeutralForeground1,
  quiet: tokens.colorNeutralForeground3,
  line: tokens.colorNeutralForeground2,
  danger: tokens.colorStatusDangerForeground3,
  accent: tokens.colorBrandForeground1,
  warning: {
    fill: tokens.colorStatusWarningBackground1,
    border: tokens.colorStatusWarningBorder2,
    text: tokens.colorStatusWarningForeground2,
  },
  cell: { fill: tokens.colorNeutralBackground3, border: tokens.colorTransparentStroke, text: tokens.colorNeutralForeground1 },
  types: {
    ...byType,
    untyped: { fill: tokens.colorNeutralBackground1, border: tokens.colorNeutralStrokeAccessible, text: tokens.colorNeutralForeground1 },
  },
  font: 'inherit',
}
