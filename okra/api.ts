import type { Nudge } from './checks/nudge.ts'
import type { Role } from './identity.ts'
import type { PlaybookChanges } from './playbook/changes.ts'
import type { SessionNumber } from './playbook/step.ts'
import type {
  AssistantReason,
  KeyResultFinding,
  Language,
  MissingDependency,
  OverScoring,
  PlanRisk,
  ProposedObjective,
  ProposedTheme,
  ProposedType,
  ProposedVision,
  Question,
  SummaryLines,
  ValueScale,
} from './ports/assistant.ts'
import type { ItemKind } from './quarter/plan/items.ts'
import type { QuarterState, Sentence } from './quarter/state.ts'
import type { RefusalCode } from './refusal.ts'
import type { TeamQuarter, TeamState } from './team/team.ts'

/** All codes of the edge. */
export const edgeCodes = [
  'not-json',
  'too-large',
  'too-many-requests',
  'identified',
  'no-pass',
  'pass-held-elsewhere',
  'same-key-other-body',
  'signed-out',
  'not-admitted',
  'link-dead',
  'host-token',
  'chat-unknown',
  'chat-stranger',
  'chat-unanswered',
  'not-found',
  'archive-unreadable',
  'archive-unsafe',
  'archive-too-large',
  'archive-nested',
  'archive-without-quarter',
  'archive-other-version',
  'archive-broken',
  'busy',
  'broken',
] as const

/** Codes of the edge of the system, besides the refusals of the method. Each has its sentence in `okra/words`, key `problem.<code>`. */
export type EdgeCode = (typeof edgeCodes)[number]

/** Every 4xx and 5xx body. `reference` is what to quote for a 500. */
export interface ApiError {
  readonly code: RefusalCode | EdgeCode
  readonly message: string
  readonly reference?: string
}

/** What people mostly do; shown only as a count of three or more people. */
export type Discipline = 'product' | 'design' | 'engineering' | 'data' | 'other'

/** GET /api/config: what the server offers to anyone. */
export interface ServerConfig {
  readonly demo: boolean
  /** The name of the model that this server has, or `local`. */
  readonly assistant: string
  /** After how many milliseconds a question is answered by rules if the model has not answered it. */
  readonly assistantTotalMs: number
  /** How long a device that comes late waits before its first anonymous act, at least and at most, in milliseconds. */
  readonly lateDelayMs: readonly [number, number]
  /** Pages that the tab believes to be Teams, besides Teams itself; empty in production. */
  readonly teamsOrigins: readonly string[]
  readonly version: string
}

/** POST /api/teams */
export interface NewTeam {
  readonly team: string
  readonly quarter: { readonly label: string; readonly startsOn: string }
  readonly name: string
  readonly language: Language
  readonly timeZone: string
}

/**
 * POST /api/teams/:team/quarters (who leads), answered with `{quarter}`. `carry`: objectives of one of the team's quarters that come
 * along with their key results and hypotheses; what the team owns comes with them.
 */
export interface NewQuarter {
  readonly label: string
  readonly startsOn: string
  readonly carry?: { readonly from: string; readonly objectives: readonly string[] }
}

/** The answer to POST /api/teams and POST /api/invitations/:code. `proof` is this person's secret: whoever has it is this person. */
export interface Membership {
  readonly team: string
  readonly person: string
  readonly proof: string
  /** The quarter to go to. */
  readonly quarter: string
}

/** GET /api/invitations/:code */
export interface Invitation {
  readonly team: string
  readonly teamName: string
  readonly quarter: TeamQuarter
  readonly stakeholder: boolean
  readonly facilitator: string
  /** The session that is running or comes next. */
  readonly session: number
  readonly running: boolean
  readonly k: number
  /** What the team has changed in the sessions. */
  readonly playbook: PlaybookChanges
}

/** POST /api/invitations/:code */
export interface Joining {
  readonly name: string
  readonly discipline?: Discipline
}

/** POST /api/identity {proof}: a short-lived token for everything identified. `expiresAt` is server time. */
export interface SessionToken {
  readonly token: string
  readonly expiresAt: number
  readonly me: Me
}

/** How many people will read what is posted in a conversation, and how many of them are from another organization. */
export interface Crowd {
  readonly people: number
  readonly external: number
}

