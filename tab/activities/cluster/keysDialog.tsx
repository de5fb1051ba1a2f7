import { Button } from '@fluentui/react-button'
import { DialogActions, DialogContent } from '@fluentui/react-dialog'
import { Switch } from '@fluentui/react-switch'
import { mergeClasses } from '@griffel/react'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { useBoardRights } from './arranging.tsx'
import { BoardDialog } from './boardDialog.tsx'
import { shortcuts } from './boardKeys.ts'

/** The keys of the board, and the switch for those of one letter. */
export function KeysDialog({ letters, setLetters, close }: { letters: boolean; setLetters: (on: boolean) => void; close: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const { mayPrune } = useBoardRights()
  const known = shortcuts.filter(({ words }) => mayPrune || words !== 'cluster.key.prune')
  return (
    <BoardDialog title={say('cluster.keys')} close={close}>
      <DialogContent className={looks.stack}>
        <ul className={looks.list}>
          {known.map(({ keys, words }) => (
            <li key={words} className={mergeClasses(looks.row, looks.spread)}>
              <span>{say(words)}</span>
              <kbd>{keys}</kbd>
            </li>
          ))}
        </ul>
        <Switch checked={letters} label={say('cluster.letters')} onChange={(_, { checked }) => setLetters(checked)} />
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{say('activity.close')}</Button>
      </DialogActions>
    </BoardDialog>
  )
}
