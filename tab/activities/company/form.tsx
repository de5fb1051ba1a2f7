import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Select } from '@fluentui/react-select'
import { Textarea } from '@fluentui/react-textarea'
import { mergeClasses } from '@griffel/react'
import type { Colour, CompanyObjective } from '../../../okra/quarter/plan/items.ts'
import { colours } from '../../../okra/quarter/plan/items.ts'
import { isBlank } from '../../../okra/text.ts'
import type { SayKey } from '../../i18n/say.tsx'
import { useSay } from '../../i18n/say.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import type { Items } from '../plan/items.ts'

type Values = Omit<CompanyObjective, 'id' | 'keyResults'> & { readonly keyResults: string }

/** A form for one company objective: a new one, or `objective`, whose changed fields are saved together. */
export function CompanyForm({ items, objective, place, done }: FormProps) {
  const say = useSay()
  const looks = useLooks()
  const start = objective ? valuesOf(objective) : emptyAt(place)
  const [values, keep] = useKept<Values>(`okra.company.${objective?.id ?? 'new'}`, start)
  const change = (part: Partial<Values>) => keep({ ...values, ...part })
  const can = !isBlank(values.text)
  const save = async () => {
    const taken = objective ? await saved(items, objective, values) : await items.add('companyObjectives', fieldsOf(values))
    if (!taken) return
    keep(emptyAt(place + 1))
    done()
  }
  const cancel = () => {
    keep(start)
    done()
  }
  return (
    <form
      className={mergeClasses(looks.card, looks.marked)}
      aria-label={say(objective ? 'company.edit' : 'company.new')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field label={{ children: say('company.text'), className: looks.strong }} required>
        <Textarea
          rows={2}
          dir="auto"
          value={values.text}
          maxLength={300}
          onChange={(_, { value }) => change({ text: value.replace(/\n/g, ' ') })}
        />
      </Field>
      <div className={looks.row}>
        <Field label={say('company.label')} className={looks.grow}>
          <Input dir="auto" value={values.label} maxLength={40} onChange={(_, { value }) => change({ label: value })} />
        </Field>
        <Field label={say('company.priority')}>
          <Select value={String(values.priority)} onChange={(_, { value }) => change({ priority: Number(value) as Values['priority'] })}>
            {[1, 2, 3].map((priority) => (
              <option key={priority} value={priority}>
                {say('company.priorityOf', { n: priority })}
              </option>
            ))}
          </Select>
        </Field>
        <ColourField colour={values.colour} choose={(colour) => change({ colour })} />
      </div>
      <Field label={say('company.keyResults')} hint={say('company.onePerLine')}>
        <Textarea rows={3} dir="auto" value={values.keyResults} onChange={(_, { value }) => change({ keyResults: value })} />
      </Field>
      {items.problem && <ProblemText code={items.problem.code} reference={items.problem.reference} />}
      <div className={looks.row}>
        <Button type="submit" appearance="primary" className={looks.target} disabled={!can || items.busy}>
          {say(objective ? 'activity.save' : 'company.add')}
        </Button>
        <Button appearance="subtle" className={looks.target} onClick={cancel}>
          {say('activity.cancel')}
        </Button>
      </div>
    </form>
  )
}

interface FormProps {
  readonly items: Items
  readonly objective?: CompanyObjective
  /** How many there are: the next one gets the next colour. */
  readonly place: number
  readonly done: () => void
}

/** One of the eight colours, by its name. */
export function ColourField({ colour, choose }: { colour: Colour; choose: (colour: Colour) => void }) {
  const say = useSay()
  return (
    <Field label={say('colour')}>
      <Select value={colour} onChange={(_, { value }) => choose(value as Colour)}>
        {colours.map((one) => (
          <option key={one} value={one}>
            {say(`colour.${one}` as SayKey)}
          </option>
        ))}
      </Select>
    </Field>
  )
}

/** The colour of the next item. */
export function nextColour(place: number): Colour {
  return colours[place % colours.length] ?? 'blue'
}

function emptyAt(place: number): Values {
  return { text: '', label: '', priority: 2, colour: nextColour(place), keyResults: '' }
}

function valuesOf({ text, label, priority, colour, keyResults }: CompanyObjective): Values {
  return { text, label, priority, colour, keyResults: keyResults.join('\n') }
}

function fieldsOf(values: Values) {
  const keyResults = values.keyResults.split('\n').filter((text) => !isBlank(text))
  return { ...values, keyResults }
}

/** Saves what was changed; a field that somebody else has changed meanwhile refuses it, and the form keeps what was typed. */
function saved(items: Items, objective: CompanyObjective, values: Values): Promise<boolean> {
  const fields: Readonly<Record<string, unknown>> = fieldsOf(values)
  const before = objective as unknown as Readonly<Record<string, unknown>>
  const changed = Object.keys(fields).filter((name) => JSON.stringify(fields[name]) !== JSON.stringify(before[name]))
  const pick = (from: Readonly<Record<string, unknown>>) => Object.fromEntries(changed.map((name) => [name, from[name]]))
  return changed.length === 0 ? Promise.resolve(true) : items.edit('companyObjectives', objective.id, pick(fields), pick(before))
}
