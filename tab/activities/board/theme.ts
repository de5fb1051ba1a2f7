import { tokens } from '@fluentui/react-theme'
import type { BoardTheme } from '../../../okra/board/drawing/look.ts'

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
    milestone: {
      fill: tokens.colorPaletteBlueBackground2,
      border: tokens.colorPaletteBlueBorderActive,
      text: tokens.colorPaletteBlueForeground2,
    },
    epic: {
      fill: tokens.colorPaletteLavenderBackground2,
      border: tokens.colorPaletteLavenderBorderActive,
      text: tokens.colorPaletteLavenderForeground2,
    },
    spike: {
      fill: tokens.colorPaletteMarigoldBackground2,
      border: tokens.colorPaletteMarigoldBorderActive,
      text: tokens.colorPaletteMarigoldForeground2,
    },
    experiment: {
      fill: tokens.colorPaletteTealBackground2,
      border: tokens.colorPaletteTealBorderActive,
      text: tokens.colorPaletteTealForeground2,
    },
    enabler: {
      fill: tokens.colorPalettePlatinumBackground2,
      border: tokens.colorPalettePlatinumBorderActive,
      text: tokens.colorPalettePlatinumForeground2,
    },
    inception: {
      fill: tokens.colorPalettePinkBackground2,
      border: tokens.colorPalettePinkBorderActive,
      text: tokens.colorPalettePinkForeground2,
    },
    untyped: { fill: tokens.colorNeutralBackground1, border: tokens.colorNeutralStrokeAccessible, text: tokens.colorNeutralForeground1 },
  },
  font: 'inherit',
}
