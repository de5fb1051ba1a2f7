import { Button } from '@fluentui/react-button'
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import type { Walking } from './walking.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  // Arrows point along the reading direction.
  arrow: { ':dir(rtl)': { transform: 'scaleX(-1)' } },
})

/** "4 of 11" between two arrows; where one may not step only the words. */
export function StepBar({
  walking: { items, place, step },
  may = true,
}: {
  walking: Pick<Walking, 'items' | 'place' | 'step'>
  may?: boolean
}) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const words = <span className={looks.number}>{say('milestone.place', { place, n: items.length })}</span>
  if (!may) return words
  return (
    <div className={styles.bar}>
      <Button
        appearance="subtle"
        className={looks.target}
        icon={<ChevronLeftRegular className={styles.arrow} />}
        aria-label={say('milestone.previous')}
        disabledFocusable={place <= 1}
        onClick={() => step(-1)}
      />
      {words}
      <Button
        appearance="subtle"
        className={mergeClasses(looks.target)}
        icon={<ChevronRightRegular className={styles.arrow} />}
        aria-label={say('milestone.next')}
        disabledFocusable={place >= items.length}
        onClick={() => step(1)}
      />
    </div>
  )
}
