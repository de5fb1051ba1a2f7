import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

/** `shell`: Chromium without the windows around its pages, which opens a page in less than half the time. `whole`: as people have it. */
export type Build = 'shell' | 'whole'

/** Debian's packages of the builds. */
export const packages: Readonly<Record<Build, string>> = { shell: 'chromium-headless-shell', whole: 'chromium' }

const places: Readonly<Record<Build, readonly string[]>> = {
  shell: ['/usr/bin/chromium-headless-shell'],
  whole: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    chromium.executablePath(),
  ],
}

/** Where a build of Chromium stands: `CHROMIUM` stands for both, then the system's, then Playwright's own; null if there is none. */
export function chromiumPath(build: Build): string | null {
  return [process.env.CHROMIUM ?? '', ...places[build]].find((path) => path !== '' && existsSync(path)) ?? null
}

/** A headless Chromium that talks to nobody but the pages it is sent to; where there is no shell the whole one does. */
export async function launchChromium(build: Build = 'shell'): Promise<Browser> {
  const executablePath = chromiumPath(build) ?? chromiumPath('whole')
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
