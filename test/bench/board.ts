import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { startProduct } from '../browser/product.ts'
import type { Team } from '../browser/team.ts'
import { idOf, openTeam, screenOf } from '../browser/team.ts'
import type { Part } from './report.ts'
import { figure } from './report.ts'
import type { Traced } from './trace.ts'
import { tracedIn } from './trace.ts'

const milestones = 200
const dependencies = 40
const mostMs = 50
const title = `The board with ${milestones} milestones and ${dependencies} dependencies`
const columns = ['what', 'steps', 'frames', 'longest frame ms', 'p95 frame ms', 'layouts']

/** How long the main thread of a Chromium works for one frame while a card is dragged, moved by keys, and dropped. */
export async function measureBoard(): Promise<Part> {
  const browser = await launchChromium()
  const product = await startProduct()
  const team = await openTeam(product.url, ['Ana', 'Bruno', 'Chiara'])
  try {
    await fill(team)
    const { page } = await screenOf(browser, team, team.lead, { width: 994, height: 678 })
    await page.goto(`${team.quarter}/stage`)
    await page
      .locator('[data-walk]')
      .nth(milestones - 1)
      .waitFor()
    // The first frames after loading are not what is measured.
    await page.waitForTimeout(1_000)
    const drag = await tracedIn(browser, page, () => dragging(page))
    const keys = await tracedIn(browser, page, () => byKeys(page))
    const drop = await tracedIn(browser, page, () => dropping(page, team))
    return partOf(browser, [
      ['dragged with the pointer', 120, drag],
      ['held and moved by arrow keys', 60, keys],
      ['dropped: stored, laid out and drawn anew', 6, drop],
    ])
  } finally {
    team.close()
    await browser.close()
    await product.stop()
  }
}

async function fill({ lead }: Team): Promise<void> {
  await lead.command({ type: 'StartSession', session: 4 })
  const lanes = Array.from({ length: 4 }, (_, index) => ({ id: idOf(index, 't'), text: `Objective ${index + 1} with some words to wrap` }))
  const add = (kind: string, items: readonly object[]) => lead.command({ type: 'AddItems', kind, items })
  await add('objectives', lanes)
  const types = ['milestone', 'epic', 'spike', 'experiment', 'enabler', 'inception']
  const all = Array.from({ length: milestones }, (_, index) => {
    const start = 1 + ((index * 5) % 11)
    const placement = { start, end: Math.min(13, start + 1 + (index % 3)) }
    return {
      id: idOf(index, 'c'),
      text: `Milestone ${index + 1}: better search results`,
      type: types[index % 6],
      objective: idOf(index % 4, 't'),
      placement,
    }
  })
  for (let from = 0; from < all.length; from += 50) await add('milestones', all.slice(from, from + 50))
  await lead.command({ type: 'MoveOn', from: runIdOf(lead) })
  await lead.until((device) => runIdOf(device).includes('.notes.'))
  const needs = Array.from({ length: dependencies }, (_, index) => ({
    id: idOf(index, 'd'),
    from: idOf(index * 3 + 1, 'c'),
    on: { milestone: idOf(index * 3, 'c') },
  }))
  await add('dependencies', needs)
  await lead.command({ type: 'EnterActivity', activity: 'board' })
  await lead.until((device) => runIdOf(device).includes('.board.'))
}

function runIdOf(device: Pick<Team['lead'], 'state'>): string {
  const session = device.state().sessions[4]
  return session?.activities[session.position]?.at(-1)?.id ?? ''
}

const firstCard = (page: Page) => page.locator('[data-walk]').first()

/** Up and down, to and fro over the lanes, and back to where it was. */
async function dragging(page: Page): Promise<void> {
  const box = await firstCard(page).boundingBox()
  if (!box) throw new Error('no card on the board')
  const [x, y] = [box.x + 20, box.y + 20]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 0; step < 120; step += 1) await page.mouse.move(x + 300 * Math.sin(step / 9), y + 120 * Math.abs(Math.sin(step / 14)))
  await page.keyboard.press('Escape')
  await page.mouse.up()
}

async function byKeys(page: Page): Promise<void> {
  await firstCard(page).focus()
  await page.keyboard.press('Space')
  for (let step = 0; step < 15; step += 1)
    for (const key of ['ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft', step % 2 ? 'ArrowUp' : 'ArrowDown'])
      await page.keyboard.press(key)
  await page.keyboard.press('Escape')
}

/** A week further by keys and dropped, six times; each is stored and drawn before the next. */
async function dropping(page: Page, { lead }: Team): Promise<void> {
  const id = await firstCard(page).getAttribute('data-walk')
  for (let step = 0; step < 6; step += 1) {
    const version = lead.version()
    await page.locator(`[data-walk="${id}"]`).focus()
    for (const key of ['Space', step % 2 ? 'ArrowLeft' : 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    await lead.until((device) => device.version() > version)
  }
}

function partOf(browser: Browser, rows: readonly (readonly [what: string, steps: number, traced: Traced])[]): Part {
  const longest = Math.max(...rows.map(([, , { longestMs }]) => longestMs))
  return {
    title,
    columns,
    rows: rows.map(([what, steps, { frames, longestMs, p95Ms, layouts }]) => [
      what,
      String(steps),
      String(frames),
      figure(longestMs),
      figure(p95Ms),
      String(layouts),
    ]),
    goals: [
      {
        what: `Work for one frame on a board of ${milestones} milestones: drag, keys, drop`,
        measured: `${figure(longest)} ms`,
        aim: `< ${mostMs} ms`,
        reached: longest < mostMs,
      },
    ],
    remark: `CPU time of the longest task of the page's main thread, from a trace of Chromium ${browser.version()}, stage of 994 x 678.`,
  }
}
