import { useSay } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { SeeTable } from '../ui/seeTable.tsx'
import { useShared } from '../ui/styles.ts'
import { facilitatorName } from './people.ts'

/** Who can see what, before anybody writes. */
export function SeeCard() {
  const say = useSay()
  const shared = useShared()
  const k = usePicture(({ team }) => team?.settings.k ?? 3)
  const name = usePicture(facilitatorName)
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('see.title')}</h2>
      <SeeTable about="ideas" k={k} name={name} />
    </section>
  )
}
