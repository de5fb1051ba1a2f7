import type { Account, Conversation } from '../okra/ports/chat.ts'

/** Who did something in a chat: as the host's chat knows them, and, once looked up, as its directory does. */
export interface Actor {
  /** The chat's own id of this person. */
  readonly chatId: string
  /** Who it is; null: the host did not say, or not only one person fits. */
  readonly account: Account | null
  readonly name: string
  /** The language tag of the person's app, or null. */
  readonly locale: string | null
}

/** What happened in a conversation, as the rest of the bot sees it: nothing of the host's library. */
export type ChatEvent =
  /** The bot was added; told once, although the host tells twice. */
  | { readonly kind: 'installed'; readonly where: Where; readonly actor: Actor }
  | { readonly kind: 'removed'; readonly where: Where }
  /** Somebody wrote to the bot; `text` without its name, `mentions` are the other people named in it. */
  | { readonly kind: 'said'; readonly where: Where; readonly actor: Actor; readonly text: string; readonly mentions: readonly Actor[] }
  /** A button of a card. `data` is whatever came. */
  | { readonly kind: 'pressed'; readonly where: Where; readonly actor: Actor; readonly verb: string; readonly data: unknown }
  | { readonly kind: 'meeting-started'; readonly where: Where }
  | { readonly kind: 'meeting-ended'; readonly where: Where }
  /** Somebody came into the running meeting. */
  | { readonly kind: 'joined'; readonly where: Where; readonly actor: Actor }

/** The conversation that something happened in. */
export type Where = Omit<Conversation, 'bound'>

/**
 * The answer to what happened: a card or a sentence for whoever did it (in a group chat as a reply), or nothing. `replace`: the pressed card
 * becomes this one for everyone. `words`: whoever pressed a button is told this instead, since a card would take the place of the pressed
 * one, with its buttons and what is half typed in it. `key`: the message is remembered under it, in place of an earlier one.
 */
export type Answer =
  | { readonly card: object; readonly replace?: boolean; readonly words?: string; readonly key?: string }
  | { readonly text: string }
  | null

/** What the bot does with an event. Never throws; what it refuses it says. */
export type Listener = (event: ChatEvent) => Promise<Answer>
