import { useSay } from '../../i18n/say.tsx'
import { BoardHere } from '../board/boardHere.tsx'
import { useLooks } from '../looks.ts'
import { Entering } from '../place/entering.tsx'
import { Question } from '../question.tsx'
import { useScene } from '../scene.ts'

/** The last moves: on the stage, or in the list here. */
export function SequencePanel() {
  const say = useSay()
  const looks = useLooks()
  const scene = useScene('sequence')
  if (!scene) return null
  return (
    <>
      <Question scene={scene} />
      {!scene.contributing && <p className={looks.plain}>{say('board.watch')}</p>}
      <BoardHere scope={scene.run.id} />
      <Entering run={scene.run} />
    </>
  )
}