/** A team that somebody belongs to. */
export interface OwnTeam {
  readonly team: string
  readonly name: string
  readonly leads: boolean
  readonly quarters: readonly { readonly id: string; readonly label: string }[]
}

/** What a tab inside a host's chat says of where it is. A claim: it is proven by asking the host before anything is shown. */
export interface ChatPlace {
  /** The key of the conversation (`Conversation` in ports/chat.ts). */
  readonly conversation: string
  /** The host's id of the meeting, or null. */
  readonly meeting: string | null
}

/**
 * POST /api/identity/teams: signs in with the host's own token. `proof`, if this device has one of the bound team's, makes the person
 * behind it and the account one. Answered with ChatIdentity.
 */
export interface ChatSignIn {
  readonly token: string
  readonly place: ChatPlace
  readonly proof?: string
}

/** Who one is in a conversation: a person of the team that it is bound to, or somebody who may bind it. */
export type ChatIdentity =
  | ({
      readonly status: 'in'
      readonly quarter: string
      /** Whether the bot is in the conversation; without it no card and no summary comes there. */
      readonly bot: boolean
    } & SessionToken)
  | {
      readonly status: 'unbound'
      /** It was bound to a team that is not there any more. */
      readonly gone: boolean
      /** May make a team here, and bind the conversation to one. */
      readonly mayFound: boolean
      readonly teams: readonly OwnTeam[]
      /** Who will see the results; null: the host did not say. */
      readonly crowd: Crowd | null
    }

/** POST /api/chats/binding: from now on the conversation is about this quarter. Only for who leads its team. */
export interface ChatBinding {
  readonly token: string
  readonly place: ChatPlace
  readonly team: string
  readonly quarter: string
}

/** POST /api/chats/teams: makes a team with its first quarter, which the sender leads; answered with its Binding. The conversation is not bound yet. */
export interface ChatFounding extends Omit<NewTeam, 'name'> {
  readonly token: string
  readonly place: ChatPlace
}

/** POST /api/chats/guests: somebody without a token asks to be let in to the team that the conversation is bound to. Answered with Membership. */
export interface ChatGuest {
  readonly conversation: string
  readonly name: string
}

/** POST /api/identity/link {quarter}: a way into the browser for whoever is signed in; good once, for two minutes. */
export interface OnceLink {
  /** A path of the app. */
  readonly path: string
}

/** POST /api/identity/once, answered with Membership: the person of the link, with a secret of this browser's own. */
export interface OnceCode {
  readonly code: string
}

/** Who I am. */
export interface Me {
  readonly team: string
  readonly person: string
  readonly name: string
  readonly role: Role
  readonly admitted: boolean
}

/** A person as everyone in the team sees them. */
export interface Person {
  readonly key: string
  readonly name: string
  readonly role: Role
  readonly admitted: boolean
  readonly simulated: boolean
}

/** GET /api/teams/:team/invites (who leads): the two links' codes. POST .../invites renews them: old ones are dead. */
export interface Invites {
  readonly participant: string
  readonly stakeholder: string
}

/** GET /api/teams/:team/disciplines: how many of the team's people do what, only as counts of three or more. */
export type DisciplineCounts = Readonly<Partial<Record<Discipline, number>>>

/**
 * POST /api/quarters/:quarter/import/preview (who leads; the body is the archive or its `quarter.json`): what would come in. Nothing is
 * stored. POST .../import reads it in and answers `{version}`.
 */
export interface ImportPreview {
  readonly quarter: { readonly label: string; readonly startsOn: string }
  /** Simulated teammates took part in it. */
  readonly simulated: boolean
  /** The sessions that were held in it. */
  readonly sessions: readonly SessionNumber[]
  readonly items: Readonly<Record<ItemKind, number>>
  readonly contributions: number
  /** Owners who are nobody, or not only one person, in this team: their milestones come without an owner. */
  readonly unknownOwners: readonly string[]
}

/** POST /api/quarters/:quarter/passes: asks for this device's pass for a box. `passHash` = SHA-256("okra1|pass|" + x) in hex. */
export interface PassRequest {
  readonly run: string
  readonly passHash: string
}

