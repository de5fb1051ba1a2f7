/** Where the tab is shown. */
export type Surface = 'panel' | 'stage' | 'page'

/** What the host says about itself. It comes from the client side, so it is never an authority. */
export interface HostContext {
  /** The surface that the host put us on, or null: the address decides. */
  readonly surface: Surface | null
  /** The host's name of its theme (`default`, `dark`, `contrast`), or null: the system decides. */
  readonly theme: string | null
  /** A language tag, or null: the browser decides. */
  readonly language: string | null
  /** Whether a summary was or can be posted to a chat of this host. */
  readonly postsSummary: boolean
}

/** Whether a text is on the clipboard, or the person has to copy it by hand. */
export type Copied = 'copied' | 'blocked'

/**
 * The port to what is around the tab: Teams, Zoom or a plain browser. `test/contracts/hostBridge.ts` is the definition; every adapter runs it.
 * Nothing here throws.
 */
export interface HostBridge {
  readonly name: 'browser' | 'teams' | 'zoom'
  readonly context: () => HostContext
  /** Tells of every later theme of the host; answers how to stop. */
  readonly onTheme: (changed: (theme: string | null) => void) => () => void
  readonly copy: (text: string) => Promise<Copied>
  /** Hands a file to the person. */
  readonly save: (file: Blob, name: string) => void
  /** A setting of this device that is no secret. */
  readonly remember: (key: string, value: string) => void
  readonly remembered: (key: string) => string | null
}
