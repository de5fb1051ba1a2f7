import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useId } from 'react'
import type { ScaleId } from '../../../okra/quarter/plan/results.ts'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import { Label, labelWords, meaningOf } from './labels.tsx'

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBlockEnd: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  beside: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(72px, 1fr))', gap: tokens.spacingHorizontalS },
  below: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  choice: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    minHeight: '44px',
    padding: tokens.spacingVerticalS,
    cursor: 'pointer',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    ':has(input:focus-visible)': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  middle: { alignItems: 'center', textAlign: 'center' },
  chosen: {
    border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
    // The content stays where it was.
    padding: `calc(${tokens.spacingVerticalS} - ${tokens.strokeWidthThin})`,
  },
  radio: { position: 'absolute', inset: 0, opacity: 0, margin: 0, cursor: 'pointer' },
  tick: {
    position: 'absolute',
    insetBlockStart: '-9px',
    insetInlineEnd: '-7px',
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorCompoundBrandForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  label: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
})

/** One scale: big choices with what they mean. Effort shows the team's own words, below each other; values stand side by side. */
export function Choices({
  scale,
  labels,
  chosen,
  choose,
}: {
  scale: ScaleId
  labels: readonly string[]
  chosen: string | undefined
  choose: (label: string) => void
}) {
  const say = useSay()
  const styles = useStyles()
  const { sizes } = usePlan()
  const name = useId()
  const isDefined = scale === 'effort' && labels.some((label) => Object.hasOwn(sizes, label))
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{say(`score.scale.${scale}`)}</legend>
      <div className={isDefined ? styles.below : styles.beside}>
        {labels.map((label) => (
          <label key={label} className={mergeClasses(styles.choice, !isDefined && styles.middle, label === chosen && styles.chosen)}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              value={label}
              checked={label === chosen}
              aria-label={labelWords(say, scale, label)}
              onChange={() => choose(label)}
            />
            <span className={styles.label}>
              <Label scale={scale} label={label} />
            </span>
            <Meaning scale={scale} label={label} />
            {label === chosen && <CheckmarkCircleFilled fontSize={18} className={styles.tick} aria-hidden />}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** What a choice means: the team's definition and example of a size, or a word. */
export function Meaning({ scale, label }: { scale: ScaleId; label: string }) {
  const say = useSay()
  const looks = useLooks()
  const { sizes, scales } = usePlan()
  const size = scale === 'effort' && Object.hasOwn(sizes, label) ? sizes[label] : undefined
  if (size) {
    return (
      <span className={looks.quiet}>
        <bdi>{size.meaning}</bdi>
        {size.example !== '' && <> {say('score.like', { example: size.example })}</>}
      </span>
    )
  }
  const word = meaningOf(say, scales, scale, label)
  return word === '' ? null : <span className={looks.quiet}>{word}</span>
}
