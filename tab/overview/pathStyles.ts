import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'

const narrow = '@media (max-width: 1023px)'

/** The path: five cards in a row, or one below the other where there is little room. */
export const usePathStyles = makeStyles({
  section: { minInlineSize: 0 },
  path: {
    display: 'flex',
    alignItems: 'stretch',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    minInlineSize: 0,
    [narrow]: { flexDirection: 'column', gap: tokens.spacingVerticalS },
  },
  stop: {
    display: 'flex',
    flex: '1 1 0',
    minInlineSize: 0,
    ':first-child': { flexGrow: 0.8 },
    [narrow]: { flexDirection: 'column', gap: tokens.spacingVerticalS },
  },
  gap: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    gap: '2px',
    inlineSize: '56px',
    textAlign: 'center',
    [narrow]: { flexDirection: 'row', justifyContent: 'flex-start', inlineSize: 'auto', paddingInlineStart: tokens.spacingHorizontalL },
  },
  // It points along the path: down where the cards stand below each other, and the other way where one reads from right to left.
  arrow: { ':dir(rtl)': { transform: 'scaleX(-1)' }, [narrow]: { transform: 'rotate(90deg)' } },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    flex: '1 1 0',
    minInlineSize: 0,
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  running: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
  },
  state: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  title: { hyphens: 'auto' },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `0 ${tokens.spacingHorizontalS}` },
})
