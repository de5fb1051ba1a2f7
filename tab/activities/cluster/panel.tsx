import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import { useSay } from '../../i18n/say.tsx'
import { LensIcon } from '../../ui/lens.tsx'
import { LeftOver } from '../leftOver.tsx'
import { useLooks } from '../looks.ts'
import { usePlaceName } from '../place.ts'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import type { BoardLens } from './board.ts'
import { BoardSurface } from './boardSurface.tsx'
import { useBoard } from './useBoard.ts'

/** Points to the stage with a small list of what is there, and shows it as a list for who can't see the stage. */
export function ClusterPanel() {
  const scene = useScene('cluster')
  const [here, setHere] = useState(false)
  if (!scene) return null
  return (
    <>
      <LeftOver />
      <Question scene={scene} />
      {here ? <Here scene={scene} back={() => setHere(false)} /> : <Contents scene={scene} show={() => setHere(true)} />}
    </>
  )
}

function Here({ scene, back }: { scene: Scene; back: () => void }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <div className={looks.stack}>
      <div>
        <Button size="small" onClick={back}>
          {say('cluster.showThere')}
        </Button>
      </div>
      <BoardSurface session={scene.session} columns={1} />
    </div>
  )
}

function Contents({ scene, show }: { scene: Scene; show: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const { session } = scene
  const lenses = useBoard(session)
  return (
    <section className={looks.stack}>
      <div className={mergeClasses(looks.row, looks.spread)}>
        <h3 className={looks.heading}>{say('cluster.look')}</h3>
        <Button onClick={show}>{say('cluster.showHere')}</Button>
      </div>
      <ul className={looks.list}>
        {lenses.map((board) => (
          <LensSummary key={board.lens} board={board} />
        ))}
      </ul>
      <p className={looks.quiet}>{say('cluster.aloneWords')}</p>
    </section>
  )
}

function LensSummary({ board }: { board: BoardLens }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <li className={looks.card}>
      <div className={mergeClasses(looks.line, looks.middle)}>
        <LensIcon lens={board.lens} />
        <span className={mergeClasses(looks.strong, looks.grow)}>
          <bdi>{usePlaceName()(board.lens)}</bdi>
        </span>
        <span className={looks.number}>{board.count}</span>
      </div>
      {board.groups.map(({ theme, cards }) => (
        <div key={theme.id} className={looks.line}>
          <bdi className={mergeClasses(looks.text, looks.grow)}>{theme.title}</bdi>
          <span className={looks.number}>{cards.length}</span>
        </div>
      ))}
      {board.alone.length > 0 && <p className={looks.quiet}>{say('cluster.aloneCount', { n: board.alone.length })}</p>}
    </li>
  )
}
