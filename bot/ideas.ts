import { contributes } from '../okra/identity.ts'
import type { Account } from '../okra/ports/chat.ts'
import { placesOf } from '../okra/quarter/activities/writePlaces.ts'
import { currentRun, liveSession } from '../okra/quarter/state.ts'
import { isRefusal } from '../okra/refusal.ts'
import type { WordKey } from '../okra/words/words.ts'
import { thanksCard } from './cards/thanks.ts'
import type { Answer } from './events.ts'
import type { BotWork, Room } from './rooms.ts'
import type { Press } from './verbs.ts'

type Idea = Press & { readonly verb: 'idea' }

/** Ideas that are written into a card. */
export interface Ideas {
  /** Puts the text into the box and forgets who sent it. What is not taken is said in words, so that what is typed stays in the card. */
  take(idea: Idea, room: Room, account: Account | null): Promise<Answer>
}

/** Composes the ideas. */
export function createIdeas({ directory, quarters }: BotWork): Ideas {
  /** Nobody comes into the team by an idea: that would tell everybody, in this very moment, who has sent one. */
  const notFrom = async (account: Account, run: string, team: string): Promise<WordKey | null> => {
    if (await directory.wasRemoved(account, team)) return 'refusal.not-allowed'
    const person = await directory.personIn(account, team)
    if (!person) return null
    if (!contributes(person.role)) return 'refusal.not-allowed'
    // Who takes part in the tab has a voice there that counts.
    return (await quarters.takesPart(run, person.person)) ? 'chat.idea.inTab' : null
  }

  const whyNot = async ({ run }: Idea, { state, teamState, binding }: Room, account: Account | null): Promise<WordKey | null> => {
    const live = liveSession(state)
    if (!live || currentRun(live).id !== run) return 'refusal.step-closed'
    if (teamState.settings.cardIdeas === false) return 'refusal.not-now'
    return account ? notFrom(account, run, binding.team) : 'refusal.not-allowed'
  }

  return {
    take: async (idea, room, account) => {
      const why = await whyNot(idea, room, account)
      if (why) return { text: room.say(why) }
      const live = liveSession(room.state)
      // Where there is one place only, the card does not ask for it.
      const lens = idea.place ?? (live && placesOf(currentRun(live), room.state.plan)[0]) ?? ''
      try {
        await quarters.contribute(idea.run, { text: idea.idea, lens })
        return { card: thanksCard({ ...room, url: room.panel, ideas: true }, room.say) }
      } catch (cause) {
        if (!isRefusal(cause)) throw cause
        return { text: room.say(`refusal.${cause.code}`) }
      }
    },
  }
}
