import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import { useState } from 'react'
import { orderedObjectives } from '../../../okra/quarter/plan/objectives.ts'
import { useSay } from '../../i18n/say.tsx'
import { Saying } from '../entries/saying.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { BlockerList } from './list.tsx'

/** Everyone, stakeholders too, names what could stop us: without a name, about an objective or about all of it. */
export function BlockersPanel() {
  const scene = useScene('blockers')
  return scene && <Naming scene={scene} />
}

function Naming({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const [about, setAbout] = useState<string | null>(null)
  const objectives = orderedObjectives(plan)
  const { run } = scene
  return (
    <>
      <Question scene={scene} />
      {run.status === 'open' && (
        <section className={looks.stack} aria-label={say('blockers.name')}>
          {objectives.length > 0 && (
            <Field label={say('blockers.about')}>
              <Select value={about ?? ''} onChange={(_, { value }) => setAbout(value === '' ? null : value)}>
                <option value="">{say('blockers.general')}</option>
                {objectives.map(({ id, text }) => (
                  <option key={id} value={id}>
                    {text}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Saying box={run.id} shown={plan.blockers} label={say('blockers.name')} button={say('blockers.add')} about={about} primary />
        </section>
      )}
      <BlockerList />
    </>
  )
}
