import { Button } from '@fluentui/react-button'
import { Checkbox } from '@fluentui/react-checkbox'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { lazy, Suspense, useState } from 'react'
import { sessionOf } from '../../okra/playbook/index.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { Closing } from '../ui/closing.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { countingHere } from './people.ts'
import { useAct } from './useAct.ts'

const useStyles = makeStyles({
  // The box stands in line with the texts around it, and its hint below its label.
  choice: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: { paddingInlineStart: '40px' },
})

const TooFew = lazy(() => import('./tooFew.tsx').then(({ TooFew }) => ({ default: TooFew })))

/** Starts a session. With fewer people than keep everyone anonymous it asks first: go on without, or wait. `primary`: it is the next thing to do. */
export function Begin({ session, primary = false }: { session: SessionNumber; primary?: boolean }) {
  const say = useSay()
  const shared = useShared()
  const styles = useStyles()
  const quarter = useQuarter()
  const k = usePicture(({ team }) => team?.settings.k ?? 3)
  const here = usePicture(countingHere)
  const simulated = usePicture(({ state }) => state.simulated)
  const [divided, setDivided] = useState(false)
  const [asking, setAsking] = useState(false)
  const { act, problem, busy, clear } = useAct()
  const start = (openly: boolean) =>
    quarter.send({ type: 'StartSession', session, ...(divided ? { divided } : {}), ...(openly ? { openly } : {}) })
  const begin = () => {
    if (here < k && !simulated) return setAsking(true)
    act(() => start(false))
  }
  return (
    <div className={shared.column}>
      {primary && canDivide(session) && (
        <div className={styles.choice}>
          <Checkbox
            checked={divided}
            onChange={(_, { checked }) => setDivided(checked === true)}
            label={say('begin.divided')}
            aria-describedby={`divided-${session}`}
          />
          <p id={`divided-${session}`} className={mergeClasses(shared.quiet, styles.hint)}>
            {say('begin.dividedText', { n: 2 * k })}
          </p>
        </div>
      )}
      <div>
        <Button {...(primary ? { appearance: 'primary' } : { size: 'small' })} disabled={busy} onClick={begin}>
          {say('begin.start', { session })}
        </Button>
      </div>
      {problem && problem.code !== 'too-few-people' && <ProblemText code={problem.code} reference={problem.reference} />}
      <Closing open={asking || problem?.code === 'too-few-people'}>
        <Suspense fallback={null}>
          <TooFew
            k={k}
            goOn={() => start(true)}
            wait={() => {
              setAsking(false)
              clear()
            }}
          />
        </Suspense>
      </Closing>
    </div>
  )
}

/** Whether the session begins with something that can be shared out. */
function canDivide(session: SessionNumber): boolean {
  return sessionOf(session).steps[0].modes.includes('divide-and-conquer')
}
