import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import { PartCard } from './part.tsx'
import type { PartsProps } from './parts.tsx'
import { PartList } from './parts.tsx'

/** Values that the material does not support. People settle them: there is nothing to take. `only`: a milestone. */
export function OverScoringParts({ proposal, only }: PartsProps<'overScoring'>) {
  const say = useSay()
  const looks = useLooks()
  const { milestones } = usePlan()
  const parts = proposal.parts.filter((one) => Object.hasOwn(milestones, one.milestone) && (only ?? one.milestone) === one.milestone)
  const deserving = proposal.deserving.flatMap((id) => milestones[id] ?? [])
  return (
    <>
      {only === undefined &&
        proposal.scales.map((scale) => (
          <p key={scale} className={looks.plain}>
            {say('assistant.flat', { scale: say(`score.scale.${scale}`) })}
          </p>
        ))}
      <PartList parts={parts}>
        {({ id, milestone, scale, quote }) => (
          <PartCard proposal={proposal.id} part={id} name={milestones[milestone]?.text ?? ''} {...(quote === '' ? {} : { quote })}>
            {only === undefined && <bdi className={`${looks.text} ${looks.strong}`}>{milestones[milestone]?.text}</bdi>}
            <span>{say('assistant.tooHigh', { scale: say(`score.scale.${scale}`) })}</span>
          </PartCard>
        )}
      </PartList>
      {only === undefined && deserving.length > 0 && (
        <section className={looks.tight} aria-label={say('assistant.deserving')}>
          <h4 className={looks.heading}>{say('assistant.deserving')}</h4>
          <ul className={looks.list}>
            {deserving.map(({ id, text }) => (
              <li key={id} className={looks.text}>
                <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
