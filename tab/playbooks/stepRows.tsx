import { Button } from '@fluentui/react-button'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { Input } from '@fluentui/react-input'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useState } from 'react'
import type { PlaybookChanges } from '../../okra/playbook/changes.ts'
import { playbookLimits } from '../../okra/playbook/changes.ts'
import type { Playbook, Step } from '../../okra/playbook/step.ts'
import { useSay } from '../i18n/say.tsx'
import { useAnnounce } from '../ui/live.tsx'
import { playbookKey } from '../ui/position.ts'
import { useShared } from '../ui/styles.ts'
import { withMinutes, withStepMoved } from './draft.ts'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    '@media (max-width: 480px)': { gridTemplateColumns: 'auto minmax(0, 1fr)' },
  },
  name: { overflowWrap: 'anywhere', '@media (max-width: 480px)': { gridColumnEnd: 'span 2' } },
  minutes: { minWidth: 0, width: '120px' },
  unit: { whiteSpace: 'nowrap', overflowWrap: 'normal' },
  arrows: { display: 'flex', '@media (max-width: 480px)': { justifyContent: 'flex-end' } },
})

interface Props {
  /** As the method has it. */
  readonly method: Playbook
  /** As the team has it now. */
  readonly playbook: Playbook
  readonly draft: PlaybookChanges
  readonly change: (draft: PlaybookChanges) => void
}

/** The steps of a session with their minutes, in the team's order. A step that can't go further is not moved. */
export function StepRows({ method, playbook, draft, change }: Props) {
  const say = useSay()
  const shared = useShared()
  const styles = useStyles()
  const announce = useAnnounce()
  const nameOf = ({ id }: Step) => say(playbookKey(playbook.id, id, 'title'))
  const move = (step: Step, by: -1 | 1) => {
    const next = withStepMoved(method, draft, step.id, by)
    if (!next) return
    change(next)
    announce(say('playbooks.moved', { step: nameOf(step), place: playbook.steps.indexOf(step) + 1 + by }))
  }
  return (
    <ol className={shared.list} aria-label={say('playbooks.steps')}>
      {playbook.steps.map((step) => (
        <li key={step.id} className={styles.row}>
          <span className={mergeClasses(shared.text, styles.name)}>{nameOf(step)}</span>
          <Minutes step={step} name={nameOf(step)} set={(minutes) => withMinutes(method, draft, step.id, minutes)} change={change} />
          <span className={styles.arrows}>
            <Button
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label={say('playbooks.up', { step: nameOf(step) })}
              disabledFocusable={withStepMoved(method, draft, step.id, -1) === null}
              onClick={() => move(step, -1)}
            />
            <Button
              appearance="subtle"
              icon={<ArrowDownRegular />}
              aria-label={say('playbooks.down', { step: nameOf(step) })}
              disabledFocusable={withStepMoved(method, draft, step.id, 1) === null}
              onClick={() => move(step, 1)}
            />
          </span>
        </li>
      ))}
    </ol>
  )
}

interface MinutesProps {
  readonly step: Step
  readonly name: string
  readonly set: (minutes: number) => PlaybookChanges | null
  readonly change: (draft: PlaybookChanges) => void
}

/** The minutes of a step. What can't be is shown as typed until it can, and changes nothing. */
function Minutes({ step, name, set, change }: MinutesProps) {
  const say = useSay()
  const styles = useStyles()
  const [typed, type] = useState<string | null>(null)
  const { least, most } = playbookLimits.minutes
  return (
    <Input
      type="number"
      min={least}
      max={most}
      className={styles.minutes}
      value={typed ?? String(step.minutes)}
      contentAfter={<span className={styles.unit}>{say('playbooks.min')}</span>}
      aria-label={say('playbooks.minutesOf', { step: name })}
      aria-invalid={typed !== null}
      onChange={(_, { value }) => {
        const next = set(Number(value))
        type(next ? null : value)
        if (next) change(next)
      }}
      onBlur={() => type(null)}
    />
  )
}
