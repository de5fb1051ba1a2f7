import type { Request } from 'express'
import { Router } from 'express'
import { z } from 'zod'
import type { ChatBinding, ChatFounding, ChatGuest, ChatIdentity, ChatPlace, ChatSignIn, Membership } from '../../okra/api.ts'
import { leads } from '../../okra/identity.ts'
import type { Account, Binding, ChatDirectory, ChatGateway, ChatRole, Conversation } from '../../okra/ports/chat.ts'
import { id } from '../../okra/quarter/shapes.schema.ts'
import { Refusal } from '../../okra/refusal.ts'
import { clean } from '../../okra/text.ts'
import type { Limit } from '../http/limits.ts'
import { parse } from '../http/parse.ts'
import { EdgeProblem } from '../http/problems.ts'
import { queuePerKey } from '../queuePerKey.ts'
import type { Accounts } from './accounts.ts'
import { accountHash } from './accounts.ts'
import type { Prove } from './belonging.ts'
import { meOf } from './callers.ts'
import type { SignedIn, VerifyEntra } from './entra.ts'
import type { JoiningDeps } from './joining.ts'
import { createTeam, newTeamFields } from './joining.ts'

/** What the routes for tabs in a host's chat work with. */
export interface ChatRoutesDeps extends JoiningDeps {
  readonly accounts: Accounts
  readonly chats: ChatDirectory
  readonly verify: VerifyEntra
  readonly prove: Prove
  readonly gateway: Pick<ChatGateway, 'crowd'>
  /** Told which conversation has got its quarter. */
  readonly bound: (conversation: string) => void
  /** Counts the teams that an account founds. */
  readonly perAccount: Limit
}

/** So many people of a team may wait to be let in before nobody else may knock: whoever leads looks at each of them. */
const MOST_WAITING = 20

const conversation = z.string().min(1).max(300)
const place: z.ZodType<ChatPlace> = z.strictObject({ conversation, meeting: z.string().min(1).max(600).nullable() })
const token = z.string().min(1).max(8_000)
const here = { token, place }
const proof = z.string().regex(/^[0-9a-f]{64}$/)

const signIn: z.ZodType<ChatSignIn> = z.strictObject({ ...here, proof: proof.exactOptional() })
const binding: z.ZodType<ChatBinding> = z.strictObject({ ...here, team: id, quarter: id })
const founding: z.ZodType<ChatFounding> = z.strictObject({ ...here, ...newTeamFields })
const guest: z.ZodType<ChatGuest> = z.strictObject({ conversation, name: z.string().max(200) })

/** Somebody whose belonging to a conversation was proven. */
interface Proven {
  readonly who: Account
  readonly name: string
  readonly role: ChatRole
  readonly conversation: Conversation
}

