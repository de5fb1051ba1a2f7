import { randomBytes } from 'node:crypto'
import type { Proposal } from '../../okra/api.ts'
import { inputOf } from '../../okra/assistant/inputs.ts'
import type { LensInput } from '../../okra/assistant/themes.ts'
import { themesInputs } from '../../okra/assistant/themes.ts'
import type { Answered, Asker, Assistant, AssistantReason, AssistantReport, Question, Questions } from '../../okra/ports/assistant.ts'
import type { QuarterState, SessionRun } from '../../okra/quarter/state.ts'
import { sayIn } from '../words.ts'

/** On whose behalf the desk asks: the team, its people by their keys, and what it allows. */
export interface DeskAsker {
  readonly team: string
  readonly names: ReadonlyMap<string, string>
  readonly mode: 'model' | 'local' | 'off'
}

/** A proposal, or why there is none; and the bodies of the requests that were sent for it. */
export type Asked = ({ readonly status: 'proposed'; readonly proposal: Proposal } | Failed) & { readonly sent: readonly string[] }
type Failed = { readonly status: 'failed'; readonly reason: AssistantReason }

/** A random id as devices make them, too. */
export const newId = () => randomBytes(16).toString('hex')

/** Asks the assistant about a content (`contentOf`), and makes a proposal of what it answers. `about`: the content's hash. */
export async function asked(
  assistant: Assistant,
  question: Question,
  content: unknown,
  { team, names, mode }: DeskAsker,
  about: string,
  signal: AbortSignal,
): Promise<Asked> {
  const asker: Asker = { team, names: [...names.values()], engine: mode === 'model' ? 'model' : 'local' }
  if (question === 'themes') return askedThemes(assistant, content as readonly LensInput[], asker, about, signal)
  const answered = await assistant.ask(question, content as never, asker, signal)
  const sent = sentFor([answered])
  if (answered.status === 'failed') return { status: 'failed', reason: answered.reason, sent }
  const head = headOf(question, about, [answered])
  const proposal = { ...head, ...proposed(question, answered.answer) } as Proposal
  return { status: 'proposed', proposal, sent }
}

/** What a question is asked with; for themes all lenses. */
export function contentOf(question: Question, state: QuarterState, session: SessionRun, names: ReadonlyMap<string, string>): unknown {
  if (question === 'themes') return themesInputs(session)
  const { language } = session.settings
  return inputOf(question, state, session, { say: sayIn(language), language, nameOf: (person) => names.get(person) ?? null })
}

/** Lenses are asked about at the same time: they share the calls at once and the time for all of them. */
async function askedThemes(
  assistant: Assistant,
  lenses: readonly LensInput[],
  asker: Asker,
  about: string,
  signal: AbortSignal,
): Promise<Asked> {
  const answers = await Promise.all(lenses.map(({ input }) => assistant.ask('themes', input, asker, signal)))
  const failed = answers.find((answer) => answer.status === 'failed')
  const sent = sentFor(answers)
  if (failed?.status === 'failed') return { status: 'failed', reason: failed.reason, sent }
  const proposal: Proposal = {
    ...headOf('themes', about, answers),
    lenses: answers.flatMap((answer, index) => {
      if (answer.status === 'failed') return []
      const { themes, alone } = answer.answer
      return [{ lens: lenses[index]?.lens ?? '', themes: themes.map((theme) => ({ ...theme, id: newId() })), alone }]
    }),
  }
  return { status: 'proposed', proposal, sent }
}

const sentFor = (answers: readonly Answered<Question>[]) => answers.flatMap(({ report }) => report?.sent ?? [])

/** Of several answers: the first reason why one is not the model's counts for all, so that nothing is called better than it is. */
function headOf<Q extends Question>(question: Q, about: string, answers: readonly Answered<Q>[]) {
  const reports = answers.flatMap(({ report }): readonly AssistantReport[] => (report ? [report] : []))
  const instead = answers.flatMap((one) => (one.status === 'answered' && one.instead ? [one.instead] : []))[0] ?? null
  return {
    id: newId(),
    question,
    engine: answers.find(({ engine }) => engine !== 'local' && instead === null)?.engine ?? answers[0]?.engine ?? 'local',
    instead,
    about,
    requests: reports.reduce((sum, { sent }) => sum + sent.length, 0),
    tokens: reports.reduce((sum, { tokens }) => sum + tokens, 0),
    ms: Math.max(0, ...reports.map(({ ms }) => ms)),
  }
}

/** What each question leaves on the desk. Its parts get ids of their own. */
function proposed(question: Exclude<Question, 'themes'>, answer: Questions[Question]['answer']): object {
  const parts = (list: readonly object[] = []) => list.map((one) => ({ ...one, id: newId() }))
  const { visions, objectives, milestones, findings, scales, deserving } = answer as Partial<Record<ListName, readonly object[]>>
  switch (question) {
    case 'vision':
      return { visions: parts(visions) }
    case 'objectives':
      return { parts: parts(objectives) }
    case 'milestoneTypes':
      return { parts: parts(milestones) }
    case 'overScoring':
      return { parts: parts(findings), scales, deserving }
    case 'summary':
      return { summary: answer }
    default:
      return { parts: parts(findings) }
  }
}

/** The lists that answers hold. */
type ListName = 'visions' | 'objectives' | 'milestones' | 'findings' | 'scales' | 'deserving'
