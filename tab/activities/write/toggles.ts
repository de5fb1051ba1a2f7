import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'

/** Choices that are tinted and ticked, not filled: the one filled button of a screen is its primary action. */
export const useToggles = makeStyles({
  wide: {
    justifyContent: 'flex-start',
    textAlign: 'start',
    minWidth: 0,
    maxWidth: '100%',
    minHeight: '44px',
    position: 'relative',
    fontWeight: tokens.fontWeightRegular,
    hyphens: 'auto',
    overflowWrap: 'anywhere',
    paddingInlineStart: tokens.spacingHorizontalS,
    '& > .fui-Button__icon': { inlineSize: 'auto', blockSize: 'auto', marginInline: `0 ${tokens.spacingHorizontalS}` },
  },
  small: { minWidth: 0, maxWidth: '100%', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere', textAlign: 'start' },
  tick: { position: 'absolute', insetBlockStart: '4px', insetInlineEnd: '4px' },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-2px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2Hover },
  },
})
