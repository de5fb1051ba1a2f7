import { mergeClasses } from '@griffel/react'
import type { LensId } from '../../../okra/playbook/lenses.ts'
import { lensIds } from '../../../okra/playbook/lenses.ts'
import type { Contribution, SessionRun } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { LensIcon } from '../../ui/lens.tsx'
import { HiddenText } from '../hiddenText.tsx'
import { useLooks } from '../looks.ts'

/** What was revealed, by lens, in its shuffled order. */
export function Revealed({ session }: { session: SessionRun }) {
  const say = useSay()
  const looks = useLooks()
  const all = Object.values(session.contributions).sort((a, b) => (a.id < b.id ? -1 : 1))
  if (all.length === 0) return <p className={looks.plain}>{say('write.nothingRevealed')}</p>
  return (
    <div className={looks.stack}>
      {lensIds.map((lens) => (
        <RevealedLens key={lens} lens={lens} contributions={all.filter((one) => one.lens === lens)} />
      ))}
      <p className={looks.quiet}>{say('activity.shuffled')}</p>
    </div>
  )
}

function RevealedLens({ lens, contributions }: { lens: LensId; contributions: readonly Contribution[] }) {
  const say = useSay()
  const looks = useLooks()
  if (contributions.length === 0) return null
  return (
    <section className={looks.tight}>
      <h2 className={mergeClasses(looks.heading, looks.line)}>
        <LensIcon lens={lens} />
        {say('activity.named', { name: say(`lens.${lens}.name`), n: contributions.length })}
      </h2>
      <ul className={looks.list}>
        {contributions.map(({ id, text }) => (
          <li key={id} className={looks.card}>
            {text === null ? <HiddenText /> : <bdi className={looks.text}>{text}</bdi>}
          </li>
        ))}
      </ul>
    </section>
  )
}
