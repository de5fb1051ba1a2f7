import type { Desk, DeskCommand, Proposal } from '../../okra/api.ts'
import { aboutOf, canAsk } from '../../okra/assistant/inputs.ts'
import type { Assistant, Question } from '../../okra/ports/assistant.ts'
import type { Store } from '../../okra/ports/store.ts'
import type { QuarterState, SessionRun } from '../../okra/quarter/state.ts'
import { liveSession } from '../../okra/quarter/state.ts'
import { Refusal, unless } from '../../okra/refusal.ts'
import type { Asked, DeskAsker } from './asking.ts'
import { asked, contentOf, newId } from './asking.ts'
import { partKey, partsOf, withoutParts } from './parts.ts'
import { createSentKept } from './sent.ts'

/** What only who leads sees: the assistant's proposals before they are taken, and what was dismissed. */
export interface Desks {
  read(quarter: string): Promise<Desk>
  peek(quarter: string): Desk | null
  /** Asks, cancels or dismisses. `Ask` answers at once; the proposal arrives on the desk when it is ready. */
  perform(quarter: string, state: QuarterState, command: DeskCommand, asker: DeskAsker): Promise<void>
  /** The bodies of the requests that a proposal came from, as they left the server; empty: nothing was sent, or it is not kept any more. */
  sent(quarter: string, proposal: string): Promise<readonly string[]>
  /** The session is closed: nothing of what it was asked about, proposed or sent is kept for the next one. */
  sessionClosed(quarter: string): Promise<void>
  /** A text was erased: whatever could repeat it goes, too. */
  erased(quarter: string): Promise<void>
  close(): void
}

const empty: Desk = { thinking: null, failed: null, proposals: [], dismissed: [] }
const kept = { proposals: 40, dismissed: 200, answers: 20 }

/** A question as it is asked: about which state, and on whose behalf. */
interface Asking {
  readonly quarter: string
  readonly question: Question
  readonly state: QuarterState
  readonly session: SessionRun
  readonly asker: DeskAsker
}

