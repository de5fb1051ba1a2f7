import { Button } from '@fluentui/react-button'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useContext, useState } from 'react'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { useBoardRights } from './arranging.tsx'
import type { BoardCard, BoardGroup } from './board.ts'
import { useBoardView, useBoardViewStore } from './boardView.tsx'
import { Card } from './card.tsx'
import { DragPartsContext } from './dragParts.ts'

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  over: { border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: {
    margin: 0,
    padding: 0,
    border: 0,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    backgroundColor: 'transparent',
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    overflow: 'clip',
    overflowClipMargin: '4px',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  clickable: { cursor: 'pointer' },
  count: {
    boxSizing: 'border-box',
    flexShrink: 0,
    minWidth: '20px',
    textAlign: 'center',
    paddingInline: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
  },
  tool: { minWidth: '28px', height: '24px', padding: 0 },
})

/** At most so many cards of a group are shown at first. */
const shownFirst = 5
const shownMore = 60

/** A group: its name with a count, its cards, and a place to drop further ones. */
export function Group({ group }: { group: BoardGroup }) {
  const say = useSay()
  const styles = useStyles()
  const looks = useLooks()
  const { theme, cards } = group
  const { useDropZone } = useContext(DragPartsContext)
  const zone = useDropZone({ kind: 'group', lens: theme.lens, theme: theme.id })
  return (
    <section ref={zone.ref} className={mergeClasses(styles.group, zone.over && styles.over)}>
      <div className={styles.head}>
        <h3 className={mergeClasses(looks.heading, looks.grow)}>
          <GroupName id={theme.id} title={theme.title} />
        </h3>
        <span className={styles.count} aria-hidden>
          {cards.length}
        </span>
        <GroupTool id={theme.id} title={theme.title} />
      </div>
      <Cards cards={cards} first={shownFirst} label={say('activity.named', { name: theme.title, n: cards.length })} />
    </section>
  )
}

function GroupName({ id, title }: { id: string; title: string }) {
  const styles = useStyles()
  const view = useBoardViewStore()
  const isActive = useBoardView(({ active }) => active === id)
  const { mayArrange } = useBoardRights()
  if (!mayArrange) return <bdi>{title}</bdi>
  return (
    <button
      type="button"
      className={mergeClasses(styles.name, styles.clickable)}
      data-walk={id}
      data-group=""
      tabIndex={isActive ? 0 : -1}
      onClick={() => view.set({ asking: { kind: 'name', cards: [], theme: id, title } })}
    >
      <bdi>{title}</bdi>
    </button>
  )
}

function GroupTool({ id, title }: { id: string; title: string }) {
  const say = useSay()
  const styles = useStyles()
  const view = useBoardViewStore()
  const isActive = useBoardView(({ active }) => active === id)
  const { mayArrange } = useBoardRights()
  if (!mayArrange) return null
  return (
    <Button
      appearance="subtle"
      tabIndex={isActive ? 0 : -1}
      className={styles.tool}
      icon={<MoreHorizontalRegular />}
      aria-haspopup="dialog"
      aria-label={say('cluster.groupMenu', { title })}
      onClick={({ currentTarget }) => view.set({ active: id, menu: { kind: 'group', ids: [id], target: currentTarget } })}
    />
  )
}

/** Cards as a list: the first ones, then *Show n more*. `label` names the list for who listens. */
export function Cards({
  cards,
  first,
  label,
  className,
}: {
  cards: readonly BoardCard[]
  first: number
  label: string
  className?: string | undefined
}) {
  const say = useSay()
  const looks = useLooks()
  const [most, setMost] = useState(first)
  const left = cards.length - most
  return (
    <>
      <ul className={mergeClasses(looks.list, className)} aria-label={label}>
        {cards.slice(0, most).map((card) => (
          <Card key={card.contribution.id} card={card} />
        ))}
      </ul>
      {left > 0 && (
        <div>
          <Button appearance="transparent" size="small" className={looks.brand} onClick={() => setMost(most + shownMore)}>
            {say('cluster.showMore', { n: Math.min(left, shownMore) })}
          </Button>
        </div>
      )}
      {left <= 0 && most > first && cards.length > first && (
        <div>
          <Button appearance="transparent" size="small" className={looks.brand} onClick={() => setMost(first)}>
            {say('cluster.showFewer')}
          </Button>
        </div>
      )}
    </>
  )
}
