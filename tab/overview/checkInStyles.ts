import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'

/** A line of the check-in: what it is about, and beside it (below it, where there is little room) the fields. */
export const useCheckInStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.1fr) minmax(0, 2fr)',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    '@media (max-width: 840px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: '128px 128px minmax(0, 1fr)',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', alignItems: 'end' },
  },
  two: {
    gridTemplateColumns: '160px minmax(0, 1fr)',
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  wide: { '@media (max-width: 480px)': { gridColumn: '1 / -1' } },
  whole: { gridColumn: '1 / -1' },
  // A field may be narrower than the browser would like it to be.
  narrow: { minInlineSize: 0, '& input': { inlineSize: '100%', minInlineSize: 0 } },
})
