import { mergeClasses } from '@griffel/react'
import type { ReactNode } from 'react'
import { useCallback } from 'react'
import { stepKey } from '../../../okra/words/words.ts'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { totalsOf } from './board.ts'
import { BoardSurface } from './boardSurface.tsx'
import { DragBoard } from './dragBoard.tsx'
import { useBoard } from './useBoard.ts'

/** The board on the stage: columns of groups with dragging, or a list where there is no room for columns. */
export function ClusterStage() {
  const scene = useScene('cluster')
  return scene && <Board scene={scene} />
}

function Board({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const { session, step } = scene
  const around = useCallback((board: ReactNode) => <DragBoard session={session}>{board}</DragBoard>, [session])
  const totals = totalsOf(useBoard(session))
  return (
    <div className={looks.stack}>
      <div className={mergeClasses(looks.row, looks.spread)}>
        <h2 className={looks.heading}>{say(stepKey(session.playbook.id, step.id, 'question'))}</h2>
        <span className={looks.quiet}>{say('cluster.totals', totals)}</span>
      </div>
      <BoardSurface session={session} columns={null} around={around} />
      <p className={looks.quiet}>{say('activity.shuffled')}</p>
    </div>
  )
}
