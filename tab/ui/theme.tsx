import { FluentProvider } from '@fluentui/react-provider'
import type { Theme } from '@fluentui/react-theme'
import { teamsLightTheme } from '@fluentui/react-theme'
import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import { useHost } from '../hosts/context.tsx'
import type { Look, LookChoice } from './themeChoice.ts'
import { chooseLook } from './themeChoice.ts'

/** The look that was chosen and how to choose another. */
export interface Looking {
  readonly choice: LookChoice
  readonly look: Look
  readonly choose: (choice: LookChoice) => void
}

const LookingContext = createContext<Looking | null>(null)
const choiceKey = 'okra.look'

/** The look on screen. */
export function useLooking(): Looking {
  const looking = useContext(LookingContext)
  if (!looking) throw new Error('no look here')
  return looking
}

/** Fluent's provider with the look of the system, the host or the person. Only light is there at once. */
export function Themed({ children }: { children: ReactNode }) {
  const host = useHost()
  const [choice, setChoice] = useState<LookChoice>(() => (host.remembered(choiceKey) as LookChoice | null) ?? 'system')
  useEffect(() => {
    // The panel and the stage of one person look the same, in whichever of them it was chosen.
    const changed = ({ key, newValue }: StorageEvent) => {
      if (key === choiceKey) setChoice((newValue as LookChoice | null) ?? 'system')
    }
    addEventListener('storage', changed)
    return () => removeEventListener('storage', changed)
  }, [])
  const prefersDark = useMedia('(prefers-color-scheme: dark)')
  const forcedColors = useMedia('(forced-colors: active)')
  const hostTheme = useHostTheme()
  const look = chooseLook(choice, { prefersDark, forcedColors, host: hostTheme })
  const theme = useTheme(look)
  useEffect(() => {
    // What the page itself shows: beside a dialog, behind a bounce, in the system's own bars and lists.
    document.documentElement.style.backgroundColor = theme.colorNeutralBackground2
    document.documentElement.style.colorScheme = look === 'light' ? 'light' : 'dark'
  }, [theme, look])
  const looking = useMemo(
    () => ({
      choice,
      look,
      choose: (next: LookChoice) => {
        setChoice(next)
        host.remember(choiceKey, next)
      },
    }),
    [choice, look, host],
  )
  return (
    <LookingContext value={looking}>
      <FluentProvider theme={theme} className="okra" data-look={look}>
        {children}
      </FluentProvider>
    </LookingContext>
  )
}

/** Whether a media query holds, live. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const changed = () => setMatches(list.matches)
    changed()
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }, [query])
  return matches
}

function useHostTheme(): string | null {
  const host = useHost()
  const [theme, setTheme] = useState(() => host.context().theme)
  useEffect(() => host.onTheme(setTheme), [host])
  return theme
}

function useTheme(look: Look): Theme {
  const [loaded, setLoaded] = useState<{ readonly look: Look; readonly theme: Theme }>({ look: 'light', theme: teamsLightTheme })
  useEffect(() => {
    let current = true
    void loadTheme(look).then((theme) => {
      if (current) setLoaded({ look, theme })
    })
    return () => {
      current = false
    }
  }, [look])
  return loaded.theme
}

async function loadTheme(look: Look): Promise<Theme> {
  if (look === 'dark') return (await import('./themes/dark.ts')).theme
  if (look === 'contrast') return (await import('./themes/contrast.ts')).theme
  return teamsLightTheme
}
