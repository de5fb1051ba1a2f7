import { Button } from '@fluentui/react-button'
import { LinkRegular } from '@fluentui/react-icons/svg/link'
import { QrCodeRegular } from '@fluentui/react-icons/svg/qr-code'
import { Input } from '@fluentui/react-input'
import { mergeClasses } from '@griffel/react'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Invites } from '../../okra/api.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useRoom } from '../quarter/hooks.tsx'
import type { Problem } from '../quarter/quarter.ts'
import { Closing } from '../ui/closing.tsx'
import { CopyButton } from '../ui/copyButton.tsx'
import { asProblem, ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { linkOf } from './code.ts'
import { usePageStyles } from './pageStyles.ts'

const QrCode = lazy(() => import('./qrCode.tsx').then(({ QrCode }) => ({ default: QrCode })))
const Confirm = lazy(() => import('../ui/confirm.tsx').then(({ Confirm }) => ({ default: Confirm })))

/** The two links of a team, for who leads. */
export function InviteCard() {
  const say = useSay()
  const shared = useShared()
  const { invites, problem, set } = useInvites()
  const open = usePicture(({ team }) => team?.settings.admission === 'open')
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('invite.title')}</h2>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      {invites && (
        <>
          <InviteLink
            which="participant"
            code={invites.participant}
            text={say(open ? 'invite.participantOpen' : 'invite.participantText')}
            renewed={set}
          />
          <InviteLink which="stakeholder" code={invites.stakeholder} text={say('invite.stakeholderText')} renewed={set} />
        </>
      )}
    </section>
  )
}

function useInvites() {
  const { call, team } = useRoom()
  const [invites, set] = useState<Invites | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    call<Invites>(`/api/teams/${team}/invites`, 'GET').then(set, (thrown: unknown) => setProblem(asProblem(thrown)))
  }, [call, team])
  return { invites, problem, set }
}

interface InviteLinkProps {
  readonly which: 'participant' | 'stakeholder'
  readonly code: string
  readonly text: string
  readonly renewed: (invites: Invites) => void
}

function InviteLink({ which, code, text, renewed }: InviteLinkProps) {
  const say = useSay()
  const shared = useShared()
  const page = usePageStyles()
  const { call, team } = useRoom()
  const [shown, setShown] = useState<'qr' | 'renew' | null>(null)
  const link = linkOf(code)
  const title = say(`invite.${which}`)
  return (
    <div className={shared.column}>
      <h3 className={mergeClasses(shared.text, page.strong)}>{title}</h3>
      <p className={shared.quiet}>{text}</p>
      <Input readOnly value={link} aria-label={title} onFocus={(event) => event.currentTarget.select()} />
      <div className={shared.row}>
        <CopyButton text={link} label={say('invite.copy')} icon={<LinkRegular />} />
        <Button icon={<QrCodeRegular />} aria-expanded={shown === 'qr'} onClick={() => setShown(shown === 'qr' ? null : 'qr')}>
          {say(shown === 'qr' ? 'invite.qrHide' : 'invite.qr')}
        </Button>
        <Button appearance="subtle" onClick={() => setShown('renew')}>
          {say('invite.renew')}
        </Button>
      </div>
      <Suspense fallback={null}>
        {shown === 'qr' && <QrCode text={link} />}
        <Closing open={shown === 'renew'}>
          <Confirm
            title={say('invite.renewTitle')}
            action={say('invite.renew')}
            act={async () => renewed(await call<Invites>(`/api/teams/${team}/invites`, 'POST', { which }))}
            close={() => setShown(null)}
          >
            <p className={shared.text}>{say('invite.renewText')}</p>
          </Confirm>
        </Closing>
      </Suspense>
    </div>
  )
}
