import { Button } from '@fluentui/react-button'
import { Checkbox } from '@fluentui/react-checkbox'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { memo, useContext } from 'react'
import { useSay } from '../../i18n/say.tsx'
import { HiddenText } from '../hiddenText.tsx'
import { useLooks } from '../looks.ts'
import { usePhaseName } from '../place.ts'
import { useBoardRights } from './arranging.tsx'
import type { BoardCard } from './board.ts'
import { useBoardView, useBoardViewStore } from './boardView.tsx'
import { DragPartsContext } from './dragParts.ts'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'flex-start',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'clip',
  },
  chosen: { border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  dragging: { border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground3 },
  text: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    border: 0,
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    cursor: 'pointer',
    paddingBlock: tokens.spacingVerticalSNudge,
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    '@media (pointer: coarse)': { minHeight: '44px' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  merged: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  tools: { display: 'flex', flexShrink: 0 },
  tool: { minWidth: '28px', height: '32px', padding: 0, '@media (pointer: coarse)': { minWidth: '44px', height: '44px' } },
  check: {
    '& > .fui-Checkbox__indicator': { margin: '6px' },
    '@media (pointer: coarse)': { '& > .fui-Checkbox__indicator': { margin: '14px' }, '& > .fui-Checkbox__input': { width: '44px' } },
  },
})

/** One card: its text opens it, the box chooses it, the dots (or M) open *Move to*. */
export const Card = memo(function Card({ card }: { card: BoardCard }) {
  const styles = useStyles()
  const { contribution } = card
  const { mayArrange } = useBoardRights()
  const isChosen = useBoardView(({ chosen }) => chosen.has(contribution.id))
  const { useCardDrag } = useContext(DragPartsContext)
  const drag = useCardDrag(contribution.id, contribution.lens, mayArrange && contribution.text !== null)
  return (
    <li
      ref={drag.ref}
      className={mergeClasses(styles.card, isChosen && styles.chosen, drag.dragging && styles.dragging)}
      {...drag.handlers}
    >
      {contribution.text === null ? <HiddenCard /> : <ShownCard card={card} text={contribution.text} isChosen={isChosen} />}
    </li>
  )
}, isSameCard)

function isSameCard(one: { card: BoardCard }, other: { card: BoardCard }): boolean {
  const [a, b] = [one.card, other.card]
  return (
    a.contribution === b.contribution && a.merged.length === b.merged.length && a.merged.every((copy, index) => copy === b.merged[index])
  )
}

function HiddenCard() {
  const styles = useStyles()
  return (
    <div className={styles.text}>
      <HiddenText />
    </div>
  )
}

function ShownCard({ card, text, isChosen }: { card: BoardCard; text: string; isChosen: boolean }) {
  const say = useSay()
  const styles = useStyles()
  const { id } = card.contribution
  const view = useBoardViewStore()
  const isActive = useBoardView(({ active }) => active === id)
  const { mayArrange } = useBoardRights()
  return (
    <>
      <button
        type="button"
        className={styles.text}
        data-walk={id}
        data-card=""
        tabIndex={isActive ? 0 : -1}
        onClick={() => view.set({ asking: { kind: 'card', card: id } })}
      >
        <bdi>{text}</bdi>
        <CardPhase phase={card.contribution.fields.phase ?? ''} />
        {card.merged.length > 0 && <span className={styles.merged}> · {say('cluster.copies', { n: card.merged.length + 1 })}</span>}
      </button>
      {mayArrange && <CardTools id={id} text={text} isActive={isActive} isChosen={isChosen} />}
    </>
  )
}

/** The phase that was written on the card, if any. */
function CardPhase({ phase }: { phase: string }) {
  const styles = useStyles()
  const nameOf = usePhaseName()
  return phase === '' ? null : <span className={styles.merged}> · {nameOf(phase)}</span>
}

function CardTools({ id, text, isActive, isChosen }: { id: string; text: string; isActive: boolean; isChosen: boolean }) {
  const say = useSay()
  const styles = useStyles()
  const looks = useLooks()
  const view = useBoardViewStore()
  const stop = isActive ? 0 : -1
  const choose = () => {
    const chosen = new Set(view.get().chosen)
    if (!chosen.delete(id)) chosen.add(id)
    view.set({ chosen, active: id })
  }
  return (
    <span className={styles.tools}>
      <Checkbox
        checked={isChosen}
        tabIndex={stop}
        className={styles.check}
        aria-label={say('cluster.choose', { text })}
        onChange={choose}
      />
      <Button
        appearance="subtle"
        tabIndex={stop}
        className={mergeClasses(styles.tool, looks.target)}
        icon={<MoreHorizontalRegular />}
        aria-haspopup="dialog"
        aria-label={say('cluster.moveThis', { text })}
        onClick={({ currentTarget }) => view.set({ active: id, menu: { kind: 'card', ids: [id], target: currentTarget } })}
      />
    </span>
  )
}
