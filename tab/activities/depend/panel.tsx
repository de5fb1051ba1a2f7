import { Button } from '@fluentui/react-button'
import type { NeedBody } from '../../../okra/quarter/activities/depend.ts'
import { isOffered } from '../../../okra/quarter/offers.ts'
import { currentMilestoneIds } from '../../../okra/quarter/plan/current.ts'
import type { Dependency } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import type { OwnItem } from '../../quarter/quarter.ts'
import { ProblemText } from '../../ui/problem.tsx'
import { ProposedBeside } from '../assistant/beside.tsx'
import { useLooks } from '../looks.ts'
import { MilestoneCard } from '../milestones/milestoneCard.tsx'
import { StepBar } from '../milestones/stepBar.tsx'
import { useWalking } from '../milestones/walking.ts'
import { walkKeys } from '../milestones/walkKeys.ts'
import { Beside } from '../plan/beside.tsx'
import type { Items } from '../plan/items.ts'
import { useItems } from '../plan/items.ts'
import { UndoItems } from '../plan/undoItems.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { Circle } from './circle.tsx'
import { Missing } from './missing.tsx'
import { NeedForm } from './needForm.tsx'
import { NeedList } from './needList.tsx'
import { NeedWords } from './needWords.tsx'

/** Milestone by milestone, at one's own pace: what it waits for, adding to it, changing it. */
export function DependPanel() {
  const scene = useScene('depend')
  return scene && <Needs scene={scene} />
}

function Needs({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const items = useItems(scene.run.id)
  const walking = useWalking(scene.run.id, currentMilestoneIds(usePlan()))
  const mayEdit = usePicture(({ offers }) => isOffered(offers, 'AddItems'))
  const { item } = walking
  if (item === null) {
    return (
      <>
        <Question scene={scene} />
        <p className={looks.plain}>{say('score.nothing')}</p>
      </>
    )
  }
  return (
    <>
      <Question scene={scene} />
      <section className={looks.stack} aria-label={say('milestone.now')} onKeyDown={walkKeys(walking.step)}>
        <StepBar walking={walking} />
        <div className={looks.card}>
          <MilestoneCard id={item} />
        </div>
        <NeedList milestone={item} items={mayEdit ? items : null} />
        <Beside item={item} but="dependency.missing.named" />
        <ProposedBeside of="dependencies" item={item} />
        <Missing scene={scene} milestone={item} items={mayEdit && scene.run.status === 'open' ? items : null} />
        <Adding scene={scene} items={items} item={item} mayEdit={mayEdit} />
      </section>
      <Circle />
    </>
  )
}

function Adding({ scene, items, item, mayEdit }: { scene: Scene; items: Items; item: string; mayEdit: boolean }) {
  const say = useSay()
  const looks = useLooks()
  if (scene.run.status !== 'open') return null
  if (!mayEdit) return <p className={looks.plain}>{say(scene.contributing ? 'refusal.arranging-locked' : 'depend.notForYou')}</p>
  return (
    <>
      <NeedForm scene={scene} items={items} from={item} />
      <Waiting box={scene.run.id} />
      <UndoItems items={items} />
    </>
  )
}

const none: readonly OwnItem[] = []

/** Own dependencies that are on their way: they appear on the next tick, with those of others. */
function Waiting({ box }: { box: string }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const mine = usePicture((picture) => picture.mine[box]) ?? none
  const { dependencies } = usePlan()
  const waiting = mine.filter(({ id }) => !Object.hasOwn(dependencies, id))
  if (waiting.length === 0) return null
  return (
    <ul className={looks.list} aria-label={say('entries.waiting')}>
      {waiting.map(({ id, body, status, code }) => (
        <li key={id} className={looks.card}>
          <NeedWords need={{ id, ...(body as NeedBody) } satisfies Dependency} />
          {status === 'refused' ? <ProblemText code={code ?? 'broken'} /> : <p className={looks.quiet}>{say('draft.soon')}</p>}
          <div>
            <Button size="small" appearance="subtle" className={looks.target} onClick={() => quarter.remove(box, id)}>
              {say('draft.takeBack')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}
