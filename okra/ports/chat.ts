import type { Crowd, OwnTeam, Progress } from '../api.ts'
import type { Role } from '../identity.ts'
import type { Command } from '../quarter/commands.ts'
import type { QuarterState } from '../quarter/state.ts'
import type { TeamCommand, TeamState } from '../team/team.ts'
import type { Language } from './assistant.ts'
import type { StoredEvent } from './store.ts'

/** Somebody as the host of the meeting knows them. It stands in the directory only, and never meets a contribution. */
export interface Account {
  readonly tenant: string
  /** Unique within the tenant. */
  readonly id: string
}

/** Which quarter of which team a conversation is about. */
export interface Binding {
  readonly team: string
  readonly quarter: string
}

/** A conversation that the bot is, or was, in. */
export interface Conversation {
  /** Names it for good: the host's id without the part that names a single message; in a channel, the team's and the channel's. */
  readonly key: string
  readonly kind: 'chat' | 'channel' | 'personal'
  readonly tenant: string
  /** What the host's library needs to write there; plain JSON, from an authenticated activity only. */
  readonly address: unknown
  /** The host's id of the meeting that it belongs to, or null. */
  readonly meeting: string | null
  /** The bot was taken out of it: nothing can be posted there. */
  readonly left: boolean
  readonly bound: Binding | null
}

/** What the host says somebody is in a conversation; `member` where there is no meeting. */
export type ChatRole = 'organizer' | 'presenter' | 'attendee' | 'member'

/**
 * Whether somebody belongs to a conversation. `unanswered`: the host was asked in vain, which proves nothing either way. `name`: '' where it
 * is not known.
 */
export type Belonging =
  | { readonly status: 'member'; readonly role: ChatRole; readonly name: string }
  | { readonly status: 'stranger' }
  | { readonly status: 'unanswered' }

/** What became of a post. `unsure`: it was sent before a crash, and nobody knows whether it arrived; it is not sent again unless somebody says so. */
export type Posted =
  | { readonly status: 'posted'; readonly message: string }
  | { readonly status: 'unsure' }
  | { readonly status: 'unreachable' }

/** The chat of the meeting: the outside that shows what the method said. Nothing here throws. `message` is the host's own id. */
export interface ChatGateway {
  /** Asks the host, each time anew. `meeting` may be only claimed: it counts if it is the conversation's; null: the one that is known. */
  belonging(who: Account, conversation: string, meeting: string | null): Promise<Belonging>
  /** null: the host did not answer, or the bot is not there. */
  crowd(conversation: string): Promise<Crowd | null>
  /** Posts a card once for each key, whatever happens in between; `again` posts although it is unsure whether it was posted. */
  post(conversation: string, key: string, card: object, again?: boolean): Promise<Posted>
  /** Replaces a posted card; false: it could not be done. */
  update(conversation: string, message: string, card: object): Promise<boolean>
  /** Points somebody in a running meeting to the tab, at best; false: not shown. */
  notify(conversation: string, who: Account, title: string, path: string): Promise<boolean>
}

/** What is known of a post: begun before it was sent, and finished with the host's id of the message. */
export interface PostRecord {
  readonly conversation: string
  readonly message: string | null
}

/** The memory of posts, which survives a crash. */
export interface Posts {
  /** Writes down that a post is about to be sent. null: nobody has begun it before; else what is known of it. */
  begin(key: string, conversation: string): Promise<PostRecord | null>
  finish(key: string, message: string): Promise<void>
  /** Takes back what was begun and certainly not sent. */
  giveUp(key: string): Promise<void>
  /** The keys of posts that were begun and neither finished nor given up. */
  unfinished(): Promise<readonly string[]>
  find(key: string): Promise<PostRecord | null>
  /** Remembers that a quarter is accompanied in its chat until `leave`: who comes back after a stop goes on there. */
  accompany(quarter: string): Promise<void>
  leave(quarter: string): Promise<void>
  accompanied(): Promise<readonly string[]>
}

/** A person of a team, for the chat side. */
export interface ChatPerson {
  readonly person: string
  readonly name: string
  readonly role: Role
}

/** What the chat side asks the directory, and tells it. */
export interface ChatDirectory {
  conversation(key: string): Promise<Conversation | null>
  /** Keeps what an authenticated activity says of a conversation; who it is bound to stays. */
  remember(conversation: Omit<Conversation, 'bound'>): Promise<void>
  /** Where the cards of a quarter are posted: the conversation that was bound to it last and still is; null: none. */
  home(quarter: string): Promise<Conversation | null>
  /** From now on the conversation is about this quarter and no other, and it is the quarter's home. */
  bind(conversation: string, binding: Binding): Promise<void>
  /** The team; null: it was deleted. */
  team(team: string): Promise<TeamState | null>
  teamsOf(who: Account): Promise<readonly OwnTeam[]>
  /** Who somebody is in a team; null: not in it. */
  personIn(who: Account, team: string): Promise<ChatPerson | null>
  /** Whether somebody was in a team and was removed from it. */
  wasRemoved(who: Account, team: string): Promise<boolean>
  /** Brings somebody whose belonging was proven into a team, admitted; who is there already stays as they are. null: removed from it. */
  join(who: Account, team: string, name: string): Promise<ChatPerson | null>
  /** Makes a team that somebody leads, for a conversation that has none; whoever comes by its invitation is let in at once. Only where there is no tab. */
  found(who: Account, name: string, language: Language): Promise<Binding>
  /** The way in for somebody without an account, as a path of the app: the team's invitation for participants. */
  invitation(team: string): Promise<string>
  /** The path of a picture of the quarter's board that a chat can show without signing in; null: there is no board yet. */
  picture(quarter: string): Promise<string | null>
  /** Everybody of a team by name, for mentions and owners. */
  people(team: string): Promise<readonly ChatPerson[]>
}

/** What the chat side does with quarters; the same commands and rules as the tab. */
export interface ChatQuarters {
  read(quarter: string): Promise<QuarterState>
  progress(quarter: string): readonly Progress[]
  /**
   * Does a command for a person. `present`: how many people the chat has, who are as good as here although no screen of theirs is open yet;
   * the larger number counts. Rejects with a Refusal.
   */
  execute(quarter: string, person: string, command: Command, present?: number): Promise<void>
  executeTeam(team: string, person: string, command: TeamCommand): Promise<void>
  /** Whether this person may take the lead, because nobody who leads has been connected for long enough. */
  mayTakeLead(team: string, person: string): Promise<boolean>
  /** Puts an idea into the open box of a run without a word of who wrote it. It counts for nobody. Rejects with a Refusal. */
  contribute(run: string, body: { readonly text: string; readonly [field: string]: unknown }): Promise<void>
  /** Whether this person already takes part in this run from a screen of their own. */
  takesPart(run: string, person: string): Promise<boolean>
  /** Hears of everything that becomes durable, in order. */
  onEvents(listener: (quarter: string, events: readonly StoredEvent[]) => void): void
}
