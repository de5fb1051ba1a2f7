import type { Role } from '../../okra/identity.ts'
import type { PlaybookChanges } from '../../okra/playbook/changes.ts'
import type { BallotBox, BoxProgress, SealedEntry } from '../../okra/ports/ballotBox.ts'
import type { CommandMark, Store, StoredEvent } from '../../okra/ports/store.ts'
import type { Box, Context, SealedAct } from '../../okra/quarter/activity.ts'
import type { Command } from '../../okra/quarter/commands.ts'
import { eraseContribution } from '../../okra/quarter/erase.ts'
import { publicTexts } from '../../okra/quarter/hiding.ts'
import { expiresAt } from '../../okra/quarter/idle.ts'
import type { Method } from '../../okra/quarter/method.ts'
import type { QuarterState, SessionSettings } from '../../okra/quarter/state.ts'
import { initialQuarter } from '../../okra/quarter/state.ts'
import { queuePerKey } from '../queuePerKey.ts'
import type { Logs } from './logs.ts'
import { createLogs } from './logs.ts'

/** Who sends a command, as the rules need to know it. */
export interface Sender {
  readonly person: string
  readonly role: Role
  /** How many people who count towards k are here. */
  readonly present: number
  readonly stakeholders: number
  readonly settings: SessionSettings
  /** What the team has changed in the sessions. */
  readonly playbook?: PlaybookChanges
}

/** The quarters of this server: commands in, durable events out, boxes opened when they are due. */
export interface Quarters {
  readonly logs: Logs<QuarterState>
  readonly method: Method
  readonly box: BallotBox
  /** Decides and appends a command; resolves with the version once durable. Rejects with a Refusal, OtherBody or StoreUnavailable. */
  execute(quarter: string, mark: CommandMark | null, command: Command, sender: Sender): Promise<number>
  /** Opens what waits to be opened and does what follows; safe to repeat, also after a crash. */
  settle(quarter: string): Promise<void>
  /** Discards what is sealed after 24 hours without activity. Answers when that is going to be due, or null if nothing can be sealed. */
  expire(quarter: string): Promise<number | null>
  /** An act on the anonymous channel, as `sealedIn` reads it in the quarter's state: kept if the rules admit it. Rejects with a Refusal, RunSealed or EntryTaken. */
  act(run: string, author: string, counted: boolean, sealedIn: (state: QuarterState) => SealedAct): Promise<void>
  /** Makes open entries public, several at once, provided that enough people hold a pass. */
  release(quarter: string): Promise<void>
  /** The progress of a box, one entry for each crowd. */
  progress(box: Box): Promise<readonly BoxProgress[]>
  /** Whose voices the progress word counts: those of each crowd, or of all together where a box has many crowds that are opened one by one. */
  voices(box: Box): Promise<readonly BoxProgress[]>
}

