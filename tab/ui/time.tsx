import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useEffect, useRef } from 'react'
import { currentClock, lasting, remaining } from '../../okra/quarter/clock.ts'
import { liveSession } from '../../okra/quarter/state.ts'
import type { SayKey } from '../i18n/say.tsx'
import { useSay } from '../i18n/say.tsx'
import { useNow, usePicture } from '../quarter/hooks.tsx'
import { useAnnounce } from './live.tsx'
import { useSound } from './sound.ts'

/** The time of the step that the room is in. Milliseconds; `left` is negative once the time is used up. */
export interface StepTime {
  readonly left: number
  readonly lasting: number
  readonly paused: boolean
}

/** The running step's time, each second; null when nothing runs. */
export function useStepTime(): StepTime | null {
  const session = usePicture(({ state }) => liveSession(state))
  const now = useNow()
  const clock = session && currentClock(session)
  return clock && { left: remaining(clock, now), lasting: lasting(clock), paused: clock.pausedAt !== null }
}

/** `m:ss`; once the time is used up it counts on as `+m:ss`. */
export function minutesAndSeconds(left: number): string {
  const seconds = left >= 0 ? Math.ceil(left / 1_000) : Math.floor(-left / 1_000)
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return left < 0 ? `+${text}` : text
}

/** What is said aloud when the time passes from `before` to `left`: half-time, two minutes, one minute, zero. */
export function spokenAt(before: number, left: number, whole: number): SayKey | null {
  const passed = (mark: number) => before > mark && left <= mark
  if (passed(0)) return 'time.up'
  if (passed(60_000)) return 'time.oneMinute'
  if (passed(120_000)) return 'time.twoMinutes'
  return passed(whole / 2) ? 'time.half' : null
}

const useStyles = makeStyles({
  time: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexShrink: 0 },
  figures: {
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  late: { color: tokens.colorStatusWarningForeground2 },
})

/** Time left with its ring, read by people who look; spoken at four moments only. */
export function TimeLeft() {
  const say = useSay()
  const styles = useStyles()
  const time = useStepTime()
  useSpokenTime(time)
  if (!time) return null
  const late = time.left <= 60_000
  return (
    <div className={mergeClasses(styles.time, late && styles.late)}>
      <div className={styles.words}>
        {/* A timer is not live by itself: it would talk every second. */}
        <span role="timer" aria-label={say('time.label')} className={styles.figures}>
          {minutesAndSeconds(time.left)}
        </span>
        {time.paused && <span className={styles.small}>{say('time.paused')}</span>}
        {!time.paused && time.left > 0 && time.left <= 120_000 && <span className={styles.small}>{say('time.last')}</span>}
        {!time.paused && time.left <= 0 && <span className={styles.small}>{say('time.up')}</span>}
      </div>
      <Ring time={time} size={24} />
    </div>
  )
}

/** The ring: a hairline as track, a thick arc as value, dashed while paused. `size` in pixels. */
export function Ring({ time, size }: { time: StepTime; size: number }) {
  const stroke = Math.max(3, size / 8)
  const radius = size / 2 - stroke
  const part = Math.max(0, Math.min(1, time.left / time.lasting))
  const middle = size / 2
  return (
    <svg aria-hidden width={size} height={size} viewBox={`0 0 ${size} ${size}`}>
      <circle cx={middle} cy={middle} r={radius} fill="none" stroke={tokens.colorNeutralStroke1} strokeWidth={1} />
      {part > 0 && (
        <circle
          cx={middle}
          cy={middle}
          r={radius}
          fill="none"
          stroke={tokens.colorCompoundBrandForeground1}
          strokeWidth={stroke}
          pathLength={100}
          strokeDasharray={time.paused ? '4 4' : `${part * 100} 100`}
          transform={`rotate(-90 ${middle} ${middle})`}
        />
      )}
    </svg>
  )
}

function useSpokenTime(time: StepTime | null): void {
  const say = useSay()
  const announce = useAnnounce()
  const { play } = useSound()
  const before = useRef(Number.POSITIVE_INFINITY)
  const left = time?.left ?? null
  const whole = time?.lasting ?? 0
  useEffect(() => {
    if (left === null) return
    // The first look only sets the mark: who comes late is not told what has passed.
    const key = before.current === Number.POSITIVE_INFINITY ? null : spokenAt(before.current, left, whole)
    before.current = left
    if (key) announce(say(key))
    if (key === 'time.twoMinutes' || key === 'time.up') play()
  }, [left, whole, announce, say, play])
}
