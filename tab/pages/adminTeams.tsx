import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { useState } from 'react'
import { Link } from 'wouter'
import type { AssistantUsage } from '../../okra/api.ts'
import { useSay, useSpeech } from '../i18n/say.tsx'
import { useShared } from '../ui/styles.ts'
import { listed, numberColumns } from './adminNumbers.ts'
import { useAdminStyles } from './adminStyles.ts'
import { AdminTeam } from './adminTeam.tsx'
import { usePageStyles } from './pageStyles.ts'

/** From so many teams on one of them has to be looked for. */
const manyTeams = 9

interface AdminTeamsProps {
  readonly usage: AssistantUsage
  readonly allow: (team: string, allowed: boolean) => void
}

/** Every team of the server: whether it may use the model, and what it has used. */
export function AdminTeams({ usage: { teams, model, all }, allow }: AdminTeamsProps) {
  const { say, language } = useSpeech()
  const shared = useShared()
  const styles = useAdminStyles()
  const [part, setPart] = useState('')
  if (teams.length === 0) return <NoTeams />
  const shown = listed(teams, part, language)
  return (
    <>
      <p className={shared.text}>
        {say(all ? 'admin.all' : 'admin.some')} {model === null && say('admin.noModelYet')}
      </p>
      {teams.length >= manyTeams && (
        <Field label={say('admin.find')} className={styles.find}>
          <Input type="search" value={part} onChange={(_, { value }) => setPart(value)} />
        </Field>
      )}
      {shown.length === 0 ? (
        <p className={shared.text}>{say('admin.notFound')}</p>
      ) : (
        <table className={styles.table}>
          <caption className={shared.spoken}>{say('admin.teams')}</caption>
          <Columns />
          {shown.map((team) => (
            <AdminTeam key={team.team} team={team} allow={(allowed) => allow(team.team, allowed)} />
          ))}
        </table>
      )}
      <p className={shared.quiet}>{say('admin.waits')}</p>
    </>
  )
}

function Columns() {
  const say = useSay()
  const styles = useAdminStyles()
  return (
    <thead className={styles.columns}>
      <tr>
        {(['team', 'allowed'] as const).map((column) => (
          <th key={column} scope="col" className={styles.column}>
            {say(`admin.${column}`)}
          </th>
        ))}
        {numberColumns.map((column) => (
          <th key={column} scope="col" className={styles.numberColumn}>
            {say(`admin.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function NoTeams() {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  return (
    <p className={shared.text}>
      {say('admin.noTeams')}{' '}
      <Link href="/" className={styles.link}>
        {say('admin.create')}
      </Link>
    </p>
  )
}
