import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import type { Part } from './report.ts'
import { figure } from './report.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const mostKb = 150
const title = 'JavaScript of the tab'
const columns = ['until', 'kB gzip', 'files']

/** The modules that have to be there before a participant sees the prompt and the field to write into, and before the device is in the room. */
const firstPaint = ['tab/index.html', 'tab/pages/quarterPage.tsx', 'words/en/first', 'tab/activities/write/panel.tsx']
const inTheRoom = [...firstPaint, 'tab/quarter/enter.ts', 'socket.io-client/build/esm/index.js']

interface Chunk {
  readonly fileName: string
  readonly code: string
  readonly imports: readonly string[]
  readonly moduleIds: readonly string[]
}

/** The JavaScript that a participant's device loads, from a build of the tab as it is now; nothing is written. */
export async function measureTab(): Promise<Part> {
  try {
    return partOf(await chunksOfTab())
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : 'unknown'
    const goal = { what: "JavaScript to the participant's first paint", measured: 'not built', aim: `<= ${mostKb} kB gzip`, reached: false }
    return { title, columns, rows: [['not built', '-', why]], goals: [goal] }
  }
}

async function chunksOfTab(): Promise<readonly Chunk[]> {
  const built = await build({
    root: join(root, 'tab'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    build: { write: false },
  })
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : []
  return outputs.flatMap(({ output }) => output).flatMap((file) => (file.type === 'chunk' ? [file] : []))
}

function partOf(chunks: readonly Chunk[]): Part {
  const paint = sizeOf(reachable(chunks, firstPaint))
  const room = sizeOf(reachable(chunks, inTheRoom))
  const all = sizeOf(new Set(chunks))
  return {
    title,
    columns,
    rows: [
      ["the participant's first paint: page, words, prompt and field", ...paint.cells],
      ['the device is in the room: also feed, passes, outbox, socket client', ...room.cells],
      ['everything that there is: all roles, languages and themes', ...all.cells],
    ],
    goals: [
      {
        what: "JavaScript to the participant's first paint",
        measured: `${figure(paint.kb)} kB`,
        aim: `<= ${mostKb} kB gzip`,
        reached: paint.kb <= mostKb,
      },
    ],
    remark: 'The chunks with these modules and what they import statically, from a fresh build; kB = 1,000 B.',
  }
}

/** The chunks with these modules and everything that they import statically. Throws if a module is in none. */
function reachable(chunks: readonly Chunk[], modules: readonly string[]): ReadonlySet<Chunk> {
  const found = new Set<Chunk>()
  const add = (chunk: Chunk) => {
    if (found.has(chunk)) return
    found.add(chunk)
    for (const one of chunks) if (chunk.imports.includes(one.fileName)) add(one)
  }
  for (const module of modules) {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)))
    if (!chunk) throw new Error(`the build has no ${module}`)
    add(chunk)
  }
  return found
}

function sizeOf(chunks: ReadonlySet<Chunk>): { readonly kb: number; readonly cells: readonly string[] } {
  const kb = [...chunks].reduce((sum, { code }) => sum + gzipSync(code).length, 0) / 1000
  return { kb, cells: [figure(kb), String(chunks.size)] }
}
