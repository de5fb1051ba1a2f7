import type { Command } from '../../../okra/quarter/commands.ts'
import type { QuarterState } from '../../../okra/quarter/state.ts'
import { currentRun, liveSession } from '../../../okra/quarter/state.ts'
import type { Random } from '../../../okra/simulation/random.ts'
import { idOf, sentence } from '../../given.ts'

/** A well-formed command that would do something if it were the time and the place for it. */
export function plausible(type: string, state: QuarterState, random: Random): Command {
  const session = liveSession(state) ?? Object.values(state.sessions)[0]
  const run = session ? currentRun(session) : null
  const some = (ids: readonly string[]) => (ids.length > 0 ? random.pick(ids) : idOf(1))
  const contribution = some(Object.keys(session?.contributions ?? {}))
  const theme = some(Object.keys(session?.themes ?? {}))
  const draft = some(Object.keys(session?.drafts ?? {}))
  const runId = run?.id ?? `${idOf(1, 'f')}.0.1.facts.1`
  const activity = Object.keys(session?.activities ?? {})[0] ?? 'facts'
  const objective = some(Object.keys(state.plan.objectives))
  const fields: Readonly<Record<string, object>> = {
    AddItems: { kind: 'areas', items: [{ id: random.id(), name: 'Growth' }] },
    EditItem: { kind: 'objectives', id: objective, changes: { text: 'Another text' } },
    RemoveItem: { kind: 'objectives', id: objective },
    OpenQuarter: { quarter: random.id(), label: '2027-Q1', startsOn: '2027-01-04' },
    StartSession: { session: 0, openly: true },
    MoveOn: { from: runId, openly: true },
    SkipActivity: { from: runId, openly: true },
    EndSession: { from: runId },
    EnterActivity: { activity },
    ReopenActivity: { activity, openly: true },
    RestartActivity: { activity, openly: true },
    KeepResult: { activity },
    KeepSummary: { decided: ['It is decided.'], open: [], next: [] },
    ReopenSession: { session: 0 },
    ExtendClock: { minutes: 2 },
    HideContribution: { contribution },
    MoveContributions: { arrangement: random.id(), contributions: [contribution], theme: null },
    FormTheme: { arrangement: random.id(), theme: random.id(), title: 'Title', contributions: [contribution] },
    RenameTheme: { arrangement: random.id(), theme, title: 'Title' },
    MergeThemes: { arrangement: random.id(), theme, into: some(Object.keys(session?.themes ?? {})) },
    Ungroup: { arrangement: random.id(), theme },
    MarkDuplicate: { arrangement: random.id(), contribution, of: null },
    PruneContributions: { arrangement: random.id(), contributions: [contribution], reason: 'Vague' },
    UndoArrangement: { arrangement: random.id(), undo: some(session?.arrangements.map(({ id }) => id) ?? []) },
    LockArranging: { locked: true },
    OrderByHand: { run: runId, order: [] },
    PutDraft: { draft: random.id(), origin: 'facilitator', themes: [], ...sentence },
    WithdrawDraft: { draft },
    AskRoom: { drafts: [draft] },
    CloseAsk: { ask: `${runId}.ask1` },
    DropAsk: { ask: `${runId}.ask1` },
    SettleVision: sentence,
    ShowItem: { item: objective },
    SetPresenter: { person: 'p-1' },
    FormPairs: { people: ['p-1', 'p-2'] },
    SayReady: { ready: true },
    FillSlots: { objectives: [] },
    StartPairs: {},
    JoinPair: {},
    DefineSizes: { sizes: { S: { meaning: 'A week of one person', example: '' } } },
    SetTurnOrder: { people: ['p-1', 'p-2'] },
    JoinTurns: {},
    PassTurn: { turn: 0 },
    PickItem: { item: some(Object.keys(state.plan.milestones)) },
    TakeSeat: {},
    CloseAgreement: { run: runId },
    LeaveSeat: {},
    SplitMilestone: {
      milestone: some(Object.keys(state.plan.milestones)),
      placement: null,
      second: random.id(),
      text: 'The second part',
      secondPlacement: null,
      dependency: random.id(),
    },
    SetCapacity: { skill: 'design', capacity: 2 },
    MergeObjectives: { objective, into: objective },
    CheckInKeyResult: { keyResult: some(Object.keys(state.plan.keyResults)), value: 40, confidence: 'medium', note: '' },
    CheckInMilestone: { milestone: some(Object.keys(state.plan.milestones)), status: 'done', note: '' },
    JudgeHypothesis: { hypothesis: some(Object.keys(state.plan.hypotheses)), status: 'validated' },
    TakeBackCheckIn: { item: some(Object.keys(state.plan.milestones)) },
    CloseQuarter: { learnings: '' },
  }
  return { type, ...fields[type] }
}
