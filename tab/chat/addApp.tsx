import { useState } from 'react'
import { useSay } from '../i18n/say.tsx'
import { useBar } from '../ui/bar.ts'
import { useShared } from '../ui/styles.ts'
import { TextButton } from '../ui/textButton.tsx'

const steps = ['chat', 'find', 'add', 'back'] as const

/** How the app comes into a meeting, behind one word. */
export function HowToAdd() {
  const say = useSay()
  const shared = useShared()
  const [open, setOpen] = useState(false)
  return (
    <>
      <TextButton expanded={open} onClick={() => setOpen(!open)}>
        {say('chatTab.how')}
      </TextButton>
      {open && (
        <ol className={shared.text}>
          {steps.map((step) => (
            <li key={step}>{say(`chatTab.how.${step}`)}</li>
          ))}
        </ol>
      )}
    </>
  )
}

/** A slim bar where the chat has its quarter, but the bot was taken out of it: the session goes on without. */
export function BotMissing() {
  const say = useSay()
  const { bar } = useBar()
  return (
    <aside className={bar} aria-label={say('chatTab.botMissing')}>
      {say('chatTab.botMissing')} <HowToAdd />
    </aside>
  )
}
