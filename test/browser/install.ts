import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildTab, isTabStale } from '../../server/buildTab.ts'
import { chromiumPath, packages } from './chromium.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const say = (line: string) => process.stdout.write(`${line}\n`)

function run(command: string, args: readonly string[]): boolean {
  say(`$ ${[command, ...args].join(' ')}`)
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0
}

/** Debian's packages where there is apt, else Playwright's own build. */
function installChromium(missing: readonly string[]): void {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (args: readonly string[]) => {
    const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args]
    return run(command, rest)
  }
  // One after the other: not every distribution has the shell, which can be done without.
  if (spawnSync('apt-get', ['--version']).status === 0 && apt(['update', '-qq']))
    for (const name of missing) apt(['install', '-y', '-qq', '--no-install-recommends', name])
  if (!chromiumPath('whole')) run('npx', ['playwright-core', 'install', 'chromium'])
}

const missing = (['shell', 'whole'] as const).filter((build) => !chromiumPath(build))
if (missing.length > 0) installChromium(missing.map((build) => packages[build]))
if (!chromiumPath('whole')) {
  process.stderr.write(
    'The browser tests need a Chromium, and it could not be installed. Install it (Debian: apt-get install chromium) or set CHROMIUM.\n',
  )
  process.exit(1)
}
if (await isTabStale(root)) await buildTab(root)
