import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Frame, Page } from 'playwright-core'
import { relay } from './teamsHostPage.ts'

/** What the host says of where the tab stands, in the names of the protocol. Whatever is left out the host doesn't say. */
export interface TeamsContext {
  readonly frameContext: 'sidePanel' | 'meetingStage' | 'content' | 'settings'
  readonly entityId?: string
  readonly subEntityId?: string
  readonly chatId?: string
  readonly meetingId?: string
  readonly channelId?: string
  readonly teamId?: string
  readonly userObjectId?: string
  readonly tid?: string
  readonly theme?: string
  readonly locale?: string
}

/** The calls that the host answers. */
export type Asked =
  | 'initialize'
  | 'getContext'
  | 'authentication.getAuthToken'
  | 'meeting.shareAppContentToStage'
  | 'settings.setSettings'
  | 'executeDeepLink'

/** How a call is answered: `late` waits for `release`; a number is the code of a refusal to share to the stage, a text every other reason. */
export type Answer = 'normal' | 'never' | 'late' | 'twice' | { readonly refused: string | number }

/** A call that the tab has made. */
export interface Called {
  readonly func: string
  readonly args: readonly unknown[]
}

/** What the host shows, and how it answers; a call that isn't named is answered as it should be. */
export interface Opening {
  /** The address of the tab. */
  readonly url: string
  readonly width: number
  readonly height: number
  readonly context: TeamsContext
  readonly answers?: Partial<Record<Asked, Answer>>
  /** The proof of who this is; it is asked each time. Left out, the host has nobody to vouch for. */
  readonly token?: () => string | Promise<string>
  /** Whether the tab may use the clipboard; true unless said. */
  readonly clipboard?: boolean
}

/** A tab inside of the host. */
export interface Hosted {
  readonly tab: Frame
  /** Another theme, for the tab that asked to be told, and in every later context. */
  setTheme(theme: string): Promise<void>
  /** Every call since the tab was opened, in order. */
  calls(): readonly Called[]
  /** The n-th call of this name (from 1), as soon as it is made. */
  called(func: string, n?: number): Promise<Called>
  /** How a call is answered from now on. */
  answer(func: Asked, how: Answer): void
  /** Gives the answers of this call that are late. */
  release(func: Asked): Promise<void>
  /** Whether the person can press *Save* on the settings page. */
  canSave(): boolean
  /** Presses *Save*; answers what the chat's tab is now, or why it was stopped. */
  save(): Promise<{ readonly saved: unknown } | { readonly stopped: unknown }>
  /** Sets the tab aside, as it asked for; answers once the tab has let go. */
  suspend(): Promise<void>
  /** Shows it again at an address, perhaps in another place. */
  resume(url: string, context?: Partial<TeamsContext>): Promise<void>
}

/** A page that stands for Teams: it frames the tab and speaks the library's protocol with it. */
export interface TeamsHost {
  /** For TEAMS_HOST_ORIGINS of the product. */
  readonly origin: string
  open(page: Page, opening: Opening): Promise<Hosted>
  close(): Promise<void>
}

/** What Teams can do, in the runtime that it hands over. */
const runtime = {
  apiVersion: 4,
  hostVersionsInfo: {},
  isLegacyTeams: false,
  supports: { pages: { config: {}, backStack: {}, currentApp: {} }, meeting: {}, chat: {}, teamsCore: {} },
}

/** The list of hosts that the library asks for at its start, as an absent network would not give it. */
const validDomains = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json'

let opened = 0

/**
 * Starts the host on a free port of the loopback. At `127.0.0.1` it is another site than the product at `localhost`, as Teams is: there a
 * browser without third-party storage, as the tests have it, refuses storage and locks to the tab.
 */