/** Signing in with a token of Teams, binding a chat to a quarter, and asking to be let in without a token. */
export function chatRoutes(deps: ChatRoutesDeps): Router {
  const router = Router()
  const { chats, accounts, directory, tokens, callers, now } = deps

  const signedIn = async (request: Request, given: string): Promise<SignedIn> => {
    const known = await deps.verify(given).catch(() => {
      throw new EdgeProblem('chat-unanswered', 5)
    })
    if (known) return known
    // Guessing is slowed down by address; a good token never is.
    await deps.perAddress(`tokens ${request.ip}`)
    throw new EdgeProblem('host-token')
  }

  const proven = async (request: Request, given: string, where: ChatPlace): Promise<Proven> => {
    const { who, name } = await signedIn(request, given)
    const conversation = await chats.conversation(where.conversation)
    if (!conversation) throw new EdgeProblem('chat-unknown')
    const answer = await deps.prove(who, conversation, where.meeting)
    if (answer.status === 'unanswered') throw conversation.left ? new EdgeProblem('chat-unknown') : new EdgeProblem('chat-unanswered', 5)
    if (answer.status === 'stranger') throw new EdgeProblem('chat-stranger')
    return { who, name: answer.name || name, role: answer.role, conversation }
  }

  /** The person whom this device is already, if it is one of the bound team, becomes this account's. */
  const adopt = async (who: Account, given: string | undefined, team: string) => {
    const member = given === undefined ? null : await directory.memberByProof(given)
    if (member && member.team === team && !member.removed && !member.simulated) await accounts.link(who, member)
  }

  const unbound = async ({ who, role, conversation }: Proven): Promise<ChatIdentity> => ({
    status: 'unbound',
    gone: conversation.bound !== null,
    mayFound: role !== 'attendee',
    teams: await chats.teamsOf(who),
    crowd: await deps.gateway.crowd(conversation.key),
  })

  const enter = async (known: Proven, { team, quarter }: Binding): Promise<ChatIdentity> => {
    const person = await chats.join(known.who, team, clean(known.name || '?', 60))
    if (!person) throw new EdgeProblem('signed-out')
    const issued = await tokens.issue({ team, person: person.person }, now())
    return { status: 'in', quarter, bot: !known.conversation.left, ...issued, me: meOf(await callers.fromToken(issued.token)) }
  }

  /** A chat that shows a team's results is taken away from it by who leads that team, and by nobody else. */
  const mayRebind = async (who: Account, { bound }: Conversation) => {
    if (!bound || !(await chats.team(bound.team))) return true
    const person = await chats.personIn(who, bound.team)
    return person !== null && leads(person.role)
  }

  const knocking = queuePerKey()
  /** Somebody who waits for whoever leads to look at the code and let them in: nothing is proven. One after the other, so that they are counted. */
  const knock = (team: string, name: string) =>
    knocking(team, async () => {
      const waiting = (await directory.members(team)).filter(({ admitted }) => !admitted)
      if (waiting.length >= MOST_WAITING) throw new EdgeProblem('too-many-requests', 60)
      return directory.add({ team, name: clean(name, 60), discipline: null, stakeholder: false, admitted: false, simulated: false })
    })

  router.post('/identity/teams', async (request, response) => {
    const asked = parse(signIn, request.body)
    const known = await proven(request, asked.token, asked.place)
    const { bound } = known.conversation
    if (!bound || !(await chats.team(bound.team))) return void response.json(await unbound(known))
    await adopt(known.who, asked.proof, bound.team)
    response.json(await enter(known, bound))
  })

  router.post('/chats/binding', async (request, response) => {
    const asked = parse(binding, request.body)
    const { who, role, conversation } = await proven(request, asked.token, asked.place)
    if (role === 'attendee') throw new Refusal('not-allowed')
    const own = (await chats.teamsOf(who)).find(({ team }) => team === asked.team)
    if (!own?.quarters.some(({ id }) => id === asked.quarter)) throw new EdgeProblem('not-found')
    if (!own.leads || !(await mayRebind(who, conversation))) throw new Refusal('not-allowed')
    await chats.bind(conversation.key, { team: asked.team, quarter: asked.quarter })
    deps.bound(conversation.key)
    response.status(204).end()
  })

  router.post('/chats/teams', async (request, response) => {
    const { token, place, ...wanted } = parse(founding, request.body)
    const { who, name, role } = await proven(request, token, place)
    if (role === 'attendee') throw new Refusal('not-allowed')
    await deps.perAccount(accountHash(who))
    const { team, person, quarter } = await createTeam(deps, { ...wanted, name })
    const member = await directory.member(person)
    if (member) await accounts.link(who, member)
    const answer: Binding = { team, quarter }
    response.status(201).json(answer)
  })

  router.post('/chats/guests', async (request, response) => {
    const asked = parse(guest, request.body)
    await deps.perAddress(`guests ${request.ip}`)
    const bound = (await chats.conversation(asked.conversation))?.bound
    if (!bound || !(await chats.team(bound.team))) throw new EdgeProblem('chat-unknown')
    const { member, proof } = await knock(bound.team, asked.name)
    deps.feed.person(member)
    const answer: Membership = { team: bound.team, person: member.key, proof, quarter: bound.quarter }
    response.status(201).json(answer)
  })

  return router
}
