import { z } from 'zod'

/** Leaves out what has another shape: it is not worth refusing an activity for. */
const soft = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined)

const id = z.string().min(1).max(1000)
const named = z.object({ id: soft(id) })
const account = z.object({ id, name: soft(z.string().max(500)), aadObjectId: soft(id), tenantId: soft(id) })
const accounts = soft(z.array(z.unknown()).transform((all) => all.flatMap((one) => account.safeParse(one).data ?? [])))
const mentions = z.array(z.unknown()).transform((all) => all.flatMap((one) => mention.safeParse(one).data ?? []))
const mention = z.object({ type: z.literal('mention'), mentioned: account, text: z.string().min(1).max(1000) })

const common = z.object({
  channelId: z.literal('msteams'),
  serviceUrl: z.string().min(1).max(1000),
  recipient: account,
  conversation: z.object({ id, conversationType: soft(z.string()), tenantId: soft(id) }),
  channelData: soft(z.object({ tenant: soft(named), team: soft(named), channel: soft(named), meeting: soft(named) })),
  locale: soft(z.string().max(35)),
})

/** What somebody did: it has a sender, and an id that tells a repeat. */
const act = common.extend({ id, from: account })
const someone = { id: soft(id), from: soft(account) }

const pressed = z.object({ action: z.object({ type: z.literal('Action.Execute'), verb: z.string().min(1).max(100), data: z.unknown() }) })

const ignored = ['messageUpdate', 'messageDelete', 'messageReaction', 'typing', 'endOfConversation'] as const

/** An activity as far as the bot reads it; everything else of it is dropped. */
export const incomingShape = z.discriminatedUnion('type', [
  act.extend({ type: z.literal('message'), text: soft(z.string()), entities: soft(mentions) }),
  act.extend({ type: z.literal('invoke'), name: z.literal('adaptiveCard/action'), value: pressed, replyToId: soft(id) }),
  common.extend({ ...someone, type: z.literal('installationUpdate'), action: z.string() }),
  common.extend({ ...someone, type: z.literal('conversationUpdate'), membersAdded: accounts, membersRemoved: accounts }),
  common.extend({ ...someone, type: z.literal('event'), name: z.string(), value: z.unknown() }),
  common.extend({ ...someone, type: z.enum(ignored) }),
])

/** An activity that was read. */
export type Incoming = z.infer<typeof incomingShape>

/** Somebody as an activity names them. */
export type NamedAccount = z.infer<typeof account>

/** Somebody who came into a meeting, as its event tells. */
const arrived = z.object({
  members: z.array(
    z
      .object({ user: account })
      .transform(({ user }) => user)
      .nullable()
      .catch(null),
  ),
})

/** Who came into a meeting; those that the event does not name well are left out. */
export function arrivalsOf(value: unknown): readonly NamedAccount[] {
  return arrived.safeParse(value).data?.members.filter((user) => user !== null) ?? []
}