export async function startTeamsHost(at: 'localhost' | '127.0.0.1' = 'localhost'): Promise<TeamsHost> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<!doctype html><html lang="en"><title>Teams</title><body style="margin:0"></body></html>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://${at}:${(server.address() as AddressInfo).port}`
  return {
    origin,
    open: (page, opening) => open(page, origin, opening),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A message of the tab as the library sends it. */
interface Request extends Called {
  readonly id: number
  readonly uuidAsString?: string
}

async function open(page: Page, origin: string, opening: Opening): Promise<Hosted> {
  const name = `teamsHost${opened++}`
  const answers = new Map(Object.entries(opening.answers ?? {})) as Map<string, Answer>
  const calls: Called[] = []
  const late: Request[] = []
  const waiting = new Set<() => void>()
  const listens = new Set<unknown>()
  let context: TeamsContext = opening.context
  let savable = false

  const post = (message: unknown) =>
    page.evaluate(([post, message]) => (globalThis as unknown as Record<string, (message: unknown) => void>)[post]?.(message), [
      `${name}Post`,
      message,
    ] as const)
  const push = (func: string, args: readonly unknown[]) => post({ func, args })
  // What stands here is answered; everything else is only heard.
  const answersTo: Readonly<Record<Asked, () => readonly unknown[] | Promise<readonly unknown[]>>> = {
    initialize: () => [context.frameContext, 'web', JSON.stringify(runtime), '4.0.0'],
    getContext: () => [context],
    'authentication.getAuthToken': async () => (opening.token ? [true, await opening.token()] : [false, 'resourceDisabled']),
    'meeting.shareAppContentToStage': () => [null, true],
    'settings.setSettings': () => [true],
    executeDeepLink: () => [true],
  }
  const hearing: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    registerHandler: ([what]) => listens.add(what),
    'settings.setValidityState': ([valid]) => {
      savable = valid === true
    },
  }
  const reply = async (request: Request, refused?: string | number) => {
    const args = await answersTo[request.func as Asked]?.()
    if (args)
      await post({ id: request.id, uuidAsString: request.uuidAsString, args: refused === undefined ? args : refusal(request, refused) })
  }
  const answer = async (request: Request, how: Answer) => {
    if (typeof how === 'object') return reply(request, how.refused)
    if (how === 'late') late.push(request)
    if (how === 'normal' || how === 'twice') await reply(request)
    if (how === 'twice') await reply(request)
  }
  const heard = async (request: Request) => {
    const { func, args } = request
    calls.push({ func, args })
    hearing[func]?.(args)
    for (const look of waiting) look()
    await answer(request, answers.get(func) ?? 'normal')
  }
  const called = (func: string, n = 1) =>
    new Promise<Called>((resolve) => {
      const look = () => {
        const found = calls.filter((call) => call.func === func)[n - 1]
        if (!found) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
    })
  /** The next call of one of these names from now on. */
  const next = (...funcs: readonly string[]) =>
    Promise.race(funcs.map((func) => called(func, 1 + calls.filter((call) => call.func === func).length)))

  // A page that was closed in the middle of a test is answered no more.
  await page.exposeFunction(name, (request: Request) => void heard(request).catch(() => {}))
  await page.route(validDomains, (route) =>
    route.fulfill({ json: { validOrigins: ['teams.microsoft.com'] }, headers: { 'access-control-allow-origin': '*' } }),
  )
  await page.goto(origin)
  const { url, width, height, clipboard = true } = opening
  await page.evaluate(relay, { name, url, width, height, clipboard })
  const tab = await (await page.waitForSelector('iframe')).contentFrame()
  if (!tab) throw new Error('the host has no frame')

  return {
    tab,
    setTheme: async (theme) => {
      context = { ...context, theme }
      if (listens.has('themeChange')) await push('themeChange', [theme])
    },
    calls: () => [...calls],
    called,
    answer: (func, how) => void answers.set(func, how),
    release: async (func) => {
      const held = late.filter((request) => request.func === func)
      if (held.length === 0) throw new Error(`nothing waits for an answer to ${func}`)
      for (const request of held) late.splice(late.indexOf(request), 1)
      for (const request of held) await reply(request)
    },
    canSave: () => savable,
    save: async () => {
      if (!savable) throw new Error('Save is closed')
      const ended = next('settings.save.success', 'settings.save.failure')
      await push('settings.save', [{}])
      const { func, args } = await ended
      if (func === 'settings.save.failure') return { stopped: args[0] }
      return { saved: calls.findLast((call) => call.func === 'settings.setSettings')?.args[0] }
    },
    suspend: async () => {
      if (!listens.has('beforeUnload') || !listens.has('load')) throw new Error('the tab did not ask to be kept')
      const gone = next('readyToUnload')
      await push('beforeUnload', [])
      await gone
      // Teams forgets who listened; only the call to come back still arrives.
      listens.clear()
    },
    resume: async (contentUrl, place = {}) => {
      context = { ...context, ...place }
      await push('load', [{ entityId: context.entityId ?? '', contentUrl }])
    },
  }
}

/** The protocol says no in two ways. */
function refusal({ func }: Request, reason: string | number): readonly unknown[] {
  if (func === 'initialize' || func === 'getContext') throw new Error(`the protocol has no refusal of ${func}`)
  return func === 'meeting.shareAppContentToStage' ? [{ errorCode: reason, message: 'refused' }, null] : [false, reason]
}
