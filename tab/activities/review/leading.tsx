import { Button } from '@fluentui/react-button'
import { useSay } from '../../i18n/say.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useLooks } from '../looks.ts'
import { MilestoneCard } from '../milestones/milestoneCard.tsx'
import { StepBar } from '../milestones/stepBar.tsx'
import { walkKeys } from '../milestones/walkKeys.ts'
import { PresenterField } from '../present/leading.tsx'
import type { Scene } from '../scene.ts'
import { useIsStageHere } from '../stageHere.ts'
import { CardClock } from './cardClock.tsx'
import { useReviewing } from './reviewing.ts'

/** What who leads does in the review: goes from card to card, says who presents. */
export function LeadReviewing({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const { spotlight } = useReviewing(scene)
  const isStageHere = useIsStageHere()
  if (spotlight.item === null) return <p className={looks.plain}>{say('review.empty')}</p>
  // The stage beside it has the card and the way on.
  if (isStageHere) return <PresenterField presenter={spotlight.data.presenter} />
  return (
    <section className={looks.stack} aria-label={say('milestone.now')} onKeyDown={walkKeys(spotlight.step)}>
      <StepBar walking={spotlight} />
      <div className={looks.card}>
        <MilestoneCard id={spotlight.item} />
        <CardClock scene={scene} spotlight={spotlight} />
      </div>
      <div>
        <Button
          className={looks.target}
          disabledFocusable={spotlight.busy || spotlight.place >= spotlight.items.length}
          onClick={() => spotlight.step(1)}
        >
          {say('review.nextCard')}
        </Button>
      </div>
      {spotlight.problem && <ProblemText code={spotlight.problem.code} reference={spotlight.problem.reference} />}
      <PresenterField presenter={spotlight.data.presenter} />
    </section>
  )
}
