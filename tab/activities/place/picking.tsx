import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import { isOffered } from '../../../okra/quarter/offers.ts'
import type { ActivityRun } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { Closing } from '../../ui/closing.tsx'
import { TypeChip } from '../../ui/milestoneType.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { useCards } from '../board/cards.ts'
import { MoveDialog } from '../board/moveDialog.tsx'
import { useCardRights } from '../board/rights.ts'
import { useQuarterBoard } from '../board/useQuarterBoard.ts'
import { useLooks } from '../looks.ts'
import { useItems } from '../plan/items.ts'
import { usePlan } from '../plan/usePlan.ts'
import { useTurns } from './turnCard.tsx'

/** In the own turn: pick a milestone without weeks, then propose its weeks in a form. */
export function Picking({ run }: { run: ActivityRun }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const plan = usePlan()
  const offers = usePicture((picture) => picture.offers)
  const { data, isMine } = useTurns(run)
  const { attempt, problem } = useAttempt()
  const board = useQuarterBoard()
  const cards = useCards(useItems(run.id))
  const { mayPlace } = useCardRights()
  const [proposing, propose] = useState(false)
  const picked = data.picked === null ? undefined : plan.milestones[data.picked]
  if (!isMine || !isOffered(offers, 'PickItem')) return null
  return (
    <section className={looks.stack}>
      {picked && mayPlace && (
        <div>
          <Button appearance="primary" className={looks.target} onClick={() => propose(true)}>
            {say('turns.propose')}
          </Button>
        </div>
      )}
      {board.unplaced.length === 0 ? (
        <p className={looks.plain}>{say('turns.allPlaced')}</p>
      ) : (
        <>
          <h3 className={looks.heading}>{say('turns.pickHere')}</h3>
          <ul className={looks.list}>
            {board.unplaced.map(({ id, text, type }) => (
              <li key={id} className={mergeClasses(looks.card, id === data.picked && looks.marked)}>
                <div className={mergeClasses(looks.row, looks.spread)}>
                  <TypeChip type={type} />
                  <Button
                    size="small"
                    className={looks.target}
                    aria-pressed={id === data.picked}
                    aria-label={say('turns.pick', { text })}
                    onClick={() => void attempt(() => quarter.send({ type: 'PickItem', item: id }))}
                  >
                    {say('turns.pickShort')}
                  </Button>
                </div>
                <bdi className={looks.text}>{text}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <Closing open={proposing && picked !== undefined}>
        {picked && <MoveDialog key={picked.id} card={picked} board={board} cards={cards} close={() => propose(false)} />}
      </Closing>
    </section>
  )
}