/** Composes the desk on the store's documents and an assistant. `changed` tells the screens of who leads. */
export function createDesks(
  store: Store,
  assistant: Assistant,
  changed: (quarter: string, desk: Desk) => void,
  failed: (cause: unknown) => void,
): Desks {
  const desks = new Map<string, Desk>()
  const thinking = new Map<string, AbortController>()
  /** What is on its way to the desk: an erased text must not come there afterwards. */
  const working = new Map<string, Promise<void>>()
  const sentKept = createSentKept(store)
  /** Answers by quarter, and by the content that they are about: the same question about the same content is not sent twice. */
  const answers = new Map<string, Map<string, Extract<Asked, { status: 'proposed' }>>>()

  const read = async (quarter: string): Promise<Desk> => {
    const known = desks.get(quarter)
    if (known) return known
    const stored = await store.get('desk', quarter)
    // A question that was being answered when the server stopped has to be asked again.
    const desk = stored ? { ...empty, ...(stored.body as Partial<Desk>), thinking: null } : empty
    desks.set(quarter, desk)
    return desk
  }

  const write = async (quarter: string, change: (desk: Desk) => Desk) => {
    for (;;) {
      const stored = await store.get('desk', quarter)
      const next = change({ ...empty, ...(stored?.body as Desk | undefined), ...(desks.get(quarter) ?? {}) })
      if (!(await store.put('desk', { id: quarter, owner: quarter, body: next }, stored?.version ?? 0))) continue
      desks.set(quarter, next)
      return changed(quarter, next)
    }
  }

  const answerOf = async ({ quarter, question, state, asker }: Asking, content: unknown, signal: AbortSignal) => {
    const about = aboutOf(question, state)
    const key = JSON.stringify([question, about, asker.mode])
    const known = answers.get(quarter)?.get(key)
    if (known) return { ...known, proposal: { ...known.proposal, id: newId() } }
    const answer = await asked(assistant, question, content, asker, about, signal)
    // What stands in for a model's answer is no answer to keep: the next try may succeed.
    if (answer.status === 'proposed' && answer.proposal.instead === null) {
      const all = [...(answers.get(quarter) ?? []), [key, answer] as const]
      answers.set(quarter, new Map(all.slice(-kept.answers)))
    }
    return answer
  }

  const answer = async (asking: Asking, controller: AbortController) => {
    const { quarter, question, state, session, asker } = asking
    const content = contentOf(question, state, session, asker.names)
    const result = await answerOf(asking, content, controller.signal)
    // A newer question has taken its place: the desk is about that one.
    if (thinking.get(quarter) !== controller) return
    if (result.status === 'proposed') await sentKept.keep(quarter, result.proposal.id, result.sent)
    await write(quarter, (desk) => take(desk, question, result, content))
  }

  const ask = async (asking: Asking) => {
    const { quarter, question } = asking
    thinking.get(quarter)?.abort()
    const controller = new AbortController()
    thinking.set(quarter, controller)
    await write(quarter, (desk) => ({ ...desk, thinking: question, failed: null }))
    const work = answer(asking, controller)
      .catch((cause: unknown) => {
        failed(cause)
        if (thinking.get(quarter) !== controller) return
        return write(quarter, (desk) => ({ ...desk, thinking: null, failed: { question, reason: 'unavailable' } }))
      })
      .catch(failed)
      .finally(() => {
        if (thinking.get(quarter) === controller) thinking.delete(quarter)
        if (working.get(quarter) === work) working.delete(quarter)
      })
    working.set(quarter, work)
  }

  /** Ends what is being asked, then takes everything away that could repeat a text: answers, proposals, and what was sent. */
  const forget = async (quarter: string) => {
    thinking.get(quarter)?.abort()
    await working.get(quarter)
    answers.delete(quarter)
    await sentKept.remove(quarter)
    const { thinking: question, failed: failure, proposals } = await read(quarter)
    if (question === null && failure === null && proposals.length === 0) return
    await write(quarter, (desk) => ({ ...desk, thinking: null, failed: null, proposals: [] }))
  }

  /** A whole proposal goes; a part goes and is not raised again as long as it is about the same. */
  const dismiss = (quarter: string, state: QuarterState, asker: DeskAsker, id: string, part: string | undefined) =>
    write(quarter, (desk) => {
      const proposal = desk.proposals.find((one) => one.id === id)
      if (!proposal) return desk
      const session = liveSession(state)
      const input = session ? contentOf(proposal.question, state, session, asker.names) : null
      const gone = partsOf(proposal).filter((one) => part === undefined || one.id === part)
      const keys = gone.map((one) => partKey(proposal, one, input))
      const proposals =
        part === undefined
          ? desk.proposals.filter((one) => one !== proposal)
          : desk.proposals.map((one) => (one === proposal ? withoutParts(one, ({ id: own }) => own === part) : one))
      return { ...desk, proposals, dismissed: part === undefined ? desk.dismissed : [...desk.dismissed, ...keys].slice(-kept.dismissed) }
    })

  return {
    read,
    peek: (quarter) => desks.get(quarter) ?? null,
    perform: async (quarter, state, command, asker) => {
      await read(quarter)
      const session = liveSession(state)
      switch (command.type) {
        case 'Ask':
          if (!session) throw new Refusal('session-closed')
          unless(asker.mode !== 'off', 'assistant-off')
          unless(canAsk(session, command.question), 'not-now')
          return ask({ quarter, question: command.question, state, session, asker })
        case 'Cancel':
          return void thinking.get(quarter)?.abort()
        case 'DismissProposal':
          return dismiss(quarter, state, asker, command.proposal, command.part)
        case 'DismissNudge':
          return write(quarter, (desk) => ({ ...desk, dismissed: [...desk.dismissed, command.nudge].slice(-kept.dismissed) }))
      }
    },
    sent: sentKept.of,
    sessionClosed: forget,
    erased: forget,
    close: () => {
      for (const controller of thinking.values()) controller.abort()
    },
  }
}

function take(desk: Desk, question: Question, result: Asked, content: unknown): Desk {
  if (result.status === 'failed') {
    const quiet = result.reason === 'cancelled'
    return { ...desk, thinking: null, failed: quiet ? null : { question, reason: result.reason } }
  }
  const { proposal } = result
  const fresh: Proposal = withoutParts(proposal, (part) => desk.dismissed.includes(partKey(proposal, part, content)))
  const others = desk.proposals.filter((one) => one.question !== question)
  return { ...desk, thinking: null, failed: null, proposals: [...others, fresh].slice(-kept.proposals) }
}
