import { Popover, PopoverSurface } from '@fluentui/react-popover'
import type { Contribution, SessionRun } from '../../../okra/quarter/state.ts'
import type { Say } from '../../i18n/say.tsx'
import { useSay } from '../../i18n/say.tsx'
import { ReturnFocus } from '../returnFocus.tsx'
import type { BoardRights } from './arranging.tsx'
import { useBoardRights } from './arranging.tsx'
import { sharedLens } from './board.ts'
import type { BoardViewStore, OpenMenu } from './boardView.tsx'
import { activeStop, useBoardView, useBoardViewStore } from './boardView.tsx'
import type { Pick } from './pickList.tsx'
import { PickList } from './pickList.tsx'

/** The one menu of the board: *Move to* for cards, and what can be done with a group. */
export function BoardMenu({ session, refocus }: { session: SessionRun; refocus: (after: () => Promise<void>) => Promise<void> }) {
  const say = useSay()
  const view = useBoardViewStore()
  const menu = useBoardView((one) => one.menu)
  const rights = useBoardRights()
  if (!menu) return null
  const close = () => view.set({ menu: null })
  const scene: MenuScene = { session, rights, view, say, menu, refocus }
  return (
    <Popover open trapFocus positioning={{ target: menu.target, position: 'below', align: 'end' }} onOpenChange={close}>
      <PopoverSurface aria-label={labelOf(menu, say)} style={{ padding: 8 }}>
        <ReturnFocus orTo={() => activeStop(view)} />
        <PickList key={menu.kind} label={labelOf(menu, say)} picks={picksOf(scene)} />
      </PopoverSurface>
    </Popover>
  )
}

interface MenuScene {
  readonly session: SessionRun
  readonly rights: BoardRights
  readonly view: BoardViewStore
  readonly say: Say
  readonly menu: OpenMenu
  readonly refocus: (after: () => Promise<void>) => Promise<void>
}

function labelOf(menu: OpenMenu, say: Say): string {
  switch (menu.kind) {
    case 'card':
      return say('cluster.moveTo')
    case 'original':
      return say('cluster.duplicateOf')
    case 'group':
      return say('cluster.thisGroup')
    case 'into':
      return say('cluster.mergeInto')
  }
}

function picksOf(scene: MenuScene): readonly Pick[] {
  switch (scene.menu.kind) {
    case 'card':
      return cardPicks(scene)
    case 'original':
      return originalPicks(scene)
    case 'group':
      return groupPicks(scene)
    case 'into':
      return intoPicks(scene)
  }
}

/** Closes the menu, then acts; the focus stays near. */
function acting({ view, refocus }: MenuScene, act: () => Promise<void>): () => void {
  return () => {
    view.set({ menu: null })
    void refocus(act)
  }
}

function cardPicks(scene: MenuScene): readonly Pick[] {
  const { session, rights, view, say, menu } = scene
  const cards = menu.ids
  const lens = sharedLens(session, cards)
  if (lens === null) return []
  const [only] = cards.length === 1 ? cards : []
  const where = new Set(cards.map((id) => session.contributions[id]?.theme))
  const themes = Object.values(session.themes).filter((theme) => theme.lens === lens && !(where.size === 1 && where.has(theme.id)))
  const isAlone = where.size === 1 && where.has(null)
  return [
    ...themes.map(({ id, title }) => ({ id, label: title, act: acting(scene, () => rights.arranging.move(cards, id)) })),
    {
      id: 'new',
      label: say('cluster.newGroup'),
      divided: true,
      act: () => view.set({ menu: null, asking: { kind: 'name', cards, theme: null, title: '' } }),
    },
    ...(isAlone ? [] : [{ id: 'alone', label: say('cluster.leaveAlone'), act: acting(scene, () => rights.arranging.move(cards, null)) }]),
    ...(rights.mayPrune
      ? [{ id: 'prune', label: say('cluster.prune'), divided: true, act: () => view.set({ menu: null, asking: { kind: 'prune', cards } }) }]
      : []),
    ...(only === undefined ? [] : singlePicks(scene, only)),
  ]
}

function singlePicks({ session, rights, view, say, menu }: MenuScene, card: string): readonly Pick[] {
  const hasOthers = Object.values(session.contributions).some((one) => isOriginalFor(session, card, one))
  return [
    ...(hasOthers
      ? [{ id: 'original', label: say('cluster.duplicateOf'), act: () => view.set({ menu: { ...menu, kind: 'original' } }) }]
      : []),
    ...(rights.mayHide
      ? [{ id: 'hide', label: say('cluster.hide'), divided: true, act: () => view.set({ menu: null, asking: { kind: 'hide', card } }) }]
      : []),
  ]
}

function isOriginalFor(session: SessionRun, card: string, one: Contribution): boolean {
  const stands = one.text !== null && one.duplicateOf === null && one.pruned === undefined
  return one.id !== card && stands && one.lens === session.contributions[card]?.lens
}

function originalPicks(scene: MenuScene): readonly Pick[] {
  const [card] = scene.menu.ids
  if (card === undefined) return []
  return Object.values(scene.session.contributions)
    .filter((one) => isOriginalFor(scene.session, card, one))
    .map(({ id, text }) => ({ id, label: text ?? '', act: acting(scene, () => scene.rights.arranging.duplicate(card, id)) }))
}

function groupPicks(scene: MenuScene): readonly Pick[] {
  const { session, rights, view, say, menu } = scene
  const [id] = menu.ids
  const theme = id === undefined ? undefined : session.themes[id]
  if (!theme) return []
  const hasOthers = Object.values(session.themes).some((other) => other.id !== theme.id && other.lens === theme.lens)
  return [
    {
      id: 'rename',
      label: say('cluster.rename'),
      act: () => view.set({ menu: null, asking: { kind: 'name', cards: [], theme: theme.id, title: theme.title } }),
    },
    ...(hasOthers ? [{ id: 'into', label: say('cluster.mergeInto'), act: () => view.set({ menu: { ...menu, kind: 'into' } }) }] : []),
    { id: 'ungroup', label: say('cluster.ungroup'), act: acting(scene, () => rights.arranging.ungroup(theme.id)) },
  ]
}

function intoPicks(scene: MenuScene): readonly Pick[] {
  const [id] = scene.menu.ids
  const theme = id === undefined ? undefined : scene.session.themes[id]
  if (!theme) return []
  return Object.values(scene.session.themes)
    .filter((other) => other.id !== theme.id && other.lens === theme.lens)
    .map((other) => ({ id: other.id, label: other.title, act: acting(scene, () => scene.rights.arranging.merge(theme.id, other.id)) }))
}
