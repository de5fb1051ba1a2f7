import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import { asksForSizes } from '../../../okra/quarter/activities/score.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { FrameFooter } from '../../ui/frame.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { PromiseBox } from '../../ui/promise.tsx'
import { Aggregate } from '../aggregate.tsx'
import { useLooks } from '../looks.ts'
import { MilestoneCard } from '../milestones/milestoneCard.tsx'
import { StepBar } from '../milestones/stepBar.tsx'
import { Question } from '../question.tsx'
import { Discarded, Elsewhere, Opening } from '../quietStage.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { SpreadList } from '../settle/spreadList.tsx'
import { Choices } from './choices.tsx'
import { OwnPicture } from './ownPicture.tsx'
import { scoreKeys } from './scoreKeys.ts'
import type { Scoring } from './scoring.ts'
import { useScoring } from './scoring.ts'
import { SizesAsked } from './sizesAsked.tsx'

/** Scoring in private, one milestone at a time; after the reveal the spreads. */
export function ScorePanel() {
  const scene = useScene('score')
  if (!scene) return null
  return (
    <>
      <Question scene={scene} />
      <Now scene={scene} />
    </>
  )
}

function Now({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const { run, contributing } = scene
  const pass = usePicture((picture) => picture.passes[run.id])
  if (run.status === 'closed') return <Opening />
  if (run.expired) return null
  if (run.status === 'done') return run.discarded ? <Discarded /> : <SpreadList scene={scene} />
  if (!contributing || pass === 'not-for-me') return <p className={looks.plain}>{say('score.notForYou')}</p>
  return pass === 'elsewhere' ? <Elsewhere /> : <Scores scene={scene} />
}

function Scores({ scene }: { scene: Scene }) {
  const { run } = scene
  const scores = <Walk scene={scene} />
  return asksForSizes(run) ? <SizesAsked run={run}>{scores}</SizesAsked> : scores
}

function Walk({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const { run } = scene
  const scoring = useScoring(scene)
  const { data, walking } = scoring
  const { item } = walking
  if (item === null) return <p className={looks.plain}>{say('score.nothing')}</p>
  return (
    <>
      <One scoring={scoring} item={item} />
      <OwnPicture scoring={scoring} />
      <PromiseBox about="scores" box={run.id} />
      {data.milestones.every(scoring.isSaved) && <p className={looks.plain}>{say('score.all', { n: data.milestones.length })}</p>}
      <FrameFooter>
        <Aggregate box={run.id} doing="score" />
        <span className={mergeClasses(looks.quiet, looks.noKeyboard)}>{say('score.keys')}</span>
      </FrameFooter>
    </>
  )
}

function One({ scoring, item }: { scoring: Scoring; item: string }) {
  const say = useSay()
  const looks = useLooks()
  const announce = useAnnounce()
  const { data, scales, walking, marksOf, savedOf, isSaved, choose } = scoring
  const marks = marksOf(item)
  const saved = savedOf(item)
  const save = () => {
    if (Object.keys(marksOf(item)).length === 0) return
    announce(say('score.saved', { done: scoring.save(), n: data.milestones.length }))
  }
  return (
    <section className={looks.stack} aria-label={say('milestone.now')} onKeyDown={scoreKeys(scoring, item, save)}>
      <StepBar walking={walking} />
      <div className={looks.card}>
        <MilestoneCard id={item} />
      </div>
      {scales.map((scale) => (
        <Choices
          key={`${item}.${scale}`}
          scale={scale}
          labels={data.scales[scale] ?? []}
          chosen={marks[scale]}
          choose={(label) => choose(item, scale, label)}
        />
      ))}
      {saved?.status === 'refused' && <ProblemText code={saved.code ?? 'broken'} />}
      <Button appearance="primary" size="large" className={looks.target} disabledFocusable={Object.keys(marks).length === 0} onClick={save}>
        {say(isSaved(item) ? 'score.nextOne' : 'score.save')}
      </Button>
    </section>
  )
}
