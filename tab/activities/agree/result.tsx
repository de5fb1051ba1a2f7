import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { commitments, isLow } from '../../../okra/quarter/activities/agree.ts'
import type { Agreement } from '../../../okra/quarter/plan/results.ts'
import { saidOf } from '../../../okra/quarter/plan/results.ts'
import { useSay } from '../../i18n/say.tsx'
import { SaidText } from '../entries/saidText.tsx'
import { useLooks } from '../looks.ts'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  bar: {
    gridColumn: '2 / -1',
    boxSizing: 'border-box',
    height: '12px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
  },
  fill: { display: 'block', height: '100%', backgroundColor: tokens.colorCompoundBrandForeground1, forcedColorAdjust: 'none' },
})

/** The distribution of the answers, never an average, and the concerns apart from it. */
export function AgreementResult({ agreement }: { agreement: Agreement }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const { counts, concerns } = agreement
  const { all, enough, lowest } = saidOf(agreement)
  const most = Math.max(1, ...counts)
  return (
    <section className={looks.stack} aria-label={say('agree.counts')}>
      <p className={mergeClasses(looks.plain, looks.strong)}>{say('agree.summary', { yes: enough, all, lowest })}</p>
      {isLow(agreement) && (
        <p className={mergeClasses(looks.card, looks.warned)} role="status">
          {say('agree.low')}
        </p>
      )}
      <ul className={looks.list} aria-label={say('agree.counts')}>
        {commitments.toReversed().map((answer) => (
          <li key={answer} className={styles.row}>
            <span className={looks.number}>{answer}</span>
            <span>{say(`agree.${answer}`)}</span>
            <span className={looks.number}>{say('agree.count', { n: counts[answer - 1] ?? 0 })}</span>
            <span className={styles.bar} aria-hidden>
              <span className={styles.fill} style={{ width: `${((counts[answer - 1] ?? 0) / most) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <h3 className={looks.heading}>{say('agree.concerns')}</h3>
      {concerns.length === 0 && <p className={looks.quiet}>{say('agree.noConcerns')}</p>}
      <ul className={looks.list} aria-label={say('agree.concerns')}>
        {concerns.map(({ id, text }) => (
          <li key={id} className={looks.card}>
            <SaidText id={id} text={text} />
          </li>
        ))}
      </ul>
    </section>
  )
}
