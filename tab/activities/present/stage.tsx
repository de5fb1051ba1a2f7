import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { presentSettings, questionsIn } from '../../../okra/quarter/activities/present.ts'
import { stepKey } from '../../../okra/words/words.ts'
import { useSay } from '../../i18n/say.tsx'
import { EntryList } from '../entries/saying.tsx'
import { useLooks } from '../looks.ts'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { nextKey, Presenter } from './panel.tsx'
import { useShowing } from './showing.ts'
import { Shown } from './shown.tsx'
import { Stepping } from './stepping.tsx'

const useStyles = makeStyles({
  stage: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalXL,
    minWidth: 0,
  },
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    '@media (max-width: 792px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  question: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
})

/** One company objective (or objective of the team) after the other, with the questions about it; the step's question stays at the bottom. */
export function PresentStage() {
  const scene = useScene('present')
  return scene && <Presenting scene={scene} />
}

function Presenting({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const showing = useShowing(scene)
  const { session, step, run } = scene
  const isCompany = presentSettings(run).shows[0] === 'company-objective'
  const questions = questionsIn(run).filter(({ about }) => about === null || about === showing.item)
  return (
    <div className={styles.stage}>
      {showing.item === null ? (
        <p className={looks.plain}>{say(isCompany ? 'present.empty' : 'present.emptyOwn')}</p>
      ) : (
        <div className={mergeClasses(questions.length > 0 && styles.both)}>
          <div className={looks.stack}>
            <span className={looks.quiet}>{say('present.place', { n: showing.place, of: showing.items.length })}</span>
            <Shown item={showing.item} large />
            <Presenter presenter={showing.presenter} />
            <Stepping showing={showing} next={say(nextKey(isCompany))} primary={false} />
          </div>
          {questions.length > 0 && (
            <section className={looks.tight} aria-label={say('present.questions')}>
              <h3 className={looks.heading}>{say('present.questions')}</h3>
              <EntryList entries={questions} label={say('present.questions')} empty="" />
            </section>
          )}
        </div>
      )}
      <h2 className={styles.question}>{say(stepKey(session.playbook.id, step.id, 'question'))}</h2>
    </div>
  )
}
