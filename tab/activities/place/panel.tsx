import { useSay } from '../../i18n/say.tsx'
import { BoardHere } from '../board/boardHere.tsx'
import { useLooks } from '../looks.ts'
import { Question } from '../question.tsx'
import { useScene } from '../scene.ts'
import { Entering } from './entering.tsx'
import { Picking } from './picking.tsx'
import { TurnCard } from './turnCard.tsx'

/** Whose turn it is, the own pick, the board as a list, and what is missing. */
export function PlacePanel() {
  const say = useSay()
  const looks = useLooks()
  const scene = useScene('place')
  if (!scene) return null
  const { run, contributing } = scene
  return (
    <>
      <Question scene={scene} />
      <TurnCard run={run} />
      {contributing ? <Picking run={run} /> : <p className={looks.plain}>{say('board.watch')}</p>}
      <BoardHere scope={run.id} />
      <Entering run={run} />
    </>
  )
}
