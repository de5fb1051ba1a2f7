import { Button } from '@fluentui/react-button'
import { Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-dialog'
import { AlertRegular } from '@fluentui/react-icons/svg/alert'
import { PersonArrowRightRegular } from '@fluentui/react-icons/svg/person-arrow-right'
import { Switch } from '@fluentui/react-switch'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import type { Person } from '../../okra/api.ts'
import { contributes } from '../../okra/identity.ts'
import { isOffered } from '../../okra/quarter/offers.ts'
import type { SessionRun } from '../../okra/quarter/state.ts'
import { useAttempt } from '../activities/attempt.ts'
import { useLooks } from '../activities/looks.ts'
import { ReturnFocus } from '../activities/returnFocus.tsx'
import { ToStage } from '../chat/toStage.tsx'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { useAnnounce } from '../ui/live.tsx'
import { useReleasePage } from '../ui/modal.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { EndSession } from './ending.tsx'
import type { Leading } from './lead.ts'

/** Rarely needed: remind everyone, lock arranging, hand over, end the session before its last step. */
export function More({ session, leading }: { session: SessionRun; leading: Leading }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const announce = useAnnounce()
  const offers = usePicture((picture) => picture.offers)
  return (
    <section className={looks.tight} aria-label={say('console.more')}>
      <h2 className={looks.heading}>{say('console.more')}</h2>
      {isOffered(offers, 'LockArranging') && (
        <Switch
          checked={session.arrangingLocked}
          label={say('console.lock')}
          disabled={leading.busy}
          onChange={(_, { checked }) => leading.send({ type: 'LockArranging', locked: checked })}
        />
      )}
      <div className={looks.row}>
        <Button
          icon={<AlertRegular />}
          onClick={() => {
            quarter.remind()
            announce(say('console.reminded'))
          }}
        >
          {say('console.remind')}
        </Button>
        <HandOver />
        <ToStage />
        <EndSession session={session} leading={leading} />
      </div>
      <p className={looks.quiet}>{say('console.remindWords')}</p>
    </section>
  )
}

function HandOver() {
  const say = useSay()
  const looks = useLooks()
  const { people, me, offeredTo } = usePicture((picture) => ({
    people: picture.people,
    me: picture.me,
    offeredTo: picture.team?.leadOfferedTo ?? null,
  }))
  const [open, setOpen] = useState(false)
  const offered = people.find(({ key }) => key === offeredTo)
  return (
    <>
      <Button icon={<PersonArrowRightRegular />} onClick={() => setOpen(true)}>
        {say('console.handOver')}
      </Button>
      {offered && <p className={looks.quiet}>{say('console.offered', { name: offered.name })}</p>}
      {open && <ReturnFocus />}
      {open && (
        <HandOverDialog people={people.filter((person) => person.key !== me.person && canLead(person))} close={() => setOpen(false)} />
      )}
    </>
  )
}

function canLead({ role, admitted, simulated }: Person): boolean {
  return admitted && !simulated && contributes(role) && role !== 'facilitator'
}

function HandOverDialog({ people, close }: { people: readonly Person[]; close: () => void }) {
  useReleasePage()
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const present = usePicture((picture) => picture.present)
  const { problem, busy, attempt } = useAttempt()
  const offer = async (person: string) => {
    if (await attempt(() => quarter.sendTeam({ type: 'OfferLead', person }))) close()
  }
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('console.handOver')}</DialogTitle>
          <DialogContent className={looks.stack}>
            <p className={looks.plain}>{say(people.length > 0 ? 'console.handOverWords' : 'console.handOverNobody')}</p>
            <ul className={looks.list}>
              {people.map(({ key, name }) => (
                <li key={key} className={mergeClasses(looks.row, looks.spread)}>
                  <span>
                    <bdi>{name}</bdi>
                    {!present.has(key) && <span className={looks.quiet}> · {say('people.away')}</span>}
                  </span>
                  <Button size="small" disabled={busy} aria-label={say('console.offerTo', { name })} onClick={() => offer(key)}>
                    {say('console.offer')}
                  </Button>
                </li>
              ))}
            </ul>
            {problem && <ProblemText code={problem.code} reference={problem.reference} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{say('activity.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
