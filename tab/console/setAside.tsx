import { Button } from '@fluentui/react-button'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { SessionRun } from '../../okra/quarter/state.ts'
import { SentenceText } from '../activities/draft/sentence.tsx'
import { HiddenText } from '../activities/hiddenText.tsx'
import { HideText } from '../activities/hideText.tsx'
import { useLooks } from '../activities/looks.ts'
import { ReturnFocus } from '../activities/returnFocus.tsx'
import { useSay } from '../i18n/say.tsx'
import { Modal } from '../ui/modal.tsx'
import { TextButton } from '../ui/textButton.tsx'

const useStyles = makeStyles({
  // In line with the titles of the agenda, which stand behind an icon.
  below: { paddingInlineStart: '36px', paddingBlockEnd: tokens.spacingVerticalS },
})

/** A text that no screen works with any more, and how it is shown. `text` null: hidden. */
interface Aside {
  readonly id: string
  readonly text: string | null
  readonly shown: ReactNode
}

/** What a kind of activity has set aside: ideas of a restart, wordings of a restart or taken off the table. In an order that says nothing. */
function asideOf({ aside }: SessionRun, kind: string): readonly Aside[] {
  const ideas = Object.values(aside.contributions).map(({ id, text }) => ({ id, text, shown: <bdi>{text}</bdi> }))
  const wordings = Object.values(aside.drafts).map((draft) => ({
    id: draft.id,
    text: draft.hidden ? null : draft.what,
    shown: <SentenceText sentence={draft} />,
  }))
  const all = kind === 'write' ? ideas : kind === 'draft' ? wordings : []
  return all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** How much an activity has set aside, and the one place where it can still be read, to hide what must not stand in the history. */
export function SetAside({ session, kind, title }: { session: SessionRun; kind: string; title: string }) {
  const say = useSay()
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  const texts = asideOf(session, kind)
  if (texts.length === 0) return null
  return (
    <div className={styles.below}>
      <TextButton expanded={open} onClick={() => setOpen(true)}>
        {say('aside.count', { n: texts.length, kind })}
      </TextButton>
      {open && <ReturnFocus />}
      {open && <AsideDialog texts={texts} kind={kind} title={title} close={() => setOpen(false)} />}
    </div>
  )
}

function AsideDialog({ texts, kind, title, close }: { texts: readonly Aside[]; kind: string; title: string; close: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const [asked, setAsked] = useState<string | null>(null)
  if (asked !== null) return <HideText id={asked} kind={kind} close={() => setAsked(null)} />
  return (
    <Modal title={say('aside.title', { title })} actions={<Button onClick={close}>{say('activity.close')}</Button>} close={close} reading>
      <p className={looks.plain}>{say('aside.words')}</p>
      <ul className={looks.list}>
        {texts.map(({ id, text, shown }) => (
          <li key={id} className={mergeClasses(looks.card, looks.across, looks.spread)}>
            <div className={mergeClasses(looks.text, looks.grow)}>{text === null ? <HiddenText /> : shown}</div>
            {text !== null && (
              <Button size="small" aria-label={say('hide.this', { text })} onClick={() => setAsked(id)}>
                {say('hide.yes')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Modal>
  )
}
