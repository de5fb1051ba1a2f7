import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { objectivesOfQuarter } from '../../../okra/quarter/plan/objectives.ts'
import { useSay } from '../../i18n/say.tsx'
import { LetterBadge } from '../../ui/colour.tsx'
import { LensIcon } from '../../ui/lens.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
})

/** Each objective with the areas that can move it. */
export function Connections() {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const plan = usePlan()
  const objectives = objectivesOfQuarter(plan)
  if (objectives.length === 0) return <p className={looks.plain}>{say('map.noObjectives')}</p>
  return (
    <ul className={mergeClasses(looks.list, styles.grid)} aria-label={say('map.connections')}>
      {objectives.map(({ id, text, areas }) => (
        <li key={id} className={looks.card}>
          <h3 className={mergeClasses(looks.heading, looks.line)}>
            <LensIcon lens={id} />
            <bdi>{text}</bdi>
          </h3>
          {areas.length === 0 && <p className={looks.quiet}>{say('map.notYet')}</p>}
          <ul className={looks.list}>
            {areas
              .flatMap((area) => plan.areas[area] ?? [])
              .map((area) => (
                <li key={area.id} className={mergeClasses(looks.line, looks.middle)}>
                  <LetterBadge colour={area.colour} name={area.name} />
                  <bdi className={looks.text}>{area.name}</bdi>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
