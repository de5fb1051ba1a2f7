import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { liveSession } from '../../okra/quarter/state.ts'
import { send } from '../../server/simulation/device.ts'
import { launchChromium } from './chromium.ts'
import { overflows, violations } from './looking.ts'
import type { Person } from './person.ts'
import type { Member, Team } from './team.ts'
import { idOf, moveOn, openTeam, runOf, screenOf, startSession, writeFacts } from './team.ts'
import type { WithModel } from './withModel.ts'
import { adminToken, knownFacts, modelName, press, sees, startWithModel } from './withModel.ts'

const names = ['Ana', 'Bruno', 'Chiara', 'Deniz'] as const
const [cancelled, chased, reminded] = ['Players cancel hour', 'Organisers chase everybody', 'Reminder day makes'] as const

/** The card of a proposed group. */
const card = (page: Page, title: string) => page.getByRole('listitem').filter({ has: page.getByText(title, { exact: true }) })
/** Presses a button on it. */
const on = (page: Page, title: string, name: string) => card(page, title).getByRole('button', { name, exact: true }).click()
/** The groups that are on the board, by title, as the whole room has them. */
const groupsOf = (device: Member) => Object.values(liveSession(device.state())?.themes ?? {}).map(({ title }) => title)
/** The texts of a group. */
const ideasOf = (device: Member, title: string) => {
  const session = liveSession(device.state())
  const theme = Object.values(session?.themes ?? {}).find((one) => one.title === title)
  return Object.values(session?.contributions ?? {}).flatMap(({ theme: of, text }) => (theme && of === theme.id ? [text] : []))
}

let browser: Browser
let model: WithModel
/** The same model at a server that waits a second for it. */
let hurried: WithModel
let team: Team
let ana: Person
const bruno = () => team.members[1] as Member
let screens: readonly Person[] = []

/** A team whose ideas are revealed, with a screen for who leads. */
async function revealed({ product }: WithModel): Promise<void> {
  team?.close()
  await ana?.context.close()
  team = await openTeam(product.url, names)
  await startSession(team)
  await writeFacts(team, knownFacts)
  await moveOn(team)
  ana = await screenOf(browser, team, team.lead, { width: 320, height: 720 })
  screens = [...screens, ana]
  await ana.page.goto(`${team.quarter}/panel`)
}

/** Says what the assistant of the team may use. */
const allow = (assistant: 'model' | 'off') =>
  team.lead.team({
    type: 'ChangeSettings',
    settings: { k: 3, dots: 5, language: 'en', timeZone: 'Europe/Lisbon', admission: 'ask', assistant },
  })

/** Says whether the operator lets the team use the model. */
const operatorAllows = (allowed: boolean) =>
  send(team.url, `/api/admin/assistant/teams/${team.id}`, { method: 'PUT', body: { allowed }, token: adminToken })

beforeAll(async () => {
  const [started, chromium] = await Promise.all([startWithModel(), launchChromium()])
  model = started
  browser = chromium
  hurried = await startWithModel({ callMs: 1_000, endpoint: model.endpoint })
  await revealed(model)
}, 120_000)

afterAll(async () => {
  expect(screens.flatMap(({ complaints }) => complaints)).toEqual([])
  team?.close()
  await browser?.close()
  await hurried?.stop()
  await model?.stop()
}, 60_000)

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  mkdirSync('test-results', { recursive: true })
  await ana.page.screenshot({ path: 'test-results/assistant.png', fullPage: true })
})

describe('what the operator allows', () => {
  it('is known before anybody asks, and follows the operator without a reload', async () => {
    const { page } = ana
    await sees(page, `If you ask, texts without names go to ${modelName}.`)
    await operatorAllows(false)
    await sees(page, /It works on this server: no text leaves it\..*Whoever runs this server has not allowed the model for your team/)
    expect(await page.getByText(modelName).count()).toBe(0)
    await operatorAllows(true)
    await sees(page, `If you ask, texts without names go to ${modelName}.`)
  })
})

