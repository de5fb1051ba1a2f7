/** The three looks of the tab. */
export type Look = 'light' | 'dark' | 'contrast'

/** What a person chose: a look, or to follow the system. */
export type LookChoice = Look | 'system'

/** What the system and the host say about the look. `host` is Teams' name of its theme, or null outside of a host. */
export interface LookSignals {
  readonly prefersDark: boolean
  readonly forcedColors: boolean
  readonly host: string | null
}

const hostLooks: Readonly<Record<string, Look>> = { default: 'light', dark: 'dark', contrast: 'contrast' }

/** The look to show: what was chosen, else the host's, else forced colours, else the system's. Unknown means light. */
export function chooseLook(choice: string | null, { prefersDark, forcedColors, host }: LookSignals): Look {
  if (choice === 'light' || choice === 'dark' || choice === 'contrast') return choice
  if (host !== null) return hostLooks[host] ?? 'light'
  if (forcedColors) return 'contrast'
  return prefersDark ? 'dark' : 'light'
}
