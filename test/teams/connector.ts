import type { Call, Matcher } from './calls.ts'
import { matches, readCall } from './calls.ts'
import type { Chats } from './chats.ts'
import { createChats } from './chats.ts'
import type { Issuer } from './issuer.ts'
import type { Incoming } from './loopback.ts'
import { serveLoopback } from './loopback.ts'
import type { Roster } from './roster.ts'
import type { Scripts } from './scripts.ts'
import { createScripts } from './scripts.ts'
import { connectorError } from './wire.ts'

/**
 * `issuer`: every call then needs a token that it gave to the bot. `sizeLimit`: the largest message in bytes of its JSON, 28 KiB by default.
 * Teams' own limit for bots moved from about 28 KB over 40 to 100 KB in UTF-16, of which 80 are advised (msteams-docs, "Format your bot
 * messages"); 28 KiB of JSON are within the last two whatever the letters.
 */
export interface ConnectorOptions {
  readonly roster: Roster
  readonly issuer?: Issuer
  readonly sizeLimit?: number
}

/** The Bot Connector of Teams on loopback. */
export interface Connector extends Scripts, Omit<Chats, 'answer'> {
  readonly roster: Roster
  /** What activities from it name, with a slash at the end. */
  readonly serviceUrl: string
  /** Every call so far in the order of arrival, also refused ones. */
  readonly calls: readonly Call[]
  /** Resolves as soon as the `count`th call that matches (the first by default) was carried out or refused, and its answer is due. */
  seen(matcher: Matcher, count?: number): Promise<Call>
  close(): Promise<void>
}

/** Starts a connector that knows the conversations, meetings and people of the roster. */
export async function startConnector({ roster, issuer, sizeLimit = 28 * 1024 }: ConnectorOptions): Promise<Connector> {
  const chats = createChats(roster, sizeLimit)
  const scripts = createScripts()
  const calls: (Call & { status: number | null })[] = []
  const carriedOut: Call[] = []
  let waiters: readonly (() => void)[] = []
  const prefix = `/emea/${roster.tenantId}/`

  const answer = async (call: Call, request: Incoming) => {
    if (issuer && !(await issuer.isFromBot(request.headers.authorization))) {
      return connectorError(401, 'Unauthorized', 'Authorization has been denied for this request.')
    }
    return scripts.refusal(call) ?? chats.answer(call)
  }

  const server = await serveLoopback(async (request) => {
    const call: Call & { status: number | null } = { ...readCall(request, prefix) }
    calls.push(call)
    const reply = await answer(call, request)
    carriedOut.push(call)
    for (const waiter of waiters) waiter()
    await scripts.waiting(call)
    if (scripts.isLost(call)) return 'drop'
    call.status = reply.status
    return reply
  })

  const { fail, loseReply, hold, heal } = scripts
  const { answer: _, ...rest } = chats
  return {
    ...rest,
    fail,
    loseReply,
    hold,
    heal,
    roster,
    serviceUrl: `${server.url}${prefix}`,
    calls,
    seen: (matcher, count = 1) => {
      const found = Promise.withResolvers<Call>()
      const look = () => {
        const call = carriedOut.filter((made) => matches(matcher, made))[count - 1]
        if (call) found.resolve(call)
      }
      waiters = [...waiters, look]
      look()
      return found.promise
    },
    close: server.close,
  }
}
