import { Button } from '@fluentui/react-button'
import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import type { SayKey } from '../../i18n/say.tsx'
import { useSay } from '../../i18n/say.tsx'
import { Modal } from '../../ui/modal.tsx'

const keys: readonly (readonly [keys: string, words: SayKey])[] = [
  ['← ↑ ↓ →', 'board.key.walk'],
  ['Space', 'board.key.pick'],
  ['← →', 'board.key.weeks'],
  ['Shift+← →', 'board.key.length'],
  ['↑ ↓', 'board.key.lane'],
  ['Enter', 'board.key.drop'],
  ['Esc', 'board.key.back'],
  ['M', 'board.key.move'],
]

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`, margin: 0 },
  words: { margin: 0 },
})

/** The keys of the board. They work only while a card has the focus. */
export function KeysDialog({ close }: { close: () => void }) {
  const say = useSay()
  const styles = useStyles()
  return (
    <Modal title={say('board.keys')} close={close} actions={<Button onClick={close}>{say('activity.close')}</Button>}>
      <dl className={styles.list}>
        {keys.map(([pressed, words]) => (
          <div key={words} style={{ display: 'contents' }}>
            <dt>
              <kbd>{pressed}</kbd>
            </dt>
            <dd className={styles.words}>{say(words)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
