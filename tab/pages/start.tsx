import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { mergeClasses } from '@griffel/react'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Membership, NewTeam } from '../../okra/api.ts'
import { proposedQuarter, quartersAround } from '../../okra/cadence.ts'
import { dayIn } from '../../okra/days.ts'
import { useSay, useSpeech } from '../i18n/say.tsx'
import { http } from '../quarter/http.ts'
import { memberships } from '../quarter/memberships.ts'
import { Page } from '../ui/page.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { codeIn } from './code.ts'
import { JustLooking } from './example.tsx'
import { notBlank, useRequired } from './missing.ts'
import { usePageStyles } from './pageStyles.ts'
import type { NamedQuarter } from './quarterField.tsx'
import { QuarterField } from './quarterField.tsx'
import { useAct } from './useAct.ts'

const nameLength = 60

/** The first page: create a team, join one, or go back to one. */
export function StartPage() {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  return (
    <Page title={say('start.title')}>
      <div>
        <h1 className={shared.title}>{say('start.title')}</h1>
        <p className={shared.text}>{say('start.subtitle')}</p>
      </div>
      <div className={styles.columns}>
        <CreateTeam />
        <div className={shared.column}>
          <JoinByLink />
          <JustLooking />
          <RecentTeams />
          <Link href="/anonymity" className={styles.link}>
            {say('start.anonymity')}
          </Link>
        </div>
      </div>
    </Page>
  )
}

function CreateTeam() {
  const { say, language } = useSpeech()
  const shared = useShared()
  const [, go] = useLocation()
  const [team, setTeam] = useState('')
  const [name, setName] = useState('')
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const today = dayIn(Date.now(), timeZone)
  const choices = quartersAround(today)
  const [chosen, choose] = useState<NamedQuarter>(proposedQuarter(today))
  const { act, problem, busy } = useAct()
  const required = useRequired()
  const create = () => {
    const body: NewTeam = { team, quarter: { label: chosen.label, startsOn: chosen.startsOn }, name, language, timeZone }
    act(async () => {
      const membership = await http<Membership>('/api/teams', { method: 'POST', body })
      memberships.remember(membership)
      memberships.visited({ team: membership.team, name: team, quarter: membership.quarter, label: chosen.label })
      go(`/q/${membership.quarter}`)
    })
  }
  return (
    <form className={mergeClasses(shared.card, shared.raised)} noValidate onSubmit={(event) => required.submit(event, create)}>
      <h2 className={shared.heading}>{say('start.create')}</h2>
      <Field label={say('start.team')} required {...required.say(team, say('start.teamMissing'))}>
        <Input
          value={team}
          maxLength={nameLength}
          pattern={notBlank}
          onChange={(_, { value }) => setTeam(value)}
          autoComplete="organization"
        />
      </Field>
      <QuarterField label={say('start.quarter')} choices={choices} chosen={chosen} choose={choose} />
      <Field label={say('start.name')} required {...required.say(name, say('start.nameMissing'))}>
        <Input
          value={name}
          maxLength={nameLength}
          pattern={notBlank}
          onChange={(_, { value }) => setName(value)}
          autoComplete="given-name"
        />
      </Field>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <Button appearance="primary" size="large" type="submit" disabled={busy}>
        {say('start.submit')}
      </Button>
    </form>
  )
}

function JoinByLink() {
  const say = useSay()
  const shared = useShared()
  const [, go] = useLocation()
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const goOn = (event: FormEvent) => {
    event.preventDefault()
    const code = codeIn(text)
    if (code) return go(`/join/${code}`)
    setWrong(true)
  }
  return (
    <form className={shared.card} onSubmit={goOn}>
      <h2 className={shared.heading}>{say('start.join')}</h2>
      <Field
        label={say('start.link')}
        hint={say('start.linkHint')}
        {...(wrong ? { validationState: 'error', validationMessage: say('start.linkWrong') } : {})}
      >
        <Input
          value={text}
          onChange={(_, { value }) => {
            setText(value)
            setWrong(false)
          }}
        />
      </Field>
      <Button type="submit">{say('start.continue')}</Button>
    </form>
  )
}

function RecentTeams() {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  const recent = memberships.recent()
  if (recent.length === 0) return null
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('start.recent')}</h2>
      <ul className={shared.list}>
        {recent.map(({ team, name, quarter, label }) => (
          <li key={team} className={styles.item}>
            <Link href={`/q/${quarter}`} className={styles.link}>
              <bdi>{name}</bdi> · {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
