import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { writeSettings } from '../../../okra/quarter/activities/writePlaces.ts'
import type { ActivityRun, Contribution, SessionRun } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { LensIcon } from '../../ui/lens.tsx'
import { HiddenText } from '../hiddenText.tsx'
import { useLooks } from '../looks.ts'
import { usePhaseName, usePlaceName, usePlaces } from '../place.ts'
import { hypothesisWords } from '../plan/hypothesisWords.ts'
import { usePlan } from '../plan/usePlan.ts'

const useStyles = makeStyles({
  lane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  columns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))', gap: tokens.spacingHorizontalM },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
})

/** Cards in lanes of objectives with a column for each phase. While people write the lanes are there and nothing is in them. */
export function Lanes({ session, run }: { session: SessionRun; run: ActivityRun }) {
  const places = usePlaces()
  const looks = useLooks()
  const plan = usePlan()
  const { phases = [] } = writeSettings(run)
  const all = Object.values(session.contributions).sort((a, b) => (a.id < b.id ? -1 : 1))
  const used = new Set(all.map(({ lens }) => lens))
  const ofQuarter = (place: string) => plan.objectives[place] !== undefined && plan.objectives[place].slot !== 'next-quarter'
  const lanes = [...places.filter((place) => used.has(place) || ofQuarter(place)), ...[...used].filter((lens) => !places.includes(lens))]
  return (
    <div className={looks.stack}>
      {lanes.map((lane) => (
        <Lane key={lane} lane={lane} phases={phases} cards={all.filter(({ lens }) => lens === lane)} />
      ))}
    </div>
  )
}

function Lane({ lane, phases, cards }: { lane: string; phases: readonly string[]; cards: readonly Contribution[] }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const nameOf = usePlaceName()
  const phaseName = usePhaseName()
  const plan = usePlan()
  const loose = cards.filter(({ fields }) => !phases.includes(fields.phase ?? ''))
  const hypotheses = Object.values(plan.hypotheses).filter(({ objective }) => objective === lane)
  return (
    <section className={styles.lane} aria-label={say('activity.named', { name: nameOf(lane), n: cards.length })}>
      <h3 className={mergeClasses(looks.heading, looks.line, looks.middle)}>
        <LensIcon lens={lane} />
        <bdi>{nameOf(lane)}</bdi>
      </h3>
      {hypotheses.map((one) => (
        <p key={one.id} className={looks.quiet}>
          <bdi>{hypothesisWords(say, one)}</bdi>
        </p>
      ))}
      <div className={styles.columns}>
        {phases.map((phase) => (
          <Column key={phase} title={phaseName(phase)} cards={cards.filter(({ fields }) => fields.phase === phase)} />
        ))}
        {loose.length > 0 && <Column title={say('phase.none')} cards={loose} />}
      </div>
    </section>
  )
}

function Column({ title, cards }: { title: string; cards: readonly Contribution[] }) {
  const looks = useLooks()
  const styles = useStyles()
  return (
    <div className={styles.column}>
      <h4 className={looks.quiet}>{title}</h4>
      {cards.length > 0 && (
        <ul className={looks.list}>
          {cards.map(({ id, text }) => (
            <li key={id} className={looks.card}>
              {text === null ? <HiddenText /> : <bdi className={looks.text}>{text}</bdi>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
