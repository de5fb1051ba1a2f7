import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { Objective } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { CompanyChips } from '../company/chips.tsx'
import { useLooks } from '../looks.ts'
import { Carried } from '../plan/carried.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { StageQuestion } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import type { Source } from './sources.ts'
import { sourcesOf } from './sources.ts'

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  candidate: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
})

/** The themes on the left, the candidates that they became on the right. */
export function RefineStage() {
  const scene = useScene('refine')
  return scene && <Refining scene={scene} />
}

function Refining({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const plan = usePlan()
  const sources = sourcesOf(scene.session, plan)
  const candidates = Object.values(plan.objectives)
  return (
    <div className={looks.stack}>
      <StageQuestion scene={scene} />
      <div className={styles.both}>
        <section className={looks.tight} aria-label={say('refine.themes')}>
          <h3 className={looks.heading}>{say('refine.themes')}</h3>
          <ul className={looks.list}>
            {sources.map((source) => (
              <SourceLine key={source.id} source={source} />
            ))}
          </ul>
        </section>
        <section className={looks.tight} aria-label={say('refine.candidates', { n: candidates.length })}>
          <h3 className={looks.heading}>{say('refine.candidates', { n: candidates.length })}</h3>
          {candidates.length === 0 && <p className={looks.quiet}>{say('refine.none')}</p>}
          <ol className={looks.list}>
            {candidates.map((objective) => (
              <Candidate key={objective.id} objective={objective} sources={sources} />
            ))}
          </ol>
        </section>
      </div>
    </div>
  )
}

function SourceLine({ source: { title, contributions, became } }: { source: Source }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <li className={mergeClasses(looks.card, became.length > 0 && looks.done)}>
      <bdi className={looks.text}>{title}</bdi>
      <span className={looks.quiet}>
        {say('cluster.ideas', { n: contributions.length })}
        {became.length > 0 && ` · ${say('refine.isCandidate')}`}
      </span>
    </li>
  )
}

function Candidate({ objective, sources }: { objective: Objective; sources: readonly Source[] }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const from = sources.filter(({ id }) => objective.from.includes(id)).map(({ title }) => title)
  return (
    <li className={mergeClasses(looks.card, looks.marked)}>
      <bdi className={mergeClasses(looks.text, looks.strong, styles.candidate)}>{objective.text}</bdi>
      <Carried objective={objective} />
      {from.length > 0 && (
        <p className={looks.quiet}>
          {say('refine.from')} <bdi>{from.join(' · ')}</bdi>
        </p>
      )}
      <CompanyChips ids={objective.supports} />
    </li>
  )
}
