import { BoardSurface } from '../activities/board/boardSurface.tsx'
import { useSay } from '../i18n/say.tsx'
import { useShared } from '../ui/styles.ts'

/** The board of the quarter as it was left. */
export function BoardCard() {
  const say = useSay()
  const shared = useShared()
  return (
    <section className={shared.card}>
      <BoardSurface scope="summary" title={say('outcome.board')} />
    </section>
  )
}
