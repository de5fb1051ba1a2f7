import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildTab, isTabStale } from '../../server/buildTab.ts'
import { chromiumPath } from './chromium.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const say = (line: string) => process.stdout.write(`${line}\n`)

function run(command: string, args: readonly string[]): boolean {
  say(`$ ${[command, ...args].join(' ')}`)
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0
}

/** Debian's package where there is apt, else Playwright's own build. */
function installChromium(): void {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (args: readonly string[]) => {
    const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args]
    return run(command, rest)
  }
  if (
    spawnSync('apt-get', ['--version']).status === 0 &&
    apt(['update', '-qq']) &&
    apt(['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  )
    return
  run('npx', ['playwright-core', 'install', 'chromium'])
}

if (!chromiumPath()) installChromium()
if (!chromiumPath()) {
  process.stderr.write(
    'The browser tests need a Chromium, and it could not be installed. Install it (Debian: apt-get install chromium) or set CHROMIUM.\n',
  )
  process.exit(1)
}
if (await isTabStale(root)) await buildTab(root)
