import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import { currentMilestones } from '../../../okra/quarter/plan/current.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { BoardHere } from '../board/boardHere.tsx'
import { canEdit } from '../board/rights.ts'
import { Circle } from '../depend/circle.tsx'
import { useLooks } from '../looks.ts'
import { StepBar } from '../milestones/stepBar.tsx'
import { useWalking } from '../milestones/walking.ts'
import { useItems } from '../plan/items.ts'
import { UndoItems } from '../plan/undoItems.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { Capacities } from '../skills/capacities.tsx'
import { CardDetails } from './details.tsx'

/** Card by card: effort, skills, owner, notes, markers, and what it waits for; and how much of each skill there is. */
export function AnnotatePanel() {
  const say = useSay()
  const looks = useLooks()
  const scene = useScene('annotate')
  const offers = usePicture((picture) => picture.offers)
  if (!scene) return null
  const may = canEdit(offers, 'milestones', 'notes')
  return (
    <>
      <Question scene={scene} />
      {may ? <Cards scene={scene} /> : <p className={looks.plain}>{say(scene.contributing ? 'board.locked' : 'board.watch')}</p>}
      <Capacities />
      <BoardHere scope={scene.run.id} />
    </>
  )
}

function Cards({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const items = useItems(scene.run.id)
  const cards = currentMilestones(plan)
  const walking = useWalking(
    scene.run.id,
    cards.map(({ id }) => id),
  )
  const card = cards[walking.place - 1]
  if (!card) return <p className={looks.plain}>{say('annotate.none')}</p>
  return (
    <section className={looks.stack} aria-label={say('milestone.now')}>
      <StepBar walking={walking} />
      <Field label={say('annotate.card')}>
        <Select value={card.id} onChange={(_, { value }) => walking.go(value)}>
          {cards.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </Select>
      </Field>
      <CardDetails key={card.id} scene={scene} card={card} items={items} />
      <UndoItems items={items} />
      <Circle />
    </section>
  )
}
