import { Button } from '@fluentui/react-button'
import { Switch } from '@fluentui/react-switch'
import { lazy, Suspense, useState } from 'react'
import { publishedShares, trackRecord } from '../../okra/team/record.ts'
import type { Recorded } from '../../okra/team/state.ts'
import { useHost } from '../hosts/context.tsx'
import { useSpeech } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { useShared } from '../ui/styles.ts'
import { percent } from './amounts.ts'
import { RecordTable } from './recordTable.tsx'

const Chart = lazy(() => import('./recordChart.tsx').then(({ RecordChart }) => ({ default: RecordChart })))
const hiddenKey = 'okra.record.reference'
const none: readonly Recorded[] = []

/** The team's own line over its closed quarters, as a chart or a table. */
export function TrackRecord() {
  const { say } = useSpeech()
  const shared = useShared()
  const team = usePicture((picture) => picture.team)
  const record = team ? trackRecord(team) : none
  return (
    <section className={shared.card}>
      <div>
        <h2 className={shared.heading}>{say('record.title')}</h2>
        {record.length > 0 && <p className={shared.quiet}>{say('record.lead')}</p>}
      </div>
      {record.length === 0 ? <p className={shared.text}>{say('record.first')}</p> : <Line record={record} />}
    </section>
  )
}

function Line({ record }: { record: readonly Recorded[] }) {
  const { say, language } = useSpeech()
  const shared = useShared()
  const host = useHost()
  const [table, setTable] = useState(false)
  const [reference, setReference] = useState(() => host.remembered(hiddenKey) !== 'hidden')
  const show = (shown: boolean) => {
    setReference(shown)
    host.remember(hiddenKey, shown ? 'shown' : 'hidden')
  }
  const [first, second, third] = publishedShares.map((share) => percent(share, language))
  return (
    <>
      {table ? (
        <RecordTable record={record} />
      ) : (
        <Suspense fallback={null}>
          <Chart record={record} reference={reference} />
        </Suspense>
      )}
      {!table && reference && (
        <p className={shared.quiet}>{say('record.referenceText', { first: first ?? '', second: second ?? '', third: third ?? '' })}</p>
      )}
      <div className={shared.row}>
        <Button size="small" onClick={() => setTable(!table)}>
          {say(table ? 'record.chart' : 'record.table')}
        </Button>
        {!table && <Switch checked={reference} onChange={(_, { checked }) => show(checked)} label={say('record.reference')} />}
      </div>
    </>
  )
}
