import { Button } from '@fluentui/react-button'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-menu'
import { lazy, Suspense, useState } from 'react'
import type { Person } from '../../okra/api.ts'
import { contributes, leads } from '../../okra/identity.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useQuarter, useRoom } from '../quarter/hooks.tsx'
import { Closing } from '../ui/closing.tsx'
import { PeopleList } from '../ui/peopleList.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { admit, admitAll } from './admit.ts'
import { doorCode } from './doorCode.ts'
import { members, peopleHere, waiting } from './people.ts'
import { useAct } from './useAct.ts'

const Confirm = lazy(() => import('../ui/confirm.tsx').then(({ Confirm }) => ({ default: Confirm })))

/** Who is in the team and here, who waits, and for who leads what can be done about it. */
export function PeopleCard() {
  const say = useSay()
  const shared = useShared()
  const people = usePicture(members)
  const present = usePicture((picture) => picture.present)
  const n = usePicture(peopleHere)
  const leading = usePicture(({ me }) => leads(me.role))
  const offered = usePicture(({ team, people }) => people.find(({ key }) => key === team?.leadOfferedTo)?.name ?? null)
  return (
    <section className={shared.card}>
      {leading && <AtTheDoor />}
      <h2 className={shared.heading}>{say('lobby.here', { n })}</h2>
      <PeopleList people={people} present={present} {...(leading ? { acts: (person: Person) => <PersonMenu person={person} /> } : {})} />
      {offered !== null && <p className={shared.quiet}>{say('lobby.offered', { name: offered })}</p>}
    </section>
  )
}

function AtTheDoor() {
  const say = useSay()
  const shared = useShared()
  const room = useRoom()
  const people = usePicture(waiting)
  const present = usePicture((picture) => picture.present)
  const { act, problem, busy } = useAct()
  if (people.length === 0) return null
  return (
    <div className={shared.column}>
      <div className={`${shared.row} ${shared.spread}`}>
        <h2 className={shared.heading}>{say('lobby.waiting', { n: people.length })}</h2>
        {people.length > 1 && (
          <Button disabled={busy} onClick={() => act(() => admitAll(room, people))}>
            {say('lobby.admitAll')}
          </Button>
        )}
      </div>
      <PeopleList
        people={people}
        // Who waits is not counted as here, and that is no news about them.
        present={new Set([...present, ...people.map(({ key }) => key)])}
        acts={(person) => (
          <>
            <span className={shared.quiet}>{say('lobby.code', { code: doorCode(person.key) })}</span>
            <Button
              disabled={busy}
              aria-label={say('lobby.admitPerson', { name: person.name })}
              onClick={() => act(() => admit(room, person))}
            >
              {say('lobby.admit')}
            </Button>
          </>
        )}
      />
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </div>
  )
}

/** Hand over, lead along, remove: only what can be done with this person. */
function PersonMenu({ person }: { person: Person }) {
  const say = useSay()
  const shared = useShared()
  const quarter = useQuarter()
  const me = usePicture((picture) => picture.me.person)
  const { act, problem } = useAct()
  const [removing, setRemoving] = useState(false)
  const { key, name, role, simulated } = person
  if (role === 'facilitator' || key === me) return null
  const canLead = contributes(role) && !simulated
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={say('lobby.menu', { name })} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {canLead && (
              <MenuItem onClick={() => act(() => quarter.sendTeam({ type: 'OfferLead', person: key }))}>{say('lobby.handOver')}</MenuItem>
            )}
            {canLead && (
              <MenuItem
                onClick={() => act(() => quarter.sendTeam({ type: 'NameCofacilitator', person: key, named: role !== 'cofacilitator' }))}
              >
                {say(role === 'cofacilitator' ? 'lobby.endHelper' : 'lobby.makeHelper')}
              </MenuItem>
            )}
            <MenuItem onClick={() => setRemoving(true)}>{say('lobby.remove')}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <Closing open={removing}>
        <Suspense fallback={null}>
          <Confirm
            title={say('lobby.removeTitle', { name })}
            action={say('lobby.remove')}
            act={() => quarter.sendTeam({ type: 'RemovePerson', person: key })}
            close={() => setRemoving(false)}
          >
            <p className={shared.text}>{say('lobby.removeText', { name })}</p>
          </Confirm>
        </Suspense>
      </Closing>
    </>
  )
}
