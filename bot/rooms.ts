import { changedPlaybook } from '../okra/playbook/changes.ts'
import { sessionOf } from '../okra/playbook/index.ts'
import type { Playbook, SessionNumber } from '../okra/playbook/step.ts'
import type { Language } from '../okra/ports/assistant.ts'
import type { Binding, ChatDirectory, ChatGateway, ChatQuarters, Conversation, Posts } from '../okra/ports/chat.ts'
import type { QuarterState } from '../okra/quarter/state.ts'
import type { TeamState } from '../okra/team/team.ts'
import type { Say } from '../okra/words/words.ts'
import type { About } from './cards/about.ts'
import type { Links } from './links.ts'

/** What the bot works with. */
export interface BotWork {
  readonly directory: ChatDirectory
  readonly quarters: ChatQuarters
  readonly gateway: ChatGateway
  readonly posts: Posts
  readonly links: Links
  readonly sayIn: (language: Language) => Say
  /** The server has no credentials: whoever writes in a conversation is believed, and nobody can be asked for. */
  readonly trusts: boolean
  /** Server time in milliseconds. */
  readonly now: () => number
  readonly failed: (cause: unknown) => void
}

/** The quarter that a conversation is about, as it is now. */
export interface Room extends About {
  readonly binding: Binding
  readonly conversation: Conversation
  readonly teamState: TeamState
  readonly state: QuarterState
  /** In the team's language. */
  readonly say: Say
  /** Where the tab shows the quarter. */
  readonly url: string
  /** Where the tab shows the step that the room is in, to take part. */
  readonly panel: string
  /** The way in for who has no tab: the team's invitation. */
  readonly browser: string
}

/** The quarter that a conversation is about; null: none, or its team is not there any more. */
export async function roomOf(work: BotWork, conversation: Conversation): Promise<Room | null> {
  const { bound } = conversation
  const teamState = bound && (await work.directory.team(bound.team))
  const named = teamState?.quarters.find(({ id }) => id === bound?.quarter)
  if (!bound || !teamState || !named) return null
  const state = await work.quarters.read(bound.quarter)
  return {
    binding: bound,
    conversation,
    teamState,
    state,
    team: teamState.name,
    quarter: { id: named.id, label: named.label },
    say: work.sayIn(teamState.settings.language),
    url: await work.links.toQuarter(conversation, bound),
    panel: await work.links.toQuarter(conversation, bound, 'panel'),
    browser: work.links.toBrowser(await work.directory.invitation(bound.team)),
  }
}

/** The quarter as the chat shows it in which its cards are posted; null: it has none, or the bot was taken out of it. */
export async function roomAtHome(work: BotWork, quarter: string): Promise<Room | null> {
  const home = await work.directory.home(quarter)
  return home && !home.left ? roomOf(work, home) : null
}

/** The session that has to be held next in a quarter: the first one that was not; null: all were, or one is running. */
export function sessionToHold(state: QuarterState): SessionNumber | null {
  if (state.live !== null || state.plan.reflection !== null) return null
  const held = Object.values(state.sessions).map(({ session }) => session)
  const last = Math.max(-1, ...held)
  return last < 4 ? ((last + 1) as SessionNumber) : null
}

/** A session as this team runs it. */
export function playbookOf({ teamState }: Pick<Room, 'teamState'>, session: SessionNumber): Playbook {
  return changedPlaybook(sessionOf(session), teamState.settings.playbook ?? {})
}
