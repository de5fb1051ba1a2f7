import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import { useSay } from '../../i18n/say.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { ProposedBeside } from '../assistant/beside.tsx'
import { useLooks } from '../looks.ts'
import type { Scene } from '../scene.ts'
import { CardView } from './cardView.tsx'
import { useWalking } from './walking.ts'
import { WalkList } from './walkList.tsx'

/** What who leads does in the walk: goes from card to card; typing is for everyone, under *Take part*. */
export function LeadWalk({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const walking = useWalking(scene)
  const { shown, hasNext, step, show, problem } = walking
  if (!shown) return <p className={looks.plain}>{say('classify.empty')}</p>
  return (
    <div className={looks.stack}>
      <CardView milestone={shown} />
      <ProposedBeside of="milestoneTypes" item={shown.id} />
      <div className={mergeClasses(looks.row, looks.spread)}>
        <Button className={looks.target} onClick={() => step(-1)}>
          {say('classify.previous')}
        </Button>
        <Button className={looks.target} disabled={!hasNext} onClick={() => step(1)}>
          {say('classify.next')}
        </Button>
      </div>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <WalkList walking={walking} chosen={shown.id} choose={show} />
    </div>
  )
}
