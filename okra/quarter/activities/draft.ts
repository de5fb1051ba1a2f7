import { isId } from '../../identity.ts'
import type { BoxProgress, SealedEntry } from '../../ports/ballotBox.ts'
import { unless } from '../../refusal.ts'
import type { Activity, Box, Context, Scene } from '../activity.ts'
import { hasEnoughVoices, plainActivity, withRun } from '../activity.ts'
import type { Command } from '../commands.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import { releasable } from '../openEntries.ts'
import { withReleased } from '../released.ts'
import { markOf, withMark } from '../stale.ts'
import type { Draft, Reactions, Sentence, SessionRun } from '../state.ts'
import type { ReactionBody, WordingBody } from './draftBoxes.ts'
import { admit, boxes, isPublic, sentence } from './draftBoxes.ts'
import type { Ask, DraftData } from './draftData.ts'
import { draftOf, draftsOnTable, openAsk, withoutDrafts } from './draftData.ts'
import { draftOffers } from './draftOffers.ts'

export type { ReactionBody, WordingBody } from './draftBoxes.ts'

/** The commands of the draft activity. All but the open entries are the facilitator's. */
export type DraftCommand =
  | ({
      readonly type: 'PutDraft'
      readonly draft: string
      readonly origin: 'facilitator' | 'assistant'
      readonly themes: readonly string[]
    } & Sentence)
  | { readonly type: 'WithdrawDraft'; readonly draft: string }
  | { readonly type: 'AskRoom'; readonly drafts: readonly string[] }
  | { readonly type: 'CloseAsk'; readonly ask: string }
  /** Throws the answers away: too few voices, or a change of mind. */
  | { readonly type: 'DropAsk'; readonly ask: string }
  | ({ readonly type: 'SettleVision' } & Sentence)

/** The events of the draft activity. */
export type DraftEvent = { readonly v: 1 } & (
  | { readonly type: 'DraftsPut'; readonly drafts: readonly Omit<Draft, 'reactions' | 'hidden'>[] }
  | { readonly type: 'DraftWithdrawn'; readonly draft: string }
  | { readonly type: 'WordingsClosed'; readonly run: string }
  | { readonly type: 'RoomAsked'; readonly run: string; readonly ask: string; readonly drafts: readonly string[] }
  | { readonly type: 'AskClosed'; readonly run: string; readonly ask: string; readonly dropped: boolean }
  | {
      readonly type: 'ReactionsCounted'
      readonly run: string
      readonly ask: string
      readonly counts: Readonly<Record<string, Reactions>> | null
    }
  | ({ readonly type: 'VisionSettled' } & Sentence)
)

const leaders = ['facilitator', 'cofacilitator'] as const
function open(scene: Scene, box: Box, entries: readonly SealedEntry[], progress: readonly BoxProgress[]): readonly QuarterEvent[] {
  if (box.kind === 'open') return closeWordings(scene, box, entries, progress)
  const ask = draftOf(scene.run).asks.find(({ id }) => id === box.id)
  if (!ask || ask.status === 'done') return []
  const enough = !ask.dropped && hasEnoughVoices(box, progress, scene.simulated)
  const counts = enough ? count(ask.drafts, entries) : null
  return [event({ type: 'ReactionsCounted', run: scene.run.id, ask: ask.id, counts })]
}

/** Nothing that was acknowledged is lost: what still waits when the step is closed comes on the table, full or not. */
function closeWordings(scene: Scene, box: Box, entries: readonly SealedEntry[], progress: readonly BoxProgress[]) {
  const part = releasable(scene, box, entries, progress)
  const isLast = part.length === 0 || part.length === entries.length
  return [...onTable(part), ...(isLast ? [event({ type: 'WordingsClosed', run: scene.run.id })] : [])]
}

/** While the table is full, wordings wait in the box. */
function release(scene: Scene, box: Box, waiting: readonly SealedEntry[], progress: readonly BoxProgress[]) {
  const room = draftsOnTable - Object.keys(scene.session.drafts).length
  return onTable(releasable(scene, box, waiting, progress, room))
}

function onTable(wordings: readonly SealedEntry[]): readonly QuarterEvent[] {
  const drafts = wordings.map(({ id, body }) => ({ id, ...(body as WordingBody), origin: 'room' as const, themes: [] }))
  return drafts.length > 0 ? [event({ type: 'DraftsPut', drafts })] : []
}

function count(drafts: readonly string[], entries: readonly SealedEntry[]): Record<string, Reactions> {
  const counts = Object.fromEntries(drafts.map((draft) => [draft, { yes: 0, almost: 0, notYet: 0 }]))
  for (const { body } of entries) {
    for (const [draft, answer] of Object.entries((body as ReactionBody).answers)) {
      const row = counts[draft]
      if (row) row[answer] += 1
    }
  }
  return counts
}

function decide(scene: Scene, sent: Command, context: Context): readonly QuarterEvent[] {
  const command = sent as DraftCommand
  const { run, session } = scene
  switch (command.type) {
    case 'PutDraft':
      return putDraft(session, command)
    case 'WithdrawDraft':
      return withdraw(scene, command.draft)
    case 'AskRoom':
      return ask(scene, command.drafts, context)
    case 'CloseAsk':
      return closeAsk(scene, command.ask, context)
    case 'DropAsk':
      unless(openAsk(run)?.id === command.ask, 'no-ask-open')
      return [event({ type: 'AskClosed', run: run.id, ask: command.ask, dropped: true })]
    case 'SettleVision':
      return [event({ type: 'VisionSettled', ...sentence(command) })]
  }
}

