import { BoardStage } from '../board/boardStage.tsx'
import { useScene } from '../scene.ts'
import { RemarkList, shownRemarks } from './remarkList.tsx'

/** The board, and the remarks about it. */
export function DiscussStage() {
  const scene = useScene('discuss')
  if (!scene) return null
  return (
    <>
      <BoardStage scene={scene} />
      <RemarkList entries={shownRemarks(scene.run)} />
    </>
  )
}
