import { mergeClasses } from '@griffel/react'
import { useSay } from '../../i18n/say.tsx'
import { EntryList, Saying } from '../entries/saying.tsx'
import { useLooks } from '../looks.ts'
import { MilestoneCard } from '../milestones/milestoneCard.tsx'
import { StepBar } from '../milestones/stepBar.tsx'
import { walkKeys } from '../milestones/walkKeys.ts'
import { useItems } from '../plan/items.ts'
import { ItemText } from '../plan/itemText.tsx'
import { UndoItems } from '../plan/undoItems.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { Presenter } from '../present/panel.tsx'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { CardClock } from './cardClock.tsx'
import { EnterMilestones } from './entering.tsx'
import type { Reviewing } from './reviewing.ts'
import { useReviewing } from './reviewing.ts'

/** The card in the spotlight as text, its notes, questions without a name, and entering what is missing. */
export function ReviewPanel() {
  const scene = useScene('review')
  return scene && <Review scene={scene} />
}

function Review({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const reviewing = useReviewing(scene)
  const { spotlight, questions, all } = reviewing
  const isOpen = scene.run.status === 'open'
  return (
    <>
      <Question scene={scene} />
      {spotlight.item === null && <p className={looks.plain}>{say('review.empty')}</p>}
      {spotlight.item !== null && <Card scene={scene} reviewing={reviewing} item={spotlight.item} />}
      {isOpen && scene.contributing && <EnterMilestones scene={scene} item={spotlight.item} />}
      {isOpen && spotlight.item !== null && (
        <Saying box={scene.run.id} shown={all} label={say('review.ask')} button={say('review.askButton')} about={spotlight.item} />
      )}
      {spotlight.item !== null && (
        <section className={looks.tight} aria-label={say('review.questions')}>
          <h2 className={looks.heading}>{say('review.questions')}</h2>
          <EntryList entries={questions} label={say('review.questions')} empty={say('review.noQuestions')} />
        </section>
      )}
    </>
  )
}

function Card({ scene, reviewing: { spotlight }, item }: { scene: Scene; reviewing: Reviewing; item: string }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <section className={looks.stack} aria-label={say('milestone.now')} onKeyDown={walkKeys(spotlight.step)}>
      <StepBar walking={spotlight} may={spotlight.may} />
      <div className={looks.card}>
        <MilestoneCard id={item} />
        <div className={mergeClasses(looks.row, looks.spread)}>
          <Presenter presenter={spotlight.data.presenter} />
          <CardClock scene={scene} spotlight={spotlight} />
        </div>
      </div>
      <Notes scene={scene} item={item} />
    </section>
  )
}

function Notes({ scene, item }: { scene: Scene; item: string }) {
  const say = useSay()
  const looks = useLooks()
  const items = useItems(scene.run.id)
  const notes = usePlan().milestones[item]?.notes ?? ''
  if (!scene.contributing || scene.run.status !== 'open') {
    return notes === '' ? null : (
      <div className={looks.tight}>
        <h2 className={looks.heading}>{say('review.notes')}</h2>
        <bdi className={looks.text}>{notes}</bdi>
      </div>
    )
  }
  return (
    <>
      <ItemText
        key={item}
        items={items}
        kind="milestones"
        id={item}
        field="notes"
        label={say('review.notes')}
        hint={say('review.notesHint')}
        rows={3}
      />
      <UndoItems items={items} />
    </>
  )
}
