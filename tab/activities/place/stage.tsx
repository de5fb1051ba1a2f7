import { mergeClasses } from '@griffel/react'
import type { ActivityRun } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { BoardStage } from '../board/boardStage.tsx'
import { useLooks } from '../looks.ts'
import { useScene } from '../scene.ts'
import { Picked, useTurns } from './turnCard.tsx'

/** The board, and whose turn it is. */
export function PlaceStage() {
  const scene = useScene('place')
  if (!scene) return null
  return (
    <>
      <Turn run={scene.run} />
      <BoardStage scene={scene} />
    </>
  )
}

function Turn({ run }: { run: ActivityRun }) {
  const say = useSay()
  const looks = useLooks()
  const { data, now, nameOf } = useTurns(run)
  if (now === null) return null
  return (
    <div className={mergeClasses(looks.row, looks.middle)} role="status">
      <span className={looks.strong}>{say('turns.theirs', { name: nameOf(now) })}</span>
      <Picked data={data} name={nameOf(now)} />
    </div>
  )
}
