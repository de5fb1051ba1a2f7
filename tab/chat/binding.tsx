import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Select } from '@fluentui/react-select'
import { mergeClasses } from '@griffel/react'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { ChatBinding, ChatFounding, ChatIdentity, ChatPlace, Crowd, OwnTeam } from '../../okra/api.ts'
import { proposedQuarter, quartersAround } from '../../okra/cadence.ts'
import { dayIn } from '../../okra/days.ts'
import { useHost } from '../hosts/context.tsx'
import type { HostBridge } from '../hosts/host.ts'
import { useSay, useSpeech } from '../i18n/say.tsx'
import { notBlank, useRequired } from '../pages/missing.ts'
import type { NamedQuarter } from '../pages/quarterField.tsx'
import { QuarterField } from '../pages/quarterField.tsx'
import { useAct } from '../pages/useAct.ts'
import { http } from '../quarter/http.ts'
import { Problem } from '../quarter/quarter.ts'
import { Page } from '../ui/page.tsx'
import { ProblemText, sayProblem } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import type { Entry } from './entry.ts'
import { placeIn } from './entry.ts'

type Unbound = Extract<ChatIdentity, { readonly status: 'unbound' }> & { readonly place: ChatPlace }

/** What a chat is to be about: one of the own teams' quarters, or a new team. On the host's configuration page its own button saves. */
export function Binding({ entry, retry }: { entry: Extract<Entry, { readonly status: 'in' | 'unbound' }>; retry: () => void }) {
  return entry.status === 'in' ? <Bound quarter={entry.quarter} /> : <Choosing entry={entry} retry={retry} />
}

/** The chat has its quarter: the host only needs the tab. */
function Bound({ quarter }: { quarter: string }) {
  const say = useSay()
  const shared = useShared()
  const [, go] = useLocation()
  const saves = useSaving(true)
  return (
    <Page title={say('chatTab.bound')}>
      <section className={mergeClasses(shared.card, shared.raised)}>
        <h1 className={shared.heading}>{say('chatTab.bound')}</h1>
        <p className={shared.text}>{say(saves ? 'chatTab.boundSave' : 'chatTab.boundText')}</p>
        {!saves && (
          <div>
            <Button appearance="primary" onClick={() => go(`/q/${quarter}`)}>
              {say('chatTab.open')}
            </Button>
          </div>
        )}
      </section>
    </Page>
  )
}

interface Choice {
  readonly team: string
  readonly quarter: string
  readonly label: string
}

function choicesOf(teams: readonly OwnTeam[]): readonly (Choice & { readonly name: string })[] {
  return teams
    .filter(({ leads }) => leads)
    .flatMap(({ team, name, quarters }) => quarters.toReversed().map(({ id, label }) => ({ team, name, quarter: id, label })))
}

function Choosing({ entry, retry }: { entry: Unbound; retry: () => void }) {
  const say = useSay()
  const shared = useShared()
  const choices = entry.mayFound ? choicesOf(entry.teams) : []
  const [made, setMade] = useState(choices)
  return (
    <Page title={say('chatTab.choose')}>
      <div>
        <h1 className={shared.title}>{say('chatTab.choose')}</h1>
        {entry.gone && <p className={shared.text}>{say('chatTab.gone')}</p>}
        <p className={shared.text}>{say('chatTab.chooseText')}</p>
      </div>
      {made.length > 0 && <ChooseQuarter entry={entry} choices={made} done={retry} />}
      {entry.mayFound ? (
        <NewTeam place={entry.place} founded={(choice) => setMade([choice, ...made])} />
      ) : (
        <p className={shared.text}>{say('chatTab.mayNot')}</p>
      )}
    </Page>
  )
}

