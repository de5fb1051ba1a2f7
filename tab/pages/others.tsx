import { lazy } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { AllWords } from '../i18n/say.tsx'

const AdminPage = lazy(() => import('./admin.tsx').then(({ AdminPage }) => ({ default: AdminPage })))
const AnonymityPage = lazy(() => import('./anonymity.tsx').then(({ AnonymityPage }) => ({ default: AnonymityPage })))
const OncePage = lazy(() => import('./once.tsx').then(({ OncePage }) => ({ default: OncePage })))

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
