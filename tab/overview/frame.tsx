import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useSay } from '../i18n/say.tsx'
import { usePageStyles } from '../pages/pageStyles.ts'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { Page } from '../ui/page.tsx'
import { useShared } from '../ui/styles.ts'

/** A page about the quarter: what it is for, with the way back to the overview. */
export function QuarterFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  const { id } = useQuarter()
  const team = usePicture(({ team }) => team?.name ?? '')
  const label = usePicture(({ state }) => state.quarter?.label ?? '')
  const back = (
    <Link href={`/q/${id}`} className={styles.link}>
      <bdi>{say('lobby.title', { team, quarter: label })}</bdi>
    </Link>
  )
  return (
    <Page title={title} trail={back}>
      <div>
        <h1 className={shared.title}>{title}</h1>
        <p className={shared.text}>{lead}</p>
      </div>
      {children}
    </Page>
  )
}
