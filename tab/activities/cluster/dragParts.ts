import type { HTMLAttributes } from 'react'
import { createContext } from 'react'

/** How a card can be dragged. */
export interface CardDrag {
  readonly ref?: (element: HTMLElement | null) => void
  readonly handlers: HTMLAttributes<HTMLElement>
  readonly dragging: boolean
}

/** How something can be dropped on. */
export interface DropZone {
  readonly ref?: (element: HTMLElement | null) => void
  readonly over: boolean
}

/** Where a card may be dropped: a group, a new group of a lens, or on its own in a lens. */
export type Zone =
  | { readonly kind: 'group'; readonly lens: string; readonly theme: string }
  | { readonly kind: 'new'; readonly lens: string }
  | { readonly kind: 'alone'; readonly lens: string }

/** The hooks by which cards and groups take part in dragging. Lists have none: the drag library is loaded for the stage only. */
export interface DragParts {
  readonly useCardDrag: (card: string, lens: string, enabled: boolean) => CardDrag
  readonly useDropZone: (zone: Zone) => DropZone
  readonly draggable: boolean
}

const still: CardDrag = { handlers: {}, dragging: false }
const closed: DropZone = { over: false }

/** Without dragging. */
export const noDrag: DragParts = { useCardDrag: () => still, useDropZone: () => closed, draggable: false }

/** The drag hooks of the board around; the same for as long as a board stands. */
export const DragPartsContext = createContext<DragParts>(noDrag)
