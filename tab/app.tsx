import { Suspense, useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Route, Switch, useLocation } from 'wouter'
import type { Language } from '../okra/ports/assistant.ts'
import { HostProvider, useHost } from './hosts/context.tsx'
import type { HostBridge } from './hosts/host.ts'
import type { Loaded } from './i18n/load.ts'
import { loadWords } from './i18n/load.ts'
import { AllWords, SpeechProvider } from './i18n/say.tsx'
import { InTeams, JoinPage, OtherPages, QuarterPage, StartPage } from './pages/index.ts'
import { Boundary } from './ui/boundary.tsx'
import { LiveProvider } from './ui/live.tsx'
import { FrameSkeleton } from './ui/skeleton.tsx'
import { Themed } from './ui/theme.tsx'

/** The whole tab. */
export function App({ host, first }: { host: HostBridge; first: Loaded }) {
  const [loaded, setLoaded] = useState(first)
  const { language, more } = loaded
  const speak = useCallback(
    (next: Language) => {
      host.remember('okra.language', next)
      void loadWords(next)
        .then((first) => first.more ?? first)
        .then(setLoaded)
    },
    [host],
  )
  useEffect(() => {
    let current = true
    void more?.then((all) => current && setLoaded(all))
    return () => {
      current = false
    }
  }, [more])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <HostProvider host={host}>
      <SpeechProvider loaded={loaded} speak={speak}>
        <Themed>
          <LiveProvider>
            <Boundary>
              <Suspense fallback={<FrameSkeleton />}>
                <Shown />
              </Suspense>
            </Boundary>
          </LiveProvider>
        </Themed>
      </SpeechProvider>
    </HostProvider>
  )
}

/** The pages while somebody can see them. What a host has set aside holds no line open and counts nobody as present. */
function Shown() {
  const host = useHost()
  const [, navigate] = useLocation()
  const [shown, setShown] = useState(true)
  useEffect(
    () =>
      host.onLifecycle({
        suspend: () => flushSync(() => setShown(false)),
        resume: (path) => {
          navigate(path, { replace: true })
          setShown(true)
        },
      }),
    [host, navigate],
  )
  if (!shown) return null
  return (
    <>
      <Pages />
      <Ready />
    </>
  )
}

/** Tells the host that the first screen is there: beside the pages, its effect waits for them. */
function Ready() {
  const host = useHost()
  useEffect(() => host.ready(), [host])
  return null
}

function Pages() {
  return (
    <Switch>
      <Route path="/">
        <AllWords>
          <StartPage />
        </AllWords>
      </Route>
      <Route path="/teams/*?">
        <InTeams>
          <Pages />
        </InTeams>
      </Route>
      <Route path="/join/:code">
        {({ code }) => (
          <AllWords>
            <JoinPage key={code} code={code} />
          </AllWords>
        )}
      </Route>
      <Route
        path={/^\/q\/(?<quarter>[0-9a-f]{32})(?:\/(?<view>panel|stage|overview|summary|checkin|close|next))?(?:\/(?<session>[0-4]))?\/?$/}
      >
        {({ quarter = '', view = null, session = null }) => <QuarterPage key={quarter} id={quarter} view={view} session={session} />}
      </Route>
      <Route>
        <OtherPages />
      </Route>
    </Switch>
  )
}
