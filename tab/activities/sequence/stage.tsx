import { BoardStage } from '../board/boardStage.tsx'
import { useScene } from '../scene.ts'

/** The board for the last moves. */
export function SequenceStage() {
  const scene = useScene('sequence')
  return scene && <BoardStage scene={scene} />
}
