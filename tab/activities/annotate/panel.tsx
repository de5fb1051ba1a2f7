import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import { currentMilestones } from '../../../okra/quarter/plan/current.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { BoardHere } from '../board/boardHere.tsx'
import { canEdit } from '../board/rights.ts'
import { useLooks } from '../looks.ts'
import { useItems } from '../plan/items.ts'
import { UndoItems } from '../plan/undoItems.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { Question } from '../question.tsx'
import { useScene } from '../scene.ts'
import { Capacity } from './capacity.tsx'
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
      {may ? <Cards scope={scene.run.id} /> : <p className={looks.plain}>{say(scene.contributing ? 'board.locked' : 'board.watch')}</p>}
      {may && <Capacity />}
      <BoardHere scope={scene.run.id} />
    </>
  )
}

function Cards({ scope }: { scope: string }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const items = useItems(scope)
  const [chosen, choose] = useState<string | null>(null)
  const cards = currentMilestones(plan)
  const card = cards.find(({ id }) => id === chosen) ?? cards[0]
  if (!card) return <p className={looks.plain}>{say('annotate.none')}</p>
  const next = cards[(cards.indexOf(card) + 1) % cards.length]
  return (
    <section className={looks.stack}>
      <div className={mergeClasses(looks.row, looks.spread)}>
        <Field label={say('annotate.card')} style={{ flex: '1 1 180px', minWidth: 0 }}>
          <Select value={card.id} onChange={(_, { value }) => choose(value)}>
            {cards.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </Select>
        </Field>
        {next && (
          <Button className={looks.target} onClick={() => choose(next.id)}>
            {say('annotate.next')}
          </Button>
        )}
      </div>
      <CardDetails key={card.id} card={card} items={items} />
      <UndoItems items={items} />
    </section>
  )
}
