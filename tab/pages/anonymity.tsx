import { useSay } from '../i18n/say.tsx'
import { Page } from '../ui/page.tsx'
import { SeeTable } from '../ui/seeTable.tsx'
import { useShared } from '../ui/styles.ts'

const parts = ['two', 'sealed', 'k', 'limits', 'device'] as const

/** What is stored and who sees what, true of this build. */
export function AnonymityPage() {
  const say = useSay()
  const shared = useShared()
  return (
    <Page title={say('anonymity.title')}>
      <h1 className={shared.title}>{say('anonymity.title')}</h1>
      <p className={shared.text}>{say('anonymity.lead')}</p>
      <section className={shared.card}>
        <h2 className={shared.heading}>{say('see.title')}</h2>
        <SeeTable about={null} k={3} name={say('anonymity.someone')} />
      </section>
      {parts.map((part) => (
        <section key={part}>
          <h2 className={shared.heading}>{say(`anonymity.${part}Title`)}</h2>
          <p className={shared.text}>{say(`anonymity.${part}Text`)}</p>
        </section>
      ))}
    </Page>
  )
}
