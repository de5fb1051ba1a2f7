import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import { presentSettings } from '../../../okra/quarter/activities/present.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { useLooks } from '../looks.ts'
import type { Scene } from '../scene.ts'
import { nextKey } from './panel.tsx'
import { useShowing } from './showing.ts'
import { Shown } from './shown.tsx'
import { Stepping } from './stepping.tsx'

/** What who leads does while something is presented: goes from one to the next, says who presents. */
export function LeadPresenting({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const showing = useShowing(scene)
  const isCompany = presentSettings(scene.run).shows[0] === 'company-objective'
  return (
    <div className={looks.stack}>
      {showing.item === null ? (
        <p className={looks.plain}>{say(isCompany ? 'present.empty' : 'present.emptyOwn')}</p>
      ) : (
        <div className={looks.card}>
          <Shown item={showing.item} />
          <Stepping showing={showing} next={say(nextKey(isCompany))} primary={false} />
        </div>
      )}
      <PresenterField presenter={showing.presenter} />
    </div>
  )
}

/** Who presents: who is chosen here may go from one to the next, too. */
export function PresenterField({ presenter }: { presenter: string | null }) {
  const say = useSay()
  const quarter = useQuarter()
  const { problem, busy, attempt } = useAttempt()
  const people = usePicture((picture) => picture.people)
  const known = people.filter(({ admitted, simulated }) => admitted && !simulated)
  const choose = (person: string | null) => void attempt(() => quarter.send({ type: 'SetPresenter', person }))
  return (
    <>
      <Field label={say('present.presenter')} hint={say('present.presenterHint')}>
        <Select disabled={busy} value={presenter ?? ''} onChange={(_, { value }) => choose(value === '' ? null : value)}>
          <option value="">{say('present.nobody')}</option>
          {known.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </>
  )
}
