import { isDeepStrictEqual } from 'node:util'
import type { TurnContext } from 'botbuilder'
import PQueue from 'p-queue'
import type { ChatDirectory, Posts } from '../okra/ports/chat.ts'
import { addressOf } from './address.ts'
import type { Connector } from './connector.ts'
import { connectorOf } from './connector.ts'
import type { Answer, Listener, Where } from './events.ts'
import type { Incoming } from './incoming.ts'
import type { BotLog } from './log.ts'
import type { PressAnswer } from './messages.ts'
import { cardMessage, pressText, textMessage } from './messages.ts'
import { createPeople } from './people.ts'
import { recently } from './recent.ts'
import type { Patience } from './settings.ts'
import { changeOf, eventsOf, keyOf, whereOf } from './translate.ts'

/** Does what an activity asks for; answers a pressed button, and null to everything else. Rejects if the listener or the directory does. */
export type Turn = (context: TurnContext, incoming: Incoming) => Promise<PressAnswer | null>

/** What a turn works with. */
export interface TurnDeps {
  readonly directory: Pick<ChatDirectory, 'conversation' | 'remember'>
  readonly posts: Pick<Posts, 'begin' | 'finish' | 'giveUp'>
  readonly listener: Listener
  readonly patience: Patience
  readonly log: BotLog
}

/** So many activities are remembered: one that comes again is answered as before and does nothing. */
const REMEMBERED = 500

/** Turns activities into events for the listener, and its answers into replies. Keeps what an activity says of its conversation. */
export function createTurn({ directory, posts, listener, patience, log }: TurnDeps): Turn {
  const once = recently<PressAnswer | null>(REMEMBERED)
  const people = createPeople()
  // One after the other, so that of two activities that tell the same the second finds what the first one kept.
  const changes = new PQueue({ concurrency: 1 })

  /** null: it is no news. */
  const keep = async (incoming: Incoming): Promise<Where | null> => {
    const change = changeOf(incoming)
    const known = await directory.conversation(keyOf(incoming))
    const where = whereOf(incoming, known, change === 'removed')
    const { bound: _, ...before } = known ?? { bound: null }
    if (!isDeepStrictEqual(before, where)) await directory.remember(where)
    return change !== null && (known?.left ?? true) === where.left ? null : where
  }

  /** The message is remembered, in place of an earlier one. */
  const file = async (incoming: Incoming, answer: NonNullable<Answer>, message: string) => {
    if (!('card' in answer) || answer.key === undefined) return
    await posts.giveUp(answer.key)
    await posts.begin(answer.key, keyOf(incoming))
    await posts.finish(answer.key, message)
  }

  const deliver = async (connector: Connector, incoming: Incoming, answer: Answer) => {
    if (answer === null) return
    const message = 'card' in answer ? cardMessage(answer.card) : textMessage(answer.text)
    const sent = await connector.send(addressOf(incoming), message, incoming.type === 'message' ? incoming.id : undefined)
    if (sent.status === 'done') return file(incoming, answer, sent.value)
    log.error({ error: `Reply${sent.status === 'lost' ? 'Lost' : 'Refused'}`, at: [] }, 'a reply did not arrive')
  }

  const answerOf = async (context: TurnContext, incoming: Incoming): Promise<PressAnswer | null> => {
    const where = await (changeOf(incoming) === null ? keep(incoming) : changes.add(() => keep(incoming)))
    if (!where) return null
    const connector = connectorOf(context, patience)
    for (const event of await eventsOf(incoming, where, people, connector)) {
      const answer = await listener(event)
      if (incoming.type === 'invoke') return pressed(connector, incoming, answer)
      if (!where.left) await deliver(connector, incoming, answer)
    }
    return null
  }

  return (context, incoming) => {
    const isAct = incoming.type === 'invoke' || incoming.type === 'message'
    if (!isAct) return answerOf(context, incoming)
    return once(JSON.stringify([keyOf(incoming), incoming.type, incoming.from.id, incoming.id]), () => answerOf(context, incoming))
  }
}

async function pressed(connector: Connector, incoming: Extract<Incoming, { type: 'invoke' }>, answer: Answer): Promise<PressAnswer> {
  if (answer === null || 'text' in answer) return pressText(answer?.text ?? '')
  if (answer.words !== undefined) return pressText(answer.words)
  // The answer shows the card only to who pressed; everybody else sees what stands in the message.
  if (answer.replace && incoming.replyToId) await connector.edit(addressOf(incoming), incoming.replyToId, cardMessage(answer.card))
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.card }
}
