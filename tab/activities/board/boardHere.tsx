import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import { placedMilestones } from '../../../okra/board/lanes.ts'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import { BoardSurface } from './boardSurface.tsx'
import { useQuarterBoard } from './useQuarterBoard.ts'

/** In the panel: what is on the board in a sentence, and the board as a list for who can't see the stage. */
export function BoardHere({ scope }: { scope: string }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const [here, setHere] = useState(false)
  const { unplaced } = useQuarterBoard()
  return (
    <section className={looks.stack}>
      <div className={mergeClasses(looks.row, looks.spread)}>
        <h3 className={looks.heading}>{say('board.look')}</h3>
        <Button className={looks.target} onClick={() => setHere(!here)}>
          {say(here ? 'board.showThere' : 'board.showHere')}
        </Button>
      </div>
      {here ? (
        <BoardSurface scope={scope} canvas={false} />
      ) : (
        <p className={looks.plain}>{say('board.summary', { placed: placedMilestones(plan).length, open: unplaced.length })}</p>
      )}
    </section>
  )
}
