import { Button } from '@fluentui/react-button'
import { Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-dialog'
import { useSay } from '../../i18n/say.tsx'
import { useReleasePage } from '../../ui/modal.tsx'
import { useLooks } from '../looks.ts'

/** The reflection questions for who does not know what to write. */
export function Stuck({ questions, close }: { questions: readonly string[]; close: () => void }) {
  useReleasePage()
  const say = useSay()
  const looks = useLooks()
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('write.stuckTitle')}</DialogTitle>
          <DialogContent>
            <ul className={looks.tight}>
              {questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button className={looks.target} onClick={close}>
              {say('activity.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
