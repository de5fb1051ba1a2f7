import { Button } from '@fluentui/react-button'
import { PauseRegular } from '@fluentui/react-icons/svg/pause'
import { PlayRegular } from '@fluentui/react-icons/svg/play'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { isOffered } from '../../okra/quarter/offers.ts'
import { useLooks } from '../activities/looks.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import type { StepTime } from '../ui/time.tsx'
import { minutesAndSeconds, Ring, useStepTime } from '../ui/time.tsx'
import type { Leading } from './lead.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  time: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexGrow: 1 },
  figures: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  words: { display: 'flex', flexDirection: 'column' },
  button: { minWidth: '44px', minHeight: '36px', paddingInline: tokens.spacingHorizontalS },
})

/** The time of the step, large, with pause, +2 and +5. It informs; it never closes anything. */
export function TimeControls({ leading }: { leading: Leading }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const time = useStepTime()
  const offers = usePicture((picture) => picture.offers)
  if (!time) return null
  const late = time.left <= 60_000
  return (
    <div className={styles.row}>
      <div className={styles.time}>
        <Ring time={time} size={48} />
        <div className={styles.words}>
          <span role="timer" aria-label={say('console.time')} className={mergeClasses(styles.figures, late && looks.warning)}>
            {minutesAndSeconds(time.left)}
          </span>
          <span className={looks.quiet}>{wordsOf(time, say)}</span>
        </div>
      </div>
      <div className={looks.row}>
        {isOffered(offers, 'ResumeClock') ? (
          <Button
            className={styles.button}
            icon={<PlayRegular />}
            aria-label={say('console.resume')}
            title={say('console.resume')}
            onClick={() => leading.send({ type: 'ResumeClock' })}
          />
        ) : (
          <Button
            className={styles.button}
            icon={<PauseRegular />}
            aria-label={say('console.pause')}
            title={say('console.pause')}
            disabled={!isOffered(offers, 'PauseClock')}
            onClick={() => leading.send({ type: 'PauseClock' })}
          />
        )}
        {([2, 5] as const).map((minutes) => (
          <Button
            key={minutes}
            className={styles.button}
            aria-label={say('console.extend', { n: minutes })}
            title={say('console.extend', { n: minutes })}
            onClick={() => leading.send({ type: 'ExtendClock', minutes })}
          >
            {`+${minutes}`}
          </Button>
        ))}
      </div>
    </div>
  )
}

function wordsOf({ left, lasting, paused }: StepTime, say: ReturnType<typeof useSay>): string {
  if (paused) return say('time.paused')
  return left <= 0 ? say('time.up') : say('console.ofMinutes', { n: Math.round(lasting / 60_000) })
}
