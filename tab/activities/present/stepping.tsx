import { Button } from '@fluentui/react-button'
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { mergeClasses } from '@griffel/react'
import type { KeyboardEvent } from 'react'
import { useSay } from '../../i18n/say.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useLooks } from '../looks.ts'
import type { Showing } from './showing.ts'

/** Back and forth in the spotlight, for who leads or presents. Arrow keys do the same. `next`: what the primary button says. */
export function Stepping({ showing, next, primary }: { showing: Showing; next: string; primary: boolean }) {
  const say = useSay()
  const looks = useLooks()
  const { items, place, mayShow, busy, problem, step } = showing
  if (!mayShow || items.length < 2) return null
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    event.preventDefault()
    step(event.key === 'ArrowRight' ? 1 : -1)
  }
  return (
    <div className={looks.tight}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a row in all browsers */}
      <div role="group" aria-label={say('present.walk')} className={mergeClasses(looks.row, looks.spread)} onKeyDown={onKeyDown}>
        <Button
          className={looks.target}
          icon={<ChevronLeftRegular />}
          aria-label={say('present.back')}
          disabledFocusable={place <= 1 || busy}
          onClick={() => step(-1)}
        />
        <span className={looks.number}>{say('present.place', { n: place, of: items.length })}</span>
        <Button
          appearance={primary ? 'primary' : 'secondary'}
          className={looks.target}
          icon={<ChevronRightRegular />}
          iconPosition="after"
          disabledFocusable={place >= items.length || busy}
          onClick={() => step(1)}
        >
          {next}
        </Button>
      </div>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </div>
  )
}
