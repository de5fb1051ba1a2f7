import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import { useSay } from '../../i18n/say.tsx'
import { TypeIcon } from '../../ui/milestoneType.tsx'
import { TextButton } from '../../ui/textButton.tsx'
import { useLooks } from '../looks.ts'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { labelWords } from '../score/labels.tsx'
import { useIsStageHere } from '../stageHere.ts'
import { SettleFocus } from './focus.tsx'
import type { Settling } from './settling.ts'
import { useSettling } from './settling.ts'
import { SpreadList } from './spreadList.tsx'

/** Where the room is: everyone looks at the stage. Who can't see it has it here. Values are settled by who leads, on the stage or under "Lead". */
export function SettlePanel() {
  const scene = useScene('settle')
  return scene && <Spreads scene={scene} />
}

function Spreads({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const isStageHere = useIsStageHere()
  const [here, showHere] = useState(false)
  const settling = useSettling(scene)
  return (
    <>
      <Question scene={scene} />
      <p className={looks.plain}>
        {say('settle.together')}{' '}
        {!isStageHere && (
          <TextButton expanded={here} onClick={() => showHere(!here)}>
            {say(here ? 'settle.hideHere' : 'settle.showHere')}
          </TextButton>
        )}
      </p>
      {here && !isStageHere ? (
        <>
          <SettleFocus settling={settling} withButtons={false} />
          <SpreadList scene={scene} now={settling.spotlight.item} />
        </>
      ) : (
        <Order settling={settling} />
      )}
    </>
  )
}

/** The milestones in the order in which the room talks about them, with what is settled. */
function Order({ settling: { spreads, spotlight } }: { settling: Settling }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <ol className={looks.list} aria-label={say('settle.map')}>
      {spreads.map(({ milestone: { id, type, text }, scales, isSettled }) => (
        <li key={id} className={mergeClasses(looks.card, id === spotlight.item && looks.marked)} aria-current={id === spotlight.item}>
          <span className={looks.line}>
            <TypeIcon type={type} />
            <bdi className={mergeClasses(looks.text, looks.grow)}>{text}</bdi>
            {isSettled ? (
              <span className={mergeClasses(looks.line, looks.middle)}>
                <CheckmarkCircleFilled fontSize={16} className={mergeClasses(looks.success, looks.inlineIcon)} aria-hidden />
                {scales.map(({ scale, settled }) => labelWords(say, scale, settled ?? '')).join(' · ')}
              </span>
            ) : (
              <span className={looks.quiet}>{say('settle.open')}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
