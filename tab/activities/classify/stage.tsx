import { Button } from '@fluentui/react-button'
import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import type { KeyboardEvent } from 'react'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { StageQuestion } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { CardView } from './cardView.tsx'
import { isTyping, useWalking } from './walking.ts'
import { WalkList } from './walkList.tsx'

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(220px, 1fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)', '& > :first-child': { order: 1 } },
  },
})

/** One card after the other, with the list of all of them beside it. */
export function ClassifyStage() {
  const scene = useScene('classify')
  return scene && <Walk scene={scene} />
}

function Walk({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const walking = useWalking(scene)
  const { shown, mayShow, hasNext, step, show } = walking
  const onKeyDown = (event: KeyboardEvent) => {
    if (!mayShow || isTyping(event)) return
    if (event.key === 'ArrowRight') step(1)
    else if (event.key === 'ArrowLeft') step(-1)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside
    <div className={looks.stack} onKeyDown={onKeyDown}>
      <StageQuestion scene={scene} />
      {shown === null && <p className={looks.plain}>{say('classify.empty')}</p>}
      {shown && (
        <div className={styles.both}>
          <WalkList walking={walking} chosen={shown.id} choose={mayShow ? show : null} />
          <div className={looks.stack} aria-live="polite">
            <CardView milestone={shown} />
            {mayShow && (
              <div className={looks.row}>
                <Button onClick={() => step(-1)}>{say('classify.previous')}</Button>
                <Button appearance="primary" disabled={!hasNext} onClick={() => step(1)}>
                  {say('classify.next')}
                </Button>
              </div>
            )}
          </div>
        </div>
      )}
    </div>
  )
}
