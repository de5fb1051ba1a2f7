import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { mergeClasses } from '@griffel/react'
import { useSay } from '../i18n/say.tsx'
import type { Problem } from '../quarter/quarter.ts'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { useAdminStyles } from './adminStyles.ts'
import { notBlank, useRequired } from './missing.ts'

interface AdminSignInProps {
  readonly token: string
  readonly change: (token: string) => void
  readonly problem: Problem | null
  readonly busy: boolean
  readonly open: () => void
}

/** Asks for the administrator's token, or says that the server has none. */
export function AdminSignIn({ token, change, problem, busy, open }: AdminSignInProps) {
  const say = useSay()
  const shared = useShared()
  const styles = useAdminStyles()
  const required = useRequired()
  const isWrong = problem?.code === 'signed-out'
  const hasNone = problem?.code === 'not-found'
  return (
    <form className={mergeClasses(shared.card, shared.raised, styles.signIn)} noValidate onSubmit={(event) => required.submit(event, open)}>
      <Field
        label={say('admin.token')}
        hint={say('admin.tokenHint')}
        required
        {...(isWrong ? { validationState: 'error', validationMessage: say('admin.tokenWrong') } : {})}
        {...required.say(token, say('admin.tokenMissing'))}
      >
        <Input
          type="password"
          value={token}
          pattern={notBlank}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => change(value.trim())}
        />
      </Field>
      {hasNone && (
        <p role="alert" className={mergeClasses(shared.text, styles.warning)}>
          {say('admin.none')}
        </p>
      )}
      {problem && !hasNone && !isWrong && <ProblemText code={problem.code} reference={problem.reference} />}
      <Button appearance="primary" size="large" type="submit" disabled={busy}>
        {say('admin.open')}
      </Button>
    </form>
  )
}