/**
 * POST /anonymous/acts: no cookie, no token. `x` is the pass (64 hex characters). `op` `mine` answers `{entries}` of this pass.
 * A put is answered with 200 once it is durable; the same id again replaces.
 */
export type AnonymousAct =
  | { readonly run: string; readonly x: string; readonly op: 'put'; readonly id: string; readonly body: unknown }
  | { readonly run: string; readonly x: string; readonly op: 'remove'; readonly id: string }
  | { readonly run: string; readonly x: string; readonly op: 'mine' }

/** The answer to every anonymous act: the own entries of this pass in this run, ordered by id. */
export interface OwnEntries {
  readonly entries: readonly { readonly id: string; readonly body: unknown }[]
}

/** POST /api/quarters/:quarter/commands {id, command}: `id` is 128 random bits; the same id with the same body is answered again. */
export interface CommandReply {
  readonly version: number
}

/** The socket's events from the server. The client connects with `auth: {token}` and emits `follow` {quarter, version}. */
export interface ServerFrames {
  /** The answer to `follow`: a snapshot, or the events after the version that the client has. */
  readonly state: (frame: {
    readonly quarter: string
    readonly version: number
    readonly state: QuarterState
    readonly now: number
  }) => void
  readonly team: (frame: { readonly id: string; readonly state: TeamState }) => void
  /** Events of one or more appends: those after version `from` up to `to`. A gap means: follow again. */
  readonly events: (frame: { readonly from: number; readonly to: number; readonly events: readonly unknown[] }) => void
  /** Whether a model may answer the team: the server has one, and its operator allows it. At the beginning, and when the operator changes it. */
  readonly modelAllowed: (allowed: boolean) => void
  /** Everybody of the team, once after following. */
  readonly people: (people: readonly Person[]) => void
  /** One person came in, or changed. */
  readonly person: (person: Person) => void
  /** Keys of who is here, once after following; then single changes. */
  readonly present: (keys: readonly string[]) => void
  readonly came: (key: string) => void
  readonly went: (key: string) => void
  /** Milliseconds since a facilitator was last connected; 0 while one is. Sent when it changes between 0 and more. */
  readonly absence: (since: number | null) => void
  readonly progress: (frame: Progress) => void
  /** Keystrokes of the facilitator in the sentence on the table. Never stored. */
  readonly typing: (sentence: Sentence) => void
  /** To who leads only. */
  readonly nudges: (nudges: readonly Nudge[]) => void
  readonly desk: (desk: Desk) => void
  /** "Remind everyone": goes to all. */
  readonly reminder: () => void
  /** This person was removed, or the token is over: sign in again or leave. */
  readonly out: (code: EdgeCode) => void
}

/** The socket's events from the client. */
export interface ClientFrames {
  readonly follow: (where: { readonly quarter: string; readonly version: number }) => void
  readonly typing: (sentence: Sentence) => void
  readonly reminder: () => void
  /** Round trip for the clock offset: answers the server's time. */
  readonly clock: (answer: (now: number) => void) => void
}

/** The coarse progress of a box: nothing below k people. `holders` people hold a pass. */
export interface Progress {
  readonly box: string
  readonly word: 'waiting' | 'few' | 'most' | 'all'
  readonly holders: number
}

/** What only who leads sees: proposals that are not taken yet, and what the assistant is doing. */
export interface Desk {
  readonly thinking: Question | null
  readonly failed: { readonly question: Question; readonly reason: AssistantReason } | null
  readonly proposals: readonly Proposal[]
  /** Questions for which something was sent although there is no proposal of it, each until it is asked again. */
  readonly unanswered: readonly Unanswered[]
  /** Keys of dismissed nudges, and of dismissed parts of proposals. */
  readonly dismissed: readonly string[]
}

/** A question that was stopped, or failed, after so many requests had been sent; `GET .../desk/sent/:id` shows them. */
export interface Unanswered {
  readonly id: string
  readonly question: Question
  readonly requests: number
}

