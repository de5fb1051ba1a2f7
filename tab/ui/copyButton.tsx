import type { ButtonProps } from '@fluentui/react-button'
import { Button } from '@fluentui/react-button'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import { useEffect, useRef, useState } from 'react'
import { useHost } from '../hosts/context.tsx'
import { useSay } from '../i18n/say.tsx'
import { useAnnounce } from './live.tsx'

const useStyles = makeStyles({
  byHand: {
    inlineSize: '100%',
    boxSizing: 'border-box',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
  },
})

/** Copies a text; where the clipboard is forbidden the text is put on screen, selected for Ctrl+C. */
export function CopyButton({ text, label, ...looks }: { text: string; label: string } & Pick<ButtonProps, 'appearance' | 'size' | 'icon'>) {
  const host = useHost()
  const say = useSay()
  const announce = useAnnounce()
  const [outcome, setOutcome] = useState<'copied' | 'blocked' | null>(null)
  const copy = async () => {
    const next = await host.copy(text)
    setOutcome(next)
    announce(say(next === 'copied' ? 'copy.done' : 'copy.byHand'))
  }
  return (
    <>
      <Button {...looks} icon={outcome === 'copied' ? <CheckmarkRegular /> : (looks.icon ?? <CopyRegular />)} onClick={() => void copy()}>
        {outcome === 'copied' ? say('copy.done') : label}
      </Button>
      {outcome === 'blocked' && <ByHand text={text} />}
    </>
  )
}

function ByHand({ text }: { text: string }) {
  const say = useSay()
  const styles = useStyles()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <textarea
      ref={field}
      readOnly
      className={styles.byHand}
      value={text}
      rows={Math.min(8, text.split('\n').length)}
      aria-label={say('copy.byHand')}
    />
  )
}
