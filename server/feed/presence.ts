/** Who is connected where, by person and team; counts sockets, so a second device changes nothing. */
export interface Presence {
  /** Answers whether the person has just come. */
  enter(team: string, person: string): boolean
  /** Answers whether the person has just gone. */
  leave(team: string, person: string): boolean
  /** The person has just done something without being connected, from the chat. */
  seen(person: string): void
  here(team: string): readonly string[]
  isHere(team: string, person: string): boolean
  /** Since when nobody of these has been connected, in server time; null while somebody is. Before anybody came: since `from`. */
  awaySince(team: string, person: string): number | null
}

/** Presence in memory. It is never stored. */
export function createPresence(now: () => number): Presence {
  const teams = new Map<string, Map<string, number>>()
  const lastSeen = new Map<string, number>()
  const started = now()
  const countsOf = (team: string) => {
    const counts = teams.get(team) ?? new Map<string, number>()
    teams.set(team, counts)
    return counts
  }
  return {
    enter: (team, person) => {
      const counts = countsOf(team)
      const before = counts.get(person) ?? 0
      counts.set(person, before + 1)
      return before === 0
    },
    leave: (team, person) => {
      const counts = countsOf(team)
      const left = (counts.get(person) ?? 1) - 1
      if (left > 0) {
        counts.set(person, left)
        return false
      }
      counts.delete(person)
      if (counts.size === 0) teams.delete(team)
      lastSeen.set(person, now())
      return true
    },
    seen: (person) => void lastSeen.set(person, now()),
    here: (team) => [...(teams.get(team)?.keys() ?? [])],
    isHere: (team, person) => teams.get(team)?.has(person) ?? false,
    awaySince: (team, person) => (teams.get(team)?.has(person) ? null : (lastSeen.get(person) ?? started)),
  }
}
