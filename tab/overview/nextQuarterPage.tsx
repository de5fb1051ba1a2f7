import { Button } from '@fluentui/react-button'
import { Checkbox } from '@fluentui/react-checkbox'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { NewQuarter } from '../../okra/api.ts'
import { quartersAround } from '../../okra/cadence.ts'
import { leads } from '../../okra/identity.ts'
import type { Carriable } from '../../okra/quarter/plan/carry.ts'
import { carriable } from '../../okra/quarter/plan/carry.ts'
import { usePlan } from '../activities/plan/usePlan.ts'
import { useSay } from '../i18n/say.tsx'
import type { NamedQuarter } from '../pages/quarterField.tsx'
import { QuarterField } from '../pages/quarterField.tsx'
import { useAct } from '../pages/useAct.ts'
import { usePicture, useRoom } from '../quarter/hooks.tsx'
import { memberships } from '../quarter/memberships.ts'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { QuarterFrame } from './frame.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import { useToday } from './useToday.ts'

/** Adds the next quarter of the team, with what comes along from this one. */
export function NextQuarterPage() {
  const say = useSay()
  const shared = useShared()
  const leading = usePicture(({ me }) => leads(me.role))
  return (
    <QuarterFrame title={say('carry.title')} lead={say('carry.lead')}>
      {leading ? <Setup /> : <p className={shared.text}>{say('refusal.not-allowed')}</p>}
    </QuarterFrame>
  )
}

/** The quarters that can be added: those around that the team does not have, from the one after this one on. */
function useChoices() {
  const { day } = useToday()
  const known = usePicture(({ team }) => team?.quarters ?? null)?.map(({ label }) => label) ?? []
  const startsOn = usePicture(({ state }) => state.quarter?.startsOn ?? '')
  const [, ...later] = [startsOn > day ? startsOn : day, startsOn].flatMap((from) => quartersAround(from))
  const fresh = later.filter((choice, index) => later.findIndex(({ label }) => label === choice.label) === index)
  return fresh
    .filter((choice) => !known.includes(choice.label) && choice.startsOn > startsOn)
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
}

function Setup() {
  const say = useSay()
  const shared = useShared()
  const room = useRoom()
  const [, go] = useLocation()
  const choices = useChoices()
  const [picked, pick] = useState<NamedQuarter | null>(null)
  const chosen = picked ?? choices[0]
  const all = carriable(usePicture(({ state }) => state))
  const [left, leave] = useState<readonly string[]>([])
  const objectives = all.map(({ objective }) => objective.id).filter((id) => !left.includes(id))
  const { act, problem, busy } = useAct()
  if (!chosen) return <p className={shared.text}>{say('carry.lost')}</p>
  const add = () =>
    act(async () => {
      const body: NewQuarter = { label: chosen.label, startsOn: chosen.startsOn, carry: { from: room.id, objectives } }
      const { quarter } = await room.call<{ readonly quarter: string }>(`/api/teams/${room.team}/quarters`, 'POST', body)
      memberships.knows(quarter, room.team)
      go(`/q/${quarter}`)
    })
  return (
    <section className={mergeClasses(shared.card, shared.raised)}>
      <QuarterField label={say('carry.quarter')} choices={choices} chosen={chosen} choose={pick} />
      <div>
        <h2 className={shared.heading}>{say('carry.what')}</h2>
        <p className={shared.quiet}>{say(all.length > 0 ? 'carry.text' : 'carry.none')}</p>
      </div>
      {all.length > 0 && <Choosing all={all} left={left} leave={leave} />}
      <Along />
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <div>
        <Button appearance="primary" disabled={busy || chosen.label.trim() === ''} onClick={add}>
          {say('carry.act', { quarter: chosen.label })}
        </Button>
      </div>
    </section>
  )
}

interface ChoosingProps {
  readonly all: readonly Carriable[]
  readonly left: readonly string[]
  readonly leave: (left: readonly string[]) => void
}

function Choosing({ all, left, leave }: ChoosingProps) {
  const say = useSay()
  const shared = useShared()
  const styles = useOverviewStyles()
  const { keyResults, hypotheses } = usePlan()
  const count = (items: Readonly<Record<string, { readonly objective: string }>>, id: string) =>
    Object.values(items).filter(({ objective }) => objective === id).length
  return (
    <ul className={styles.rows}>
      {all.map(({ objective: { id, text, dots }, why }) => (
        <li key={id}>
          <Checkbox
            checked={!left.includes(id)}
            onChange={(_, { checked }) => leave(checked === true ? left.filter((one) => one !== id) : [...left, id])}
            aria-describedby={`carry-${id}`}
            label={<bdi>{text}</bdi>}
          />
          <p id={`carry-${id}`} className={mergeClasses(shared.quiet, styles.under)}>
            {say(`carry.${why}`, { dots: dots ?? 0 })} ·{' '}
            {say('carry.with', { keyResults: count(keyResults, id), hypotheses: count(hypotheses, id) })}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** What the team keeps from quarter to quarter comes along by itself. */
function Along() {
  const say = useSay()
  const shared = useShared()
  const areas = usePicture(({ team }) => team?.kept?.areas.length ?? 0)
  return <p className={shared.text}>{say('carry.team', { areas })}</p>
}
