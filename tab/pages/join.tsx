import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark'
import { Input } from '@fluentui/react-input'
import { Select } from '@fluentui/react-select'
import { mergeClasses } from '@griffel/react'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Discipline, Invitation, Joining, Membership } from '../../okra/api.ts'
import { changedPlaybook } from '../../okra/playbook/changes.ts'
import { minutesOf, sessionOf } from '../../okra/playbook/index.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import { useSay } from '../i18n/say.tsx'
import { http } from '../quarter/http.ts'
import { memberships } from '../quarter/memberships.ts'
import type { Problem } from '../quarter/quarter.ts'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { playbookKey } from '../ui/position.ts'
import { asProblem, ProblemText, sayProblem } from '../ui/problem.tsx'
import { SeeTable } from '../ui/seeTable.tsx'
import { FrameSkeleton } from '../ui/skeleton.tsx'
import { useShared } from '../ui/styles.ts'
import { Agenda } from './agenda.tsx'
import { notBlank, useRequired } from './missing.ts'
import { usePageStyles } from './pageStyles.ts'
import { useAct } from './useAct.ts'

/** The page behind an invite link: who sees what and what will happen, before anybody joins. */
export function JoinPage({ code }: { code: string }) {
  const say = useSay()
  const [, go] = useLocation()
  const { invitation, problem, retry } = useInvitation(code)
  if (problem?.code === 'link-dead') {
    return <Notice title={say('join.dead')} text={say('join.deadText')} action={say('problem.back')} act={() => go('/')} />
  }
  if (problem) {
    const text = sayProblem(say, problem.code, problem.reference)
    return <Notice title={say('broken.title')} text={text} action={say('problem.retry')} act={retry} />
  }
  return invitation ? <Welcome code={code} invitation={invitation} /> : <FrameSkeleton />
}

function useInvitation(code: string) {
  const [, go] = useLocation()
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further try asks again
  useEffect(() => {
    let current = true
    setProblem(null)
    http<Invitation>(`/api/invitations/${encodeURIComponent(code)}`).then(
      (found) => {
        if (!current) return
        // Who belongs to the team already goes on without a form.
        if (memberships.proofOf(found.team) === null) return setInvitation(found)
        memberships.knows(found.quarter.id, found.team)
        go(`/q/${found.quarter.id}`, { replace: true })
      },
      (thrown: unknown) => current && setProblem(asProblem(thrown)),
    )
    return () => {
      current = false
    }
  }, [code, go, tries])
  return { invitation, problem, retry: () => setTries((before) => before + 1) }
}

function Welcome({ code, invitation }: { code: string; invitation: Invitation }) {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  const { teamName, quarter, facilitator, session, running, k, stakeholder } = invitation
  const playbook = changedPlaybook(sessionOf(session as SessionNumber), invitation.playbook)
  const title = say(playbookKey(playbook.id, 'title'))
  return (
    <Page title={title} trail={<bdi>{say('lobby.title', { team: teamName, quarter: quarter.label })}</bdi>}>
      <div className={mergeClasses(styles.columns, styles.sideAndMain)}>
        <div className={shared.column}>
          <div>
            <p className={shared.quiet}>{say('join.session', { session, minutes: minutesOf(playbook) })}</p>
            <h1 className={shared.title}>{title}</h1>
            <p className={shared.text}>{say(running ? 'join.running' : 'join.setUp', { name: facilitator })}</p>
          </div>
          <JoinForm code={code} invitation={invitation} />
          {stakeholder && <p className={shared.text}>{say('join.stakeholder')}</p>}
        </div>
        <div className={shared.column}>
          <section className={shared.card}>
            <h2 className={mergeClasses(shared.heading, shared.row)}>
              <ShieldCheckmarkRegular fontSize={24} className={styles.shield} aria-hidden />
              {say('see.title')}
            </h2>
            <SeeTable about="ideas" k={k} name={facilitator} />
          </section>
          <section className={shared.card}>
            <h2 className={shared.heading}>{say('join.will')}</h2>
            <Agenda playbook={playbook} />
          </section>
        </div>
      </div>
    </Page>
  )
}

const disciplines = ['product', 'design', 'engineering', 'data', 'other'] as const satisfies readonly Discipline[]

function JoinForm({ code, invitation }: { code: string; invitation: Invitation }) {
  const say = useSay()
  const shared = useShared()
  const [, go] = useLocation()
  const [name, setName] = useState('')
  const [discipline, setDiscipline] = useState<Discipline | ''>('')
  const { act, problem, busy } = useAct()
  const required = useRequired()
  const join = () => {
    const body: Joining = discipline === '' ? { name } : { name, discipline }
    act(async () => {
      const membership = await http<Membership>(`/api/invitations/${encodeURIComponent(code)}`, { method: 'POST', body })
      memberships.remember(membership)
      memberships.visited({
        team: membership.team,
        name: invitation.teamName,
        quarter: membership.quarter,
        label: invitation.quarter.label,
      })
      go(`/q/${membership.quarter}`)
    })
  }
  return (
    <form className={mergeClasses(shared.card, shared.raised)} noValidate onSubmit={(event) => required.submit(event, join)}>
      <Field label={say('start.name')} required hint={say('join.nameHint')} {...required.say(name, say('start.nameMissing'))}>
        <Input value={name} maxLength={60} pattern={notBlank} onChange={(_, { value }) => setName(value)} autoComplete="given-name" />
      </Field>
      <Field label={say('join.discipline')} hint={say('join.disciplineHint')}>
        <Select value={discipline} onChange={(_, { value }) => setDiscipline(value as Discipline | '')}>
          <option value="">{say('join.disciplineNone')}</option>
          {disciplines.map((one) => (
            <option key={one} value={one}>
              {say(`discipline.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <Button appearance="primary" size="large" type="submit" disabled={busy}>
        {say('join.submit')}
      </Button>
      <p className={shared.quiet}>{say('join.note')}</p>
    </form>
  )
}
