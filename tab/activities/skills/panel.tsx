import { skilledBy } from '../../../okra/quarter/activities/skills.ts'
import { isOffered } from '../../../okra/quarter/offers.ts'
import { currentMilestoneIds } from '../../../okra/quarter/plan/current.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { useLooks } from '../looks.ts'
import { MilestoneCard } from '../milestones/milestoneCard.tsx'
import { StepBar } from '../milestones/stepBar.tsx'
import { useWalking } from '../milestones/walking.ts'
import { walkKeys } from '../milestones/walkKeys.ts'
import { OwnPair, ReadyButton } from '../pairing/ownPair.tsx'
import { pairsOf } from '../pairing/pairing.ts'
import { useItems } from '../plan/items.ts'
import { UndoItems } from '../plan/undoItems.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { Capacities } from './capacities.tsx'
import { useMilestoneTitle } from './leading.tsx'
import { SkillChips } from './skillChips.tsx'

/** The milestones of the own pair one by one, with the skills that they take; and how much of each skill the team has. */
export function SkillsPanel() {
  const scene = useScene('skills')
  return scene && <Skills scene={scene} />
}

function Skills({ scene }: { scene: Scene }) {
  const looks = useLooks()
  const say = useSay()
  const titleOf = useMilestoneTitle()
  const plan = usePlan()
  const { run, role, contributing, leading } = scene
  const me = usePicture((picture) => picture.me.person)
  const { started } = pairsOf(run)
  return (
    <>
      <Question scene={scene} />
      {contributing ? <OwnPair scene={scene} titleOf={titleOf} /> : <p className={looks.plain}>{say('skills.notForYou')}</p>}
      {contributing && (started || leading) && <Own scene={scene} mine={skilledBy({ run, plan }, role, me)} />}
      {run.status === 'open' && <Capacities />}
    </>
  )
}

/** `mine`: the milestones of the own pair; null: all of them. */
function Own({ scene, mine }: { scene: Scene; mine: readonly string[] | null }) {
  const say = useSay()
  const looks = useLooks()
  const items = useItems(scene.run.id)
  const all = currentMilestoneIds(usePlan())
  const ids = mine ?? all
  const walking = useWalking(scene.run.id, ids)
  const mayEdit = usePicture(({ offers }) => isOffered(offers, 'EditItem'))
  const { item } = walking
  if (item === null) return null
  return (
    <section className={looks.stack} aria-label={say('milestone.now')} onKeyDown={walkKeys(walking.step)}>
      <StepBar walking={walking} />
      <div className={looks.card}>
        <MilestoneCard id={item} />
        {mayEdit && <SkillChips key={item} milestone={item} known={knownSkills(scene)} items={items} />}
      </div>
      {!mayEdit && <p className={looks.plain}>{say('refusal.arranging-locked')}</p>}
      <UndoItems items={items} />
      <ReadyButton scene={scene} />
    </section>
  )
}

/** The skills that the playbook offers. */
export function knownSkills({ run }: Pick<Scene, 'run'>): readonly string[] {
  return run.plan.settings.skills as readonly string[]
}
