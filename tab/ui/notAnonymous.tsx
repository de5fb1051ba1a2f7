import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import { whyNotAnonymous } from '../../okra/quarter/notAnonymous.ts'
import { liveSession } from '../../okra/quarter/state.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'

const useStyles = makeStyles({
  mark: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusWarningForeground2,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0 },
})

/** The mark that everyone sees before writing when nothing here is anonymous. */
export function NotAnonymous() {
  const say = useSay()
  const styles = useStyles()
  const why = usePicture(({ state }) => whyNotAnonymous(state))
  const k = usePicture(({ state, team }) => liveSession(state)?.settings.k ?? team?.settings.k ?? 3)
  if (!why) return null
  return (
    <p className={styles.mark}>
      <WarningRegular fontSize={16} className={styles.icon} aria-hidden />
      <span>{why === 'simulated' ? say('mark.simulated') : say('mark.few', { k })}</span>
    </p>
  )
}
