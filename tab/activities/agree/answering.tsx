import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { Textarea } from '@fluentui/react-textarea'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import type { AgreeBody, Commitment } from '../../../okra/quarter/activities/agree.ts'
import { commitments, concernLength } from '../../../okra/quarter/activities/agree.ts'
import { lengthOf } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { FrameFooter } from '../../ui/frame.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { PromiseBox } from '../../ui/promise.tsx'
import { Aggregate } from '../aggregate.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'

const useStyles = makeStyles({
  choice: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    width: '100%',
    minHeight: '44px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  tick: { marginInlineStart: 'auto', flexShrink: 0 },
})

interface Typed {
  readonly answer: Commitment | null
  readonly concern: string
}

/** Five answers in words with numbers, a concern, the promise; sealed, and replaceable until the step is closed. */
export function Answering({ box }: { box: string }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const announce = useAnnounce()
  const mine = usePicture((picture) => picture.mine[box]?.at(-1))
  const given = (mine?.body as AgreeBody | undefined) ?? null
  const [typed, keep] = useKept<Typed | null>(`okra.agree.${box}`, null)
  const [missing, setMissing] = useState(false)
  const { answer, concern } = typed ?? { answer: given?.answer ?? null, concern: given?.concern ?? '' }
  const over = lengthOf(concern) - concernLength
  const isNew = given === null || given.answer !== answer || given.concern !== concern
  const choose = (value: Commitment) => {
    setMissing(false)
    keep({ answer: value, concern })
  }
  const send = () => {
    if (answer === null) return setMissing(true)
    if (over > 0) return
    const body: AgreeBody = { answer, concern }
    if (mine) quarter.put(box, body, mine.id)
    else quarter.put(box, body)
    keep(null)
    announce(say('agree.sent'))
  }
  return (
    <>
      <h2 className={looks.title}>{say('agree.question')}</h2>
      <Choices answer={answer} choose={choose} />
      {missing && (
        <p role="alert" className={looks.danger}>
          {say('agree.choose')}
        </p>
      )}
      <Field
        label={{ children: say('agree.concern'), className: looks.strong }}
        hint={say('agree.concernHint')}
        {...(over > 0 ? { validationState: 'error', validationMessage: say('write.tooLong', { n: over }) } : {})}
      >
        <Textarea rows={2} dir="auto" value={concern} onChange={(_, { value }) => keep({ answer, concern: value.replace(/\n/g, ' ') })} />
      </Field>
      <PromiseBox about="agreement" box={box} />
      <Button appearance="primary" size="large" disabledFocusable={!isNew} onClick={() => isNew && send()}>
        {say(given === null ? 'agree.send' : 'agree.again')}
      </Button>
      {mine?.status === 'refused' && <ProblemText code={mine.code ?? 'broken'} />}
      {mine && mine.status !== 'refused' && (
        <p className={looks.quiet} role="status">
          {say(mine.status === 'sent' ? 'agree.sent' : 'write.waiting')}
        </p>
      )}
      <FrameFooter>
        <Aggregate box={box} doing="answer" />
        <span className={mergeClasses(looks.quiet, looks.noKeyboard)}>{say('agree.keys')}</span>
      </FrameFooter>
    </>
  )
}

/** A group of radio buttons; the keys 1 to 5 choose while it has the focus. */
function Choices({ answer, choose }: { answer: Commitment | null; choose: (value: Commitment) => void }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowDown: -1, ArrowRight: -1, ArrowUp: 1, ArrowLeft: 1 }[event.key]
    const next =
      by === undefined ? commitments.find((one) => String(one) === event.key) : commitments.find((one) => one === (answer ?? 3) + by)
    if (next === undefined) return
    event.preventDefault()
    choose(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-answer="${next}"]`)?.focus()
  }
  return (
    <div role="radiogroup" aria-label={say('agree.question')} className={looks.tight} onKeyDown={onKeyDown}>
      {commitments.toReversed().map((one) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio button whose whole card is its label
        <button
          key={one}
          type="button"
          role="radio"
          data-answer={one}
          aria-checked={one === answer}
          tabIndex={one === (answer ?? 5) ? 0 : -1}
          className={mergeClasses(styles.choice, one === answer && styles.chosen)}
          onClick={() => choose(one)}
        >
          <span className={looks.number}>{one}</span>
          <span>{say(`agree.${one}`)}</span>
          {one === answer && <CheckmarkRegular fontSize={20} className={mergeClasses(styles.tick, looks.brand)} aria-hidden />}
        </button>
      ))}
    </div>
  )
}
