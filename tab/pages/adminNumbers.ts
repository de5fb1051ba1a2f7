import type { AssistantUsage } from '../../okra/api.ts'

/** A team as the administrator's page lists it. */
export type ListedTeam = AssistantUsage['teams'][number]

/** The numbers of a team or a question, in the order of the columns. */
export const numberColumns = ['asked', 'failed', 'tokens', 'p50', 'p95'] as const

/** The longest wait that the server tells apart, in milliseconds. */
export const longestMs = 45_000

/** Those whose names have `part` in them, whatever its accents and capitals: who uses most first, then by name. */
export function listed(teams: readonly ListedTeam[], part: string, language: string): readonly ListedTeam[] {
  const byName = new Intl.Collator(language, { numeric: true })
  const wanted = plain(part.trim())
  return teams
    .filter(({ name }) => plain(name).includes(wanted))
    .toSorted((a, b) => b.tokens - a.tokens || b.asked - a.asked || byName.compare(a.name, b.name))
}

/** The share of a budget that is used, 0 to 1. */
export function usedShare(tokens: number, budget: number): number {
  return Math.min(1, tokens / budget)
}

/** A wait in words, for example "350 ms" or "1.5 sec". */
export function wait(ms: number, language: string): string {
  const [value, unit] = ms < 1_000 ? [ms, 'millisecond'] : [ms / 1_000, 'second']
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value)
}

/** A calendar month such as `2026-10` in words. */
export function monthName(month: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${month}-01T00:00:00Z`))
}

/** Whether a text can be a token at all: nothing else can go into a request's header. */
export function canBeToken(text: string): boolean {
  return /^[!-~]+$/.test(text)
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
