import { leads } from '../../identity.ts'
import type { BoxProgress, EntryChange, SealedEntry } from '../../ports/ballotBox.ts'
import { unless } from '../../refusal.ts'
import { cleanOptional } from '../../text.ts'
import type { Activity, Box, Context, Scene, SealedAct } from '../activity.ts'
import { hasEnoughVoices, plainActivity, withRun } from '../activity.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { Offer } from '../offers.ts'
import { currentMilestones } from '../plan/current.ts'
import type { Agreement, Entry } from '../plan/results.ts'
import { withoutSaid } from '../plan/results.ts'
import type { ActivityRun, Plan, SessionRun } from '../state.ts'

/** The answers to "can you commit to this?", from "no" to "fully". */
export const commitments = [1, 2, 3, 4, 5] as const
/** One of them. */
export type Commitment = (typeof commitments)[number]

/** One person's answer. It leaves the box as part of the counts, the concern apart from it. */
export interface AgreeBody {
  readonly answer: Commitment
  readonly concern: string
}

/** The command of the agree activity: the answers are counted, and the room stays to look at them. */
export interface AgreeCommand {
  readonly type: 'CloseAgreement'
  readonly run: string
}

/** The events of the agree activity. */
export type AgreeEvent = { readonly v: 1; readonly run: string } & (
  | { readonly type: 'AgreementClosed' }
  | ({ readonly type: 'AgreementCounted'; readonly milestones: readonly string[] } & Agreement)
  | { readonly type: 'AgreementWithheld' }
)

/** What an agree run knows: the answers once they are counted. */
export interface AgreeData {
  readonly agreement: Agreement | null
}

/** The most characters of a concern. */
export const concernLength = 300
const everyone = ['facilitator', 'cofacilitator', 'participant', 'stakeholder'] as const

/** The data of an agree run. */
export function agreementOf(run: ActivityRun): AgreeData {
  return run.data as AgreeData
}

/** The middle answer, the lower one of two. */
export function medianOf({ counts }: Pick<Agreement, 'counts'>): number {
  const answers = counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1))
  return answers[Math.floor((answers.length - 1) / 2)] ?? 0
}

/** Whether somebody cannot commit yet: the median is below 3, or there is an answer of 1. */
export function isLow(agreement: Agreement): boolean {
  return agreement.counts[0] > 0 || medianOf(agreement) < 3
}

function boxOf({ run }: Scene): Box {
  return {
    id: run.id,
    kind: 'sealed',
    taking: run.status === 'open',
    due: run.status === 'closed',
    discarded: run.discarded,
    threshold: run.threshold,
    roles: everyone,
    everyoneCounts: true,
    crowds: [['answer']],
  }
}

function admit(own: readonly SealedEntry[], act: SealedAct): EntryChange {
  if (act.op === 'remove') return { put: [], remove: own.some(({ id }) => id === act.id) ? [act.id] : [] }
  const { answer, concern } = act.body as AgreeBody
  const others = own.filter(({ id }) => id !== act.id).map(({ id }) => id)
  // An answer is replaced as a whole: a second one of the same person takes the place of the first.
  return { put: [{ id: act.id, kind: 'answer', body: { answer, concern: cleanOptional(concern, concernLength) } }], remove: others }
}

function open(scene: Scene, box: Box, entries: readonly SealedEntry[], progress: readonly BoxProgress[]): readonly QuarterEvent[] {
  const { run, plan, simulated } = scene
  if (agreementOf(run).agreement !== null) return []
  if (!hasEnoughVoices(box, progress, simulated)) return [event({ type: 'AgreementWithheld', run: run.id })]
  const bodies = entries.map(({ body }) => body as AgreeBody)
  const counted = commitments.map((answer) => bodies.filter((body) => body.answer === answer).length)
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = counted
  return [
    event({
      type: 'AgreementCounted',
      run: run.id,
      counts: [one, two, three, four, five],
      concerns: concernsOf(entries),
      milestones: milestonesIn(plan),
    }),
  ]
}

