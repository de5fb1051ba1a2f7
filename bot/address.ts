import type { Activity, ConversationReference } from 'botbuilder'
import { z } from 'zod'
import type { Incoming } from './incoming.ts'

/** What is kept to write to a conversation: nothing of a person. */
const addressShape = z.object({
  serviceUrl: z.string().min(1),
  conversation: z.object({ id: z.string().min(1), conversationType: z.string().optional(), tenantId: z.string().optional() }),
  bot: z.object({ id: z.string().min(1), name: z.string().optional() }),
})

/** The address of a conversation; plain JSON. */
export type Address = z.infer<typeof addressShape>

/** The address that an activity came from. */
export function addressOf({ serviceUrl, conversation, recipient }: Activity | Incoming): Address {
  // Through JSON, so that it equals what a store gives back.
  return addressShape.parse(JSON.parse(JSON.stringify({ serviceUrl, conversation, bot: recipient })))
}

/** The address as it was kept; null: it is none. */
export function readAddress(kept: unknown): Address | null {
  return addressShape.safeParse(kept).data ?? null
}

/** The same for the SDK. */
export function referenceOf({ serviceUrl, conversation, bot }: Address): Partial<ConversationReference> {
  return {
    channelId: 'msteams',
    serviceUrl,
    conversation: conversation as ConversationReference['conversation'],
    bot: bot as ConversationReference['bot'],
  }
}

/** The id of a conversation without the part that names a message. */
export function threadOf(conversationId: string): string {
  return conversationId.split(';messageid=')[0] ?? conversationId
}
