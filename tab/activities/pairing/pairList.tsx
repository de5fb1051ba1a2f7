import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { ReactNode } from 'react'
import type { Pair } from '../../../okra/quarter/facets/pairs.ts'
import { useSay, useSpeech } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { useLooks } from '../looks.ts'
import { useNames } from './pairing.ts'

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
})

/** Who works with whom on what. `titleOf` names an item, `more` says something about a pair's work. */
export function PairList({
  pairs,
  titleOf,
  more,
}: {
  pairs: readonly Pair[]
  titleOf: (item: string) => string
  more?: (item: string) => ReactNode
}) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const me = usePicture((picture) => picture.me.person)
  return (
    <ul className={mergeClasses(looks.list, styles.grid)} aria-label={say('pairing.pairs')}>
      {pairs.map((pair) => (
        <li key={pair.people.join()} className={mergeClasses(looks.card, pair.people.includes(me) && looks.marked)}>
          <div className={mergeClasses(looks.row, looks.spread)}>
            <span className={looks.strong}>
              <Names people={pair.people} />
            </span>
            {pair.ready && (
              <span className={mergeClasses(looks.row, looks.quiet)}>
                <CheckmarkRegular fontSize={16} className={looks.success} aria-hidden />
                {say('pairing.isReady')}
              </span>
            )}
          </div>
          <ul className={looks.list}>
            {pair.items.map((item) => (
              <li key={item} className={looks.tight}>
                <bdi className={looks.text}>{titleOf(item)}</bdi>
                {more?.(item)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** The names of some people as the language lists them. */
export function Names({ people }: { people: readonly string[] }) {
  const { language } = useSpeech()
  const names = useNames()(people)
  return <bdi>{new Intl.ListFormat(language).format(names)}</bdi>
}
