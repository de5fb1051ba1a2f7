import { Button } from '@fluentui/react-button'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { Switch } from '@fluentui/react-switch'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import type { QuestionUsage } from '../../okra/api.ts'
import { useSay, useSpeech } from '../i18n/say.tsx'
import { useShared } from '../ui/styles.ts'
import type { ListedTeam } from './adminNumbers.ts'
import { longestMs, numberColumns, wait } from './adminNumbers.ts'
import { useAdminStyles } from './adminStyles.ts'

/** The rows of a team: its own, and those of its questions once they are opened. */
export function AdminTeam({ team, allow }: { team: ListedTeam; allow: (allowed: boolean) => void }) {
  const say = useSay()
  const shared = useShared()
  const styles = useAdminStyles()
  const [open, setOpen] = useState(false)
  return (
    <tbody className={styles.team}>
      <tr className={styles.row}>
        <th scope="row" className={styles.name}>
          <Button
            appearance="subtle"
            icon={open ? <ChevronDownRegular /> : <ChevronRightRegular className={styles.mirrored} />}
            aria-expanded={open}
            className={styles.opener}
            onClick={() => setOpen(!open)}
          >
            <bdi>{team.name}</bdi>
          </Button>
        </th>
        <td className={styles.allowed}>
          <Switch
            checked={team.allowed}
            aria-label={say('admin.allow', { team: team.name })}
            onChange={(_, { checked }) => allow(checked)}
          />
        </td>
        <Numbers of={team} />
      </tr>
      {open &&
        team.questions.map((question) => (
          <tr key={`${question.question} ${question.engine}`} className={mergeClasses(styles.row, styles.question)}>
            <th scope="row" className={styles.questionName}>
              {say(`admin.question.${question.question}`)}
              <span className={shared.quiet}> {say(question.engine === 'model' ? 'admin.byModel' : 'admin.byRules')}</span>
            </th>
            <td className={styles.left} />
            <Numbers of={question} />
          </tr>
        ))}
      {open && team.questions.length === 0 && (
        <tr className={mergeClasses(styles.row, styles.question)}>
          <td colSpan={7} className={mergeClasses(styles.questionName, shared.quiet)}>
            {say('admin.noQuestions')}
          </td>
        </tr>
      )}
    </tbody>
  )
}

type Counted = Pick<QuestionUsage, 'asked' | 'tokens' | 'p50' | 'p95' | 'failed'>

function Numbers({ of: { asked, tokens, p50, p95, failed } }: { of: Counted }) {
  const { say, language } = useSpeech()
  const styles = useAdminStyles()
  const number = new Intl.NumberFormat(language)
  const waited = (ms: number | null) => {
    if (ms === null) return say('admin.nothing')
    return ms > longestMs ? say('admin.longer', { wait: wait(longestMs, language) }) : wait(ms, language)
  }
  const cells = {
    asked: number.format(asked),
    tokens: number.format(tokens),
    p50: waited(p50),
    p95: waited(p95),
    failed: number.format(failed),
  }
  return numberColumns.map((column) => (
    <td key={column} className={mergeClasses(styles.number, asked === 0 && tokens === 0 && styles.unused)}>
      <span aria-hidden className={styles.label}>
        {say(`admin.${column}`)}
      </span>
      {cells[column]}
    </td>
  ))
}
