import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import type { Browser } from 'playwright-core'
import type { FootballEnd } from '../../okra/example/football.ts'
import { footballPeople, footballStakeholder } from '../../okra/example/football.ts'
import type { BallotBox } from '../../okra/ports/ballotBox.ts'
import type { Store } from '../../okra/ports/store.ts'
import { createMethod } from '../../okra/quarter/method.ts'
import { createApp } from '../../server/app.ts'
import { localAssistant } from '../../server/assistant/local.ts'
import { buildTab, isTabStale } from '../../server/buildTab.ts'
import { createKeeping } from '../../server/commands/keeping.ts'
import { createQuarters } from '../../server/commands/quarters.ts'
import { createTeams } from '../../server/commands/teams.ts'
import { readConfig } from '../../server/config.ts'
import type { Football, FootballPlaces } from '../../server/example/football.ts'
import { placeFootball } from '../../server/example/football.ts'
import { storeDirectory } from '../../server/identity/directory.ts'
import { openMemoryBallotBox } from '../../server/store/memory/ballotBox.ts'
import { openMemoryStore } from '../../server/store/memory/store.ts'
import type { Person } from './person.ts'
import { contextIn, personIn } from './person.ts'
import { storageOf } from './team.ts'

/** A server in this process with the football-match team on it, as far as it was played. */
export interface FootballServer extends Football {
  readonly url: string
  /** Server time stands still until it is told to go on. */
  at(now: number): void
  stop(): Promise<void>
}

/** The quarter that is played: 2026-Q4, after three others. */
const played = { label: '2026-Q4', startsOn: '2026-10-01', before: ['2026-Q1', '2026-Q2', '2026-Q3'] }

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Starts the server with the built pages at this time; `until` says how far the team has come. */
export async function startFootball(until: FootballEnd, now: number): Promise<FootballServer> {
  if (await isTabStale(root)) await buildTab(root)
  const store = openMemoryStore()
  const box = openMemoryBallotBox()
  const clock = { now }
  const football = await placeFootball(placesOn(store, box, now), { ...played, until })
  const assistant = localAssistant()
  const app = createApp({
    config: readConfig({ TICK_MS: '300', LATE_DELAY_MS: '0-50', DEMO: '1', RATE_PER_PERSON: '1000' }),
    store,
    box,
    assistant,
    log: pino({ level: 'silent' }),
    key: new TextEncoder().encode('k'.repeat(64)),
    now: () => clock.now,
    pages: join(root, 'dist', 'tab'),
    shared: false,
  })
  await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve))
  return {
    ...football,
    url: `http://localhost:${(app.server.address() as AddressInfo).port}`,
    at: (next) => {
      clock.now = next
    },
    stop: async () => {
      await app.close()
      app.server.closeAllConnections()
      await assistant.close()
    },
  }
}

/** The store before a server runs on it. */
function placesOn(store: Store, box: BallotBox, now: number): FootballPlaces {
  const directory = storeDirectory(store)
  const teams = createTeams(store, 'placing')
  const quarters = createQuarters(store, box, createMethod(), () => now, 'placing')
  return { directory, teams, quarters, keeping: createKeeping(quarters, teams, directory.teamOf) }
}

/** A browser of one of the football team's people (the facilitator is the first), or of its stakeholder, signed in. */
export async function screenIn(
  browser: Browser,
  { url, team, quarter, proofs, stakeholder }: FootballServer,
  who: number | 'stakeholder' = 0,
  viewport = { width: 1280, height: 860 },
): Promise<Person> {
  const membership = { team, quarter, proof: who === 'stakeholder' ? stakeholder : (proofs[who] ?? ''), person: '' }
  const context = await contextIn(browser, { viewport, storageState: storageOf(url, membership) })
  return personIn(context, who === 'stakeholder' ? footballStakeholder : (footballPeople[who] ?? ''))
}
