import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'

/** Where seven columns have no room: a team becomes a block, its numbers stand three in a row with their names above them. */
const narrow = '@media (max-width: 800px)'
const hairline = {
  borderBlockStartWidth: tokens.strokeWidthThin,
  borderBlockStartStyle: 'solid',
  borderBlockStartColor: tokens.colorNeutralStroke2,
} as const

/** The administrator's page. */
export const useAdminStyles = makeStyles({
  signIn: { maxInlineSize: '480px', boxSizing: 'border-box', inlineSize: '100%' },
  warning: { color: tokens.colorStatusWarningForeground2 },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  find: { maxInlineSize: '320px' },
  table: {
    inlineSize: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
    [narrow]: { display: 'block' },
  },
  columns: {
    [narrow]: { position: 'absolute', inlineSize: '1px', blockSize: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
  column: column('start'),
  numberColumn: column('end'),
  team: {
    ...hairline,
    [narrow]: { display: 'block', paddingBlock: tokens.spacingVerticalS },
  },
  row: {
    [narrow]: {
      display: 'grid',
      gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
      alignItems: 'start',
      gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    },
  },
  question: {
    color: tokens.colorNeutralForeground2,
    ':last-child > *': { paddingBlockEnd: tokens.spacingVerticalM, [narrow]: { paddingBlockEnd: tokens.spacingVerticalXS } },
    [narrow]: { paddingBlock: tokens.spacingVerticalS, ...hairline, marginBlockStart: tokens.spacingVerticalS },
  },
  name: { padding: 0, textAlign: 'start', [narrow]: { gridColumn: '1 / 3' } },
  // The name reads like a line of text, with its whole line to press.
  opener: {
    justifyContent: 'flex-start',
    minInlineSize: 0,
    paddingInline: tokens.spacingHorizontalXS,
    // As far out as the texts above and below it.
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightSemibold,
  },
  mirrored: { ':dir(rtl)': { transform: 'scaleX(-1)' } },
  allowed: { padding: 0, [narrow]: { justifySelf: 'end' } },
  questionName: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineStart: '30px',
    overflowWrap: 'anywhere',
    [narrow]: { gridColumn: '1 / -1', paddingInlineStart: 0 },
  },
  left: { [narrow]: { display: 'none' } },
  number: {
    textAlign: 'end',
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalL,
    whiteSpace: 'nowrap',
    [narrow]: { textAlign: 'start', paddingInline: 0, ':last-child': { gridColumn: 'span 2' } },
  },
  // Most teams of a large server: on a phone their zeros would only push the others away.
  unused: { [narrow]: { display: 'none' } },
  label: {
    display: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    [narrow]: { display: 'block' },
  },
})

function column(textAlign: 'start' | 'end') {
  return {
    textAlign,
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineStart: textAlign === 'end' ? tokens.spacingHorizontalL : '0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'normal',
    color: tokens.colorNeutralForeground3,
    verticalAlign: 'bottom',
  } as const
}
