import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { Input } from '@fluentui/react-input'
import { Select } from '@fluentui/react-select'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import { currentMilestones } from '../../../okra/quarter/plan/current.ts'
import type { Dependency, Milestone } from '../../../okra/quarter/plan/items.ts'
import { weeksOfQuarter } from '../../../okra/quarter/plan/items.ts'
import { kinds } from '../../../okra/quarter/plan/kinds.ts'
import { isBlank, lengthOf } from '../../../okra/text.ts'
import type { Say } from '../../i18n/say.tsx'
import { useSay } from '../../i18n/say.tsx'
import { needName } from '../board/cardWords.ts'
import { useLooks } from '../looks.ts'
import type { Items } from '../plan/items.ts'
import { usePlan } from '../plan/usePlan.ts'

const rule = kinds.dependencies.fields.on
const most = rule.kind === 'need' ? rule.most : 0
const weeks = Array.from({ length: weeksOfQuarter }, (_, index) => index + 1)

/** What a milestone waits for, and adding to it: another milestone, or somebody by name with the week in which it unlocks. */
export function Needs({ card, items }: { card: Milestone; items: Items }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const own = Object.values(plan.dependencies).filter(({ from }) => from === card.id)
  return (
    <section className={looks.tight} aria-label={say('annotate.needs')}>
      <h3 className={looks.heading}>{say('annotate.needs')}</h3>
      {own.length === 0 && <p className={looks.quiet}>{say('annotate.noNeeds')}</p>}
      <ul className={looks.list}>
        {own.map((one) => {
          const name = needName(say, plan, one.on)
          return (
            <li key={one.id} className={mergeClasses(looks.card, looks.across)}>
              <span className={mergeClasses(looks.text, looks.grow)}>{say('annotate.need', { name, when: whenOf(say, one) })}</span>
              <Button
                appearance="subtle"
                className={looks.target}
                icon={<DeleteRegular />}
                aria-label={say('annotate.removeNeed', { name })}
                onClick={() => void items.remove('dependencies', one.id)}
              />
            </li>
          )
        })}
      </ul>
      <AddNeed card={card} items={items} />
    </section>
  )
}

function whenOf(say: Say, { on, by }: Dependency): string {
  if (by !== null) return say('annotate.by', { week: by })
  return say('party' in on ? 'annotate.noDate' : 'annotate.inPlan')
}

function AddNeed({ card, items }: { card: Milestone; items: Items }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const [whom, setWhom] = useState('')
  const [party, setParty] = useState('')
  const [by, setBy] = useState('')
  const others = currentMilestones(plan).filter(({ id }) => id !== card.id)
  const can = whom !== '' || (!isBlank(party) && lengthOf(party) <= most)
  const add = async () => {
    const on = whom === '' ? { party } : { milestone: whom }
    const week = whom === '' && by !== '' ? { by: Number(by) } : {}
    if ((await items.add('dependencies', { from: card.id, on, ...week })) === null) return
    setWhom('')
    setParty('')
    setBy('')
  }
  return (
    <div className={looks.stack}>
      <Field label={say('annotate.needsWhom')}>
        <Select value={whom} onChange={(_, { value }) => setWhom(value)}>
          <option value="">{say('annotate.party')}</option>
          {others.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </Select>
      </Field>
      {whom === '' && (
        <>
          <Field label={say('annotate.partyName')}>
            <Input dir="auto" value={party} onChange={(_, { value }) => setParty(value)} />
          </Field>
          <Field label={say('annotate.byWeek')}>
            <Select value={by} onChange={(_, { value }) => setBy(value)}>
              <option value="">{say('annotate.noWeek')}</option>
              {weeks.map((week) => (
                <option key={week}>{week}</option>
              ))}
            </Select>
          </Field>
        </>
      )}
      <div>
        <Button className={looks.target} disabled={!can || items.busy} onClick={() => void add()}>
          {say('annotate.addNeed')}
        </Button>
      </div>
    </div>
  )
}
