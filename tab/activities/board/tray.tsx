import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { PointerEvent } from 'react'
import { useState } from 'react'
import type { Milestone } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { TextButton } from '../../ui/textButton.tsx'
import { useLooks } from '../looks.ts'
import type { Held } from './dragging.ts'
import { firstLength } from './spans.ts'

const useStyles = makeStyles({
  card: {
    display: 'inline-flex',
    maxWidth: '240px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    cursor: 'pointer',
    position: 'relative',
    zIndex: 3,
  },
  movable: { cursor: 'grab', touchAction: 'none' },
  text: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  list: { flexDirection: 'row', flexWrap: 'wrap' },
  chosen: { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralForeground1}` },
})

/** So many are shown at first. */
const shownFirst = 12

/** The milestones that have no place yet: chosen with a press, or dragged onto the board. */
export function Tray({
  cards,
  active,
  choose,
  mayPlace,
  take,
}: {
  cards: readonly Milestone[]
  active: string | null
  choose: (id: string) => void
  mayPlace: boolean
  take: (event: PointerEvent<HTMLElement>, held: Held) => void
}) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const [all, setAll] = useState(false)
  if (cards.length === 0) return null
  const shown = all ? cards : cards.slice(0, shownFirst)
  return (
    <section className={looks.tight} aria-label={say('board.unplaced', { n: cards.length })}>
      <h3 className={looks.heading}>{say('board.unplaced', { n: cards.length })}</h3>
      <ul className={mergeClasses(looks.list, styles.list)}>
        {shown.map(({ id, text, effort }) => (
          <li key={id}>
            <button
              type="button"
              data-card={id}
              aria-pressed={id === active}
              className={mergeClasses(styles.card, mayPlace && styles.movable, id === active && styles.chosen)}
              onClick={() => choose(id)}
              onPointerDown={(event) => take(event, { id, from: null, length: firstLength(effort), resizing: false })}
            >
              <bdi className={styles.text}>{text}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {cards.length > shownFirst && (
        <div>
          <TextButton expanded={all} onClick={() => setAll(!all)}>
            {say(all ? 'board.fewer' : 'board.others', { n: cards.length - shownFirst })}
          </TextButton>
        </div>
      )}
    </section>
  )
}