describe('what the team allows', () => {
  it('off: the desk says so, and offers nothing but the way to the settings', async () => {
    const { page } = ana
    await page.getByRole('button', { name: 'Propose groups' }).waitFor()
    await allow('off')
    await sees(page, 'The assistant is off.')
    expect(await page.getByRole('button', { name: 'Propose groups' }).count()).toBe(0)
    const asked = team.lead.api(`${new URL(team.quarter).pathname.replace('/q/', '/api/quarters/')}/desk`, {
      method: 'PUT',
      body: { type: 'Ask', question: 'themes' },
    })
    await expect(asked).rejects.toMatchObject({ code: 'assistant-off' })
  })

  it('only this server: groups by wording, and no text leaves it', async () => {
    const { page } = ana
    await press(page, 'Open the settings')
    const settings = page.getByRole('alertdialog')
    await settings.getByLabel('Assistant').selectOption({ label: 'Only on this server' })
    await settings.getByRole('button', { name: 'Save' }).click()
    await sees(page, 'It works on this server: no text leaves it.')
    await press(page, 'Propose groups')
    await sees(page, 'These groups are by wording. No text left this server.')
    expect(await page.getByRole('button', { name: 'Show exactly what was sent' }).count()).toBe(0)
    expect(model.endpoint.requests).toEqual([])
  })
})

