import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Manifest } from 'vite'
import { build } from 'vite'
import { inFolder } from './child.ts'
import type { Part } from './report.ts'
import { figure } from './report.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const mostKb = 150

/** What has to be there before a participant sees the prompt and the field to write into, and what before the page knows the room. */
const firstPaint = ['index.html', 'pages/quarterPage.tsx', 'words/en/first', 'activities/write/panel.tsx']
const connected = [...firstPaint, 'quarter/enter.ts', 'quarter/feed.ts', 'socket.io-client']

/** The JavaScript that a participant's device loads, from a build of the tab as it is now (in a folder of its own). */
export async function measureTab(): Promise<Part> {
  const title = 'JavaScript of the tab'
  const columns = ['until', 'kB gzip', 'files']
  try {
    return await inFolder(async (folder) => ({ title, columns, ...(await sizes(folder)) }))
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : 'unknown'
    return {
      title,
      columns,
      rows: [['not built', '-', why]],
      goals: [{ what: 'JavaScript to first paint', measured: 'not built', aim: `<= ${mostKb} kB`, reached: false }],
    }
  }
}

async function sizes(folder: string): Promise<Pick<Part, 'rows' | 'goals' | 'remark'>> {
  const options = { manifest: true, outDir: folder, emptyOutDir: true }
  await build({ root: join(root, 'tab'), configFile: join(root, 'vite.config.ts'), logLevel: 'silent', build: options })
  const manifest = JSON.parse(await readFile(join(folder, '.vite', 'manifest.json'), 'utf8')) as Manifest
  const paint = await sizeOf(folder, reachable(manifest, firstPaint))
  const room = await sizeOf(folder, reachable(manifest, connected))
  const all = await sizeOf(folder, reachable(manifest, Object.keys(manifest)))
  return {
    rows: [
      ["the participant's first paint: page, words, prompt and field", ...paint.cells],
      ['the room is there: feed, passes, outbox, socket client', ...room.cells],
      ['everything that there is, all languages and themes', ...all.cells],
    ],
    goals: [
      {
        what: "JavaScript to the participant's first paint",
        measured: `${figure(paint.kb)} kB`,
        aim: `<= ${mostKb} kB gzip`,
        reached: paint.kb <= mostKb,
      },
    ],
    remark: 'Static imports of the page with its writing panel, from a fresh build; kB = 1,000 B.',
  }
}

/** The files that the chunks with these sources import statically. Throws if one of the sources is nowhere. */
function reachable(manifest: Manifest, sources: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>()
  const add = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const next of chunk.imports ?? []) add(next)
  }
  for (const source of sources) {
    const key = Object.keys(manifest).find(
      (one) => one === source || one.endsWith(`/${source}`) || one.includes(`${source}/`) || one.endsWith(source),
    )
    if (key === undefined) throw new Error(`the build has no ${source}`)
    add(key)
  }
  return files
}

async function sizeOf(folder: string, files: ReadonlySet<string>): Promise<{ readonly kb: number; readonly cells: readonly string[] }> {
  const scripts = [...files].filter((file) => file.endsWith('.js'))
  const sizes = await Promise.all(scripts.map(async (file) => gzipSync(await readFile(join(folder, file))).length))
  const kb = sizes.reduce((sum, size) => sum + size, 0) / 1000
  return { kb, cells: [figure(kb), String(scripts.length)] }
}
