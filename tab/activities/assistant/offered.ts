import type { Offer } from '../../../okra/quarter/offers.ts'
import type { ItemKind } from '../../../okra/quarter/plan/items.ts'

/** Whether items of a kind may be added, or changed, in the step that the room is in. */
export function mayDo(offers: readonly Offer[], type: 'AddItems' | 'EditItem', kind: ItemKind): boolean {
  return offers.some(({ type: offered, fields }) => offered === type && fields.kind?.kind === 'one' && fields.kind.of.includes(kind))
}
