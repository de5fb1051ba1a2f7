import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { StageQuestion } from '../question.tsx'
import { QuietStage } from '../quietStage.tsx'
import { useScene } from '../scene.ts'
import { VoteResult } from './result.tsx'

/** The stage while people vote: only the question and the progress word; afterwards the result. */
export function VoteStage() {
  const scene = useScene('vote')
  const say = useSay()
  const looks = useLooks()
  if (!scene) return null
  if (scene.run.status === 'open') return <QuietStage scene={scene} doing="vote" />
  return (
    <div className={looks.stack}>
      <StageQuestion scene={scene} />
      {scene.run.status === 'closed' ? <p role="status">{say('vote.counting')}</p> : <VoteResult scene={scene} />}
    </div>
  )
}
