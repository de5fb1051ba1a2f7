import { Button } from '@fluentui/react-button'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { mergeClasses } from '@griffel/react'
import type { Sentence } from '../../../okra/quarter/state.ts'
import { isBlank } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { useQuarter } from '../../quarter/hooks.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { useLooks } from '../looks.ts'
import type { Scene } from '../scene.ts'
import { fits } from './sentenceFields.tsx'
import { isSameSentence, partsOf } from './typed.ts'

/** *Take this sentence*, for who leads. */
export function TakeSentence({ scene, sentence }: { scene: Scene; sentence: Sentence }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const announce = useAnnounce()
  const { problem, busy, attempt } = useAttempt()
  const taken = isSameSentence(sentence, scene.session.vision)
  const take = async () => {
    if (await attempt(() => quarter.send({ type: 'SettleVision', ...partsOf(sentence) }))) announce(say('draft.taken'))
  }
  if (taken) return <Taken />
  return (
    <div className={looks.tight}>
      <div>
        <Button appearance="primary" disabled={busy || isBlank(sentence.what) || !fits(sentence)} onClick={take}>
          {say('draft.take')}
        </Button>
      </div>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </div>
  )
}

/** Says that the sentence on the table is the one that was taken. */
export function Taken() {
  const say = useSay()
  const looks = useLooks()
  return (
    <p className={mergeClasses(looks.row, looks.strong)} style={{ margin: 0 }}>
      <CheckmarkCircleFilled fontSize={20} className={looks.success} aria-hidden />
      {say('draft.taken')}
    </p>
  )
}
