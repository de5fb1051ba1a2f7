import type { TeamUsage } from '../../okra/api.ts'
import type { Question } from '../../okra/ports/assistant.ts'
import type { Store } from '../../okra/ports/store.ts'
import type { Outcome, Place, Spent } from './usageDocuments.ts'
import { change, counted, countersOf, nothingSpent, spend, usageOf } from './usageDocuments.ts'
import { sumWaits, waitOf } from './usageWaits.ts'

/** Tokens that are taken from the budgets of the month in which they were reserved. */
export interface Reservation {
  /** Puts what was really used in the place of the estimate, even if it was more. Only the first call counts. */
  settle(tokens: number): Promise<void>
}

/** What this month has come to. Teams that have asked nothing, and about which the operator has said nothing, are not in it. */
export interface UsageReport {
  /** The calendar month in UTC, as in `2026-10`. */
  readonly month: string
  /** Used or reserved by all teams together. */
  readonly tokens: number
  readonly budget: number | null
  readonly teamBudget: number | null
  /** What holds for a team about which the operator has said nothing. */
  readonly all: boolean
  readonly teams: readonly TeamUsage[]
}

/**
 * Who may use the model, and what it has cost: numbers per team and question, never any content. A month is a calendar month in UTC.
 * Everything may reject with StoreUnavailable.
 */
export interface Usage {
  /** Whether the operator lets this team use the model. */
  allows(team: string): Promise<boolean>
  /**
   * Takes tokens from this month's budgets of the team and of the server before a call; null: one of them would be exceeded. Any number at
   * the same time, on any number of servers, never exceed a budget together. What is never settled, because the process has
   * died, stays taken until the month is over: better asked too little than paid for too much.
   */
  reserve(team: string, tokens: number): Promise<Reservation | null>
  /** Counts an answered (or failed) question of a team. The budgets are not touched. */
  count(team: string, question: Question, outcome: Outcome): Promise<void>
  /** For the administrator. */
  report(): Promise<UsageReport>
  /** Lets a team use the model, or not. It holds from the next question on. */
  allow(team: string, allowed: boolean): Promise<void>
}

/** `server` and `team` are tokens in a month, null: no limit. `all`: every team may use the model unless it is told otherwise. */
export interface UsageRules {
  /** Server time in milliseconds. */
  readonly now: () => number
  readonly server: number | null
  readonly team: number | null
  readonly all: boolean
}

const kind = 'usage'
const allowedKind = 'assistant-allowed'
/** The owner of what belongs to no team. */
const nobody = 'server'

/** Keeps the usage in small documents: one for each month, one for each month and team, and one for each team that was allowed or denied. */
export function createUsage(store: Store, rules: UsageRules): Usage {
  const monthNow = () => new Date(rules.now()).toISOString().slice(0, 'yyyy-mm'.length)
  const ofAll = (month: string): Place => ({ kind, id: month, owner: nobody })
  const ofTeam = (month: string, team: string): Place => ({ kind, id: `${month}.${team}`, owner: team })

  const settling = (places: readonly Place[], reserved: number): Reservation => {
    let open = true
    return {
      settle: async (used) => {
        if (!open) return
        open = false
        for (const place of places) await spend(store, place, used - reserved, null)
      },
    }
  }

  return {
    allows: async (team) => {
      const stored = await store.get(allowedKind, team)
      return stored ? isAllowed(stored.body) : rules.all
    },
    reserve: async (team, tokens) => {
      const month = monthNow()
      const places = [ofTeam(month, team), ofAll(month)] as const
      const [own, all] = places
      // The team's first: a team whose budget is used up never takes from the others', not even for a moment.
      if (!(await spend(store, own, tokens, rules.team))) return null
      if (await spend(store, all, tokens, rules.server)) return settling(places, tokens)
      await spend(store, own, -tokens, null)
      return null
    },
    count: async (team, question, outcome) => {
      await change(store, ofTeam(monthNow(), team), nothingSpent, (spent) => counted(spent, question, outcome))
    },
    report: () => reportOf(store, rules, monthNow()),
    allow: async (team, allowed) => {
      await change(store, { kind: allowedKind, id: team, owner: team }, { allowed: rules.all }, () => ({ allowed }))
    },
  }
}

const isAllowed = (body: unknown) => (body as { readonly allowed: boolean }).allowed

async function reportOf(store: Store, { server, team, all }: UsageRules, month: string): Promise<UsageReport> {
  const said = new Map((await store.list(allowedKind)).map(({ id, body }) => [id, isAllowed(body)]))
  const stored = await store.list(kind)
  const spent = new Map(stored.filter(({ id }) => id.startsWith(`${month}.`)).map(({ owner, body }) => [owner, body as Spent]))
  const own = stored.find(({ id }) => id === month)
  const known = [...new Set([...spent.keys(), ...said.keys()])]
  return {
    month,
    tokens: own ? (own.body as Spent).tokens : 0,
    budget: server,
    teamBudget: team,
    all,
    teams: known.map((id) => teamUsage(id, said.get(id) ?? all, spent.get(id))),
  }
}

/** A team as the administrator reads it; without `spent` it has asked nothing this month. */
export function teamUsage(team: string, allowed: boolean, spent: Spent = nothingSpent): TeamUsage {
  const counters = countersOf(spent)
  const waits = sumWaits(counters.map((counter) => counter.waits))
  const asked = counters.reduce((sum, counter) => sum + counter.asked, 0)
  const failed = counters.reduce((sum, counter) => sum + counter.asked - counter.answered, 0)
  const questions = counters.map(usageOf)
  return { team, allowed, asked, failed, tokens: spent.tokens, p50: waitOf(waits, 0.5), p95: waitOf(waits, 0.95), questions }
}
