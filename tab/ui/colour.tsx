import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { ReactNode } from 'react'
import type { Colour } from '../../okra/quarter/plan/items.ts'

interface ColourLook {
  readonly background: string
  readonly foreground: string
  readonly border: string
}

const looks: Readonly<Record<Colour, ColourLook>> = {
  blue: {
    background: tokens.colorPaletteBlueBackground2,
    foreground: tokens.colorPaletteBlueForeground2,
    border: tokens.colorPaletteBlueBorderActive,
  },
  lavender: {
    background: tokens.colorPaletteLavenderBackground2,
    foreground: tokens.colorPaletteLavenderForeground2,
    border: tokens.colorPaletteLavenderBorderActive,
  },
  marigold: {
    background: tokens.colorPaletteMarigoldBackground2,
    foreground: tokens.colorPaletteMarigoldForeground2,
    border: tokens.colorPaletteMarigoldBorderActive,
  },
  teal: {
    background: tokens.colorPaletteTealBackground2,
    foreground: tokens.colorPaletteTealForeground2,
    border: tokens.colorPaletteTealBorderActive,
  },
  platinum: {
    background: tokens.colorPalettePlatinumBackground2,
    foreground: tokens.colorPalettePlatinumForeground2,
    border: tokens.colorPalettePlatinumBorderActive,
  },
  pink: {
    background: tokens.colorPalettePinkBackground2,
    foreground: tokens.colorPalettePinkForeground2,
    border: tokens.colorPalettePinkBorderActive,
  },
  forest: {
    background: tokens.colorPaletteForestBackground2,
    foreground: tokens.colorPaletteForestForeground2,
    border: tokens.colorPaletteForestBorderActive,
  },
  cranberry: {
    background: tokens.colorPaletteCranberryBackground2,
    foreground: tokens.colorPaletteCranberryForeground2,
    border: tokens.colorPaletteCranberryBorderActive,
  },
}

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    minWidth: 0,
    maxWidth: '100%',
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalSNudge,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  letter: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    inlineSize: '24px',
    blockSize: '24px',
    paddingInline: 0,
    boxSizing: 'border-box',
  },
})

const styleOf = ({ background, foreground, border }: ColourLook) => ({
  backgroundColor: background,
  color: foreground,
  borderColor: border,
})

/** Words on one of the eight colours. */
export function ColourChip({ colour, children }: { colour: Colour; children: ReactNode }) {
  const styles = useStyles()
  return (
    <span className={styles.chip} style={styleOf(looks[colour])}>
      {children}
    </span>
  )
}

/** The first letter of a name on its colour; the name itself stands beside it. */
export function LetterBadge({ colour, name }: { colour: Colour; name: string }) {
  const styles = useStyles()
  const [letter = ''] = name.trim()
  return (
    <span className={mergeClasses(styles.chip, styles.letter)} style={styleOf(looks[colour])} aria-hidden>
      {letter.toUpperCase()}
    </span>
  )
}
