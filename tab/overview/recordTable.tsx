import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { Recorded } from '../../okra/team/state.ts'
import { useSpeech } from '../i18n/say.tsx'
import { useShared } from '../ui/styles.ts'
import { percent } from './amounts.ts'

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', inlineSize: '100%', fontVariantNumeric: 'tabular-nums' },
  cell: {
    textAlign: 'start',
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
  },
  head: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

/** The track record in numbers: what the chart shows. */
export function RecordTable({ record }: { record: readonly Recorded[] }) {
  const { say, language } = useSpeech()
  const shared = useShared()
  const styles = useStyles()
  const cell = mergeClasses(shared.text, styles.cell)
  const shown = (share: number | null) => (share === null ? say('record.none') : percent(share, language))
  return (
    <table className={styles.table}>
      <caption className={shared.spoken}>{say('record.lead')}</caption>
      <thead>
        <tr>
          {(['quarter', 'keyResults', 'milestones'] as const).map((column) => (
            <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {say(`record.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {record.map(({ quarter, label, keyResults, milestones }) => (
          <tr key={quarter}>
            <th scope="row" className={cell}>
              <bdi>{label}</bdi>
            </th>
            <td className={cell}>{shown(keyResults)}</td>
            <td className={cell}>{shown(milestones)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
