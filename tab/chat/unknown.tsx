import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import { useHost } from '../hosts/context.tsx'
import { useSay } from '../i18n/say.tsx'
import { notBlank, useRequired } from '../pages/missing.ts'
import { useAct } from '../pages/useAct.ts'
import { http } from '../quarter/http.ts'
import { memberships } from '../quarter/memberships.ts'
import { CopyButton } from '../ui/copyButton.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import type { Entry } from './entry.ts'
import { askToComeIn } from './entry.ts'

const nameLength = 60

interface Props {
  readonly entry: Extract<Entry, { readonly status: 'unknown' }>
  readonly retry: () => void
  readonly came: (entry: Entry) => void
}

/** The host did not say who this is: try again, or ask whoever leads to be let in. */
export function Unknown({ entry, retry, came }: Props) {
  const say = useSay()
  const shared = useShared()
  const { reason } = entry
  return (
    <Page title={say('chatTab.unknown')}>
      <section className={mergeClasses(shared.card, shared.raised)}>
        <h1 className={shared.heading}>{say('chatTab.unknown')}</h1>
        <p className={shared.text}>{say(`chatTab.unknown.${reason}`)}</p>
        <div className={shared.row}>
          <Button appearance="primary" onClick={retry}>
            {say('problem.retry')}
          </Button>
          {reason === 'consent' && (
            <CopyButton text={say('chatTab.consentRequest', { address: location.origin })} label={say('chatTab.copyRequest')} />
          )}
        </div>
      </section>
      <Knock entry={entry} came={came} />
    </Page>
  )
}

function Knock({ entry, came }: Pick<Props, 'entry' | 'came'>) {
  const say = useSay()
  const shared = useShared()
  const host = useHost()
  const [name, setName] = useState('')
  const { act, problem, busy } = useAct()
  const required = useRequired()
  const knock = () => act(async () => came(await askToComeIn({ host, http, memberships }, entry.place, name)))
  return (
    <form className={shared.card} noValidate onSubmit={(event) => required.submit(event, knock)}>
      <h2 className={shared.heading}>{say('chatTab.knock')}</h2>
      <p className={shared.text}>{say('chatTab.knockText')}</p>
      <Field label={say('start.name')} required {...required.say(name, say('start.nameMissing'))}>
        <Input
          value={name}
          maxLength={nameLength}
          pattern={notBlank}
          onChange={(_, { value }) => setName(value)}
          autoComplete="given-name"
        />
      </Field>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <div>
        <Button type="submit" disabled={busy}>
          {say('chatTab.knockSubmit')}
        </Button>
      </div>
    </form>
  )
}
