import { Button } from '@fluentui/react-button'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useState } from 'react'
import type { MilestoneStanding } from '../../okra/overview/standing.ts'
import { milestoneStandings } from '../../okra/overview/standing.ts'
import type { Span } from '../../okra/quarter/plan/items.ts'
import { usePlan } from '../activities/plan/usePlan.ts'
import type { Say } from '../i18n/say.tsx'
import { useSay } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { TypeChip } from '../ui/milestoneType.tsx'
import { useShared } from '../ui/styles.ts'
import { useOverviewStyles } from './overviewStyles.ts'
import { Status } from './status.tsx'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '112px minmax(0, 1fr) 104px 120px minmax(0, 96px)',
    alignItems: 'center',
    gap: `2px ${tokens.spacingHorizontalM}`,
    paddingBlock: tokens.spacingVerticalS,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  whole: { '@media (max-width: 640px)': { gridColumn: '1 / -1' } },
  note: { gridColumn: '2 / -1', '@media (max-width: 640px)': { gridColumn: '1 / -1' } },
})

const shownAtFirst = 12

/** The milestones of the plan by their weeks: type, text, weeks, status, owner; the last note below. */
export function Milestones() {
  const say = useSay()
  const shared = useShared()
  const styles = useOverviewStyles()
  const all = milestoneStandings(usePlan())
  const [whole, setWhole] = useState(false)
  const shown = whole ? all : all.slice(0, shownAtFirst)
  return (
    <section className={shared.card}>
      <div className={styles.line}>
        <h2 className={shared.heading}>{say('overview.milestones')}</h2>
        {shown.length < all.length && (
          <span className={shared.quiet}>{say('overview.shown', { shown: shown.length, all: all.length })}</span>
        )}
      </div>
      {all.length === 0 ? (
        <p className={shared.text}>{say('overview.noMilestones')}</p>
      ) : (
        <ul className={styles.rows}>
          {shown.map((standing) => (
            <MilestoneRow key={standing.milestone.id} standing={standing} />
          ))}
        </ul>
      )}
      {shown.length < all.length && (
        <div>
          <Button onClick={() => setWhole(true)}>{say('overview.showAll', { all: all.length })}</Button>
        </div>
      )}
    </section>
  )
}

function MilestoneRow({ standing: { milestone, last } }: { standing: MilestoneStanding }) {
  const say = useSay()
  const shared = useShared()
  const styles = useStyles()
  const overview = useOverviewStyles()
  const { type, text, placement, status, owner } = milestone
  const name = usePicture(({ people }) => people.find(({ key }) => key === owner)?.name ?? null)
  return (
    <li className={mergeClasses(overview.row, styles.row)}>
      <span>
        <TypeChip type={type} />
      </span>
      <span className={mergeClasses(shared.text, styles.whole)}>
        <bdi>{text}</bdi>
      </span>
      <span className={shared.quiet}>{weeksIn(placement, say)}</span>
      <Status status={status} />
      <span className={mergeClasses(shared.quiet, overview.grow)}>
        {name === null ? (
          say('overview.noOwner')
        ) : (
          <>
            <span className={shared.spoken}>{say('overview.ownedBy', { name })}</span>
            <bdi aria-hidden>{name}</bdi>
          </>
        )}
      </span>
      {last && last.note !== '' && (
        <span className={mergeClasses(shared.quiet, styles.note)}>
          <bdi>{last.note}</bdi>
        </span>
      )}
    </li>
  )
}

/** "weeks 3–5" */
export function weeksIn(placement: Span | null, say: Say): string {
  if (!placement) return say('overview.noWeeks')
  const { start, end } = placement
  return start === end ? say('overview.oneWeek', { start }) : say('overview.weeks', { start, end })
}
