import { Tab, TabList } from '@fluentui/react-tabs'
import { Console } from '../activities/index.ts'
import { useSay } from '../i18n/say.tsx'
import type { LeadTab } from './leadTab.ts'

/** The two halves of the panel for who leads. */
export function LeadTabs({ tab, choose }: { tab: LeadTab; choose: (tab: LeadTab) => void }) {
  const say = useSay()
  return (
    <TabList selectedValue={tab} onTabSelect={(_, { value }) => choose(value as LeadTab)} aria-label={say('tabs.label')}>
      <Tab value="lead">{say('tabs.lead')}</Tab>
      <Tab value="take">{say('tabs.take')}</Tab>
    </TabList>
  )
}

/** The console, whatever it is made of. */
export function LazyConsole() {
  return <Console />
}
