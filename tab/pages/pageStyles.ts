import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'

/** What full pages have in common. */
export const usePageStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXL,
    '@media (max-width: 840px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  mainAndSide: {
    gridTemplateColumns: 'minmax(0, 2.4fr) minmax(0, 1fr)',
    '@media (max-width: 840px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  sideAndMain: {
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    '@media (max-width: 840px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  link: {
    color: tokens.colorBrandForegroundLink,
    minBlockSize: '24px',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
    '@media (pointer: coarse)': { display: 'inline-flex', alignItems: 'center', minBlockSize: '44px' },
  },
  item: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
  },
  agenda: {
    display: 'grid',
    gridTemplateColumns: '26px minmax(0, 1fr) minmax(0, 1.2fr) 48px',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    '@media (max-width: 640px)': { gridTemplateColumns: '26px minmax(0, 1fr) 48px' },
  },
  doing: {
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { gridColumn: '2 / 3', gridRow: '2' },
  },
  grow: { flex: '1 1 160px', minInlineSize: 0, overflowWrap: 'anywhere' },
  number: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    inlineSize: '26px',
    blockSize: '26px',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  shield: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
})
