import { Button, ToggleButton } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark'
import { Input } from '@fluentui/react-input'
import { makeStyles, mergeClasses } from '@griffel/react'
import { isBlank } from '../../../okra/text.ts'
import { namedSkill, skillName } from '../../../okra/words/names.ts'
import { useSay } from '../../i18n/say.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import type { Items } from '../plan/items.ts'
import { usePlan } from '../plan/usePlan.ts'
import { useToggles } from '../write/toggles.ts'

const useStyles = makeStyles({
  // It shares its line with a button.
  input: { minWidth: 0, width: '100%' },
  add: { alignSelf: 'flex-end' },
})

/** The skills that a milestone takes: those of the playbook by one press, others by name. Each press is saved. */
export function SkillChips({ milestone, known, items }: { milestone: string; known: readonly string[]; items: Items }) {
  const say = useSay()
  const looks = useLooks()
  const toggles = useToggles()
  const styles = useStyles()
  const chosen = usePlan().milestones[milestone]?.skills ?? []
  const [text, keep] = useKept(`okra.skill.${milestone}`, '')
  const set = (skills: readonly string[]) => items.edit('milestones', milestone, { skills }, { skills: chosen })
  const toggle = (skill: string) => set(chosen.includes(skill) ? chosen.filter((one) => one !== skill) : [...chosen, skill])
  const add = async () => {
    const skill = namedSkill(say, text, known)
    if (isBlank(skill)) return
    if (chosen.includes(skill) || (await set([...chosen, skill]))) keep('')
  }
  const all = [...known, ...chosen.filter((skill) => !known.includes(skill))]
  return (
    <div className={looks.tight}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a row that wraps in all browsers */}
      <div role="group" aria-label={say('skills.of')} className={looks.row}>
        {all.map((skill) => {
          const isChosen = chosen.includes(skill)
          return (
            <ToggleButton
              key={skill}
              size="small"
              checked={isChosen}
              disabled={items.busy}
              className={mergeClasses(looks.target, isChosen && toggles.chosen)}
              {...(isChosen ? { icon: <CheckmarkFilled fontSize={12} /> } : {})}
              onClick={() => void toggle(skill)}
            >
              <bdi>{skillName(say, skill)}</bdi>
            </ToggleButton>
          )
        })}
      </div>
      <form
        className={looks.line}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <Field label={say('skills.other')} className={looks.grow}>
          <Input className={styles.input} dir="auto" maxLength={40} value={text} onChange={(_, { value }) => keep(value)} />
        </Field>
        <Button type="submit" className={mergeClasses(looks.target, styles.add)} disabled={isBlank(text) || items.busy}>
          {say('skills.add')}
        </Button>
      </form>
    </div>
  )
}
