import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { Milestone } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { TypeIcon } from '../../ui/milestoneType.tsx'
import { useLooks } from '../looks.ts'
import type { Walking } from './walking.ts'

const useStyles = makeStyles({
  list: { gap: tokens.spacingVerticalXXS },
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 0,
    minHeight: '36px',
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalS,
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    '@media (pointer: coarse)': { minHeight: '44px' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  button: { cursor: 'pointer' },
  here: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    // Thicker, not only of another colour: in high contrast every line has a border.
    boxShadow: `inset 0 0 0 ${tokens.strokeWidthThin} ${tokens.colorBrandStroke1}`,
    borderInlineStartWidth: tokens.strokeWidthThickest,
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  struck: { textDecorationLine: 'line-through' },
})

/** All cards of the walk in their order, with how many have a type. `choose`: what a click does; without it nothing. */
export function WalkList({ walking, chosen, choose }: { walking: Walking; chosen: string | null; choose: ((id: string) => void) | null }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const { cards, typed } = walking
  return (
    <section className={looks.tight} aria-label={say('classify.cards')}>
      <h3 className={looks.heading}>
        <span role="status">{say('classify.typed', { n: typed, of: cards.length })}</span>
      </h3>
      <ol className={mergeClasses(looks.list, styles.list)}>
        {cards.map((card) => (
          <li key={card.id}>
            <Line card={card} isHere={card.id === chosen} choose={choose && (() => choose(card.id))} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Line({ card, isHere, choose }: { card: Milestone; isHere: boolean; choose: (() => void) | null }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const { text, type, notDoing } = card
  const words = (
    <>
      <TypeIcon type={type} />
      <span className={mergeClasses(looks.text, looks.grow, notDoing !== null && styles.struck)}>
        <bdi>{text}</bdi>
      </span>
      <span className={looks.quiet}>
        {notDoing === null ? say(type === null ? 'classify.open' : `type.${type}`) : say('order.notDoing')}
      </span>
    </>
  )
  const className = mergeClasses(styles.line, isHere && styles.here)
  if (!choose)
    return (
      <div className={className} aria-current={isHere ? 'true' : undefined}>
        {words}
      </div>
    )
  return (
    <button type="button" className={mergeClasses(className, styles.button)} aria-current={isHere ? 'true' : undefined} onClick={choose}>
      {words}
    </button>
  )
}
