import { Button } from '@fluentui/react-button'
import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import { useEffect, useState } from 'react'
import { useSay, useSpeech } from '../../i18n/say.tsx'
import { useQuarter } from '../../quarter/hooks.tsx'
import type { Problem } from '../../quarter/quarter.ts'
import { CopyButton } from '../../ui/copyButton.tsx'
import { Modal } from '../../ui/modal.tsx'
import { asProblem, ProblemText } from '../../ui/problem.tsx'
import { useLooks } from '../looks.ts'

const useStyles = makeStyles({
  body: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    maxHeight: '40vh',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
})

type Asked = { readonly sent: readonly string[] } | { readonly problem: Problem } | null

/** The bodies of the requests for a proposal, or for a question without one, exactly as they left the server: plain text, to read and to copy. */
export function SentDialog({ id, close }: { id: string; close: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const [asked, setAsked] = useState<Asked>(null)
  useEffect(() => {
    let isHere = true
    const set = (next: Asked) => isHere && setAsked(next)
    quarter.sent(id).then(
      ({ sent }) => set({ sent }),
      (thrown: unknown) => set({ problem: asProblem(thrown) }),
    )
    return () => {
      isHere = false
    }
  }, [quarter, id])
  const sent = asked && 'sent' in asked ? asked.sent : []
  return (
    <Modal reading title={say('assistant.sentTitle')} close={close} actions={<Actions sent={sent} close={close} />}>
      <p className={looks.plain}>{say('assistant.sentWords')}</p>
      {asked === null && <p role="status">{say('loading.slow')}</p>}
      {asked && 'problem' in asked && <ProblemText code={asked.problem.code} reference={asked.problem.reference} />}
      {asked && 'sent' in asked && sent.length === 0 && <p className={looks.plain}>{say('assistant.sentGone')}</p>}
      {sent.map((body, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: requests have no name and never move
        <Body key={index} body={body} n={index + 1} of={sent.length} />
      ))}
    </Modal>
  )
}

function Actions({ sent, close }: { sent: readonly string[]; close: () => void }) {
  const say = useSay()
  return (
    <>
      {sent.length > 0 && <CopyButton text={sent.join('\n')} label={say('activity.copy')} />}
      <Button onClick={close}>{say('activity.close')}</Button>
    </>
  )
}

function Body({ body, n, of }: { body: string; n: number; of: number }) {
  const { say, language } = useSpeech()
  const looks = useLooks()
  const styles = useStyles()
  const size = new Intl.NumberFormat(language).format(new TextEncoder().encode(body).length)
  const title = say('assistant.request', { n, of, size })
  return (
    <section className={looks.tight} aria-label={title}>
      <h3 className={looks.heading}>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it */}
      <pre className={styles.body} dir="ltr" tabIndex={0}>
        {body}
      </pre>
    </section>
  )
}
