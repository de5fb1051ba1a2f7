import { Button } from '@fluentui/react-button'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { stepKey } from '../../../okra/words/words.ts'
import { useSay } from '../../i18n/say.tsx'
import { EntryList } from '../entries/saying.tsx'
import { useLooks } from '../looks.ts'
import { MilestoneCard } from '../milestones/milestoneCard.tsx'
import type { Spotlight } from '../milestones/spotlight.ts'
import { StepBar } from '../milestones/stepBar.tsx'
import { walkKeys } from '../milestones/walkKeys.ts'
import { usePlan } from '../plan/usePlan.ts'
import { Presenter } from '../present/panel.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { useStageHere } from '../stageHere.ts'
import { CardClock } from './cardClock.tsx'
import { useReviewing } from './reviewing.ts'

const useStyles = makeStyles({
  stage: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalXL,
    minWidth: 0,
  },
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (max-width: 792px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  focus: {
    padding: tokens.spacingHorizontalXXL,
    gap: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusXLarge,
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalM },
  },
  question: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
})

/** One milestone after the other, with its notes and questions; the step's question stays at the bottom. */
export function ReviewStage() {
  const scene = useScene('review')
  return scene && <Review scene={scene} />
}

function Review({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const { spotlight, questions } = useReviewing(scene)
  const { item } = spotlight
  useStageHere()
  return (
    <section className={styles.stage} aria-label={say('review.stage')} onKeyDown={walkKeys(spotlight.step)}>
      {item === null ? (
        <p className={looks.plain}>{say('review.empty')}</p>
      ) : (
        <div className={styles.both}>
          <Focus scene={scene} spotlight={spotlight} item={item} />
          <section className={looks.tight} aria-label={say('review.questions')}>
            <h3 className={looks.heading}>{say('review.questions')}</h3>
            <EntryList entries={questions} label={say('review.questions')} empty={say('review.noQuestions')} />
          </section>
        </div>
      )}
      <p className={styles.question}>{say(stepKey(scene.session.playbook.id, scene.step.id, 'question'))}</p>
    </section>
  )
}

function Focus({ scene, spotlight, item }: { scene: Scene; spotlight: Spotlight; item: string }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const notes = usePlan().milestones[item]?.notes ?? ''
  return (
    <section className={mergeClasses(looks.card, looks.marked, styles.focus)} aria-label={say('milestone.now')}>
      <div className={mergeClasses(looks.row, looks.spread)}>
        <StepBar walking={spotlight} may={false} />
        <CardClock scene={scene} spotlight={spotlight} />
      </div>
      <MilestoneCard id={item} large level={2} />
      <Presenter presenter={spotlight.data.presenter} />
      {notes !== '' && (
        <div className={looks.tight}>
          <h3 className={looks.heading}>{say('review.notes')}</h3>
          <bdi className={looks.text}>{notes}</bdi>
        </div>
      )}
      {spotlight.may && scene.run.status === 'open' && (
        <div>
          <Button
            appearance="primary"
            disabledFocusable={spotlight.busy || spotlight.place >= spotlight.items.length}
            onClick={() => spotlight.step(1)}
          >
            {say('review.nextCard')}
          </Button>
        </div>
      )}
    </section>
  )
}
