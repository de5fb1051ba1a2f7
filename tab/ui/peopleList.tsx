import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { ReactNode } from 'react'
import type { Person } from '../../okra/api.ts'
import { useSay } from '../i18n/say.tsx'
import { useShared } from './styles.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    minBlockSize: '32px',
  },
  name: { overflowWrap: 'anywhere' },
  away: { color: tokens.colorNeutralForeground3 },
})

/** People by name, with their role and whether they are here. `acts` puts buttons beside a person. */
export function PeopleList({
  people,
  present,
  acts,
}: {
  people: readonly Person[]
  present: ReadonlySet<string>
  acts?: (person: Person) => ReactNode
}) {
  const say = useSay()
  const styles = useStyles()
  const shared = useShared()
  return (
    <ul className={mergeClasses(shared.list, styles.list)}>
      {people.map((person) => {
        const here = present.has(person.key) || person.simulated
        return (
          <li key={person.key} className={styles.person}>
            <span className={mergeClasses(styles.name, !here && styles.away)}>
              <bdi>{person.name}</bdi>{' '}
              <span className={shared.quiet}>
                {marksOf(person, here)
                  .map((mark) => say(mark))
                  .join(' · ')}
              </span>
            </span>
            {acts?.(person)}
          </li>
        )
      })}
    </ul>
  )
}

function marksOf({ role, simulated }: Person, here: boolean) {
  const roles = {
    facilitator: ['people.leads'],
    cofacilitator: ['people.helps'],
    stakeholder: ['people.stakeholder'],
    participant: [],
  } as const
  return [...roles[role], ...(simulated ? (['people.simulated'] as const) : []), ...(here ? [] : (['people.away'] as const))]
}
