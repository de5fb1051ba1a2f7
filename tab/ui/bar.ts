import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'

/** A slim bar above a page that goes on below it. */
export const useBar = makeStyles({
  bar: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sticky: { position: 'sticky', insetBlockStart: 0, zIndex: 3 },
})
