import { TimerRegular } from '@fluentui/react-icons/svg/timer'
import { mergeClasses } from '@griffel/react'
import { cardTime } from '../../../okra/quarter/activities/review.ts'
import { currentClock } from '../../../okra/quarter/clock.ts'
import { useSay } from '../../i18n/say.tsx'
import { useNow } from '../../quarter/hooks.tsx'
import { minutesAndSeconds } from '../../ui/time.tsx'
import { useLooks } from '../looks.ts'
import type { Spotlight } from '../milestones/spotlight.ts'
import type { Scene } from '../scene.ts'

/** The small timer of a card: its share of the step. It informs and never moves on. */
export function CardClock({ scene, spotlight }: { scene: Scene; spotlight: Spotlight }) {
  const say = useSay()
  const looks = useLooks()
  const now = useNow()
  const clock = currentClock(scene.session)
  if (!clock || spotlight.item === null || scene.run.status !== 'open') return null
  const { left } = cardTime(clock, spotlight.data, spotlight.items.length, now)
  return (
    <span className={mergeClasses(looks.row, looks.quiet, left <= 0 && looks.warning)}>
      <TimerRegular fontSize={16} className={looks.inlineIcon} aria-hidden />
      <span role="timer" aria-label={say('review.cardTime')} className={looks.number}>
        {minutesAndSeconds(left)}
      </span>
      {say(left > 0 ? 'review.forThisCard' : 'review.cardOver')}
    </span>
  )
}