function ChooseQuarter({
  entry,
  choices,
  done,
}: {
  entry: Unbound
  choices: readonly (Choice & { readonly name: string })[]
  done: () => void
}) {
  const say = useSay()
  const shared = useShared()
  const host = useHost()
  const [id, setId] = useState(choices[0]?.quarter ?? '')
  // A team that has just been made is the one that is meant.
  useEffect(() => setId(choices[0]?.quarter ?? ''), [choices])
  const chosen = choices.find(({ quarter }) => quarter === id)
  const { act, problem, busy } = useAct()
  const bind = async () => {
    if (chosen) await bindTo(host, chosen)
  }
  const saves = useSaving(chosen !== undefined, bind)
  return (
    <section className={mergeClasses(shared.card, shared.raised)}>
      <Field label={say('chatTab.quarter')}>
        <Select value={id} onChange={(_, { value }) => setId(value)}>
          {choices.map(({ quarter, name, label }) => (
            <option key={quarter} value={quarter}>
              {name} · {label}
            </option>
          ))}
        </Select>
      </Field>
      <p className={shared.text}>{chosen && sees(say, entry.crowd, chosen.label)}</p>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      {saves ? (
        <p className={shared.quiet}>{say('chatTab.save')}</p>
      ) : (
        <div>
          <Button
            appearance="primary"
            disabled={busy || !chosen}
            onClick={() =>
              act(async () => {
                await bind()
                done()
              })
            }
          >
            {say('chatTab.use')}
          </Button>
        </div>
      )}
    </section>
  )
}

/** Who will see the results, before anybody decides. */
function sees(say: ReturnType<typeof useSay>, crowd: Crowd | null, quarter: string): string {
  return crowd ? say('chatTab.sees', { ...crowd, quarter }) : say('chatTab.seesAll', { quarter })
}

async function bindTo(host: HostBridge, { team, quarter }: Choice): Promise<void> {
  const body: ChatBinding = { ...(await proofOf(host)), team, quarter }
  await http('/api/chats/binding', { method: 'POST', body })
}

/** The host's token and place, for what is done before there is a session. Rejects with a Problem. */
async function proofOf(host: HostBridge): Promise<Pick<ChatBinding, 'token' | 'place'>> {
  const [sso, place] = [await host.ssoToken(), placeIn(host.context().place)]
  if (!sso.ok || !place) throw new Problem('host-token')
  return { token: sso.token, place }
}

/** Lets the host's own *Save* do it, where there is one; answers whether there is. */
function useSaving(ready: boolean, before?: () => Promise<void>): boolean {
  const say = useSay()
  const host = useHost()
  const isConfig = host.context().surface === 'config'
  useEffect(() => {
    if (!isConfig) return
    const tab = { name: 'OKRA', entityId: 'okra', contentUrl: `${location.origin}/teams`, websiteUrl: `${location.origin}/` }
    host.configure(ready ? tab : null, async () => {
      try {
        await before?.()
        return null
      } catch (thrown) {
        return sayProblem(say, thrown instanceof Problem ? thrown.code : 'broken')
      }
    })
  })
  return isConfig
}

function NewTeam({ place, founded }: { place: ChatPlace; founded: (choice: Choice & { readonly name: string }) => void }) {
  const { say, language } = useSpeech()
  const shared = useShared()
  const host = useHost()
  const [team, setTeam] = useState('')
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const today = dayIn(Date.now(), timeZone)
  const [chosen, choose] = useState<NamedQuarter>(proposedQuarter(today))
  const { act, problem, busy } = useAct()
  const required = useRequired()
  const create = () =>
    act(async () => {
      const { token } = await proofOf(host)
      const quarter = { label: chosen.label, startsOn: chosen.startsOn }
      const body: ChatFounding = { token, place, team, quarter, language, timeZone }
      const made = await http<{ readonly team: string; readonly quarter: string }>('/api/chats/teams', { method: 'POST', body })
      founded({ ...made, name: team, label: chosen.label })
      setTeam('')
    })
  return (
    <form className={shared.card} noValidate onSubmit={(event) => required.submit(event, create)}>
      <h2 className={shared.heading}>{say('chatTab.newTeam')}</h2>
      <Field label={say('start.team')} required {...required.say(team, say('start.teamMissing'))}>
        <Input value={team} maxLength={60} pattern={notBlank} onChange={(_, { value }) => setTeam(value)} autoComplete="organization" />
      </Field>
      <QuarterField label={say('start.quarter')} choices={quartersAround(today)} chosen={chosen} choose={choose} />
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <div>
        <Button type="submit" disabled={busy}>
          {say('chatTab.create')}
        </Button>
      </div>
    </form>
  )
}
