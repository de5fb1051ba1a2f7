import { launchChromium } from './browser/chromium.ts'
import { startProduct } from './browser/product.ts'
import { openTeam, screenOf, moveOn, runOf } from './browser/team.ts'
const out = process.argv[2] ?? '/tmp/s4shots'
import { mkdirSync } from 'node:fs'
mkdirSync(out, { recursive: true })
const id = (n: number, k: string) => `${k}${n.toString(16).padStart(31, '0')}`
const browser = await launchChromium()
const product = await startProduct()
const team = await openTeam(product.url, ['Ana', 'Bruno', 'Chiara', 'Deniz'])
const { lead } = team
await lead.command({ type: 'StartSession', session: 4, openly: true })
const add = (kind: string, items: object[]) => lead.command({ type: 'AddItems', kind, items } as never)
await add('objectives', [{ id: id(1, 'b'), text: 'Make it easier to discover relevant matches nearby' }, { id: id(2, 'b'), text: 'Make recommendations worth joining' }, { id: id(3, 'b'), text: 'Strengthen trust with visible player feedback' }])
const m = (n: number, text: string, type: string, o: number, s?: number, e?: number) => ({ id: id(n, 'c'), text, type, objective: id(o, 'b'), ...(s ? { placement: { start: s, end: e } } : {}) })
await add('milestones', [
  m(1, 'New ranking algorithm', 'spike', 1, 1, 2), m(2, 'A/B test of search filters', 'experiment', 1, 4, 6), m(3, 'Cache for match history', 'enabler', 1, 2, 4), m(4, 'Nearby search under 300 ms', 'milestone', 1, 6, 9),
  m(5, 'Smart match recommendations', 'milestone', 2, 6, 9), m(6, 'Match of the day', 'experiment', 2, 2, 3), m(7, 'Friends who joined', 'milestone', 2, 9, 11),
  m(8, 'E-mail match feedback form', 'epic', 3, 3, 5), m(9, 'Public scores after three ratings', 'milestone', 3, 8, 11), m(10, 'What is a fair rating?', 'inception', 3), m(11, 'Emoji quick feedback', 'milestone', 3),
])
const stage = await screenOf(browser, team, lead, { width: 994, height: 678 })
const panel = await screenOf(browser, team, team.members[1]!, { width: 320, height: 720 })
const phone = await screenOf(browser, team, team.members[2]!, { width: 390, height: 780 })
for (const p of [stage, panel, phone]) p.page.on('pageerror', (e) => console.log('ERR', p.name, e.message))
await stage.page.goto(`${team.quarter}/stage`)
await panel.page.goto(`${team.quarter}/panel`)
await phone.page.goto(team.quarter)
await lead.command({ type: 'SetTurnOrder', people: team.members.map((x) => x.person) } as never)
await lead.command({ type: 'PassTurn', turn: 0 } as never)
const shot = async (name: string) => {
  await stage.page.waitForTimeout(800)
  await stage.page.screenshot({ path: `${out}/${name}-stage.png` })
  await panel.page.screenshot({ path: `${out}/${name}-panel.png`, fullPage: true })
  await phone.page.screenshot({ path: `${out}/${name}-phone.png`, fullPage: true })
}
await stage.page.getByRole('button', { name: /A\/B test/ }).first().waitFor()
await shot('1-place')
await moveOn(team)
const edit = (n: number, changes: object) => lead.command({ type: 'EditItem', kind: 'milestones', id: id(n, 'c'), changes } as never)
for (const [n, effort, skills] of [[2, 'S', ['frontend']], [3, 'M', ['backend']], [4, 'M', ['backend']], [5, 'M', ['frontend', 'data-science']], [7, 'S', ['frontend']], [8, 'L', ['design', 'data-science']], [9, 'M', ['backend']], [6, 'S', ['design']]] as const) await edit(n, { effort, skills, owner: team.members[n % 4]!.person })
await edit(8, { markers: ['risk', 'alignment'] })
await add('dependencies', [{ id: id(1, 'd'), from: id(2, 'c'), on: { milestone: id(3, 'c') } }, { id: id(2, 'd'), from: id(5, 'c'), on: { milestone: id(1, 'c') } }, { id: id(3, 'd'), from: id(9, 'c'), on: { milestone: id(8, 'c') } }, { id: id(4, 'd'), from: id(5, 'c'), on: { party: 'Ranking API' } }])
await lead.command({ type: 'SetCapacity', skill: 'design', capacity: 1 } as never)
await shot('2-annotate')
await moveOn(team)
await team.members[1]!.command({ type: 'TakeSeat' } as never)
await team.members[3]!.put(runOf(lead).id, { text: 'Weeks 4 to 6 are crowded', about: id(2, 'c') }, id(1, 'a'))
await shot('3-discuss')
await moveOn(team)
await stage.page.getByRole('button', { name: /A\/B test/ }).first().click()
await shot('4-sequence')
await moveOn(team)
await panel.page.getByRole('radio', { name: /Yes, with small/ }).click()
await shot('5-agree')
await panel.page.getByRole('button', { name: 'Send my answer' }).click()
for (const [n, answer, concern] of [[3, 2, 'The ranking API has no date yet.'], [0, 1, '']] as const) await team.members[n]!.put(runOf(lead).id, { answer, concern }, id(20 + n, 'a'))
await phone.page.getByRole('radio', { name: /Fully/ }).click()
await phone.page.getByRole('button', { name: 'Send my answer' }).click()
await panel.page.waitForTimeout(600)
await lead.command({ type: 'CloseAgreement', run: runOf(lead).id } as never)
await shot('6-agreed')
console.log([stage, panel, phone].map((p) => p.complaints))
team.close()
await browser.close()
await product.stop()
