import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Textarea } from '@fluentui/react-textarea'
import { mergeClasses } from '@griffel/react'
import { useMemo } from 'react'
import { addedAtOnce } from '../../../okra/quarter/plan/plan.ts'
import { useSay } from '../../i18n/say.tsx'
import { batches } from '../../import/batches.ts'
import type { ReadMilestones } from '../../import/milestones.ts'
import { readMilestones } from '../../import/milestones.ts'
import { useQuarter } from '../../quarter/hooks.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { TypeIcon } from '../../ui/milestoneType.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import type { Items } from '../plan/items.ts'
import { usePlan } from '../plan/usePlan.ts'

/** Pasting several milestones: what would be imported is shown first, and lines that can't be taken are named. */
export function PasteMilestones({ items, done }: { items: Items; done: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const announce = useAnnounce()
  const { milestones } = usePlan()
  const take = useImport(items)
  const [pasted, keep] = useKept('okra.milestones.pasted', '')
  const there = useMemo(() => Object.values(milestones).map(({ text }) => text), [milestones])
  const read = useMemo(() => readMilestones(pasted, there), [pasted, there])
  const leave = () => {
    keep('')
    done()
  }
  const submit = async () => {
    if (!(await take(read))) return
    announce(say('import.milestone.taken', { n: read.good.length }))
    leave()
  }
  return (
    <section className={mergeClasses(looks.card, looks.marked)} aria-label={say('import.milestone.title')}>
      <Field label={{ children: say('import.milestone.title'), className: looks.strong }} hint={say('import.milestone.how')}>
        <Textarea rows={6} dir="auto" resize="vertical" value={pasted} onChange={(_, { value }) => keep(value)} />
      </Field>
      {pasted.trim() !== '' && <Preview read={read} />}
      {items.problem && <ProblemText code={items.problem.code} reference={items.problem.reference} />}
      <div className={looks.row}>
        <Button appearance="primary" className={looks.target} disabled={read.good.length === 0 || items.busy} onClick={() => void submit()}>
          {say('import.milestone.take', { n: read.good.length })}
        </Button>
        <Button appearance="subtle" className={looks.target} onClick={leave}>
          {say('activity.cancel')}
        </Button>
      </div>
    </section>
  )
}

/** Imports what was read: objectives that nobody has named yet first. A refusal ends it, and what is there already is not taken twice. */
function useImport(items: Items): (read: ReadMilestones) => Promise<boolean> {
  const quarter = useQuarter()
  const objectives = () => Object.values(quarter.get().state.plan.objectives)
  const named = (name: string) => objectives().find(({ text }) => text.toLowerCase() === name.toLowerCase())
  return async ({ good }) => {
    const missing = new Map(
      good.flatMap(({ milestone: { objective } }) => (objective === '' || named(objective) ? [] : [[objective.toLowerCase(), objective]])),
    )
    for (const text of missing.values()) if ((await items.add('objectives', { text })) === null) return false
    const all = good.map(({ milestone: { objective, ...fields } }) => ({ ...fields, objective: named(objective)?.id ?? null }))
    for (const part of batches(all, addedAtOnce)) if (!(await items.addAll('milestones', part))) return false
    return true
  }
}

function Preview({ read: { good, bad } }: { read: ReadMilestones }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <>
      {bad.length > 0 && (
        <div className={looks.tight} role="status">
          <span className={looks.warning}>{say('import.bad', { n: bad.length })}</span>
          <ul className={looks.list}>
            {bad.map(({ line, problem, text }) => (
              <li key={line} className={looks.plain}>
                {say('import.line', { line, problem: say(`import.milestone.${problem}`) })} <bdi className={looks.quiet}>{text}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      <span className={looks.strong}>{say('import.milestone.good', { n: good.length })}</span>
      <ul className={looks.list} aria-label={say('import.milestone.good', { n: good.length })}>
        {good.map(({ line, milestone: { text, type, objective } }) => (
          <li key={line} className={looks.line}>
            <TypeIcon type={type} />
            <span className={looks.text}>
              <bdi>{text}</bdi>
              {objective !== '' && <bdi className={looks.quiet}> · {objective}</bdi>}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
