import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import type { SessionRun } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { TextButton } from '../../ui/textButton.tsx'
import { useLooks } from '../looks.ts'
import { useBoardRights } from './arranging.tsx'
import { prunedOf } from './board.ts'

/** What the room has set aside, each with the reason; whoever may arrange brings it back. */
export function PrunedList({ session }: { session: SessionRun }) {
  const say = useSay()
  const looks = useLooks()
  const { arranging, mayArrange } = useBoardRights()
  const [open, setOpen] = useState(false)
  const pruned = prunedOf(session)
  if (pruned.length === 0) return null
  return (
    <section className={looks.tight} aria-label={say('cluster.pruned', { n: pruned.length })}>
      <div>
        <TextButton expanded={open} onClick={() => setOpen(!open)}>
          {say('cluster.pruned', { n: pruned.length })}
        </TextButton>
      </div>
      {open && (
        <ul className={looks.list}>
          {pruned.map(({ id, text, pruned: reason }) => (
            <li key={id} className={mergeClasses(looks.card, looks.across, looks.spread)}>
              <div className={looks.grow}>
                <bdi className={looks.text}>{text}</bdi>
                <p className={looks.quiet}>
                  <bdi>{reason}</bdi>
                </p>
              </div>
              {mayArrange && (
                <Button
                  size="small"
                  className={looks.target}
                  aria-label={say('cluster.bringBackThis', { text: text ?? '' })}
                  onClick={() => void arranging.bringBack(id)}
                >
                  {say('cluster.bringBack')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
