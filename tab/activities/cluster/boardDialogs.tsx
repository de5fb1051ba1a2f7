import { Button } from '@fluentui/react-button'
import { DialogActions, DialogContent } from '@fluentui/react-dialog'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { mergeClasses } from '@griffel/react'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { onePlace } from '../../../okra/quarter/activities/writePlaces.ts'
import type { SessionRun } from '../../../okra/quarter/state.ts'
import { isBlank, lengthOf, titleLength } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { LensChip } from '../../ui/lens.tsx'
import { HideText } from '../hideText.tsx'
import { IdeaFields } from '../ideaFields.tsx'
import { useLooks } from '../looks.ts'
import { usePlaceName } from '../place.ts'
import { ReturnFocus } from '../returnFocus.tsx'
import { useBoardRights } from './arranging.tsx'
import { BoardDialog } from './boardDialog.tsx'
import type { Asking } from './boardView.tsx'
import { activeStop, useBoardView, useBoardViewStore } from './boardView.tsx'
import { KeysDialog } from './keysDialog.tsx'
import { PruneDialog } from './pruneDialog.tsx'

interface Props {
  readonly session: SessionRun
  /** Keys of one letter are on. */
  readonly letters: boolean
  readonly setLetters: (on: boolean) => void
}

/** What the board asks or shows in a dialog, one at a time; afterwards the focus is back on the board. */
export function BoardDialogs(props: Props) {
  const view = useBoardViewStore()
  const asking = useBoardView((one) => one.asking)
  if (!asking) return null
  return (
    <>
      <BoardQuestion {...props} asking={asking} close={() => view.set({ asking: null })} />
      <ReturnFocus orTo={() => activeStop(view)} />
    </>
  )
}

function BoardQuestion({ session, letters, setLetters, asking, close }: Props & { asking: Asking; close: () => void }) {
  switch (asking.kind) {
    case 'name':
      return <NameDialog asking={asking} close={close} />
    case 'card':
      return <CardDialog session={session} card={asking.card} close={close} />
    case 'prune':
      return <PruneDialog session={session} cards={asking.cards} close={close} />
    case 'keys':
      return <KeysDialog letters={letters} setLetters={setLetters} close={close} />
    case 'hide':
      return <HideText id={asking.card} kind="write" close={close} />
  }
}

function NameDialog({ asking, close }: { asking: Extract<Asking, { kind: 'name' }>; close: () => void }) {
  const say = useSay()
  const view = useBoardViewStore()
  const { arranging } = useBoardRights()
  const [title, setTitle] = useState(asking.title)
  const tooLong = lengthOf(title) > titleLength
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isBlank(title) || tooLong) return
    if (asking.theme === null) {
      view.set({ chosen: new Set() })
      void arranging.group(asking.cards, title.trim())
    } else if (title !== asking.title) void arranging.rename(asking.theme, title.trim())
    close()
  }
  return (
    <BoardDialog title={say(asking.theme === null ? 'cluster.newGroup' : 'cluster.rename')} close={close} submit={submit}>
      <DialogContent>
        <Field
          label={say('cluster.name')}
          {...(asking.theme === null ? { hint: say('cluster.nameHint', { n: asking.cards.length }) } : {})}
          {...(tooLong ? { validationMessage: say('cluster.nameTooLong', { most: titleLength }) } : {})}
        >
          <Input value={title} dir="auto" autoFocus onChange={(_, { value }) => setTitle(value)} />
        </Field>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{say('activity.cancel')}</Button>
        <Button appearance="primary" type="submit" disabled={isBlank(title) || tooLong}>
          {say(asking.theme === null ? 'cluster.make' : 'activity.save')}
        </Button>
      </DialogActions>
    </BoardDialog>
  )
}

function CardDialog({ session, card, close }: { session: SessionRun; card: string; close: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const { arranging, mayArrange } = useBoardRights()
  const nameOf = usePlaceName()
  const contribution = session.contributions[card]
  const copies = Object.values(session.contributions).filter(({ duplicateOf }) => duplicateOf === card)
  if (!contribution) return null
  return (
    <BoardDialog title={say('cluster.card')} close={close}>
      <DialogContent className={looks.stack}>
        {contribution.lens !== onePlace && (
          <div className={looks.row}>
            <LensChip lens={contribution.lens} name={nameOf(contribution.lens)} />
          </div>
        )}
        <bdi className={looks.text}>{contribution.text ?? say('activity.hidden')}</bdi>
        {contribution.lens === onePlace && contribution.text !== null && <IdeaFields fields={contribution.fields} />}
        {copies.length > 0 && (
          <section className={looks.tight}>
            <h3 className={looks.heading}>{say('cluster.copiesHere', { n: copies.length })}</h3>
            <ul className={looks.list}>
              {copies.map(({ id, text }) => (
                <li key={id} className={mergeClasses(looks.card, looks.across, looks.spread)}>
                  <bdi className={mergeClasses(looks.text, looks.grow)}>{text ?? say('activity.hidden')}</bdi>
                  {mayArrange && text !== null && (
                    <Button size="small" onClick={() => arranging.duplicate(id, null)}>
                      {say('cluster.separate')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className={looks.quiet}>{say('activity.shuffled')}</p>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{say('activity.close')}</Button>
      </DialogActions>
    </BoardDialog>
  )
}
