import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openAsk } from '../../okra/quarter/activities/draftData.ts'
import { rankedThemes } from '../../okra/quarter/activities/vote.ts'
import type { SessionRun } from '../../okra/quarter/state.ts'
import { liveSession } from '../../okra/quarter/state.ts'
import type { Device } from '../../server/simulation/device.ts'
import { launchChromium } from './chromium.ts'
import { enterGoals, ownAreas, startOkrs, writeIdeas } from './okrs.ts'
import type { Person } from './person.ts'
import { goOn } from './person.ts'
import type { Team } from './team.ts'
import { idOf, moveOn, openTeam, runOf, screenOf, startSession, writeFacts } from './team.ts'
import type { WithModel } from './withModel.ts'
import { exchanges, knownFacts, modelName, press, sees, startWithModel } from './withModel.ts'

let browser: Browser
let model: WithModel
let team: Team
let ana: Person

const suggested = `Suggested by ${modelName}. Check before you accept.`
const sessionOf = (device: Device): SessionRun => {
  const session = liveSession(device.state())
  if (!session) throw new Error('no session is running')
  return session
}
const titlesOf = (device: Device) => Object.values(sessionOf(device).themes).map(({ title }) => title)
const metricsOf = (device: Device) => Object.values(device.state().plan.keyResults).map(({ metric }) => metric)
const arrives = (activity: string) =>
  Promise.all(team.members.map((member) => member.until((device) => runOf(device).activity === activity)))

/** A team with a screen for who leads. */
async function opened(name: string): Promise<void> {
  team = await openTeam(model.product.url, ['Ana', 'Bruno', 'Chiara', 'Deniz'], name)
  ana = await screenOf(browser, team, team.lead)
  await ana.page.goto(`${team.quarter}/panel`)
}

/** Writes what is known, reveals it, and takes all groups that the assistant proposes. */
async function groupFacts(): Promise<void> {
  await startSession(team)
  await writeFacts(team, knownFacts, team.members.slice(1))
  await goOn(ana, 'Reveal and group')
  await takeGroups()
}

async function takeGroups(): Promise<void> {
  const { page } = ana
  await press(page, 'Propose groups')
  await sees(page, suggested)
  await press(page, 'Preview')
  await press(page, /^Accept (it|all \d)$/)
  await page.getByText('On the board').first().waitFor()
  await press(page, 'Back to the console')
  await sees(page, 'All suggested groups are on the board')
}

/** Everyone but who leads gives a dot to each of these. */
async function vote(options: readonly string[]): Promise<void> {
  await arrives('dots')
  const box = runOf(team.lead).id
  for (const member of team.members.slice(1)) await member.put(box, { dots: Object.fromEntries(options.map((one) => [one, 1])) })
  await goOn(ana, 'Close the vote')
}

/** Shows the first of the proposed sentences to all, asks the room, and takes it. Answers what was taken. */
async function settleVision(engine: string) {
  const { page } = ana
  await press(page, 'Propose sentences')
  await sees(page, engine)
  await press(page, 'Show to all')
  await press(page, 'Ask about 1 draft')
  const askIn = (device: Device) => openAsk(runOf(device))
  await Promise.all(team.members.map((member) => member.until((device) => askIn(device) !== null)))
  for (const member of team.members.slice(1)) {
    const { id = '', drafts = [] } = askIn(member) ?? {}
    await member.put(id, { answers: Object.fromEntries(drafts.map((draft) => [draft, 'yes'])) })
  }
  await press(page, 'Close and show the answers')
  await sees(page, 'This is it 3 · Almost 0 · Not yet 0')
  await press(page, 'Use as sentence')
  await press(page, 'Take this sentence')
  await team.lead.until((device) => sessionOf(device).vision !== null)
  const { vision, drafts } = sessionOf(team.lead)
  const [draft] = Object.values(drafts)
  expect(draft).toMatchObject({ ...vision, origin: 'assistant' })
  return { vision, from: draft?.themes ?? [] }
}

/** Proposes a summary, uses it, and ends the session. */
async function closeSession(engine: string): Promise<void> {
  const { page } = ana
  await press(page, 'Propose a summary')
  await sees(page, engine)
  await press(page, 'Use as the summary')
  await page.getByRole('button', { name: 'It is the summary' }).waitFor()
  await goOn(ana, 'End the session')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await team.lead.until((device) => device.state().live === null)
}

beforeAll(async () => {
  const [started, chromium] = await Promise.all([startWithModel(), launchChromium()])
  model = started
  browser = chromium
  await opened('Matches')
}, 120_000)

afterAll(async () => {
  team?.close()
  await browser?.close()
  await model?.stop()
}, 60_000)

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  mkdirSync('test-results', { recursive: true })
  await ana.page.screenshot({ path: 'test-results/assistantSessions.png', fullPage: true })
})

