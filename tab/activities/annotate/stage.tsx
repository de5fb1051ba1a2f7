import { BoardStage } from '../board/boardStage.tsx'
import { useScene } from '../scene.ts'

/** The board while details are added. */
export function AnnotateStage() {
  const scene = useScene('annotate')
  return scene && <BoardStage scene={scene} />
}