function putDraft(session: SessionRun, command: Extract<DraftCommand, { type: 'PutDraft' }>): readonly QuarterEvent[] {
  unless(isId(command.draft), 'wrong-id')
  unless(!isPublic(session, command.draft), 'already-there')
  unless(Object.keys(session.drafts).length < draftsOnTable, 'too-many-drafts')
  unless(
    command.themes.every((id) => Object.hasOwn(session.themes, id) || Object.hasOwn(session.contributions, id)),
    'unknown-theme',
  )
  return [
    event({ type: 'DraftsPut', drafts: [{ id: command.draft, ...sentence(command), origin: command.origin, themes: command.themes }] }),
  ]
}

function withdraw({ session, run }: Scene, draft: string): readonly QuarterEvent[] {
  unless(Object.hasOwn(session.drafts, draft), 'unknown-draft')
  unless(!openAsk(run)?.drafts.includes(draft), 'ask-open')
  return [event({ type: 'DraftWithdrawn', draft })]
}

function ask({ session, run }: Scene, drafts: readonly string[], _context: Context): readonly QuarterEvent[] {
  unless(openAsk(run) === null, 'ask-open')
  unless(
    drafts.every((draft) => Object.hasOwn(session.drafts, draft)),
    'unknown-draft',
  )
  unless(
    drafts.every((draft) => session.drafts[draft]?.hidden === false),
    'hidden',
  )
  unless(drafts.length > 0 && new Set(drafts).size === drafts.length && drafts.length <= draftOf(run).most, 'too-many-drafts')
  return [event({ type: 'RoomAsked', run: run.id, ask: `${run.id}.ask${draftOf(run).asks.length + 1}`, drafts })]
}

function closeAsk(scene: Scene, id: string, context: Context): readonly QuarterEvent[] {
  const box = boxes(scene).find((candidate) => candidate.id === id)
  unless(openAsk(scene.run)?.id === id && box !== undefined, 'no-ask-open')
  unless(hasEnoughVoices(box, context.progress[id] ?? [], scene.simulated), 'too-few-voices')
  return [event({ type: 'AskClosed', run: scene.run.id, ask: id, dropped: false })]
}

function withAsk(session: SessionRun, run: string, id: string, change: (ask: Ask) => Ask): SessionRun {
  return withRun(session, run, (current) => {
    const data = draftOf(current)
    return { ...current, data: { ...data, asks: data.asks.map((one) => (one.id === id ? change(one) : one)) } }
  })
}

function evolve(session: SessionRun, stored: QuarterEvent): SessionRun {
  const happened = stored as DraftEvent
  switch (happened.type) {
    case 'DraftsPut':
      return put(session, happened.drafts)
    case 'DraftWithdrawn':
      return withoutDrafts(session, [happened.draft])
    case 'WordingsClosed':
      return withRun(session, happened.run, (run) => ({ ...run, status: 'done' }))
    case 'RoomAsked': {
      const asked: Ask = { id: happened.ask, drafts: happened.drafts, status: 'open', dropped: false }
      return withRun(session, happened.run, (run) => ({ ...run, data: { ...draftOf(run), asks: [...draftOf(run).asks, asked] } }))
    }
    case 'AskClosed':
      return withAsk(session, happened.run, happened.ask, (one) => ({ ...one, status: 'closed', dropped: happened.dropped }))
    case 'ReactionsCounted':
      return counted(session, happened)
    case 'VisionSettled':
      return { ...session, vision: { what: happened.what, outcome: happened.outcome, audience: happened.audience } }
  }
}

function put(session: SessionRun, fresh: readonly Omit<Draft, 'reactions' | 'hidden'>[]): SessionRun {
  const drafts = { ...session.drafts }
  for (const draft of fresh) drafts[draft.id] = { ...draft, hidden: false, reactions: null }
  const ofRoom = fresh.filter(({ origin }) => origin === 'room').map(({ id }) => id)
  return withReleased({ ...session, drafts }, ofRoom)
}

function counted(session: SessionRun, happened: Extract<DraftEvent, { type: 'ReactionsCounted' }>): SessionRun {
  const closed = withAsk(session, happened.run, happened.ask, (one) => ({ ...one, status: 'done', dropped: happened.counts === null }))
  const drafts = { ...closed.drafts }
  for (const [id, reactions] of Object.entries(happened.counts ?? {})) {
    const draft = drafts[id]
    if (draft) drafts[id] = { ...draft, reactions }
  }
  return { ...closed, drafts }
}

/** A sentence shaped by the facilitator, with wordings from the room (open entries) and sealed answers to the drafts on the table. */
export const draft: Activity = {
  ...plainActivity,
  name: 'draft',
  boxed: true,
  commands: {
    PutDraft: leaders,
    WithdrawDraft: leaders,
    AskRoom: leaders,
    CloseAsk: leaders,
    DropAsk: leaders,
    SettleVision: leaders,
  },
  closing: ['CloseAsk'],
  events: ['DraftsPut', 'DraftWithdrawn', 'WordingsClosed', 'RoomAsked', 'AskClosed', 'ReactionsCounted', 'VisionSettled'],
  start: (_session, _opening, plan): DraftData => ({ asks: [], most: (plan.settings as { drafts: number }).drafts }),
  decide,
  evolve,
  offers: (scene, role) =>
    scene.run.status === 'open'
      ? draftOffers(
          scene.session,
          draftOf(scene.run),
          scene.run.id,
          leaders.some((one) => one === role),
        )
      : [],
  boxes,
  admit,
  open,
  release,
  isPublic,
  renewedBy: ['VisionSettled'],
  hasResult: ({ session }) => session.vision !== null,
  setAside: (session) => ({ ...withoutDrafts(session, Object.keys(session.drafts)), vision: null }),
  outputs: (session, plan) => withMark({ ...plan, vision: session.vision }, 'vision', markOf(session, 'draft')),
}
