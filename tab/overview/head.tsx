import { visionSentence } from '../../okra/artifacts/sentence.ts'
import { localeOf } from '../../okra/days.ts'
import { lastCheckInAt } from '../../okra/overview/standing.ts'
import { weekNow } from '../../okra/overview/week.ts'
import type { QuarterState } from '../../okra/quarter/state.ts'
import { usePlan } from '../activities/plan/usePlan.ts'
import type { Say } from '../i18n/say.tsx'
import { useSpeech } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { NotAnonymous } from '../ui/notAnonymous.tsx'
import { useShared } from '../ui/styles.ts'
import { ExampleBar } from './exampleBar.tsx'
import type { Today } from './useToday.ts'
import { useToday } from './useToday.ts'

/** Where we are: the week and the last check-in, whose quarter it is, and what it is about. */
export function OverviewHead({ title }: { title: string }) {
  const { say, language } = useSpeech()
  const shared = useShared()
  const today = useToday()
  const state = usePicture((picture) => picture.state)
  const example = usePicture(({ team, me }) => team?.example === true && me.role === 'stakeholder')
  const { vision } = usePlan()
  const line = lineOf(state, today, say, language)
  return (
    <div className={shared.column}>
      {example && <ExampleBar />}
      <div>
        {line !== '' && <p className={shared.quiet}>{line}</p>}
        <h1 className={shared.title}>
          <bdi>{title}</bdi>
        </h1>
        {vision && (
          <p className={shared.text} dir="auto">
            {visionSentence(vision, say)}
          </p>
        )}
      </div>
      <NotAnonymous />
    </div>
  )
}

/** "Week 6 of 13 · last check-in 6 days ago", or when the quarter was closed. */
function lineOf({ quarter, plan }: QuarterState, { day, timeZone, ago }: Today, say: Say, language: string): string {
  if (!quarter) return ''
  if (plan.reflection) {
    const date = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone }).format(plan.reflection.at)
    return say('overview.closed', { date })
  }
  const week = weekNow(quarter.startsOn, day)
  const where = week.when === 'before' ? say('overview.before', { days: week.days }) : week.when === 'after' ? say('overview.after') : ''
  const last = lastCheckInAt(plan)
  const parts = [
    week.when === 'during' ? say('overview.week', { week: week.week, of: week.of }) : where,
    ...(last === null ? [] : [say('overview.checkedIn', { days: ago(last) })]),
  ]
  return parts.join(' · ')
}
