import { Button } from '@fluentui/react-button'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Hypothesis, KeyResult, Objective } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { ProposedBeside } from '../assistant/beside.tsx'
import { CompanyChips } from '../company/chips.tsx'
import { useLooks } from '../looks.ts'
import { AddItem } from '../plan/addItem.tsx'
import { Beside } from '../plan/beside.tsx'
import { ItemNumber } from '../plan/itemNumber.tsx'
import type { Items } from '../plan/items.ts'
import { ItemText } from '../plan/itemText.tsx'
import { useUnder } from '../plan/objectiveSheet.tsx'

/** From how many key results on no further one is offered: the method asks for one to three. */
const enoughKeyResults = 3

/** The sheet of an objective to fill in: pains and gains, hypotheses before metrics, key results. Each field is saved by itself. */
export function EditSheet({ objective, items }: { objective: Objective; items: Items }) {
  const say = useSay()
  const looks = useLooks()
  const { id, text, supports } = objective
  const note = (field: 'pains' | 'gains' | 'metrics') => (
    <ItemText
      items={items}
      kind="objectives"
      id={id}
      field={field}
      label={say(`sheet.${field}`)}
      hint={say(`sheet.${field}.hint`)}
      rows={3}
    />
  )
  return (
    <article className={looks.stack}>
      <h2 className={looks.title}>
        <bdi>{text}</bdi>
      </h2>
      <CompanyChips ids={supports} />
      <Beside item={id} />
      <ProposedBeside of="sheet" item={id} />
      {note('pains')}
      {note('gains')}
      <Hypotheses objective={id} items={items} />
      {note('metrics')}
      <KeyResults objective={id} items={items} />
    </article>
  )
}

function KeyResults({ objective, items }: { objective: string; items: Items }) {
  const say = useSay()
  const looks = useLooks()
  const { keyResults } = useUnder(objective)
  const add = async (metric: string) => (await items.add('keyResults', { objective, metric })) !== null
  return (
    <section className={looks.tight} aria-label={say('sheet.keyResults')}>
      <h3 className={looks.heading}>{say('sheet.keyResults')}</h3>
      <ul className={looks.list}>
        {keyResults.map((keyResult) => (
          <li key={keyResult.id}>
            <KeyResultFields keyResult={keyResult} items={items} />
          </li>
        ))}
      </ul>
      {keyResults.length < enoughKeyResults ? (
        <Another first={keyResults.length === 0} button={say('sheet.anotherKeyResult')}>
          <AddItem scope={`${objective}.keyResult`} label={say('sheet.metric')} button={say('sheet.addKeyResult')} most={200} add={add} />
        </Another>
      ) : (
        <p className={looks.quiet}>{say('sheet.enough')}</p>
      )}
    </section>
  )
}

function KeyResultFields({ keyResult: { id, metric }, items }: { keyResult: KeyResult; items: Items }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <div className={looks.card}>
      <ItemText items={items} kind="keyResults" id={id} field="metric" label={say('sheet.metric')} />
      <div className={looks.row}>
        <ItemNumber items={items} kind="keyResults" id={id} field="baseline" label={say('sheet.baseline')} />
        <ItemNumber items={items} kind="keyResults" id={id} field="target" label={say('sheet.target')} />
      </div>
      <ItemText items={items} kind="keyResults" id={id} field="unit" label={say('sheet.unit')} hint={say('sheet.unit.hint')} />
      <Beside item={id} />
      <ProposedBeside of="keyResults" item={id} />
      <Remove label={say('sheet.removeKeyResult', { metric })} items={items} remove={() => void items.remove('keyResults', id)} />
    </div>
  )
}

function Hypotheses({ objective, items }: { objective: string; items: Items }) {
  const say = useSay()
  const looks = useLooks()
  const { hypotheses } = useUnder(objective)
  const add = async (text: string) => (await items.add('hypotheses', { objective, if: text })) !== null
  return (
    <section className={looks.tight} aria-label={say('sheet.hypotheses')}>
      <h3 className={looks.heading}>{say('sheet.hypotheses')}</h3>
      <ul className={looks.list}>
        {hypotheses.map((hypothesis) => (
          <li key={hypothesis.id}>
            <HypothesisFields hypothesis={hypothesis} items={items} />
          </li>
        ))}
      </ul>
      <Another first={hypotheses.length === 0} button={say('sheet.anotherHypothesis')}>
        <AddItem scope={`${objective}.hypothesis`} label={say('sheet.if')} button={say('sheet.addHypothesis')} most={300} add={add} />
      </Another>
    </section>
  )
}

function HypothesisFields({ hypothesis, items }: { hypothesis: Hypothesis; items: Items }) {
  const say = useSay()
  const looks = useLooks()
  const field = (name: 'if' | 'then' | 'mustBeTrue') => (
    <ItemText items={items} kind="hypotheses" id={hypothesis.id} field={name} label={say(`sheet.${name}`)} rows={2} />
  )
  return (
    <div className={looks.card}>
      {field('if')}
      {field('then')}
      {field('mustBeTrue')}
      <Beside item={hypothesis.id} />
      <Remove
        label={say('sheet.removeHypothesis', { text: hypothesis.if })}
        items={items}
        remove={() => void items.remove('hypotheses', hypothesis.id)}
      />
    </div>
  )
}

/** The form for the first one is open; for a further one it is a button away. */
function Another({ first, button, children }: { first: boolean; button: string; children: ReactNode }) {
  const looks = useLooks()
  const [open, setOpen] = useState(false)
  if (first || open) return children
  return (
    <div>
      <Button size="small" className={looks.target} icon={<AddRegular />} onClick={() => setOpen(true)}>
        {button}
      </Button>
    </div>
  )
}

function Remove({ label, items, remove }: { label: string; items: Items; remove: () => void }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <div className={looks.end}>
      <Button
        appearance="subtle"
        size="small"
        className={looks.target}
        icon={<DeleteRegular />}
        aria-label={label}
        disabled={items.busy}
        onClick={remove}
      >
        {say('sheet.remove')}
      </Button>
    </div>
  )
}
