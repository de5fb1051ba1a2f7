import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Textarea } from '@fluentui/react-textarea'
import { mergeClasses } from '@griffel/react'
import { useMemo } from 'react'
import { addedAtOnce } from '../../../okra/quarter/plan/plan.ts'
import type { SayKey } from '../../i18n/say.tsx'
import { useSay } from '../../i18n/say.tsx'
import { batches } from '../../import/batches.ts'
import type { ReadObjectives } from '../../import/companyObjectives.ts'
import { readObjectives } from '../../import/companyObjectives.ts'
import { useAnnounce } from '../../ui/live.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import type { Items } from '../plan/items.ts'
import { usePlan } from '../plan/usePlan.ts'

/** Pasting several company objectives: what would be imported is shown first, and lines that can't be taken are named. */
export function PasteObjectives({ items, done }: { items: Items; done: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const announce = useAnnounce()
  const { companyObjectives } = usePlan()
  const [pasted, keep] = useKept('okra.company.pasted', '')
  const there = useMemo(() => Object.values(companyObjectives).map(({ text }) => text), [companyObjectives])
  const read = useMemo(() => readObjectives(pasted, there), [pasted, there])
  const take = async () => {
    const taken = await addAll(items, read)
    if (!taken) return
    announce(say('import.taken', { n: read.good.length }))
    keep('')
    done()
  }
  return (
    <section className={mergeClasses(looks.card, looks.marked)} aria-label={say('import.title')}>
      <Field label={{ children: say('import.title'), className: looks.strong }} hint={say('import.how')}>
        <Textarea rows={6} dir="auto" resize="vertical" value={pasted} onChange={(_, { value }) => keep(value)} />
      </Field>
      <Preview read={read} isEmpty={pasted.trim() === ''} />
      {items.problem && <ProblemText code={items.problem.code} reference={items.problem.reference} />}
      <div className={looks.row}>
        <Button appearance="primary" className={looks.target} disabled={read.good.length === 0 || items.busy} onClick={() => void take()}>
          {say('import.take', { n: read.good.length })}
        </Button>
        <Button
          appearance="subtle"
          className={looks.target}
          onClick={() => {
            keep('')
            done()
          }}
        >
          {say('activity.cancel')}
        </Button>
      </div>
    </section>
  )
}

/** One command for each part that fits into one; the first refusal ends it, and what is there already is not taken twice. */
async function addAll(items: Items, { good }: ReadObjectives): Promise<boolean> {
  for (const part of batches(
    good.map(({ objective }) => objective),
    addedAtOnce,
  ))
    if (!(await items.addAll('companyObjectives', part))) return false
  return true
}

function Preview({ read: { good, bad }, isEmpty }: { read: ReadObjectives; isEmpty: boolean }) {
  const say = useSay()
  const looks = useLooks()
  if (isEmpty) return null
  return (
    <>
      {bad.length > 0 && (
        <div className={looks.tight} role="status">
          <span className={looks.warning}>{say('import.bad', { n: bad.length })}</span>
          <ul className={looks.list}>
            {bad.map(({ line, problem, text }) => (
              <li key={line} className={looks.plain}>
                {say('import.line', { line, problem: say(`import.${problem}` as SayKey) })} <bdi className={looks.quiet}>{text}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      <span className={looks.strong}>{say('import.good', { n: good.length })}</span>
      <ul className={looks.list} aria-label={say('import.good', { n: good.length })}>
        {good.map(({ line, objective }) => (
          <li key={line} className={looks.card}>
            <bdi className={looks.text}>{objective.text}</bdi>
            <span className={looks.quiet}>
              {objective.label !== '' && (
                <>
                  <bdi>{objective.label}</bdi> ·{' '}
                </>
              )}
              {say('company.priorityOf', { n: objective.priority })} · {say('company.keyResultCount', { n: objective.keyResults.length })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
