import { ToggleButton } from '@fluentui/react-button'
import { Speaker2Regular } from '@fluentui/react-icons/svg/speaker'
import { SpeakerOffRegular } from '@fluentui/react-icons/svg/speaker-off'
import { Select } from '@fluentui/react-select'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { Link } from 'wouter'
import type { Language } from '../../okra/ports/assistant.ts'
import { useHost } from '../hosts/context.tsx'
import { languages } from '../i18n/language.ts'
import { useSay, useSpeech } from '../i18n/say.tsx'
import { useSound } from './sound.ts'
import { useShared } from './styles.ts'
import { useLooking } from './theme.tsx'
import type { LookChoice } from './themeChoice.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minInlineSize: 0, backgroundColor: tokens.colorNeutralBackground2 },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    '@media (max-width: 640px)': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  trail: { flexGrow: 1, minInlineSize: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  main: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    boxSizing: 'border-box',
    inlineSize: '100%',
    maxInlineSize: '1184px',
    marginInline: 'auto',
    padding: tokens.spacingHorizontalXXXL,
    minInlineSize: 0,
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalM },
  },
  wide: { maxInlineSize: 'none', padding: 0, flexGrow: 1, gap: 0, minBlockSize: 0, '@media (max-width: 640px)': { padding: 0 } },
  // Stage and panel scroll on their own where there is room for both.
  fixed: { '@media (min-width: 840px) and (min-height: 480px)': { minBlockSize: 0, overflow: 'hidden' } },
  switches: { marginInlineStart: 'auto', '@media (max-width: 640px)': { marginInlineStart: 0 } },
  // A running session needs the room: the switches are with the team and the people there.
  roomy: { '@media (max-width: 840px)': { display: 'none' } },
  short: { '@media (max-width: 640px)': { display: 'none' } },
  skip: {
    position: 'absolute',
    insetInlineStart: '-999px',
    ':focus': { insetInlineStart: tokens.spacingHorizontalM, insetBlockStart: tokens.spacingVerticalM, zIndex: 9 },
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
  },
})

/** What stands around a full page. `wide` takes all the room, for the stage. */
export interface PageProps {
  readonly title: string
  readonly trail?: ReactNode
  readonly actions?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A full page: brand, where we are, switches for language and look. */
export function Page({ title, trail, actions, wide = false, children }: PageProps) {
  const say = useSay()
  const styles = useStyles()
  useEffect(() => {
    // In a running session the frame knows better where we are.
    if (!wide) document.title = `${title} · ${say('app.name')}`
  }, [title, wide, say])
  return (
    <div className={mergeClasses(styles.page, wide && styles.fixed)} data-fixed={wide || undefined}>
      <a href="#content" className={styles.skip}>
        {say('app.skip')}
      </a>
      <header className={styles.header}>
        <Link href="/" className={styles.brand}>
          <Mark />
          {say('app.name')}
        </Link>
        <div className={mergeClasses(styles.trail, wide && styles.short)}>{trail}</div>
        {actions}
        <div className={mergeClasses(styles.switches, wide && styles.roomy)}>
          <Switches />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={mergeClasses(styles.main, wide && styles.wide)}>
        {children}
      </main>
    </div>
  )
}

function Mark() {
  const colour = tokens.colorCompoundBrandForeground1
  return (
    <svg aria-hidden width={28} height={28} viewBox="0 0 32 32">
      <circle cx={16} cy={16} r={13} fill="none" stroke={colour} strokeWidth={3} />
      <circle cx={16} cy={16} r={7} fill="none" stroke={tokens.colorBrandStroke2} strokeWidth={3} />
      <circle cx={16} cy={16} r={3} fill={colour} />
    </svg>
  )
}

/** Language, look and sound, changeable at any time and remembered on this device. */
export function Switches() {
  const shared = useShared()
  const { say, language, speak } = useSpeech()
  const { choice, choose } = useLooking()
  const hosted = useHost().context().theme !== null
  const sound = useSound()
  const looks = ['system', 'light', 'dark', 'contrast'] as const satisfies readonly LookChoice[]
  return (
    <div className={shared.row}>
      <Select size="small" aria-label={say('app.language')} value={language} onChange={(_, { value }) => speak(value as Language)}>
        {Object.entries(languages).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </Select>
      {/* A host that has a look of its own has its own choice of it, too. */}
      {hosted ? null : (
        <Select size="small" aria-label={say('app.look')} value={choice} onChange={(_, { value }) => choose(value as LookChoice)}>
          {looks.map((look) => (
            <option key={look} value={look}>
              {say(`look.${look}`)}
            </option>
          ))}
        </Select>
      )}
      <ToggleButton
        size="small"
        appearance="subtle"
        icon={sound.on ? <Speaker2Regular /> : <SpeakerOffRegular />}
        checked={sound.on}
        aria-label={say('app.sound')}
        title={say('app.sound')}
        onClick={() => sound.choose(!sound.on)}
      />
    </div>
  )
}
