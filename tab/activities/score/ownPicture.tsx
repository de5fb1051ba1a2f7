import { makeStyles } from '@griffel/react'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { Bar } from './bars.tsx'
import { Label, labelWords } from './labels.tsx'
import { ownAdvice, ownCounts } from './ownPicture.ts'
import type { Scoring } from './scoring.ts'

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '56px minmax(0, 1fr) 24px', alignItems: 'center', gap: '8px' },
  number: { textAlign: 'end' },
})

/** A mirror of one's own contrast, for this person only: nothing of it ever leaves the device. */
export function OwnPicture({ scoring }: { scoring: Scoring }) {
  const say = useSay()
  const looks = useLooks()
  const { data, scales, marksOf } = scoring
  const all = data.milestones.map(marksOf).filter((marks) => Object.keys(marks).length > 0)
  if (all.length === 0) return null
  const advice = ownAdvice(all, data.scales)
  return (
    <section className={looks.card} aria-label={say('score.picture')}>
      <h2 className={looks.heading}>{say('score.picture')}</h2>
      {scales.map((scale) => (
        <Scale key={scale} counts={ownCounts(all, scale, data.scales[scale] ?? [])} scale={scale} of={all.length} />
      ))}
      {advice && <p className={looks.plain}>{say(`score.advice.${advice}`)}</p>}
      <p className={looks.quiet}>{say('score.pictureOwn')}</p>
    </section>
  )
}

function Scale({ counts, scale, of }: { counts: Readonly<Record<string, number>>; scale: Scoring['scales'][number]; of: number }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  return (
    <ul className={looks.list} aria-label={say(`score.scale.${scale}`)}>
      {Object.entries(counts)
        .toReversed()
        .map(([label, n]) => (
          <li key={label} className={styles.row} aria-label={say('score.countOf', { label: labelWords(say, scale, label), n })}>
            <span aria-hidden>
              <Label scale={scale} label={label} size={14} />
            </span>
            <Bar part={n} of={of} />
            <span aria-hidden className={styles.number}>
              {n}
            </span>
          </li>
        ))}
    </ul>
  )
}
