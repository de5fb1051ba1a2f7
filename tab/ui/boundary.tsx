import type { ReactNode } from 'react'
import { Component } from 'react'
import { useSay } from '../i18n/say.tsx'
import { Notice } from './notice.tsx'

/** Shows a page that says so when a part of the tab breaks or can't be loaded; what was written is still on the device. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const say = useSay()
  return <Notice title={say('broken.title')} text={say('problem.broken')} action={say('problem.retry')} act={() => location.reload()} />
}
