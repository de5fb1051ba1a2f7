import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { Question } from '../question.tsx'
import { useScene } from '../scene.ts'
import { SlotBoard } from './board.tsx'

/** The result with the slots; for who leads with the ways to change it. */
export function OrderPanel() {
  const say = useSay()
  const looks = useLooks()
  const scene = useScene('order')
  if (!scene) return null
  return (
    <>
      <Question scene={scene} />
      <p className={looks.quiet}>{say(scene.leading ? 'order.lead' : 'order.talk')}</p>
      <SlotBoard scene={scene} />
    </>
  )
}
