import { ToggleButton } from '@fluentui/react-button'
import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { LensId } from '../../../okra/playbook/lenses.ts'
import { useSay } from '../../i18n/say.tsx'
import { LensIcon } from '../../ui/lens.tsx'
import { useLooks } from '../looks.ts'
import type { LensOrder } from './lensOrder.ts'

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalXS },
  lens: {
    justifyContent: 'flex-start',
    textAlign: 'start',
    minWidth: 0,
    minHeight: '44px',
    position: 'relative',
    paddingInline: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    hyphens: 'auto',
    overflowWrap: 'break-word',
    // The badge is larger than Fluent's place for an icon.
    '& > .fui-Button__icon': { inlineSize: 'auto', blockSize: 'auto', marginInline: `0 ${tokens.spacingHorizontalXS}` },
  },
  tick: { position: 'absolute', insetBlockStart: '2px', insetInlineEnd: '2px' },
  // Chosen is tinted with a thicker border, not filled: the one filled button of the screen is "Add".
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-2px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2Hover },
  },
  both: { gridColumn: '1 / -1', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  halves: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    '& > :first-child': { borderStartEndRadius: 0, borderEndEndRadius: 0 },
    '& > :last-child': { borderStartStartRadius: 0, borderEndStartRadius: 0 },
  },
})

/** Five lenses as toggle buttons with icon and name; the platform is one in two halves. Exactly one is chosen. */
export function LensPicker({ order, chosen, choose }: { order: LensOrder; chosen: string; choose: (lens: LensId) => void }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a grid in all browsers
    <div role="group" aria-label={say('write.lenses')} className={looks.tight}>
      {order.first > 0 && <p className={looks.quiet}>{say('write.yourPart', { n: order.first })}</p>}
      <div className={styles.grid}>
        {order.lenses.map(({ id, halves }) =>
          halves.length === 1 ? (
            <LensButton key={id} lens={halves[0]} isChosen={chosen === halves[0]} choose={choose} />
          ) : (
            <div key={id} className={styles.both}>
              <div className={styles.halves}>
                {halves.map((half) => (
                  <LensButton key={half} lens={half} isChosen={chosen === half} choose={choose} />
                ))}
              </div>
            </div>
          ),
        )}
      </div>
    </div>
  )
}

function LensButton({ lens, isChosen, choose }: { lens: LensId; isChosen: boolean; choose: (lens: LensId) => void }) {
  const say = useSay()
  const styles = useStyles()
  return (
    <ToggleButton
      checked={isChosen}
      icon={<LensIcon lens={lens} />}
      className={mergeClasses(styles.lens, isChosen && styles.chosen)}
      onClick={() => choose(lens)}
    >
      {say(`lens.${lens}.name`)}
      {isChosen && <CheckmarkFilled fontSize={12} className={styles.tick} aria-hidden />}
    </ToggleButton>
  )
}
