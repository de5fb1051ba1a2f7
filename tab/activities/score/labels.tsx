import { HeartFilled } from '@fluentui/react-icons/svg/heart'
import { makeStyles } from '@griffel/react'
import type { ScaleId, Scales } from '../../../okra/quarter/plan/results.ts'
import type { Say } from '../../i18n/say.tsx'

const useStyles = makeStyles({
  hearts: { display: 'inline-flex', gap: '2px', alignItems: 'center' },
})

const hearts = /^[1-5]$/

/** A label as it is drawn: letters, money, hearts. Decoration where `labelWords` stand beside it. */
export function Label({ scale, label, size = 16 }: { scale: ScaleId; label: string; size?: number }) {
  const styles = useStyles()
  if (scale !== 'uxValue' || !hearts.test(label)) return <>{label}</>
  return (
    <span className={styles.hearts}>
      {Array.from({ length: Number(label) }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same and never move
        <HeartFilled key={place} fontSize={size} aria-hidden />
      ))}
    </span>
  )
}

/** A label in words, for people who listen and for buttons. */
export function labelWords(say: Say, scale: ScaleId, label: string): string {
  return scale === 'uxValue' && hearts.test(label) ? say('score.hearts', { n: Number(label) }) : label
}

/** What a label of a value means in one word; nothing on a scale that the method doesn't know. */
export function meaningOf(say: Say, scales: Scales, scale: ScaleId, label: string): string {
  const labels = scales[scale]
  if (scale === 'effort' || labels.length !== 3) return ''
  const words = [say('score.nice'), say('score.clear'), say('score.key')]
  return words[labels.indexOf(label)] ?? ''
}
