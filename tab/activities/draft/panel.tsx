import { mergeClasses } from '@griffel/react'
import { openAsk } from '../../../okra/quarter/activities/draftData.ts'
import { useSay } from '../../i18n/say.tsx'
import { FrameFooter } from '../../ui/frame.tsx'
import { Aggregate } from '../aggregate.tsx'
import { LeftOver } from '../leftOver.tsx'
import { useLooks } from '../looks.ts'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { Answering } from './answering.tsx'
import { ShapeSentence } from './leading.tsx'
import { Proposing } from './proposing.tsx'
import { SentenceText } from './sentence.tsx'
import { Taken } from './settling.tsx'
import { Table } from './table.tsx'
import { Ticks } from './ticks.tsx'
import { isSameSentence, useSentenceOnTable } from './typed.ts'

/** The sentence that is shaped together: who leads writes it, everyone proposes and answers. */
export function DraftPanel() {
  const scene = useScene('draft')
  if (!scene) return null
  return (
    <>
      <LeftOver />
      <Question scene={scene} />
      {scene.leading && scene.run.status === 'open' ? <ShapeSentence scene={scene} /> : <TakingPart scene={scene} />}
      <Footer scene={scene} />
    </>
  )
}

function TakingPart({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const sentence = useSentenceOnTable(scene)
  const ask = openAsk(scene.run)
  const isOpen = scene.run.status === 'open'
  return (
    <>
      <section className={mergeClasses(looks.card, looks.marked)} aria-label={say('draft.now')}>
        {sentence ? <SentenceText sentence={sentence} /> : <p className={looks.plain}>{say('draft.nothingYet')}</p>}
        {sentence && <Ticks sentence={sentence} language={scene.session.settings.language} />}
        {sentence && isSameSentence(sentence, scene.session.vision) && <Taken />}
      </section>
      {isOpen && ask && <Answering scene={scene} ask={ask} />}
      {isOpen && <Proposing scene={scene} primary={ask === null} />}
      <Table scene={scene} />
    </>
  )
}

function Footer({ scene }: { scene: Scene }) {
  const say = useSay()
  const ask = openAsk(scene.run)
  return <FrameFooter>{ask ? <Aggregate box={ask.id} doing="answer" /> : <span>{say('draft.footer')}</span>}</FrameFooter>
}
