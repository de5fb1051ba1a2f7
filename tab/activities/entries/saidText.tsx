import { isOffered } from '../../../okra/quarter/offers.ts'
import type { Entry } from '../../../okra/quarter/plan/results.ts'
import { usePicture } from '../../quarter/hooks.tsx'
import { HiddenText } from '../hiddenText.tsx'
import { HideButton } from '../hideText.tsx'
import { useLooks } from '../looks.ts'

/** What somebody said without a name, or the mark of what was hidden. Who leads may hide it. */
export function SaidText({ id, text }: Pick<Entry, 'id' | 'text'>) {
  const looks = useLooks()
  const mayHide = usePicture(({ offers }) => isOffered(offers, 'HideContribution'))
  if (text === null) return <HiddenText />
  return (
    <>
      <bdi className={looks.text}>{text}</bdi>
      {mayHide && (
        <div>
          <HideButton id={id} kind="entry" />
        </div>
      )}
    </>
  )
}