/** The concerns on their own, ordered by their random ids: nothing says which answer came with which. */
function concernsOf(entries: readonly SealedEntry[]): readonly Entry[] {
  return entries
    .flatMap(({ id, body }) => ((body as AgreeBody).concern === '' ? [] : [{ id, text: (body as AgreeBody).concern, about: null }]))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** What is agreed on: what has a place on the board; without a board, all that is meant to be done. */
function milestonesIn(plan: Plan): readonly string[] {
  const current = currentMilestones(plan)
  const placed = current.filter(({ placement }) => placement !== null)
  return (placed.length > 0 ? placed : current).map(({ id }) => id)
}

function evolvePlan(plan: Plan, happened: AgreeEvent): Plan {
  if (happened.type !== 'AgreementCounted') return plan
  return { ...plan, agreement: { counts: happened.counts, concerns: happened.concerns }, agreed: happened.milestones }
}

function close(scene: Scene, { run }: AgreeCommand, { progress }: Context): readonly QuarterEvent[] {
  unless(run === scene.run.id, 'not-now')
  unless(hasEnoughVoices(boxOf(scene), progress[run] ?? [], scene.simulated), 'too-few-voices')
  return [event({ type: 'AgreementClosed', run })]
}

function evolveRun(run: ActivityRun, happened: AgreeEvent): ActivityRun {
  if (happened.type === 'AgreementClosed') return { ...run, status: 'closed' }
  const agreement = happened.type === 'AgreementCounted' ? { counts: happened.counts, concerns: happened.concerns } : null
  return { ...run, status: 'done', discarded: agreement === null, data: { agreement } }
}

function agreeRuns(activities: SessionRun['activities']): readonly ActivityRun[] {
  return Object.values(activities)
    .flat()
    .filter(({ plan }) => plan.activity === 'agree')
}

function withoutConcern(run: ActivityRun, hidden: string): ActivityRun {
  const { agreement } = agreementOf(run)
  return agreement ? { ...run, data: { agreement: { ...agreement, concerns: withoutSaid(agreement.concerns, hidden) } } } : run
}

/** Everyone, stakeholders too, says from 1 to 5 how far they can commit; a concern is shown word for word, apart from the number. */
export const agree: Activity = {
  ...plainActivity,
  name: 'agree',
  boxed: true,
  everyoneCounts: true,
  commands: { CloseAgreement: ['facilitator', 'cofacilitator'] },
  closing: ['CloseAgreement'],
  events: ['AgreementClosed', 'AgreementCounted', 'AgreementWithheld'],
  start: (): AgreeData => ({ agreement: null }),
  decide: (scene, command, context) => close(scene, command as AgreeCommand, context),
  evolve: (session, stored) => withRun(session, (stored as AgreeEvent).run, (run) => evolveRun(run, stored as AgreeEvent)),
  evolvePlan: (plan, _session, stored) => evolvePlan(plan, stored as AgreeEvent),
  renewedBy: ['AgreementCounted'],
  hasResult: ({ plan }) => plan.agreement !== null,
  forget: (session, text) =>
    agreeRuns(session.activities).reduce((left, { id }) => withRun(left, id, (run) => withoutConcern(run, text)), session),
  offers: ({ run }, role) => {
    if (run.status !== 'open') return []
    const answer = { kind: 'one', of: commitments } as const
    const concern = { kind: 'text', least: 0, most: concernLength } as const
    const put: Offer = { type: 'put', box: run.id, fields: { id: { kind: 'id' }, answer, concern } }
    return leads(role) ? [put, { type: 'CloseAgreement', fields: { run: { kind: 'one', of: [run.id] } } }] : [put]
  },
  boxes: (scene) => [boxOf(scene)],
  admit: (_scene, _box, own, act) => admit(own, act),
  open,
  isPublic: ({ activities }, id) => agreeRuns(activities).some((run) => agreementOf(run).agreement?.concerns.some((one) => one.id === id)),
}
