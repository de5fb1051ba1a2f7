import type { JsonObject } from '../assistant/endpoint/json.ts'
import { startConnector } from '../teams/connector.ts'
import { loginEnvironment, startIssuer } from '../teams/issuer.ts'
import { placeOf, teamsEnvironment } from '../teams/place.ts'
import type { RosterPerson } from '../teams/roster.ts'
import { makeRoster } from '../teams/roster.ts'
import { createSender } from '../teams/sender.ts'
import { inFolder, startServer } from './child.ts'
import { pause, quantile } from './load.ts'
import type { Part } from './report.ts'
import { figure } from './report.ts'

const perSecond = 20
const seconds = 20
const warmUps = 40
const aimMs = 200

/** How long the bot takes to answer what Teams sends it: buttons, ideas from cards, and words. Teams is our own peers on loopback. */
export function measureBot(): Promise<Part> {
  return inFolder(async (folder) => {
    const roster = makeRoster(8)
    const issuer = await startIssuer(roster)
    const connector = await startConnector({ roster, issuer })
    // Peers speak plain HTTP, which production refuses.
    const env = { ...teamsEnvironment(roster, issuer, connector), ...loginEnvironment(issuer), NODE_ENV: 'measured', DEMO: '0' }
    const server = await startServer(folder, env)
    const url = `http://127.0.0.1:${server.port}`
    const teams = createSender(`${url}/api/messages`, connector, issuer)
    const { meeting } = roster
    const [ana] = roster.people as readonly [RosterPerson]
    try {
      await teams.install(meeting, ana)
      const quarter = await bind(url, { token: await issuer.sso(ana), place: placeOf(meeting) })
      await teams.message(meeting, ana, 'start 0')
      const run = `${quarter}.0.1.facts.1`
      const idea = { quarter, run, idea: 'Players cancel an hour before kick-off', place: 'customer-pains' }
      const kinds: Readonly<Record<string, (who: RosterPerson) => Promise<unknown>>> = {
        'an idea from a card': (who) => teams.press(meeting, who, { verb: 'idea', data: idea }),
        'a button: how it stands': (who) => teams.press(meeting, who, { verb: 'status', data: { quarter } }),
        'a button that is refused': (who) => teams.press(meeting, who, { verb: 'next', data: { quarter, run } as JsonObject }),
        'words: status': (who) => teams.message(meeting, who, 'status'),
      }
      await rounds(kinds, roster.people, warmUps)
      const took = await rounds(kinds, roster.people, perSecond * seconds)
      return partOf(took)
    } finally {
      await server.stop()
      await connector.close()
      await issuer.close()
    }
  })
}

async function bind(url: string, here: object): Promise<string> {
  const call = async (path: string, body: object) => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...here, ...body }),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return response
  }
  const quarter = { label: '2026-Q4', startsOn: '2026-10-05' }
  const made = await call('/api/chats/teams', { team: 'Pricing', quarter, language: 'en', timeZone: 'UTC' })
  const binding = (await made.json()) as { readonly quarter: string }
  await call('/api/chats/binding', binding)
  return binding.quarter
}

/** Sends at the fixed rate, whether or not the ones before were answered. The facilitator's own buttons would end the step, so others press. */
async function rounds(
  kinds: Readonly<Record<string, (who: RosterPerson) => Promise<unknown>>>,
  people: readonly RosterPerson[],
  count: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const names = Object.keys(kinds)
  const took = new Map<string, number[]>(names.map((name) => [name, []]))
  const begin = performance.now()
  const sent = Array.from({ length: count }, async (_, index) => {
    await pause(Math.max(0, begin + (index * 1000) / perSecond - performance.now()))
    const name = names[index % names.length] ?? ''
    const who = people[1 + (index % (people.length - 1))]
    if (!who) throw new Error('nobody')
    const at = performance.now()
    await kinds[name]?.(who)
    took.get(name)?.push(performance.now() - at)
  })
  await Promise.all(sent)
  return took
}

function partOf(took: ReadonlyMap<string, readonly number[]>): Part {
  const all = [...took.values()].flat()
  const p95 = quantile(all, 0.95)
  const row = (name: string, some: readonly number[]) => [
    name,
    String(some.length),
    figure(quantile(some, 0.5)),
    figure(quantile(some, 0.95)),
    figure(Math.max(...some)),
  ]
  return {
    title: 'The bot in Microsoft Teams',
    columns: ['activity', 'sent', 'p50 ms', 'p95 ms', 'most ms'],
    rows: [...[...took].map(([name, some]) => row(name, some)), row('all', all)],
    goals: [
      {
        what: `The bot's answer at ${perSecond} activities a second, p95`,
        measured: `${figure(p95)} ms`,
        aim: `<= ${aimMs} ms`,
        reached: p95 <= aimMs,
      },
    ],
    remark:
      'From the request to its answer, tokens checked, with the real botbuilder; replies go to a connector of ours on loopback, which runs in the measuring process together with the token issuer.',
  }
}
