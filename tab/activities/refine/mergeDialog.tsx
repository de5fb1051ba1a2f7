import { Button } from '@fluentui/react-button'
import type { Objective } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { Modal } from '../../ui/modal.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { PickList } from '../cluster/pickList.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import { mergeTargets } from './merging.ts'

/** Which candidate this one goes into; the other keeps its words. */
export function MergeDialog({ objective, close }: { objective: Objective; close: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const announce = useAnnounce()
  const plan = usePlan()
  const offers = usePicture((picture) => picture.offers)
  const { problem, attempt } = useAttempt()
  const others = mergeTargets(offers, objective.id).flatMap((id) => plan.objectives[id] ?? [])
  const merge = async (into: Objective) => {
    const taken = await attempt(() => quarter.send({ type: 'MergeObjectives', objective: objective.id, into: into.id }))
    if (!taken) return
    announce(say('refine.merged', { text: into.text }))
    close()
  }
  return (
    <Modal title={say('refine.mergeTitle')} actions={<Button onClick={close}>{say('activity.cancel')}</Button>} close={close}>
      <p className={looks.plain}>{say('refine.mergeWords')}</p>
      <bdi className={looks.text}>{objective.text}</bdi>
      <PickList
        label={say('refine.mergeInto')}
        picks={others.map((one) => ({ id: one.id, label: one.text, act: () => void merge(one) }))}
      />
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </Modal>
  )
}
