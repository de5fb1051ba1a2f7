import { ToggleButton } from '@fluentui/react-button'
import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark'
import { mergeClasses } from '@griffel/react'
import type { CompanyObjective } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { ColourChip } from '../../ui/colour.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import { useToggles } from '../write/toggles.ts'
import { companyObjectivesOf, shortName } from './names.ts'

/** The company objectives with these ids as chips; nothing when there are none. */
export function CompanyChips({ ids }: { ids: readonly string[] }) {
  const say = useSay()
  const looks = useLooks()
  const chosen = companyObjectivesOf(usePlan()).filter(({ id }) => ids.includes(id))
  if (chosen.length === 0) return null
  return (
    <ul className={mergeClasses(looks.list, looks.wrap)} aria-label={say('company.supports')}>
      {chosen.map((one) => (
        <li key={one.id}>
          <CompanyChip objective={one} />
        </li>
      ))}
    </ul>
  )
}

/** One company objective by its short name. */
export function CompanyChip({ objective }: { objective: CompanyObjective }) {
  return (
    <ColourChip colour={objective.colour}>
      <bdi>{shortName(objective)}</bdi>
    </ColourChip>
  )
}

/** Chooses among the company objectives, any number of them. `label` says what the choice means. */
export function CompanyChoice({
  label,
  chosen,
  choose,
}: {
  label: string
  chosen: readonly string[]
  choose: (ids: readonly string[]) => void
}) {
  const say = useSay()
  const looks = useLooks()
  const toggles = useToggles()
  const all = companyObjectivesOf(usePlan())
  if (all.length === 0) return <p className={looks.quiet}>{say('company.none')}</p>
  const toggle = (id: string) => choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a row that wraps in all browsers
    <div role="group" aria-label={label} className={looks.tight}>
      <span className={looks.strong}>{label}</span>
      <div className={looks.row}>
        {all.map((one) => {
          const isChosen = chosen.includes(one.id)
          return (
            <ToggleButton
              key={one.id}
              size="small"
              checked={isChosen}
              className={mergeClasses(toggles.small, looks.target, isChosen && toggles.chosen)}
              {...(isChosen ? { icon: <CheckmarkFilled fontSize={12} /> } : {})}
              onClick={() => toggle(one.id)}
            >
              <bdi>{shortName(one)}</bdi>
            </ToggleButton>
          )
        })}
      </div>
    </div>
  )
}
