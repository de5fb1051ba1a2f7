import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { SettleFocus } from './focus.tsx'
import { useSettling } from './settling.ts'
import { SpreadList } from './spreadList.tsx'

/** The spreads as a list, and the one that the room talks about. Values are settled by who leads, on the stage or under "Lead". */
export function SettlePanel() {
  const scene = useScene('settle')
  return scene && <Spreads scene={scene} />
}

function Spreads({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const settling = useSettling(scene)
  return (
    <>
      <Question scene={scene} />
      <p className={looks.quiet}>{say('settle.together')}</p>
      <SettleFocus settling={settling} withButtons={false} />
      <SpreadList scene={scene} now={settling.spotlight.item} />
    </>
  )
}
