import type { Conversation } from '../okra/ports/chat.ts'
import type { Say } from '../okra/words/words.ts'
import { greetingCard } from './cards/greeting.ts'
import type { Actor, Answer } from './events.ts'
import type { BotWork, Room } from './rooms.ts'
import { roomOf, sessionToHold } from './rooms.ts'

/** Greets chats, and keeps true what the greeting says. */
export interface Greetings {
  /** Greets a chat that is about this quarter. */
  ofRoom(room: Room): Answer
  /** Greets a chat that is about none: with the teams that whoever added the bot leads. */
  ofNone(conversation: Conversation, actor: Actor, say: Say): Promise<Answer>
  /** A conversation has got its quarter: what greeted it as one without a quarter says so. Never rejects. */
  bound(conversation: string): Promise<void>
}

/** How the greeting of a conversation without a quarter is filed. */
const keyOf = (conversation: string) => `greeting@${conversation}`

/** Composes the greetings. */
export function createGreetings(work: BotWork): Greetings {
  const { directory, gateway, links, posts, trusts, failed } = work
  const cardOf = (room: Room) => greetingCard({ trusts, about: room, next: sessionToHold(room.state), url: room.url }, room.say)

  const tell = async (key: string) => {
    const [conversation, known] = await Promise.all([directory.conversation(key), posts.find(keyOf(key))])
    const room = conversation && (await roomOf(work, conversation))
    if (!room || known?.message == null) return
    // What it is about from now on stays on it: the next quarter of the chat is none of its business.
    if (await gateway.update(known.conversation, known.message, cardOf(room))) await posts.giveUp(keyOf(key))
  }

  return {
    ofRoom: (room) => ({ card: cardOf(room) }),
    ofNone: async (conversation, { account }, say) => {
      const teams = account ? await directory.teamsOf(account) : []
      const choices = teams.filter(({ leads }) => leads).map(({ team, name }) => ({ name, url: links.toBinding(conversation, team) }))
      const card = greetingCard({ trusts, about: null, teams: choices, newTeamUrl: links.toBinding(conversation) }, say)
      return { card, key: keyOf(conversation.key) }
    },
    bound: (conversation) => tell(conversation).catch(failed),
  }
}
