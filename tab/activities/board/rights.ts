import type { Offer } from '../../../okra/quarter/offers.ts'
import type { ItemKind } from '../../../okra/quarter/plan/items.ts'
import { usePicture } from '../../quarter/hooks.tsx'

function isOf(offer: Offer, kind: ItemKind): boolean {
  const field = offer.fields.kind
  return field?.kind === 'one' && field.of.includes(kind)
}

/** Whether this field of some items of a kind may be changed now. */
export function canEdit(offers: readonly Offer[], kind: ItemKind, field: string): boolean {
  return offers.some((offer) => {
    const changes = offer.fields.changes
    return offer.type === 'EditItem' && isOf(offer, kind) && changes?.kind === 'changes' && Object.hasOwn(changes.fields, field)
  })
}

/** Whether items of a kind may be added now. */
export function canAdd(offers: readonly Offer[], kind: ItemKind): boolean {
  return offers.some((offer) => offer.type === 'AddItems' && isOf(offer, kind))
}

/** The items of a kind that may be taken out of the plan now. */
export function removable(offers: readonly Offer[], kind: ItemKind): readonly string[] {
  return offers.flatMap((offer) => {
    const { id } = offer.fields
    return offer.type === 'RemoveItem' && isOf(offer, kind) && id?.kind === 'one' ? id.of.map(String) : []
  })
}

/** What this person may do with the cards of the board now. */
export function useCardRights() {
  const offers = usePicture((picture) => picture.offers)
  return {
    mayPlace: canEdit(offers, 'milestones', 'placement'),
    mayMark: canEdit(offers, 'milestones', 'markers'),
    maySplit: offers.some(({ type }) => type === 'SplitMilestone'),
    mayDrop: canEdit(offers, 'milestones', 'notDoing'),
  }
}
