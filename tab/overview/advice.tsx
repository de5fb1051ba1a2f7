import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { mergeClasses } from '@griffel/react'
import { cadenceDay, cadenceGaps, gapsBetween } from '../../okra/checks/cadence.ts'
import type { Nudge } from '../../okra/checks/nudge.ts'
import { nudgeKey } from '../../okra/checks/nudge.ts'
import type { QuarterState } from '../../okra/quarter/state.ts'
import type { Say, SayKey } from '../i18n/say.tsx'
import { useSay } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { useShared } from '../ui/styles.ts'
import { useOverviewStyles } from './overviewStyles.ts'
import { useToday } from './useToday.ts'

/** What the days between the sessions give to think about, each in a sentence. Nothing once the quarter is closed. */
export function Advice() {
  const say = useSay()
  const shared = useShared()
  const styles = useOverviewStyles()
  const { now } = useToday()
  const state = usePicture((picture) => picture.state)
  const sentences = state.plan.reflection === null ? adviceOf(state, now, say) : []
  if (sentences.length === 0) return null
  return (
    <ul className={shared.list}>
      {sentences.map((sentence) => (
        <li key={sentence} className={mergeClasses(shared.text, shared.row)}>
          <WarningRegular fontSize={20} aria-hidden className={styles.warning} />
          <span className={styles.grow}>{sentence}</span>
        </li>
      ))}
    </ul>
  )
}

/** What was, in the words of the overview; what is waiting, in those of the check. */
function adviceOf(state: QuarterState, now: number, say: Say): readonly string[] {
  const held = gapsBetween(state).flatMap(({ nudge }) => nudge ?? [])
  const known = new Set(held.map(({ key }) => key))
  const waiting = cadenceGaps(state, { now }).filter(({ key }) => !known.has(key))
  const day = cadenceDay(state, { now })
  return [...held.map((nudge) => gapSentence(nudge, say)), ...[...waiting, ...(day ? [day] : [])].map((nudge) => said(nudge, say))]
}

function said(nudge: Nudge, say: Say): string {
  return say(nudgeKey(nudge, 'reason'), nudge.facts)
}

/** The days between two sessions that were held, as a sentence; empty where there is nothing to say. */
export function gapSentence(nudge: Nudge | null, say: Say): string {
  return nudge ? say(`overview.gap.${nudge.variant}` as SayKey, nudge.facts) : ''
}
