import { Button } from '@fluentui/react-button'
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync'
import { PlayRegular } from '@fluentui/react-icons/svg/play'
import { isOffered } from '../../../okra/quarter/offers.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { useLooks } from '../looks.ts'
import type { Scene } from '../scene.ts'
import { mixed, pairable, pairsOf } from './pairing.ts'
import { PairList } from './pairList.tsx'

/** What who leads does: draws the pairs, draws again, starts. After the start it only shows them. */
export function FormPairs({ scene, titleOf }: { scene: Scene; titleOf: (item: string) => string }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const { problem, busy, attempt } = useAttempt()
  const people = usePicture((picture) => pairable(picture).map(({ key }) => key))
  const offers = usePicture((picture) => picture.offers)
  const { pairs, started } = pairsOf(scene.run)
  const form = () => attempt(() => quarter.send({ type: 'FormPairs', people: mixed(people) }))
  const ready = pairs.filter((pair) => pair.ready).length
  return (
    <div className={looks.stack}>
      {pairs.length === 0 && <p className={looks.plain}>{say('pairing.howToForm', { n: people.length })}</p>}
      {started && <p className={looks.plain}>{say('pairing.ready', { n: ready, of: pairs.length })}</p>}
      <PairList pairs={pairs} titleOf={titleOf} />
      <div className={looks.row}>
        {isOffered(offers, 'StartPairs') && (
          <Button icon={<PlayRegular />} disabled={busy} onClick={() => void attempt(() => quarter.send({ type: 'StartPairs' }))}>
            {say('pairing.start')}
          </Button>
        )}
        {isOffered(offers, 'FormPairs') && (
          <Button icon={<ArrowSyncRegular />} disabled={busy || people.length === 0} onClick={() => void form()}>
            {say(pairs.length === 0 ? 'pairing.form' : 'pairing.again')}
          </Button>
        )}
      </div>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </div>
  )
}
