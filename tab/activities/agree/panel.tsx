import { agreementOf } from '../../../okra/quarter/activities/agree.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { LeftOver } from '../leftOver.tsx'
import { useLooks } from '../looks.ts'
import { Elsewhere } from '../quietStage.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { Answering } from './answering.tsx'
import { AgreementResult } from './result.tsx'

/** The own answer; once the step is closed the distribution. */
export function AgreePanel() {
  const scene = useScene('agree')
  if (!scene) return null
  return (
    <>
      <LeftOver />
      <Now scene={scene} />
    </>
  )
}

function Now({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const pass = usePicture((picture) => picture.passes[scene.run.id])
  if (scene.run.status !== 'open') {
    return (
      <>
        <h2 className={looks.title}>{say('agree.question')}</h2>
        <Closed scene={scene} />
      </>
    )
  }
  return pass === 'elsewhere' ? <Elsewhere /> : <Answering box={scene.run.id} />
}

/** After the step was closed: counting, the distribution, or too few answers. */
export function Closed({ scene: { run } }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const { agreement } = agreementOf(run)
  if (run.status === 'closed') {
    return (
      <p role="status" className={looks.plain}>
        {say('agree.counting')}
      </p>
    )
  }
  if (run.expired) return null
  return agreement ? <AgreementResult agreement={agreement} /> : <p className={looks.plain}>{say('agree.withheld')}</p>
}
