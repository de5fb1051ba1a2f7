import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { browserHost } from './hosts/browser.ts'
import { chooseLanguage } from './i18n/language.ts'
import { loadWords } from './i18n/load.ts'
import { preloadPage } from './pages/index.ts'
import { keepFocus } from './ui/focus.ts'
import { keepReachable } from './ui/reachable.ts'
import './ui/base.css'

const host = browserHost()
const language = chooseLanguage(host.remembered('okra.language'), host.context().language, navigator.languages)
const root = document.getElementById('tab')
// The page's part comes at the same time as the words.
preloadPage(location.pathname)
if (root) {
  keepReachable(root)
  keepFocus(root)
  void loadWords(language).then((first) => createRoot(root).render(<App host={host} first={first} />))
}
