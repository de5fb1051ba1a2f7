import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import { useState } from 'react'
import { currentMilestones } from '../../../okra/quarter/plan/current.ts'
import { useSay } from '../../i18n/say.tsx'
import { BoardHere } from '../board/boardHere.tsx'
import { Saying } from '../entries/saying.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { RemarkList, shownRemarks } from './remarkList.tsx'
import { Seats } from './seats.tsx'

/** A seat in the middle for who wants to speak, a remark without a name for who would rather not. */
export function DiscussPanel() {
  const scene = useScene('discuss')
  if (!scene) return null
  return (
    <>
      <Question scene={scene} />
      <Seats run={scene.run} />
      {scene.run.status === 'open' && <Remark scene={scene} />}
      <RemarkList entries={shownRemarks(scene.run)} />
      <BoardHere scope={scene.run.id} />
    </>
  )
}

function Remark({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const [about, setAbout] = useState<string | null>(null)
  return (
    <section className={looks.stack}>
      <Field label={say('discuss.about')}>
        <Select value={about ?? ''} onChange={(_, { value }) => setAbout(value === '' ? null : value)}>
          <option value="">{say('discuss.board')}</option>
          {currentMilestones(plan).map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </Select>
      </Field>
      <Saying
        box={scene.run.id}
        shown={shownRemarks(scene.run)}
        label={say('discuss.remark')}
        button={say('discuss.send')}
        about={about}
        primary
      />
    </section>
  )
}
