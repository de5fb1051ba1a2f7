import { createHash, randomBytes } from 'node:crypto'
import type { Desk, DeskCommand, Proposal } from '../../okra/api.ts'
import type { Answered, Assistant, Language, Question } from '../../okra/ports/assistant.ts'
import type { Store } from '../../okra/ports/store.ts'
import { rankedThemes } from '../../okra/quarter/activities/vote.ts'
import type { QuarterState, SessionRun } from '../../okra/quarter/state.ts'
import { liveSession } from '../../okra/quarter/state.ts'
import { Refusal } from '../../okra/refusal.ts'

/** What only who leads sees: the assistant's proposals before they are taken, and what was dismissed. */
export interface Desks {
  read(quarter: string): Promise<Desk>
  peek(quarter: string): Desk | null
  /** Asks, cancels or dismisses. `Ask` answers at once; the proposal arrives on the desk when it is ready. */
  perform(quarter: string, state: QuarterState, command: DeskCommand): Promise<void>
  close(): void
}

const empty: Desk = { thinking: null, failed: null, proposals: [], dismissed: [] }
const kept = 40

const newId = () => randomBytes(16).toString('hex')
const hashOf = (content: unknown) => createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32)

interface LensTexts {
  readonly lens: string
  readonly texts: readonly { readonly id: string; readonly text: string }[]
}

/** The texts of each lens that stand for themselves: no duplicates, nothing hidden. */
function lensTexts(session: SessionRun): readonly LensTexts[] {
  const open = Object.values(session.contributions).flatMap(({ id, text, lens, duplicateOf, theme }) =>
    text !== null && duplicateOf === null && theme === null ? [{ id, text, lens }] : [],
  )
  return [...new Set(open.map(({ lens }) => lens))].sort().map((lens) => ({
    lens,
    texts: open.filter((one) => one.lens === lens).map(({ id, text }) => ({ id, text })),
  }))
}

/** Texts leave under throw-away ids, and come back under their own. */
function throwAway(texts: LensTexts['texts']) {
  const ids = new Map(texts.map(({ id }, index) => [`i${index}`, id]))
  return {
    texts: texts.map(({ text }, index) => ({ id: `i${index}`, text })),
    own: (id: string) => ids.get(id) ?? '',
  }
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

  const read = async (quarter: string): Promise<Desk> => {
    const known = desks.get(quarter)
    if (known) return known
    const stored = await store.get('desk', quarter)
    // A question that was being answered when the server stopped has to be asked again.
    const desk = stored ? { ...(stored.body as Desk), thinking: null } : empty
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

  const askThemes = async (session: SessionRun, language: Language, signal: AbortSignal) => {
    const lenses = lensTexts(session)
    const answers: { readonly engine: string; readonly lens: Extract<Proposal, { question: 'themes' }>['lenses'][number] }[] = []
    for (const { lens, texts } of lenses) {
      const away = throwAway(texts)
      const answered = await assistant.ask('themes', { language, texts: away.texts }, signal)
      if (answered.status === 'failed') return answered
      const { themes, alone } = answered.answer
      const own = themes.map((theme) => ({
        id: newId(),
        title: theme.title,
        contributions: theme.contributions.map(away.own),
        duplicates: Object.fromEntries(Object.entries(theme.duplicates).map(([copy, of]) => [away.own(copy), away.own(of)])),
      }))
      answers.push({ engine: answered.engine, lens: { lens, themes: own, alone: alone.map(away.own) } })
    }
    const proposal: Proposal = {
      id: newId(),
      question: 'themes',
      engine: answers[0]?.engine ?? 'local',
      about: hashOf(lenses),
      lenses: answers.map(({ lens }) => lens),
    }
    return proposal
  }

  const askVision = async (session: SessionRun, language: Language, signal: AbortSignal) => {
    const members = Object.values(session.contributions)
    const themes = rankedThemes(session).map(({ id, lens, title, dots }) => ({
      id,
      lens,
      title,
      dots,
      texts: members.flatMap((one) => (one.text !== null && (one.theme === id || one.id === id) ? [one.text] : [])),
    }))
    const ids = new Map(themes.map(({ id }, index) => [`t${index}`, id]))
    const input = { language, themes: themes.map((theme, index) => ({ ...theme, id: `t${index}` })) }
    const answered = await assistant.ask('vision', input, signal)
    if (answered.status === 'failed') return answered
    const visions = answered.answer.visions.map((vision) => ({
      ...vision,
      id: newId(),
      themes: vision.themes.flatMap((id) => ids.get(id) ?? []),
    }))
    const proposal: Proposal = { id: newId(), question: 'vision', engine: answered.engine, about: hashOf(themes), visions }
    return proposal
  }

  const answer = async (quarter: string, session: SessionRun, question: Question, controller: AbortController) => {
    const { language } = session.settings
    const { signal } = controller
    const result = await (question === 'themes' ? askThemes(session, language, signal) : askVision(session, language, signal))
    // A newer question has taken its place: the desk is about that one.
    if (thinking.get(quarter) === controller) await write(quarter, (desk) => take(desk, question, result))
  }

  const ask = async (quarter: string, session: SessionRun, question: Question) => {
    thinking.get(quarter)?.abort()
    const controller = new AbortController()
    thinking.set(quarter, controller)
    await write(quarter, (desk) => ({ ...desk, thinking: question, failed: null }))
    void answer(quarter, session, question, controller)
      .catch((cause: unknown) => {
        failed(cause)
        if (thinking.get(quarter) !== controller) return
        return write(quarter, (desk) => ({ ...desk, thinking: null, failed: { question, reason: 'unavailable' } }))
      })
      .catch(failed)
      .finally(() => {
        if (thinking.get(quarter) === controller) thinking.delete(quarter)
      })
  }

  return {
    read,
    peek: (quarter) => desks.get(quarter) ?? null,
    perform: async (quarter, state, command) => {
      await read(quarter)
      const session = liveSession(state)
      switch (command.type) {
        case 'Ask':
          if (!session) throw new Refusal('session-closed')
          return ask(quarter, session, command.question)
        case 'Cancel':
          return void thinking.get(quarter)?.abort()
        case 'DismissProposal':
          return write(quarter, (desk) => dismiss(desk, command.proposal, command.part))
        case 'DismissNudge':
          return write(quarter, (desk) => ({ ...desk, dismissed: [...desk.dismissed, command.nudge].slice(-kept * 5) }))
      }
    },
    close: () => {
      for (const controller of thinking.values()) controller.abort()
    },
  }
}

function take(desk: Desk, question: Question, result: Proposal | Extract<Answered<Question>, { status: 'failed' }>): Desk {
  if ('status' in result) {
    const quiet = result.reason === 'cancelled'
    return { ...desk, thinking: null, failed: quiet ? null : { question, reason: result.reason } }
  }
  const others = desk.proposals.filter((one) => one.question !== question)
  return { ...desk, thinking: null, failed: null, proposals: [...others, result].slice(-kept) }
}

/** A whole proposal, or one theme or vision of it. */
function dismiss(desk: Desk, id: string, part: string | undefined): Desk {
  if (part === undefined) return { ...desk, proposals: desk.proposals.filter((one) => one.id !== id) }
  const without = (one: Proposal): Proposal => {
    if (one.id !== id) return one
    if (one.question === 'vision') return { ...one, visions: one.visions.filter((vision) => vision.id !== part) }
    return { ...one, lenses: one.lenses.map((lens) => ({ ...lens, themes: lens.themes.filter((theme) => theme.id !== part) })) }
  }
  return { ...desk, proposals: desk.proposals.map(without) }
}