describe('the groups of a model', () => {
  it('are waited for with a way to stop it, and nothing is changed then', async () => {
    const { page } = ana
    model.endpoint.setMisbehaviour(() => 'hanging')
    await allow('model')
    await press(page, 'Propose again')
    await sees(page, 'Reading 11 ideas …')
    await sees(page, /^\d+ s\. After 45 s the rules answer\.$/)
    await expect.poll(() => model.endpoint.requests.length).toBe(2)
    await press(page, 'Cancel')
    await sees(page, 'Stopped. Nothing was changed.')
    await sees(page, '2 requests were sent to the model, but nothing came of them.')
    await press(page, 'Show exactly what was sent')
    await sees(page, /Request 2 of 2, [\d,]+ bytes/)
    const shown = await page.getByRole('dialog').locator('pre').allTextContents()
    expect(shown.toSorted()).toEqual(model.endpoint.requests.map(({ body }) => body).toSorted())
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await sees(page, 'These groups are by wording. No text left this server.')
    expect(team.lead.desk()).toMatchObject({ thinking: null, failed: null, proposals: [{ engine: 'local' }] })
  })

  it('stand on the desk of who leads only, with the engine, what it took and exactly what was sent', async () => {
    const { page } = ana
    model.endpoint.setMisbehaviour(null)
    await press(page, 'Propose again')
    await sees(page, `Suggested by ${modelName}. Check before you accept.`)
    await sees(page, '3 groups suggested')
    await sees(page, /4 requests to the model, [\d,]+ tokens, [\d.]+ s\./)
    await press(page, 'Show exactly what was sent')
    await sees(page, /Request 4 of 4, [\d,]+ bytes/)
    const shown = await page.getByRole('dialog').locator('pre').allTextContents()
    expect(shown.toSorted()).toEqual(
      model.endpoint.requests
        .map(({ body }) => body)
        .slice(-4)
        .toSorted(),
    )
    for (const name of names) expect(shown.filter((body) => body.includes(name))).toEqual([])
    expect(shown.filter((body) => body.includes('Players cancel late without telling [P1]'))).not.toEqual([])
    expect(await violations(page)).toEqual([])
    expect(await overflows(page, [280, 320])).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    expect(bruno().desk()).toBeNull()
  })

  it('are looked at before they are taken, one under another title', async () => {
    const { page } = ana
    await press(page, 'Preview')
    await sees(page, '3 groups for 11 ideas, 4 left alone. Only you see this. No idea is changed or lost.')
    await on(page, cancelled, 'Edit')
    await page.getByLabel('Name of the group').fill('Late cancellations')
    await card(page, 'Late cancellations').getByRole('checkbox', { name: 'Organisers phone each player twice' }).uncheck()
    expect(await violations(page)).toEqual([])
    expect(await overflows(page, [280, 320])).toEqual([])
    await on(page, 'Late cancellations', 'Accept')
    await card(page, 'Late cancellations').getByText('On the board').waitFor()
    await bruno().until((device) => groupsOf(device as Member).length === 1)
    expect(ideasOf(bruno(), 'Late cancellations').toSorted()).toEqual([
      'Players cancel an hour before kick-off',
      'Players cancel late without telling Bruno',
    ])
  })

  it('are taken back as they were taken', async () => {
    await on(ana.page, 'Late cancellations', 'Undo')
    await card(ana.page, 'Late cancellations').getByRole('button', { name: 'Accept', exact: true }).waitFor()
    await bruno().until((device) => groupsOf(device as Member).length === 0)
    expect(await ana.page.getByText('The content has changed since.').count()).toBe(0)
  })

  it('that were dismissed are not raised again', async () => {
    const { page } = ana
    await on(page, reminded, 'Dismiss')
    await card(page, reminded).waitFor({ state: 'detached' })
    await press(page, 'Back to the console')
    await sees(page, '2 groups suggested')
    const before = team.lead.desk()?.proposals[0]?.id
    await press(page, 'Propose again')
    await team.lead.until((device) => (device.desk()?.proposals[0]?.id ?? before) !== before)
    await press(page, 'Preview')
    await sees(page, '2 groups for 11 ideas, 6 left alone.')
    expect(await card(page, reminded).count()).toBe(0)
  })

  it('leave alone what somebody has moved meanwhile, and say which idea that is', async () => {
    const { page } = ana
    const contributions = [idOf(0, 'c'), idOf(1, 'c')]
    await bruno().command({ type: 'FormTheme', arrangement: idOf(1, 'a'), theme: idOf(1, 't'), title: 'On the day', contributions })
    await sees(page, 'The content has changed since. What people have touched stays as it is.')
    const moved = card(page, cancelled).filter({ hasText: '1 idea has been moved since. It stays where it is.' })
    await moved.getByRole('list').last().getByText('Players cancel an hour before kick-off').waitFor()
    await press(page, 'Accept all 2')
    await card(page, chased).getByText('On the board').waitFor()
    await bruno().until((device) => groupsOf(device as Member).length === 3)
    expect(ideasOf(bruno(), 'On the day')).toContain('Players cancel an hour before kick-off')
    expect(ideasOf(bruno(), cancelled).toSorted()).toEqual([
      'Organisers phone each player twice',
      'Players cancel late without telling Bruno',
    ])
    expect(ideasOf(bruno(), chased)).toHaveLength(2)
  })
})

describe('a model that hangs', () => {
  it('holds up neither the room nor the next step', async () => {
    const { page } = ana
    model.endpoint.setMisbehaviour(() => 'hanging')
    await press(page, 'Back to the console')
    await press(page, 'Propose again')
    await sees(page, 'Reading 5 ideas …')
    const contributions = [idOf(8, 'c'), idOf(9, 'c')]
    await bruno().command({ type: 'FormTheme', arrangement: idOf(2, 'a'), theme: idOf(2, 't'), title: 'Links', contributions })
    await press(page, 'Next: Place dots')
    await bruno().until((device) => runOf(device).activity === 'dots')
    expect(team.lead.desk()?.thinking).toBe('themes')
  })

  it('gives way to groups by wording when its time is over, with the sentence that says so', async () => {
    await revealed(hurried)
    const { page } = ana
    await press(page, 'Propose groups')
    await sees(page, 'The assistant did not answer in time. These groups are by wording.')
    await sees(page, /2 requests to the model, 0 tokens, [\d.]+ s\./)
    await press(page, 'Preview')
    await sees(page, 'The assistant did not answer in time. These groups are by wording.')
    await press(page, /^Accept (it|all \d)$/)
    await bruno().until((device) => groupsOf(device as Member).length > 0)
  })
})
