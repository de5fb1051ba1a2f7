import { Redirect, Route, Switch } from 'wouter'
import { AllWords } from '../i18n/say.tsx'
import { AdminPage } from './admin.tsx'
import { AnonymityPage } from './anonymity.tsx'
import { OncePage } from './once.tsx'

/** Pages that are seldom asked for; what is no page leads to the first one. */
export function OtherPages() {
  return (
    <AllWords>
      <Switch>
        <Route path={/^\/once\/(?<code>[0-9a-f]{64})$/}>{({ code = '' }) => <OncePage key={code} code={code} />}</Route>
        <Route path="/anonymity">
          <AnonymityPage />
        </Route>
        <Route path="/admin">
          <AdminPage />
        </Route>
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
    </AllWords>
  )
}
