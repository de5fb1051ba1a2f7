import type { Browser } from 'playwright-core'
import type { FootballEnd } from '../../okra/example/football.ts'
import type { FootballServer } from './footballTeam.ts'
import { screenIn, startFootball } from './footballTeam.ts'
import type { Person } from './person.ts'
import { person } from './person.ts'
import { picture, reading } from './pictures.ts'

/** The quarter on its way, in pictures: its page at each stage, checking in, closing, what follows, and the summaries of sessions #1 to #4. */
export async function pictureOverview(browser: Browser): Promise<void> {
  await played(browser, 1, '2026-09-23T15:00:00Z', async (ana, quarter) => {
    await picture({ of: 'overview-started', who: ana, at: quarter, on: reading, ready: 'Next: session 2' })
  })
  await played(browser, 'week-6', '2026-11-13T12:00:00Z', async (ana, quarter) => {
    await picture({ of: 'overview', who: ana, at: quarter, on: reading, ready: 'Our track record' })
    await picture({ of: 'check-in', who: ana, at: `${quarter}/checkin`, on: reading, ready: 'What we believe' })
    await picture({ of: 'close-quarter', who: ana, at: `${quarter}/close`, on: reading, ready: 'What did we learn?' })
    for (const session of [1, 2, 3, 4]) {
      const at = `${quarter}/summary/${session}`
      await picture({ of: `summary-${session}`, who: ana, at, on: reading, ready: 'Downloads' })
    }
  })
  await played(browser, 'closed', '2027-01-04T12:00:00Z', async (ana, quarter) => {
    await picture({ of: 'overview-closed', who: ana, at: quarter, on: reading, ready: 'What we take with us' })
    await picture({ of: 'next-quarter', who: ana, at: `${quarter}/next`, on: reading, ready: 'What comes along?' })
  })
  await pictureExample(browser)
}

/** The example as a visitor finds it. */
async function pictureExample(browser: Browser): Promise<void> {
  const football = await startFootball('closed', Date.parse('2027-01-04T12:00:00Z'))
  const visitor = await person(browser, 'Visitor')
  try {
    await picture({ of: 'start', who: visitor, at: `${football.url}/`, on: reading, ready: 'Just looking?' })
    await visitor.page.goto(football.url)
    await visitor.page.getByRole('button', { name: 'Open the example' }).click()
    await visitor.page.getByText('A made-up example').waitFor()
    await picture({ of: 'example', who: visitor, at: visitor.page.url(), on: ['page'], ready: 'A made-up example' })
  } finally {
    await visitor.context.close()
    await football.stop()
  }
}

/** A server on which the football team has come so far, at this time of the server. */
async function played(
  browser: Browser,
  until: FootballEnd,
  now: string,
  look: (ana: Person, quarter: string, football: FootballServer) => Promise<void>,
): Promise<void> {
  const football = await startFootball(until, Date.parse(now))
  const ana = await screenIn(browser, football)
  try {
    await look(ana, `${football.url}/q/${football.quarter}`, football)
  } finally {
    await ana.context.close()
    await football.stop()
  }
}
