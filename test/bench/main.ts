import { parseArgs } from 'node:util'
import { measureAppends } from './appends.ts'
import { measureArchive } from './archive.ts'
import { measureAssistant } from './assistant.ts'
import { measureBoard } from './board.ts'
import { measureBot } from './bot.ts'
import { measureBytes } from './bytes.ts'
import { measureChecks } from './checks.ts'
import { measureJoin } from './join.ts'
import type { Part } from './report.ts'
import { markdownOf, shout, writeIntoDocs } from './report.ts'
import { measureRestart } from './restart.ts'
import { measureSeen } from './seen.ts'
import { measureTab } from './tab.ts'
import { measureTokens } from './tokens.ts'

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true }, setting: { type: 'string', multiple: true } } })

const parts: Readonly<Record<string, () => Promise<Part>>> = {
  seen: () => measureSeen(values.setting),
  bytes: measureBytes,
  join: measureJoin,
  restart: measureRestart,
  tab: measureTab,
  appends: measureAppends,
  checks: measureChecks,
  board: measureBoard,
  archive: measureArchive,
  assistant: measureAssistant,
  tokens: measureTokens,
  bot: measureBot,
}

const names = Object.keys(parts).join(', ')
const chosen = values.only ?? Object.keys(parts)
const unknown = chosen.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}: npm run bench -- --only one of ${names}`)
  process.exit(1)
}

const begin = performance.now()
const measured: Part[] = []
for (const [name, measure] of Object.entries(parts)) {
  if (!chosen.includes(name)) continue
  console.error(`measuring: ${name}`)
  measured.push(await measure())
}
const markdown = markdownOf(measured, (performance.now() - begin) / 1000)
console.log(markdown)
console.log(`\n${shout(measured)}`)
// A part of the run would push the rest out of the page.
if (values.only === undefined && values.setting === undefined) await writeIntoDocs(markdown)
process.exit(0)
