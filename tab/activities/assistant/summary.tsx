import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { Textarea } from '@fluentui/react-textarea'
import { mergeClasses } from '@griffel/react'
import type { ProposalOf } from '../../../okra/api.ts'
import { summaryParts } from '../../../okra/ports/assistant.ts'
import { summaryWords } from '../../../okra/summary/fitted.ts'
import { useSay } from '../../i18n/say.tsx'
import { useQuarter } from '../../quarter/hooks.tsx'
import { CopyButton } from '../../ui/copyButton.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import type { SummaryDraft } from './summaryLines.ts'
import { draftOf, linesOf, summaryText, wordsIn } from './summaryLines.ts'

/** The short summary of a session: to change, to copy, and to use instead of the one that is made of the results. */
export function ProposedSummary({ proposal }: { proposal: ProposalOf<'summary'> }) {
  const say = useSay()
  const looks = useLooks()
  const [draft, keep] = useKept<SummaryDraft>(`okra.proposed.${proposal.id}`, draftOf(proposal.summary))
  const words = wordsIn(linesOf(draft))
  return (
    <div className={mergeClasses(looks.card, looks.marked)}>
      {summaryParts.map((part) => (
        <Field key={part} label={{ children: say(`assistant.summary.${part}`), className: looks.strong }}>
          <Textarea
            dir="auto"
            resize="vertical"
            rows={Math.min(8, Math.max(2, draft[part].split('\n').length * 2))}
            value={draft[part]}
            onChange={(_, { value }) => keep({ ...draft, [part]: value })}
          />
        </Field>
      ))}
      <p className={mergeClasses(looks.quiet, words > summaryWords && looks.warning)}>
        {say('assistant.summary.words', { n: words, most: summaryWords })}
      </p>
      <Acts draft={draft} />
    </div>
  )
}

function Acts({ draft }: { draft: SummaryDraft }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const announce = useAnnounce()
  const { problem, busy, attempt } = useAttempt()
  const [used, setUsed] = useKept(`okra.summaryUsed.${quarter.id}`, '')
  const lines = linesOf(draft)
  const now = JSON.stringify(lines)
  const titles = {
    decided: say('assistant.summary.decided'),
    open: say('assistant.summary.open'),
    next: say('assistant.summary.next'),
  }
  const use = async () => {
    if (!(await attempt(() => quarter.send({ type: 'KeepSummary', ...lines })))) return
    setUsed(now)
    announce(say('assistant.summary.used'))
  }
  return (
    <>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <div className={looks.row}>
        <Button
          size="small"
          className={looks.target}
          icon={<CheckmarkRegular />}
          disabledFocusable={busy || used === now || wordsIn(lines) === 0}
          onClick={() => void use()}
        >
          {say(used === now ? 'assistant.summary.isUsed' : 'assistant.summary.use')}
        </Button>
        <CopyButton size="small" text={summaryText(lines, titles)} label={say('activity.copy')} />
      </div>
    </>
  )
}
