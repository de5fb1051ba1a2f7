import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { openHost } from './hosts/open.ts'
import { chooseLanguage } from './i18n/language.ts'
import { loadWords } from './i18n/load.ts'
import { preloadPage } from './pages/index.ts'
import { keepFocus } from './ui/focus.ts'
import { keepReachable } from './ui/reachable.ts'
import './ui/base.css'

const root = document.getElementById('tab')
// The page's part comes at the same time as the words.
preloadPage(location.pathname)
if (root) {
  keepReachable(root)
  keepFocus(root)
  void openTab(root)
}

async function openTab(root: HTMLElement): Promise<void> {
  const host = await openHost()
  const language = chooseLanguage(host.remembered('okra.language'), host.context().language, navigator.languages)
  try {
    const first = await loadWords(language)
    createRoot(root).render(<App host={host} first={first} />)
  } catch (cause) {
    host.failed('other')
    throw cause
  }
}
