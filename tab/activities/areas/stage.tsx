import { activityKey } from '../../../okra/words/words.ts'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { useScene } from '../scene.ts'
import { AreaMap } from './map.tsx'

/** The team's areas on the stage, with the company objectives that they move. */
export function AreasStage() {
  const say = useSay()
  const looks = useLooks()
  const scene = useScene('areas')
  if (!scene) return null
  const { session, step, run } = scene
  return (
    <div className={looks.stack}>
      <h2 className={looks.heading}>{say(activityKey(session.playbook.id, step.id, run.activity, 'doing'))}</h2>
      <AreaMap />
    </div>
  )
}
