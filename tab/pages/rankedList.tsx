import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import type { OrderedBy, PlacedTheme } from '../../okra/artifacts/ranking.ts'
import { useSay } from '../i18n/say.tsx'
import { LensIcon } from '../ui/lens.tsx'
import { useShared } from '../ui/styles.ts'

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: `2px ${tokens.spacingHorizontalS}`,
    paddingBlock: tokens.spacingVerticalXS,
  },
  title: { overflowWrap: 'anywhere', overflow: 'clip', overflowClipMargin: '4px' },
  dots: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  track: {
    gridColumn: '2 / -1',
    blockSize: '8px',
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    boxSizing: 'border-box',
  },
  bar: {
    blockSize: '100%',
    backgroundColor: tokens.colorCompoundBrandForeground1,
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
  },
})

/** Themes with their dots as bars; equal ones say so in words. Without a count they are a plain list. */
export function RankedList({ themes, by }: { themes: readonly PlacedTheme[]; by: OrderedBy }) {
  const say = useSay()
  const shared = useShared()
  const styles = useStyles()
  const most = Math.max(1, ...themes.map(({ dots }) => dots))
  return (
    <ul className={shared.list}>
      {themes.map(({ id, lens, title, dots, rank, tied }) => (
        <li key={id} className={styles.item}>
          <LensIcon lens={lens} />
          <span className={styles.title}>
            <bdi>{title}</bdi> <span className={shared.quiet}>{say(`lens.${lens}.name` as 'lens.platform.name')}</span>
          </span>
          {by === 'dots' && (
            <span className={styles.dots}>
              {say('outcome.dots', { n: dots })}
              {tied && <span className={shared.quiet}> · {say('outcome.tie')}</span>}
            </span>
          )}
          {by === 'hand' && <span className={styles.dots}>{rank}</span>}
          {by === 'dots' && (
            <span aria-hidden className={styles.track}>
              <span style={{ display: 'block', inlineSize: `${(100 * dots) / most}%` }} className={styles.bar} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
