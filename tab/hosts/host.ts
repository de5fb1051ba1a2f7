/** Where the tab is shown; `config` is the page on which a host asks what a chat's tab shall be. */
export type Surface = 'panel' | 'stage' | 'page' | 'config'

/** Where in the host the tab stands: the host's ids, null for what it isn't in. */
export interface Place {
  /** The chat, also that of a meeting. */
  readonly chat: string | null
  readonly meeting: string | null
  readonly channel: string | null
  /** The host's team that the channel belongs to. */
  readonly team: string | null
  readonly tenant: string | null
  /** What a link into the tab asks for, as the link has it; null: nothing special. */
  readonly subPage: string | null
}

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
  /** null outside of a host. */
  readonly place: Place | null
}

/** Whether a text is on the clipboard, or the person has to copy it by hand. */
export type Copied = 'copied' | 'blocked'

/** Whether a file was handed over; `unsure`: the host may have dropped it and nobody can tell. */
export type Saved = 'saved' | 'unsure'

/**
 * The host's proof of who this is, for the server alone to judge. `refused`: the person said no; `consent`: an administrator has to allow
 * the app first; `unavailable`: this host gives none, or gave none in time.
 */
export type SsoToken =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly reason: 'refused' | 'consent' | 'unavailable' }

/** `forbidden`: not for this person, or in this meeting; `unavailable`: not on this surface or in this host, or no answer. */
export type Shared = 'shared' | 'forbidden' | 'unavailable'

/** Whether the host went where a link leads. */
export type Opened = 'opened' | 'blocked'

/** What a chat's tab shows from now on. Addresses are absolute. */
export interface ConfiguredTab {
  readonly name: string
  readonly entityId: string
  readonly contentUrl: string
  /** Where a browser goes instead. */
  readonly websiteUrl: string
}

/** Why the tab can't be used. */
export type Failure = 'sign-in' | 'time-out' | 'other'

/** A host keeps a tab in memory that nobody looks at, and may show it again as another tab of the same app. */
export interface Lifecycle {
  /** Nobody looks: let go of every connection. The host is not to be asked anything until `resume`. */
  readonly suspend: () => void
  /** Somebody looks again, at this address of ours (path, query and hash); the context is that of now. */
  readonly resume: (path: string) => void
}

/**
 * The port to what is around the tab: Teams, Zoom or a plain browser. `test/contracts/hostBridge.ts` is the definition; every adapter runs it.
 * Nothing here throws or rejects, and every promise is settled in the end.
 */
export interface HostBridge {
  readonly name: 'browser' | 'teams' | 'zoom'
  readonly context: () => HostContext
  /** Tells of every later theme of the host; answers how to stop. */
  readonly onTheme: (changed: (theme: string | null) => void) => () => void
  /** Tells when the host sets the tab aside and shows it again; answers how to stop. */
  readonly onLifecycle: (life: Lifecycle) => () => void
  /** The first screen is there: the host takes its own waiting sign away. Called again after `resume`. */
  readonly ready: () => void
  /** There will be no first screen: the host says so and offers another try. */
  readonly failed: (why: Failure) => void
  readonly ssoToken: () => Promise<SsoToken>
  /** Shows an address of ours to everybody in the meeting. */
  readonly shareToStage: (url: string) => Promise<Shared>
  /** Goes to an address outside of the tab, or to a place in the host. */
  readonly openLink: (url: string) => Promise<Opened>
  /**
   * On the surface `config`: opens the host's *Save* for this tab, null closes it; the last call holds. On *Save* `before` does what has to
   * be done first, and may stop it with a sentence for the person. False where there is nothing to save.
   */
  readonly configure: (tab: ConfiguredTab | null, before?: () => Promise<string | null>) => boolean
  readonly copy: (text: string) => Promise<Copied>
  /** Hands a file to the person. */
  readonly save: (file: Blob, name: string) => Saved
  /** A setting of this device that is no secret. */
  readonly remember: (key: string, value: string) => void
  readonly remembered: (key: string) => string | null
}
