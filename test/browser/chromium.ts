import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome']

/** Where a Chromium stands: `CHROMIUM`, the system's, or Playwright's own; null if there is none. */
export function chromiumPath(): string | null {
  const own = chromium.executablePath()
  return [process.env.CHROMIUM ?? '', ...places, own].find((path) => path !== '' && existsSync(path)) ?? null
}

/** A headless Chromium that talks to nobody but the pages it is sent to. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error('No Chromium on this machine. "npm test" installs one; or set CHROMIUM to its path.')
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  return chromium.launch({ executablePath, args })
}
