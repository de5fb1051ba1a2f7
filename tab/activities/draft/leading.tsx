import { Button } from '@fluentui/react-button'
import { draftsOnTable, openAsk } from '../../../okra/quarter/activities/draftData.ts'
import type { Sentence } from '../../../okra/quarter/state.ts'
import { isBlank } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { useQuarter } from '../../quarter/hooks.tsx'
import { randomId } from '../../quarter/random.ts'
import { useAnnounce } from '../../ui/live.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { useLooks } from '../looks.ts'
import type { Scene } from '../scene.ts'
import { Answering } from './answering.tsx'
import { Asking } from './asking.tsx'
import { useLeadingHere } from './leadingHere.ts'
import { VisionProposals } from './proposals.tsx'
import { fits, SentenceFields } from './sentenceFields.tsx'
import { TakeSentence } from './settling.tsx'
import { LeadDraft, Table } from './table.tsx'
import { Ticks } from './ticks.tsx'
import { emptySentence, isSameSentence, partsOf, useSentenceOnTable, useTyping } from './typed.ts'

/** Everything that who leads does with the sentence: shaping, taking, asking the room, the drafts on the table, the assistant. */
export function ShapeSentence({ scene }: { scene: Scene }) {
  const looks = useLooks()
  const sentence = useSentenceOnTable(scene) ?? emptySentence
  const type = useTyping(scene)
  const ask = openAsk(scene.run)
  useLeadingHere()
  return (
    <>
      <div className={looks.stack}>
        <SentenceFields sentence={sentence} change={type} />
        <Ticks sentence={sentence} language={scene.session.settings.language} advise />
        <TakeSentence scene={scene} sentence={sentence} />
        <PutOnTable scene={scene} sentence={sentence} />
      </div>
      <Asking scene={scene} sentence={sentence} />
      {ask && <Answering scene={scene} ask={ask} />}
      <Table scene={scene} acts={(draft) => <LeadDraft scene={scene} draft={draft} />} />
      <VisionProposals scene={scene} />
    </>
  )
}

/** Lays the sentence as it is now among the drafts, so that it can be compared and asked about. */
function PutOnTable({ scene, sentence }: { scene: Scene; sentence: Sentence }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const announce = useAnnounce()
  const { problem, busy, attempt } = useAttempt()
  const drafts = Object.values(scene.session.drafts)
  if (isBlank(sentence.what) || drafts.length >= draftsOnTable || drafts.some((draft) => isSameSentence(draft, sentence))) return null
  const put = async () => {
    const command = { type: 'PutDraft', draft: randomId(), origin: 'facilitator', themes: [], ...partsOf(sentence) }
    if (await attempt(() => quarter.send(command))) announce(say('draft.onTable'))
  }
  return (
    <div className={looks.tight}>
      <div>
        <Button disabled={busy || !fits(sentence)} onClick={put}>
          {say('draft.put')}
        </Button>
      </div>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </div>
  )
}
