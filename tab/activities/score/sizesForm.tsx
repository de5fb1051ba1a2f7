import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { Sizes } from '../../../okra/quarter/activities/sizes.ts'
import { sizeLength } from '../../../okra/quarter/activities/sizes.ts'
import { isSame } from '../../../okra/quarter/plan/same.ts'
import { isBlank } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { useQuarter } from '../../quarter/hooks.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'

const useStyles = makeStyles({
  size: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
})

/** What the team means by its sizes, each with an example: who leads writes down what the room says. `done` closes the form. */
export function SizesForm({ done }: { done: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const announce = useAnnounce()
  const plan = usePlan()
  const { problem, busy, attempt } = useAttempt()
  const [typed, keep] = useKept<Sizes>(`okra.sizes.${quarter.id}`, {})
  const sizeOf = (label: string) => typed[label] ?? plan.sizes[label] ?? { meaning: '', example: '' }
  const changed = plan.scales.effort.filter((label) => !isBlank(sizeOf(label).meaning) && !isSame(sizeOf(label), plan.sizes[label]))
  const save = async () => {
    const sizes = Object.fromEntries(changed.map((label) => [label, sizeOf(label)]))
    if (changed.length > 0 && !(await attempt(() => quarter.send({ type: 'DefineSizes', sizes })))) return
    keep({})
    announce(say('plan.saved'))
    done()
  }
  return (
    <form
      className={mergeClasses(looks.card, looks.marked)}
      aria-label={say('sizes.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2 className={looks.heading}>{say('sizes.title')}</h2>
      <p className={looks.plain}>{say('sizes.how')}</p>
      {plan.scales.effort.map((label) => (
        <Size key={label} label={label} value={sizeOf(label)} change={(value) => keep({ ...typed, [label]: value })} />
      ))}
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <div className={looks.row}>
        <Button type="submit" appearance="primary" className={looks.target} disabled={busy || changed.length === 0}>
          {say('sizes.save')}
        </Button>
        <Button appearance="subtle" className={looks.target} onClick={done}>
          {say('sizes.without')}
        </Button>
      </div>
    </form>
  )
}

function Size({ label, value, change }: { label: string; value: Sizes[string]; change: (value: Sizes[string]) => void }) {
  const say = useSay()
  const styles = useStyles()
  return (
    <fieldset className={styles.size}>
      <legend className={styles.legend}>{label}</legend>
      <Field label={say('sizes.meaning')}>
        <Input dir="auto" maxLength={sizeLength} value={value.meaning} onChange={(_, data) => change({ ...value, meaning: data.value })} />
      </Field>
      <Field label={say('sizes.example')}>
        <Input dir="auto" maxLength={sizeLength} value={value.example} onChange={(_, data) => change({ ...value, example: data.value })} />
      </Field>
    </fieldset>
  )
}
