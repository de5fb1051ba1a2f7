import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Textarea } from '@fluentui/react-textarea'
import { useState } from 'react'
import type { ProposedKeyResult } from '../../../okra/ports/assistant.ts'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { numberIn } from '../plan/numberIn.ts'
import type { SheetDraft } from './commands.ts'

/** Changes proposed key results and a hypothesis before they are taken; one without words is left out. */
export function SheetForm({ draft, keep }: { draft: SheetDraft; keep: (draft: SheetDraft) => void }) {
  const say = useSay()
  const looks = useLooks()
  const { keyResults, hypothesis } = draft
  const change = (at: number, next: ProposedKeyResult) =>
    keep({ ...draft, keyResults: keyResults.map((one, index) => (index === at ? next : one)) })
  return (
    <>
      {keyResults.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no id and never move
        <KeyResultFields key={index} keyResult={one} change={(next) => change(index, next)} />
      ))}
      <p className={looks.quiet}>{say('assistant.leftOut')}</p>
      {hypothesis &&
        (['if', 'then'] as const).map((name) => (
          <Field key={name} label={say(`sheet.${name}`)}>
            <Textarea
              rows={2}
              dir="auto"
              maxLength={300}
              value={hypothesis[name]}
              onChange={(_, { value }) => keep({ ...draft, hypothesis: { ...hypothesis, [name]: value.replace(/\n/g, ' ') } })}
            />
          </Field>
        ))}
    </>
  )
}

function KeyResultFields({ keyResult, change }: { keyResult: ProposedKeyResult; change: (next: ProposedKeyResult) => void }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <div className={looks.tight}>
      <Field label={say('sheet.metric')}>
        <Textarea
          rows={2}
          dir="auto"
          maxLength={200}
          value={keyResult.metric}
          onChange={(_, { value }) => change({ ...keyResult, metric: value.replace(/\n/g, ' ') })}
        />
      </Field>
      <div className={looks.row}>
        <NumberField label={say('sheet.baseline')} value={keyResult.baseline} change={(baseline) => change({ ...keyResult, baseline })} />
        <NumberField label={say('sheet.target')} value={keyResult.target} change={(target) => change({ ...keyResult, target })} />
        <Field label={say('sheet.unit')}>
          <Input
            dir="auto"
            value={keyResult.unit}
            maxLength={30}
            input={{ size: 8 }}
            onChange={(_, { value }) => change({ ...keyResult, unit: value })}
          />
        </Field>
      </div>
    </div>
  )
}

function NumberField({ label, value, change }: { label: string; value: number | null; change: (value: number | null) => void }) {
  const say = useSay()
  const [typed, type] = useState<string | null>(null)
  const wrong = typed !== null && numberIn(typed) === undefined
  return (
    <Field label={label} {...(wrong ? { validationState: 'error', validationMessage: say('refusal.not-a-number') } : {})}>
      <Input
        inputMode="decimal"
        value={typed ?? (value === null ? '' : String(value))}
        input={{ size: 6 }}
        onChange={(_, { value: text }) => {
          type(text)
          const number = numberIn(text)
          if (number !== undefined) change(number)
        }}
        onBlur={() => wrong || type(null)}
      />
    </Field>
  )
}
