import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const sources = ['okra', 'tab', 'vite.config.ts', 'package-lock.json']

async function filesUnder(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null)
  if (!entries) return existsSync(path) ? [path] : []
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** A hash of everything that the tab is built from. */
async function fingerprint(root: string): Promise<string> {
  const hash = createHash('sha256')
  const files = (await Promise.all(sources.map((source) => filesUnder(join(root, source))))).flat().sort()
  for (const file of files) hash.update(file.slice(root.length)).update(await readFile(file))
  return hash.digest('hex')
}

const stampOf = (root: string) => join(root, 'dist', 'tab.stamp')

/** Whether the tab was never built, or built from other sources. Where the sources are not at hand a built tab is good. */
export async function isTabStale(root: string): Promise<boolean> {
  if (!existsSync(join(root, 'dist', 'tab', 'index.html'))) return true
  if (!existsSync(join(root, 'vite.config.ts'))) return false
  const stamp = await readFile(stampOf(root), 'utf8').catch(() => '')
  return stamp !== (await fingerprint(root))
}

/** Builds the tab into `dist/tab`. Rejects when the build tools are not installed, or the build fails. */
export async function buildTab(root: string): Promise<void> {
  process.stdout.write('Building the pages (once, and after each change) …\n')
  const { build } = await import('vite')
  await build({ root: join(root, 'tab'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  await mkdir(join(root, 'dist'), { recursive: true })
  await writeFile(stampOf(root), await fingerprint(root))
}
