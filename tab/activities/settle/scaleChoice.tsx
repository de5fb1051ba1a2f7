import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useId } from 'react'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { Meaning } from '../score/choices.tsx'
import { Label, labelWords } from '../score/labels.tsx'
import type { ScaleSpread } from './spreads.ts'

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBlockEnd: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))', gap: tokens.spacingHorizontalM },
  choice: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    ':has(input:focus-visible)': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  pressed: { cursor: 'pointer' },
  chosen: {
    border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
    padding: `calc(${tokens.spacingVerticalM} - ${tokens.strokeWidthThin})`,
  },
  radio: { position: 'absolute', inset: 0, opacity: 0, margin: 0, cursor: 'pointer' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalXS },
  label: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  squares: { display: 'flex', flexWrap: 'wrap', gap: '6px', minHeight: '20px' },
  square: {
    inlineSize: '18px',
    blockSize: '18px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorCompoundBrandForeground1,
    forcedColorAdjust: 'none',
  },
})

/** How many are drawn one by one; more of them are only a number. */
const drawn = 24

/** The labels of a scale with how many gave each, and what it means. `choose`: one of them can be chosen; else the settled one is ticked. */
export function ScaleChoice({
  spread,
  chosen,
  choose,
}: {
  spread: ScaleSpread
  chosen: string | undefined
  choose?: (label: string) => void
}) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const name = useId()
  const { scale, labels, counts, isSame, settled } = spread
  const ticked = choose ? chosen : (settled ?? undefined)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{say(`score.scale.${scale}`)}</legend>
      {counts === null && <p className={looks.quiet}>{say('settle.tooFew')}</p>}
      {isSame && <p className={looks.quiet}>{say('settle.same')}</p>}
      <div className={styles.choices}>
        {labels.map((label) => {
          const isTicked = label === ticked
          const content = <Choice spread={spread} label={label} isTicked={isTicked} />
          const className = mergeClasses(styles.choice, choose && styles.pressed, isTicked && styles.chosen)
          if (!choose) {
            return (
              <div key={label} className={className}>
                {content}
              </div>
            )
          }
          const words = labelWords(say, scale, label)
          return (
            <label key={label} className={className}>
              <input
                type="radio"
                className={styles.radio}
                name={name}
                checked={isTicked}
                aria-label={words}
                onChange={() => choose(label)}
              />
              {content}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

function Choice({ spread, label, isTicked }: { spread: ScaleSpread; label: string; isTicked: boolean }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const { scale, counts, isSame } = spread
  const n = counts === null || isSame ? null : (counts[label] ?? 0)
  return (
    <>
      <span className={styles.head}>
        <span className={styles.label}>
          <Label scale={scale} label={label} />
          {isTicked && <CheckmarkCircleFilled fontSize={18} className={looks.brand} aria-label={say('settle.chosen')} />}
        </span>
        {n !== null && <span className={looks.quiet}>{say('settle.people', { n })}</span>}
      </span>
      {n !== null && <Squares n={n} />}
      <Meaning scale={scale} label={label} />
    </>
  )
}

function Squares({ n }: { n: number }) {
  const styles = useStyles()
  return (
    <span className={styles.squares} aria-hidden>
      {Array.from({ length: Math.min(n, drawn) }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same and never move
        <span key={place} className={styles.square} />
      ))}
    </span>
  )
}
