import { app, authentication, meeting, pages } from '@microsoft/teams-js'
import { device } from './device.ts'
import type { Failure, HostBridge, HostContext, Lifecycle, Shared, SsoToken, Surface } from './host.ts'
import { contextOf } from './teamsContext.ts'
import { createTeamsTab } from './teamsTab.ts'
import { withinMs } from './withinMs.ts'

/** How long Teams may take for something that it may ask the person about, in milliseconds. */
const patience = 30_000

const reasons: Readonly<Record<Failure, app.FailedReason>> = {
  'sign-in': app.FailedReason.AuthFailed,
  'time-out': app.FailedReason.Timeout,
  other: app.FailedReason.Other,
}

/** Surfaces that Teams keeps in memory; for the others it never asks. */
const kept: readonly (Surface | null)[] = ['panel', 'page']

/**
 * Greets Teams and gives the bridge to it; null if nobody answers within `ms`. `origins`: hosts that are believed besides those that the
 * library knows.
 */
export async function openTeams(origins: readonly string[], ms: number): Promise<HostBridge | null> {
  const first = await withinMs(ms, async () => {
    await app.initialize([...origins])
    return contextOf(await app.getContext())
  }).catch(() => null)
  return first && bridge(first, ms)
}

function bridge(first: HostContext, ms: number): HostBridge {
  let context = first
  const themed = new Set<(theme: string | null) => void>()
  const living = new Set<Lifecycle>()
  const changeTo = (next: HostContext) => {
    const before = context.theme
    context = next
    if (next.theme !== before) for (const changed of themed) changed(next.theme)
  }
  // Teams forgets who listens when it sets the tab aside, so this is said again after each return.
  const listen = () => {
    app.registerOnThemeChangeHandler((theme) => changeTo({ ...context, theme }))
    if (!kept.includes(context.surface)) return
    app.lifecycle.registerBeforeSuspendOrTerminateHandler(async () => {
      for (const { suspend } of living) suspend()
    })
    app.lifecycle.registerOnResumeHandler(({ contentUrl }) => void resume(contentUrl))
  }
  // A webview is kept for an app, not for a tab: it may come back in another chat.
  const resume = async ({ pathname, search, hash }: URL) => {
    attempt(listen)
    changeTo(await withinMs(ms, async () => contextOf(await app.getContext())).catch(() => context))
    for (const life of living) life.resume(`${pathname}${search}${hash}`)
  }
  attempt(listen)

  const { handOver, ...rest } = device()
  return {
    ...rest,
    name: 'teams',
    context: () => context,
    onTheme: (changed) => entered(themed, changed),
    onLifecycle: (life) => entered(living, life),
    ready: () =>
      attempt(() => {
        app.notifyAppLoaded()
        app.notifySuccess().catch(() => {})
      }),
    failed: (why) => attempt(() => app.notifyFailure({ reason: reasons[why] })),
    ssoToken,
    shareToStage,
    openLink: (url) =>
      withinMs(patience, () => app.openLink(url)).then(
        () => 'opened',
        () => 'blocked',
      ),
    configure: createTeamsTab(pages.config, patience),
    save: (file, name) => {
      handOver(file, name)
      return 'unsure'
    },
  }
}

/** Puts something into a set and answers how to take it out. */
function entered<T>(all: Set<T>, one: T): () => void {
  all.add(one)
  return () => {
    all.delete(one)
  }
}

/** Says something to Teams that needs no answer; where Teams doesn't take it, nothing is lost. */
function attempt(say: () => void): void {
  try {
    say()
  } catch {
    // The library throws where a host or a frame does not know a call.
  }
}

async function ssoToken(): Promise<SsoToken> {
  try {
    const token = await withinMs(patience, () => authentication.getAuthToken())
    return token ? { ok: true, token } : { ok: false, reason: 'unavailable' }
  } catch (cause) {
    return { ok: false, reason: reasonOf(cause instanceof Error ? cause.message : '') }
  }
}

/** Teams tells reasons in words only: its own (`CancelledByUser`, `resourceRequiresConsent`), or those of Entra with their numbers. */
function reasonOf(message: string): 'refused' | 'consent' | 'unavailable' {
  if (/cancel|denied|declined|AADSTS65004/i.test(message)) return 'refused'
  return /consent|AADSTS(65001|90094)/i.test(message) ? 'consent' : 'unavailable'
}

/** 1000: no permission for the app; 5000: not for this person; 501 comes for who may not present. */
const forbidding: readonly number[] = [1000, 5000, 501]

function shareToStage(url: string): Promise<Shared> {
  const share = () =>
    new Promise<Shared>((resolve) => {
      meeting.shareAppContentToStage((error, shared) => {
        if (shared) resolve('shared')
        else resolve(error && forbidding.includes(error.errorCode) ? 'forbidden' : 'unavailable')
      }, url)
    })
  return withinMs(patience, share).catch(() => 'unavailable')
}
