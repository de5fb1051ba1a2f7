import { Suspense, useCallback, useEffect, useState } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import type { Language } from '../okra/ports/assistant.ts'
import { HostProvider } from './hosts/context.tsx'
import type { HostBridge } from './hosts/host.ts'
import { loadWords } from './i18n/load.ts'
import type { Words } from './i18n/say.tsx'
import { SpeechProvider } from './i18n/say.tsx'
import { AnonymityPage, JoinPage, QuarterPage, StartPage } from './pages/index.ts'
import { Boundary } from './ui/boundary.tsx'
import { LiveProvider } from './ui/live.tsx'
import { FrameSkeleton } from './ui/skeleton.tsx'
import { Themed } from './ui/theme.tsx'

/** A language with its words: they change together, so nothing is said half in one and half in the other. */
export interface Spoken {
  readonly language: Language
  readonly words: Words
}

/** The whole tab. */
export function App({ host, first }: { host: HostBridge; first: Spoken }) {
  const [{ language, words }, setSpoken] = useState(first)
  const speak = useCallback(
    (next: Language) => {
      host.remember('okra.language', next)
      void loadWords(next).then((loaded) => setSpoken({ language: next, words: loaded }))
    },
    [host],
  )
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <HostProvider host={host}>
      <SpeechProvider language={language} words={words} speak={speak}>
        <Themed>
          <LiveProvider>
            <Boundary>
              <Suspense fallback={<FrameSkeleton />}>
                <Pages />
              </Suspense>
            </Boundary>
          </LiveProvider>
        </Themed>
      </SpeechProvider>
    </HostProvider>
  )
}

function Pages() {
  return (
    <Switch>
      <Route path="/" component={StartPage} />
      <Route path="/join/:code">{({ code }) => <JoinPage key={code} code={code} />}</Route>
      <Route path="/q/:quarter/:view?/:session?">
        {({ quarter, view, session }) => <QuarterPage key={quarter} id={quarter} view={view ?? null} session={session ?? null} />}
      </Route>
      <Route path="/anonymity" component={AnonymityPage} />
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  )
}
