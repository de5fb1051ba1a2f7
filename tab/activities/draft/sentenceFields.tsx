import { Field } from '@fluentui/react-field'
import { Textarea } from '@fluentui/react-textarea'
import type { Sentence } from '../../../okra/quarter/state.ts'
import { lengthOf, partLength } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'

const parts = ['what', 'outcome', 'audience'] as const

/** The three parts of the sentence as fields. */
export function SentenceFields({ sentence, change }: { sentence: Sentence; change: (sentence: Sentence) => void }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <div className={looks.stack}>
      {parts.map((part) => (
        <Field key={part} label={{ children: say(`draft.part.${part}`), className: looks.strong }} {...lengthProblem(sentence[part], say)}>
          <Textarea
            rows={2}
            dir="auto"
            value={sentence[part]}
            onChange={(_, { value }) => change({ ...sentence, [part]: value.replace(/\n/g, ' ') })}
          />
        </Field>
      ))}
    </div>
  )
}

/** Whether every part is short enough to be taken. */
export function fits(sentence: Sentence): boolean {
  return parts.every((part) => lengthOf(sentence[part]) <= partLength)
}

function lengthProblem(text: string, say: ReturnType<typeof useSay>) {
  const over = lengthOf(text) - partLength
  return over > 0 ? ({ validationState: 'error', validationMessage: say('write.tooLong', { n: over }) } as const) : {}
}
