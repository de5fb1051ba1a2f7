import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import { mergeClasses } from '@griffel/react'
import type { Hypothesis } from '../../okra/quarter/plan/items.ts'
import { hypothesisStatuses } from '../../okra/quarter/plan/items.ts'
import { hypothesisWords } from '../activities/plan/hypothesisWords.ts'
import { useSay } from '../i18n/say.tsx'
import { useAct } from '../pages/useAct.ts'
import { useQuarter } from '../quarter/hooks.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { useOverviewStyles } from './overviewStyles.ts'

/** The hypotheses with what has become of each; every choice is saved at once and can be made anew. */
export function Beliefs({ hypotheses }: { hypotheses: readonly Hypothesis[] }) {
  const styles = useOverviewStyles()
  return (
    <ul className={styles.rows}>
      {hypotheses.map((one) => (
        <li key={one.id} className={mergeClasses(styles.row, styles.beside)}>
          <Belief hypothesis={one} />
        </li>
      ))}
    </ul>
  )
}

function Belief({ hypothesis }: { hypothesis: Hypothesis }) {
  const say = useSay()
  const shared = useShared()
  const quarter = useQuarter()
  const { act, problem, busy } = useAct()
  const { id, status } = hypothesis
  const words = hypothesisWords(say, hypothesis)
  return (
    <>
      <p className={shared.text}>
        <bdi>{words}</bdi>
      </p>
      <Field label={say('checkIn.verdict')}>
        <Select
          value={status}
          disabled={busy}
          aria-label={`${say('checkIn.verdict')} ${words}`}
          onChange={(_, { value }) => act(() => quarter.send({ type: 'JudgeHypothesis', hypothesis: id, status: value }))}
        >
          {hypothesisStatuses.map((one) => (
            <option key={one} value={one}>
              {say(`belief.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </>
  )
}
