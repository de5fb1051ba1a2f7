import { mergeClasses } from '@griffel/react'
import { useSay } from '../../i18n/say.tsx'
import { TypeIcon } from '../../ui/milestoneType.tsx'
import { useLooks } from '../looks.ts'
import { useKeyResultWords } from '../plan/keyResultWords.ts'
import { usePlan } from '../plan/usePlan.ts'
import { onlyThree } from './three.ts'

/** The question about the three with most dots, with what they would move and what not. Nothing before there are dots. */
export function OnlyThree() {
  const say = useSay()
  const looks = useLooks()
  const words = useKeyResultWords()
  const found = onlyThree(usePlan())
  if (!found) return null
  const { three, moved, left } = found
  return (
    <section className={mergeClasses(looks.card, looks.marked)} aria-label={say('order.three')}>
      <h3 className={looks.heading}>{say('order.three')}</h3>
      <ol className={looks.list}>
        {three.map(({ id, text, type }) => (
          <li key={id} className={looks.line}>
            <TypeIcon type={type} />
            <bdi className={looks.text}>{text}</bdi>
          </li>
        ))}
      </ol>
      {moved.length > 0 && (
        <p className={looks.plain}>
          {say('order.threeMove')} <bdi>{moved.map(words).join(' · ')}</bdi>
        </p>
      )}
      {left.length > 0 && (
        <p className={mergeClasses(looks.plain, looks.warning)}>
          {say('order.threeLeave')} <bdi>{left.map(words).join(' · ')}</bdi>
        </p>
      )}
    </section>
  )
}