/** Composes the quarters of a store, a box and a method. `now` is server time in milliseconds. */
export function createQuarters(store: Store, box: BallotBox, method: Method, now: () => number, build: string): Quarters {
  const aggregate = { initial: initialQuarter, evolve: (state: QuarterState, event: StoredEvent) => method.evolve(state, event) }
  const logs = createLogs(store, 'quarter', aggregate, build)
  const settling = new Map<string, Promise<void>>()
  const looked = new Set<string>()
  /** Acts on open entries and their release take turns: what was read for the log must not be changed before it is there. */
  const inTurn = queuePerKey()

  const progress = (one: Box) => Promise.all(one.crowds.map((kinds) => box.progress(one.id, kinds)))
  const voices: Quarters['voices'] = async (one) => (one.partly ? [await box.progress(one.id)] : progress(one))

  const progressOf = async (quarter: string): Promise<Context['progress']> => {
    const taking = method.boxes(await logs.latest(quarter)).filter((one) => one.taking)
    return Object.fromEntries(await Promise.all(taking.map(async (one) => [one.id, await progress(one)] as const)))
  }

  const firstDue = async (quarter: string) => method.boxes((await logs.read(quarter)).state).find((one) => one.due)

  /** Those of the entries that have not become public. */
  const waitingOf = async (quarter: string, entries: readonly SealedEntry[]) => {
    const { state } = await logs.read(quarter)
    return entries.filter(({ id }) => !method.isPublic(state, id))
  }

  /** What was in the box is appended part by part; a crash in between leaves it due, and its entries where they are. */
  const openBox = async (quarter: string, due: Box) => {
    let { entries } = await box.open(due.id)
    const counts = await progress(due)
    do {
      await logs.execute(quarter, null, (state) => {
        const events = method.open(state, due.id, entries, counts)
        return [...events, ...method.followUp(method.fold(events, state), now())]
      })
      entries = await waitingOf(quarter, entries)
    } while ((await firstDue(quarter))?.id === due.id)
    await box.empty(due.id)
  }

  /** A run that was discarded, or whose crash left something behind, is emptied: nothing sealed outlives its run. */
  const clean = async (quarter: string) => {
    const runs = await box.runs(quarter)
    // Looked up after the runs: one that was opened meanwhile, here or by another server, holds what people are writing now.
    await logs.refresh(quarter)
    const states = [(await logs.read(quarter)).state, await logs.latest(quarter)]
    const kept = new Set(states.flatMap((state) => method.boxes(state).map(({ id }) => id)))
    for (const run of runs) if (!kept.has(run)) await box.empty(run)
    await box.scrub()
  }

  /** A crash between hiding and erasing leaves the text in the log: looked for once, when the quarter is opened. */
  const eraseHidden = async (quarter: string) => {
    if (looked.has(quarter)) return
    looked.add(quarter)
    const hidden = publicTexts((await logs.read(quarter)).state).filter((text) => text.hidden)
    if (hidden.length > 0) await logs.redact(quarter, (event) => hidden.reduce((left, { id }) => eraseContribution(left, id), event))
  }

  const settleNow = async (quarter: string) => {
    await eraseHidden(quarter)
    for (let due = await firstDue(quarter); due; due = await firstDue(quarter)) await openBox(quarter, due)
    await logs.execute(quarter, null, (state) => method.followUp(state, now()))
    await logs.execute(quarter, null, (state) => method.expire(state, now()))
    await clean(quarter)
  }

  const settle = (quarter: string): Promise<void> => {
    const running = settling.get(quarter) ?? Promise.resolve()
    const next = running.catch(() => undefined).then(() => settleNow(quarter))
    settling.set(quarter, next)
    return next.finally(() => {
      if (settling.get(quarter) === next) settling.delete(quarter)
    })
  }

  const expire = async (quarter: string): Promise<number | null> => {
    const due = expiresAt((await logs.read(quarter)).state)
    if (due === null || due > now()) return due
    await settle(quarter)
    return null
  }

  const execute: Quarters['execute'] = async (quarter, mark, command, sender) => {
    const counts = method.closes(command.type) ? await progressOf(quarter) : {}
    const context: Context = { ...sender, now: now(), progress: counts }
    const version = await logs.execute(quarter, mark, (state) => method.decide(state, command, context))
    if (command.type === 'HideContribution') await erase(quarter, command)
    if (needsSettling(command.type, method)) await settle(quarter)
    return version
  }

  const erase = (quarter: string, command: Command) => {
    const { contribution } = command as Extract<Command, object> & { readonly contribution: string }
    return logs.redact(quarter, (event) => eraseContribution(event, contribution))
  }

  /** Takes the entries that are public by now out of their box; answers those that still wait. */
  const takePublic = async (quarter: string, run: string, entries: readonly SealedEntry[]): Promise<readonly SealedEntry[]> => {
    const waiting = await waitingOf(quarter, entries)
    const shown = entries.filter((entry) => !waiting.includes(entry)).map(({ id }) => id)
    if (shown.length > 0) await box.take(run, shown)
    return waiting
  }

  const act: Quarters['act'] = async (run, author, counted, sealedIn) => {
    const quarter = run.slice(0, 32)
    const change = async (state: QuarterState) => {
      const sealed = sealedIn(state)
      await box.change(run, author, counted, (own) => method.admit(state, run, own, sealed))
    }
    const state = await logs.latest(quarter)
    const isOpen = method.boxes(state).some(({ id, kind }) => id === run && kind === 'open')
    return isOpen ? inTurn(run, async () => change(await logs.latest(quarter))) : change(state)
  }

  const release = async (quarter: string) => {
    const { state } = await logs.read(quarter)
    for (const one of method.boxes(state).filter(({ kind, taking }) => kind === 'open' && taking))
      await inTurn(one.id, () => releaseFrom(quarter, one))
  }

  const releaseFrom = async (quarter: string, one: Box) => {
    const entries = (await Promise.all(one.crowds.flat().map((kind) => box.peek(one.id, kind)))).flat()
    // After a crash some are public, but still here: they go before others come.
    const waiting = await takePublic(quarter, one.id, entries)
    if (waiting.length === 0) return
    const counts = await progress(one)
    await logs.execute(quarter, null, (latest) => method.release(latest, one.id, waiting, counts))
    await takePublic(quarter, one.id, waiting)
  }

  return { logs, method, box, execute, settle, expire, act, release, progress, voices }
}

/** Commands that may leave a box due, or discarded. */
function needsSettling(command: string, method: Method): boolean {
  return (
    method.closes(command) ||
    ['SkipActivity', 'EndSession', 'ReopenActivity', 'RestartActivity', 'DropAsk', 'EnterActivity'].includes(command)
  )
}
