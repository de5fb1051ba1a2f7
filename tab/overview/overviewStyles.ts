import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'

/** What the parts of the overview have in common. */
export const useOverviewStyles = makeStyles({
  /** Two lines of one thing stand closer together than two things. */
  tight: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minInlineSize: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  numbers: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: `0 ${tokens.spacingHorizontalM}`,
    minInlineSize: 0,
  },
  // A field for a date may be narrower than the browser would like it to be.
  date: { maxInlineSize: '320px', minInlineSize: 0, '& input': { inlineSize: '100%', minInlineSize: 0 } },
  grow: { flex: '1 1 180px', minInlineSize: 0, overflowWrap: 'anywhere' },
  /** Below the label of a checkbox. */
  under: { paddingInlineStart: '40px', marginBlockEnd: tokens.spacingVerticalS },
  warning: { color: tokens.colorStatusWarningForeground2 },
  /** As many beside each other as there is room for. */
  thirds: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXL,
  },
  /** A text with a choice beside it, or below it. */
  beside: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 200px',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  rows: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  /** A hairline between rows, also in high contrast. */
  row: {
    paddingBlock: tokens.spacingVerticalM,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
    ':first-child': { borderBlockStartStyle: 'none', paddingBlockStart: 0 },
    ':last-child': { paddingBlockEnd: 0 },
  },
})
