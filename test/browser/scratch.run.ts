import { launchChromium } from './chromium.ts'
import { pictureOverview } from './screensOverview.ts'

const browser = await launchChromium()
try {
  await pictureOverview(browser)
} finally {
  await browser.close()
}
process.exit(0)
