import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'

/** What the views of the activities have in common: spacing, cards, quiet text. Only tokens and logical properties. */
export const useLooks = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  tight: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  /** One line: an icon, a text that may wrap, something at the end. */
  line: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS, minWidth: 0 },
  middle: { alignItems: 'center' },
  /** For a card whose content stands side by side. */
  across: { flexDirection: 'row', alignItems: 'center' },
  spread: { justifyContent: 'space-between' },
  /** At the end of its line, also when the line has wrapped. */
  end: { marginInlineStart: 'auto' },
  grow: { flex: '1 1 0', minWidth: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  /** For a list whose items stand beside each other. */
  wrap: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'clip',
  },
  marked: {
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  done: {
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorStatusSuccessBorder2,
  },
  warned: {
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorStatusWarningBorder2,
  },
  /** What people wrote. Heaps of marks above and below a letter end with its lines. */
  text: {
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    whiteSpace: 'pre-wrap',
    minWidth: 0,
    overflow: 'clip',
    overflowClipMargin: '4px',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  plain: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground3 },
  number: { margin: 0, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground2 },
  danger: { color: tokens.colorStatusDangerForeground3 },
  brand: { color: tokens.colorBrandForeground1 },
  inlineIcon: { flexShrink: 0 },
  /** On touch screens every target is 44 px. */
  target: { '@media (pointer: coarse)': { minHeight: '44px', minWidth: '44px' } },
  noKeyboard: { '@media (hover: none), (pointer: coarse)': { display: 'none' } },
  onlyTouch: { display: 'none', '@media (hover: none), (pointer: coarse)': { display: 'inline' } },
})
