import { Button } from '@fluentui/react-button'
import { useState } from 'react'
import { currentRun, liveSession } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { Closing } from '../../ui/closing.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { useLooks } from '../looks.ts'

/** Opens a further run of the scores that are settled here. What was settled stays until it is settled anew. */
export function ScoreAgain() {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const [asking, ask] = useState(false)
  const from = usePicture(({ state, offers }) => {
    const session = liveSession(state)
    const source = session && currentRun(session).plan.settings.from
    const offered = offers.find(({ type }) => type === 'ReopenActivity')?.fields.activity
    return offered?.kind === 'one' && offered.of.includes(String(source)) ? String(source) : null
  })
  if (from === null) return null
  return (
    <>
      <Button size="large" onClick={() => ask(true)}>
        {say('settle.again')}
      </Button>
      <Closing open={asking}>
        <Confirm
          title={say('settle.againTitle')}
          action={say('settle.again')}
          act={() => quarter.send({ type: 'ReopenActivity', activity: from })}
          close={() => ask(false)}
        >
          <p className={looks.plain}>{say('settle.againWords')}</p>
        </Confirm>
      </Closing>
    </>
  )
}
