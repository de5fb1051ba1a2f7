import { Checkbox } from '@fluentui/react-checkbox'
import { Field } from '@fluentui/react-field'
import { Radio, RadioGroup } from '@fluentui/react-radio'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { classifySettings } from '../../../okra/quarter/activities/classify.ts'
import type { Milestone, MilestoneType } from '../../../okra/quarter/plan/items.ts'
import { objectivesOfQuarter } from '../../../okra/quarter/plan/objectives.ts'
import type { ActivityRun, Plan } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { TypeIcon } from '../../ui/milestoneType.tsx'
import { useLooks } from '../looks.ts'
import { useEcho } from '../plan/echo.ts'
import { hypothesisWords } from '../plan/hypothesisWords.ts'
import type { Items } from '../plan/items.ts'
import { ItemText } from '../plan/itemText.tsx'
import { useKeyResultWords } from '../plan/keyResultWords.ts'
import { NotDoing } from '../plan/notDoing.tsx'
import { PickField } from '../plan/pickField.tsx'
import { usePlan } from '../plan/usePlan.ts'

const useStyles = makeStyles({
  types: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))', gap: tokens.spacingVerticalXS },
  type: {
    minWidth: 0,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  chosen: { border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  name: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
})

interface Props {
  readonly run: ActivityRun
  readonly items: Items
  readonly milestone: Milestone
}

/** A card with everything that is said about it here: type, links, what it unlocks; or why it is not done. */
export function CardForm({ run, items, milestone }: Props) {
  const say = useSay()
  const looks = useLooks()
  const { unlocks, links } = classifySettings(run)
  const { id } = milestone
  return (
    <div className={looks.stack}>
      <ItemText key={`${id}.text`} items={items} kind="milestones" id={id} field="text" label={say('classify.card')} rows={2} />
      <TypeChoice key={`${id}.type`} run={run} items={items} milestone={milestone} />
      {links.includes('objective') && <ObjectiveChoice items={items} milestone={milestone} />}
      {links.includes('hypothesis') && <HypothesisChoice items={items} milestone={milestone} />}
      {links.includes('key-result') && <KeyResultChoice key={`${id}.keyResults`} items={items} milestone={milestone} />}
      {unlocks && (
        <ItemText key={`${id}.unlocks`} items={items} kind="milestones" id={id} field="unlocks" label={say('classify.unlocks')} />
      )}
      <NotDoing key={`${id}.notDoing`} items={items} milestone={milestone} />
    </div>
  )
}

function TypeChoice({ run, items, milestone }: Props) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const types = classifySettings(run).types as readonly MilestoneType[]
  const { id } = milestone
  const [type, choose] = useEcho(milestone.type, (next) => items.edit('milestones', id, { type: next }))
  return (
    <Field
      label={{ children: say('classify.type'), className: looks.strong }}
      hint={{ children: say('classify.keys'), className: looks.noKeyboard }}
    >
      <RadioGroup value={type ?? ''} className={styles.types} onChange={(_, { value }) => choose(value as MilestoneType)}>
        {types.map((one) => (
          <Radio
            key={one}
            value={one}
            className={mergeClasses(styles.type, one === type && styles.chosen)}
            label={
              <span className={styles.name}>
                <TypeIcon type={one} />
                <span>
                  <span className={one === type ? looks.strong : undefined}>{say(`type.${one}`)}</span>
                  <br />
                  <span className={looks.quiet}>{say(`type.${one}.words`)}</span>
                </span>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  )
}

type LinkProps = Omit<Props, 'run'>

/** What belongs to another objective is not linked any more when the objective changes. */
function linksUnder(plan: Plan, { hypothesis, keyResults }: Milestone, objective: string | null) {
  const stays = hypothesis !== null && plan.hypotheses[hypothesis]?.objective === objective
  return {
    objective,
    hypothesis: stays ? hypothesis : null,
    keyResults: keyResults.filter((id) => plan.keyResults[id]?.objective === objective),
  }
}

function ObjectiveChoice({ items, milestone }: LinkProps) {
  const say = useSay()
  const plan = usePlan()
  const choose = (objective: string | null) => () =>
    void items.edit('milestones', milestone.id, linksUnder(plan, milestone, objective), { objective: milestone.objective })
  const now = milestone.objective === null ? undefined : plan.objectives[milestone.objective]
  const picks = objectivesOfQuarter(plan).map(({ id, text }) => ({ id, label: text, act: choose(id) }))
  return (
    <PickField
      label={say('classify.objective')}
      value={now?.text ?? say('classify.none')}
      picks={[...picks, { id: '', label: say('classify.none'), divided: true, act: choose(null) }]}
    />
  )
}

function HypothesisChoice({ items, milestone: { id, objective, hypothesis } }: LinkProps) {
  const say = useSay()
  const plan = usePlan()
  const choose = (next: string | null) => () => void items.edit('milestones', id, { hypothesis: next }, { hypothesis })
  const all = Object.values(plan.hypotheses)
  const near = all.filter((one) => one.objective === objective)
  const now = hypothesis === null ? undefined : plan.hypotheses[hypothesis]
  if (all.length === 0) return null
  const picks = (objective === null ? all : near).map((one) => ({ id: one.id, label: hypothesisWords(say, one), act: choose(one.id) }))
  return (
    <PickField
      label={say('classify.hypothesis')}
      value={now ? hypothesisWords(say, now) : say('classify.none')}
      picks={[...picks, { id: '', label: say('classify.none'), divided: true, act: choose(null) }]}
    />
  )
}

function KeyResultChoice({ items, milestone }: LinkProps) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const words = useKeyResultWords()
  const { id, objective, hypothesis, type, keyResults: now } = milestone
  const [keyResults, link] = useEcho(now, (next) => items.edit('milestones', id, { keyResults: next }, { keyResults: now }))
  const shown = Object.values(plan.keyResults).filter((one) => one.objective === objective || keyResults.includes(one.id))
  const unlinked = type !== null && hypothesis === null && keyResults.length === 0
  const toggle = (one: string) => {
    link(keyResults.includes(one) ? keyResults.filter((other) => other !== one) : [...keyResults, one])
  }
  if (shown.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a column in all browsers
    <div role="group" aria-label={say('classify.keyResults')} className={looks.tight}>
      <span className={looks.strong}>{say('classify.keyResults')}</span>
      {shown.map((one) => (
        <Checkbox key={one.id} checked={keyResults.includes(one.id)} label={<bdi>{words(one)}</bdi>} onChange={() => toggle(one.id)} />
      ))}
      {unlinked && <p className={mergeClasses(looks.plain, looks.warning)}>{say('classify.unlinked')}</p>}
    </div>
  )
}