/** What every proposal says of itself. */
interface ProposalHead {
  readonly id: string
  /** `local`, or the model's name. */
  readonly engine: string
  /** Why the local engine has answered instead of the model that was asked; null: it has not. */
  readonly instead: AssistantReason | null
  /** The hash of the content that it is about (`aboutOf`): another one now means that it is stale. */
  readonly about: string
  /** How many requests were sent to a model; `GET .../desk/sent/:proposal` shows them as they left. */
  readonly requests: number
  readonly tokens: number
  readonly ms: number
}

/** One thing of a proposal that is taken, changed or dismissed for itself. */
type Part<T> = T & { readonly id: string }

/** What each question leaves on the desk. Themes are proposed for each lens. */
interface Proposed {
  readonly themes: {
    readonly lenses: readonly {
      readonly lens: string
      readonly themes: readonly Part<ProposedTheme>[]
      readonly alone: readonly string[]
    }[]
  }
  readonly vision: { readonly visions: readonly Part<ProposedVision>[] }
  readonly objectives: { readonly parts: readonly Part<ProposedObjective>[] }
  readonly keyResults: { readonly parts: readonly Part<KeyResultFinding>[] }
  readonly milestoneTypes: { readonly parts: readonly Part<ProposedType>[] }
  readonly overScoring: {
    readonly parts: readonly Part<OverScoring>[]
    readonly scales: readonly ValueScale[]
    readonly deserving: readonly string[]
  }
  readonly dependencies: { readonly parts: readonly Part<MissingDependency>[] }
  readonly planRisks: { readonly parts: readonly Part<PlanRisk>[] }
  readonly summary: { readonly summary: SummaryLines }
}

/** A proposal on the desk, by its question. */
export type ProposalOf<Q extends Question> = ProposalHead & { readonly question: Q } & Proposed[Q]

/** A proposal on the desk. */
export type Proposal = { readonly [Q in Question]: ProposalOf<Q> }[Question]

/**
 * GET /api/quarters/:quarter/desk/sent/:id (who leads): the bodies of the requests to the model for a proposal, or for a question without
 * one, in order. Kept until the session is closed.
 */
export interface Sent {
  readonly sent: readonly string[]
}

/** PUT /api/quarters/:quarter/desk: asks, cancels, throws a proposal away, or dismisses a nudge by its key. */
export type DeskCommand =
  | { readonly type: 'Ask'; readonly question: Question }
  | { readonly type: 'Cancel' }
  | { readonly type: 'DismissProposal'; readonly proposal: string; readonly part?: string }
  | { readonly type: 'DismissNudge'; readonly nudge: string }

/** What one question has come to this month, at one engine. Milliseconds are rounded up to steps, 60,000 stands for all above 45,000; null: not asked. */
export interface QuestionUsage {
  readonly question: Question
  readonly engine: 'local' | 'model'
  readonly asked: number
  readonly answered: number
  /** Not answered by this engine, whether or not another one has stood in. */
  readonly failed: number
  readonly tokens: number
  /** How long half of the answers took, and how long 95 of 100 took, at most. */
  readonly p50: number | null
  readonly p95: number | null
}

/** What a team has used this month. Its `tokens` are those of its budget: also what is reserved for questions that are being asked. */
export interface TeamUsage extends Omit<QuestionUsage, 'question' | 'engine' | 'answered'> {
  readonly team: string
  /** Whether it may use the model. */
  readonly allowed: boolean
  readonly questions: readonly QuestionUsage[]
}

/** GET /api/admin/assistant (bearer ADMIN_TOKEN; 404 when the server has none): numbers, and no content of any team. */
export interface AssistantUsage {
  /** The model that is asked, and the host that it is asked at; null: the local engine alone. */
  readonly model: { readonly name: string; readonly host: string } | null
  /** The calendar month in UTC, as in `2026-10`. */
  readonly month: string
  /** Tokens that all teams have used or reserved this month. */
  readonly tokens: number
  /** Tokens that all teams together, and each of them, may use in a month; null: no limit. */
  readonly budget: number | null
  readonly teamBudget: number | null
  /** Whether a team may use the model while nobody has said anything about it. */
  readonly all: boolean
  readonly teams: readonly (TeamUsage & { readonly name: string })[]
}

/** PUT /api/admin/assistant/teams/:team (bearer ADMIN_TOKEN): whether the team may use the model from its next question on. */
export interface TeamAllowance {
  readonly allowed: boolean
}
