import type { Desk, DeskCommand, Proposal, Unanswered } from '../../okra/api.ts'
import { aboutOf, canAsk } from '../../okra/assistant/inputs.ts'
import type { Assistant, Question } from '../../okra/ports/assistant.ts'
import type { Store } from '../../okra/ports/store.ts'
import type { QuarterState, SessionRun } from '../../okra/quarter/state.ts'
import { liveSession } from '../../okra/quarter/state.ts'
import { Refusal, unless } from '../../okra/refusal.ts'
import { queuePerKey } from '../queuePerKey.ts'
import type { Asked, DeskAsker } from './asking.ts'
import { asked, contentOf, newId } from './asking.ts'
import { partKey, partsOf, withoutParts } from './parts.ts'
import { createSentKept } from './sent.ts'

/** What only who leads sees: the assistant's proposals before they are taken, and what was dismissed. */
export interface Desks {
  read(quarter: string): Promise<Desk>
  peek(quarter: string): Desk | null
  /**
   * Asks, cancels or dismisses. `Ask` answers at once; the proposal arrives on the desk when it is ready. `stateNow` is read as late as
   * possible: a text that is hidden meanwhile is not asked about.
   */
  perform(quarter: string, stateNow: () => Promise<QuarterState>, command: DeskCommand, asker: DeskAsker): Promise<void>
  /**
   * The bodies of the requests that were sent for a proposal, or for a question without one, as they left the server; empty: nothing was
   * sent, or it is not kept any more.
   */
  sent(quarter: string, id: string): Promise<readonly string[]>
  /** The session is closed: nothing of what it was asked about, proposed or sent is kept for the next one. */
  sessionClosed(quarter: string): Promise<void>
  /** A text was erased: whatever could repeat it goes, too. */
  erased(quarter: string): Promise<void>
  /** Stops what is being asked, and resolves once what was sent for it is kept. */
  close(): Promise<void>
}

const empty: Desk = { thinking: null, failed: null, proposals: [], unanswered: [], dismissed: [] }
/** Why a question is stopped that is about something erased: nothing of it may be kept. */
const erasing = new DOMException('a text was erased', 'AbortError')
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
  /** What is on its way to the desk, by quarter: an erased text must not come there afterwards. */
  const working = new Map<string, ReadonlySet<Promise<void>>>()
  const sentKept = createSentKept(store)
  /** Answers by quarter, and by the content that they are about: the same question about the same content is not sent twice. */
  const answers = new Map<string, Map<string, Extract<Asked, { status: 'proposed' }>>>()

  const read = async (quarter: string): Promise<Desk> => {
    const known = desks.get(quarter)
    if (known) return known
    const stored = await store.get('desk', quarter)
    // What was written meanwhile is newer.
    const meanwhile = desks.get(quarter)
    if (meanwhile) return meanwhile
    // A question that was being answered when the server stopped has to be asked again.
    const desk = stored ? { ...empty, ...(stored.body as Partial<Desk>), thinking: null } : empty
    desks.set(quarter, desk)
    return desk
  }

  const inTurn = queuePerKey()
  const write = (quarter: string, change: (desk: Desk) => Desk) =>
    inTurn(quarter, async () => {
      for (;;) {
        const stored = await store.get('desk', quarter)
        const next = change({ ...empty, ...(stored?.body as Desk | undefined), ...(desks.get(quarter) ?? {}) })
        if (!(await store.put('desk', { id: quarter, owner: quarter, body: next }, stored?.version ?? 0))) continue
        desks.set(quarter, next)
        return changed(quarter, next)
      }
    })

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
    if (controller.signal.reason === erasing) return
    if (thinking.get(quarter) !== controller && result.sent.length === 0) return
    const id = result.status === 'proposed' ? result.proposal.id : newId()
    await sentKept.keep(quarter, id, result.sent)
    const unanswered: Unanswered = { id, question, requests: result.sent.length }
    await write(quarter, (desk) => {
      if (thinking.get(quarter) === controller) return take(desk, unanswered, result, content)
      // A newer question has taken its place: the desk is about that one.
      return desk.thinking === question ? desk : withUnanswered(desk, unanswered)
    })
  }

  const ask = (asking: Asking): Promise<void> => {
    const { quarter, question } = asking
    thinking.get(quarter)?.abort()
    const controller = new AbortController()
    thinking.set(quarter, controller)
    const begun = write(quarter, (desk) => ({ ...withoutUnanswered(desk, question), thinking: question, failed: null }))
    const work: Promise<void> = begun
      .then(() => answer(asking, controller))
      .catch((cause: unknown) => {
        failed(cause)
        if (thinking.get(quarter) !== controller) return
        return write(quarter, (desk) => ({ ...desk, thinking: null, failed: { question, reason: 'unavailable' } }))
      })
      .catch(failed)
      .finally(() => {
        if (thinking.get(quarter) === controller) thinking.delete(quarter)
        const others = [...(working.get(quarter) ?? [])].filter((one) => one !== work)
        if (others.length > 0) working.set(quarter, new Set(others))
        else working.delete(quarter)
      })
    working.set(quarter, new Set([...(working.get(quarter) ?? []), work]))
    return begun
  }

  /** Ends what is being asked, then takes everything away that could repeat a text: answers, proposals, and what was sent. */
  const forget = async (quarter: string) => {
    thinking.get(quarter)?.abort(erasing)
    await Promise.all(working.get(quarter) ?? [])
    answers.delete(quarter)
    await sentKept.remove(quarter)
    const desk = await read(quarter)
    const { thinking: question, failed: failure, proposals, unanswered } = desk
    if (question === null && failure === null && proposals.length === 0 && unanswered.length === 0) return
    // What was dismissed stays so: it is kept by hashes. Whatever is being asked by now was asked after the text was erased.
    const forgotten = ({ thinking: now, dismissed }: Desk): Desk => ({
      ...empty,
      thinking: thinking.has(quarter) ? now : null,
      dismissed,
    })
    desks.set(quarter, forgotten(desk))
    // What is only replaced may stay in the files of the store for a while; what is removed does not.
    await store.remove('desk', quarter)
    await write(quarter, forgotten)
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
    perform: async (quarter, stateNow, command, asker) => {
      await read(quarter)
      const state = await stateNow()
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
    close: async () => {
      for (const controller of thinking.values()) controller.abort()
      await Promise.all([...working.values()].flatMap((works) => [...works]))
    },
  }
}

function take(desk: Desk, unanswered: Unanswered, result: Asked, content: unknown): Desk {
  const { question } = unanswered
  if (result.status === 'failed') {
    const quiet = result.reason === 'cancelled'
    return { ...withUnanswered(desk, unanswered), thinking: null, failed: quiet ? null : { question, reason: result.reason } }
  }
  const { proposal } = result
  const fresh: Proposal = withoutParts(proposal, (part) => desk.dismissed.includes(partKey(proposal, part, content)))
  const others = desk.proposals.filter((one) => one.question !== question)
  return { ...desk, thinking: null, failed: null, proposals: [...others, fresh].slice(-kept.proposals) }
}

function withoutUnanswered(desk: Desk, question: Question): Desk {
  return { ...desk, unanswered: desk.unanswered.filter((one) => one.question !== question) }
}

function withUnanswered(desk: Desk, unanswered: Unanswered): Desk {
  if (unanswered.requests === 0) return desk
  return { ...desk, unanswered: [...withoutUnanswered(desk, unanswered.question).unanswered, unanswered] }
}
