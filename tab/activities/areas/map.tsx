import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useSay } from '../../i18n/say.tsx'
import { LetterBadge } from '../../ui/colour.tsx'
import { CompanyChip, CompanyChips } from '../company/chips.tsx'
import { companyObjectivesOf } from '../company/names.ts'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
})

/** The team's areas with what they move, and the company objectives that none of them moves. */
export function AreaMap() {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const plan = usePlan()
  const areas = Object.values(plan.areas)
  const moved = new Set(areas.flatMap(({ moves }) => moves))
  const unmoved = companyObjectivesOf(plan).filter(({ id }) => !moved.has(id))
  return (
    <div className={looks.stack}>
      {areas.length === 0 ? (
        <p className={looks.plain}>{say('areas.empty')}</p>
      ) : (
        <ul className={mergeClasses(looks.list, styles.grid)} aria-label={say('areas.all', { n: areas.length })}>
          {areas.map(({ id, name, colour, duty, moves }) => (
            <li key={id} className={looks.card}>
              <div className={mergeClasses(looks.line, looks.middle)}>
                <LetterBadge colour={colour} name={name} />
                <bdi className={mergeClasses(looks.text, looks.strong)}>{name}</bdi>
              </div>
              {duty !== '' && (
                <p className={looks.plain}>
                  <bdi>{duty}</bdi>
                </p>
              )}
              {moves.length === 0 ? <p className={looks.quiet}>{say('areas.movesNothing')}</p> : <CompanyChips ids={moves} />}
            </li>
          ))}
        </ul>
      )}
      {unmoved.length > 0 && areas.length > 0 && (
        <section className={looks.tight} aria-label={say('areas.unmoved')}>
          <h3 className={looks.heading}>{say('areas.unmoved')}</h3>
          <ul className={mergeClasses(looks.list, looks.wrap)}>
            {unmoved.map((one) => (
              <li key={one.id}>
                <CompanyChip objective={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
