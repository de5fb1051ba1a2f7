import type { Membership, SessionToken } from '../../okra/api.ts'

/** A team that this device belongs to, newest first on the start page. */
export interface RecentTeam {
  readonly team: string
  readonly name: string
  readonly quarter: string
  readonly label: string
}

/** Where the proofs are kept: `localStorage`, or memory when it is blocked. */
export interface Shelf {
  readonly getItem: (key: string) => string | null
  readonly setItem: (key: string, value: string) => void
  readonly removeItem: (key: string) => void
}

/** Brings a fresh session token. Rejects with a Problem. */
export type SignIn = () => Promise<SessionToken>

/** What this device knows of the teams that its person belongs to. */
export interface Memberships {
  /** Nothing outlives this tab. */
  readonly withoutStorage: boolean
  readonly remember: (membership: Membership) => void
  readonly knows: (quarter: string, team: string) => void
  readonly proofOf: (team: string) => string | null
  /** The host says who this is in a team, as long as the tab stands; it goes before a proof. */
  readonly signsIn: (team: string, signIn: SignIn) => void
  readonly signInOf: (team: string) => SignIn | null
  readonly teamOf: (quarter: string) => string | null
  readonly forget: (team: string) => void
  readonly recent: () => readonly RecentTeam[]
  readonly visited: (team: RecentTeam) => void
}

const recentKey = 'okra.recent'
const recentKept = 8

/** Reads and writes memberships on a shelf. */
export function membershipsOn(shelf: Shelf, withoutStorage = false): Memberships {
  const signIns = new Map<string, SignIn>()
  const recent = (): readonly RecentTeam[] => {
    try {
      return JSON.parse(shelf.getItem(recentKey) ?? '[]') as RecentTeam[]
    } catch {
      return []
    }
  }
  const keep = (teams: readonly RecentTeam[]) => shelf.setItem(recentKey, JSON.stringify(teams.slice(0, recentKept)))
  return {
    withoutStorage,
    remember: ({ team, proof, quarter }) => {
      shelf.setItem(`okra.proof.${team}`, proof)
      shelf.setItem(`okra.quarter.${quarter}`, team)
    },
    knows: (quarter, team) => shelf.setItem(`okra.quarter.${quarter}`, team),
    signsIn: (team, signIn) => void signIns.set(team, signIn),
    signInOf: (team) => signIns.get(team) ?? null,
    proofOf: (team) => shelf.getItem(`okra.proof.${team}`),
    teamOf: (quarter) => shelf.getItem(`okra.quarter.${quarter}`),
    forget: (team) => {
      shelf.removeItem(`okra.proof.${team}`)
      keep(recent().filter((one) => one.team !== team))
    },
    recent: () => recent().filter(({ team }) => shelf.getItem(`okra.proof.${team}`) !== null),
    visited: (visited) => keep([visited, ...recent().filter(({ team }) => team !== visited.team)]),
  }
}

/** A shelf that lasts as long as the page. */
export function memoryShelf(): Shelf {
  const items = new Map<string, string>()
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  }
}

/** The shelf of this browser, and whether it is only memory. */
export function browserShelf(): { readonly shelf: Shelf; readonly blocked: boolean } {
  try {
    localStorage.setItem('okra.probe', '1')
    localStorage.removeItem('okra.probe')
    return { shelf: localStorage, blocked: false }
  } catch {
    return { shelf: memoryShelf(), blocked: true }
  }
}

const { shelf, blocked } = browserShelf()

/** The memberships of this browser. */
export const memberships: Memberships = membershipsOn(shelf, blocked)
