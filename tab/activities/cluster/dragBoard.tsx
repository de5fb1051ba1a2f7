import type { DragEndEvent } from '@dnd-kit/core'
import {
  DndContext,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { SessionRun } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { useBoardRights } from './arranging.tsx'
import { sharedLens } from './board.ts'
import { useBoardViewStore } from './boardView.tsx'
import type { DragParts, Zone } from './dragParts.ts'
import { DragPartsContext } from './dragParts.ts'

const useStyles = makeStyles({
  held: {
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
    overflowWrap: 'anywhere',
    cursor: 'grabbing',
  },
})

const parts: DragParts = {
  useCardDrag: (card, lens, enabled) => {
    const { setNodeRef, listeners, isDragging } = useDraggable({ id: card, data: { lens }, disabled: !enabled })
    return { ref: setNodeRef, handlers: listeners ?? {}, dragging: isDragging }
  },
  useDropZone: (zone) => {
    const id = zone.kind === 'group' ? zone.theme : `${zone.kind}.${zone.lens}`
    const { setNodeRef, isOver, active } = useDroppable({ id, data: { zone } })
    return { ref: setNodeRef, over: isOver && active?.data.current?.lens === zone.lens }
  },
  draggable: true,
}

// The library's own words are English only; the board announces its acts itself, and every drag has its menu item.
const silent = {
  announcements: { onDragStart: () => undefined, onDragOver: () => undefined, onDragEnd: () => undefined, onDragCancel: () => undefined },
  screenReaderInstructions: { draggable: '' },
}

/** Lets cards be dragged onto groups, with mouse or finger. A card that is chosen takes the other chosen ones along. */
export function DragBoard({ session, children }: { session: SessionRun; children: ReactNode }) {
  const [held, setHeld] = useState<readonly string[]>([])
  const view = useBoardViewStore()
  const { arranging } = useBoardRights()
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  )
  const drop = ({ over }: DragEndEvent) => {
    setHeld([])
    const zone = over?.data.current?.zone as Zone | undefined
    if (!zone || held.length === 0) return
    if (sharedLens(session, held) !== zone.lens) return view.set({ problem: 'other-lens' })
    if (zone.kind === 'new') return view.set({ asking: { kind: 'name', cards: held, theme: null, title: '' } })
    const theme = zone.kind === 'group' ? zone.theme : null
    if (held.every((id) => session.contributions[id]?.theme === theme)) return
    view.set({ chosen: new Set() })
    void arranging.move(held, theme)
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={silent}
      onDragStart={({ active }) => setHeld(taken(String(active.id), view.get().chosen))}
      onDragCancel={() => setHeld([])}
      onDragEnd={drop}
    >
      <DragPartsContext value={parts}>{children}</DragPartsContext>
      <DragOverlay dropAnimation={null}>{held.length > 0 && <Held session={session} cards={held} />}</DragOverlay>
    </DndContext>
  )
}

function taken(card: string, chosen: ReadonlySet<string>): readonly string[] {
  return chosen.has(card) ? [...chosen] : [card]
}

function Held({ session, cards }: { session: SessionRun; cards: readonly string[] }) {
  const say = useSay()
  const styles = useStyles()
  const [first = ''] = cards
  return (
    <div className={styles.held}>{cards.length > 1 ? say('cluster.chosen', { n: cards.length }) : session.contributions[first]?.text}</div>
  )
}
