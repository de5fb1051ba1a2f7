import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { classifySettings } from '../../../okra/quarter/activities/classify.ts'
import type { Milestone } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { FrameFooter } from '../../ui/frame.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { ProposedBeside } from '../assistant/beside.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import { AddItem } from '../plan/addItem.tsx'
import type { Items } from '../plan/items.ts'
import { useItems } from '../plan/items.ts'
import { UndoItems } from '../plan/undoItems.tsx'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { CardForm } from './cardForm.tsx'
import { CardView } from './cardView.tsx'
import type { Walking } from './walking.ts'
import { isTyping, useWalking } from './walking.ts'
import { WalkList } from './walkList.tsx'

/** The card that the room is at, to be typed and linked; any other card can be looked at, too. */
export function ClassifyPanel() {
  const scene = useScene('classify')
  return scene && <Classifying scene={scene} />
}

function Classifying({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const items = useItems(scene.run.id)
  const walking = useWalking(scene)
  const { card, look } = useLookedAt(walking)
  const onKeyDown = useKeys(scene, walking, items, card)
  return (
    <>
      <Question scene={scene} />
      {walking.cards.length === 0 && <p className={looks.plain}>{say('classify.empty')}</p>}
      {card && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the fields inside
        <div className={looks.stack} onKeyDown={onKeyDown}>
          <Place walking={walking} card={card} back={() => look(null)} />
          <ProposedBeside of="milestoneTypes" item={card.id} />
          {scene.contributing ? <CardForm run={scene.run} items={items} milestone={card} /> : <CardView milestone={card} />}
        </div>
      )}
      {scene.contributing && <UndoItems items={items} />}
      <Steps walking={walking} isAway={card?.id !== walking.shown?.id} />
      <WalkList walking={walking} chosen={card?.id ?? null} choose={walking.mayShow ? walking.show : look} />
      {scene.contributing && <Late items={items} run={scene.run.id} />}
    </>
  )
}

/** The card on this screen: the room's, or another one until the room goes on. */
function useLookedAt({ cards, shown }: Walking): { readonly card: Milestone | null; readonly look: (id: string | null) => void } {
  const [looked, setLooked] = useState<{ readonly id: string; readonly from: string | null } | null>(null)
  const from = shown?.id ?? null
  const own = looked && looked.from === from ? cards.find(({ id }) => id === looked.id) : undefined
  return { card: own ?? shown, look: (id) => setLooked(id === null ? null : { id, from }) }
}

function useKeys({ run, contributing }: Scene, walking: Walking, items: Items, card: Milestone | null) {
  const [letters] = useKept('okra.letters', true)
  return (event: KeyboardEvent) => {
    if (!letters || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const type = classifySettings(run).types[Number(event.key) - 1]
    if (event.key.toLowerCase() === 'n' && walking.mayShow) walking.step(1)
    else if (type !== undefined && contributing && card) void items.edit('milestones', card.id, { type })
    else return
    event.preventDefault()
  }
}

function Place({ walking, card, back }: { walking: Walking; card: Milestone; back: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const place = walking.cards.findIndex(({ id }) => id === card.id) + 1
  return (
    <div className={mergeClasses(looks.row, looks.spread)}>
      <span className={looks.quiet} role="status">
        {say('classify.place', { n: place, of: walking.cards.length })}
      </span>
      {card.id !== walking.shown?.id && (
        <Button size="small" onClick={back}>
          {say('classify.back')}
        </Button>
      )}
    </div>
  )
}

function Steps({ walking, isAway }: { walking: Walking; isAway: boolean }) {
  const say = useSay()
  const looks = useLooks()
  if (!walking.mayShow || walking.cards.length === 0 || isAway) return null
  return (
    <FrameFooter>
      {walking.problem && <ProblemText code={walking.problem.code} reference={walking.problem.reference} />}
      <Button size="small" className={looks.target} onClick={() => walking.step(-1)}>
        {say('classify.previous')}
      </Button>
      <Button appearance="primary" size="small" className={looks.target} disabled={!walking.hasNext} onClick={() => walking.step(1)}>
        {say('classify.next')}
      </Button>
    </FrameFooter>
  )
}

function Late({ items, run }: { items: Items; run: string }) {
  const say = useSay()
  return (
    <AddItem
      scope={`${run}.late`}
      label={say('classify.late')}
      button={say('classify.add')}
      most={500}
      add={async (text) => (await items.add('milestones', { text })) !== null}
    />
  )
}
