import { Checkbox } from '@fluentui/react-checkbox'
import { mergeClasses } from '@griffel/react'
import type { Objective } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { LetterBadge } from '../../ui/colour.tsx'
import { useLooks } from '../looks.ts'
import { useEcho } from '../plan/echo.ts'
import type { Items } from '../plan/items.ts'
import { usePlan } from '../plan/usePlan.ts'

/** One objective and all areas of the team: those that can move it are ticked. */
export function Connecting({ objective, items }: { objective: Objective; items: Items }) {
  const say = useSay()
  const looks = useLooks()
  const areas = Object.values(usePlan().areas)
  const { id, text, areas: now } = objective
  const [connected, connect] = useEcho(now, (next) => items.edit('objectives', id, { areas: next }, { areas: now }))
  const toggle = (area: string) => {
    connect(connected.includes(area) ? connected.filter((one) => one !== area) : [...connected, area])
  }
  return (
    <section className={looks.card} aria-label={text}>
      <h3 className={looks.heading}>
        <bdi>{text}</bdi>
      </h3>
      {areas.length === 0 && <p className={looks.quiet}>{say('map.noAreas')}</p>}
      <ul className={looks.list}>
        {areas.map(({ id: area, name, colour, duty }) => (
          <li key={area}>
            <Checkbox
              checked={connected.includes(area)}
              onChange={() => toggle(area)}
              label={
                <span className={mergeClasses(looks.line)}>
                  <LetterBadge colour={colour} name={name} />
                  <span>
                    <bdi className={looks.text}>{name}</bdi>
                    {duty !== '' && (
                      <span className={looks.quiet}>
                        <br />
                        <bdi>{duty}</bdi>
                      </span>
                    )}
                  </span>
                </span>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
