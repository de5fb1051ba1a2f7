import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark'
import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import { lazy, Suspense, useState } from 'react'
import { whyNotAnonymous } from '../../okra/quarter/notAnonymous.ts'
import { liveSession } from '../../okra/quarter/state.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import type { Picture } from '../quarter/quarter.ts'
import { Closing } from './closing.tsx'
import type { Promised } from './promised.ts'
import { TextButton } from './textButton.tsx'

const SeeDialog = lazy(() => import('./seeDialog.tsx').then(({ SeeDialog }) => ({ default: SeeDialog })))

const useStyles = makeStyles({
  box: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  text: { minInlineSize: 0 },
})

/** The promise about what is done here, and the way to the whole table. `box` gives the number of people for open entries. */
export function PromiseBox({ about, box }: { about: Promised; box?: string }) {
  const say = useSay()
  const styles = useStyles()
  const { open, openDialog, dialog } = useSeeDialog(about)
  const named = usePicture(({ state }) => whyNotAnonymous(state)) !== null
  const n = usePicture((picture) => enough(picture, box))
  return (
    <div className={styles.box}>
      {!named && <ShieldCheckmarkRegular fontSize={20} className={styles.icon} aria-hidden />}
      <span className={styles.text}>
        {named ? say('promise.none') : say(`promise.${about}`, { n })}{' '}
        <TextButton onClick={openDialog} expanded={open} tinted>
          {say('see.open')}
        </TextButton>
      </span>
      {dialog}
    </div>
  )
}

/** How many people an open entry is anonymous among; 0 as long as they are too few for it to be shown. */
function enough({ progress, state }: Picture, box: string | undefined): number {
  const holders = box === undefined ? 0 : (progress[box]?.holders ?? 0)
  return holders < (liveSession(state)?.settings.k ?? 0) ? 0 : holders
}

/** The dialog "Who sees what?" and how to open it; loaded when it is opened for the first time. */
export function useSeeDialog(about: Promised | null) {
  const [open, setOpen] = useState(false)
  const dialog = (
    <Closing open={open}>
      <Suspense fallback={null}>
        <SeeDialog about={about} close={() => setOpen(false)} />
      </Suspense>
    </Closing>
  )
  return { open, openDialog: () => setOpen(true), dialog }
}
