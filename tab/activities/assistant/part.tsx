import { SparkleRegular } from '@fluentui/react-icons/svg/sparkle'
import { mergeClasses } from '@griffel/react'
import { useRef } from 'react'
import { ProblemText } from '../../ui/problem.tsx'
import { useLooks } from '../looks.ts'
import { Choices, Taken } from './choices.tsx'
import { Quote } from './quote.tsx'
import type { PartProps } from './takeable.ts'

/** One thing that the assistant proposes: accept, edit, dismiss; once it is accepted it can be undone. */
export function PartCard(props: PartProps) {
  const looks = useLooks()
  const card = useRef<HTMLElement>(null)
  const { children, quote, takeable } = props
  const isTaken = takeable?.isTaken ?? false
  return (
    <article ref={card} tabIndex={-1} className={mergeClasses(looks.card, isTaken ? looks.done : looks.marked)} style={{ outline: 'none' }}>
      <div className={looks.line}>
        <SparkleRegular fontSize={16} className={mergeClasses(looks.brand, looks.inlineIcon)} aria-hidden />
        <div className={mergeClasses(looks.tight, looks.grow)}>{children}</div>
      </div>
      {quote !== undefined && <Quote text={quote} />}
      {takeable?.problem && <ProblemText code={takeable.problem.code} reference={takeable.problem.reference} />}
      {takeable && isTaken ? <Taken {...props} takeable={takeable} card={card} /> : <Choices {...props} card={card} />}
    </article>
  )
}
