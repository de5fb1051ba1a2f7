import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import { useEffect, useState } from 'react'
import { useSay } from '../i18n/say.tsx'
import { useShared } from './styles.ts'

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalM },
  line: { blockSize: '16px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralStencil1 },
  box: { blockSize: '96px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralStencil1 },
  short: { inlineSize: '40%' },
  long: { inlineSize: '80%' },
})

const patienceMs = 4_000

/** The frame before its content is there; it says so in words after four seconds. */
export function FrameSkeleton() {
  const say = useSay()
  const styles = useStyles()
  const shared = useShared()
  const slow = useSlow()
  return (
    <div className={styles.frame} aria-busy="true">
      <div className={`${styles.line} ${styles.short}`} />
      <div className={`${styles.line} ${styles.long}`} />
      <div className={styles.box} />
      <p role="status" className={shared.quiet}>
        {slow ? say('loading.slow') : ''}
      </p>
    </div>
  )
}

function useSlow(): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return slow
}
