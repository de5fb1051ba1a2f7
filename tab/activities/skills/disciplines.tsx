import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team'
import { mergeClasses } from '@griffel/react'
import { useEffect, useState } from 'react'
import type { Discipline, DisciplineCounts } from '../../../okra/api.ts'
import { useSay, useSpeech } from '../../i18n/say.tsx'
import { useRoom } from '../../quarter/hooks.tsx'
import { useLooks } from '../looks.ts'

/** What people of the team mostly do, as counts of three or more; nothing where there is no such count. */
export function Disciplines() {
  const say = useSay()
  const looks = useLooks()
  const { language } = useSpeech()
  const counts = useDisciplines()
  const entries = Object.entries(counts) as readonly (readonly [Discipline, number])[]
  if (entries.length === 0) return null
  const list = entries.map(([discipline, n]) => say('skills.discipline', { name: say(`discipline.${discipline}`), n }))
  return (
    <p className={mergeClasses(looks.line, looks.quiet)}>
      <PeopleTeamRegular fontSize={16} className={looks.inlineIcon} aria-hidden />
      {say('skills.disciplines', { list: new Intl.ListFormat(language, { type: 'unit' }).format(list) })}
    </p>
  )
}

function useDisciplines(): DisciplineCounts {
  const { call, team } = useRoom()
  const [counts, set] = useState<DisciplineCounts>({})
  useEffect(() => {
    let current = true
    // Without them the step works as well.
    call<DisciplineCounts>(`/api/teams/${team}/disciplines`, 'GET').then(
      (found) => {
        if (current) set(found)
      },
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [call, team])
  return counts
}
