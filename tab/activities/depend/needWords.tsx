import { weeksFrom } from '../../../okra/board/weeks.ts'
import type { Dependency } from '../../../okra/quarter/plan/items.ts'
import { partyName } from '../../../okra/words/names.ts'
import { useSay, useSpeech } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'

/** A dependency in a line: for whom or what it waits, what for, and by which week. */
export function NeedWords({ need }: { need: Dependency }) {
  const say = useSay()
  const looks = useLooks()
  const name = useNeedName(need)
  const week = useWeekName()
  return (
    <span className={looks.text}>
      <bdi className={looks.strong}>{name}</bdi>
      {need.what !== '' && (
        <>
          {' · '}
          <bdi>{need.what}</bdi>
        </>
      )}
      {need.by !== null && <span className={looks.quiet}> · {say('depend.byWeek', { week: week(need.by) })}</span>}
    </span>
  )
}

/** What a dependency waits for, by name. */
export function useNeedName({ on }: Pick<Dependency, 'on'>): string {
  const say = useSay()
  const plan = usePlan()
  return 'party' in on ? partyName(say, on.party) : (plan.milestones[on.milestone]?.text ?? '')
}

/** Names a week of the quarter by its number and its Monday. */
export function useWeekName(): (week: number) => string {
  const say = useSay()
  const { language } = useSpeech()
  const startsOn = usePicture(({ state }) => state.quarter?.startsOn ?? null)
  return (week) => {
    const monday = startsOn === null ? undefined : weeksFrom(startsOn)[week - 1]?.monday
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
    return monday === undefined ? String(week) : say('depend.week', { n: week, date: format.format(Date.parse(`${monday}T00:00:00Z`)) })
  }
}
