import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { openAsk } from '../../../okra/quarter/activities/draftData.ts'
import { rankedThemes } from '../../../okra/quarter/activities/vote.ts'
import type { RankedTheme, Sentence } from '../../../okra/quarter/state.ts'
import { stepKey } from '../../../okra/words/words.ts'
import { useSay } from '../../i18n/say.tsx'
import { LensIcon } from '../../ui/lens.tsx'
import { Aggregate } from '../aggregate.tsx'
import { useLooks } from '../looks.ts'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { Asking } from './asking.tsx'
import { useIsLedHere } from './leadingHere.ts'
import { SentenceText } from './sentence.tsx'
import { Taken, TakeSentence } from './settling.tsx'
import { Table } from './table.tsx'
import { Ticks } from './ticks.tsx'
import { emptySentence, isSameSentence, useSentenceOnTable } from './typed.ts'

const useStyles = makeStyles({
  stage: {
    containerType: 'inline-size',
    minWidth: 0,
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@container (min-width: 720px)': { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)' },
  },
  focus: {
    padding: tokens.spacingHorizontalXXL,
    gap: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusXLarge,
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalM },
  },
  theme: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) auto', gap: tokens.spacingHorizontalS, alignItems: 'start' },
})

/** How many themes stand beside the sentence. */
const themesShown = 5

/** The sentence large with its ticks, the themes with their dots, the drafts with the room's reactions. Buttons exist only for who leads. */
export function DraftStage() {
  const scene = useScene('draft')
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  if (!scene) return null
  const { session, step } = scene
  return (
    <div className={mergeClasses(looks.stack, styles.stage)}>
      <h2 className={looks.heading}>{say(stepKey(session.playbook.id, step.id, 'question'))}</h2>
      <div className={styles.columns}>
        <Focus scene={scene} />
        <div className={looks.stack}>
          <TopThemes ranked={rankedThemes(session)} />
          <Table scene={scene} />
        </div>
      </div>
    </div>
  )
}

function Focus({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const sentence = useSentenceOnTable(scene)
  const { session, run } = scene
  const leadsHere = useIsLedHere()
  const withButtons = scene.leading && run.status === 'open' && !leadsHere
  return (
    <div className={looks.stack}>
      <section className={mergeClasses(looks.card, looks.marked, styles.focus)} aria-label={say('draft.now')}>
        <SentenceText sentence={sentence ?? emptySentence} large />
        <Ticks sentence={sentence ?? emptySentence} language={session.settings.language} />
        {!withButtons && sentence && isSameSentence(sentence, session.vision) && <Taken />}
      </section>
      {withButtons ? <Lead scene={scene} sentence={sentence ?? emptySentence} /> : <Progress scene={scene} />}
    </div>
  )
}

function Lead({ scene, sentence }: { scene: Scene; sentence: Sentence }) {
  return (
    <>
      <TakeSentence scene={scene} sentence={sentence} />
      <Asking scene={scene} sentence={sentence} />
    </>
  )
}

function Progress({ scene }: { scene: Scene }) {
  const ask = openAsk(scene.run)
  return ask && scene.run.status === 'open' ? <Aggregate box={ask.id} doing="answer" /> : null
}

function TopThemes({ ranked }: { ranked: readonly RankedTheme[] }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const top = ranked.filter(({ dots }) => dots > 0)
  const shown = (top.length > 0 ? top : ranked).slice(0, themesShown)
  if (shown.length === 0) return null
  const title = say(top.length > 0 ? 'draft.topThemes' : 'draft.themes')
  return (
    <section className={looks.tight} aria-label={title}>
      <h3 className={looks.heading}>{title}</h3>
      <ol className={looks.list}>
        {shown.map(({ id, lens, title, dots }) => (
          <li key={id} className={styles.theme}>
            <LensIcon lens={lens} />
            <bdi className={looks.text}>{title}</bdi>
            <span className={looks.number} role="img" aria-label={say('vote.dots', { n: dots })}>
              {top.length > 0 ? dots : ''}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