describe('a team with a model at its side', () => {
  /** Everything that the model has answered so far, with the one name back that was masked; the model may have lost its brackets. */
  const answers = async () => {
    const said = (await exchanges(model)).map(({ answer }) => answer).join('\n')
    return said.replace(/\[?\bP1\b\]?/g, 'Bruno')
  }

  it('groups its facts and settles a vision in Session #0', async () => {
    await groupFacts()
    const titles = titlesOf(team.lead)
    expect(titles).toHaveLength(3)
    await press(ana.page, 'Next: Place dots')
    await vote(
      rankedThemes(sessionOf(team.lead))
        .map(({ id }) => id)
        .slice(0, 3),
    )
    const { vision, from } = await settleVision(suggested)
    const said = await answers()
    for (const words of [...titles, vision?.what, vision?.outcome, vision?.audience]) expect(said).toContain(words)
    expect(from.length).toBeGreaterThan(0)
    await closeSession(suggested)
    expect(team.lead.state().plan.vision).toEqual(vision)
  })

  /** What the team writes itself: an objective, and a key result that says what is built. */
  const byHand = { id: idOf(700, 'd'), text: 'Matches take place as agreed', supports: [], from: [] }
  const output = 'Launch a reminder by message'

  it('shapes its objectives and their key results in Session #1', async () => {
    const { page } = ana
    await startOkrs(team)
    await enterGoals(team, team.members.slice(1, 3))
    await moveOn(team)
    await ownAreas(team)
    await moveOn(team)
    await writeIdeas(team, team.members.slice(1))
    await page.goto(`${team.quarter}/panel`)
    await goOn(ana, 'Reveal and group')
    await takeGroups()
    const titles = titlesOf(team.lead)

    await press(page, 'Next: Shape objectives')
    await press(page, 'Propose objectives')
    await sees(page, suggested)
    for (const made of [1, 2]) {
      await accept(page)
      await team.lead.until((device) => Object.keys(device.state().plan.objectives).length === made)
    }
    const objectives = Object.values(team.lead.state().plan.objectives)
    await team.lead.command({ type: 'AddItems', kind: 'objectives', items: [byHand] })
    await press(page, 'Next: Blocker check')
    await press(page, 'Next: Work in pairs')
    await arrives('sheets')
    await team.lead.command({ type: 'FormPairs', people: team.members.map(({ person }) => person) })
    await team.lead.command({ type: 'StartPairs' })
    await sees(page, 'Key results that waited for this step')
    await accept(page)
    await team.lead.until((device) => Object.keys(device.state().plan.keyResults).length > 0)
    const proposed = metricsOf(team.lead)
    const written = { id: idOf(701, 'd'), objective: byHand.id, metric: output, unit: '', baseline: null, target: null }
    await team.lead.command({ type: 'AddItems', kind: 'keyResults', items: [written] })
    await press(page, 'Check the wording')
    await press(page, `Accept: ${output}`)
    await team.lead.until((device) => metricsOf(device).every((metric) => metric !== output))
    const reworded = metricsOf(team.lead)

    const said = await answers()
    const texts = objectives.map(({ text }) => text)
    expect(titles.length).toBeGreaterThan(1)
    for (const words of [...titles, ...texts, ...proposed, ...reworded]) expect(said).toContain(words)

    await press(page, 'Next: Place dots')
    await vote(objectives.map(({ id }) => id))
    await arrives('order')
    await closeSession(suggested)
    expect(Object.values(team.lead.state().plan.objectives).map(({ text }) => text)).toEqual(expect.arrayContaining(texts))
  })

  it('has asked for nothing that the model had to refuse, and no page complained', async () => {
    expect((await exchanges(model)).filter(({ status }) => status !== 200)).toEqual([])
    // A refusal is an answer: who presses Next before the last ballot has come is asked first.
    expect(ana.complaints.filter((line) => !line.includes('409'))).toEqual([])
    expect(model.product.output()).not.toContain('model failed')
  })
})

describe('a model that dies in the middle of Session #0', () => {
  const instead = 'The assistant did not answer.'

  it('leaves the rest to the rules, and the desk says why', async () => {
    team.close()
    await ana.context.close()
    await opened('Other matches')
    await groupFacts()
    await model.endpoint.close()
    await press(ana.page, 'Next: Place dots')
    await vote(
      rankedThemes(sessionOf(team.lead))
        .map(({ id }) => id)
        .slice(0, 3),
    )
    const { vision } = await settleVision(`${instead} These sentences are put together from the themes by rules.`)
    await closeSession(`${instead} This summary is made of the results, without a model.`)
    expect(team.lead.state().plan.vision).toEqual(vision)
  })
})

/** Accepts the first part of a proposal. */
const accept = (page: Page) =>
  page
    .getByRole('button', { name: /^Accept: / })
    .first()
    .click()
