import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { answersIn } from '../../../okra/quarter/plan/spread.ts'
import type { Say } from '../../i18n/say.tsx'
import { useSay, useSpeech } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { Bar } from '../score/bars.tsx'
import { Label, labelWords } from '../score/labels.tsx'
import type { ScaleSpread } from './spreads.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    minWidth: 0,
  },
  one: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, flex: '1 1 48px', minWidth: '48px' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: 'tabular-nums' },
})

/** The spread of one scale in a line: a small bar and a number for each label, and the word when it is wide. */
export function SpreadBars({ spread }: { spread: ScaleSpread }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const { language } = useSpeech()
  const { counts, labels, scale } = spread
  if (counts === null) return <p className={looks.quiet}>{say('settle.tooFew')}</p>
  if (spread.isSame) return <p className={looks.quiet}>{say('settle.same')}</p>
  const of = answersIn(counts)
  return (
    <div className={styles.row} role="img" aria-label={spreadWords(say, language, spread)}>
      {labels.map((label) => (
        <span key={label} className={mergeClasses(styles.one, styles.small)}>
          <Label scale={scale} label={label} size={12} />
          <Bar part={counts[label] ?? 0} of={of} />
          {counts[label] ?? 0}
        </span>
      ))}
      {spread.isWide && (
        <span className={mergeClasses(looks.row, looks.warning, styles.small)}>
          <WarningRegular fontSize={14} />
          {say('settle.wide')}
        </span>
      )}
    </div>
  )
}

/** "S 1, M 2, L 4. Wide." */
export function spreadWords(say: Say, language: string, { counts, labels, scale, isWide }: ScaleSpread): string {
  const each = labels.map((label) => say('score.countOf', { label: labelWords(say, scale, label), n: counts?.[label] ?? 0 }))
  const list = new Intl.ListFormat(language, { type: 'unit' }).format(each)
  return say(isWide ? 'settle.spreadWide' : 'settle.spread', { scale: say(`score.scale.${scale}`), list })
}
