import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { rankedOptions, voteOf } from '../../../okra/quarter/activities/vote.ts'
import { isOffered } from '../../../okra/quarter/offers.ts'
import type { RankedTheme } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Scene } from '../scene.ts'
import { OptionIcon } from './optionIcon.tsx'
import { OrderByHand } from './orderByHand.tsx'

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'start',
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
  dots: { whiteSpace: 'nowrap', textAlign: 'end' },
})

/** The result of a vote: bars with numbers, most dots first, ties named. Too few voices: the order by hand. */
export function VoteResult({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const offers = usePicture((picture) => picture.offers)
  const { run, session } = scene
  const data = voteOf(run)
  const ranked = rankedOptions(session, usePlan(), run)
  if (data.totals === null && data.order === null) {
    return (
      <>
        {!run.expired && <p className={looks.plain}>{say('vote.withheld')}</p>}
        {isOffered(offers, 'OrderByHand') ? (
          <OrderByHand run={run.id} ranked={ranked} />
        ) : (
          <p className={looks.quiet}>{say('vote.handWaits')}</p>
        )}
      </>
    )
  }
  return (
    <>
      {data.order !== null && <p className={looks.plain}>{say('vote.byHand')}</p>}
      <RankedList ranked={ranked} counted={data.totals !== null} />
      {data.order !== null && isOffered(offers, 'OrderByHand') && <OrderByHand run={run.id} ranked={ranked} />}
    </>
  )
}

/** Themes in their order. `counted`: with bars and dots, otherwise only the order. */
export function RankedList({ ranked, counted }: { ranked: readonly RankedTheme[]; counted: boolean }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const most = Math.max(1, ...ranked.map(({ dots }) => dots))
  const shared = new Set(
    ranked.filter((one) => one.dots > 0 && ranked.some((other) => other.id !== one.id && other.dots === one.dots)).map(({ id }) => id),
  )
  return (
    <ol className={looks.list} aria-label={say('vote.result')}>
      {ranked.map(({ id, lens, title, dots }) => (
        <li key={id} className={styles.item}>
          <OptionIcon id={id} lens={lens} />
          <bdi className={looks.text}>{title}</bdi>
          {counted && (
            <span className={mergeClasses(looks.number, styles.dots)}>
              {say('vote.dots', { n: dots })}
              {shared.has(id) && <span className={looks.quiet}> · {say('vote.same')}</span>}
            </span>
          )}
          {counted && (
            <span className={styles.bar} aria-hidden>
              <span className={styles.fill} style={{ width: `${(dots / most) * 100}%` }} />
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
