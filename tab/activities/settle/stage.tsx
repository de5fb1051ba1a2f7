import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import { stepKey } from '../../../okra/words/words.ts'
import { useSay } from '../../i18n/say.tsx'
import { useMedia } from '../../ui/theme.tsx'
import { useLooks } from '../looks.ts'
import { walkKeys } from '../milestones/walkKeys.ts'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { useStageHere } from '../stageHere.ts'
import { SettleFocus } from './focus.tsx'
import { useSettling } from './settling.ts'
import { SpreadList } from './spreadList.tsx'

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (max-width: 792px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
})

/** The spreads, widest first, and beside them the one that the room talks about. Buttons exist only for who leads. */
export function SettleStage() {
  const scene = useScene('settle')
  return scene && <Board scene={scene} />
}

function Board({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const settling = useSettling(scene)
  useStageHere()
  const leads = scene.leading && scene.run.status === 'open'
  const { step, session } = scene
  const { spotlight } = settling
  // Where there is one column what the room talks about comes first.
  const narrow = useMedia('(max-width: 792px)')
  const list = <SpreadList scene={scene} now={spotlight.item} {...(leads ? { choose: spotlight.go } : {})} />
  return (
    <section className={looks.stack} aria-label={say('settle.stage')} onKeyDown={leads ? walkKeys(spotlight.step) : undefined}>
      <div className={looks.tight}>
        <h2 className={looks.heading}>{say(stepKey(session.playbook.id, step.id, 'question'))}</h2>
        <p className={looks.quiet}>{say('settle.widestFirst')}</p>
      </div>
      <div className={styles.both}>
        {!narrow && list}
        <SettleFocus settling={settling} withButtons={leads} large />
        {narrow && list}
      </div>
    </section>
  )
}
